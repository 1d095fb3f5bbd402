"""The zones of the IANA time zone database, by their names."""

from __future__ import annotations

from functools import lru_cache
from zoneinfo import ZoneInfo


@lru_cache(maxsize=1024)
def zone_info(name: str | None) -> ZoneInfo | None:
    """Give the zone of an IANA name, None where there is none of that name.

    >>> zone_info("Europe/Paris"), zone_info("Mars/Olympus_Mons"), zone_info(None)
    (zoneinfo.ZoneInfo(key='Europe/Paris'), None, None)
    """
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        return None
