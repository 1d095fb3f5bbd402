"""The Link header: where else a server says that something is (RFC 8288)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from rcevents.fetch.addresses import joined, origin, without_credentials

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST: Final = 1 << 16
_TARGET: Final = re.compile(r"\s{0,99}<([^<>]{0,8000})>")
_PARAMETER: Final = re.compile(
    r"""
    \s{0,99} ; \s{0,99} (?P<name>[\w!#$&+.^`|~*-]{0,99}) \s{0,99}
    (?: = \s{0,99} (?: "(?P<quoted>(?:[^"\\]|\\.){0,8000})" | (?P<bare>[^\s;,"]{0,8000}) ) )?
    """,
    re.VERBOSE,
)
_BEHIND: Final = re.compile(r"[^,]{0,8000},")


def next_page(header: str, address: str) -> str | None:
    """Give the address of the next page that an answer's Link header tells.

    Only on the same server: whoever asks for the next page may send it a token. Where it is told
    as http, as by many a server behind a proxy that speaks https, it is asked for by https.

    >>> next_page('</a?page=2>; rel="next", </a?page=9>; rel="last"', "https://example.org/a")
    'https://example.org/a?page=2'
    """
    for target, relations in _links(header[:_MOST]):
        if "next" in relations:
            return near(target, address)
    return None


def near(target: str, address: str) -> str | None:
    """Give the address that an answer's own link means, if it is of the same server."""
    try:
        found = joined(address, target)
        here, there = origin(address), origin(found)
        if there.host == here.host and (there.scheme, here.scheme) == ("http", "https"):
            parts = urlsplit(found)
            if parts.port in {None, 80, here.port}:
                netloc = urlsplit(without_credentials(address)).netloc
                found = parts._replace(scheme="https", netloc=netloc).geturl()
                there = here
    except ValueError:
        return None
    return found if there == here and found != address else None


def _links(header: str) -> Iterator[tuple[str, set[str]]]:
    """Yield the targets, each with its relations; whatever is garbled is passed over."""
    at = 0
    while link := _TARGET.match(header, at):
        at = link.end()
        relations: set[str] = set()
        while parameter := _PARAMETER.match(header, at):
            at = parameter.end()
            if parameter["name"].lower() == "rel" and not relations:
                told = parameter["quoted"] or parameter["bare"] or ""
                relations.update(told.lower().split())
        yield link[1], relations
        behind = _BEHIND.match(header, at)
        if not behind:
            return
        at = behind.end()
