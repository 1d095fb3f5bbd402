"""Tabled announcements: rows of a table in a section that lists events.

The words of the first row tell what the columns are about; without such a row, a cell with a day
and a cell with a title make an announcement.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rcevents.reading.entries import Entry
from rcevents.reading.event_words import EVENT_SINGULAR
from rcevents.reading.fields import (
    DEADLINES,
    Field,
    dateline_of,
    first_url,
    is_dated,
    is_unsettled,
    prose_of,
    tells_day,
    url_of,
)
from rcevents.reading.formats import find_formats
from rcevents.reading.headlines import is_title
from rcevents.reading.heads import Head
from rcevents.reading.labelledentries import is_general
from rcevents.reading.labels import OF_OTHERS, field_of
from rcevents.reading.leadingdays import is_day
from rcevents.reading.months import MONTHS
from rcevents.reading.nonevents import SEVERAL, is_no_event
from rcevents.reading.passage import Passage
from rcevents.reading.roles import role_of
from rcevents.reading.sections import EVENT_HEADING
from rcevents.reading.spokentitles import of_speaker
from rcevents.reading.titlebrackets import parted
from rcevents.reading.undatedheads import names_gathering
from rcevents.reading.yearless import yearless
from rcevents.reading.zones import find_zones

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.outline import Block
    from rcevents.reading.roles import Role
    from rcevents.reading.sections import Section

GAP = re.compile(r"[ ]\|(?=[ ]|$)")
DAYS: frozenset[Role] = frozenset({"when", "start"})
BESIDE: frozenset[Role] = frozenset({
    "place", "city", "time", "start_time", "format", "registration", "speakers", "price",
    "duration",
})  # fmt: skip
"""What stands beside the days of events; a page or a text has a day and a link, too."""
HOURS: frozenset[Role] = frozenset({"when", "start", "time", "start_time"})
BRACKETS = re.compile(r"\(([^()]{2,40})\)")
MONTH = re.compile(r"\W{0,3}(?P<month>[^\W\d_]{3,9})\.?,?(?:[ ](?P<year>\d{4}))?\W{0,3}")
BARE_DAYS = re.compile(
    r"(?:[^\W\d]{2,9}\.?,?\s)?\d{1,2}(?:st|nd|rd|th|\.)?(?:\s?[-–—&,]\s?\d{1,2}(?:st|nd|rd|th)?)?"
)
ONE_KIND = re.compile(
    rf"\b(?:{EVENT_SINGULAR})(?:[ ]\d{{4}})?\W{{0,3}}$", re.VERBOSE | re.IGNORECASE
)
PLURAL = re.compile(SEVERAL, re.IGNORECASE)
YEAR = re.compile(r"\d{4}")
WORDS = 6
SHORT = 60


def tabled(section: Section, blocks: Sequence[Block]) -> tuple[list[Entry], list[Block]]:
    """Give the announcements that rows of a section's tables make, and the other blocks."""
    entries: list[Entry] = []
    rest: list[Block] = []
    for is_row, run in _runs(blocks):
        for rows in _tables(run) if is_row else [run]:
            told = _table(section, [block.passage for block in rows]) if is_row else []
            entries += told
            rest += [] if told else rows
    return entries, rest


def _tables(rows: Sequence[Block]) -> Iterator[list[Block]]:
    """Part tables that follow one another: a row that names days and titles begins the next."""
    starts = [0, *(at for at in range(1, len(rows)) if _begins(rows[at].passage)), len(rows)]
    for start, end in pairwise(starts):
        yield list(rows[start:end])


def _begins(row: Passage) -> bool:
    told = [cell.text for cell in cells(row)]
    if any(len(text.split()) > WORDS for text in told) or any(map(str.isdigit, row.text)):
        return False
    roles = {role_of(text) for text in told}
    return bool(DAYS & roles) and "title" in roles


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[bool, list[Block]]]:
    run: list[Block] = []
    for block in blocks:
        if run and (run[-1].kind == "row") != (block.kind == "row"):
            yield run[-1].kind == "row", run
            run = []
        run.append(block)
    if run:
        yield run[-1].kind == "row", run


