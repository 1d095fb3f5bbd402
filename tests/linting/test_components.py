"""What begins, and what ends it: one mistake is told once."""

from __future__ import annotations

import pytest

from rcevents.render.timezones import vtimezone
from tests.linting.calendars import HEAD, calendar, codes, event, said, timed

PARIS = vtimezone("Europe/Paris", 2026, 2026)
EVENING = timed(";TZID=Europe/Paris:20260604T190000", ";TZID=Europe/Paris:20260604T210000")
OTHERS = tuple(
    line
    for n in range(60)
    for line in event(UID=f"UID:cup-{n}@tea.example.org", SUMMARY=f"SUMMARY:Cup {n}")
)


def without(lines: tuple[str, ...], line: str) -> tuple[str, ...]:
    """Leave the first of some lines out."""
    at = lines.index(line)
    return lines[:at] + lines[at + 1 :]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (without((*event(), *OTHERS), "END:VEVENT"), ["ICS106"]),
        (without((*PARIS, *EVENING), "END:VTIMEZONE"), ["ICS106"]),
        (without((*PARIS, *EVENING), "END:STANDARD"), ["ICS106"]),
        (without((*PARIS, *EVENING), "END:DAYLIGHT"), ["ICS106"]),
        ((*event(), "END:VEVENT"), ["ICS107"]),
        (tuple(line.replace("END:VEVENT", "END:VEVNT") for line in event()), ["ICS107"]),
        (event(*PARIS, DTEND="DTEND;VALUE=DATE:20260513"), ["ICS108", "ICS406"]),
        (event(*OTHERS[:9]), ["ICS108"]),
        (("BEGIN:X-TEA", "X-A:1", "END:X-TEA", *event()), []),
        (("BEGIN:TEA", "END:TEA", *event()), ["ICS109"]),
        ((), ["ICS110"]),
    ],
)
def test_components_that_do_not_nest(lines: tuple[str, ...], expected: list[str]) -> None:
    """What seems to stand inside one that is not ended stands beside it, and is looked at."""
    assert codes(calendar(*lines)) == expected


def test_a_feed_in_which_no_event_is_ended() -> None:
    """Each is told, and none is lost, however many there are."""
    lines = tuple(line for line in OTHERS if line != "END:VEVENT")
    assert codes(calendar(*lines)) == ["ICS106"] * 60


def test_a_typing_mistake_is_told_with_what_is_meant() -> None:
    lines = tuple(line.replace("END:VEVENT", "END:EVENT") for line in event())
    (finding,) = said(calendar(*lines))
    assert finding.endswith("END:EVENT ends nothing that has begun; the VEVENT of line 6 is meant?")


@pytest.mark.parametrize("octets", [1, 15, 40, 90, 150])
def test_a_file_that_is_cut_off(octets: int) -> None:
    """Wherever that is, it is the one thing that is wrong."""
    whole = calendar(*PARIS, *event(), *EVENING)
    cut = whole[: whole.rindex(b"END:VEVENT") - octets]
    (finding,) = said(cut)
    line = cut[: cut.rindex(b"BEGIN:VEVENT")].count(b"\r\n") + 1
    message = f"VCALENDAR has no END; the file ends inside the VEVENT of line {line}"
    assert finding == f"1:7: error[ICS106] {message}"


def test_a_file_that_is_cut_off_between_events() -> None:
    told = said(calendar(*event()).replace(b"END:VCALENDAR\r\n", b""))
    assert told == ["1:7: error[ICS106] VCALENDAR has no END"]


def test_several_calendars_are_told_once() -> None:
    three = calendar(*event()) + calendar(*EVENING, head=HEAD) + calendar(*OTHERS[:9])
    assert codes(three) == ["ICS111", "ICS401"]
