"""Telling: the facts of a source become an Event; what they leave open, its texts tell.

Title, location, price and description are read by the very readers that serve newsletters: a
fact in a field of its own always wins over what a text tells.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rcevents.identity import event_uid
from rcevents.model import Event, Place, Sighting, Unread, first_day
from rcevents.reading.claims import Fault, blank
from rcevents.reading.costs import cost_of, find_costs
from rcevents.reading.deadlines import find_deadlines
from rcevents.reading.formats import find_formats, format_of
from rcevents.reading.kinds import kind_of
from rcevents.reading.places import best_place, find_places, place_of
from rcevents.reading.schedules import find_on_demand, find_status
from rcevents.sources.instants import bounded
from rcevents.sources.richtext import one_line, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.document import Document
    from rcevents.model import Cost, Deadline, Format, Session, Status, Tier, When
    from rcevents.reading.claims import Claim
    from rcevents.reading.costs import Paid
    from rcevents.sources.facts import Facts
    from rcevents.sources.settings import Settings

PROSE_LENGTH = 20_000
"""Facts are looked for in so much of a description; the whole of it is kept."""
LOCATION_LENGTH = 2_000
"""A place and a form are looked for in so much of a location; the whole of it is kept."""
UNNAMED = "an event without a title"
SHOWN = 500
"""So many characters of a source's own words are kept in a sighting."""


class _Telling:
    """Facts on their way to an Event: texts made plain, and the rules of what is inferred."""

    def __init__(self, facts: Facts, settings: Settings, issued: dt.date | None) -> None:
        self.facts = facts
        self.settings = settings
        self.issued = issued
        self.title = one_line(facts.title)
        self.description = plain(facts.description)
        self.prose = self.description[:PROSE_LENGTH]
        self.location = one_line(facts.location)
        self.inferred = dict(facts.inferred)

    @property
    def currency(self) -> str | None:
        return self.facts.currency or self.settings.currency

    def mark(self, key: str, rule: str | None) -> None:
        if rule:
            self.inferred[key] = rule


def event_of(facts: Facts, document: Document, settings: Settings) -> Event | Unread:
    """Give the event that the facts tell, with its sighting; Unread where they tell none.

    >>> from rcevents.document import Document
    >>> from rcevents.sources.facts import Facts
    >>> from rcevents.sources.settings import Settings
    >>> days = Facts(title="Tea Days", start=dt.date(2031, 5, 3), location="Ghent, or online",
    ...              description="<p>Registration is <b>€20</b>, until 1 May 2031.</p>")
    >>> event = event_of(days, Document("tea.ics", "", "text/calendar"), Settings(zone="UTC"))
    >>> event.uid, event.format, event.place.city, event.cost.tiers[0].currency
    ('tea-days-2031@rcevents', 'hybrid', 'Ghent', 'EUR')
    """
    issued = facts.issued or document.issued
    telling = _Telling(facts, settings, issued)
    fault = facts.fault or ("" if telling.title else UNNAMED)
    if fault:
        text = one_line(facts.text or facts.title or telling.description)[:SHOWN]
        return Unread(document=document.address, line=facts.line, text=text, reason=fault)
    sighting = Sighting(
        source=settings.name,
        document=document.address,
        id=facts.id,
        line=facts.line,
        issued=issued,
        text=one_line(facts.text or facts.title)[:SHOWN],
    )
    return _event(telling, sighting)


def _event(telling: _Telling, sighting: Sighting) -> Event:
    facts = telling.facts
    when = _when(telling)
    start = when["start"]
    return Event(
        uid=event_uid(telling.title, first_day(start).year if start else None),
        title=telling.title,
        url=facts.url or None,
        status=_status(telling),
        deadlines=_deadlines(telling),
        description=telling.description or None,
        organizer=one_line(facts.organizer or "") or None,
        speakers=tuple(dict.fromkeys(filter(None, map(one_line, facts.speakers)))),
        topics=_topics(telling),
        remark=facts.remark,
        sightings=(sighting,),
        **when,
        **_terms(telling),
        **_kind(telling, when),
        inferred=dict(sorted(telling.inferred.items())),
    )


def _topics(telling: _Telling) -> tuple[str, ...]:
    told = (*telling.facts.topics, *telling.settings.topics)
    return tuple(dict.fromkeys(filter(None, map(one_line, told))))


def _when(telling: _Telling) -> dict[str, Any]:
    """Give schedule, start, end, sessions, timezone and recurrence."""
    facts = telling.facts
    if facts.start is None:
        on_demand = facts.schedule == "on_demand" or bool(find_on_demand(telling.title))
        schedule = "on_demand" if on_demand else "undated"
        return {"schedule": schedule, "start": None, "recurrence": facts.recurrence}
    bounds = bounded(facts, telling.settings.zone)
    for key, rule in bounds.inferred.items():
        telling.mark(key, rule)
    return {
        "schedule": "dated",
        "start": bounds.start,
        "end": bounds.end,
        "sessions": bounds.sessions,
        "timezone": bounds.timezone,
        "recurrence": facts.recurrence,
    }


