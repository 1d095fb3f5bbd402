from __future__ import annotations

import datetime as dt

import pytest

from rcevents.model import Event, Unread
from rcevents.sources.settings import Settings, Window
from tests.sources.ical.calendars import TODAY, calendar, events, only, read, vevent

WEEKLY = ("DTSTART;TZID=Europe/Paris:20310304T180000", "DTEND;TZID=Europe/Paris:20310304T193000")
SECOND = "RECURRENCE-ID;TZID=Europe/Paris:20310311T180000"
MOVED = ("DTSTART;TZID=Europe/Paris:20310312T120000", "DURATION:PT1H")


def days(event: Event) -> list[str]:
    return [session.start.isoformat()[:10] for session in event.sessions]


def test_a_series_with_an_end_is_one_event_with_its_sittings() -> None:
    event = only(*WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=6")
    march = [f"2031-03-{day:02}" for day in (4, 11, 18, 25)]
    assert days(event) == [*march, "2031-04-01", "2031-04-08"]
    assert [session.start.isoformat()[10:] for session in event.sessions][3:5] == [
        "T18:00:00+01:00",
        "T18:00:00+02:00",
    ]
    assert (event.recurrence, "sessions" in event.inferred) == (None, False)


def test_a_series_without_an_end_begins_with_its_first_sitting_and_has_its_rule() -> None:
    old = ("DTSTART;TZID=Europe/Paris:20200303T180000", "DURATION:PT1H")
    event = only(*old, "RRULE:FREQ=WEEKLY;BYDAY=TU")
    assert event.recurrence is not None
    assert event.recurrence.text == "every week on Tuesday"
    assert event.recurrence.rrule == "FREQ=WEEKLY;BYDAY=TU"
    assert days(event)[:2] == ["2020-03-03", "2030-01-01"]
    assert event.start == event.sessions[0].start
    assert event.end == event.sessions[0].end
    assert "there are others" in event.inferred["sessions"]


def test_the_sittings_that_are_told_do_not_change_with_the_day_of_reading() -> None:
    document = calendar(vevent(*WEEKLY, "RRULE:FREQ=WEEKLY"))
    told = [events(document, Settings(today=dt.date(2031, month, 9))) for month in (1, 6, 12)]
    assert told[0] == told[1] == told[2]


@pytest.mark.parametrize(
    "line", ["EXDATE;TZID=Europe/Paris:20310311T180000", "RDATE:20310305T120000Z"]
)
def test_a_broken_series_has_no_rule(line: str) -> None:
    event = only(*WEEKLY, "RRULE:FREQ=WEEKLY", line)
    assert event.recurrence is not None
    assert event.recurrence.rrule is None


def test_a_sitting_that_only_moves_stays_in_its_event() -> None:
    parts = vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=3"), vevent(SECOND, *MOVED)
    (event,) = events(calendar(*parts))
    assert days(event) == ["2031-03-04", "2031-03-12", "2031-03-18"]


@pytest.mark.parametrize(
    ("line", "summary"),
    [("STATUS:CANCELLED", "Tea Days"), ("LOCATION:Ghent", "Tea Days"), ("SEQUENCE:1", "Tea Talk")],
)
def test_a_sitting_with_facts_of_its_own_is_an_event_of_its_own(line: str, summary: str) -> None:
    parts = (
        vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=3"),
        vevent(SECOND, *WEEKLY, line, summary=summary),
    )
    series, own = events(calendar(*parts))
    assert own.sightings[0].id == "tea@example.org/20310311T180000"
    assert own.title == summary
    assert days(series) == ["2031-03-04", "2031-03-18"] or days(own) == ["2031-03-04"]


def test_an_explicit_window_bounds_series_and_leaves_single_events() -> None:
    window = Window(dt.date(2031, 3, 10), dt.date(2031, 3, 20))
    parts = (
        vevent(*WEEKLY, "RRULE:FREQ=WEEKLY", uid="a"),
        vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=1", uid="b", summary="Over"),
        vevent("DTSTART:20250303T120000Z", uid="c", summary="Once"),
    )
    series, once = events(calendar(*parts), Settings(window=window, today=TODAY))
    assert days(series) == ["2031-03-11", "2031-03-18"]
    assert once.title == "Once"


def test_a_series_of_which_nothing_is_left_is_unread() -> None:
    (found,) = read(calendar(vevent(*WEEKLY, "EXDATE;TZID=Europe/Paris:20310304T180000")))
    assert isinstance(found, Unread)
    assert "no sitting" in found.reason


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("FREQ=SECONDLY", "too many"),
        ("FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,5,10,15,20;BYSECOND=1,2,3", "too many"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "no day follows"),
        ("FREQ=DAILY;BYDAY=MO;BYSETPOS=5;COUNT=3", "no day follows"),
        ("FREQ=SOMETIMES", "makes no sense"),
        ("soon", "makes no sense"),
    ],
)
def test_a_rule_that_cannot_be_followed_leaves_the_first_sitting(rule: str, fault: str) -> None:
    event = only(*WEEKLY, f"RRULE:{rule}")
    assert days(event) == ["2031-03-04"]
    assert fault in event.inferred["sessions"]


@pytest.mark.parametrize(
    ("rule", "most"),
    [
        ("FREQ=DAILY;COUNT=1000000000", 1200),
        ("FREQ=DAILY;UNTIL=99991231T000000Z", 1200),
        ("FREQ=HOURLY;UNTIL=99991231T000000Z", 1200),
        ("FREQ=DAILY;INTERVAL=0;COUNT=4", 4),
        ("FREQ=WEEKLY;COUNT=-1", 1200),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;COUNT=400", 9),
    ],
)
def test_a_rule_without_measure_is_cut_short(rule: str, most: int) -> None:
    assert 1 <= len(only(*WEEKLY, f"RRULE:{rule}").sessions) <= most


def test_the_day_of_reading_is_the_calendars_own_where_none_is_known() -> None:
    document = calendar(vevent(*WEEKLY, "RRULE:FREQ=WEEKLY", "DTSTAMP:20400101T000000Z"))
    (event,) = events(document, Settings())
    assert days(event)[0] == "2031-03-04"
    assert days(event)[-1][:4] == "2041"


def test_a_weekly_day_is_no_conference_of_many_days() -> None:
    lines = ("DTSTART;VALUE=DATE:20310304", "RRULE:FREQ=WEEKLY;COUNT=5")
    (event,) = events(calendar(vevent(*lines, summary="Around the pot")))
    assert event.kind != "conference"


def test_a_series_that_google_cut_in_two_is_one_event() -> None:
    later = ("DTSTART;TZID=Europe/Paris:20310401T200000", "DURATION:PT1H")
    parts = (
        vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;UNTIL=20310325T215959Z", uid="4b@google.com"),
        vevent(*later, "RRULE:FREQ=WEEKLY;COUNT=2", uid="4b_R20310401T160000@google.com"),
    )
    (event,) = events(calendar(*parts))
    assert days(event)[-3:] == ["2031-03-25", "2031-04-01", "2031-04-08"]
    assert event.sightings[0].id == "4b@google.com"


def test_a_period_among_further_dates_has_its_own_end() -> None:
    """The event itself tells none."""
    event = only("DTSTART:20310304T100000Z", "RDATE;VALUE=PERIOD:20310305T100000Z/PT2H")
    ends = [session.end for session in event.sessions]
    assert ends == [None, dt.datetime(2031, 3, 5, 12, tzinfo=dt.UTC)]
