from __future__ import annotations

import datetime as dt

from rcevents.configuration.model import Configuration, Source
from rcevents.model import Event, Record, Sighting
from rcevents.publication.health import health_of_records, health_of_store
from rcevents.store.contract import SourceState

NOON = dt.datetime(2031, 4, 2, 12, tzinfo=dt.UTC)
ADDRESS = "https://leaf.example.org/feed.xml"
CONFIGURATION = Configuration(
    sources=(
        Source(name="Leaf Letter", address=ADDRESS),
        Source(name="Cups", path="cups.ics", kind="ical"),
        Source(name="Saucers", path="saucers.ics", enabled=False),
    )
)


def _record(uid: str, *seen: Sighting) -> Record:
    return Record(event=Event(uid=uid, title=uid, sightings=seen))


def _seen(source: str | None, day: int | None = None, document: str = "7.md") -> Sighting:
    issued = dt.date(2031, 4, day) if day else None
    return Sighting(source=source, document=document, issued=issued)


RECORDS = (
    _record("a", _seen("Leaf Letter", 2), _seen("Leaf Letter", 9)),
    _record("b", _seen("Leaf Letter", 3), _seen(None, document="https://pots.example.org/3.html")),
)


def test_sources_of_records_are_those_that_they_name() -> None:
    leaf, pots = health_of_records(RECORDS)
    assert (leaf.name, leaf.address, leaf.events) == ("Leaf Letter", None, 2)
    assert leaf.latest == dt.date(2031, 4, 9)
    assert (pots.name, pots.events, pots.latest) == ("https://pots.example.org/3.html", 1, None)
    assert pots.address == pots.name
    assert {leaf.checked, pots.checked, leaf.told} == {None}


def test_sources_of_a_store_have_the_addresses_of_the_configuration() -> None:
    state = SourceState("Leaf Letter", kind="feed", told=9, checked=NOON, failures=2, fault="404")
    cups, leaf = health_of_store([state], {"Leaf Letter": 2}, RECORDS, CONFIGURATION)
    assert (leaf.address, leaf.kind, leaf.events, leaf.told) == (ADDRESS, "feed", 2, 9)
    assert (leaf.checked, leaf.failures, leaf.fault) == (NOON, 2, "404")
    assert leaf.latest == dt.date(2031, 4, 9)
    assert (cups.name, cups.address, cups.kind) == ("Cups", "cups.ics", "ical")
    assert (cups.events, cups.checked) == (0, None)


def test_without_a_configuration_the_sources_of_the_store_are_told() -> None:
    (leaf,) = health_of_store([SourceState("Leaf Letter")], {}, (), None)
    assert (leaf.name, leaf.address, leaf.events, leaf.latest) == ("Leaf Letter", None, 0, None)


def test_a_source_that_is_configured_no_more_is_told_as_long_as_the_store_knows_it() -> None:
    told = health_of_store([SourceState("Old")], {}, (), CONFIGURATION)
    assert [one.name for one in told] == ["Cups", "Leaf Letter", "Old"]