def _terms(telling: _Telling) -> dict[str, Any]:
    """Give cost, place and format: what attending takes."""
    facts = telling.facts
    cost = _cost(telling)
    in_location = _formats(telling.location[:LOCATION_LENGTH]) if telling.location else ()
    only_virtual = (facts.format or {claim.value for claim in in_location}) in (
        "virtual",
        {"virtual"},
    )
    place = _located(facts.place or _place(telling, virtual=only_virtual), facts)
    if facts.format:
        return {"cost": cost, "place": place, "format": facts.format}
    form, rule = format_of(
        title=telling.title,
        line=in_location,
        prose=_formats_in_prose(telling.prose),
        tiers=cost.tiers if cost else (),
        place=place,
        url=facts.url,
    )
    telling.mark("format", rule)
    return {"cost": cost, "place": place, "format": form}


def _cost(telling: _Telling) -> Cost | None:
    facts, currency, issued = telling.facts, telling.currency, telling.issued
    if facts.cost is not None:
        return facts.cost
    told = filter(None, (facts.price, telling.title, telling.location))
    lines = (find_costs(line, currency=currency, issued=issued) for line in told)
    return cost_of(
        [claim for claims in lines for claim in claims],
        _costs_in_prose(telling.prose, currency, issued),
    )


def _place(telling: _Telling, *, virtual: bool) -> Place | None:
    """Give the place that the location tells, in its own words; else what title or prose tell."""
    if telling.location:
        return _at(telling.location)
    return place_of([], title=telling.title, prose=telling.prose, virtual=virtual)


# The events of one source share their locations, and often their descriptions.
@lru_cache(maxsize=1024)
def _formats(location: str) -> tuple[Claim[Format], ...]:
    return tuple(find_formats(location))


@lru_cache(maxsize=256)
def _formats_in_prose(prose: str) -> tuple[Claim[Format], ...]:
    return tuple(find_formats(prose, prose=True))


@lru_cache(maxsize=256)
def _costs_in_prose(
    prose: str, currency: str | None, issued: dt.date | None
) -> tuple[Claim[Tier | Paid], ...]:
    return tuple(find_costs(prose, currency=currency, prose=True, issued=issued))


@lru_cache(maxsize=256)
def _deadlines_in_prose(
    prose: str, issued: dt.date | None, day_first: bool | None
) -> tuple[Claim[Deadline | Fault], ...]:
    return tuple(find_deadlines(prose, issued=issued, day_first=day_first, prose=True))


@lru_cache(maxsize=1024)
def _places(location: str) -> Place | None:
    return best_place(find_places(blank(location, _formats(location))))


def _at(location: str) -> Place | None:
    """Give the place of a location: in its own words, unless they tell a form as well."""
    read = location[:LOCATION_LENGTH]
    told = _places(read)
    if _formats(read):
        return told
    return told.model_copy(update={"text": location}) if told else Place(text=location)


def _located(place: Place | None, facts: Facts) -> Place | None:
    """Add the coordinates that the source tells, where it tells them of a place."""
    if place is None or facts.coordinates is None:
        return place
    latitude, longitude = facts.coordinates
    return place.model_copy(update={"latitude": latitude, "longitude": longitude})


def _kind(telling: _Telling, when: dict[str, Any]) -> dict[str, Any]:
    facts = telling.facts
    if facts.kind:
        return {"kind": facts.kind}
    start, end = when["start"], when.get("end")
    days = _length(start, end, when["sessions"]) if start else None
    kind, rule = kind_of(
        telling.title,
        "",
        telling.prose,
        section=facts.section,
        url=facts.url,
        days=days,
        hours=isinstance(start, dt.datetime),
    )
    telling.mark("kind", rule)
    return {"kind": kind}


def _length(start: When, end: When | None, sessions: Sequence[Session]) -> int:
    """Count the days from the first to the last; those of one sitting where it comes back."""
    whole = _days(start, end)
    if len(sessions) <= 1:
        return whole
    each = [_days(session.start, session.end) for session in sessions]
    return whole if whole <= 2 * sum(each) else max(each)


def _days(start: When, end: When | None) -> int:
    return (first_day(end or start) - first_day(start)).days + 1


def _status(telling: _Telling) -> Status:
    told = find_status(telling.title)
    if told and telling.facts.status in (None, "confirmed", "tentative"):
        return told[0].value
    return telling.facts.status or "confirmed"


def _deadlines(telling: _Telling) -> tuple[Deadline, ...]:
    """Give the told deadlines and those of the prose, each day once, in their order."""
    issued = telling.issued or _before(telling.facts)
    in_prose = _deadlines_in_prose(telling.prose, issued, telling.settings.day_first)
    values = (claim.value for claim in in_prose)
    told = [*telling.facts.deadlines, *(v for v in values if not isinstance(v, Fault))]
    found: dict[tuple[dt.date, str], Deadline] = {}
    days = {first_day(deadline.date) for deadline in telling.facts.deadlines}
    for place, deadline in enumerate(told):
        is_told = place < len(telling.facts.deadlines)
        if is_told or first_day(deadline.date) not in days:
            found.setdefault((first_day(deadline.date), deadline.kind), deadline)
    return tuple(sorted(found.values(), key=lambda d: (first_day(d.date), d.kind)))


def _before(facts: Facts) -> dt.date | None:
    """Give a day by which a deadline's missing year is found: some months before the event."""
    if facts.start is None:
        return None
    try:
        return first_day(facts.start) - dt.timedelta(days=180)
    except OverflowError:
        return None
