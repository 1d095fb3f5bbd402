from __future__ import annotations

from typing import Any

import pytest

from rcevents.merge.decisions import Correction
from rcevents.merge.overtaken import as_told, is_same, overtaken, shown, told
from rcevents.model import Event

EVENT = Event.model_validate(
    {"uid": "a", "title": "Leaf Days", "schedule": "dated", "start": "2031-05-03",
     "end": "2031-05-05", "cost": {"free": False, "tiers": [{"min": "20", "currency": "EUR"}]}}
)  # fmt: skip


@pytest.mark.parametrize(
    ("key", "value", "was", "warns"),
    [
        ("title", "Leaf Week", "Leaf Days", None),
        ("title", "Leaf Week", "Leaf Day", "they told"),
        ("title", "Leaf Days", "Leaf Day", "is needed no more"),
        ("title", "Leaf Week", None, None),
        ("when", {"start": "2031-05-04"}, {"start": "2031-05-03", "end": "2031-05-05"}, None),
        ("when", {"start": "2031-05-04"}, {"start": "2031-05-03"}, "2031-05-03 to 2031-05-05"),
        ("place", {"text": "Ghent"}, "", None),
        ("place", {"text": "Ghent"}, {"text": "Bruges"}, "now tell nothing"),
    ],
)
def test_whether_sources_still_tell_what_was_corrected(
    key: str, value: object, was: object, warns: str | None
) -> None:
    warning = overtaken(EVENT, Correction("a", key, value, was=was))
    assert warning is None if warns is None else warns in (warning or "")


def test_a_pinned_value_is_never_overtaken() -> None:
    assert overtaken(EVENT, Correction("a", "title", "X", was="Y", pinned=True)) is None


def test_one_sitting_says_no_more_than_its_start() -> None:
    day = {"start": "2031-05-03", "end": "2031-05-03", "sessions": [{"start": "2031-05-03"}]}
    assert as_told("when", day) == {"start": "2031-05-03"}


def test_what_is_told_is_noted_without_its_wording() -> None:
    assert told(EVENT, "cost").keys() == {"free", "tiers"}
    assert told(EVENT, "description") == ""


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2031-05-03T10:00:00", "2031-05-03T10:00:00+02:00", True),
        ("2031-05-03T10:00:00+00:00", "2031-05-03T12:00:00+02:00", True),
        ("2031-05-03T10:00:00", "2031-05-03T11:00:00+02:00", False),
        ({"start": "2031-05-03T10:00:00"}, {"start": "2031-05-03T10:00:00+02:00"}, True),
        ([1, 2], [1], False),
        ({"a": 1}, {"b": 1}, False),
        ("Leaf", "leaf", False),
        (None, "", False),
    ],
)
def test_what_is_the_same_value(one: Any, other: Any, same: bool) -> None:  # noqa: ANN401 - of JSON
    assert is_same(one, other) == is_same(other, one) == same


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (["a", "b"], '"a", "b"'),
        ([], ""),
        (None, "nothing"),
        (True, "true"),
        ({"text": "Ghent"}, '"Ghent"'),
        ({"tiers": [{"min": "20", "max": "30", "currency": "EUR", "for": "members"}]},
         "20-30 EUR members"),
        ({"city": "Ghent", "country": "BE"}, 'city "Ghent"; country "BE"'),
        ("x" * 90, '"' + "x" * 80 + ' ..."'),
    ],
)  # fmt: skip
def test_how_a_value_is_shown(value: object, text: str) -> None:
    assert shown(value) == text
