"""Clocks settled by the place: "9:00 IST" in Pune is India's, "10:30 MST" in Tucson Arizona's.

An abbreviation that several regions use means the one where the event is; an offset such as
"UTC+1" is the clock of that place where it shows this offset on the day.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from rcevents.reading.times import Hours, find_times
from rcevents.reading.zones import find_zones

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.model import Place
    from rcevents.reading.claims import Claim

BY_REGION: Final = {
    ("America/Denver", "US", "AZ"): "America/Phoenix",
    ("America/Chicago", "CA", "SK"): "America/Regina",
    ("Australia/Sydney", "AU", "QLD"): "Australia/Brisbane",
    ("Australia/Sydney", "AU", "TAS"): "Australia/Hobart",
    ("Australia/Sydney", "AU", "VIC"): "Australia/Melbourne",
    ("Australia/Adelaide", "AU", "NT"): "Australia/Darwin",
}
"""Regions that keep another clock than the one their abbreviation mostly names."""
OF_COUNTRY: Final = {
    "AT": "Europe/Vienna", "BE": "Europe/Brussels", "CH": "Europe/Zurich", "CN": "Asia/Shanghai",
    "CZ": "Europe/Prague", "DE": "Europe/Berlin", "DK": "Europe/Copenhagen",
    "EE": "Europe/Tallinn", "FI": "Europe/Helsinki", "FR": "Europe/Paris", "GB": "Europe/London",
    "GR": "Europe/Athens", "HU": "Europe/Budapest", "IE": "Europe/Dublin", "IN": "Asia/Kolkata",
    "IT": "Europe/Rome", "JP": "Asia/Tokyo", "KE": "Africa/Nairobi", "KR": "Asia/Seoul",
    "LU": "Europe/Luxembourg", "NG": "Africa/Lagos", "NL": "Europe/Amsterdam",
    "NO": "Europe/Oslo", "NZ": "Pacific/Auckland", "PL": "Europe/Warsaw", "RO": "Europe/Bucharest",
    "SE": "Europe/Stockholm", "SG": "Asia/Singapore", "SI": "Europe/Ljubljana",
    "TR": "Europe/Istanbul", "ZA": "Africa/Johannesburg",
}  # fmt: skip
"""The clock of a country that has one; that of Spain's or Portugal's islands differs."""


def local_hours(
    hours: Sequence[Claim[Hours]], place: Place | None, day: dt.date | None
) -> list[Claim[Hours]]:
    """Give the hours with the clock of the place where their zone's name leaves it open.

    >>> from rcevents.model import Place
    >>> pune = Place(text="Pune", city="Pune", country="IN")
    >>> [claim.value.zone for claim in local_hours(find_times("9:00 IST"), pune, None)]
    ['Asia/Kolkata']
    """
    if place is None or place.country is None:
        return list(hours)
    return [
        hour._replace(value=replace(hour.value, zone=_of_hours(hour, place, day))) for hour in hours
    ]


def local_zones(
    zones: Sequence[Claim[str]], place: Place | None, day: dt.date | None
) -> list[Claim[str]]:
    """Give zones told apart from the hours with the clock of the place, likewise."""
    if place is None or place.country is None:
        return list(zones)
    return [zone._replace(value=_of_zone(zone, place, day)) for zone in zones]


def _of_hours(hour: Claim[Hours], place: Place, day: dt.date | None) -> str | None:
    again = [claim.value for claim in find_times(hour.text, country=place.country, limits=True)]
    told = [each.zone for each in again if isinstance(each, Hours) and each.zone]
    return _at(told[0] if told else hour.value.zone, place, day)


def _of_zone(zone: Claim[str], place: Place, day: dt.date | None) -> str:
    again = find_zones(zone.text, country=place.country)
    return _at(again[0].value if again else zone.value, place, day) or zone.value


def _at(zone: str | None, place: Place, day: dt.date | None) -> str | None:
    if zone is None:
        return None
    region = BY_REGION.get((zone, place.country or "", place.region or ""))
    home = OF_COUNTRY.get(place.country or "") if zone.startswith("Etc/GMT") else None
    if home is not None and day is not None and _offset(home, day) == _offset(zone, day):
        return home
    return region or zone


def _offset(zone: str, day: dt.date) -> dt.timedelta | None:
    return dt.datetime.combine(day, dt.time(12), ZoneInfo(zone)).utcoffset()
