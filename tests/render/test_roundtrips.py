"""What is written is read back: a property of every format that rcevents reads itself."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rcevents.document import Document
from rcevents.model import Cost, Event, Record, Tier
from rcevents.normalization import clean
from rcevents.render import Feed, render_ics, render_json, render_jsonl
from rcevents.render.jsonfeed import event_json
from rcevents.render.provenance import published_event
from tests.render.events import NOTHING, events
from tests.render.lint import lint
from tests.render.samples import record
from tests.sources.ical.calendars import events as calendar_events
from tests.sources.records.entries import read
from tests.thoroughness import WHOLE

if TYPE_CHECKING:
    from rcevents.document import MediaType

ISSUED = dt.date(2031, 3, 1)
thorough = settings(
    max_examples=150 if WHOLE else 50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def feed(*told: Event, utc: bool = False) -> Feed:
    """Make a feed of events that were listed and changed on one day."""
    records = tuple(Record(event=event, created=ISSUED, modified=ISSUED) for event in told)
    return Feed("all", "All", records=records, utc=utc)


def facts(event: Event) -> dict[str, Any]:
    """Give an event as JSON, without where it was told: each reading adds its own sighting."""
    return event_json(event.model_copy(update={"sightings": ()}))


@given(events(dated=True), st.booleans())
@thorough
def test_a_calendar_gives_back_its_events(event: Event, utc: bool) -> None:
    """Whatever a calendar can hold comes back as it was, in local times or in UTC."""
    stream = render_ics(feed(event, utc=utc))
    assert lint(stream) == []
    (again,) = calendar_events(Document("all.ics", clean(stream.decode()), "text/calendar"))
    assert facts(again) == facts(event)


@pytest.mark.parametrize("tiers", [(), (NOTHING,), (NOTHING, NOTHING)])
@pytest.mark.parametrize("free", [True, False, None])
@pytest.mark.parametrize("text", ["Free!", None])
def test_what_is_free_and_how_it_was_told(
    tiers: tuple[Tier, ...], free: bool | None, text: str | None
) -> None:
    """The word "free" is the same for a price of nothing and for no price."""
    cost = Cost(free=free, tiers=tiers, text=text)
    event = record("tea", start="2031-05-03", sessions=[{"start": "2031-05-03"}], cost=cost).event
    document = Document("all.ics", clean(render_ics(feed(event)).decode()), "text/calendar")
    (again,) = calendar_events(document)
    assert again.cost == cost


@given(st.lists(events(), min_size=1, max_size=3, unique_by=lambda event: event.uid))
@thorough
def test_json_gives_back_exactly_its_events(told: list[Event]) -> None:
    """A JSON feed and lines of JSON hold everything that may be told, sightings too.

    A reading adds its own sighting.
    """
    one = feed(*told)
    ordered = [published_event(record.event) for record in one.records]
    streams: list[tuple[bytes, MediaType]] = [
        (render_json(one), "application/json"),
        (render_jsonl(one), "application/x-ndjson"),
    ]
    for stream, media_type in streams:
        again = read(stream.decode(), media_type)
        assert all(isinstance(event, Event) for event in again)
        found = [
            event.model_copy(update={"sightings": event.sightings[:-1]})
            for event in again
            if isinstance(event, Event)
        ]
        assert list(map(event_json, found)) == list(map(event_json, ordered))