def cells(row: Passage) -> list[Passage]:
    """Give a row's cells, those without text as well.

    >>> [cell.text for cell in cells(Passage("3 May | | Ghent"))]
    ['3 May', '', 'Ghent']
    """
    found: list[Passage] = []
    start = 0
    for gap in GAP.finditer(row.text):
        found.append(_tidy(row, start, gap.start()))
        start = gap.end()
    return [*found, _tidy(row, start, len(row.text))]


def _tidy(row: Passage, start: int, end: int) -> Passage:
    text = row.text[start:end]
    start += len(text) - len(text.lstrip())
    return row.cut(start, max(start, start + len(text.strip())))


def _table(section: Section, rows: Sequence[Passage]) -> list[Entry]:
    if any(OF_OTHERS.search(cell.text) for row in rows[:1] for cell in cells(row)):
        return []
    roles = _header(section, rows[0]) if rows else None
    if roles is None and (section.standing != "events" or not rows or _has_no_day(rows[0])):
        return []
    return list(_entries(section, rows[1:] if roles else rows, roles))


def _header(section: Section, row: Passage) -> list[tuple[str, Role | None]] | None:
    """Give the columns' labels and roles, where the first row names what only events have."""
    told = [cell.text for cell in cells(row)]
    if any(len(text.split()) > WORDS for text in told):
        return None
    roles = _roles(told)
    columns = list(zip(told, roles, strict=True))
    if not DAYS & {*roles}:
        return None
    if "title" in roles:
        return columns if section.standing == "events" or _tells_events(columns) else None
    lead = roles[0] in DAYS or not told[0]
    return columns if lead and BESIDE & {*roles} and _is_series(section) else None


def _roles(labels: Sequence[str]) -> list[Role | None]:
    """Give each column's role; what a talk is about is its title, where no other column is."""
    roles = [role_of(text) for text in labels]
    if roles.count("title") > 1:
        roles = [_only_title(text, role) for text, role in zip(labels, roles, strict=True)]
    if "title" not in roles and "topics" in roles:
        roles[roles.index("topics")] = "title"
    elif "title" not in roles and roles[0] is None and ONE_KIND.search(labels[0]):
        roles[0] = "title"  # "School", "Symposium"
    return roles


def _has_no_day(row: Passage) -> bool:
    """Tell whether a header has no column for days of events: "Term | Starts", "Call | Deadline".

    A row that tells a day itself is no header.
    """
    told = [cell.text for cell in cells(row)]
    roles = {role_of(text) for text in told} - {None}
    if roles and roles <= {"start", "end"}:
        return True
    is_header = not any(map(tells_day, told))
    return is_header and not DAYS & roles and bool(DEADLINES.keys() & roles)


def _tells_events(columns: Sequence[tuple[str, Role | None]]) -> bool:
    """Tell whether columns are those of events: what was written has a day and a title, too."""
    named = any(role == "title" and EVENT_HEADING.match(label) for label, role in columns)
    return named or bool(BESIDE & {role for _, role in columns})


def _is_series(section: Section) -> bool:
    """Tell whether a heading names what takes place on each of the days in a table below it."""
    heading = section.heading or ""
    named = names_gathering(heading) or ONE_KIND.search(heading)
    return bool(named) and not (PLURAL.search(heading) or is_general(heading))


def _only_title(label: str, role: Role | None) -> Role | None:
    return role if role != "title" or "event" in label.casefold() else "kind"


def _entries(
    section: Section, rows: Sequence[Passage], roles: Sequence[tuple[str, Role | None]] | None
) -> Iterator[Entry]:
    month, day = "", ""
    for row in rows:
        told = cells(row)
        full = [cell.text for cell in told if cell.text]
        named = _month(full[0]) if len(full) == 1 else None
        if named is not None:
            month, day = named, ""
            continue
        fields = _named(told, roles) if roles else _unnamed(told, month)
        fields = [_completed(field, month) for field in fields]
        if is_dated(fields):
            day = next(field.text for field in fields if field.role in DAYS and field.text)
        elif day and not any(field.role in DAYS and field.text for field in fields) | any(
            tells_day(cell.text) for cell in told[1:]
        ):
            fields = [Field("when", "", Passage(day)), *fields]
        yield from _entry(section, row, fields)


