"""What a component must hold, may hold once, and cannot hold."""

from __future__ import annotations

import pytest

from rcevents.linting.specification import PROPERTIES, REQUIRED
from tests.linting.calendars import HEAD, calendar, codes, event


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (HEAD, []),
        (HEAD[:1] + HEAD[2:], ["ICS201"]),
        (("BEGIN:VCALENDAR", "VERSION:1.0", *HEAD[2:]), ["ICS202"]),
        (HEAD[:2] + HEAD[3:], ["ICS203"]),
        (("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:", *HEAD[3:]), ["ICS203"]),
        ((*HEAD, "VERSION:2.0"), ["ICS205"]),
        ((*HEAD, "DTSTART:20260101T000000Z"), ["ICS206"]),
        ((*HEAD, "CALSCALE:JULIAN"), ["ICS711"]),
    ],
)
def test_of_a_calendar(head: tuple[str, ...], expected: list[str]) -> None:
    assert codes(calendar(*event(), head=head)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("SUMMARY:Cups", ["ICS205"]),
        ("COMMENT:a", []),
        ("DUE:20260512T000000Z", ["ICS206"]),
        ("SUMARY:Tea", ["ICS207"]),
        ("X-SUMARY:Tea", []),
        ("STATUS:confirmed", []),
        ("STATUS:CANCELED", ["ICS210"]),
        ("STATUS:POSTPONED", ["ICS210"]),
        ("STATUS:", ["ICS210"]),
        ("CLASS:SECRET", []),
        ("CLASS:", ["ICS211"]),
    ],
)
def test_of_an_event(line: str, expected: list[str]) -> None:
    assert codes(calendar(*event(line))) == expected


@pytest.mark.parametrize(
    ("component", "names"),
    [("VEVENT", {"UID", "DTSTAMP"}), ("VALARM", {"ACTION", "TRIGGER"}), ("VTIMEZONE", {"TZID"})],
)
def test_what_is_required(component: str, names: set[str]) -> None:
    assert set(REQUIRED[component]) == names
    assert names <= set(PROPERTIES)
