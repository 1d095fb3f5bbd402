from __future__ import annotations

import pytest

from rcevents.sources.standing import standing
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("told", "title", "status"),
    [
        ("CANCELLED - Tea Days", "Tea Days", "cancelled"),
        ("[Canceled] Tea Days", "Tea Days", "cancelled"),
        ("Tea Days (CANCELLED)", "Tea Days", "cancelled"),
        ("Abgesagt: Teekurs", "Teekurs", "cancelled"),
        ("ANNULÉ : Thé", "Thé", "cancelled"),
        ("PERUTTU: Tee", "Tee", "cancelled"),
        ("Verschoben – Teekurs", "Teekurs", "postponed"),
        ("Tea Days - postponed", "Tea Days", "postponed"),
        ("Cancelled flights: a talk", "Cancelled flights: a talk", None),
        ("How we postponed", "How we postponed", None),
        ("Cancelled", "Cancelled", None),
    ],
)
def test_titles_with_and_without_words_of_calling_off(
    told: str, title: str, status: str | None
) -> None:
    assert standing(told) == (title, status)


@pytest.mark.parametrize("unit", ["(((", "[cancelled] ", " - ", "* "])
def test_linear(unit: str) -> None:
    assert_linear(standing, lambda size: unit * (size // len(unit)))
