"""Events as comma-separated values (RFC 4180), a row an event, safe to open in a spreadsheet.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, which it shows
as text; every cell is one line, without characters that nobody sees.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from rcevents.normalization import clean
from rcevents.render.links import safe_link
from rcevents.render.words import cost_words, deadline_words, format_words, one_line, when_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.model import Event
    from rcevents.render.feed import Feed

FORMULA = ("=", "+", "-", "@", "\t", "\r", "|", "%", "＝", "＋", "－", "＠")
"""What may begin a formula, or a call of another program."""


def _iso(when: object) -> str:
    return when.isoformat() if when is not None and hasattr(when, "isoformat") else ""


COLUMNS: dict[str, Callable[[Event], object]] = {
    "title": lambda event: event.title,
    "when": when_words,
    "start": lambda event: _iso(event.start),
    "end": lambda event: _iso(event.end),
    "timezone": lambda event: event.timezone,
    "form": format_words,
    "format": lambda event: event.format,
    "place": lambda event: event.place.text if event.place else None,
    "price": lambda event: cost_words(event.cost),
    "free": lambda event: _yes_or_no(event.cost.free if event.cost else None),
    "kind": lambda event: event.kind,
    "status": lambda event: event.status,
    "schedule": lambda event: event.schedule,
    "deadlines": lambda event: "; ".join(
        deadline_words(deadline, event.timezone) for deadline in event.deadlines
    ),
    "url": lambda event: safe_link(event.url),
    "uid": lambda event: event.uid,
}
"""What a row holds: the heading, and how an event fills it (None: an empty cell)."""


class Sheet:
    """Where the rows are written to."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, line: str) -> None:
        """Take a row, with its end."""
        self.lines.append(line)


def render_csv(feed: Feed) -> bytes:
    """Render all records of a feed: UTF-8, a row of headings, lines ended by CRLF."""
    sheet = Sheet()
    rows = csv.writer(sheet)
    rows.writerow(COLUMNS)
    for record in feed.records:
        rows.writerow([cell(fill(record.event)) for fill in COLUMNS.values()])
    return "".join(sheet.lines).encode()


def cell(value: object) -> str:
    r"""Write a value so that no spreadsheet takes it for a formula.

    >>> cell('=HYPERLINK("https://example.org")'), cell("2 days, free"), cell(None)
    ('\'=HYPERLINK("https://example.org")', '2 days, free', '')
    """
    text = one_line(clean("" if value is None else str(value)))
    return f"'{text}" if text.startswith(FORMULA) else text


def _yes_or_no(fact: bool | None) -> str | None:
    return None if fact is None else ("yes" if fact else "no")
