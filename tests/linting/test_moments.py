"""Days and times as calendars write them."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.linting.contentlines import Property
from rcevents.linting.moments import Moment, NoMoment, moments, read_moment
from rcevents.linting.octets import Physical
from rcevents.linting.unfolding import Line

UTC = dt.UTC


def prop(value: str, tzid: str | None = None) -> Property:
    """Give a property of a value, in a zone."""
    line = Line(f"DTSTART:{value}", (Physical(1, f"DTSTART:{value}".encode(), b"\r\n"),))
    return Property(line, "DTSTART", value, 8, {"TZID": (tzid,)} if tzid else {})


@pytest.mark.parametrize(
    ("value", "tzid", "kind", "instant"),
    [
        ("20260512", None, "date", None),
        ("20260512T100000", None, "floating", None),
        ("20260512T100000Z", None, "utc", dt.datetime(2026, 5, 12, 10, tzinfo=UTC)),
        ("20260512T100000", "Europe/Paris", "zoned", dt.datetime(2026, 5, 12, 8, tzinfo=UTC)),
        ("20260512T100000", "Paris", "zoned", None),
        ("20260512T235960Z", None, "utc", dt.datetime(2026, 5, 12, 23, 59, 59, tzinfo=UTC)),
        ("00010101T000000", "Asia/Tokyo", "zoned", None),
    ],
)
def test_a_moment_and_its_instant(
    value: str, tzid: str | None, kind: str, instant: dt.datetime | None
) -> None:
    """A day, a time of no zone, and one of a zone that nobody knows are no instants."""
    found = read_moment(prop(value, tzid), value)
    assert isinstance(found, Moment)
    assert (found.kind, found.instant()) == (kind, instant)


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("20260230", "there is no such day: 20260230"),
        ("20260512T240000", "there is no such time: 20260512T240000"),
        ("2026-05-12", "a day is written without hyphens: 2026-05-12"),
        ("20260512T1000", "a time has seconds: 20260512T1000"),
        ("tomorrow", 'no day and no time: "tomorrow"'),
        ("٢٠٢٦٠٥١٢", 'no day and no time: "٢٠٢٦٠٥١٢"'),
    ],
)
def test_what_is_no_moment(value: str, why: str) -> None:
    assert read_moment(prop(value), value) == NoMoment(why)


def test_each_of_a_list_is_read() -> None:
    found = moments(prop("20260512,20260513, 20260514,x"))
    assert [isinstance(one, Moment) for one in found] == [True, True, True, False]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("20260512T100000Z/20260512T110000Z", []),
        ("20260512T100000Z/PT1H", []),
        ("20260512T100000Z", ["ICS301"]),
        ("20260512T100000Z/1h", ["ICS301"]),
        ("20260512T100000/PT1H", ["ICS308"]),
    ],
)
def test_periods(period: str, expected: list[str]) -> None:
    from tests.linting.calendars import calendar, codes, timed

    lines = timed(":20260512T100000Z", ":20260512T110000Z", f"RDATE;VALUE=PERIOD:{period}")
    assert codes(calendar(*lines)) == expected
