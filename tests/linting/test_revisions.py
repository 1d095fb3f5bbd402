"""A feed beside an earlier one."""

from __future__ import annotations

import pytest

from rcevents.linting import lint
from tests.linting.calendars import HEAD, TODAY, calendar, event

LATER = "DTSTAMP:20250303T000000Z"
MODIFIED = "LAST-MODIFIED:20250101T000000Z"
CONCERT = event(UID="UID:concert-1@tea.example.org", SUMMARY="SUMMARY:Concert")


def told(old: bytes, new: bytes) -> list[str]:
    """Give what is wrong with a feed beside an earlier one, and not with itself."""
    alone = {str(finding) for finding in lint(new, today=TODAY)}
    findings = lint(new, against=old, today=TODAY)
    return [finding.code for finding in findings if str(finding) not in alone]


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        (event(), event(), []),
        (event(), event(UID="UID:teapots-2@tea.example.org"), ["ICS901"]),
        (
            event(),
            event(UID="UID:t-2@tea.example.org", DTEND="DTEND;VALUE=DATE:20260515"),
            ["ICS901"],
        ),
        (event(), event(DTSTART="DTSTART;VALUE=DATE:20260513"), ["ICS902"]),
        (event(), event(SUMMARY="SUMMARY:Teapots and cups"), ["ICS902"]),
        (event(), event("STATUS:CANCELLED", SUMMARY="SUMMARY:Cancelled: Teapots"), ["ICS902"]),
        (event(), event("LOCATION:Limoges", SEQUENCE="SEQUENCE:1"), []),
        (event(), event("DESCRIPTION:Bring a cup"), ["ICS903"]),
        (event(MODIFIED), event("DESCRIPTION:A", "LAST-MODIFIED:20250303T000000Z"), []),
        (event(SEQUENCE="SEQUENCE:4"), event(SEQUENCE="SEQUENCE:1"), ["ICS904"]),
        (event(DTSTAMP=LATER), event(), ["ICS905"]),
        (event(MODIFIED), event("LAST-MODIFIED:20240101T000000Z"), ["ICS905"]),
        (event(), event(DTSTAMP=LATER), ["ICS906"]),
        (event(), event(SEQUENCE="SEQUENCE:1"), ["ICS907"]),
        (event(), (), ["ICS909"]),
        ((*event(), *CONCERT), event(), ["ICS908"]),
        ((*event(), *CONCERT), (*CONCERT, *event()), []),
        (event(SUMMARY="SUMMARY:A\\, b"), event(SUMMARY="SUMMARY:A, b"), []),
    ],
)
def test_what_subscribers_would_miss(
    old: tuple[str, ...], new: tuple[str, ...], codes: list[str]
) -> None:
    assert told(calendar(*old), calendar(*new)) == codes


def test_what_is_over_may_vanish() -> None:
    """A window moves on; what has been is nobody's loss."""
    past = event(DTSTART="DTSTART;VALUE=DATE:20251201", DTEND="DTEND;VALUE=DATE:20251202")
    assert told(calendar(*past, *CONCERT), calendar(*CONCERT)) == []


@pytest.mark.parametrize(
    ("rule", "codes"),
    [
        ("RRULE:FREQ=WEEKLY", ["ICS908"]),
        ("RRULE:FREQ=WEEKLY;UNTIL=20300101", ["ICS908"]),
        ("RRULE:FREQ=WEEKLY;UNTIL=20251231", []),
        ("RRULE:FREQ=WEEKLY;COUNT=2", []),
    ],
)
def test_a_series_that_goes_on_is_to_come(rule: str, codes: list[str]) -> None:
    dates = {"DTSTART": "DTSTART;VALUE=DATE:20251201", "DTEND": "DTEND;VALUE=DATE:20251202"}
    series = event(rule, UID="UID:series-1@tea.example.org", **dates)
    assert told(calendar(*series, *CONCERT), calendar(*CONCERT)) == codes


def test_a_moved_event_is_known_by_title_and_address() -> None:
    """Another UID and another date at once are still the same event."""
    url = "URL:https://tea.example.org/teapots"
    moved = event(url, UID="UID:other-1@tea.example.org", DTSTART="DTSTART;VALUE=DATE:20260513")
    assert told(calendar(*event(url)), calendar(*moved)) == ["ICS901"]


def test_another_name() -> None:
    head = tuple(line.replace(":Teapots", ":Cups") for line in HEAD)
    assert told(calendar(*event()), calendar(*event(), head=head)) == ["ICS910"]


def test_what_is_gone_is_named() -> None:
    """Three titles are enough to know what is meant."""
    many = [
        line
        for number in range(5)
        for line in event(UID=f"UID:cup-{number}@tea.example.org", SUMMARY=f"SUMMARY:Cup {number}")
    ]
    (finding,) = lint(calendar(*event()), against=calendar(*event(), *many), today=TODAY)
    assert finding.message == '5 of 6 to come are gone: "Cup 0", "Cup 1", "Cup 2" and 2 more'
