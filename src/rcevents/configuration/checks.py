"""What a value must be beside its type: each check gives the value back, or says what is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from pydantic import ValidationInfo

LONGEST_NAME = 100
JOINERS = dict.fromkeys((0x200C, 0x200D))
"""What joins or parts letters and emoji: words of Persian need it, and families of emoji."""
MAIL = re.compile(r"[^\s@]{1,64}@[^\s@]{1,255}")
WEB = re.compile(r"(?:https?://[^\s/]|mailto:[^\s@]{1,64}@)\S{1,2000}")
VARIABLE = re.compile(r"[A-Za-z_]\w{0,99}", re.ASCII)
VISIBLE = re.compile(r"[^\s\0]{1,2000}")
HERE = re.compile(r"http://(?:localhost|127\.[\d.]{1,12}|\[::1\])(?=[:/?#]|$)", re.IGNORECASE)
"""Addresses of this machine: what is sent there goes over no network."""
HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")
LENGTH = re.compile(r"(\d{1,6})[ ]?(m|min|mins|minutes?|h|hours?|d|days?|w|weeks?)", re.ASCII)
UNITS = {"m": 60, "h": 3_600, "d": 86_400, "w": 604_800}
"""The seconds of the units of a length of time, by their first letter."""
SECRET = re.compile(r"authorization|cookie|token|secret|password|api-?key|auth$", re.IGNORECASE)
"""Headers that hold what belongs in no file."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a configuration may use: names, None where any may stand, and how kinds are asked.

    `is_asked` tells of an address that is none of the web whether a kind knows what it means.
    """

    kinds: Collection[str] | None = None
    mappings: Collection[str] | None = None
    is_asked: Callable[[str], bool] = lambda _: False


class Wrong(PydanticCustomError):  # noqa: N818 - the name says what is the matter
    """A value that means nothing, in words of ours."""

    def __new__(cls, what: str) -> Self:
        """Make it of a sentence; braces in it are its own."""
        return super().__new__(cls, "wrong", "{what}", {"what": what})


def meant(word: str, known: Collection[str]) -> str:
    """Word which of the known names was probably meant, else which there are, if they are few.

    >>> meant("Europe/Pariss", ["Europe/Paris"]), meant("x", ["a", "b"])
    ('; did you mean "Europe/Paris"?', '; there are: a, b')
    """
    folded = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold()[:LONGEST_NAME], folded, n=1)
    if near:
        return f'; did you mean "{folded[near[0]]}"?'
    few = len(known) <= 30  # noqa: PLR2004 - what can be read in a line or two
    return f"; there are: {', '.join(sorted(known))}" if few and known else ""


def filled(value: str) -> str:
    """Let pass what holds anything."""
    if not value.strip() or "\0" in value:
        raise Wrong("is empty")
    return value


def name(value: str) -> str:
    """Let pass a name that can be shown on a line."""
    if value.strip() and not value.translate(JOINERS).isprintable() and "\n" not in value:
        raise Wrong("holds a character that cannot be seen; write the name without it")
    if not value.strip() or len(value) > LONGEST_NAME or "\n" in value:
        raise Wrong(f"must be a name on one line, of at most {LONGEST_NAME} characters")
    return value


def contact(value: str) -> str:
    """Let pass a mail address or a web address: what a server's keeper can write to."""
    is_web = WEB.fullmatch(value)
    if not (value.isascii() and value.isprintable() and (is_web or MAIL.fullmatch(value))):
        raise Wrong('must be a mail or web address, such as "events@example.org"')
    return value


def address(value: str, info: ValidationInfo) -> str:
    """Let pass an address of the web that holds no password; webcal: is another word for https:."""
    is_address = VISIBLE.fullmatch(value)
    if is_address and not value.startswith("http") and _known(info).is_asked(value):
        return value
    scheme, _, rest = value.partition("://")
    whole = f"https://{rest}" if scheme.lower() in ("webcal", "webcals") else value
    try:
        parts = urlsplit(whole)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise Wrong(f"is no address: {error}") from None
    if not (is_address and parts.scheme in ("http", "https") and host):
        raise Wrong(f'"{value}" is no address that can be fetched; {_address_meant(value)}')
    if parts.username or parts.password:
        raise Wrong("holds a password: put it into an environment variable, named by token_env")
    return whole


def _address_meant(value: str) -> str:
    if any(letter.isspace() for letter in value):
        return "it holds a blank; where that belongs to it, write %20"
    if "://" not in value and "." in value.partition("/")[0]:
        return f"for an address of the web, write https://{value}; for a file, write path = ..."
    from rcevents.fetch.missing import missing

    remedy = missing(value).remedy or ""
    return remedy[:1].lower() + remedy[1:]


