"""Rules, and exceptions from them."""

from __future__ import annotations

import pytest

from rcevents.render.timezones import vtimezone
from tests.linting.calendars import calendar, codes, event, said, timed

PARIS = vtimezone("Europe/Paris", 2026, 2027)
ZONE = ";TZID=Europe/Paris"


def thursdays(*more: str) -> bytes:
    """Give a feed of a series on Thursday evenings, with further lines."""
    evening = timed(f"{ZONE}:20260604T190000", f"{ZONE}:20260604T210000", *more)
    return calendar(*PARIS, *evening)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=WEEKLY;COUNT=3", []),
        ("FREQ=WEEKLY;UNTIL=20260901T215959Z", []),
        ("FREQ=WEEKLY;UNTIL=20260901T235960Z", []),
        ("FREQ=WEEKLY;COUNT=3;UNTIL=20260901T215959Z", ["ICS602"]),
        ("FREQ=WEEKLY;UNTIL=20260901", ["ICS603"]),
        ("FREQ=WEEKLY;UNTIL=20260901T215959", ["ICS603"]),
        ("FREQ=WEEKLY;UNTIL=20260501T215959Z", ["ICS606"]),
        ("FREQ=WEEKLY;COUNT=3;BYDAY=MO", ["ICS604"]),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=1TH", []),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=2TH", ["ICS604"]),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=-1TH", ["ICS604"]),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=-4TH", []),
        ("FREQ=MONTHLY;COUNT=3;BYMONTHDAY=5", ["ICS604"]),
        ("FREQ=YEARLY;COUNT=3;BYMONTH=7", ["ICS604"]),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=MO,TH;BYSETPOS=1", []),
        ("FREQ=WEEKLY", ["ICS605"]),
        ("FREQ=HOURLY;COUNT=3", ["ICS609"]),
        ("FREQ=FORTNIGHTLY", ["ICS601"]),
        ("", ["ICS601"]),
    ],
)
def test_a_rule_is_one_that_clients_expand_alike(rule: str, expected: list[str]) -> None:
    assert codes(thursdays(f"RRULE:{rule}")) == expected


def test_several_rules_are_told() -> None:
    rules = ("RRULE:FREQ=WEEKLY;COUNT=3", "RRULE:FREQ=MONTHLY;COUNT=2")
    assert codes(thursdays(*rules)) == ["ICS610"]


@pytest.mark.parametrize(
    ("exception", "expected"),
    [
        (f"{ZONE}:20260611T190000", []),
        (":20260611T170000Z", []),
        (f"{ZONE}:20260604T190000", []),
        (f"{ZONE}:20260611T190000,20260618T190000", []),
        (";VALUE=DATE:20260611", ["ICS607"]),
        (f"{ZONE}:20260611T180000", ["ICS608"]),
        (":20260611T190000Z", ["ICS608"]),
        (f"{ZONE}:20260612T190000", ["ICS608"]),
        (f"{ZONE}:20260528T190000", ["ICS608"]),
        (f"{ZONE}:20260611T190000,20260618T200000", ["ICS608"]),
        (":20260611T190000", ["ICS308"]),
    ],
)
def test_an_exception_takes_a_sitting_away(exception: str, expected: list[str]) -> None:
    """Where the rule cannot have a sitting at that time, what is meant is still shown."""
    assert codes(thursdays("RRULE:FREQ=WEEKLY;COUNT=3", f"EXDATE{exception}")) == expected


@pytest.mark.parametrize(
    "more",
    [
        ("RRULE:FREQ=DAILY;COUNT=9;BYHOUR=19,20",),
        ("RRULE:FREQ=MONTHLY;COUNT=9;BYDAY=1TH;BYSETPOS=1",),
        ("RRULE:FREQ=WEEKLY;COUNT=3", f"RDATE{ZONE}:20260610T200000"),
    ],
)
def test_nobody_judges_what_is_not_plain(more: tuple[str, ...]) -> None:
    assert codes(thursdays(*more, f"EXDATE{ZONE}:20260610T200000")) == []


def test_an_exception_without_a_series_takes_nothing() -> None:
    assert codes(thursdays(f"EXDATE{ZONE}:20260604T190000")) == ["ICS608"]


def test_exceptions_of_days() -> None:
    days = event("RRULE:FREQ=DAILY;COUNT=5", "EXDATE;VALUE=DATE:20260513")
    assert codes(calendar(*days)) == []
    (finding,) = said(calendar(*event("RRULE:FREQ=DAILY;COUNT=5", "EXDATE;VALUE=DATE:20260501")))
    assert finding.endswith("20260501 is before the first sitting, 20260512")
