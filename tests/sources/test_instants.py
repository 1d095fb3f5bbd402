from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.model import When, first_day
from rcevents.sources.facts import Facts
from rcevents.sources.instants import Bounds, bounded, zone_name


def when(told: str | None) -> When | None:
    """Read a day, or a time."""
    if told is None:
        return None
    is_day = len(told) == len("2031-05-03")
    return dt.date.fromisoformat(told) if is_day else dt.datetime.fromisoformat(told)


def bounds(
    start: str, end: str | None = None, zone: str | None = None, source: str | None = None
) -> Bounds:
    """Give the bounds of one sitting."""
    return bounded(Facts(title="Tea", start=when(start), end=when(end), timezone=zone), source)


@pytest.mark.parametrize(
    ("start", "end", "zone", "source", "expected"),
    [
        ("2031-05-03", None, None, None, ("2031-05-03", "2031-05-03", None)),
        ("2031-05-03", "2031-05-05", "Europe/Paris", None, ("2031-05-03", "2031-05-05", None)),
        (
            "2031-05-03T10:00Z", "2031-05-03T11:00Z", None, None,
            ("2031-05-03T10:00:00+00:00", "2031-05-03T11:00:00+00:00", "UTC"),
        ),
        (
            "2031-05-03T10:00Z", None, "Europe/Paris", None,
            ("2031-05-03T12:00:00+02:00", "2031-05-03", "Europe/Paris"),
        ),
        (
            "2031-05-03T10:00", "2031-05-03T11:00", None, "Asia/Tokyo",
            ("2031-05-03T10:00:00+09:00", "2031-05-03T11:00:00+09:00", "Asia/Tokyo"),
        ),
        (
            "2031-05-03T10:00-05:00", None, None, "Asia/Tokyo",
            ("2031-05-03T10:00:00-05:00", "2031-05-03", "Etc/GMT+5"),
        ),
        (
            "2031-05-03T10:00+02:00", None, None, "Europe/Paris",
            ("2031-05-03T10:00:00+02:00", "2031-05-03", "Europe/Paris"),
        ),
        ("2031-05-03T10:00", None, None, None, ("2031-05-03T10:00:00", "2031-05-03", None)),
    ],
)  # fmt: skip
def test_times_come_out_on_their_clock(
    start: str,
    end: str | None,
    zone: str | None,
    source: str | None,
    expected: tuple[str, str, str | None],
) -> None:
    found = bounds(start, end, zone, source)
    last = found.end.isoformat() if found.end else None
    assert (found.start.isoformat(), last, found.timezone) == expected


@pytest.mark.parametrize("end", ["2031-05-06T00:00Z", "2031-05-05T23:59Z", "2031-05-05T23:59:59Z"])
def test_from_midnight_to_midnight_is_whole_days(end: str) -> None:
    """Who writes days as instants means days: told as such, and marked."""
    found = bounds("2031-05-03T00:00Z", end)
    assert (found.start, found.end) == (dt.date(2031, 5, 3), dt.date(2031, 5, 5))
    assert found.timezone is None
    assert "start" in found.inferred


@pytest.mark.parametrize(
    ("start", "end"), [("2031-05-03", "2031-05-01"), ("2031-05-03T10:00Z", "2031-05-03T09:00Z")]
)
def test_an_end_before_the_start_is_left_out_and_marked(start: str, end: str) -> None:
    found = bounds(start, end)
    assert found.end is not None
    assert first_day(found.end) == dt.date(2031, 5, 3)
    assert "before the start" in found.inferred["end"]


@given(st.datetimes(timezones=st.timezones() | st.none()), st.datetimes(timezones=st.timezones()))
def test_every_time_has_bounds(start: dt.datetime, end: dt.datetime) -> None:
    """Whatever is told, the start is no later than the end, and nothing is raised."""
    found = bounded(Facts(title="Tea", start=start, end=end), "Europe/Paris")
    assert found.end is not None
    assert first_day(found.start) <= first_day(found.end)


def test_the_zone_of_an_offset_without_a_name_is_not_known() -> None:
    odd = dt.datetime(2031, 5, 3, tzinfo=dt.timezone(dt.timedelta(hours=1, minutes=7)))
    assert zone_name(odd) is None


def test_an_hour_that_begins_what_a_day_ends_is_kept() -> None:
    """The hour of its end is not told: the sitting has none, and the event ends with the day."""
    found = bounds("2031-05-03T09:00", "2031-05-05", "Europe/Oslo")
    assert (str(found.start), str(found.end)) == ("2031-05-03 09:00:00+02:00", "2031-05-05")
    assert [session.end for session in found.sessions] == [None]
