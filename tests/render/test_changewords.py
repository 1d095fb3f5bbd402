from __future__ import annotations

from typing import Any

import pytest

from rcevents.merge.changes import Change
from rcevents.render import change_words

TIER = {"min": "20", "max": "20", "currency": "EUR", "for": None, "format": None, "until": None}
DEARER = TIER | {"min": "30", "max": "30"}
SEEN = {"source": "Leaf Letter", "document": "news/7.md", "line": 3, "issued": "2031-04-02"}


@pytest.mark.parametrize(
    ("key", "before", "after", "words"),
    [
        ("start", "2031-05-03", "2031-05-10", "start: 3 May 2031 -> 10 May 2031"),
        (
            "start",
            "2031-05-03",
            "2031-05-03T10:00:00+02:00",
            "start: 3 May 2031 -> 3 May 2031, 10:00 (UTC+02:00)",
        ),
        ("status", "confirmed", "cancelled", "status: confirmed -> cancelled"),
        ("cost", {"free": False, "tiers": [TIER]}, {"tiers": [DEARER]}, "cost: €20 -> €30"),
        ("cost", None, {"free": True}, "cost: free"),
        ("cost", {"free": True, "text": "free"}, {"free": True}, "cost: free, in other words"),
        ("format", "in_person", None, "format: in person -> not told"),
        ("place", {"text": "Ghent"}, {"text": "Bruges"}, "place: Ghent -> Bruges"),
        ("topics", ["tea"], ["tea", "pots"], "topics: tea -> tea, pots"),
        ("unseen", None, "2031-05-03", "not seen since: 3 May 2031"),
        ("withdrawn", False, True, "withdrawn: yes"),
        ("sightings", [], [SEEN], "announced in: Leaf Letter (7.md), 2 Apr 2031"),
        ("sightings", [SEEN], [], "announced in: no more in Leaf Letter (7.md), 2 Apr 2031"),
        ("inferred", {}, {"kind": "its title"}, "inferred: kind (its title)"),
        (
            "deadlines",
            [],
            [{"kind": "submission", "date": "2031-04-01", "text": "by 1 April"}],
            "deadlines: Submissions close: 1 Apr 2031",
        ),
        (
            "sessions",
            [],
            [{"start": "2031-05-03T10:00:00", "end": "2031-05-03T11:00:00"}],
            "sessions: 3 May 2031, 10:00-11:00 (time zone not told)",
        ),
        ("cost", None, {"of": {"a later": None, "version": 1}}, "cost: not told"),
        ("start", None, "some day", "start: some day"),
        ("novel", ["x"], {"a": 1}, "novel: x -> a 1"),
        ("format", None, {"a later": "version"}, "format: a later version"),
        ("inferred", None, ["x"], "inferred: x"),
    ],
)
def test_a_change_in_words(key: str, before: Any, after: Any, words: str) -> None:  # noqa: ANN401 - any JSON
    assert change_words(Change(key, before, after)) == words


def test_long_texts_are_shortened() -> None:
    words = change_words(Change("description", "Tea. " * 99, "Pots. " * 99))
    assert len(words) < 200
    assert "\n" not in words
