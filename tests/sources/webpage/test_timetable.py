from __future__ import annotations

from typing import Any

import pytest

from rcevents.sources.webpage.timetable import timetable_of


@pytest.mark.parametrize(
    ("told", "start", "end"),
    [
        ({"startDate": "2031-05-03"}, "2031-05-03", None),
        ({"startDate": "2031-05-03", "endDate": "2031-05-05"}, "2031-05-03", "2031-05-05"),
        ({"startDate": "3-5 May 2031"}, "2031-05-03", "2031-05-05"),
        # midnights that software has put behind days
        ({"startDate": "2031-05-03T00:00:00", "endDate": "2031-05-05T00:00:00"},
         "2031-05-03", "2031-05-05"),
        ({"startDate": "2031-05-03T00:00:00Z", "endDate": "2031-05-03T00:00:00Z"},
         "2031-05-03", "2031-05-03"),
        ({"startDate": "2031-05-03T00:00"}, "2031-05-03", None),
        ({"startDate": "2031-05-03T00:00Z"}, "2031-05-03 00:00:00+00:00", None),
        ({"startDate": "2031-05-03T00:00", "endDate": "2031-05-03T09:00"},
         "2031-05-03 00:00:00", "2031-05-03 09:00:00"),
        ({"startDate": "2031-05-03T10:00", "endDate": "2031-05-03"}, "2031-05-03 10:00:00", None),
        # durations
        ({"startDate": "2031-05-03T10:00", "duration": "PT1H30M"},
         "2031-05-03 10:00:00", "2031-05-03 11:30:00"),
        ({"startDate": "2031-05-03", "duration": "P3D"}, "2031-05-03", "2031-05-05"),
        ({"startDate": "2031-05-03", "duration": "PT2H"}, "2031-05-03", None),
        ({"startDate": "2031-05-03T10:00", "duration": "two hours"}, "2031-05-03 10:00:00", None),
        # other properties
        ({"startDate": "2031-05-03T10:00", "endTime": "2031-05-03T12:00"},
         "2031-05-03 10:00:00", "2031-05-03 12:00:00"),
        ({"startDate": "2031-05-03T10:00", "endDate": "12:00"},
         "2031-05-03 10:00:00", "2031-05-03 12:00:00"),
        ({"startDate": "2031-05-03", "startTime": "10:00", "endTime": "12:00:00"},
         "2031-05-03 10:00:00", "2031-05-03 12:00:00"),
        ({"startTime": "2031-05-03T10:00Z"}, "2031-05-03 10:00:00+00:00", None),
        ({"startDate": "2031-05-03T19:00", "doorTime": "2031-05-03T18:00"},
         "2031-05-03 19:00:00", None),
        ({"startDate": "TBA"}, "None", None),
        ({}, "None", None),
    ],
)  # fmt: skip
def test_start_and_end(told: dict[str, Any], start: str, end: str | None) -> None:
    """As told, as far as days and times are meant."""
    table = timetable_of({key: [value] for key, value in told.items()})
    assert str(table.start) == start
    assert (table.end and str(table.end)) == end
    assert table.fault is None


def test_several_starts_are_several_sittings() -> None:
    """Each with its end; a lone end is that of the last."""
    days = ["2031-05-03", "2031-05-10", "2031-05-17"]
    table = timetable_of({"startDate": days, "endDate": ["2031-05-18"]})
    assert [str(each.start) for each in table.sessions] == days
    assert [str(each.end) for each in table.sessions] == ["None", "None", "2031-05-18"]


@pytest.mark.parametrize("start", ["2031-02-30", "03/05/2031", "{{ start }}"])
def test_a_start_that_cannot_be_read_is_a_fault(start: str) -> None:
    """The event is not dated otherwise."""
    assert "cannot be read" in (timetable_of({"startDate": [start]}).fault or "")


def test_an_end_that_cannot_be_read_is_left_out_and_told() -> None:
    """The start still stands."""
    table = timetable_of({"startDate": ["2031-05-03"], "endDate": ["2031-02-30"]})
    assert (str(table.start), table.end, table.fault) == ("2031-05-03", None, None)
    assert "2031-02-30" in table.inferred["end"]


def test_what_tells_no_day_is_kept_in_words() -> None:
    """A month alone is none."""
    assert timetable_of({"startDate": ["2031-05"]}).left == "2031-05"


def test_a_named_zone_is_the_events() -> None:
    """Of the start, or of the schedule."""
    assert timetable_of({"startDate": ["2031-05-03 10:00 CEST"]}).timezone == "Europe/Paris"


def test_a_schedule_gives_sittings_or_a_recurrence() -> None:
    """With an end its sittings, without one its rule."""
    weekly = {"startDate": ["2031-05-06"], "repeatFrequency": ["P1W"], "startTime": ["10:00"]}
    table = timetable_of({"eventSchedule": [{**weekly, "repeatCount": [3]}]})
    assert [str(each.start) for each in table.sessions] == [
        "2031-05-06 10:00:00", "2031-05-13 10:00:00", "2031-05-20 10:00:00",
    ]  # fmt: skip
    endless = timetable_of({"eventSchedule": [weekly]})
    assert endless.recurrence is not None
    assert (endless.recurrence.rrule, str(endless.start)) == ("FREQ=WEEKLY", "2031-05-06 10:00:00")


def test_two_schedules_are_told_in_one_order() -> None:
    """Mornings and afternoons of the same days."""
    base = {"startDate": ["2031-05-06"], "endDate": ["2031-05-07"], "repeatFrequency": ["daily"]}
    table = timetable_of(
        {"eventSchedule": [{**base, "startTime": ["14:00"]}, {**base, "startTime": ["09:00"]}]}
    )
    assert [str(each.start)[8:16] for each in table.sessions] == [
        "06 09:00", "06 14:00", "07 09:00", "07 14:00",
    ]  # fmt: skip
