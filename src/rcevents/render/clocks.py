"""Instants on the clock of the place where an event is held."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from rcevents.iana import zone_info

UTC_NAMES = frozenset(
    """
    UTC UCT Universal Zulu Etc/UTC Etc/UCT Etc/Universal Etc/Zulu GMT GMT0 GMT+0 GMT-0 Greenwich
    Etc/GMT Etc/GMT0 Etc/GMT+0 Etc/GMT-0 Etc/Greenwich
    """.split()
)
"""The names of zones that never differ from UTC, wherever one is."""

_MINUTE = dt.timedelta(minutes=1)
_DAY = dt.timedelta(days=1)

WHOLE_MINUTES = 1973
"""From this year on, all clocks of the world have been whole minutes apart from UTC."""


def on_clock(when: dt.datetime, zone: dt.tzinfo | None) -> dt.datetime:
    """Give an instant on a zone's clock, to the second.

    Without an offset it is taken for that clock's time; with one and no zone it keeps its own;
    with neither it is no instant and stays as it is. An hour that the clock skips in spring is
    told as the hour after it.

    >>> on_clock(dt.datetime(2021, 6, 1, 12, tzinfo=dt.UTC), zone_info("Europe/Paris")).isoformat()
    '2021-06-01T14:00:00+02:00'
    >>> on_clock(dt.datetime(2021, 3, 28, 2, 30), zone_info("Europe/Paris")).isoformat()
    '2021-03-28T03:30:00+02:00'
    """
    if when.microsecond:
        when = when.replace(microsecond=0)
    if zone is None:
        return when
    aware = when if when.tzinfo is not None else when.replace(tzinfo=zone)
    return aware.astimezone(dt.UTC).astimezone(zone)


def in_utc(when: dt.datetime, zone: dt.tzinfo | None) -> dt.datetime:
    """Give an instant in UTC, to the second; without an offset it is told by a zone's clock.

    One of both has to be known.

    >>> in_utc(dt.datetime(2021, 3, 28, 2, 30), zone_info("Europe/Paris")).isoformat()
    '2021-03-28T01:30:00+00:00'
    """
    if when.microsecond:
        when = when.replace(microsecond=0)
    return (when if when.tzinfo is not None else when.replace(tzinfo=zone)).astimezone(dt.UTC)


def utc_instant(when: dt.date) -> dt.datetime:
    """Give a remembered moment in UTC, to the second; a day is its midnight.

    >>> utc_instant(dt.date(2021, 5, 3)).isoformat()
    '2021-05-03T00:00:00+00:00'
    """
    if not isinstance(when, dt.datetime):
        return dt.datetime(when.year, when.month, when.day, tzinfo=dt.UTC)
    aware = when if when.tzinfo is not None else when.replace(tzinfo=dt.UTC)
    return aware.astimezone(dt.UTC).replace(microsecond=0)


def is_doubled(when: dt.datetime) -> bool:
    """Tell whether the clock shows this time twice, an hour later again, as in autumn.

    >>> is_doubled(dt.datetime(2021, 10, 31, 2, 30, tzinfo=zone_info("Europe/Paris")))
    True
    """
    return when.utcoffset() != when.replace(fold=1 - when.fold).utcoffset()


def fits_no_zone(when: dt.datetime) -> bool:
    """Tell whether a time with a TZID would be read as another instant, by some clients or all.

    A TZID means the first pass of an hour that comes twice (RFC 5545, section 3.3.5), but some
    readers take the second; and many leave out the seconds of an offset such as Liberia's of
    -00:44:30, until 1972.
    """
    if when.year >= WHOLE_MINUTES:
        return not _stands_still(when.tzinfo, when.date()) and is_doubled(when)
    return is_doubled(when) or bool((when.utcoffset() or _MINUTE) % _MINUTE)


@lru_cache(maxsize=4096)
def _stands_still(zone: dt.tzinfo | None, day: dt.date) -> bool:
    """Tell whether a clock is not changed on a day, nor in the midnights around it."""
    first = dt.datetime.combine(day, dt.time(), zone)
    last = dt.datetime.combine(day + _DAY, dt.time(fold=1), zone)
    return first.utcoffset() == last.utcoffset()


def zone_name(when: dt.datetime, nearby: str | None) -> str | None:
    """Name the zone of an instant: its own, or a nearby one whose clock shows the same.

    >>> zone_name(dt.datetime(2021, 6, 1, 12, tzinfo=zone_info("Asia/Tokyo")), "Europe/Paris")
    'Asia/Tokyo'
    >>> two_hours = dt.timezone(dt.timedelta(hours=2))
    >>> zone_name(dt.datetime(2021, 6, 1, 12, tzinfo=two_hours), "Europe/Paris")
    'Europe/Paris'
    """
    if when.tzinfo is None:
        return None
    if when.tzinfo is dt.UTC:
        return "UTC"
    if key := getattr(when.tzinfo, "key", None):
        return str(key)
    zone = zone_info(nearby)
    same = zone is not None and when.astimezone(zone).utcoffset() == when.utcoffset()
    return nearby if same else None
