from __future__ import annotations

from typing import Any

import pytest

from rcevents.merge.containment import is_first_day, precision, says_more
from rcevents.model import Event


def told(**values: Any) -> Event:  # noqa: ANN401 - any field of Event
    """Make an event; it is dated where it has a start."""
    dated = {"schedule": "dated"} if "start" in values else {}
    return Event.model_validate({"uid": "a", "title": "Leaf Days", **dated, **values})


DAY, HOUR, ZONED = "2031-05-03", "2031-05-03T10:00:00", "2031-05-03T10:00:00+02:00"
EUR = {"min": "20", "currency": "EUR"}

MORE = [
    ("start", {"start": HOUR}, {"start": DAY}),
    ("start", {"start": ZONED}, {"start": HOUR}),
    ("start", {"start": DAY, "end": "2031-05-05"}, {"start": DAY}),
    ("cost", {"cost": {"free": False, "tiers": [EUR]}}, {"cost": {"free": False}}),
    ("cost", {"cost": {"tiers": [EUR]}}, {"cost": {"free": False}}),
    ("place", {"place": {"text": "Leaf House, Ghent"}}, {"place": {"text": "Ghent"}}),
    ("place", {"place": {"text": "Ghent", "country": "BE"}}, {"place": {"text": "Ghent"}}),
    ("title", {"title": "Leaf Days 2031"}, {"title": "Leaf Days"}),
    ("title", {"title": "Leaf Days"}, {"title": "Cancelled: Leaf Days"}),
    ("description", {"description": "Leaves and pots"}, {"description": "Leaves"}),
]

NOT_MORE = [
    ("start", {"start": HOUR}, {"start": "2031-05-04"}),
    ("start", {"start": DAY}, {}),
    ("start", {"start": DAY}, {"start": DAY}),
    ("cost", {"cost": {"free": False, "tiers": [EUR]}}, {"cost": {"free": True}}),
    ("cost", {"cost": {"free": True}}, {"cost": {"tiers": [EUR]}}),
    ("place", {"place": {"text": "Ghent", "country": "BE"}},
     {"place": {"text": "Ghent", "country": "US"}}),
    ("place", {"place": {"text": "Ghent"}}, {}),
    ("title", {"title": "Leaf Days"}, {"title": "Leaf Days"}),
    ("title", {"title": "Kettle Days 2031"}, {"title": "Leaf Days"}),
    ("description", {"description": "Leaves"}, {"description": "Pots"}),
    ("kind", {"kind": "workshop"}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("key", "one", "other"), MORE)
def test_what_says_all_and_more(key: str, one: dict[str, Any], other: dict[str, Any]) -> None:
    assert says_more(key, told(**one), told(**other))
    assert not says_more(key, told(**other), told(**one))


@pytest.mark.parametrize(("key", "one", "other"), NOT_MORE)
def test_what_does_not_say_all(key: str, one: dict[str, Any], other: dict[str, Any]) -> None:
    assert not says_more(key, told(**one), told(**other))


@pytest.mark.parametrize(
    ("less", "more", "is_one"),
    [
        ({"start": DAY}, {"start": DAY, "end": "2031-05-05"}, True),
        ({"start": DAY, "end": DAY}, {"start": DAY, "end": "2031-05-05"}, True),
        ({"start": HOUR}, {"start": DAY, "end": "2031-05-05"}, False),
        ({"start": DAY}, {"start": "2031-05-04", "end": "2031-05-05"}, False),
        ({"start": DAY}, {}, False),
    ],
)
def test_what_lists_no_more_than_the_first_day(
    less: dict[str, Any], more: dict[str, Any], is_one: bool
) -> None:
    assert is_first_day(told(**less), told(**more)) == is_one


def test_an_hour_is_more_precise_than_a_day() -> None:
    assert precision("start", told(start=ZONED)) > precision("start", told(start=DAY))
    assert precision("cost", told(cost={"tiers": [EUR]})) > precision("cost", told())
    assert precision("kind", told()) == ()
