"""Accounts: each event beside the words that told it, which the readers are asked of again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from rcevents.model import first_day
from rcevents.proofreading.remark import remark_on
from rcevents.reading.dateline import Dateline, read_dateline
from rcevents.reading.dates import day_order
from rcevents.reading.listing import PROSE_LENGTH
from rcevents.sources.newsletter import findings_of, outline
from rcevents.sources.notice.finding import notice_in
from rcevents.sources.profiles import choice_of
from rcevents.sources.registry import kind_for

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from rcevents.document import Document
    from rcevents.linting.rule import Rule, Spot
    from rcevents.model import Event
    from rcevents.proofreading.manuscript import Manuscript
    from rcevents.proofreading.remark import Remark
    from rcevents.sources.settings import Settings

_BESIDE: Final = frozenset({
    "url", "registration", "organizer", "speakers",
    "submission_deadline", "registration_deadline", "application_deadline",
})  # fmt: skip
"""Answers of a notice that are no part of its dateline."""


class Told(NamedTuple):
    """What a document tells of one event, before it is understood."""

    title: str
    line: int | None
    url: str | None
    dateline: str
    prose: str


@dataclass(frozen=True, slots=True)
class Account:
    """An event, its words, and where they stand: from line `first` to line `last`.

    `url` is the link as it was written. `above` is the line behind the entry before, for a date
    may stand above its title.
    """

    event: Event
    dateline: str
    line: Dateline
    prose: str
    url: str | None
    above: int
    first: int
    last: int
    manuscript: Manuscript

    def spot(self, *words: str | None) -> Spot:
        """Give where the first of these words stand that can be found, else the title."""
        lines = self.manuscript
        title = lines.spot(self.event.title, self.first, self.first)
        begin = title.column - 1 if title else 0
        for told in filter(None, words):
            found = lines.spot(told, self.first, self.last, begin)
            found = found or lines.spot(told, self.above, self.first - 1)
            if found:
                return found
        return title or lines.whole(self.first)

    def remark(self, rule: Rule, message: str, *words: str | None) -> Remark:
        """Say something of the event, at the first of these words that can be found."""
        return remark_on(self.event, rule, self.spot(*words), message)


def accounts_of(
    document: Document, events: Sequence[Event], manuscript: Manuscript, settings: Settings
) -> tuple[Account, ...]:
    """Give each event of a document with the words that told it, in the same order."""
    told = list(_told(document, settings)) if events else []
    order, currency = _habits(document, settings)
    found: list[Account] = []
    place, above = 0, manuscript.first
    starts = [_line(event) or manuscript.first for event in events]
    below = following(starts)
    for at, event in enumerate(events):
        matching = _matching(event, told, place)
        words = told[matching] if matching is not None else _by_sighting(event)
        place = place if matching is None else matching + 1
        first = starts[at]
        last = manuscript.reach(first, below[at])
        line = read_dateline(
            words.dateline, issued=document.issued, day_first=order, currency=currency
        )
        found.append(
            Account(
                *(event, words.dateline, line, words.prose[:PROSE_LENGTH], words.url),
                *(min(above, first), first, last, manuscript),
            )
        )
        above = first + 1
    return tuple(found)


def following(lines: Sequence[int]) -> list[int | None]:
    """Give for each line the next one of them that stands further below.

    >>> following([3, 3, 8, 5, 9])
    [8, 8, 9, 9, None]
    """
    found: list[int | None] = [None] * len(lines)
    waiting: list[int] = []
    for at, line in enumerate(lines):
        while waiting and lines[waiting[-1]] < line:
            found[waiting.pop()] = line
        waiting.append(at)
    return found


def _habits(document: Document, settings: Settings) -> tuple[bool | None, str | None]:
    """Give which comes first of day and month, and what "$" means, as far as either is known."""
    told = day_order(document.text) if settings.day_first is None else settings.day_first
    order = settings.profile.day_first if told is None else told
    return order, settings.currency or settings.profile.currency


def _line(event: Event) -> int | None:
    return event.sightings[-1].line if event.sightings else None


def _told(document: Document, settings: Settings) -> Iterator[Told]:
    """Yield what a document tells in prose; of records and calendars there is none."""
    kind = kind_for(document, settings)
    name = kind.name if kind else ""
    if name in {"newsletter", "webpage"}:
        for each in findings_of(document, choice_of(settings.profile)).announcements:
            prose = "\n\n".join(each.prose)
            yield Told(each.title, each.line, each.url, each.dateline, prose)
    elif name == "notice" and (notice := notice_in(outline(document))):
        answers = [answer.text for answer in notice.answers if answer.role not in _BESIDE]
        prose = "\n\n".join(notice.prose)
        yield Told(notice.title, notice.line, notice.url, ", ".join(answers), prose)


def _matching(event: Event, told: Sequence[Told], place: int) -> int | None:
    """Find the words of an event: its title, on its line where both lines are known."""
    line = _line(event)
    for at in range(place, len(told)):
        each = told[at]
        if each.title == event.title and (None in (each.line, line) or each.line == line):
            return at
    return None


def _by_sighting(event: Event) -> Told:
    return Told(event.title, _line(event), event.url, "", event.description or "")


def days_of(event: Event) -> tuple[dt.date, dt.date] | None:
    """Give the first and the last day of an event, None where it has none."""
    if event.start is None:
        return None
    days = [first_day(event.start), first_day(event.end or event.start)]
    days += [first_day(session.end or session.start) for session in event.sessions]
    return days[0], max(days)