def every(value: str) -> str:
    """Let pass a length of time from a minute to a year.

    >>> [every(told) for told in ("6h", "1 day", "90 minutes")]
    ['6h', '1 day', '90 minutes']
    >>> every("often")
    Traceback (most recent call last):
    rcevents.configuration.checks.Wrong: must be from a minute to a year, such as "6h" or "1 day"
    """
    if not UNITS["m"] <= seconds_of(value) <= 366 * UNITS["d"]:
        raise Wrong('must be from a minute to a year, such as "6h" or "1 day"')
    return value


def seconds_of(length: str) -> int:
    """Give the seconds of a length of time; none where it is no length.

    >>> seconds_of("6h"), seconds_of("1 day"), seconds_of("2 weeks")
    (21600, 86400, 1209600)
    """
    told = LENGTH.fullmatch(length.strip())
    return int(told[1]) * UNITS[told[2][0]] if told else 0


def server(value: str) -> str:
    """Let pass the address of a PostgreSQL database that holds no password."""
    from rcevents.store.location import is_server, shown

    if not (is_server(value) and VISIBLE.fullmatch(value)):
        raise Wrong(
            "must be the address of a PostgreSQL database, such as "
            '"postgresql://server.example.org/rcevents"; for a file, write path = ...'
        )
    if shown(value) != value:
        raise Wrong(
            "holds a password, which belongs in no file: put it into the environment variable "
            "PGPASSWORD or into ~/.pgpass, or the whole address into RCEVENTS_STORE"
        )
    return value


def kind(value: str, info: ValidationInfo) -> str:
    """Let pass a kind that is built in or brought by a plug-in."""
    return _one_of(value, _known(info).kinds, "kind of source")


def mapping(value: object, info: ValidationInfo) -> str | dict[str, Any]:
    """Let pass the name of a mapping that is built in, and a mapping that is told here."""
    if isinstance(value, dict):
        return value
    if not isinstance(value, str):
        raise Wrong("must be a mapping's name in quotes, or a mapping: {key = value}")
    return _one_of(value, _known(info).mappings, "mapping")


def profile(value: object) -> str | dict[str, Any]:
    """Let pass the path of a profile, and a profile that is told here."""
    if isinstance(value, dict) or (isinstance(value, str) and value.strip() and "\0" not in value):
        return value
    raise Wrong('must be a file in quotes, such as "profiles/tea.toml", or a table: {key = value}')


def zone(value: str) -> str:
    """Let pass a zone's name in the IANA database."""
    zones = _zones()
    if value.casefold() == "aoe":
        raise Wrong('"AoE" (anywhere on earth) is written "Etc/GMT+12"')
    return _one_of(value, zones, "time zone")


def currency(value: str) -> str:
    """Let pass a currency's code (ISO 4217)."""
    from rcevents.reading.currencies import CODES

    if value not in CODES:
        raise Wrong(f'"{value}" is no currency; write its three letters, such as "EUR"')
    return value


def headers(value: dict[str, str]) -> dict[str, str]:
    """Let pass headers that a request may have and that are no secret."""
    wrong = [what for key, told in value.items() if (what := _header(key, told))]
    if wrong:
        raise Wrong("; ".join(wrong))
    return value


def _header(key: str, told: str) -> str | None:
    """Say what is wrong with a header."""
    if SECRET.search(key):
        return (
            f'"{key}" holds a secret, which belongs in no file: put the token into an '
            "environment variable, and name it with token_env"
        )
    is_sound = HEADER.fullmatch(key) and told.isprintable() and told.isascii()
    return None if is_sound else f'"{key}" cannot be sent as a header'


def variable(value: str, info: ValidationInfo) -> str:
    """Let pass the name of an environment variable: a token itself is none.

    What it holds goes along to the source's address: only where nobody can listen.
    """
    if not VARIABLE.fullmatch(value):
        raise Wrong("must be the name of an environment variable, not the token itself")
    told = info.data.get("address") or ""
    if told.lower().startswith("http:") and not HERE.match(told):
        raise Wrong("would be sent by http, where anybody may listen: write https in the address")
    return value


def _one_of(value: str, known: Collection[str] | None, what: str) -> str:
    if known is not None and value not in known:
        raise Wrong(f'"{value}" is no {what}{meant(value, known)}')
    return value


def _known(info: ValidationInfo) -> Known:
    context: Mapping[str, Known] = info.context or {}
    return context.get("known", Known())


@cache
def _zones() -> frozenset[str]:
    from zoneinfo import available_timezones

    return frozenset(available_timezones())
