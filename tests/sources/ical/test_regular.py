"""Regular series come out as recurring-ical-events has them, whatever their plain rule asks for."""

from __future__ import annotations

import datetime as dt
from itertools import product

import pytest

from rcevents.document import Document
from rcevents.sources.ical.expansion import expand, queried
from rcevents.sources.ical.instances import groups
from rcevents.sources.ical.regular import regular_rule
from rcevents.sources.settings import Window

RULES = (
    *("FREQ=DAILY", "FREQ=DAILY;COUNT=40", "FREQ=DAILY;INTERVAL=3;COUNT=9", "FREQ=WEEKLY;COUNT=1"),
    *("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=7", "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO;COUNT=6"),
    *("FREQ=WEEKLY", "FREQ=MONTHLY;COUNT=5", "FREQ=MONTHLY;BYDAY=1TU", "FREQ=MONTHLY;BYDAY=-1FR"),
    *("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=YEARLY;COUNT=3"),
    *("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    *("FREQ=DAILY;BYDAY=MO,WE", "FREQ=DAILY;BYMONTH=4;BYDAY=1TU;COUNT=3", "FREQ=WEEKLY;INTERVAL=0"),
)
LASTS = ("20310420", "20310420T080000", "20310420T080000Z", "20310330T003000Z", "20300101T000000Z")
BOUNDS = (
    ("DTSTART:20310325T100000Z", "DTEND:20310325T113000Z"),
    ("DTSTART;TZID=Europe/Brussels:20310329T023000", "DURATION:PT2H"),
    ("DTSTART;TZID=Europe/Brussels:20301026T023000", "DURATION:PT26H"),
    ("DTSTART;TZID=America/New_York:20310301T190000", "DTEND:20310302T003000Z"),
    ("DTSTART;TZID=Asia/Kolkata:20310301T003000", "DURATION:P9D"),
    ("DTSTART:20310325T100000+0200", ""),
    ("DTSTART:20310325T100000", "DTEND:20310325T120000"),
    ("DTSTART;VALUE=DATE:20310131", "DTEND;VALUE=DATE:20310203"),
    ("DTSTART;VALUE=DATE:20310401", ""),
)
WINDOWS = (
    Window(dt.date(2030, 10, 1), dt.date(2032, 6, 30)),
    Window(dt.date(2031, 3, 30), dt.date(2031, 3, 30)),
    Window(dt.date(2031, 4, 8), dt.date(2031, 4, 30)),
    Window(dt.date(2029, 1, 1), dt.date(2029, 2, 1)),
)


def rules() -> list[str]:
    """Give every rule, and those without a count with each way to tell the last moment."""
    endless = [rule for rule in RULES if "COUNT" not in rule]
    return [*RULES, *(f"{rule};UNTIL={last}" for rule, last in product(endless, LASTS))]


def calendar(rule: str, *lines: str) -> Document:
    """Give a calendar with one series."""
    told = "\n".join(("UID:tea", "SUMMARY:Tea", *filter(None, lines), f"RRULE:{rule}"))
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{told}\nEND:VEVENT\nEND:VCALENDAR\n"
    return Document("tea.ics", text, "text/calendar")


@pytest.mark.parametrize("bounds", BOUNDS, ids=lambda bounds: bounds[0])
@pytest.mark.parametrize("rule", rules())
def test_sittings_are_those_of_the_library(rule: str, bounds: tuple[str, str]) -> None:
    """Every sitting has the same bounds, on the same clocks."""
    (group,) = groups(calendar(rule, *bounds))
    regular = regular_rule(group) is not None
    for window in WINDOWS:
        found = expand(group, window)
        assert found.fault is None or not regular
        if regular:
            queried_ = sorted(map(_shown, queried(group, window)))
            assert sorted(map(_shown, found.instances)) == queried_


def _shown(instance: tuple[object, object, object]) -> tuple[str, str, str]:
    _, start, end = instance
    return repr(start), repr(end), f"{start}"


def test_most_plain_rules_are_regular() -> None:
    """A rule whose parts fit its start is followed without the library."""
    told = [next(groups(calendar(rule, *bounds))) for rule in rules() for bounds in BOUNDS]
    assert sum(regular_rule(group) is not None for group in told) > len(told) // 2


@pytest.mark.parametrize(
    ("rule", "lines"),
    [
        ("FREQ=WEEKLY;COUNT=3", ("EXDATE:20310401T100000Z",)),
        ("FREQ=WEEKLY;COUNT=3", ("RDATE:20310402T100000Z",)),
        ("FREQ=WEEKLY;COUNT=3", ("RRULE:FREQ=DAILY;COUNT=2",)),
        ("FREQ=WEEKLY;COUNT=3;UNTIL=20310601T000000Z", ()),
        ("FREQ=WEEKLY;UNTIL=20310601", ()),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", ()),
        ("FREQ=HOURLY;COUNT=3", ()),
        ("FREQ=SOMETIMES", ()),
    ],
)
def test_what_is_not_plain_is_left_to_the_library(rule: str, lines: tuple[str, ...]) -> None:
    """Exceptions, further days, several rules and rules told otherwise make a series irregular."""
    (group,) = groups(calendar(rule, "DTSTART:20310325T100000Z", *lines))
    assert regular_rule(group) is None
