"""A listing read: title, dateline and prose become an Event, or stay Unread with a reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rcevents.identity import event_uid
from rcevents.model import Event, Unread, first_day
from rcevents.reading import kinds
from rcevents.reading.bylines import is_byline
from rcevents.reading.claims import Fault
from rcevents.reading.costs import cost_of, find_costs
from rcevents.reading.dateline import Dateline, read_dateline
from rcevents.reading.deadlines import find_deadlines
from rcevents.reading.formats import find_formats, format_of
from rcevents.reading.headingdates import HeadingDate, edition_date, with_year
from rcevents.reading.places import place_of
from rcevents.reading.recurrences import find_recurrences
from rcevents.reading.schedules import find_on_demand, find_status
from rcevents.reading.series import within
from rcevents.reading.sessions import bounds, sessions_of
from rcevents.reading.sharedfacts import BY_PROSE, NOTHING, SharedFacts
from rcevents.reading.titlecosts import cost_in_title
from rcevents.reading.unlisted import BY_POSITION
from rcevents.reading.zones import find_zones

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.model import Deadline, Recurrence, Status
    from rcevents.reading.dates import Dates

PROSE_LENGTH = 20_000
"""Facts are looked for in so much prose; the whole of it is kept as the description."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What holds for all of a document: its day of issue, its order of numeric dates, its "$"."""

    issued: dt.date | None = None
    day_first: bool | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """An announcement's parts, before they are understood.

    `section` is the heading that it stands under, `above` those above it, the outermost first,
    `parent` the item above it in its list, `list_prose` that list's own; `shared` is what was
    told for all of its list, `date` what headings tell of its day, `date_written` whether its
    dateline has words of theirs.
    """

    title: str
    dateline: str = ""
    prose: str = ""
    url: str | None = None
    section: str = ""
    above: tuple[str, ...] = ()
    parent: str = ""
    list_prose: tuple[str, ...] = ()
    shared: SharedFacts = NOTHING
    date: HeadingDate | None = None
    date_written: bool = False


@dataclass(slots=True)
class _Reading:
    """A listing half read: its dateline's claims, and the values found so far."""

    listing: Listing
    habits: Habits
    line: Dateline
    inferred: dict[str, str] = field(default_factory=dict)

    @property
    def prose(self) -> str:
        return self.listing.prose[:PROSE_LENGTH]

    def mark(self, key: str, rule: str | None) -> None:
        if rule:
            self.inferred[key] = rule


def read_listing(
    title: str,
    dateline: str = "",
    prose: str = "",
    *,
    issued: dt.date | None = None,
    url: str | None = None,
    day_first: bool | None = None,
    currency: str | None = None,
) -> Event | Unread:
    """Read one announcement to an Event, or to Unread where its date cannot be read.

    `issued` is the day of the newsletter's issue, from which a missing year follows; `day_first`
    and `currency` are the document's own habits. The caller adds document and sighting.

    >>> import datetime as dt
    >>> event = read_listing("Tea Days", "3-5 May, €20", issued=dt.date(2021, 4, 1))
    >>> event.start, event.end, event.cost.tiers[0].currency
    (datetime.date(2021, 5, 3), datetime.date(2021, 5, 5), 'EUR')
    >>> print(read_listing("Tea Days", "31 Feb, Free", issued=dt.date(2021, 1, 1)).text)
    Tea Days - 31 Feb, Free
    """
    return read(Listing(title, dateline, prose, url), Habits(issued, day_first, currency))[0]


def read(listing: Listing, habits: Habits) -> list[Event | Unread]:
    """Read a listing to its Event, behind which stands what of its dateline was passed over.

    Without a date that can be read, where one seems to be told, there is no event: only Unread.
    """
    date = listing.date or edition_date(listing.title, habits.issued)
    dateline = listing.dateline
    if date:
        dateline = with_year(dateline, date, day_first=habits.day_first)
    line = read_dateline(
        dateline,
        issued=habits.issued,
        day_first=habits.day_first,
        currency=habits.currency,
    )
    told = f"{listing.title} - {listing.dateline}".strip(" -")
    unread = [
        Unread(document="", text=told, reason=f'"{claim.text}": {claim.value.reason}')
        for claim in line.faults
    ]
    if unread and not line.dates:
        return [*unread]
    if is_byline(line, habits.issued):
        line.dates = []
    reading = _Reading(listing, habits, line, listing.shared.lend_hours(line))
    if date and (dateline != listing.dateline or listing.date_written) and line.dates:
        reading.mark("start", date.rule)
    return [_event(reading), *unread]


def _event(reading: _Reading) -> Event:
    listing, line = reading.listing, reading.line
    when = _when(reading)
    start = when["start"]
    return Event(
        uid=event_uid(listing.title, first_day(start).year if start else None),
        title=listing.title,
        url=listing.url,
        status=_status(reading),
        deadlines=_deadlines(reading),
        description=listing.prose or None,
        remark=line.remark,
        **when,
        **_terms(reading),
        **_kind(reading, when),
        inferred=dict(sorted(reading.inferred.items())),
    )


