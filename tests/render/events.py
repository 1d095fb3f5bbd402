"""Whole Events, drawn by hypothesis: every kind of sitting, price, place, deadline and text.

They are as our readers make them: sittings in order of time, `start` and `end` those of the
sittings, times with the offset of their zone, texts as `clean` leaves them.
"""

from __future__ import annotations

import datetime as dt
import zoneinfo
from decimal import Decimal
from typing import Any, get_args

from hypothesis import strategies as st

from rcevents.iana import zone_info
from rcevents.model import (
    Cost,
    Deadline,
    DeadlineKind,
    Event,
    Format,
    Kind,
    Place,
    Record,
    Recurrence,
    Session,
    Sighting,
    Status,
    Tier,
    first_day,
)
from rcevents.normalization import clean

ZONES = sorted(zoneinfo.available_timezones() - {"localtime", "Factory", "posixrules"})
ODD_ZONES = (
    *("Africa/Casablanca", "Asia/Gaza", "Asia/Jerusalem", "America/Santiago", "Antarctica/Troll"),
    *("Australia/Lord_Howe", "Europe/Dublin", "America/Nuuk", "Pacific/Apia", "Pacific/Chatham"),
)
FIRST, LAST = dt.date(1990, 1, 1), dt.date(2060, 12, 31)
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)
OPTIONAL = st.none()


NASTY = (
    *(
        "Cancelled: tea",
        "Postponed: tea",
        "on site",
        "online",
        "Hall + online",
        "free",
        "Cost: free",
    ),
    *(
        "Speakers: Ada, Ben",
        "Organised by nobody",
        "Announced in vain",
        "and 3 more",
        "\\, \\n \\\\;",
    ),
    *(
        "(Europe/Paris)",
        "(end assumed)",
        "🧑‍🔬" * 12,
        "naïve " * 20,
        "Ada, Ben; Cleo: x",
        "not free",
    ),
    *('a "quoted" {text}', "Inferred, not told: kind (no)", "x" * 90, "12:00-13:00", "👩‍👩‍👧‍👦"),
)
"""Texts that look like our own words, or that a line of a calendar may tear apart."""


def one_lines(most: int = 40) -> st.SearchStrategy[str]:
    """Draw texts of one line, with anything in them that can be seen."""
    drawn = st.text(st.characters(codec="utf-8"), min_size=1, max_size=most)
    wild = drawn.map(lambda text: " ".join(clean(text).split())).filter(bool)
    return st.one_of(wild, wild, st.sampled_from(NASTY).map(lambda text: " ".join(text.split())))


def prose() -> st.SearchStrategy[str]:
    """Draw texts of several lines and paragraphs."""
    return st.lists(one_lines(60), min_size=1, max_size=6).flatmap(
        lambda lines: st.sampled_from(["\n", "\n\n"]).map(lambda between: between.join(lines))
    )


days = st.dates(FIRST, LAST)
zones = st.one_of(st.sampled_from(ZONES), st.sampled_from(ODD_ZONES))
amounts = st.decimals(0, 20_000, places=2)
WEB = st.sampled_from(
    ["https://example.org/tea?a=1&b=2,3;4", "https://example.org/söme page", "http://example.org"]
)


@st.composite
def tiers(draw: st.DrawFn) -> Tier:
    """Draw a price, or a range of prices, for all or for some."""
    low = draw(amounts)
    high = draw(st.one_of(st.just(low), OPTIONAL, amounts.map(lambda more: low + more)))
    return Tier(
        min=low,
        max=high,
        currency=draw(st.sampled_from(["USD", "EUR", "GBP", "CHF", "JPY", None])),
        audience=draw(st.one_of(OPTIONAL, st.sampled_from(["students", "members or guests"]))),
        format=draw(st.sampled_from(["virtual", "in_person", None])),
        until=draw(st.one_of(OPTIONAL, days)),
    )


