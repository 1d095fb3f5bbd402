r"""Events as comma-separated values (RFC 4180), a row an event, safe to open in a spreadsheet.

- The file begins with a byte order mark: without one, Excel takes UTF-8 for the letters of the
  machine's own country. LibreOffice and readers of CSV in programs take it for what it is.
- A cell that a spreadsheet would take for a formula gets an apostrophe in front, which it shows
  as text; so does what stands behind a semicolon, at which spreadsheets of many countries part
  cells. A text that is like a number or a date ("3/4", "1E5", "May 21") gets one as well, lest it
  is turned into one.
- Days and times are ISO 8601; amounts stand with their currency, coordinates as a geo URI
  (RFC 5870), for "7.50" and "34.05" are dates where a comma parts off the cents.
- Every cell is one line, without characters that nobody sees, and no longer than Excel can hold.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.render.columns import COLUMNS, NUMBERS, REMEMBERED
from rcevents.render.contentlines import seen
from rcevents.render.provenance import published
from rcevents.render.words import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.model import Record
    from rcevents.render.feed import Feed

FORMULA = ("=", "+", "-", "@", "\t", "\r", "|", "%", "＝", "＋", "－", "＠")
"""What may begin a formula, or a call of another program."""

LONGEST = 32_000
"""Excel tears a cell of more than 32,767 characters apart."""

MARK = "\ufeff"

_SEEN = "[!-:<-~¡-¬®-ɏ‐-‧‰-⁞₠-⃀]"
_HARMLESS = re.compile(
    rf"[B-CEG-IK-LP-RT-Zb-ceg-ik-lp-rt-z]{_SEEN}{{0,200}}+(?: {_SEEN}{{1,200}}+){{0,100}}+"
    "|[A-Za-z_]{1,99}"
)
"""Words that can be seen, with one space between, from a letter on that no month
begins with, or letters alone: most cells are such, and need no change."""

_PLAIN_NUMBER = re.compile("[0-9](?: ?[0-9A-Z:.+-]){0,100}")
"""Days, times and amounts as ours are written."""

_BEHIND_SEMICOLON = re.compile("; ?(?=[=+@|%＝＋－＠-])")
_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NUMBER = re.compile(
    rf"""
    [(]? [$€£¥]? \d [\d\s.,:/()'-]{{0,400}} (?: e [+-]? \d{{1,9}} | [ap]m? | % )?  # 3/4, 1E5
    | \d{{1,4}} [\s/.-]? {_MONTH} [\s/.,-]{{0,2}} \d{{0,4}}                        # 21 May
    | {_MONTH} [\s/.,-]{{0,2}} \d{{1,4}} (?: ,? [ ] \d{{1,4}} )?                   # May 21, 2031
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What spreadsheets take for a number, a date or a time."""

_FILLS = [
    (fill, name not in NUMBERS, (_PLAIN_NUMBER if name in NUMBERS else _HARMLESS).fullmatch)
    for name, fill in COLUMNS.items()
]
"""How a column is filled, whether with text, and what tells that a value needs no change."""


def render_csv(feed: Feed) -> bytes:
    """Render all records of a feed: a byte order mark, a row of headings, lines ended by CRLF."""
    return b"".join((csv_head(), *map(row_csv, feed.records)))


def csv_head() -> bytes:
    """Render the mark of UTF-8 and the row of headings."""
    return f"{MARK}{_row([*COLUMNS, *REMEMBERED])}".encode()


def row_csv(record: Record) -> bytes:
    """Render the row of one record."""
    record = published(record)
    event = record.event
    cells = []
    for fill, text, is_sure in _FILLS:
        value = fill(event)
        cells.append(value if value and is_sure(value) else cell(value, text=text))
    cells += [cell(fill(record), text=False) for fill in REMEMBERED.values()]
    return _row(cells).encode()


def _row(cells: Iterable[str]) -> str:
    """Put a row together; what holds a comma or a quotation mark stands in quotation marks."""
    return f"{','.join([text and _quoted(text) for text in cells])}\r\n"


def _quoted(text: str) -> str:
    if '"' in text:
        text = text.replace('"', '""')
        return f'"{text}"'
    return f'"{text}"' if "," in text or ";" in text else text


def cell(value: str | None, *, text: bool = True) -> str:
    r"""Write a value so that no spreadsheet takes it for a formula, nor a `text` for a number.

    >>> cell('=HYPERLINK("https://example.org")'), cell("2 days, free"), cell(None)
    ('\'=HYPERLINK("https://example.org")', '2 days, free', '')
    >>> cell("3/4"), cell("2031-05-03", text=False), cell("Tea;=1+1")
    ("'3/4", '2031-05-03', "Tea; '=1+1")
    """
    if not value or (_HARMLESS if text else _PLAIN_NUMBER).fullmatch(value):
        return value or ""
    line = one_line(seen(value))[:LONGEST]
    if ";" in line:
        line = _BEHIND_SEMICOLON.sub("; '", line)
    risky = line.startswith(FORMULA) or (text and _NUMBER.fullmatch(line))
    return f"'{line}" if risky else line
