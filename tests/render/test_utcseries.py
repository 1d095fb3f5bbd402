from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr

from rcevents.render.clocks import on_clock
from rcevents.render.series import read_series
from rcevents.render.utcseries import MOST, stretches


def told(rule: str, start: str, zone: str) -> list[tuple[int, str, str | None]]:
    """Give the stretches of a series in short, once they are known to give what was meant."""
    clock = ZoneInfo(zone)
    first = dt.datetime.fromisoformat(start).replace(tzinfo=clock)
    series = read_series(rule, first, [first.date()])
    assert series is not None
    found = list(stretches(series, first.astimezone(dt.UTC), clock))
    spelled: list[dt.datetime] = []
    for stretch in found:
        rules = rrulestr(stretch.rule, dtstart=stretch.start) if stretch.rule else [stretch.start]
        spelled += rules
        assert spelled[-1] == stretch.last
    assert spelled == [on_clock(when, clock) for when in series.starts(MOST)]
    return [(one.place, f"{one.start:%Y-%m-%d %H:%M}", one.rule) for one in found]


@pytest.mark.parametrize(
    ("rule", "start", "zone", "parts"),
    [
        (
            "FREQ=WEEKLY;COUNT=8",
            "2021-10-05T16:00",
            "Europe/Berlin",
            [
                (1, "2021-10-05 14:00", "FREQ=WEEKLY;COUNT=4"),
                (5, "2021-11-02 15:00", "FREQ=WEEKLY;COUNT=4"),
            ],
        ),
        # an evening in the west is the next day in UTC
        (
            "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4",
            "2021-06-01T20:00",
            "America/Los_Angeles",
            [(1, "2021-06-02 03:00", "FREQ=WEEKLY;BYDAY=WE,FR;COUNT=4")],
        ),
        # the day after the first Tuesday is no first Wednesday: each by itself where it must be
        (
            "FREQ=MONTHLY;BYDAY=1TU;COUNT=3",
            "2021-05-04T20:00",
            "America/Los_Angeles",
            [
                (1, "2021-05-05 03:00", None),
                (2, "2021-06-02 03:00", None),
                (3, "2021-07-07 03:00", None),
            ],
        ),
        (
            "FREQ=DAILY;COUNT=2",
            "2021-06-01T20:00",
            "Asia/Tokyo",
            [(1, "2021-06-01 11:00", "FREQ=DAILY;COUNT=2")],
        ),
    ],
)
def test_a_series_in_utc(
    rule: str, start: str, zone: str, parts: list[tuple[int, str, str | None]]
) -> None:
    """Each stretch gives exactly the instants that were meant."""
    assert told(rule, start, zone) == parts


@pytest.mark.parametrize("zone", ["Europe/London", "Africa/Casablanca", "Australia/Lord_Howe"])
@pytest.mark.parametrize(
    "rule", ["FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=WEEKLY;BYDAY=MO,WE,SA"]
)
def test_any_rule_gives_what_was_meant(rule: str, zone: str) -> None:
    """Half a year of it, over a change of clocks."""
    assert told(rule, "2022-01-31T23:30", zone)
