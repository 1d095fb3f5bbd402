"""From rows and items to events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.sources.labelled.answers import Answer, gathered
from rcevents.sources.labelled.dating import tells_day
from rcevents.sources.labelled.dayorder import order_of
from rcevents.sources.labelled.facts import facts_of
from rcevents.sources.labelled.surroundings import Surroundings
from rcevents.sources.links import whole_link
from rcevents.sources.table.columns import columns_of, lists_others
from rcevents.sources.table.headings import under
from rcevents.sources.table.items import events_in_items
from rcevents.sources.table.rows import tables_of
from rcevents.sources.table.statuses import parted_status
from rcevents.sources.telling import event_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.document import Document
    from rcevents.model import Event, Unread
    from rcevents.sources.facts import Facts
    from rcevents.sources.settings import Settings
    from rcevents.sources.table.columns import Columns
    from rcevents.sources.table.rows import Row, Table

BY_NAME = "year: that of its file's name"
STRUCK = "its date is struck through"
NO_NAME = "a row without a title"
REFERENCE = re.compile(r"\[[^\[\]]{1,200}\]")
"""A link by a reference that is nowhere told."""
NAME_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d|[-_.][01]\d(?!\d))")
"""A year that is no part of a day or month: the issue of 2026-11-20 tells of next year, too."""


def read(document: Document, settings: Settings) -> Iterator[Event | Unread]:
    """Yield the events of a document's tables and lists, in its order."""
    around = habits(document, settings)
    facts = [*facts_in_tables(document, around), *events_in_items(document, around)]
    for each in sorted(facts, key=lambda told: told.line or 0):
        each.url = whole_link(each.url, document.address) if each.url else None
        yield event_of(each, document, settings)


def habits(document: Document, settings: Settings) -> Surroundings:
    """Give what holds for all of a document: its order of day and month, its file's year."""
    order = settings.day_first
    if order is None:
        order = order_of(
            document.text[at : at + 2_000] for at in range(0, len(document.text), 2_000)
        )
    year = named_year(document.address)
    return Surroundings(
        issued=document.issued,
        day_first=order,
        currency=settings.currency,
        year=year,
        year_told_by=BY_NAME if year else "",
    )


def named_year(address: str) -> int | None:
    """Give the one year in the name of a file.

    >>> named_year("events/2019.md"), named_year("events/2019-2020.md"), named_year("list.md")
    (2019, None, None)
    >>> named_year("issues/2019-11-20.md")
    """
    name = address.rstrip("/").rpartition("/")[2]
    years = {int(year) for year in NAME_YEAR.findall(name[:200])}
    return years.pop() if len(years) == 1 else None


def facts_in_tables(document: Document, around: Surroundings) -> Iterator[Facts]:
    """Yield the facts of each row of the tables that have a column of days."""
    for table in tables_of(document):
        below = under(table.headings, around)
        columns = columns_of(table, below)
        if {"when", "start"} & set(columns) and not lists_others(table):
            yield from _facts_of_rows(table, columns, below)


def _facts_of_rows(table: Table, columns: Columns, around: Surroundings) -> Iterator[Facts]:
    labels = [cell.text for cell in table.header.cells] if table.header else []
    for row in table.rows:
        told = [cell for cell in row.cells if cell.text]
        if len(told) == 1 and not tells_day(told[0].text) and len(row.cells) > 1:
            inside = under([told[0].text], around)
            if inside != around:
                around = inside  # a row that stands as a heading: "May 2031"
                continue
        yield _facts_of_row(row, columns, labels, around)


def _facts_of_row(row: Row, columns: Columns, labels: list[str], around: Surroundings) -> Facts:
    answers = []
    struck = False
    for at, (cell, role) in enumerate(zip(row.cells, columns, strict=False)):
        if role is None:
            continue
        text = cell.text
        if role in {"when", "start"} and cell.kept != cell.text:
            struck = not tells_day(cell.kept)
            text = cell.text if struck else cell.kept
        label = labels[at] if at < len(labels) else ""
        answers.append(Answer(label, text, cell.links, role))
    facts = facts_of(gathered(answers), around)
    facts.title, status = parted_status(facts.title)
    if REFERENCE.fullmatch(facts.title):
        facts.title = facts.title[1:-1]
    facts.status = facts.status or status
    if struck and facts.status is None:
        facts.status = "cancelled"
        facts.inferred["status"] = STRUCK
    facts.line, facts.text = row.line, row.text
    facts.fault = facts.fault or (None if facts.title else NO_NAME)
    return facts