NOTHING = Tier(min=Decimal(0), max=Decimal(0))
costs = st.builds(
    Cost,
    free=st.sampled_from([True, False, None]),
    tiers=st.lists(st.one_of(tiers(), st.just(NOTHING)), max_size=3).map(tuple),
    text=st.one_of(OPTIONAL, one_lines()),
)
places = st.builds(
    Place,
    text=one_lines(),
    city=st.one_of(OPTIONAL, st.sampled_from(["Leeds", "Łódź"])),
    region=st.one_of(OPTIONAL, st.just("Yorkshire")),
    country=st.one_of(OPTIONAL, st.sampled_from(["GB", "PL"])),
).flatmap(
    lambda place: st.one_of(
        st.just(place),
        st.tuples(st.integers(-90_000, 90_000), st.integers(-180_000, 180_000)).map(
            lambda at: place.model_copy(
                update={"latitude": at[0] / 1000, "longitude": at[1] / 1000}
            )
        ),
    )
)


@st.composite
def moments(draw: st.DrawFn) -> dt.date:
    """Draw a day, or an instant with an offset, as a deadline has it."""
    day = draw(days)
    minutes = draw(st.one_of(OPTIONAL, st.integers(0, 24 * 60 - 1)))
    if minutes is None:
        return day
    offset = dt.timezone(dt.timedelta(minutes=draw(st.integers(-48, 56)) * 15))
    return dt.datetime.combine(day, dt.time(minutes // 60, minutes % 60), offset)


deadlines = st.builds(
    Deadline, kind=st.sampled_from(get_args(DeadlineKind)), date=moments(), text=one_lines()
)
sightings = st.builds(
    Sighting,
    source=st.one_of(OPTIONAL, one_lines(20)),
    document=st.sampled_from(
        ["https://example.org/issues/94", "issues/94.md", "https://example.org/94?token=tea"]
    ),
    id=st.one_of(OPTIONAL, one_lines(20)),
    line=st.one_of(OPTIONAL, st.integers(1, 999)),
    issued=st.one_of(OPTIONAL, days),
    text=st.one_of(st.just(""), one_lines()),
)
inferred = st.dictionaries(
    st.sampled_from(["kind", "format", "start", "place.country"]), one_lines(), max_size=3
)


def _facts(sessions: list[tuple[dt.date, dt.date | None]], zone: str | None) -> dict[str, Any]:
    """Give the facts of time that an event with these sittings has."""
    told = tuple(Session.model_validate(_written(start, end)) for start, end in sessions)
    end = told[-1].end or first_day(told[-1].start)
    return {"start": told[0].start, "end": end, "sessions": told, "timezone": zone}


def _written(start: dt.date, end: dt.date | None) -> dict[str, str | None]:
    return {"start": start.isoformat(), "end": end.isoformat() if end else None}


@st.composite
def all_day(draw: st.DrawFn) -> dict[str, Any]:
    """Draw runs of days, apart from each other."""
    day, runs = draw(days), []
    for length, gap in draw(
        st.lists(st.tuples(st.integers(0, 6), st.integers(1, 20)), min_size=1, max_size=4)
    ):
        runs.append((day, day + length * DAY))
        day += (length + gap + 1) * DAY
    return _facts([*runs], None)


@st.composite
def clocked(draw: st.DrawFn) -> dict[str, Any]:
    """Draw sittings at hours of a zone: once, daily, weekly or anyhow, some without an end."""
    zone = draw(zones)
    clock = zone_info(zone)
    start = draw(st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2060, 1, 1)))  # noqa: DTZ001 - made aware below
    start = start.replace(microsecond=0, second=0, tzinfo=dt.UTC)
    length = draw(st.integers(15, 60 * 30)) * dt.timedelta(minutes=1)
    ends = draw(st.booleans())
    local = start.astimezone(clock)
    step = draw(st.sampled_from([1, 1, 7, 2, 31]))
    count = draw(st.integers(1, 5))
    begun = [(local + n * max(step * DAY, length + DAY if step > 1 else DAY)) for n in range(count)]
    utc = sorted({one.astimezone(dt.UTC) for one in begun})
    sessions = [
        (one.astimezone(clock), (one + length).astimezone(clock) if ends else None) for one in utc
    ]
    return _facts([*sessions], zone)


