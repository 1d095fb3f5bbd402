"""The page of one event, and its file for a calendar.

A page tells nothing but its event, its history and what all pages are told: who keeps pages may
leave it as it is for as long as these are what they were.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from rcevents.filters.span import days_of
from rcevents.iana import zone_info
from rcevents.model import Session, first_day
from rcevents.render.clocks import on_clock
from rcevents.render.descriptions import UNSEEN
from rcevents.render.feed import Feed
from rcevents.render.ics import render_ics
from rcevents.render.jsonfeed import summarise
from rcevents.render.jsonld import CONTEXT, event_jsonld
from rcevents.render.jsontext import script_json
from rcevents.render.links import safe_link
from rcevents.render.moments import run_words, sittings_words
from rcevents.render.naming import page_name
from rcevents.render.occurrences import sittings
from rcevents.render.provenance import published
from rcevents.render.vevents import headline, tags
from rcevents.render.words import (
    FORMATS,
    cost_words,
    deadline_words,
    one_line,
    when_words,
)
from rcevents.website.addlinks import add_links
from rcevents.website.addresses import shown
from rcevents.website.agenda import typeset
from rcevents.website.framing import address_of, page_bytes, shortened
from rcevents.website.histories import called, entries
from rcevents.website.prices import price_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.model import Deadline, Event, Place, Record, Sighting, When
    from rcevents.render.occurrences import Sitting
    from rcevents.store.contract import Revision
    from rcevents.website.model import Site

LONGEST_TITLE, LONGEST_SUMMARY = 150, 300
"""So many characters of a title stand in a window's bar, and of a summary in a search's result."""

STATUSES = {
    "cancelled": "This event is cancelled.",
    "postponed": "This event is postponed; no new date may be known yet.",
    "tentative": "It is not certain yet that this event takes place.",
}
MAP = "https://www.openstreetmap.org/?mlat={0}&mlon={1}#map=14/{0}/{1}"


class Moment(NamedTuple):
    """A sitting in words, and for a script: its start and end as instants, where they are any."""

    words: str
    start: str
    end: str
    is_instant: bool


class Seen(NamedTuple):
    """An announcement: who told it, where, on which line, when, and in which words."""

    source: str
    where: str
    link: str
    line: str
    issued: str
    issued_words: str
    text: str


def event_path(uid: str) -> str:
    """Give the path of an event's page within the folder.

    >>> event_path("tea-days-2021@rcevents")
    'events/tea-days-2021.html'
    """
    return f"events/{page_name(uid)}.html"


def calendar_path(uid: str) -> str:
    """Give the path of an event's file for a calendar."""
    return f"events/{page_name(uid)}.ics"


def event_calendar(site: Site, record: Record) -> bytes:
    """Render the calendar of this one event, as it stands in the feeds."""
    feed = Feed(
        name=f"events/{page_name(record.event.uid)}",
        title=headline(record.event)[:LONGEST_TITLE],
        records=(record,),
        home_url=site.base_url,
        folder_url=site.base_url,
        utc=site.utc,
    )
    return render_ics(feed)


def event_page(site: Site, record: Record) -> bytes:
    """Render the page of an event."""
    record = published(record)
    event = record.event
    title, revisions = headline(event), site.history(event.uid)
    return page_bytes(
        site,
        event_path(event.uid),
        event=event,
        title=title,
        short_title=shortened(title, LONGEST_TITLE),
        summary=shortened(_summary(event), LONGEST_SUMMARY),
        warnings=list(_warnings(record)),
        tags=tags(event),
        when=typeset(when_words(event)),
        form=FORMATS[event.format] if event.format else "",
        people=list(_people(event)),
        moments=_moments(event),
        prices=price_table(event.cost),
        cost=typeset(cost_words(event.cost) or ""),
        cost_text=one_line(event.cost.text or "") if event.cost else "",
        deadlines=[_deadline(each, event.timezone) for each in event.deadlines],
        link=safe_link(event.url) or "",
        map=_map(event.place),
        calendar=calendar_path(event.uid).rpartition("/")[2] if event.start else "",
        add_links=add_links(record, address_of(site, event_path(event.uid))),
        name=page_name(event.uid),
        gist=_gist(site, event),
        last=max((f"{last:%Y%m%d}" for _, last in days_of(event)), default=""),
        texts=[text.strip() for text in (event.description, event.remark) if text],
        inferred=[(called(key), rule) for key, rule in sorted(event.inferred.items())],
        sightings=[_seen(sighting) for sighting in event.sightings],
        history=entries(revisions, event.uid),
        created=_day(record.created),
        modified=_day(record.modified),
        jsonld=_jsonld(site, record, revisions),
    )


