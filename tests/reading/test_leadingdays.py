"""Tests of leading days: texts that are a day alone, with a word that leads to it."""

from __future__ import annotations

import pytest

from rcevents.reading.leadingdays import is_day


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("du 12 au 14 mai 2031", True),
        ("le 3 mai 2031, 14h", True),
        ("vom 3. bis 5. Mai 2031", True),
        ("Tue 3 May, 2pm", True),
        ("du thé", False),
        ("from the pots of 3 May", False),
        ("by 3 May", False),
        ("", False),
    ],
)
def test_is_day(text: str, told: bool) -> None:
    """A deadline and words with a day are none."""
    assert is_day(text) is told