def _month(text: str) -> str | None:
    """Give the month that a row names, and nothing else."""
    found = MONTH.fullmatch(text)
    if found is None or found["month"].casefold() not in MONTHS:
        return None
    return " ".join(filter(None, (found["month"], found["year"])))


def _completed(field: Field, month: str) -> Field:
    """Complete bare days by the month above them, and days by its year."""
    if not month or field.role not in DAYS:
        return field
    text = field.text
    year = month.rpartition(" ")[2]
    if BARE_DAYS.fullmatch(text):
        return Field(field.role, field.label, Passage(f"{text} {month}"))
    if year.isdigit() and tells_day(text) and not YEAR.search(text):
        return Field(field.role, field.label, Passage(f"{text} {year}"))
    return field


def _named(told: Sequence[Passage], roles: Sequence[tuple[str, Role | None]]) -> list[Field]:
    """Give the cells their columns' roles; those that are missing in a row were merged ones.

    Where the header has fewer, its first cell is empty.
    """
    missing, more = max(0, len(roles) - len(told)), max(0, len(told) - len(roles))
    fields = zip(roles[missing:], told[more:], strict=False)
    named = [
        Field(role, label, cell) if role == "title" else _field(label, cell, role)
        for (label, role), cell in fields
        if cell.text
    ]
    return [*named, *(_zones(named))]


def _field(label: str, cell: Passage, role: Role | None) -> Field:
    """Give a cell its role; one below an unknown label may tell in which form it is held."""
    formed = find_formats(cell.text) if role is None and len(cell.text) <= SHORT else []
    is_form = bool(formed) and formed[0].start == 0
    return field_of(label, cell, "format" if is_form else role)


def _zones(fields: Sequence[Field]) -> Iterator[Field]:
    """Yield the zone that the label of a column of hours tells: "Time (CET)"."""
    for field in fields:
        told = BRACKETS.search(field.label) if field.role in HOURS else None
        if told and find_zones(told[1]):
            yield Field("zone", "", Passage(told[1]))


def _unnamed(told: Sequence[Passage], month: str) -> list[Field]:
    """Guess what cells are about: the one with a day, and the first link or title."""
    day = next((cell for cell in told if is_day(cell.text)), None)
    if day is None and month:
        day = next((cell for cell in told if BARE_DAYS.fullmatch(cell.text)), None)
    day = day or next((cell for cell in told if is_unsettled([Field("when", "", cell)])), None)
    others = [cell for cell in told if cell is not day and cell.text]
    names = [cell for cell in others if is_title(cell.text) and yearless(cell.text).remark]
    title = next((cell for cell in names if first_url(cell)), next(iter(names), None))
    if title is None:
        return []
    fields = [Field("title", "", title)]
    if day is not None:
        fields.append(Field("when", "", day))
    fields += [Field("place", "", cell) for cell in others if cell is not title]
    return fields


def _entry(section: Section, row: Passage, fields: list[Field]) -> Iterator[Entry]:
    title = next((field.value for field in fields if field.role == "title"), None)
    if title is None and section.head is not None and _is_series(section):
        title = section.head.passage
    if title is None or not any(map(str.isalpha, title.text)) or is_no_event(title.text):
        return
    if not (is_dated(fields) or (section.standing == "events" and is_unsettled(fields))):
        return
    others, (named, aside) = [f for f in fields if f.value is not title], parted(title)
    name, speaker = of_speaker(named)
    dateline = ", ".join(filter(None, (dateline_of(others), aside, speaker)))
    head = Head(name, url_of(others, title), dateline, 0, len(row.text))
    yield Entry(section, None, [(head, row.line, row.text)], prose_of(others))
