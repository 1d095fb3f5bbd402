from __future__ import annotations

import pytest

from rcevents.sources.ical.zones import described_zone, named_zone
from tests.sources.ical.calendars import only, when

RULES = """BEGIN:VTIMEZONE
TZID:{name}
{more}BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:{summer}
TZOFFSETTO:{winter}
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:{winter}
TZOFFSETTO:{summer}
END:DAYLIGHT
END:VTIMEZONE"""


def rules(name: str, winter: str = "+0100", summer: str = "+0200", more: str = "") -> str:
    return RULES.format(name=name, winter=winter, summer=summer, more=more)


@pytest.mark.parametrize(
    ("tzid", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("/Europe/Berlin", "Europe/Berlin"),
        ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
        (
            "/citadel.org/20301107_1/America/Argentina/Buenos_Aires",
            "America/Argentina/Buenos_Aires",
        ),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ('"Pacific Standard Time"', "America/Los_Angeles"),
        ("GMT Standard Time", "Europe/London"),
        ("UTC", "UTC"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("posix/Europe/Vaduz", "Europe/Vaduz"),
        ("GMT", "UTC"),
    ],
)
def test_names_that_are_known(tzid: str, zone: str) -> None:
    known = named_zone(tzid)
    assert known is not None
    assert known.name == zone


@pytest.mark.parametrize(
    ("tzid", "zone"),
    [
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(GMT-08.00) Pacific Time (US & Canada)", "America/Los_Angeles"),
        ("UTC+11", "Etc/GMT-11"),
        ("GMT-0330", None),
        ("(UTC+09:00) Osaka, Sapporo, Tokyo", "Asia/Tokyo"),
        ("GMT +0100 (Standard) / GMT +0200 (Daylight)", "Europe/Berlin"),
        ("PST", "America/Los_Angeles"),
        ("Western/Central Europe", "Europe/Berlin"),
        ("Eastern", "America/New_York"),
        ("(UTC-03:30) Newfoundland", "America/St_Johns"),
        ("My own clock", None),
        ("", None),
    ],
)
def test_names_that_describe_a_zone(tzid: str, zone: str | None) -> None:
    described = described_zone(tzid)
    assert (described.name if described else None) == zone


def test_a_quoted_name_with_a_colon() -> None:
    event = only('DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin":20310703T120000')
    assert when(event)[0] == "2031-07-03T12:00:00+02:00"


def test_an_unquoted_name_with_a_colon() -> None:
    event = only("DTSTART;TZID=(UTC+01:00) Amsterdam:20310703T120000")
    assert when(event)[0] == "2031-07-03T12:00:00+02:00"


@pytest.mark.parametrize("more", ["", "X-LIC-LOCATION:Europe/Vienna\n"])
def test_the_rules_of_a_zone_are_used_and_it_goes_by_the_name_of_an_equal_one(more: str) -> None:
    event = only("DTSTART;TZID=House:20310703T120000", head=[rules("House", more=more)])
    zone = "Europe/Vienna" if more else "Europe/Berlin"
    assert when(event) == ("2031-07-03T12:00:00+02:00", "2031-07-03", zone)


def test_rules_that_no_zone_has_still_tell_the_offset() -> None:
    head = [rules("House", winter="+0120", summer="+0220")]
    event = only("DTSTART;TZID=House:20310703T120000", head=head)
    assert event.model_dump(mode="json")["start"] == "2031-07-03T12:00:00+02:20"


def test_senseless_rules_leave_a_time_without_a_zone() -> None:
    head = [rules("House", winter="soon", summer="late")]
    assert when(only("DTSTART;TZID=House:20310703T120000", head=head))[2] is None


def test_the_clock_of_the_machine_is_no_zone() -> None:
    assert named_zone("localtime") is None
