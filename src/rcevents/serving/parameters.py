"""Parameters: what a query asks of the server, read strictly: what is not understood is refused."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote_to_bytes

from rcevents.errors import BadFilter
from rcevents.filters.days import resolve
from rcevents.filters.query import DAYS, NAMES, filter_of, query_of
from rcevents.serving.problems import Refused

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Mapping

    from rcevents.filters import Filter

MOST_BYTES = 4_000
"""So long a query may be; a filter with every field filled is shorter."""

SEVERAL = frozenset({"kinds", "status", "schedule", "audiences"})
"""Parameters that may be told again for another value, as forms do."""

OWN = ("tz", "window", "page", "download")
LATEST_PAGE = 100_000
NUMBER = re.compile(r"0{0,9}[1-9][0-9]{0,5}")
PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
PLUS = re.compile(r" \d{1,5}[dw]", re.IGNORECASE)
"""What is left of "+30d" where its plus was not written %2B."""

CHOICES = {"tz": ("utc",), "window": ("default", "all"), "download": ("true", "false")}


@dataclass(frozen=True)
class Asked:
    """What is asked of events, and how they are to be given.

    `query` are the filter's parameters as they were told. `utc` asks for times in UTC.
    """

    query: Mapping[str, str] = field(default_factory=dict)
    utc: bool = False
    window: Literal["default", "all"] = "default"
    page: int = 1
    download: bool = False

    def filter(self, today: dt.date) -> Filter:
        """Give the filter that it means on a day. Raises Refused with the parameter's name."""
        try:
            return filter_of(self.query, today)
        except BadFilter as fault:
            where = fault.where or self._in_the_way(today)
            raise Refused(400, fault.what, where, fault.remedy) from None

    def _in_the_way(self, today: dt.date) -> str | None:
        """Give the last parameter without which the others could be met together."""
        for name in reversed(list(self.query)):
            rest = {other: told for other, told in self.query.items() if other != name}
            with suppress(BadFilter):
                filter_of(rest, today)
                return name
        return None

    def address(self, page: int | None = None) -> str:
        """Give the one way to write the query, of this page or another; "" where nothing is asked.

        >>> Asked({"free": "true"}, utc=True).address(page=2)
        '?free=true&tz=utc&page=2'
        """
        page = page or self.page
        pairs = {
            "tz": "utc" if self.utc else "",
            "window": self.window if self.window != "default" else "",
            "page": str(page) if page > 1 else "",
        }
        own = "&".join(f"{name}={value}" for name, value in pairs.items() if value)
        whole = "&".join(filter(None, (query_of(self.query), own)))
        return f"?{whole}" if whole else ""

    @property
    def changes_daily(self) -> bool:
        """Tell whether another day has another answer, though nothing was announced."""
        return self.window == "default" or any(map(self.is_relative, DAYS))

    def is_relative(self, name: str) -> bool:
        """Tell whether a day is told from today."""
        import datetime as dt

        told = self.query.get(name, "")
        return resolve(told, dt.date(2000, 1, 1)) != told

    def absolute(self) -> Asked:
        """Give the same without the days that are told from today."""
        told = {name: text for name, text in self.query.items() if not self.is_relative(name)}
        return replace(self, query=told)


def asked_by(query: bytes, own: Collection[str] = OWN, filters: Collection[str] = NAMES) -> Asked:
    """Read a query, of which `own` are the parameters beside the filter's. Raises Refused.

    >>> asked_by(b"free=true&to=%2B30d&tz=utc").query
    {'free': 'true', 'to': '+30d'}
    """
    return asked_of(pairs_of(query, (*filters, *own)), own)


def asked_of(told: dict[str, str], own: Collection[str] = OWN) -> Asked:
    """Give what parameters ask, of which `own` are those beside the filter's. Raises Refused."""
    told = dict(told)
    mine = {name: _choice(name, told.pop(name)) for name in own if name in told}
    return Asked(
        query=told,
        utc=mine.get("tz") == "utc",
        window="all" if mine.get("window") == "all" else "default",
        page=int(mine.get("page", 1)),
        download=mine.get("download") == "true",
    )


def pairs_of(query: bytes, known: Collection[str]) -> dict[str, str]:
    """Give the parameters of a query by name; those without a value ask nothing. Raises Refused."""
    if len(query) > MOST_BYTES:
        remedy = f"ask for less: {MOST_BYTES:,} bytes are the most"
        raise Refused(414, f"the query is {len(query):,} bytes long", remedy=remedy)
    told: dict[str, str] = {}
    for name, value in _decoded(query):
        if name not in known:
            raise Refused(400, "no such parameter", _shown(name), _nearest(name, known))
        if name in told and name not in SEVERAL:
            raise Refused(400, "is told twice", name, "tell it once")
        told[name] = f"{told[name]},{value}" if name in told else value
    return {name: bare for name, value in told.items() if (bare := value.strip())}


def _decoded(query: bytes) -> Iterator[tuple[str, str]]:
    for pair in query.split(b"&"):
        if not pair:
            continue
        name, _, value = pair.partition(b"=")
        word = _text(name, None)
        text = _text(value, word)
        yield word, f"+{text[1:]}" if word in DAYS and PLUS.fullmatch(text) else text


def _text(told: bytes, name: str | None) -> str:
    """Decode a name or a value as forms write it (application/x-www-form-urlencoded)."""
    shown = _shown(name) if name is not None else None
    plain = told.replace(b"+", b" ").decode("latin-1")
    if PERCENT.search(plain):
        raise Refused(400, "% is not followed by two hexadecimal digits", shown, "write % as %25")
    try:
        return unquote_to_bytes(plain.encode("latin-1")).decode()
    except UnicodeDecodeError:
        remedy = "percent-encode each byte of its UTF-8"
        raise Refused(400, "is no UTF-8", shown, remedy) from None


def _choice(name: str, value: str) -> str:
    if name == "page":
        if NUMBER.fullmatch(value) and int(value) <= LATEST_PAGE:
            return value
        raise Refused(400, f'"{_shown(value)}" is no page', name, "write a number from 1 on")
    word = value.strip().lower()
    if word not in CHOICES[name]:
        remedy = f"write {' or '.join(CHOICES[name])}"
        raise Refused(400, f'"{_shown(value)}" is none of the choices', name, remedy)
    return word


def _shown(text: str) -> str:
    """Give the first characters of a text, each of which can be seen."""
    return "".join(char if char.isprintable() else "�" for char in text[:60])


def _nearest(name: str, known: Collection[str]) -> str:
    if not known:
        return "leave it out: nothing here depends on one"
    near = get_close_matches(name[:60].casefold(), known, n=1)
    return f"did you mean {near[0]}?" if near else f"there are: {', '.join(known)}"
