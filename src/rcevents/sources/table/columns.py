"""What the columns of a table tell: by the names in its header, else by what stands in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.formats import find_formats
from rcevents.reading.places import find_places
from rcevents.reading.roles import role_of
from rcevents.sources.labelled.dating import REFERENCE, tells_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rcevents.reading.roles import Role
    from rcevents.sources.labelled.surroundings import Surroundings
    from rcevents.sources.table.rows import Cell, Row, Table

SAMPLE = 40
"""So many rows show what a column holds."""
HALF = 0.5
STAND_INS: tuple[Role, ...] = ("topics", "url", "description")
"""The columns that name events where none is called so."""
SOME = 0.3

OTHERS = re.compile(
    r"(?:release|version|milestone|tag|build|commit|invoice|deliverable|position|vacancy|job|salary"
    r"|job title|employer|system|software|affected(?: systems?)?)s?",
    re.IGNORECASE,
)
"""Columns of tables that list something else, each with a day."""

Columns = list["Role | None"]


def lists_others(table: Table) -> bool:
    """Tell whether a column's name says that the rows are no events: jobs, releases, repairs."""
    cells = table.header.cells if table.header else ()
    return any(OTHERS.fullmatch(cell.text[:40]) for cell in cells)


def columns_of(table: Table, around: Surroundings = REFERENCE) -> Columns:
    """Give each column's role; without a column of days, the table tells no events."""
    width = max((len(row.cells) for row in table.rows), default=0)
    named: Columns = [None] * width
    if table.header is not None:
        for at, cell in enumerate(table.header.cells[:width]):
            named[at] = role_of(cell.text)
    return _inferred(named, table.rows[:SAMPLE], around)


def _inferred(roles: Columns, rows: Sequence[Row], around: Surroundings) -> Columns:
    """Fill in, by content, the columns of days and of titles, and without a header all others."""
    bare = not any(roles)
    shares = [
        0.0 if role else _share(rows, at, lambda cell: tells_day(cell.text, around))
        for at, role in enumerate(roles)
    ]
    if not {"when", "start"} & set(roles) and max(shares, default=0.0) >= HALF:
        roles[shares.index(max(shares))] = "when"
    free = [at for at, role in enumerate(roles) if role is None]
    if "topics" in roles and not any(_is_worded(rows, at) for at in free):
        free = []  # what a talk is about names it sooner than its number does
    if "title" not in roles and free:
        roles[_title_among(free, rows)] = "title"
    elif "title" not in roles:
        stand_in = next((role for role in STAND_INS if role in roles), None)
        if stand_in is not None:
            roles[roles.index(stand_in)] = "title"
    if bare:
        _place_and_link(roles, rows)
    return roles


def _title_among(free: list[int], rows: Sequence[Row]) -> int:
    """Choose the first column that has words in nearly every row; numbers are no names."""
    return next((at for at in free if _is_worded(rows, at)), free[0])


def _is_worded(rows: Sequence[Row], at: int) -> bool:
    told = [cell for cell in _column(rows, at) if any(map(str.isalpha, cell.text))]
    return len(told) > HALF * len(rows)


def _place_and_link(roles: Columns, rows: Sequence[Row]) -> None:
    for at, role in enumerate(roles):
        if role is None and "place" not in roles and _share(rows, at, _is_place) >= SOME:
            roles[at] = "place"
        elif role is None and "url" not in roles and _share(rows, at, _is_link) >= SOME:
            roles[at] = "url"
        elif role is None:
            roles[at] = "remark"


def _column(rows: Sequence[Row], at: int) -> list[Cell]:
    return [row.cells[at] for row in rows if at < len(row.cells)]


def _share(rows: Sequence[Row], at: int, holds: Callable[[Cell], bool]) -> float:
    return sum(map(holds, _column(rows, at))) / max(len(rows), 1)


def _is_place(cell: Cell) -> bool:
    text = cell.text[:200]
    return bool(text) and bool(find_places(text) or find_formats(text))


def _is_link(cell: Cell) -> bool:
    return bool(cell.links)
