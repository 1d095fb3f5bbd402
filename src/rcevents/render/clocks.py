"""Instants on the clock of the place where an event is held."""

from __future__ import annotations

import datetime as dt

from rcevents.iana import zone_info

UTC_NAMES = frozenset({"UTC", "Etc/UTC"})


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


def utc_instant(when: dt.date) -> dt.datetime:
    """Give a remembered moment in UTC, to the second; a day is its midnight.

    >>> utc_instant(dt.date(2021, 5, 3)).isoformat()
    '2021-05-03T00:00:00+00:00'
    """
    if not isinstance(when, dt.datetime):
        return dt.datetime(when.year, when.month, when.day, tzinfo=dt.UTC)
    aware = when if when.tzinfo is not None else when.replace(tzinfo=dt.UTC)
    return aware.astimezone(dt.UTC).replace(microsecond=0)


def is_second_pass(when: dt.datetime) -> bool:
    """Tell whether this hour was on the clock before, as when the clocks go back in autumn."""
    return bool(when.fold) and when.utcoffset() != when.replace(fold=0).utcoffset()


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