def _summary(event: Event) -> str:
    told = summarise(event)
    text = one_line(event.description or event.remark or "")
    return f"{told}. {text}" if text else told


def _gist(site: Site, event: Event) -> str:
    """Give what one tells a friend of an event: what, when, where, and where to read on."""
    where = FORMATS[event.format] if event.format else ""
    if event.place is not None:
        place = one_line(event.place.text)
        where = f"{place}, {where}" if where else place
    link = safe_link(event.url) or address_of(site, event_path(event.uid)) or ""
    lines = (headline(event), typeset(when_words(event)), where, link)
    return "\n".join(line for line in lines if line)


def _warnings(record: Record) -> Iterator[str]:
    if (status := record.event.status) in STATUSES:
        yield STATUSES[status]
    if record.unseen is not None and record.event.status != "cancelled":
        yield UNSEEN.format(day=run_words(record.unseen, record.unseen))


def _people(event: Event) -> Iterator[tuple[str, str]]:
    """Yield who and what it is about, where that is known."""
    told = {
        "Organised by": one_line(event.organizer or ""),
        "Speakers": ", ".join(map(one_line, event.speakers)),
        "Topics": ", ".join(map(one_line, event.topics)),
    }
    yield from ((name, words) for name, words in told.items() if words)


def _moments(event: Event) -> list[Moment]:
    zone = zone_info(event.timezone)
    return [_moment(sitting, event.timezone, zone) for sitting in sittings(event)]


def _moment(sitting: Sitting, timezone: str | None, zone: dt.tzinfo | None) -> Moment:
    start, end = sitting
    words = typeset(sittings_words([sitting], timezone))
    if not isinstance(start, dt.datetime):
        return Moment(words, start.isoformat(), "", is_instant=False)
    begins = on_clock(start, zone)
    ends = on_clock(end, begins.tzinfo) if isinstance(end, dt.datetime) else None
    is_instant = begins.tzinfo is not None
    return Moment(words, _iso(begins), _iso(ends) if ends else "", is_instant=is_instant)


def _iso(when: dt.datetime) -> str:
    return when.isoformat(timespec="minutes")


def _deadline(deadline: Deadline, timezone: str | None) -> tuple[str, str, str]:
    """Give a deadline in words, for a machine, and as it was told."""
    words = deadline_words(deadline, timezone)
    return words, deadline.date.isoformat(), one_line(deadline.text)


def _map(place: Place | None) -> str:
    """Give where a map shows the place, if it is known where on this planet it is."""
    if place is None or place.latitude is None or place.longitude is None:
        return ""
    if not (abs(place.latitude) <= 90 and abs(place.longitude) <= 180):  # noqa: PLR2004 - degrees
        return ""
    return MAP.format(*(f"{angle:.5f}" for angle in (place.latitude, place.longitude)))


def _seen(sighting: Sighting) -> Seen:
    where, link = shown(sighting.document)
    return Seen(
        source=one_line(sighting.source or ""),
        where=where,
        link=link or "",
        line=str(sighting.line or ""),
        issued=sighting.issued.isoformat() if sighting.issued else "",
        issued_words=_day(sighting.issued),
        text=sighting.text.strip(),
    )


def _day(when: dt.date | None) -> str:
    if when is None:
        return ""
    day = first_day(when)
    return run_words(day, day)


def _jsonld(site: Site, record: Record, revisions: Sequence[Revision]) -> str:
    """Give the event as schema.org's JSON-LD, safe within a script element."""
    told = event_jsonld(
        record,
        page_url=address_of(site, event_path(record.event.uid)),
        previous_start=_previous_start(revisions),
    )
    return script_json({"@context": CONTEXT, **told})


def _previous_start(revisions: Sequence[Revision]) -> When | None:
    """Give when the event was to start before it was moved last."""
    changes = (change for one in reversed(revisions) for change in one.changes)
    told = next((one.before for one in changes if one.key == "start" and one.before), None)
    try:
        return Session(start=told).start if told else None
    except ValidationError:  # of a damaged version
        return None
