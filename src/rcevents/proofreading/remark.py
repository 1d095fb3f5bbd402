"""Remarks: what an editor is told of an issue, where, and what a subscriber would see."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.linting.rule import Finding
from rcevents.model import first_day
from rcevents.render.words import summary_of

if TYPE_CHECKING:
    from rcevents.linting.rule import Rule, Spot
    from rcevents.model import Event, Extraction


@dataclass(frozen=True, slots=True)
class Remark(Finding):
    """A finding of an entry: its title, and in words what a subscriber would see now, if that.

    `line` and `column` are counted from 1, in the file as the editor has it.
    """

    title: str = ""
    seen: str | None = None

    @property
    def width(self) -> int:
        """Count the characters that are meant, as far as the excerpt shows them."""
        return self.spot.width


@dataclass(frozen=True, slots=True)
class Checked:
    """A document's address, what was read of it, in its order, and what is to be said of that."""

    address: str
    extraction: Extraction
    findings: list[Remark] = field(default_factory=list)


def remark_on(event: Event, rule: Rule, spot: Spot, message: str) -> Remark:
    """Give a remark on an event, with what its subscribers would see of it now."""
    return Remark(rule, spot.line, spot.column, message, spot, event.title, seen_of(event))


def seen_of(event: Event) -> str:
    """Tell what a calendar shows of an event, with its weekdays.

    >>> import datetime as dt
    >>> from rcevents.model import Event
    >>> day = dt.date(2032, 5, 4)
    >>> seen_of(Event(uid="a", title="Tea", schedule="dated", start=day, format="virtual"))
    'Tue 4 May 2032, all day · virtual'
    """
    when, form, cost = summary_of(event)
    return " · ".join(filter(None, (_with_weekday(event, when), form, cost)))


def _with_weekday(event: Event, when: str) -> str:
    if event.start is None:
        return when
    first, last = first_day(event.start), first_day(event.end or event.start)
    whole = "" if isinstance(event.start, dt.datetime) else ", all day"
    if first == last:
        return f"{first:%a} {when}{whole}"
    if len(event.sessions) > 1:
        return f"{when}{whole}"
    return f"{when}{whole} ({first:%a} to {last:%a})"
