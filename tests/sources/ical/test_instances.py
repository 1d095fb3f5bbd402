"""What recurring-ical-events gives for a window is what is read: it is the judge here."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
import recurring_ical_events
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from rcevents.document import Document
from rcevents.sources.ical.instances import instances
from rcevents.sources.settings import Window
from tests.sources.ical.calendars import calendar, vevent

YEARS = Window(dt.date(2030, 1, 1), dt.date(2033, 12, 31))
DAY = dt.timedelta(days=1)
Bounds = tuple[str, str]


def bounds(start: dt.date, end: dt.date) -> Bounds:
    return _instant(start), _instant(end)


def _instant(when: dt.date) -> str:
    if isinstance(when, dt.datetime) and when.tzinfo is not None:
        when = when.astimezone(dt.UTC)
    return when.isoformat()


def ours(document: Document, window: Window) -> Counter[Bounds]:
    return Counter(bounds(one.start, one.end) for one in instances(document, window))


def theirs(document: Document, window: Window) -> Counter[Bounds]:
    found: Counter[Bounds] = Counter()
    for each in Calendar.from_ical(document.text.replace("\n", "\r\n"), multiple=True):
        query = recurring_ical_events.of(each)
        for one in query.between(window.first, window.last + DAY):
            found[bounds(one["DTSTART"].dt, one["DTEND"].dt)] += 1
    return found


WEEKLY = ("DTSTART;TZID=Europe/Paris:20310304T180000", "DTEND;TZID=Europe/Paris:20310304T193000")
MOVED = "RECURRENCE-ID;TZID=Europe/Paris:20310311T180000"


@pytest.mark.parametrize(
    "told",
    [
        [vevent(*WEEKLY, "RRULE:FREQ=WEEKLY")],
        [vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=6")],
        [vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;UNTIL=20310501")],
        [vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;UNTIL=20310501T160000Z")],
        [vevent(*WEEKLY, "RRULE:FREQ=MONTHLY;BYDAY=1MO,-1MO;COUNT=9")],
        [vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=6", "EXDATE;TZID=Europe/Paris:20310311T180000")],
        [vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=6", "EXDATE;VALUE=DATE:20310311,20310318")],
        [vevent(*WEEKLY, "RDATE;TZID=Europe/Paris:20310306T180000,20310307T180000")],
        [
            vevent(
                *WEEKLY,
                "RDATE;VALUE=PERIOD:20310306T180000Z/PT3H,20310307T180000Z/20310307T190000Z",
            )
        ],
        [vevent(*WEEKLY, "EXDATE;TZID=Europe/Paris:20310304T180000")],
        [
            vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=6"),
            vevent(MOVED, "DTSTART;TZID=Europe/Paris:20310312T120000", "DURATION:PT1H"),
        ],
        [
            vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=6"),
            vevent(
                MOVED.replace(";", ";RANGE=THISANDFUTURE;", 1),
                "DTSTART;TZID=Europe/Paris:20310311T200000",
                "DURATION:PT1H",
            ),
        ],
        [
            vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=6", "SEQUENCE:1"),
            vevent(*WEEKLY, "RRULE:FREQ=DAILY;COUNT=6", "SEQUENCE:3"),
        ],
        [vevent(MOVED, *WEEKLY)],
        [vevent("DTSTART;VALUE=DATE:20310304", "RRULE:FREQ=YEARLY;COUNT=3")],
        [vevent("DTSTART:20310304T120000", "DTEND:20310304T100000", "RRULE:FREQ=DAILY;COUNT=3")],
        [vevent("DTSTART:20310304T120000", "RRULE:FREQ=HOURLY;INTERVAL=5;COUNT=30")],
        [vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=2", uid=None)] * 2,
    ],
)
@pytest.mark.parametrize("zone", [None, "America/New_York"])
def test_every_form_of_coming_back(told: list[str], zone: str | None) -> None:
    document = calendar(*told, head=[f"X-WR-TIMEZONE:{zone}"] if zone else [])
    assert ours(document, YEARS) == theirs(document, YEARS)
    some = Window(dt.date(2031, 3, 10), dt.date(2031, 3, 12))
    assert ours(document, some) == theirs(document, some)


def test_a_uid_names_one_event_in_each_calendar_of_a_file() -> None:
    one, other = (calendar(vevent(*WEEKLY, line)).text for line in ("SEQUENCE:1", "SEQUENCE:2"))
    document = Document("a.ics", one + other, "text/calendar")
    assert ours(document, YEARS) == theirs(document, YEARS)
    assert sum(ours(document, YEARS).values()) == 2


DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
PARTS = st.fixed_dictionaries(
    {"FREQ": st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])},
    optional={
        "INTERVAL": st.integers(1, 4).map(str),
        "BYDAY": st.lists(st.sampled_from(DAYS), min_size=1, max_size=3, unique=True).map(",".join),
        "BYMONTH": st.integers(1, 12).map(str),
        "BYMONTHDAY": st.integers(-3, 31).filter(bool).map(str),
        "COUNT": st.integers(1, 40).map(str),
    },
)
STARTS = st.one_of(
    st.dates(dt.date(2030, 6, 1), dt.date(2032, 6, 1)).map(lambda d: f";VALUE=DATE:{d:%Y%m%d}"),
    st.datetimes(dt.datetime(2030, 6, 1), dt.datetime(2032, 6, 1)).map(  # noqa: DTZ001 - a clock's
        lambda t: f";TZID=Europe/Paris:{t:%Y%m%dT%H%M%S}"
    ),
    st.datetimes(dt.datetime(2030, 6, 1), dt.datetime(2032, 6, 1)).map(  # noqa: DTZ001 - as above
        lambda t: f":{t:%Y%m%dT%H%M%S}Z"
    ),
)


@settings(max_examples=60)
@given(
    parts=PARTS,
    start=STARTS,
    length=st.sampled_from(["P1D", "PT1H", "PT30H", "P3D"]),
    first=st.dates(dt.date(2030, 1, 1), dt.date(2033, 1, 1)),
    days=st.integers(0, 500),
)
def test_random_rules_in_random_windows(
    parts: dict[str, str], start: str, length: str, first: dt.date, days: int
) -> None:
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    document = calendar(vevent(f"DTSTART{start}", f"DURATION:{length}", f"RRULE:{rule}"))
    window = Window(first, first + dt.timedelta(days=days))
    found, judged = ours(document, window), theirs(document, window)
    assert not judged - found
    # The judge counts whole days of a length: it passes over some that only reach into a window.
    assert all(begin[:10] < str(first) <= _day_after(end) for begin, end in found - judged)


def _day_after(instant: str) -> str:
    """Give the day of an instant on a clock ahead of UTC."""
    return (dt.datetime.fromisoformat(instant) + dt.timedelta(hours=2)).isoformat()[:10]


def test_a_sitting_that_reaches_into_a_window_is_in_it() -> None:
    """One that began two days before and ends there by a minute: the judge passes it over."""
    lines = ("DTSTART;TZID=Europe/Paris:20300601T180100", "DURATION:PT30H", "RRULE:FREQ=DAILY")
    day = dt.date(2031, 1, 1)
    found = ours(calendar(vevent(*lines)), Window(day, day))
    assert [start for start, _ in sorted(found)] == [
        f"2030-12-{day}T17:01:00+00:00" for day in (30, 31)
    ] + ["2031-01-01T17:01:00+00:00"]


@settings(max_examples=40)
@given(bounds=st.tuples(STARTS, STARTS), first=st.dates(dt.date(2030, 6, 1), dt.date(2032, 6, 1)))
def test_single_events_need_no_judge_of_their_own(bounds: tuple[str, str], first: dt.date) -> None:
    """What does not come back is read without the library, and by its every rule.

    Not compared are ends told on another clock: the library counts them in hours of a wall clock,
    and errs where this is put forward or back meanwhile.
    """
    start, end = bounds
    assume(len({start.endswith("Z"), end.endswith("Z")}) == 1 or "DATE" in start + end)
    document = calendar(vevent(f"DTSTART{start}", f"DTEND{end}"))
    window = Window(first, first + dt.timedelta(days=200))
    assert ours(document, window) == theirs(document, window)