@st.composite
def zoneless(draw: st.DrawFn) -> dict[str, Any]:
    """Draw hours of which nobody knows the zone, or the offset alone."""
    offset = draw(st.one_of(OPTIONAL, st.integers(-48, 56)))
    zone = None if offset is None else dt.timezone(dt.timedelta(minutes=15 * offset))
    day, hour = draw(days), draw(st.integers(0, 22))
    count = draw(st.integers(1, 3))
    length = draw(st.one_of(OPTIONAL, st.integers(1, 6)))
    begun = [dt.datetime.combine(day + n * DAY, dt.time(hour, 30), zone) for n in range(count)]
    sessions = [(one, one + length * HOUR if length else None) for one in begun]
    return _facts([*sessions], None)


RULES = ("FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=WEEKLY;INTERVAL=2;COUNT=5", "FREQ=DAILY;COUNT=4")


@st.composite
def series(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a series: its first sitting, and the rule by which it comes back."""
    facts = draw(st.one_of(all_day(), clocked()))
    first = facts["sessions"][:1]
    rule = draw(st.one_of(OPTIONAL, st.sampled_from(RULES)))
    end = first[0].end or first_day(first[0].start)
    told = Recurrence(text=draw(one_lines(20)), rrule=rule)
    return {**facts, "sessions": first, "end": end, "recurrence": told}


undated = st.sampled_from([{"schedule": "undated"}, {"schedule": "on_demand"}])


@st.composite
def events(draw: st.DrawFn, *, dated: bool = False) -> Event:
    """Draw a whole Event; `dated` ones alone, if asked for."""
    whens = [all_day(), clocked(), zoneless(), series()]
    when = draw(st.one_of(*whens) if dated else st.one_of(*whens, undated))
    facts: dict[str, Any] = {
        "uid": f"event-{draw(st.integers(0, 10**9))}@rcevents",
        "title": draw(one_lines()),
        "url": draw(st.one_of(OPTIONAL, WEB)),
        "kind": draw(st.sampled_from(get_args(Kind))),
        "status": draw(st.sampled_from(get_args(Status))),
        "format": draw(st.one_of(OPTIONAL, st.sampled_from(get_args(Format)))),
        "cost": draw(st.one_of(OPTIONAL, costs)),
        "place": draw(st.one_of(OPTIONAL, places)),
        "deadlines": draw(st.lists(deadlines, max_size=3).map(tuple)),
        "description": draw(st.one_of(OPTIONAL, prose())),
        "organizer": draw(st.one_of(OPTIONAL, one_lines())),
        "speakers": draw(st.lists(one_lines(20), max_size=3, unique=True).map(tuple)),
        "topics": draw(st.lists(one_lines(20), max_size=3, unique=True).map(tuple)),
        "remark": draw(st.one_of(OPTIONAL, prose())),
        "sightings": draw(st.lists(sightings, max_size=7).map(tuple)),
        "inferred": draw(inferred),
    }
    schedule = {"schedule": "dated"} if "start" in when else {}
    return Event.model_validate(facts | schedule | when)


@st.composite
def records(draw: st.DrawFn, *, dated: bool = False) -> Record:
    """Draw a record of an event: remembered by a store, or read from issues."""
    created = draw(st.one_of(OPTIONAL, days))
    return Record(
        event=draw(events(dated=dated)),
        created=created,
        modified=created and created + draw(st.integers(0, 99)) * DAY,
        sequence=draw(st.integers(0, 9)),
        unseen=draw(st.one_of(OPTIONAL, days)),
    )
