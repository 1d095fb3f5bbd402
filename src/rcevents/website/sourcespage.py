"""The page of the sources: how each stands, the worst first."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from rcevents.render.clocks import utc_instant
from rcevents.render.moments import run_words
from rcevents.render.provenance import public_name
from rcevents.render.words import one_line
from rcevents.website.addresses import shown, without_secrets
from rcevents.website.framing import page_bytes, shortened

if TYPE_CHECKING:
    from rcevents.website.model import Site, SourceHealth

PATH = "sources.html"
NOTHING = "–"
LONGEST = 400
FAULT, ALARM, UNREAD, NEVER, FINE = range(5)
"""States of a source, from the worst on."""

WORDS = {
    FAULT: "cannot be read",
    ALARM: "looks wrong",
    UNREAD: "in part not understood",
    NEVER: "not looked at yet",
    FINE: "in order",
}
MARKS = {FAULT: "bad", ALARM: "bad", UNREAD: "odd", NEVER: "odd", FINE: "good"}
COLUMNS = (
    ("kind", "Kind"),
    ("events", "Events here"),
    ("told", "Yet to come"),
    ("unread", "Not understood"),
    ("latest", "Latest issue"),
    ("checked", "Last looked at"),
    ("changed", "Last changed"),
    ("due", "Next look"),
)
"""Columns by the name of what they tell; one in which nothing is known is left out."""
FIGURES = frozenset({"events", "told", "unread"})


class Cell(NamedTuple):
    """What a cell says, in two lines where it is a moment with an hour, and that for a machine."""

    words: str
    hour: str = ""
    moment: str = ""


class Line(NamedTuple):
    """A source in words: its state, what is the matter with it, and its cells."""

    name: str
    where: str
    link: str
    mark: str
    state: str
    trouble: tuple[str, ...]
    cells: tuple[Cell, ...]


def sources_page(site: Site) -> bytes:
    """Render the page of the sources."""
    ordered = sorted(site.sources, key=_worst_first)
    columns = [column for column in COLUMNS if any(_known(one, column[0]) for one in ordered)]
    looked_at = any(one.checked or one.failures for one in ordered)
    troubled = sum(_state(one) in (FAULT, ALARM) for one in ordered)
    return page_bytes(
        site,
        PATH,
        columns=[(title, key in FIGURES) for key, title in columns],
        lines=[_line(one, [key for key, _ in columns]) for one in ordered],
        looked_at=looked_at,
        summary=_summary(len(ordered), troubled, looked_at=looked_at),
    )


def _summary(many: int, troubled: int, *, looked_at: bool) -> str:
    """Say in a sentence how all of them stand."""
    told = f"The events of this site come from {many:,} {'source' if many == 1 else 'sources'}"
    if not looked_at:
        return f"{told}."
    if not troubled:
        return f"{told}; all that were looked at could be read."
    return f"{told}; {troubled:,} of them {'has' if troubled == 1 else 'have'} trouble."


def _worst_first(source: SourceHealth) -> tuple[int, int, str]:
    return (_state(source), -source.failures, source.name)


def _state(source: SourceHealth) -> int:
    if source.fault or source.failures:
        return FAULT
    if source.alarm:
        return ALARM
    if source.unread:
        return UNREAD
    return NEVER if source.checked is None else FINE


def _known(source: SourceHealth, key: str) -> bool:
    return getattr(source, key) is not None


def _line(source: SourceHealth, keys: list[str]) -> Line:
    where, link = shown(source.address) if source.address else ("", None)
    is_document = source.name == source.address
    return Line(
        name=where if is_document else shortened(one_line(public_name(source.name)), LONGEST),
        where="" if is_document else where,
        link=link or "",
        mark=MARKS[_state(source)],
        state=WORDS[_state(source)],
        trouble=tuple(_trouble(source)),
        cells=tuple(_cell(getattr(source, key)) for key in keys),
    )


def _trouble(source: SourceHealth) -> list[str]:
    """Say what is the matter with a source."""
    told = []
    if source.fault:
        told.append(f"Fault: {shortened(without_secrets(source.fault), LONGEST)}")
    if source.failures > 1:
        told.append(f"{source.failures:,} times in a row")
    if source.alarm:
        told.append(f"Alarm: {shortened(without_secrets(source.alarm), LONGEST)}")
    return told


def _cell(value: dt.date | str | int | None) -> Cell:
    if value is None:
        return Cell(NOTHING)
    if isinstance(value, int):
        return Cell(f"{value:,}")
    return Cell(shortened(one_line(value), LONGEST)) if isinstance(value, str) else _moment(value)


def _moment(when: dt.date) -> Cell:
    """Tell a day, or an instant in UTC."""
    at = utc_instant(when)
    words = run_words(at.date(), at.date())
    if not isinstance(when, dt.datetime):
        return Cell(words, moment=when.isoformat())
    return Cell(f"{words},", f"{at:%H:%M} UTC", at.isoformat(timespec="minutes"))
