"""What a VTIMEZONE says that clocks show."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from rcevents.linting.observances import MOST, observances, offset_at
from rcevents.linting.sheet import read_sheet
from rcevents.render.timezones import vtimezone
from tests.linting.calendars import calendar

NAMES = (
    "Europe/Paris America/New_York Africa/Casablanca Asia/Jerusalem Asia/Kolkata "
    "Australia/Lord_Howe"
)


def known(*lines: str) -> list[object] | None:
    """Read the zone of some lines."""
    (zone,) = read_sheet(calendar(*lines)).calendars[0].inside("VTIMEZONE")
    found = observances(zone)
    return None if found is None else list(found)


def part(*more: str, start: str = "20200101T000000") -> tuple[str, ...]:
    """Give a part of a zone an hour before UTC."""
    told = (f"DTSTART:{start}", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", *more)
    return ("BEGIN:STANDARD", *told, "END:STANDARD")


@pytest.mark.parametrize("name", NAMES.split())
def test_our_zones_are_read_as_the_world_shows(name: str) -> None:
    """Every noon of three years."""
    (zone,) = read_sheet(calendar(*vtimezone(name, 2025, 2027))).calendars[0].inside("VTIMEZONE")
    read = observances(zone)
    assert read is not None
    first = dt.datetime(2025, 1, 1, 12)  # noqa: DTZ001 - by the local clock
    for day in range(3 * 365):
        noon = first + dt.timedelta(days=day)
        assert offset_at(read, noon) == noon.replace(tzinfo=ZoneInfo(name)).utcoffset()


@pytest.mark.parametrize(
    "lines",
    [
        part("RRULE:FREQ=MONTHLY"),
        part("RRULE:FREQ=YEARLY;BYSETPOS=1;BYDAY=MO"),
        part("RRULE:FREQ=YEARLY;INTERVAL=2"),
        part(start="tomorrow"),
        part("RRULE:tea"),
        part() * (MOST + 1),
        (),
    ],
)
def test_a_zone_of_which_nothing_is_known(lines: tuple[str, ...]) -> None:
    """No offset is told to be wrong where the rule is none that zones are written with."""
    assert known("BEGIN:VTIMEZONE", "TZID:Tea/Time", *lines, "END:VTIMEZONE") is None


def test_before_all_changes_the_offset_before_them_holds() -> None:
    (zone,) = (
        read_sheet(calendar("BEGIN:VTIMEZONE", "TZID:Tea/Time", *part(), "END:VTIMEZONE"))
        .calendars[0]
        .inside("VTIMEZONE")
    )
    read = observances(zone)
    assert read is not None
    assert offset_at(read, dt.datetime(1999, 1, 1)) == dt.timedelta()  # noqa: DTZ001 - local
    assert offset_at(read, dt.datetime(2021, 1, 1)) == dt.timedelta(hours=1)  # noqa: DTZ001 - local
