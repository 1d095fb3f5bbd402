"""The same, written otherwise, is no change."""

from __future__ import annotations

import pytest

from rcevents.linting import lint
from tests.linting.calendars import TODAY, calendar, event, timed

ZONE = ";TZID=Europe/Paris"
EVENING = timed(f"{ZONE}:20260604T190000", f"{ZONE}:20260604T210000")
IN_UTC = timed(":20260604T170000Z", ":20260604T190000Z")
DAILY = "RRULE:FREQ=DAILY;COUNT=3"


def compared(old: tuple[str, ...], new: tuple[str, ...]) -> list[str]:
    """Give what is said of two versions of an event."""
    found = lint(calendar(*new), against=calendar(*old), today=TODAY)
    return [finding.code for finding in found if finding.code.startswith("ICS9")]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (EVENING, IN_UTC, ["ICS903"]),
        (EVENING, timed(":20260604T180000Z", ":20260604T190000Z"), ["ICS902"]),
        ((*EVENING[:-1], DAILY, "END:VEVENT"), (*IN_UTC[:-1], DAILY, "END:VEVENT"), ["ICS902"]),
        (event(DAILY), event("RRULE:COUNT=3;FREQ=DAILY"), ["ICS903"]),
        (event(), event("STATUS:CONFIRMED"), ["ICS903"]),
        (event(), event("STATUS:TENTATIVE"), ["ICS902"]),
        (
            event(DAILY, "EXDATE;VALUE=DATE:20260513,20260514"),
            event(DAILY, "EXDATE;VALUE=DATE:20260514", "EXDATE;VALUE=DATE:20260513"),
            ["ICS903"],
        ),
    ],
)
def test_what_people_notice(
    old: tuple[str, ...], new: tuple[str, ...], expected: list[str]
) -> None:
    """The bytes changed, which a stamp tells; SEQUENCE is for what people see."""
    assert compared(old, new) == expected


@pytest.mark.parametrize("old", [b"", b"<html>Sign in</html>"])
def test_what_is_no_calendar_is_not_compared(old: bytes) -> None:
    (finding,) = lint(calendar(*event()), against=old, today=TODAY)
    assert finding.code == "ICS911"
    assert finding.message.startswith("nothing to compare with: there is no BEGIN:VCALENDAR")
