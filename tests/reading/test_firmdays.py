"""Firm days below a name that announces."""

from __future__ import annotations

import pytest

from rcevents.reading.firmdays import firm_day
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We sit in the Pod, next on Wednesday 12 February.", "on Wednesday 12 February"),
        ("We cook. Come along on 3 May at 2pm!", "on 3 May at 2pm"),
        ("Osaka waits for us from 3 to 6 June 2031.", "from 3 to 6 June 2031"),
        (
            "Half days: 3 Feb, 5 Feb, each 9:30-12:30 online.",
            "3 Feb, 5 Feb, each 9:30-12:30, online",
        ),
        ("The poll is long; we meet on Monday 3 May.", "on Monday 3 May"),
        ("We think about a day around 3 May.", None),
        ("We were there on Monday 3 May at 2pm.", None),
        ("Bo moved upstairs on Monday 3 May.", None),
        ("Papers must reach us by Monday 3 May.", None),
        ("The release is on Monday 3 May.", None),
        ("Send us your news on Monday 3 May.", None),
        ("Votes are counted on Monday 3 May at noon.", None),
        ("Fine words. Slides are online. It was on Monday 3 May.", None),
    ],
)
def test_a_firm_day_to_come(text: str, told: str | None) -> None:
    """A day of the week, an hour or a run of days is firm; what is past or due is none."""
    found = firm_day(text)
    assert (found[0] if found else None) == told


def test_long_texts_are_read_in_linear_time() -> None:
    """Neither many sentences nor many days in one take long."""
    assert_linear(firm_day, lambda n: "We sit in the Pod 3 May, " * (n // 25))
    assert_linear(firm_day, lambda n: "Die Wahl findet am 3. Mai in " * (n // 29))
