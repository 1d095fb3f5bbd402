"""Events as a table that a person reads: as wide as the terminal, nothing cut off."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rcevents.cli.terminal import harmless, has_colour, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rcevents.model import Event

HEADINGS = ("When", "What", "Format", "Cost", "Place")
NARROW = 90
"""Below so many columns each event takes lines of its own, and no columns."""


def render_table(events: Sequence[Event]) -> str:
    """Give the table's lines; nothing where there are no events."""
    if not events:
        return ""
    rows = [tuple(map(harmless, _cells(event))) for event in events]
    if width() < NARROW:
        return "\n".join(_stacked(row) for row in rows)
    return _in_columns(rows)


def _cells(event: Event) -> tuple[str, ...]:
    from rcevents.render import cost_words, when_words

    status = "" if event.status == "confirmed" else f"{event.status.upper()}: "
    return (
        when_words(event),
        f"{status}{' '.join(event.title.split())}",
        (event.format or "?").replace("_", " "),
        cost_words(event.cost) or "?",
        " ".join(event.place.text.split()) if event.place else "",
    )


def _in_columns(rows: Iterable[Sequence[str]]) -> str:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for heading, ratio in zip(HEADINGS, (4, 8, 2, 4, 4), strict=True):
        table.add_column(heading, overflow="fold", max_width=width() * ratio // 20)
    for row in rows:
        table.add_row(*map(Text, row))
    page = io.StringIO()
    colour = has_colour()
    console = Console(
        file=page, width=width(), force_terminal=colour, no_color=not colour, legacy_windows=False
    )
    console.print(table)
    lines = [line.rstrip() for line in page.getvalue().splitlines()]
    return "\n".join(line for line in lines if line) + "\n"


def _stacked(row: Sequence[str]) -> str:
    when, what, form, cost, place = row
    facts = " · ".join(fact for fact in (when, form, cost, place) if fact and fact != "?")
    return f"{what}\n  {facts}\n"
