from __future__ import annotations

import datetime as dt

import pytest

from rcevents.sources.settings import Settings
from tests.sources.ical.calendars import only, when

NOON = "2031-05-03T12:00:00"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["DTSTART;VALUE=DATE:20310503"], ("2031-05-03", "2031-05-03", None)),
        (["DTSTART:20310503"], ("2031-05-03", "2031-05-03", None)),
        (
            ["DTSTART;VALUE=DATE:20310503", "DTEND;VALUE=DATE:20310503"],
            ("2031-05-03", "2031-05-03", None),
        ),
        (
            ["DTSTART;VALUE=DATE:20310503", "DTEND;VALUE=DATE:20310506"],
            ("2031-05-03", "2031-05-05", None),
        ),
        (["DTSTART;VALUE=DATE:20310503", "DURATION:P3D"], ("2031-05-03", "2031-05-05", None)),
        (
            ["DTSTART;VALUE=DATE:20310503T000000", "DTEND;VALUE=DATE:20310505T000000"],
            ("2031-05-03", "2031-05-04", None),
        ),
        (
            ["DTSTART:20310503T120000Z", "DTEND:20310503T133000Z"],
            (f"{NOON}+00:00", "2031-05-03T13:30:00+00:00", "UTC"),
        ),
        (["DTSTART:20310503T120000Z"], (f"{NOON}+00:00", "2031-05-03", "UTC")),
        (
            ["DTSTART:20310503T120000Z", "DURATION:PT90M"],
            (f"{NOON}+00:00", "2031-05-03T13:30:00+00:00", "UTC"),
        ),
        (
            ["DTSTART;TZID=Europe/Paris:20310503T120000", "DTEND;TZID=CET:20310503T130000"],
            (f"{NOON}+02:00", "2031-05-03T13:00:00+02:00", "Europe/Paris"),
        ),
        (
            ["DTSTART;TZID=Europe/Paris:20310503T120000", "DTEND:20310503T110000Z"],
            (f"{NOON}+02:00", "2031-05-03T13:00:00+02:00", "Europe/Paris"),
        ),
        (
            ["DTSTART:2031-05-03T12:00:00+02:00", "DTEND:2031-05-03T13:00:00+02:00"],
            (f"{NOON}+02:00", "2031-05-03T13:00:00+02:00", "Etc/GMT-2"),
        ),
        (["DTSTART:20310503T240000Z"], ("2031-05-04T00:00:00+00:00", "2031-05-04", "UTC")),
        (["DTSTART:20310503T1200"], (NOON, "2031-05-03", None)),
        (
            ["dtstart;tzid=Europe/Paris:20310503T120000"],
            (f"{NOON}+02:00", "2031-05-03", "Europe/Paris"),
        ),
        (
            ["DTSTART;TZID=America/New_York:20310503T120000Z"],
            (f"{NOON}-04:00", "2031-05-03", "America/New_York"),
        ),
    ],
)
def test_days_times_and_lengths(lines: list[str], expected: tuple[str, str, str | None]) -> None:
    assert when(only(*lines)) == expected


def test_a_time_without_a_zone_stays_without_one_unless_its_source_is_set_to_one() -> None:
    assert when(only("DTSTART:20310503T120000")) == (NOON, "2031-05-03", None)
    event = only("DTSTART:20310503T120000", settings=Settings(zone="Asia/Tokyo"))
    assert when(event)[2] == "Asia/Tokyo"
    assert "timezone" in event.inferred


def test_an_end_before_the_start_is_taken_the_other_way_round() -> None:
    event = only("DTSTART:20310503T140000Z", "DTEND:20310503T120000Z")
    assert when(event)[:2] == (f"{NOON}+00:00", "2031-05-03T14:00:00+00:00")
    assert "other way round" in event.inferred["end"]


@pytest.mark.parametrize(
    ("start", "end"),
    [("20310502T220000Z", "20310503T220000Z"), ("20310503T040000Z", "20310504T040000Z")],
)
def test_what_outlook_flags_as_all_day_is_days(start: str, end: str) -> None:
    event = only(f"DTSTART:{start}", f"DTEND:{end}", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE")
    assert when(event) == ("2031-05-03", "2031-05-03", None)


@pytest.mark.parametrize(
    ("zone", "start", "expected"),
    [
        ("America/New_York", "20310503T160000Z", f"{NOON}-04:00"),
        ("America/New_York", "20310503T120000", f"{NOON}-04:00"),
        ("No/Such_Zone", "20310503T120000Z", f"{NOON}+00:00"),
    ],
)
def test_a_calendar_is_shown_by_its_own_zone(zone: str, start: str, expected: str) -> None:
    event = only(f"DTSTART:{start}", head=[f"X-WR-TIMEZONE:{zone}"])
    assert when(event)[0] == expected


def test_the_end_of_time_is_no_error() -> None:
    assert only("DTSTART:99991231T235959Z", "DURATION:P9W").start == dt.datetime(
        9999, 12, 31, 23, 59, 59, tzinfo=dt.UTC
    )
