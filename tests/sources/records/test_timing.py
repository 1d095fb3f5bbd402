from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from rcevents.model import Event
from rcevents.sources.records.ends import NO_HOUR, OF_LENGTH, OF_PATH
from rcevents.sources.records.whenwords import Habit
from tests.sources.records.entries import MONTH_FIRST, facts, read


def when(habit: Habit | None = None, **fields: Any) -> tuple[str, str, str | None]:  # noqa: ANN401 - any field
    """Give start, end and zone of a record."""
    told = facts(habit, **fields)
    return str(told.start), str(told.end), told.timezone


@pytest.mark.parametrize(
    ("fields", "start", "end"),
    [
        ({"start": "2031-05-03", "end": "2031-05-05"}, "2031-05-03", "2031-05-05"),
        ({"startDate": "2031-05-03"}, "2031-05-03", "2031-05-03"),
        ({"date": "3-5 May 2031"}, "2031-05-03", "2031-05-05"),
        ({"when": {"start": "2031-05-03", "end": "2031-05-04"}}, "2031-05-03", "2031-05-04"),
        ({"date": "2031-05-03", "days": "3"}, "2031-05-03", "2031-05-05"),
        ({"start": "2031-05-03", "duration": "P2D"}, "2031-05-03", "2031-05-04"),
        (
            {"start": "2031-05-03T00:00:00", "end": "2031-05-05T00:00:00"},
            "2031-05-03",
            "2031-05-05",
        ),
        (
            {"start": {"date": "2031-05-03"}, "end": {"date": "2031-05-04"}},
            "2031-05-03",
            "2031-05-04",
        ),
        ({"start": "2031-05-03", "until": "2031-05-31"}, "2031-05-03", "2031-05-31"),
        ({"dates": ["2031-05-03", "2031-05-05"]}, "2031-05-03", "2031-05-05"),
        ({"start": 1935446400000}, "2031-05-02", "2031-05-02"),
        ({"start": dt.date(2031, 5, 3), "end": dt.date(2031, 5, 4)}, "2031-05-03", "2031-05-04"),
        ({"start": "TBA", "date": "3 May 2031"}, "2031-05-03", "2031-05-03"),
        (
            {"event_date": [{"value": "2031-05-03", "end_value": "2031-05-05"}]},
            "2031-05-03",
            "2031-05-05",
        ),
        ({"schedule": {"start": "2031-05-03", "end": "2031-05-04"}}, "2031-05-03", "2031-05-04"),
        ({"Date début": "2031-05-03", "Date fin": "2031-05-04"}, "2031-05-03", "2031-05-04"),
    ],
)
def test_days(fields: dict[str, Any], start: str, end: str) -> None:
    assert when(**fields) == (start, end, None)


