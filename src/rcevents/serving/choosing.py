"""Choosing: which entries an answer holds; the same as `render.windows.window` chooses.

An answer has its limits: so many events that are dated, as many without a date, and in a calendar
so many bytes. What is asked for without a window may be of years: then what is to come goes
first, and of what is over the latest.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from rcevents.render.windows import CAP, MAX_BYTES, NAMED, beyond, most_fitting, note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rcevents.render.windows import Span
    from rcevents.serving.entries import Entry


@dataclass(frozen=True, slots=True)
class Limits:
    """How much an answer holds at most: events of each sort, and bytes of a calendar."""

    events: int = CAP
    size: int = MAX_BYTES

    @property
    def words(self) -> str:
        """Say why what has no room is left out."""
        return beyond(self.events, self.size)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The entries of an answer in their order, and what is left out, counted and in words."""

    entries: tuple[Entry, ...] = ()
    left_out: int = 0
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Omitted:
    """What is left out, by reason: how many, and the titles of the first."""

    reasons: dict[str, tuple[int, list[str]]] = field(default_factory=dict)

    def add(self, entry: Entry, objection: str) -> None:
        """Count one."""
        many, titles = self.reasons.get(objection, (0, []))
        if many < NAMED:
            titles.append(entry.event.title)
        self.reasons[objection] = (many + 1, titles)

    def chosen(self, entries: Iterable[Entry]) -> Chosen:
        """Give what was chosen beside."""
        total = sum(many for many, _ in self.reasons.values())
        notes = (note(many, reason, titles) for reason, (many, titles) in self.reasons.items())
        return Chosen(tuple(entries), total, tuple(notes))


def inside(
    entries: Iterable[Entry],
    admits: Callable[[Entry], bool],
    span: Span | None,
    omitted: Omitted | None,
) -> list[Entry]:
    """Give the entries that are admitted and within the days of a span, in their order.

    Where it is asked what is not within, that is told too; else it need not be looked at.
    """
    found = []
    for entry in entries:
        objection = _objection(entry, span) if span is not None else None
        if objection is None:
            if admits(entry):
                found.append(entry)
        elif omitted is not None and admits(entry):
            omitted.add(entry, objection)
    return found


def fitting(
    entries: Sequence[Entry],
    limits: Limits,
    omitted: Omitted,
    size: Callable[[Sequence[Entry]], Callable[[int], int]] | None,
    today: dt.date | None = None,
) -> Chosen:
    """Keep what there is room for: the nearest dated events, and the undated ones of late.

    `size` tells of dated entries what so many of the first take; None asks nothing of it. With
    `today`, what is to come is nearer than what is over.
    """
    dated = [entry for entry in entries if entry.is_dated]
    undated = [entry for entry in entries if not entry.is_dated]
    if today is not None and len(dated) > 1:
        dated = _coming_first(dated, today)
    kept = dated[: limits.events]
    if size is not None:
        kept = kept[: most_fitting(len(kept), limits.size, size(kept))]
    undated.sort(key=lambda entry: entry.announced or dt.date.max, reverse=True)
    held = {*kept, *undated[: limits.events]}
    words = limits.words
    for entry in entries:
        if entry not in held:
            omitted.add(entry, words)
    return omitted.chosen(entry for entry in entries if entry in held)


def sums(sizes: Sequence[int], frame: Callable[[int], int]) -> Callable[[int], int]:
    """Give what so many of the first parts take, with the frame around them."""
    whole = [0, *accumulate(sizes)]
    return lambda many: whole[many] + frame(many)


def _coming_first(dated: Sequence[Entry], today: dt.date) -> list[Entry]:
    coming = [entry for entry in dated if (entry.last or today) >= today]
    over = [entry for entry in dated if (entry.last or today) < today]
    return [*coming, *reversed(over)]


def _objection(entry: Entry, span: Span) -> str | None:
    return span.objection_to(entry.event, entry.last, entry.announced)
