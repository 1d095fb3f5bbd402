"""Names of zones: those of IANA, and what others are called instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.iana import zone_info

if TYPE_CHECKING:
    from rcevents.linting.components import Component

_LONG_ID = re.compile(r"([A-Z][A-Za-z_]{2,20}/[A-Za-z_/+-]{2,40})$")
_WINDOWS = re.compile("(?:Standard|Daylight) Time")
_SHOWN = 60


def foreign(zone: Component | None, name: str) -> str:
    """Tell that a name is none of IANA, and which one is meant where that can be seen."""
    likely = iana_name(zone, name)
    meant = f" ({likely} is meant?)" if likely else ""
    return f"{name[:_SHOWN]} is {no_name(name)}{meant}"


def no_name(name: str) -> str:
    """Tell what a name is that is none of IANA.

    >>> no_name("Romance Standard Time")
    'no name of IANA, but a name of Windows'
    """
    return f"no name of IANA{', but a name of Windows' if _WINDOWS.search(name) else ''}"


def iana_name(zone: Component | None, name: str) -> str | None:
    """Give the IANA name that a zone is known to be of."""
    if zone_info(name):
        return name
    told = zone.first("X-LIC-LOCATION") if zone else None
    tail = _LONG_ID.search(name[-80:])
    for likely in (told.value.strip() if told else "", tail[1] if tail else ""):
        if likely and zone_info(likely):
            return likely
    return None
