"""Which documents are tables and lists of events, and no prose with some events in it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.reading.roles import role_of
from rcevents.sources.labelled.answers import says_nothing
from rcevents.sources.labelled.dating import REFERENCE, tells_day
from rcevents.sources.table.columns import columns_of, lists_others
from rcevents.sources.table.headings import under
from rcevents.sources.table.items import items_of
from rcevents.sources.table.preparing import is_row
from rcevents.sources.table.rows import tables_of
from rcevents.sources.vague import is_vague

if TYPE_CHECKING:
    from rcevents.document import Document
    from rcevents.sources.labelled.surroundings import Surroundings
    from rcevents.sources.table.columns import Columns
    from rcevents.sources.table.rows import Table

MOSTLY = 0.6
MANY, SOME = 10, 0.4
"""So many rows need be no more than this part of the document's lines."""
MOST_BESIDE = 6
"""An issue of a newsletter has more lines than these beside its tables."""
TELLING = frozenset({"title", "place", "city", "url", "registration", "speakers", "organizer"})
"""A column of days alone is that of any list: versions have them, too."""
FEWEST_ITEMS = 3
ROWS = 200
SAMPLE = 60_000
"""So many characters show what a document is."""
BULLET = re.compile(r"[ \t]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]")
IDLE = re.compile(
    r"\s*(?:#{1,6}\s.*|<!--.*|\{[%:{].*|\[[^\]]{1,99}\]:.*|-{3,}|={3,}|<[^>]{1,200}>)?\s*"
)
LONGEST_ITEM = 300
ISSUE = re.compile(
    r"(?:news-?letter|rundbrief|infobrief|nieuwsbrief|infolettre|nyhetsbrev|nyhedsbrev|bulletin"
    r"|digest|gazette|bolet[ií]n)\b|\blettre d['’]information",
    re.IGNORECASE,
)
"""Words of newsletters in a title that tells a month, too: "Rundbrief Mai 2031"."""


def recognizes(document: Document) -> bool:
    """Tell whether most of a document is rows, or items, that tell days.

    A list in a document with a day of issue is an issue of a newsletter.
    """
    head = replace(document, text=document.text[:SAMPLE])
    if document.media_type == "text/html":
        return False
    lines = [line for line in head.text.split("\n") if not IDLE.fullmatch(line[:500])]
    tables = tables_of(head)
    rows = sum(len(table.rows) + 2 * bool(table.header) for table in tables)
    bullets = sum(1 for line in lines if BULLET.match(line))
    if rows >= (SOME if rows >= MANY else MOSTLY) * max(len(lines), 1):
        if _is_issue(document) and _tells_more([each for each in lines if not is_row(each)]):
            return False
        return any(map(_is_of_events, tables))
    if bullets < FEWEST_ITEMS or bullets < MOSTLY * len(lines) or _is_issue(document):
        return False
    return _lists_events(head)


def _is_issue(document: Document) -> bool:
    told = document.issued is not None and document.issued_inferred is None
    return told or (document.issued is not None and ISSUE.search(document.title or "") is not None)


def _tells_more(beside: list[str]) -> bool:
    """Tell whether the lines beside an issue's tables are many, or one of them tells a day."""
    return len(beside) > MOST_BESIDE or any(tells_day(line, REFERENCE) for line in beside)


def _is_of_events(table: Table) -> bool:
    around = under(table.headings, REFERENCE)
    columns = columns_of(table, around)
    at = next((i for i, role in enumerate(columns) if role in {"when", "start"}), None)
    if at is None or not table.rows or not _tells_events(table, columns):
        return False
    rows = [row for row in table.rows if at < len(row.cells)][:ROWS]
    cells = [row.cells[at].text for row in rows]
    told = [text for text in cells if not (says_nothing(text) or is_vague(text))]
    days = sum(_tells_day(text, around) for text in told)
    return days >= max(1, MOSTLY * len(told))


def _tells_day(text: str, around: Surroundings) -> bool:
    """Tell whether a cell tells a day, in whatever order day and month are meant."""
    return tells_day(text, around) or tells_day(text, replace(around, day_first=True))


def _tells_events(table: Table, columns: Columns) -> bool:
    """Tell whether another column is one of events, by its name, or by links and places in it."""
    if table.header is None:
        return bool(TELLING.difference({"title"}).intersection(columns)) or _links(table)
    if lists_others(table):
        return False
    named = {role_of(cell.text) for cell in table.header.cells}
    return bool(TELLING & named)


def _links(table: Table) -> bool:
    linked = sum(any(cell.links for cell in row.cells) for row in table.rows)
    return linked >= MOSTLY * len(table.rows)


def _lists_events(document: Document) -> bool:
    """Tell whether most items, and most of the lists under a heading of their own, tell events."""
    items = [item for item in items_of(document, REFERENCE) if len(item.block.text) < LONGEST_ITEM]
    told = [item for item in items if item.told and item.told.sessions and item.block.links]
    sections = {item.section for item in items}
    of_events = {item.section for item in told}
    enough = FEWEST_ITEMS <= len(told) >= MOSTLY * len(items)
    return enough and len(of_events) >= MOSTLY * len(sections)
