from __future__ import annotations

import datetime as dt
import io
import os
import zoneinfo
from itertools import pairwise

import icalendar
import pytest
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st

from rcevents.render.contentlines import stream
from rcevents.render.timezones import vtimezone
from tests.render.instants import ZONES, changes
from tests.render.observances import Observances, read_offsets

FIRST, LAST = 2015, 2035
SINCE, UNTIL = (1970 if os.environ.get("RCEVENTS_WHOLE") else 2000), 2045
"""The years that are looked at; `make thorough` begins with 1970."""
MINUTE, HOUR = dt.timedelta(minutes=1), dt.timedelta(hours=1)
BESIDE = (-2 * HOUR - MINUTE, -MINUTE, dt.timedelta(), 2 * HOUR, dt.timedelta(days=20))
"""How far from a change of the clocks they are looked at."""
SPREAD = dt.timedelta(days=10, hours=7, minutes=13)
ODD = [
    *("Africa/Casablanca", "Africa/El_Aaiun", "Africa/Cairo", "Asia/Gaza", "Asia/Hebron"),
    *("Asia/Jerusalem", "America/Santiago", "Antarctica/Troll", "Europe/Dublin", "America/Nuuk"),
    *("America/Godthab", "America/Scoresbysund", "Pacific/Apia", "Pacific/Kiritimati"),
    *("Pacific/Norfolk", "Pacific/Chatham", "Pacific/Easter", "Asia/Tehran", "Etc/GMT+12"),
]


