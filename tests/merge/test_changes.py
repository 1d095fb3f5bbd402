from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from rcevents.merge.changes import Change, changes, is_noticed, is_shown
from rcevents.merge.combination import combine
from rcevents.model import Cost, Deadline, Event, Place, Session, Sighting
from tests.merge.tellings import JUNE, MAY, euros, telling, tellings

if TYPE_CHECKING:
    from rcevents.merge.telling import Telling

TEA = combine([telling(1, start=MAY, cost=euros(20), url="https://tea.example.org/days")])


def changed(**facts: Any) -> tuple[Change, ...]:  # noqa: ANN401 - any field of Event
    """Give the changes to the event where these values differ."""
    return changes(TEA, TEA.model_copy(update=facts))


def test_what_changed_is_told_as_json_in_the_order_of_keys() -> None:
    found = changed(end=JUNE, start=JUNE, status="cancelled")
    assert found == (
        Change("status", "confirmed", "cancelled"),
        Change("start", "2031-05-03", "2031-06-07"),
        Change("end", "2031-05-03", "2031-06-07"),
    )


def test_of_a_new_event_what_it_tells() -> None:
    found = {change.key: change for change in changes(None, TEA)}
    assert [*found] == ["title", "url", "kind", "status", "schedule", "start", "end", "cost"]
    assert found["start"] == Change("start", None, "2031-05-03")


def test_of_sightings_those_that_came_and_went() -> None:
    come = Sighting(source="Pots", document="b.md")
    (change,) = changed(sightings=(*TEA.sightings, come))
    assert (change.before, change.after) == ([], [come.model_dump(mode="json")])


def test_an_equal_hour_on_another_clock_is_a_change() -> None:
    """The bytes of a feed differ: the hour is written otherwise."""
    here = dt.datetime(2031, 5, 3, 10, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    there = here.astimezone(dt.UTC)
    one, other = (
        TEA.model_copy(update={"start": hour, "sessions": (Session(start=hour),)})
        for hour in (here, there)
    )
    assert [change.key for change in changes(one, other)] == ["start", "sessions"]
    same = one.model_copy(update={"start": here.replace()})
    assert changes(one, same) == ()


NOTICED: list[tuple[dict[str, Any], bool]] = [
    ({"start": JUNE}, True),
    ({"status": "cancelled"}, True),
    ({"title": "Tea Week"}, True),
    ({"title": "TEA days!"}, False),
    ({"url": "https://pots.example.org"}, True),
    ({"url": "https://tea.example.org/days/?utm_source=x"}, False),
    ({"cost": euros(30)}, True),
    ({"cost": None}, True),
    ({"cost": euros(20).model_copy(update={"text": "twenty"})}, False),
    ({"cost": Cost(free=True)}, True),
    ({"format": "virtual"}, True),
    ({"place": Place(text="Ghent", city="Ghent")}, True),
    ({"deadlines": (Deadline(kind="submission", date=MAY, text="x"),)}, True),
    ({"description": "All about tea"}, False),
    ({"remark": "Bring a cup"}, False),
    ({"topics": ("tea",)}, False),
    ({"sightings": ()}, False),
    ({"inferred": {"kind": "x"}}, False),
]


@pytest.mark.parametrize(("facts", "noticed"), NOTICED)
def test_what_a_subscriber_would_notice(facts: dict[str, Any], *, noticed: bool) -> None:
    found = changed(**facts)
    assert found
    assert is_noticed(found) == noticed
    assert is_shown(found)


def test_a_known_place_on_the_map_is_not_noticed() -> None:
    one, other = (
        TEA.model_copy(update={"place": Place(text="Ghent", latitude=latitude)})
        for latitude in (None, 51.05)
    )
    found = changes(one, other)
    assert is_shown(found)
    assert not is_noticed(found)


def test_another_line_of_a_page_is_not_shown() -> None:
    (seen,) = TEA.sightings
    assert not is_shown(changed(sightings=(seen.model_copy(update={"line": 99}),)))
    assert is_shown(changed(sightings=(seen, seen.model_copy(update={"document": "b.md"}))))


def test_nothing_changed() -> None:
    assert changed() == ()
    assert not is_shown(())
    assert not is_noticed(())


@given(tellings(), tellings())
def test_no_change_no_other_bytes(one: Telling, other: Telling) -> None:
    """Where no change is told, the JSON is the same, and the other way round."""
    before, after = combine([one]), combine([one, other])
    keys = {change.key for change in changes(before, after)}
    was, now = before.model_dump(mode="json"), after.model_dump(mode="json")
    assert keys == {key for key in Event.model_fields if was[key] != now[key]}
