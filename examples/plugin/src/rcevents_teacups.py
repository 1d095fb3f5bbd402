"""The kind "teacups": tea parties, in a format made up to show what a plug-in is.

A document begins with "@teacups", and tells its parties in paragraphs::

    @teacups

    party: Cake and Calendars
    poured: 2031-05-03 15:00
    where: Ghent, or online
    sugar: EUR 5
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.sources import Facts, Kind, Settings, event_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.document import Document
    from rcevents.model import Event, Unread

SIGN = "@teacups"
NO_DAY = "it is poured on no day of the calendar"


def recognizes(document: Document) -> bool:
    """Tell by its first line whether a document is of this kind."""
    return document.text.lstrip().startswith(SIGN)


def read(document: Document, settings: Settings) -> Iterator[Event | Unread]:
    """Yield each party, or why it cannot be read, in the document's order."""
    for line, party in _parties(document):
        yield event_of(_facts(line, party), document, settings)


def _parties(document: Document) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each paragraph's keys and values, with the line on which it begins."""
    first, party = 0, dict[str, str]()
    lines = document.text.splitlines()
    for line, text in enumerate([*lines, ""], document.first_line):
        key, colon, value = text.partition(":")
        if colon:
            first = first if party else line
            party[key.strip().lower()] = value.strip()
        elif not text.strip() and party:
            yield first, party
            party = {}


def _facts(line: int, party: dict[str, str]) -> Facts:
    """Give what a party tells in keys of its own; place and price are read out of their words."""
    poured = party.get("poured", "")
    start = _moment(poured)
    return Facts(
        title=party.get("party", ""),
        start=start,
        location=party.get("where", ""),
        price=party.get("sugar", ""),
        line=line,
        text=" ".join(party.values()),
        fault=NO_DAY if poured and start is None else None,
    )


def _moment(text: str) -> dt.date | None:
    """Read a day, or a day with an hour: a time without a zone gets that of the source."""
    try:
        return dt.datetime.fromisoformat(text) if " " in text else dt.date.fromisoformat(text)
    except ValueError:
        return None


KIND = Kind(
    name="teacups",
    about="tea parties (.teacup)",
    recognizes=recognizes,
    read=read,
    media_types=("text/plain", "text/markdown"),
)
