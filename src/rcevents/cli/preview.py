"""Preview: the entries of issues as calendars will show them, by day, and what they will not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rcevents.cli.notes import shortened
from rcevents.model import first_day
from rcevents.proofreading.issue import DRAFT
from rcevents.render import cost_words, deadline_words, format_words, when_words
from rcevents.render.moments import run_words
from rcevents.render.occurrences import occurrences
from rcevents.render.vevents import headline
from rcevents.render.windows import announced_on, last_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rcevents.model import Event, Record, Sighting, Unread
    from rcevents.render.occurrences import Occurrence

WEEKDAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
ABOUT = 240
"""So many characters of what an announcement says are shown."""
ALL_DAY = "all day"
NO_ZONE = "shows the whole day, as the hour has no time zone"
NO_END = "shows an hour, as no end is told"
OF_KEY = {
    **dict.fromkeys(("start", "end", "timezone", "sessions", "recurrence"), "when"),
    "place": "format",
    "deadlines": "deadline",
    "description": "about",
    "url": "link",
    "sightings": "issued",
}
"""By which fact the inferred values of an event are told."""
UNDATED = {"on_demand": "on demand: no calendar shows it", "undated": "no date is told"}


class Fact(NamedTuple):
    """A fact of an entry in words, and the rules that inferred it; none where it is told."""

    name: str
    text: str
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An event on a day of the calendar; on later days it is shown `again`, its facts above."""

    day: dt.date
    title: str
    uid: str
    again: bool
    facts: tuple[Fact, ...]
    told: tuple[Sighting, ...]


class Missing(NamedTuple):
    """What no calendar will show, where it is told, and why."""

    title: str
    document: str
    line: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Preview:
    """The entries in order of their days, and what is missing, in the order of the issues."""

    entries: tuple[Entry, ...]
    missing: tuple[Missing, ...]


def preview(records: Iterable[Record], unread: Sequence[Unread], today: dt.date) -> Preview:
    """Give what calendars will show of records on a day, each sitting on its own first day.

    An issue that was sent long ago is shown as on its own day.
    """
    entries: list[Entry] = []
    missing: list[Missing] = []
    for record in records:
        runs = occurrences(record)
        if not runs or is_over(record, today):
            missing.append(_missing(record.event, "is over" if runs else None))
        else:
            entries += _entries(record.event, runs)
    left = [Missing(shortened(one.text), one.document, one.line, one.reason) for one in unread]
    entries.sort(key=lambda entry: entry.day)
    return Preview(tuple(entries), (*missing, *left))


def is_over(record: Record, today: dt.date) -> bool:
    """Whether an event is over on the day on which its issue is read."""
    issued, last = announced_on(record), last_day(record)
    is_draft = issued is None or issued < today <= issued + DRAFT
    now = today if issued is None or is_draft else issued
    return last is not None and last < now


def _missing(event: Event, reason: str | None) -> Missing:
    seen = event.sightings[-1] if event.sightings else None
    why = f"{reason}: {when_words(event)}" if reason else UNDATED.get(event.schedule, "no date")
    return Missing(headline(event), seen.document if seen else "", seen.line if seen else None, why)


def _entries(event: Event, runs: Sequence[Occurrence]) -> Iterator[Entry]:
    facts = tuple(_facts(event, runs))
    told = event.sightings
    for number, run in enumerate(runs):
        day = first_day(run.start)
        shown = () if number else facts
        yield Entry(day, headline(event), event.uid, number > 0, shown, told)


def _facts(event: Event, runs: Sequence[Occurrence]) -> Iterator[Fact]:
    rules = _rules(event.inferred)
    deadlines = [deadline_words(each, event.timezone) for each in event.deadlines]
    told = (
        ("when", _when(event, runs)),
        *(("calendar", text) for text in _shown(runs)),
        ("format", format_words(event) or "not told"),
        ("cost", cost_words(event.cost) or "not told"),
        *(("deadline", text) for text in deadlines),
        ("link", event.url or "not told"),
        ("about", shortened(event.description or "", ABOUT)),
        ("remark", shortened(event.remark or "", ABOUT)),
    )
    for name, text in told:
        if text:
            yield Fact(name, text, rules.pop(name, ()))
    more = {"issued": _issued(event), "kind": event.kind if event.kind != "other" else ""}
    for name, each in rules.items():
        if text := more.get(name, name):
            yield Fact(name, text, each)


def _issued(event: Event) -> str:
    day = event.sightings[-1].issued if event.sightings else None
    return run_words(day, day) if day else ""


def _when(event: Event, runs: Sequence[Occurrence]) -> str:
    is_day = not isinstance(runs[0].start, dt.datetime) and not runs[0].clocked
    return f"{when_words(event)}, {ALL_DAY}" if is_day else when_words(event)


def _shown(runs: Sequence[Occurrence]) -> Iterator[str]:
    """Tell what a calendar shows instead, where it cannot show what is told."""
    if any(each.clocked for each in runs):
        yield NO_ZONE
    if any(each.assumed_end for each in runs):
        yield NO_END


def _rules(inferred: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Give the rules that inferred something, by the name of the fact that they are of."""
    found: dict[str, tuple[str, ...]] = {}
    for key, rule in sorted(inferred.items()):
        value = key.partition(".")[0]
        name = OF_KEY.get(value, value)
        found[name] = (*found.get(name, ()), rule)
    return found


def day_words(day: dt.date) -> str:
    """Name a day as a calendar's head does.

    >>> day_words(dt.date(2032, 5, 4))
    'Tue 4 May 2032'
    """
    return f"{WEEKDAYS[day.weekday()]} {run_words(day, day)}"
