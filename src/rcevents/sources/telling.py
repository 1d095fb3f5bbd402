"""Telling: the facts of a source become an Event; what they leave open, its texts tell.

Title, location, price and description are read by the very readers that serve newsletters: a
fact in a field of its own always wins over what a text tells.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from rcevents.identity import event_uid
from rcevents.model import Event, Place, Sighting, Unread, first_day
from rcevents.reading.costs import cost_of, find_costs
from rcevents.reading.formats import format_of
from rcevents.reading.kinds import kind_of
from rcevents.reading.places import place_of
from rcevents.reading.schedules import find_on_demand, find_status
from rcevents.sources import wording
from rcevents.sources.instants import bounded
from rcevents.sources.richtext import one_line, plain
from rcevents.sources.rooms import leads_into_room, without_invitation
from rcevents.sources.standing import standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.document import Document
    from rcevents.model import Cost, Deadline, Format, Session, Status, When
    from rcevents.sources.facts import Facts
    from rcevents.sources.settings import Settings

PROSE_LENGTH = 20_000
"""Facts are looked for in so much of a description; the whole of it is kept."""
LOCATION_LENGTH = 2_000
"""A place and a form are looked for in so much of a location; the whole of it is kept."""
UNNAMED = "an event without a title"
BY_LINK = "a link into the meeting itself, and no place"
LINK_BESIDE_PLACE = "a link into the meeting itself beside its place"
BESIDE_ROOM = "a room named beside a way to attend from afar"
BY_TOPIC = "its category"
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
        self.location = one_line(facts.location) or wording.location_in(self.prose)
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
        uid=facts.uid or event_uid(telling.title, first_day(start).year if start else None),
        title=telling.title,
        url=facts.url or None,
        status=_status(telling),
        deadlines=_deadlines(telling),
        description=telling.description or None,
        organizer=wording.without_mail(one_line(facts.organizer or "")) or None,
        speakers=_speakers(telling),
        topics=_topics(telling),
        remark=facts.remark,
        sightings=(sighting,),
        **when,
        **_terms(telling),
        **_kind(telling, when),
        inferred=dict(sorted(telling.inferred.items())),
    )


def _speakers(telling: _Telling) -> tuple[str, ...]:
    told = map(wording.without_mail, map(one_line, telling.facts.speakers))
    return tuple(dict.fromkeys(filter(None, told))) or wording.speakers_in(telling.prose)


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
    location = telling.location[:LOCATION_LENGTH]
    in_location = wording.formats_of(location) if location else ()
    only_virtual = (facts.format or {claim.value for claim in in_location}) in (
        "virtual",
        {"virtual"},
    )
    place = _located(facts.place or _place(telling, virtual=only_virtual), facts)
    if facts.format:
        return {"cost": cost, "place": place, "format": facts.format}
    if only_virtual and wording.is_also_here(location):
        telling.mark("format", BESIDE_ROOM)
        return {"cost": cost, "place": place or Place(text=telling.location), "format": "hybrid"}
    form, rule = format_of(
        title=telling.title,
        line=in_location,
        prose=wording.formats_in_prose(telling.prose),
        tiers=cost.tiers if cost else (),
        place=place,
        url=facts.url,
    )
    if form is None or (rule and form == "in_person"):
        form, rule = _by_link(telling, form, rule)
    telling.mark("format", rule)
    return {"cost": cost, "place": place, "format": form}


def _by_link(
    telling: _Telling, form: Format | None, rule: str | None
) -> tuple[Format | None, str | None]:
    """Tell the form by a link into the meeting itself, or by a topic that is a form."""
    if leads_into_room(telling.prose):
        return ("hybrid", LINK_BESIDE_PLACE) if form else ("virtual", BY_LINK)
    for topic in telling.facts.topics if form is None else ():
        told = wording.formats_of(one_line(topic)[:LOCATION_LENGTH])
        if len(told) == 1 and told[0].text == one_line(topic):
            return told[0].value, BY_TOPIC
    return form, rule


def _cost(telling: _Telling) -> Cost | None:
    facts, currency, issued = telling.facts, telling.currency, telling.issued
    if facts.cost is not None:
        return facts.cost
    told = filter(None, (facts.price, telling.title, telling.location))
    lines = (find_costs(line, currency=currency, issued=issued) for line in told)
    return cost_of(
        [claim for claims in lines for claim in claims],
        wording.costs_in_prose(telling.prose, currency, issued),
    )


def _place(telling: _Telling, *, virtual: bool) -> Place | None:
    """Give the place that the location tells, in its own words; else what title or prose tell."""
    if telling.location and not wording.is_nowhere(telling.location):
        return _at(telling.location)
    return place_of([], title=telling.title, prose=telling.prose, virtual=virtual)


def _at(location: str) -> Place | None:
    """Give the place of a location: in its own words, unless they tell a form as well."""
    read = location[:LOCATION_LENGTH]
    told = wording.place_in(read)
    if wording.formats_of(read):
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
        without_invitation(telling.prose),
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
    if telling.facts.status in (None, "confirmed", "tentative"):
        told = [claim.value for claim in find_status(telling.title)]
        if status := next(iter(told), None) or standing(telling.title)[1]:
            return status
    return telling.facts.status or "confirmed"


def _deadlines(telling: _Telling) -> tuple[Deadline, ...]:
    """Give the told deadlines and those of the prose, each day once, in their order."""
    told = telling.facts.deadlines
    found = {(first_day(each.date), each.kind): each for each in reversed(told)}
    days = {first_day(deadline.date) for deadline in told}
    issued = telling.issued or _before(telling.facts)
    in_prose, rule = wording.deadlines_before(
        telling.facts.start, telling.prose, issued, telling.settings.day_first
    )
    telling.mark("deadlines", rule)
    for deadline in in_prose:
        if first_day(deadline.date) not in days:
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
