"""Told: the properties of one event, and the bounds of its first sitting."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.model import Event
from rcevents.sources.ical.told import as_time, comparable
from tests.sources.ical.calendars import calendar, events, only, read, vevent, when

DAY = dt.date(2031, 5, 3)
NOON = dt.datetime(2031, 5, 3, 12)  # noqa: DTZ001 - a time without a zone
LENGTHS = st.sampled_from(["P0D", "-P1D", "PT90M", "P1W", "P9999W", "-PT1S", "soon", ""])
MOMENTS = st.sampled_from(
    [
        *("20310503", "20310503T120000", "20310503T120000Z", "99991231", "99991231T235959Z"),
        *("00010102", "00010102T000000", "20310231", "noon", ""),
    ]
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["DTSTART:20310503T120000", "DTEND;VALUE=DATE:20310505"],
         ("2031-05-03T12:00:00", "2031-05-04", None)),
        (["DTSTART:20310503T120000", "DTEND;VALUE=DATE:20310503"],
         ("2031-05-03T12:00:00", "2031-05-03", None)),
        (["DTSTART;VALUE=DATE:20310503", "DURATION:PT90M"],
         ("2031-05-03T00:00:00", "2031-05-03T01:30:00", None)),
        (["DTSTART:soon", "DTSTART;VALUE=DATE:20310503"], ("2031-05-03", "2031-05-03", None)),
        (["DTSTART;VALUE=DATE:20310503", "DTEND:whenever", "DURATION:P2D"],
         ("2031-05-03", "2031-05-04", None)),
        (["DTSTART;VALUE=DATE:20310503", "DURATION:-P2D"], ("2031-05-01", "2031-05-02", None)),
    ],
)  # fmt: skip
def test_bounds_of_two_sorts(lines: list[str], expected: tuple[str, str, None]) -> None:
    assert when(only(*lines)) == expected


def test_both_bounds_become_of_one_sort() -> None:
    """Days, or times that both have an offset or none."""
    utc = NOON.replace(tzinfo=dt.UTC)
    assert comparable(DAY, DAY) == (DAY, DAY)
    assert comparable(DAY, NOON) == (dt.datetime(2031, 5, 3), NOON)  # noqa: DTZ001 - no zone is meant
    assert comparable(utc, NOON) == (utc, utc)
    assert as_time(utc, None) is utc


@pytest.mark.parametrize(
    ("told", "sequence"), [("3", 3), (" 12 ", 12), ("", 0), ("-1", 0), ("many", 0), ("9" * 99, 0)]
)
def test_of_two_versions_the_later_one_stands(told: str, sequence: int) -> None:
    """A number that is none counts as less than any."""
    old = vevent("DTSTART;VALUE=DATE:20310503", f"SEQUENCE:{told}", summary="Told")
    new = vevent("DTSTART;VALUE=DATE:20310504", "SEQUENCE:2", summary="Second")
    expected = "Told" if sequence > 2 else "Second"
    assert [event.title for event in events(calendar(old, new))] == [expected]


@pytest.mark.parametrize("end", ["END:VEVENT\nEND:VCALENDAR", ""])
def test_what_is_cut_off_is_told(end: str) -> None:
    document = calendar(vevent("DTSTART;VALUE=DATE:20310503"))
    cut = document.text.partition("END:VEVENT")[0] + end
    (found,) = read(type(document)(document.address, cut, document.media_type))
    assert isinstance(found, Event) == bool(end)


@given(MOMENTS, st.one_of(MOMENTS.map("DTEND:{}".format), LENGTHS.map("DURATION:{}".format)))
def test_any_bounds_are_read_or_told(start: str, end: str) -> None:
    """And no event ends before it starts."""
    (found,) = read(calendar(vevent(f"DTSTART:{start}", end)))
    if isinstance(found, Event) and found.end is not None:
        assert found.start is not None
        first, last = comparable(found.start, found.end)
        assert first <= last or not isinstance(found.end, dt.datetime)


@pytest.mark.parametrize("start", ["DTSTART:20310503T120000", "DTSTART;VALUE=DATE:00010101"])
def test_the_beginning_of_time_is_no_error(start: str) -> None:
    assert read(calendar(vevent(start, "DTEND;VALUE=DATE:00010101")))
