"""Starts and ends."""

from __future__ import annotations

import pytest

from rcevents.render.timezones import vtimezone
from tests.linting.calendars import calendar, codes, timed

PARIS = vtimezone("Europe/Paris", 2026, 2026)
ZONE = ";TZID=Europe/Paris"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (f"{ZONE}:20260512T100000", f"{ZONE}:20260512T110000", []),
        (f"{ZONE}:20260512T100000", ":20260512T083000Z", []),
        (f"{ZONE}:20260512T100000", ":20260512T073000Z", ["ICS303"]),
        (f"{ZONE}:20260512T100000", f"{ZONE};VALUE=DATE-TIME:20260512T110000", []),
        (f"{ZONE}:20260329T023000", f"{ZONE}:20260329T043000", ["ICS313"]),
        (f"{ZONE}:20261025T023000", f"{ZONE}:20261025T043000", ["ICS315"]),
        (f"{ZONE}:20260512T235960", f"{ZONE}:20260513T010000", []),
        (f"{ZONE}:20260512T240000", f"{ZONE}:20260513T010000", ["ICS301"]),
        (f"{ZONE}:20260512T1000", f"{ZONE}:20260512T110000", ["ICS301"]),
    ],
)
def test_times_with_a_zone(start: str, end: str, expected: list[str]) -> None:
    assert codes(calendar(*PARIS, *timed(start, end))) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (";VALUE=DATE:20260512", ";VALUE=DATE:20260513", []),
        (";VALUE=DATE:20240229", ";VALUE=DATE:20240301", []),
        (";VALUE=DATE:20230229", ";VALUE=DATE:20230301", ["ICS301"]),
        (";VALUE=DATE:20260512", ";VALUE=DATE:20260512", ["ICS304"]),
        (";VALUE=DATE:20260512", ";VALUE=DATE:20260511", ["ICS303"]),
        (";VALUE=DATE:20260512T100000", ";VALUE=DATE:20260513", ["ICS301"]),
        (":20260512T100000", ":20260512T110000Z", ["ICS308"]),
        (";VALUE=DATE:20260512", ":20260513T100000", ["ICS302"]),
        (":20260512T100000Z,20260513T100000Z", ":20260513T110000Z", ["ICS301"]),
        (":20260512T000000Z", ":20260512T235959Z", ["ICS317"]),
        (";VALUE=DATE:20260512", ":20260513T100000Z", ["ICS302"]),
        (":20260512T100000Z", ":20260512T100000Z", ["ICS305"]),
        (":20260512T000000Z", ":20260513T000000Z", ["ICS317"]),
        (":16010101T000000Z", ":16010101T010000Z", ["ICS314", "ICS314"]),
    ],
)
def test_days_and_times_in_utc(start: str, end: str, expected: list[str]) -> None:
    assert codes(calendar(*timed(start, end))) == expected
