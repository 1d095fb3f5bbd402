"""The page of one event, and its file for a calendar.

A page tells nothing but its event, its history and what all pages are told: who keeps pages may
leave it as it is for as long as these are what they were.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from rcevents.iana import zone_info
from rcevents.model import Session, Tier, first_day
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
from rcevents.render.vevents import headline, tags
from rcevents.render.words import (
    FORMATS,
    cost_words,
    deadline_words,
    one_line,
    tier_words,
    when_words,
)
from rcevents.website.addresses import shown
from rcevents.website.framing import address_of, page_bytes, shortened
from rcevents.website.histories import called, entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.model import Cost, Deadline, Event, Place, Record, Sighting, When
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
ATTENDING = {"virtual": "online", "in_person": "on site", None: "not told"}
MAP = "https://www.openstreetmap.org/?mlat={0}&mlon={1}#map=14/{0}/{1}"


class Moment(NamedTuple):
    """A sitting in words, and for a script: its start and end as instants, where they are any."""

    words: str
    start: str
    end: str
    is_instant: bool


class Price(NamedTuple):
    """A row of the table of prices."""

    amount: str
    audience: str
    attending: str
    until: str


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
        when=when_words(event),
        form=FORMATS[event.format] if event.format else "",
        people=list(_people(event)),
        moments=_moments(event),
        prices=_prices(event.cost),
        cost=cost_words(event.cost) or "",
        cost_text=one_line(event.cost.text or "") if event.cost else "",
        deadlines=[_deadline(each, event.timezone) for each in event.deadlines],
        link=safe_link(event.url) or "",
        map=_map(event.place),
        calendar=calendar_path(event.uid).rpartition("/")[2] if event.start else "",
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
    words = sittings_words([sitting], timezone)
    if not isinstance(start, dt.datetime):
        return Moment(words, start.isoformat(), "", is_instant=False)
    begins = on_clock(start, zone)
    ends = on_clock(end, begins.tzinfo) if isinstance(end, dt.datetime) else None
    is_instant = begins.tzinfo is not None
    return Moment(words, _iso(begins), _iso(ends) if ends else "", is_instant=is_instant)


def _iso(when: dt.datetime) -> str:
    return when.isoformat(timespec="minutes")


def _prices(cost: Cost | None) -> list[Price]:
    """Give the rows of the table of prices; none for one price that is everybody's at any time."""
    tiers = cost.tiers if cost else ()
    is_plain = len(tiers) == 1 and not (tiers[0].audience or tiers[0].format or tiers[0].until)
    return [] if is_plain else [_price(tier) for tier in tiers]


def _price(tier: Tier) -> Price:
    bare = Tier(min=tier.min, max=tier.max, currency=tier.currency)
    return Price(
        amount=tier_words(bare),
        audience=one_line(tier.audience or "").removeprefix("for ") or "everybody",
        attending=ATTENDING[tier.format],
        until=_day(tier.until),
    )


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
    event = record.event
    seen = tuple(one for one in event.sightings if shown(one.document).link)
    told = event_jsonld(
        record.model_copy(update={"event": event.model_copy(update={"sightings": seen})}),
        page_url=address_of(site, event_path(event.uid)),
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
