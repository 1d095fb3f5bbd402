"""What a feed's values must be beside their type: its name, formats, window, color and filter."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from rcevents.configuration.checks import VISIBLE, Wrong, meant
from rcevents.configuration.colors import COLORS
from rcevents.render.naming import DEVICE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
PAGE = re.compile(r".*-\d{1,3}")
RESERVED = frozenset("index feeds files changes sources schema events assets openapi".split())
"""Names of the folder's other files, and of what the server answers beside feeds."""

WINDOWS: Mapping[str, Mapping[str, int | None]] = {
    "default": {},
    "all": {"before": None, "after": None},
}
AXES = ("free", "format", "kind")
EARLY, LATE = dt.date(1970, 1, 1), dt.date(2999, 12, 31)
"""Days on which a filter is tried: one that is told from today may mean nothing on either."""


def file_name(value: str) -> str:
    """Let pass a feed's name: its files', on any system and in any address."""
    if not NAME.fullmatch(value):
        raise Wrong(
            "names files: write small letters a-z, digits and dashes, at most 60 of them, "
            'such as "free-talks"'
        )
    if PAGE.fullmatch(value):
        raise Wrong(f'"{value}" ends like a later page of another feed; end it with a letter')
    if value in RESERVED:
        raise Wrong(f'"{value}" is kept for another file of the folder; choose another name')
    if DEVICE.fullmatch(value):
        raise Wrong(f'"{value}" can be no file\'s name in Windows; choose another name')
    return value


def formats(value: tuple[str, ...]) -> tuple[str, ...]:
    """Let pass formats that feeds are written in, each once."""
    from rcevents.render.registry import FORMATS

    if not value:
        raise Wrong("needs at least one format; leave it out for the usual ones")
    for name in value:
        if name not in FORMATS:
            near = '; did you mean "json"?' if name == "jsonfeed" else meant(name, list(FORMATS))
            raise Wrong(f'"{name}" is no format of feeds{near}')
    return tuple(dict.fromkeys(value))


def window(value: object) -> object:
    """Give the days of a window that is told by its name; others are for the model to judge."""
    if isinstance(value, str) and value in WINDOWS:
        return WINDOWS[value]
    if isinstance(value, str | bool | int | float | list):
        raise Wrong('must be "default", "all", or days: {before = 30, after = 400}')
    return value


def axes(value: object) -> object:
    """Give all axes for true, none for false."""
    if isinstance(value, bool):
        return AXES if value else ()
    if isinstance(value, list | tuple) and set(map(str, value)) <= set(AXES):
        return tuple(axis for axis in AXES if axis in value)
    raise Wrong('must be true, or a list of axes: ["free", "format", "kind"]')


def color(value: str) -> str:
    """Let pass a color that calendars know: by its CSS name (RFC 7986, 5.9)."""
    if value not in COLORS:
        near = meant(value, COLORS)
        raise Wrong(f'"{value}" is no color{near or "; write its name in CSS, such as teal"}')
    return value


def web_address(value: str) -> str:
    """Let pass the address of a folder in the web."""
    try:
        parts = urlsplit(value)
        is_web = parts.scheme in ("http", "https") and parts.port != 0  # too high a port raises
        sound = is_web and parts.hostname and VISIBLE.fullmatch(value)
    except ValueError:
        sound = False
    if not sound or parts.query or parts.fragment:
        raise Wrong(f'"{value}" is no address of a folder; write "https://example.org/events/"')
    if parts.username or parts.password:
        raise Wrong("holds a password, which everybody would read")
    return value


def filter_faults(query: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a filter: the parameter (or nothing), and the fault in words.

    >>> list(filter_faults({"fre": True, "kinds": "talk", "from": "today"}))
    [('fre', 'no such filter; did you mean free?')]
    """
    found = [(name, told) for name in query if (told := _refused({name: query[name]}, EARLY))]
    yield from found
    if not found and (told := _refused(query, EARLY)) and _refused(query, LATE):
        yield "", _as_told(told, query)


def _as_told(fault: str, query: Mapping[str, Any]) -> str:
    """Word a fault with the days as the filter tells them, not with those of the day it was tried.

    >>> _as_told("to (1970-01-11) is before from (1970-01-31)", {"from": "+30d", "to": "+10d"})
    'to (+10d) is before from (+30d)'
    """
    from rcevents.filters.days import resolve
    from rcevents.filters.query import DAYS

    for text in (query[name] for name in DAYS if isinstance(query.get(name), str)):
        fault = fault.replace(f"({resolve(text, EARLY)})", f"({text})")
    return fault


def _refused(query: Mapping[str, Any], day: dt.date) -> str | None:
    """Say why a filter means nothing on a day."""
    from rcevents.errors import BadFilter
    from rcevents.filters.query import filter_of

    try:
        filter_of(query, day)
    except BadFilter as fault:
        return f"{fault.what}; {fault.remedy}" if fault.remedy else fault.what
    return None
