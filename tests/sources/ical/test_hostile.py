"""Hostile calendars cost time in proportion to their length, and raise nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.document import Document
from tests.reading.linear import assert_linear
from tests.sources.ical.calendars import ADDRESS, calendar, read, vevent

if TYPE_CHECKING:
    from collections.abc import Callable

START = "DTSTART:20310503T120000Z"


def _read(text: str) -> object:
    return read(Document(ADDRESS, text, "text/calendar"))


def _in_event(lines: str) -> str:
    return calendar(vevent(START, lines)).text


@pytest.mark.parametrize(
    "hostile",
    [
        lambda n: _in_event("SUMMARY:" + "x" * n),
        lambda n: _in_event("LOCATION:" + "a@" * (n // 2)),
        lambda n: _in_event("LOCATION:" + "https://" * (n // 8)),
        lambda n: _in_event("DESCRIPTION:" + "<b>&x" * (n // 5)),
        lambda n: _in_event("CATEGORIES:" + ",".join(map(str, range(n // 5)))),
        lambda n: _in_event("CATEGORIES:a\n" * (n // 13)),
        lambda n: _in_event("X-A:b\n" * (n // 6)),
        lambda n: _in_event("DESCRIPTION:a\n" + "b\n" * (n // 2)),
        lambda n: _in_event("DESCRIPTION:a" + "\n b" * (n // 3)),
        lambda n: _in_event("UID:a" + "\n\n b" * (n // 4)),
        lambda n: _in_event('ORGANIZER;CN="' + 'a";"' * (n // 4)),
        lambda n: _in_event('DTSTART;TZID="' + "a;" * (n // 2)),
        lambda n: _in_event("SUMMARY:" + "\\" * n),
        lambda n: _in_event("BEGIN:X\n" * (n // 8)),
        lambda n: _in_event("EXDATE:" + "20310503T120000Z," * (n // 17)),
        lambda n: _in_event("RDATE:" + "20310503T120000Z/PT1H," * (n // 22)),
        lambda n: "BEGIN:VEVENT\n" * (n // 13),
        lambda n: "BEGIN:VCALENDAR\n" + "BEGIN:X\n" * (n // 16) + "END:Y\n" * (n // 12),
        lambda n: "BEGIN:VCALENDAR\nUID:a" + "\n" * n + "x",
        lambda n: "\n" * n + "BEGIN:VCALENDAR",
        lambda n: " " * n + "BEGIN:VCALENDAR",
        lambda n: "BEGIN:VTIMEZONE\nTZID:a\n" + "BEGIN:STANDARD\n" * (n // 15),
    ],
)
def test_every_reading_is_linear(hostile: Callable[[int], str]) -> None:
    assert_linear(_read, hostile)
