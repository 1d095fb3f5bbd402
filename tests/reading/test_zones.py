"""Time zones: behind an hour, and alone in a line."""

from __future__ import annotations

import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading import zonenames
from rcevents.reading.zones import find_zones, fixed_zone, zone_behind
from tests.reading.linear import assert_linear

LA, NY, PAR = "America/Los_Angeles", "America/New_York", "Europe/Paris"


@pytest.mark.parametrize(
    ("text", "claimed", "zone"),
    [
        ("2-4 May 2031 CET", "CET", PAR),
        ("12-14 Oct, CEST time zone, Free", "CEST time zone", PAR),
        ("three mornings (pacific time)", "(pacific time)", LA),
        ("a day-long pacific time workshop", "pacific time", LA),
        ("4 May, Eastern Daylight Time", "Eastern Daylight Time", NY),
        ("Central European Summer Time (CEST)", "Central European Summer Time (CEST)", PAR),
        ("all times UTC", "all times UTC", "UTC"),
        ("All times are in ET.", "All times are in ET", NY),
        ("times are given in the CET time zone", "times are given in the CET time zone", PAR),
        ("Time zone: Europe/Berlin", "Time zone: Europe/Berlin", "Europe/Berlin"),
        ("4 May 2031 PT", "PT", LA),
        ("afternoons, UK time", "UK time", "Europe/London"),
        ("mornings in US Central Time", "US Central Time", "America/Chicago"),
        ("4 May (EST/EDT)", "(EST/EDT)", NY),
        ("4 May, UTC+2", "UTC+2", "Etc/GMT-2"),
        ("4 May, UTC+05:30", "UTC+05:30", "Asia/Kolkata"),
        ("due 4 May AoE", "AoE", "Etc/GMT+12"),
        ("due 4 May, anywhere on earth", "anywhere on earth", "Etc/GMT+12"),
        ("4 May, Sydney time", "Sydney time", "Australia/Sydney"),
    ],
)
def test_bare_zone(text: str, claimed: str, zone: str) -> None:
    """A zone without an hour is found with the words that name it."""
    assert [(claim.text, claim.value) for claim in find_zones(text)] == [(claimed, zone)]


@pytest.mark.parametrize(
    "text",
    [
        "afternoons, European times",
        "hours that suit APAC and EMEA",
        "The Irish Times",
        "a New York Times story",
        "Lisbon, PT",
        "Bozeman, MT, from 8 May",
        "Hartford, CT",
        "2 CT scans",
        "3 PT exercises",
        "Smith et al, at home",
        "the estuary, a mesh, a best guess",
        "the DEEP-EST system",
        "at the central time server",
        "a long time, most times, every time zone",
        "America/Nowhere",
        "UTC+27",
        "IST, Vienna",
    ],
)
def test_no_zone(text: str) -> None:
    """Regions without a clock, places, states, newspapers and words are no zones."""
    assert find_zones(text) == []


@pytest.mark.parametrize(
    ("text", "end", "zone"),
    [
        (" PT", 3, LA),
        ("PT", 2, LA),
        (" PT time, Free", 8, LA),
        (" (CET)", 6, PAR),
        (" (UK time)", 10, "Europe/London"),
        (" Pacific", 8, LA),
        (" US Eastern", 11, NY),
        (" Americas Pacific (16:00 UTC)", 17, LA),
        (" Europe Central", 15, PAR),
        (" Australia Western", 18, "Australia/Perth"),
        (", Pacific Time", 14, LA),
        (", CET", 5, PAR),
        (" ET (UTC-5)", 11, NY),
        (" Eastern Time (ET)", 18, NY),
        (" UTC-10:00 UTC", 4, "UTC"),
        (" UTC - 15:00", 4, "UTC"),
        (" local time", 11, None),
        (" IST", 4, None),
    ],
)
def test_zone_behind(text: str, end: int, zone: str | None) -> None:
    """The zone right behind an hour is read to the end of its words."""
    named = zone_behind(text, 0)
    assert named is not None
    assert (named.end, named.zone) == (end, zone)


@pytest.mark.parametrize(
    "text", [" at noon", " et al", ", PT", " Eastern Market", " (Paris)", " (CET or so)", " Zoom"]
)
def test_no_zone_behind(text: str) -> None:
    """Words, places and codes behind an hour are no zone of it."""
    assert zone_behind(text, 0) is None


@pytest.mark.parametrize(
    ("text", "country", "zone"),
    [
        (" IST", "IN", "Asia/Kolkata"),
        (" IST", "IL", "Asia/Jerusalem"),
        (" CST", "CN", "Asia/Shanghai"),
        (" CST", "US", "America/Chicago"),
        (" EST", "AU", "Australia/Sydney"),
        (" Eastern", "au", "Australia/Sydney"),
    ],
)
def test_country_decides(text: str, country: str, zone: str) -> None:
    """An ambiguous name means the clock of the country where it is told."""
    named = zone_behind(text, 0, country=country)
    assert named is not None
    assert named.zone == zone


def test_every_named_zone_exists() -> None:
    """Each name in the tables is one of the IANA database."""
    told = {
        *zonenames.ABBREVIATIONS.values(),
        *zonenames.NAMES.values(),
        *zonenames.PARTS_OF_HOURS.values(),
        *(zone for zones in zonenames.BY_COUNTRY.values() for zone in zones.values()),
        *(fixed_zone(hours) for hours in range(-12, 15)),
    } - {None}
    assert told <= zoneinfo.available_timezones()


@given(st.text(alphabet="CETPU +-:0123()/ aotime,", max_size=50))
def test_claims_quote_the_text(text: str) -> None:
    """Whatever is claimed stands in the text, and its zone exists."""
    for claim in find_zones(text):
        assert text[claim.start : claim.end] == claim.text
        assert zoneinfo.ZoneInfo(claim.value).key == claim.value


@pytest.mark.parametrize(
    "piece", ["UTC", "UTC+", "time ", "times in ", "CET (", "Europe/", "a", " "]
)
def test_linear(piece: str) -> None:
    """Hostile text costs time in proportion to its length."""
    assert_linear(find_zones, lambda length: piece * (length // len(piece) + 1))
