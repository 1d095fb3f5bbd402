from __future__ import annotations

import pytest

from rcevents.reading.linkends import separator_behind
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("rest", "dateline"),
    [
        (" 2031-05-03", "2031-05-03"),
        (" on Friday, 3 May at 15:00", "on Friday, 3 May at 15:00"),
        (" 🇩🇪 Darmstadt, 3 May 2031", "🇩🇪 Darmstadt, 3 May 2031"),
        ("! 3 May, Ghent", "3 May, Ghent"),
        (" is back! 3 May in Oslo", "3 May in Oslo"),
        (" and Pots - 3 May", "3 May"),
        (" on 3 May was fun", None),
        (" by 3 May", None),
        (" is hot on 3 May", None),
        (" is out! See you", None),
        ("", None),
    ],
)
def test_what_stands_behind_a_link(rest: str, dateline: str | None) -> None:
    text = f"Tea{rest}"
    found = separator_behind(text, 3, len(text))
    assert (text[found.end() :] if found else None) == dateline


@pytest.mark.parametrize("piece", [" on 3 May", ", 3 May", " and - ", "! ", " "])
def test_time_grows_with_the_text_only(piece: str) -> None:
    assert_linear(
        lambda text: separator_behind(text, 0, len(text)),
        lambda size: piece * (size // len(piece)),
    )