def moments(zone: dt.tzinfo) -> list[dt.datetime]:
    """Give moments in UTC over the years: evenly spread, and around each change of the clocks."""
    start, end = dt.datetime(FIRST, 1, 1, tzinfo=dt.UTC), dt.datetime(LAST + 1, 1, 1, tzinfo=dt.UTC)
    spread = [start + n * SPREAD for n in range((end - start) // SPREAD + 1)]
    edges = []
    for early, late in pairwise(spread):
        if early.astimezone(zone).utcoffset() != late.astimezone(zone).utcoffset():
            edges += [early + n * dt.timedelta(hours=1) for n in range(int(SPREAD.days * 24 + 8))]
    return sorted({*spread, *edges})


@pytest.fixture(scope="module")
def known() -> dict[tuple[str, ...], str]:
    """Keep which components were checked, since many names stand for one clock."""
    return {}


@pytest.mark.parametrize("letter", sorted({name[0] for name in ZONES}))
def test_every_zone_of_the_world(letter: str, known: dict[tuple[str, ...], str]) -> None:
    """What a VTIMEZONE says of 2015 to 2035 is what the zone's clocks show, at every hour."""
    for name in (name for name in ZONES if name.startswith(letter)):
        lines = vtimezone(name, FIRST, LAST)
        if lines[2:] in known:
            continue
        known[lines[2:]] = name
        zone = zoneinfo.ZoneInfo(name)
        when = moments(zone)
        told = read_offsets(lines, [one.replace(tzinfo=None) for one in when])
        assert told == [one.astimezone(zone).utcoffset() for one in when], name


@pytest.fixture(scope="module")
def checked() -> set[tuple[str, ...]]:
    """Keep which components were checked over the whole time."""
    return set()


def beside_changes(name: str) -> list[dt.datetime]:
    """Give moments in UTC just before and after each change of a zone's clocks, since 1970."""
    found = [one for year in range(SINCE, UNTIL + 1) for one in changes(name, year)]
    spread = [dt.datetime(year, 3, 3, 3, tzinfo=dt.UTC) for year in range(SINCE, UNTIL + 1)]
    return spread + [change + beside for change in found for beside in BESIDE]


@pytest.mark.parametrize("letter", sorted({name[:5] for name in ZONES}))
@pytest.mark.filterwarnings("ignore::DeprecationWarning:dateutil")
def test_every_change_of_clocks(letter: str, checked: set[tuple[str, ...]]) -> None:
    """Three readers agree with the zone: ours, the letter of RFC 5545, and icalendar.

    icalendar reads the component as it is written, not the zone of its name.
    """
    for name in (name for name in ZONES if name.startswith(letter)):
        lines = vtimezone(name, SINCE, UNTIL)
        if lines[2:] in checked:
            continue
        checked.add(lines[2:])
        zone = zoneinfo.ZoneInfo(name)
        when = [one for one in beside_changes(name) if SINCE <= one.year <= UNTIL]
        offsets = [one.astimezone(zone).utcoffset() for one in when]
        assert read_offsets(lines, [one.replace(tzinfo=None) for one in when]) == offsets, name
        letters, theirs = Observances(lines), by_icalendar(lines)
        for local in (one.astimezone(zone) for one in when):
            if local.fold or local.utcoffset() != local.replace(fold=1).utcoffset():
                continue
            bare = local.replace(tzinfo=None)
            assert letters.instant(bare) == local, f"{name}, {local}"
            assert bare.replace(tzinfo=theirs).utcoffset() == local.utcoffset(), f"{name}, {local}"


def by_icalendar(lines: tuple[str, ...]) -> dt.tzinfo:
    """Give the clock that icalendar makes of a component."""
    zone = icalendar.Timezone.from_ical(stream(["BEGIN:VTIMEZONE", "TZID:ours", *lines[2:]]))
    assert isinstance(zone, icalendar.Timezone)
    clock = zone.to_tz(lookup_tzid=False)
    assert isinstance(clock, dt.tzinfo)
    return clock


@pytest.mark.parametrize("name", ["localtime", "posixrules", "Factory", "right/UTC"])
def test_what_only_some_machines_call_a_zone_is_none(name: str) -> None:
    """No component has such a name: nobody else could say what it means."""
    with pytest.raises(ValueError, match=name):
        vtimezone(name, 2021, 2021)


@pytest.mark.parametrize(
    "name", ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", *ODD]
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning:dateutil")
def test_dateutil_reads_the_same(name: str) -> None:
    """Another reader of VTIMEZONE agrees, wherever the clocks show an hour once."""
    lines = [line.replace(f"TZID:{name}", "TZID:ours") for line in vtimezone(name, 2021, 2022)]
    ours = tzical(io.StringIO(stream(lines).decode())).get("ours")
    zone = zoneinfo.ZoneInfo(name)
    for day in range(0, 730, 3):
        local = dt.datetime(2021, 1, 1, 12) + dt.timedelta(days=day)  # noqa: DTZ001 - local
        there, said = local.replace(tzinfo=zone), local.replace(tzinfo=ours)
        assert said.utcoffset() == there.utcoffset(), local
        assert said.tzname() == there.tzname()


def test_the_rule_of_a_well_known_zone() -> None:
    """Both halves of the year have a yearly rule, left open."""
    assert [line for line in vtimezone("Europe/Paris", 2021, 2021) if "RRULE" in line] == [
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    ]


def test_a_rule_that_was_given_up_ends() -> None:
    """Summer time of 2006 in New York began on another Sunday than that of 2007."""
    rules = [line for line in vtimezone("America/New_York", 2000, 2010) if "RRULE" in line]
    assert rules == [
        "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060403T070000Z",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061030T060000Z",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
    ]


@pytest.mark.parametrize("name", ["Europe/Dublin", "Europe/London", "America/New_York"])
def test_summers_are_daylight_and_winters_standard(name: str) -> None:
    """Dublin's law has it the other way about; clients do not."""
    lines = vtimezone(name, 2021, 2021)
    kinds = [line for line in lines if line.startswith("BEGIN:") and "VTIMEZONE" not in line]
    assert kinds == ["BEGIN:DAYLIGHT", "BEGIN:STANDARD"]


@pytest.mark.parametrize("name", ["UTC", "Asia/Tokyo", "Etc/GMT+12", "Europe/Istanbul"])
def test_a_zone_that_stands_still_has_one_observance(name: str) -> None:
    """Its clocks have always shown the same, as far as the feed's years go."""
    lines = vtimezone(name, 2020, 2022)
    assert [line for line in lines if line.startswith("BEGIN:")] == [
        "BEGIN:VTIMEZONE", "BEGIN:STANDARD",
    ]  # fmt: skip


@pytest.mark.parametrize(("first", "last"), [(1, 1), (9999, 9999), (1883, 1920)])
def test_years_far_off_do_no_harm(first: int, last: int) -> None:
    """Whatever year an event is said to be in, there is a component for its zone."""
    assert vtimezone("Europe/Amsterdam", first, last)[-1] == "END:VTIMEZONE"


def test_what_is_no_zone_is_refused() -> None:
    """A zone that nobody knows cannot be described."""
    with pytest.raises(ValueError, match="Mars"):
        vtimezone("Mars/Base", 2021, 2021)


@given(st.sampled_from(ZONES), st.integers(1970, 2099), st.integers(0, 364), st.integers(0, 86399))
def test_any_instant_of_any_year(name: str, year: int, day: int, second: int) -> None:
    """A zone described for one year alone is right all through it."""
    zone = zoneinfo.ZoneInfo(name)
    when = dt.datetime(year, 1, 1, tzinfo=zone) + dt.timedelta(days=day, seconds=second)
    utc = when.astimezone(dt.UTC)
    (told,) = read_offsets(vtimezone(name, year, year), [utc.replace(tzinfo=None)])
    assert told == utc.astimezone(zone).utcoffset()
