from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.claims import BLANK
from rcevents.reading.datetokens import tokens_of


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Sept. 3rd", "MONTH ORDINAL"),
        ("12Oct", "NUMBER MONTH"),
        ("12th", "ORDINAL"),
        ("12x", "OTHER"),
        ("2021", "YEAR"),
        ("1500", "OTHER"),
        ("’21", "SHORT_YEAR"),
        ("10am 10:30 15h00 10 p.m. 9.30pm", "TIME TIME TIME TIME TIME"),
        ("$75 75€ 75 EUR 1,650 3.11", "OTHER OTHER OTHER OTHER OTHER"),
        ("8,9", "NUMBER COMMA NUMBER"),
        ("2021-10-11T09:00", "ISO TIME"),
        ("2021-10-11/15", "ISO"),
        ("8/11/2021 8.11.2021", "NUMERIC NUMERIC"),
        ("11/8-12/2021", "NUMERIC_SPAN"),
        ("https://example.org/8/11/2021", "WORD"),
        ("Mon sat Sat", "WEEKDAY WORD WEEKDAY"),
        (f"3 {BLANK}{BLANK} May", "NUMBER OTHER MONTH"),
        ("3\n\nMay", "NUMBER OTHER MONTH"),
        ("3\nMay", "NUMBER MONTH"),
        ("_3 May 2021_", "OTHER NUMBER MONTH YEAR OTHER"),
    ],
)
def test_kinds(text: str, kinds: str) -> None:
    """Each token is told from its like."""
    assert [token.kind.name for token in tokens_of(text)] == [*kinds.split(), "END"]


@given(st.text())
def test_tokens_cover_all_but_white_space(text: str) -> None:
    """What lies between two tokens is white space, and never a blank."""
    at = 0
    for token in tokens_of(text):
        gap = text[at : token.start]
        assert not gap.strip()
        assert BLANK not in gap
        at = token.end
    assert at == len(text)
