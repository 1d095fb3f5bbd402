"""Agenda: events as the first page shows them, by month and day; those without a date apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from rcevents.model import first_day
from rcevents.render.descriptions import UNSEEN
from rcevents.render.links import safe_link
from rcevents.render.moments import run_words
from rcevents.render.naming import page_name
from rcevents.render.provenance import published_event
from rcevents.render.vevents import headline
from rcevents.render.words import cost_words, deadline_words, format_words, one_line, when_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence

    from rcevents.model import Event, Record

MONTHS = (
    "January February March April May June July August September October November December"
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SPAN = re.compile(r"(?<=\d)-(?=\d)")
SUMMARY = 180
"""So many characters of what an announcement says are shown; the event's own page has it all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in words, as the page shows it; `facts` are what the page's script asks it for."""

    name: str
    title: str
    state: str
    status: str
    start: str
    when: str
    kind: str
    form: str
    cost: str
    about: str
    deadlines: tuple[tuple[str, str], ...]
    unseen: str
    link: str
    host: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Day:
    """The events that begin on a day."""

    date: dt.date
    entries: Sequence[Entry]

    @property
    def weekday(self) -> str:
        """Name the day of the week."""
        return WEEKDAYS[self.date.weekday()]


@dataclass(frozen=True, slots=True)
class Month:
    """The days of a month on which events begin."""

    first: dt.date
    days: Sequence[Day]

    @property
    def title(self) -> str:
        """Name the month and its year."""
        return f"{MONTHS[self.first.month - 1]} {self.first.year}"


@dataclass(frozen=True, slots=True)
class Agenda:
    """All events of a page, each in one place: by its first day, or without one."""

    months: Sequence[Month]
    on_demand: Sequence[Entry]
    undated: Sequence[Entry]


Facts = dict[str, str]


def agenda_of(records: Iterable[Record], facts: Callable[[Record], Facts]) -> Agenda:
    """Put events in order of their first day, those of a day in the order given.

    `facts` gives what the script asks of an event, as attributes.
    """
    known = list(records)
    dated = sorted((one for one in known if one.event.start is not None), key=_start)
    days = [
        Day(day, [entry_of(one, facts(one)) for one in held])
        for day, held in groupby(dated, key=_start)
    ]
    months = groupby(days, key=lambda day: day.date.replace(day=1))
    return Agenda(
        [Month(first, list(held)) for first, held in months],
        _of_schedule(known, "on_demand", facts),
        _of_schedule(known, "undated", facts),
    )


def _of_schedule(
    records: Iterable[Record], schedule: str, facts: Callable[[Record], Facts]
) -> list[Entry]:
    return [entry_of(one, facts(one)) for one in records if one.event.schedule == schedule]


def _start(record: Record) -> dt.date:
    if record.event.start is None:
        raise ValueError(f"{record.event.uid} has no date")
    return first_day(record.event.start)


def entry_of(record: Record, facts: Facts) -> Entry:
    """Tell an event in words; an empty text where nothing is told."""
    event = published_event(record.event)
    link = safe_link(event.url) or ""
    return Entry(
        name=page_name(event.uid),
        title=one_line(event.title),
        state=headline(event).removesuffix(one_line(event.title)),
        status=event.status,
        start=event.start.isoformat() if event.start else "",
        when=typeset(when_words(event)),
        kind=event.kind.capitalize() if event.kind != "other" else "",
        form=_capital(format_words(event) or ""),
        cost=_price(typeset(cost_words(event.cost) or "")),
        about=about(event),
        deadlines=tuple(
            (one.date.isoformat(), deadline_words(one, event.timezone)) for one in event.deadlines
        ),
        unseen=unseen_words(record),
        link=link,
        host=link.split("/")[2].removeprefix("www.") if link else "",
        facts=tuple(facts.items()),
    )


def typeset(words: str) -> str:
    """Write spans with the dash that print has for them.

    >>> typeset("30 Sep - 2 Oct 2021, 9:00-17:00"), typeset("US$150-1,650 on-site")
    ('30 Sep – 2 Oct 2021, 9:00–17:00', 'US$150–1,650 on-site')
    """
    return _SPAN.sub("–", words.replace(" - ", " – "))


def about(event: Event) -> str:
    r"""Give the first words of what an announcement says of an event, on one line.

    >>> from rcevents.model import Event
    >>> about(Event(uid="a", title="A", description="Learn to\nuse a debugger."))
    'Learn to use a debugger.'
    """
    text = one_line(event.description or event.remark or "")
    if len(text) <= SUMMARY:
        return text
    return f"{text[:SUMMARY].rpartition(' ')[0] or text[:SUMMARY]} …"


def unseen_words(record: Record) -> str:
    """Say that no list tells an event any more; nothing of a cancelled one, which says enough."""
    if record.unseen is None or record.event.status == "cancelled":
        return ""
    return UNSEEN.format(day=run_words(record.unseen, record.unseen))


def _price(words: str) -> str:
    """Say of a bare number that it is a price: its currency is not told."""
    return f"Costs {words}" if words[:1].isdigit() else _capital(words)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
