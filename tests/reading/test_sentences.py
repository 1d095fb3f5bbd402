"""Where sentences end, and where a full stop ends none."""

from __future__ import annotations

import pytest

from rcevents.reading.sentences import sentences
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tea is hot. Pots are round.", ["Tea is hot.", "Pots are round."]),
        ("We meet at 3 p.m. ET. Be there.", ["We meet at 3 p.m. ET.", "Be there."]),
        ("Dr. Bell talks on Sat. 3 May.", ["Dr. Bell talks on Sat. 3 May."]),
        ("Save the date! Pot Fair, 3 May.", ["Save the date! Pot Fair, 3 May."]),
        ("A 3.5 litre pot", ["A 3.5 litre pot"]),
        ("“Hot.” That is tea.", ["“Hot.”", "That is tea."]),
    ],
)
def test_sentences_end_at_their_stops(text: str, expected: list[str]) -> None:
    """Abbreviations and calls that lead to a date end no sentence."""
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_splitting_is_linear() -> None:
    """Text without an end, or of nothing but stops, is split in linear time."""
    for words in ("tea ", ". ", "p.m. A "):
        assert_linear(lambda text: list(sentences(text)), words.__mul__)