@pytest.mark.parametrize(
    ("fields", "start", "end", "zone"),
    [
        ({"start": "2031-05-03T10:00", "end": "2031-05-03T12:00"}, "10:00:00", "12:00:00", None),
        ({"start": "2031-05-03 10:00 CET"}, "10:00:00", None, "Europe/Paris"),
        ({"date": "2031-05-03", "time": "7pm"}, "19:00:00", None, None),
        (
            {"date": "2031-05-03", "time": "10:00-12:00 ET"},
            "10:00:00",
            "12:00:00",
            "America/New_York",
        ),
        (
            {"date": "2031-05-03", "UTCStartTime": "13:00", "UTCEndTime": "14:30"},
            "13:00:00",
            "14:30:00",
            "UTC",
        ),
        ({"start": "2031-05-03T10:00", "durationMinutes": 90}, "10:00:00", "11:30:00", None),
        ({"start": "2031-05-03T10:00", "duration": "PT1H30M"}, "10:00:00", "11:30:00", None),
        (
            {"start": "2031-05-03T10:00", "timezone": "Melbourne"},
            "10:00:00",
            None,
            "Australia/Melbourne",
        ),
        (
            {"start": {"date": "2031-05-03", "time": "08:00:00", "tz": "Europe/Zurich"}},
            "08:00:00",
            None,
            "Europe/Zurich",
        ),
        (
            {"start": {"local": "2031-05-03T08:00", "timezone": "Asia/Tokyo"}},
            "08:00:00",
            None,
            "Asia/Tokyo",
        ),
        (
            {"start": "2031-05-03", "start_time": "22:00", "end_time": "01:00"},
            "22:00:00",
            "01:00:00",
            None,
        ),
        ({"start": "2031-05-03T10:00", "end": "12:00"}, "10:00:00", "12:00:00", None),
        ({"date": "2031-05-03", "start": "10:00", "end": "12:00"}, "10:00:00", "12:00:00", None),
        (
            {"when": {"date": "2031-05-03", "start": "10:00", "end": "12:00", "tz": "Asia/Tokyo"}},
            "10:00:00",
            "12:00:00",
            "Asia/Tokyo",
        ),
        (
            {"datum": "03.05.2031", "Startzeit": "10:00", "Endzeit": "12:00"},
            "10:00:00",
            "12:00:00",
            None,
        ),
        ({"start": "2031-05-03T10:00", "duration": "1h30"}, "10:00:00", "11:30:00", None),
        ({"start": "2031-05-03T10:00", "duration": 90}, "10:00:00", "11:30:00", None),
        ({"start": "2031-05-03T10:00", "duration": 5400}, "10:00:00", "11:30:00", None),
        ({"start": "2031-05-03T10:00", "duration": 5400000}, "10:00:00", "11:30:00", None),
        ({"start": "2031-05-03T10:00", "duration": 3}, "10:00:00", None, None),
        ({"date": "2031-05-03 10:00-12:00"}, "10:00:00", "12:00:00", None),
    ],
)
def test_hours(fields: dict[str, Any], start: str, end: str | None, zone: str | None) -> None:
    told = facts(**fields)
    assert isinstance(told.start, dt.datetime)
    assert told.start.time().isoformat() == start
    assert (told.end.time().isoformat() if isinstance(told.end, dt.datetime) else None) == end
    assert told.timezone == zone


def test_hours_past_midnight_end_on_the_next_day() -> None:
    told = facts(start="2031-05-03", start_time="22:00", end_time="01:00")
    assert str(told.end) == "2031-05-04 01:00:00"


def test_a_list_of_times_is_the_sittings() -> None:
    when = [
        {"start": "2031-05-10T10:00", "end": "2031-05-10T11:00"},
        [{"start": "2031-05-03T10:00", "end": "2031-05-03T11:00"}],
    ]
    told = facts(when=when)
    assert [str(session.start)[:10] for session in told.sessions] == ["2031-05-03", "2031-05-10"]


def test_days_with_daily_hours_are_sittings() -> None:
    told = facts(dates=["2031-08-01", "2031-08-08", "2031-08-15"], time="18:00-19:30")
    assert [str(session.end) for session in told.sessions][1] == "2031-08-08 19:30:00"
    assert len(facts(date="24-25 September 2031, 13:00-17:00").sessions) == 2


def test_hours_of_a_range_are_those_of_each_day() -> None:
    told = facts(start="2031-05-03", end="2031-05-05", time="9:00 - 16:30")
    assert [str(session.end) for session in told.sessions][-1] == "2031-05-05 16:30:00"
    assert len(told.sessions) == 3
    pair = facts(dates=["2031-05-03", "2031-05-04"], start_time="09:00", end_time="12:30")
    assert [str(session.end)[11:] for session in pair.sessions] == ["12:30:00", "12:30:00"]


def test_an_offset_behind_a_space_stays_one_where_no_later_hour_is_meant() -> None:
    told = facts(start="2031-05-03 10:00-04:00")
    assert str(told.start) == "2031-05-03 10:00:00-04:00"


def test_what_has_titles_of_its_own_is_the_programme() -> None:
    programme = [{"title": "Welcome", "start": "2031-05-03T09:00"}]
    assert facts(date="2031-05-03", sessions=programme).sessions == ()