def _when(reading: _Reading) -> dict[str, Any]:
    """Give schedule, start, end, sessions, timezone and recurrence."""
    line, recurrence = reading.line, _recurrence(reading)
    if not line.dates:
        on_demand = line.on_demand or bool(find_on_demand(reading.listing.title))
        schedule = "on_demand" if on_demand else "undated"
        return {"schedule": schedule, "start": None, "recurrence": recurrence}
    zone, dates = _zone(reading), line.dates
    if recurrence is not None and _is_daily(recurrence, dates[0].value):
        recurrence = None  # "3-7 May, daily 9-12" are the sittings of these days
    if recurrence is not None:
        recurrence, told = within(recurrence, dates[0].value, in_line=bool(line.recurrences))
        dates = [dates[0]._replace(value=told)]
    sessions = sessions_of(dates, line.hours, zone)
    last = max(first_day(session.end or session.start) for session in sessions)
    start, end = bounds(sessions, last)
    for claim in line.dates:
        guess = claim.value.year_inferred
        if guess and reading.inferred.get("start"):
            guess = f"{reading.inferred['start'].replace(' and year', '')}; {guess}"
        reading.mark("start", guess)
    for hours in line.hours:
        reading.mark("sessions", hours.value.inferred)
    return {
        "schedule": "dated",
        "start": start,
        "end": end,
        "sessions": tuple(sessions),
        "timezone": zone,
        "recurrence": recurrence,
    }


def _is_daily(recurrence: Recurrence, dates: Dates) -> bool:
    return recurrence.rrule == "FREQ=DAILY" and dates.runs[0].start < dates.runs[-1].end


def _zone(reading: _Reading) -> str | None:
    """Give the zone that hours or dateline tell, or the prose where no hour is told."""
    line = reading.line
    told = [hour.value.zone for hour in line.hours if hour.value.zone]
    told += [claim.value for claim in line.zones]
    if not told and not line.hours:
        told = [claim.value for claim in find_zones(reading.prose)]
    if not told and line.hours and reading.listing.shared.zone:
        reading.mark("timezone", BY_PROSE)
        return reading.listing.shared.zone
    return told[0] if told else None


def _terms(reading: _Reading) -> dict[str, Any]:
    """Give cost, place and format: what attending takes."""
    line, habits = reading.line, reading.habits
    in_prose = find_costs(reading.prose, currency=habits.currency, prose=True, issued=habits.issued)
    cost = cost_of(line.costs, in_prose) or cost_in_title(reading.listing.title, habits.currency)
    told = {claim.value for claim in line.formats}
    told |= {tier.format for tier in (cost.tiers if cost else ()) if tier.format}
    away, title = told == {"virtual"}, reading.listing.title
    place = place_of(line.places, title=title, prose=reading.prose, virtual=away)
    if place is None and line.unlisted and told != {"virtual"}:
        place = line.unlisted[0].value
        reading.mark("place", BY_POSITION)
    form, rule = format_of(
        title=reading.listing.title,
        line=line.formats,
        prose=find_formats(reading.prose, prose=True),
        tiers=cost.tiers if cost else (),
        place=place,
        url=reading.listing.url,
    )
    return _with_shared(reading, {"cost": cost, "place": place, "format": form}, rule)


def _with_shared(reading: _Reading, terms: dict[str, Any], rule: str | None) -> dict[str, Any]:
    """Add what was told for the whole list where the entry says nothing of its own."""
    shared = reading.listing.shared
    if terms["cost"] is None and shared.cost:
        terms["cost"] = shared.cost
        reading.mark("cost", shared.cost_rule)
    if shared.format and (terms["format"] is None or (rule and shared.overrules(terms["format"]))):
        terms["format"], rule = shared.format, shared.format_rule
    if shared.place and terms["place"] is None and terms["format"] != "virtual":
        terms["place"] = shared.place
        reading.mark("place", BY_PROSE)
        if terms["format"] is None:
            terms["format"], rule = "in_person", BY_PROSE
    reading.mark("format", rule)
    return terms


def _kind(reading: _Reading, when: dict[str, Any]) -> dict[str, Any]:
    listing = reading.listing
    days = None
    if when["start"] is not None:
        days = (first_day(when["end"]) - first_day(when["start"])).days + 1
    kind, rule = kinds.kind_of(
        listing.title,
        listing.dateline,
        reading.prose,
        section=listing.section,
        around=kinds.Around(listing.parent, listing.above, listing.list_prose),
        url=listing.url,
        days=days,
        hours=bool(reading.line.hours),
    )
    reading.mark("kind", rule)
    return {"kind": kind}


def _recurrence(reading: _Reading) -> Recurrence | None:
    told = (
        reading.line.recurrences
        or find_recurrences(reading.listing.title)
        or find_recurrences(reading.prose)
    )
    return told[0].value if told else None


def _deadlines(reading: _Reading) -> tuple[Deadline, ...]:
    """Give the deadlines of line and prose, each day once, in the order of their days."""
    habits = reading.habits
    in_prose = find_deadlines(
        reading.prose, issued=habits.issued, day_first=habits.day_first, prose=True
    )
    told = [claim.value for claim in (*reading.line.deadlines, *in_prose)]
    found: dict[dt.date, Deadline] = {}
    for deadline in told:
        if not isinstance(deadline, Fault):
            found.setdefault(first_day(deadline.date), deadline)
    return tuple(sorted(found.values(), key=lambda deadline: first_day(deadline.date)))


def _status(reading: _Reading) -> Status:
    told = reading.line.statuses or find_status(reading.listing.title)
    return told[0].value if told else "confirmed"
