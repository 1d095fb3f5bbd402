"""Zones that are declared, and true."""

from __future__ import annotations

import datetime as dt
from zoneinfo import available_timezones

import pytest

from rcevents.render.timezones import vtimezone
from tests.linting.calendars import calendar, codes, said, timed

OF_NO_PLACE = ("Etc/", "SystemV/", "posix", "right", "Factory", "localtime")
ZONES = sorted(name for name in available_timezones() if not name.startswith(OF_NO_PLACE))
PARIS = vtimezone("Europe/Paris", 2026, 2026)
SUMMER = timed(";TZID=Europe/Paris:20260704T100000", ";TZID=Europe/Paris:20260704T110000")
WINTER = timed(";TZID=Europe/Paris:20260104T100000", ";TZID=Europe/Paris:20260104T110000")


def zone(*parts: str, name: str = "Europe/Paris") -> tuple[str, ...]:
    """Give a zone of parts, each told as kind, start, offsets and further lines."""
    return ("BEGIN:VTIMEZONE", f"TZID:{name}", *parts, "END:VTIMEZONE")


def part(kind: str, start: str, before: str, after: str, *more: str) -> tuple[str, ...]:
    """Give an observance."""
    offsets = (f"TZOFFSETFROM:{before}", f"TZOFFSETTO:{after}")
    return (f"BEGIN:{kind}", f"DTSTART:{start}", *offsets, *more, f"END:{kind}")


DAYLIGHT = ("DAYLIGHT", "20200329T020000", "+0100", "+0200")
AUTUMN = "RDATE:20251026T030000"
STANDARD = part("STANDARD", "20251026T030000", "+0200", "+0100")
YEARLY = "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"


@pytest.mark.parametrize("name", ZONES[::7])
def test_zones_by_rule_are_true(name: str) -> None:
    """The zones of our own feeds agree with the world's clocks, all year round."""
    lines = [
        line
        for month in range(1, 13)
        for line in timed(
            f";TZID={name}:{day(month)}T120000",
            f";TZID={name}:{day(month)}T130000",
            f"COMMENT:{month}",
        )
    ]
    found = said(calendar(*vtimezone(name, 2026, 2026), *lines))
    assert [one for one in found if "[ICS4" in one] == []


def day(month: int) -> str:
    """Give a day of a month, as a calendar writes it."""
    return f"{dt.date(2026, month, 12):%Y%m%d}"


@pytest.mark.parametrize(
    ("declared", "event", "expected"),
    [
        (PARIS, SUMMER, []),
        (PARIS, WINTER, []),
        ((), SUMMER, ["ICS401"]),
        (zone(*STANDARD), WINTER, []),
        (zone(*STANDARD), SUMMER, ["ICS405"]),
        (zone(*STANDARD, *part(*DAYLIGHT, YEARLY)), SUMMER, []),
        (zone(*part(*DAYLIGHT)), SUMMER, ["ICS408"]),
        (zone(), SUMMER, ["ICS404"]),
        (zone(*part("STANDARD", "20251026T030000", "+0200", "+0100", AUTUMN)), WINTER, []),
        (zone(*part("STANDARD", "20241027T030000", "+0200", "+0100", AUTUMN)), WINTER, ["ICS403"]),
        ((*PARIS, *PARIS), SUMMER, ["ICS407"]),
    ],
)
def test_what_is_wrong_with_a_zone(
    declared: tuple[str, ...], event: tuple[str, ...], expected: list[str]
) -> None:
    assert codes(calendar(*declared, *event)) == expected


def test_a_wrong_offset_is_told_with_the_right_one() -> None:
    (found,) = said(calendar(*zone(*STANDARD), *SUMMER))
    assert "Europe/Paris says +01:00 on 2026-07-04 10:00, where clocks show +02:00" in found


def test_a_series_is_compared_half_a_year_on() -> None:
    """A weekly meeting that begins in winter is an hour wrong in summer."""
    times = (";TZID=Europe/Paris:20260104T100000", ";TZID=Europe/Paris:20260104T110000")
    series = timed(*times, "RRULE:FREQ=WEEKLY;UNTIL=20261231T000000Z")
    assert codes(calendar(*zone(*STANDARD), *series)) == ["ICS405"]
    short = timed(*times, "RRULE:FREQ=WEEKLY;COUNT=4")
    assert codes(calendar(*zone(*STANDARD), *short)) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Romance Standard Time", "is no name of IANA, but a name of Windows"),
        ("/example.org/20250101/Europe/Paris", "(Europe/Paris is meant?)"),
        ("Tea Time", "Tea Time is no name of IANA"),
    ],
)
def test_a_zone_of_another_name(name: str, words: str) -> None:
    event = timed(f";TZID={name}:20260104T100000", f";TZID={name}:20260104T110000")
    (found,) = said(calendar(*zone(*STANDARD, name=name), *event))
    assert words in found


def test_a_zone_of_a_long_name_is_compared_as_well() -> None:
    name = "/example.org/Europe/Paris"
    event = timed(f";TZID={name}:20260704T100000", f";TZID={name}:20260704T110000")
    assert codes(calendar(*zone(*STANDARD, name=name), *event)) == ["ICS402", "ICS405"]


def test_a_zone_of_history_with_rules_for_today_is_fine() -> None:
    """Lists of dates that no event needs do no harm."""
    old = part(
        "DAYLIGHT", "19160430T230000", "+0100", "+0200", "RDATE:19160430T230000,19170416T020000"
    )
    declared = (*PARIS[:-1], *old, PARIS[-1])
    assert codes(calendar(*declared, *SUMMER)) == []