@pytest.mark.parametrize(
    ("fields", "key", "rule"),
    [
        ({"start": "2031-05-03T00:00:00"}, "start", NO_HOUR),
        ({"date": "2031-05-03", "days": 3}, "end", OF_LENGTH),
        ({"start": "2031-05-03", "end": "2031-02-30"}, "end", "left out: '2031-02-30' is no day"),
    ],
)
def test_what_is_not_told_outright_is_marked(fields: dict[str, Any], key: str, rule: str) -> None:
    assert facts(**fields).inferred[key].startswith(rule)


def test_a_year_may_stand_in_another_key_or_in_the_path() -> None:
    assert when(date="July 5-8", year="2032")[:2] == ("2032-07-05", "2032-07-08")
    told = facts(Habit(day_first=False, year=2031), date="05/03")
    assert (str(told.start), told.inferred["start"]) == ("2031-05-03", OF_PATH)


@pytest.mark.parametrize("told", ["2031-02-30", "05/03/2031", "soon"])
def test_what_is_no_day_is_a_fault(told: str) -> None:
    assert facts(start=told).fault


@pytest.mark.parametrize("told", ["May 2031", "spring 2031", "Q3 2031", "2031", "2031-05"])
def test_what_tells_about_when_is_undated_and_kept(told: str) -> None:
    found = facts(start=told)
    assert (found.start, found.schedule, found.remark, found.fault) == (None, "undated", told, None)


@pytest.mark.parametrize("told", ["TBA", "tbd", "", None, "None", "n/a", "_No response_", []])
def test_what_is_not_told_is_no_fault(told: object) -> None:
    found = facts(start=told)
    assert (found.start, found.fault) == (None, None)


def test_keys_in_a_language_that_puts_the_day_first_tell_the_order() -> None:
    (event,) = read("Titel,Datum,Locatie\nTheedag,08-09-2031,Gent\n", "text/csv", "a.csv")
    assert isinstance(event, Event)
    assert str(event.start) == "2031-09-08"
    (event,) = read("Title,Date,Location\nTea,08-09-2031,Ghent\n", "text/csv", "a.csv")
    assert not isinstance(event, Event)


def test_the_documents_habit_settles_the_order() -> None:
    assert when(MONTH_FIRST, start="05/03/2031")[0] == "2031-05-03"
    assert when(Habit(day_first=True), start="05/03/2031")[0] == "2031-03-05"


def test_a_time_on_another_clock_than_the_events_keeps_its_instant() -> None:
    told = facts(
        start={"date": "2031-07-01", "time": "14:00", "tz": "UTC"}, timezone="Europe/Zurich"
    )
    assert isinstance(told.start, dt.datetime)
    assert (told.start.utcoffset(), told.timezone) == (dt.timedelta(), "Europe/Zurich")


def test_all_day_ends_at_midnight_with_the_day_before() -> None:
    told = facts(start="2031-05-05T00:00:00-04:00", end="2031-05-10T00:00:00-04:00", allday=True)
    assert (str(told.start), str(told.end)) == ("2031-05-05", "2031-05-09")


@pytest.mark.parametrize(
    ("data", "ends"),
    [
        ([{"title": "Tea", "start": "2031-05-05", "end": "2031-05-08", "allDay": True}], "05-07"),
        ([{"title": "Tea", "start": "2031-05-05", "end": "2031-05-06", "allDay": True}], "05-05"),
        (
            [{"title": "T", "start": "2031-05-05T00:00", "end": "2031-05-08T00:00", "allDay": 1}],
            "05-07",
        ),
        ({"title": "Tea", "start": "2031-05-05", "end": "2031-05-08", "allDay": True}, "05-08"),
    ],
)
def test_whole_days_of_a_bare_list_end_before_the_end_told(data: object, ends: str) -> None:
    """FullCalendar's events do; those of a page's own fields end on the day told."""
    (event,) = read(json.dumps(data))
    assert isinstance(event, Event)
    assert str(event.end) == f"2031-{ends}"
