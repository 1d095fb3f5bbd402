from __future__ import annotations

import pytest

from rcevents.sources.feedlabels import Labels
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("**Where:** Ghent\n- Price: free\nTopic: tea", {"where": "Ghent", "cost": "free"}),
        ("Date and time:\n3 May, 10:00\nVenue\nHall", {"when": "3 May, 10:00", "where": "Hall"}),
        ("Date: 3 May;\nTime: 10:00 CET.", {"date": "3 May", "hour": "10:00 CET"}),
        ("When:\nWhere:\nGhent", {"where": "Ghent"}),
        ("Deadline: 3 May\nMode: online", {}),
        ("When we met, it was late: 3 May", {}),
        ("Datum: 3. Mai\nOrt: Gent\nKosten: 3 €", {"date": "3. Mai", "where": "Gent",
                                                  "cost": "3 €"}),
        ("Quand : le 3 mai\nLieu : Gand", {"when": "le 3 mai", "where": "Gand"}),
        ("", {}),
    ],
)  # fmt: skip
def test_labelled_facts(text: str, told: dict[str, str]) -> None:
    assert Labels(text).told == told


def test_days_of_other_languages_are_told_in_english() -> None:
    assert Labels("Datum: 3. Mai 2031, 16 Uhr\nOrt: Gent").dateline == "3 May 2031, 16:00, Gent"


def test_several_days_are_several_events() -> None:
    assert Labels("When: 3 May\nTea\nWhen: 4 May\nPots").dateline == ""


def test_where_the_day_is_labelled() -> None:
    assert Labels("When: 3 May").by == "when"
    assert Labels("Date: 3 May").by == "date"
    assert Labels("tea\n" * 8 + "When: 3 May").by == "below"


@pytest.mark.parametrize("piece", ["When: ", "when\n", "* _", "date and ", "\n\n", "start "])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    assert_linear(lambda text: Labels(text).dateline, lambda length: piece * (length // len(piece)))
