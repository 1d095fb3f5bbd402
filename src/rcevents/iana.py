"""The zones of the IANA time zone database, by their names."""

from __future__ import annotations

from functools import lru_cache
from zoneinfo import ZoneInfo

NO_ZONES = frozenset({"localtime", "posixrules", "Factory"})
COPIES = ("posix/", "right/")
"""Files that some systems keep beside the zones' own: the machine's clock, clocks with leap
seconds, a zone that says that none is set."""


@lru_cache(maxsize=1024)
def zone_info(name: str | None) -> ZoneInfo | None:
    """Give the zone of an IANA name, None where there is none of that name.

    What only some machines have beside the zones counts as none.

    >>> zone_info("Europe/Paris"), zone_info("Mars/Olympus_Mons"), zone_info(None)
    (zoneinfo.ZoneInfo(key='Europe/Paris'), None, None)
    >>> zone_info("localtime") is zone_info("right/Europe/Paris") is None
    True
    """
    if not name or name in NO_ZONES or name.startswith(COPIES):
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
