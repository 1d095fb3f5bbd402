"""Addresses as a page shows them: short, and with what the public is told of them alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from rcevents.render.links import safe_link
from rcevents.render.provenance import ELLIPSIS, public_address
from rcevents.render.words import one_line

ADDRESS = re.compile(r"\b[a-z][a-z0-9+.-]{1,29}://[^\s\"'<>]{1,4000}", re.IGNORECASE)
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
    told = public_address(address)
    link = safe_link(told)
    if link is None:
        return Shown(_short(told))
    is_whole = told == address.strip() and ELLIPSIS not in told and len(link) <= LONGEST * 10
    bare = (link if is_whole else told).partition("://")[2].partition("#")[0]
    return Shown(_short(bare.removesuffix("/")), link if is_whole else None)


def without_secrets(text: str) -> str:
    """Give a text on one line, the addresses in it as a page may show them.

    >>> without_secrets("https://example.org/ical/private-12ab/basic.ics answers 404")
    'example.org/ical/…/basic.ics answers 404'
    """
    return one_line(ADDRESS.sub(lambda found: shown(found[0]).text, text))


def _short(text: str) -> str:
    text = one_line(text)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}{ELLIPSIS}"
