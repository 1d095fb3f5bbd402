"""Addresses that a page may show: what looks like a secret in one stays out of it.

A calendar's private address holds its secret in the path, an API's in the query.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from rcevents.render.links import safe_link
from rcevents.render.words import one_line

ELLIPSIS = "…"
SECRET_NAME = re.compile(
    r"""
    pass(?:word|wd|phrase)? | pwd | secret | token | key | auth | credential | signature
    | ^sig$ | session | ^sid$ | ^jwt$ | ^pin$ | ^hash$ | ^code$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Parameters whose value is nobody else's business."""

SECRET_PART = re.compile(
    r"""
    private-                                                # Google's calendars
    | (?<![^\W_]) (?=[^\W_]{0,99}\d) (?=[^\W_]{0,99}[^\W\d_]) [^\W_]{20,}   # letters and digits
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What no person would have called a page."""

ADDRESS = re.compile(r"\b[a-z]{2,9}://[^\s\"'<>]{1,4000}", re.IGNORECASE)
LONGEST = 200


class Shown(NamedTuple):
    """An address as a page shows it, and where it leads: nowhere, if something was left out."""

    text: str
    link: str | None = None


def shown(address: str) -> Shown:
    """Give an address or a path as a page may show it: of a path, the name of the file.

    >>> shown("https://example.org/issues/12.html?lang=en")
    Shown(text='example.org/issues/12.html?lang=en', link='https://example.org/issues/12.html?lang=en')
    >>> shown("https://ada:tea@example.org/private-12ab/basic.ics?token=1").text
    'example.org/…/basic.ics?token=…'
    >>> shown("/home/ada/issues/12.md")
    Shown(text='12.md', link=None)
    """
    if "://" not in address[:20]:
        return Shown(_short(address.replace("\\", "/").rstrip("/").rpartition("/")[2]))
    link = safe_link(address)
    if link is None:
        return Shown(_short(address.partition(":")[0] + ":" + ELLIPSIS))
    parts = urlsplit(link)
    host = parts.netloc.rpartition("@")[2]
    path = "/".join(_part(part) for part in parts.path.split("/"))
    query = "&".join(_parameter(pair) for pair in parts.query.split("&")) if parts.query else ""
    whole = host + path + (f"?{query}" if query else "")
    is_whole = ELLIPSIS not in whole and "@" not in parts.netloc and len(whole) <= LONGEST * 10
    return Shown(_short(whole.removesuffix("/")), link if is_whole else None)


def without_secrets(text: str) -> str:
    """Give a text on one line, the addresses in it as a page may show them.

    >>> without_secrets("https://example.org/ical/private-12ab/basic.ics answers 404")
    'example.org/ical/…/basic.ics answers 404'
    """
    return one_line(ADDRESS.sub(lambda found: shown(found[0]).text, text))


def _part(part: str) -> str:
    return ELLIPSIS if SECRET_PART.search(unquote(part)) else part


def _parameter(pair: str) -> str:
    name, equals, value = pair.partition("=")
    if not equals:
        return _part(name)
    return f"{name}={ELLIPSIS if SECRET_NAME.search(name) else _part(value)}"


def _short(text: str) -> str:
    text = one_line(text)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}{ELLIPSIS}"
