"""Merge: which announcements tell of the same event, and what holds when they differ.

Announcements are put in the order of their telling (day of issue, document, line), so the result
is the same in whatever order they arrive. Each is compared with the events known so far:

- one document and the document's own name for the event: the same; another name: another event;
- titles alike but for edition noise, editions not apart, and nothing else against it: the same;
- one link, nearly one title, days within a month: the same, with a corrected title;
- else another event. Two talks under one link have two titles; another edition has another year;
  a course that is told again after it ended, at a later date, is held again.

The later telling of a value wins; a told value beats an inferred one; an hour beats a bare day.
What a later announcement does not tell stays.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rcevents.identity import edition_year, link_key, slug, tell_apart
from rcevents.model import Event, Record, first_day
from rcevents.similarity import alike

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.model import Deadline, Sighting

WHEN = ("schedule", "start", "end", "sessions", "timezone")
SINGLE = (
    "title", "url", "kind", "recurrence", "format", "cost", "place", "organizer", "speakers",
    "topics", "description", "remark",
)  # fmt: skip
QUIET = frozenset({"description", "remark", "sightings", "inferred"})
"""Fields whose change a subscriber need not notice: they raise no SEQUENCE."""
NEAR = dt.timedelta(days=31)
AGAIN = dt.timedelta(days=14)
MOST_NEAR = 50
"""A link or title that more events share names none of them: no more of them are compared."""


@dataclass(slots=True, eq=False)
class _Known:
    event: Event
    created: dt.date | None
    modified: dt.date | None
    sequence: int = 0
    sightings: dict[Sighting, None] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)
    ids: dict[str, str] = field(default_factory=dict)

    @classmethod
    def first(cls, told: Event) -> _Known:
        """Begin with an event's first announcement; its sightings are kept apart, to be quick."""
        known = cls(told, _issued(told), _issued(told))
        known._see(told)
        return known

    def tell(self, told: Event) -> None:
        """Take in a later announcement of the event."""
        combined = combine(self.event, told.model_copy(update={"sightings": ()}))
        changed = _differing(self.event, combined)
        if changed - QUIET:
            self.sequence += 1
        if changed - {"inferred"}:
            self.modified = _issued(told) or self.modified
        self.event = combined
        self._see(told)

    def _see(self, told: Event) -> None:
        self.sightings |= dict.fromkeys(told.sightings)
        self.documents |= _documents(told)
        self.ids |= _ids(told)
        self.event = self.event.model_copy(update={"sightings": ()})

    def record(self) -> Record:
        event = self.event.model_copy(update={"sightings": tuple(self.sightings)})
        return Record(
            event=event, created=self.created, modified=self.modified, sequence=self.sequence
        )


def merge(events: Iterable[Event]) -> list[Record]:
    """Give every event once, with all its sightings, in the order of first telling."""
    known: list[_Known] = []
    index: dict[str | tuple[str, str], list[_Known]] = {}
    uids: set[str] = set()
    for told in sorted(events, key=_telling):
        keys = [key for key in (slug(told.title), link_key(told.url), *_ids(told).items()) if key]
        near = {id(each): each for key in keys for each in index.get(key, ())}
        match = next((each for each in near.values() if _is_same(each, told)), None)
        if match is not None:
            match.tell(told)
        else:
            uid = tell_apart(told.uid, told.url or next(iter(_ids(told).values()), None), uids)
            uids.add(uid)
            match = _Known.first(told.model_copy(update={"uid": uid}))
            known.append(match)
        for key in keys:
            named = index.setdefault(key, [])
            if len(named) < MOST_NEAR and match not in named:
                named.append(match)
    return [each.record() for each in known]


def same(known: Event, told: Event) -> bool:
    """Whether a later announcement tells of a known event."""
    return _is_same(_Known.first(known), told)


def _is_same(earlier: _Known, told: Event) -> bool:
    known = earlier.event
    named = _is_named_same(earlier, told)
    if named is not None:
        return named
    editions = {edition_year(known.title), edition_year(told.title)} - {None}
    if len(editions) > 1:
        return False
    if slug(known.title) == slug(told.title):
        return _same_title(known, told)
    if earlier.documents & _documents(told):
        return False  # one issue does not tell the same event under two titles
    one_link = link_key(known.url) is not None and link_key(known.url) == link_key(told.url)
    return one_link and alike(slug(known.title), slug(told.title)) and _apart(known, told) <= NEAR


def _is_named_same(earlier: _Known, told: Event) -> bool | None:
    """Whether a document's own names tell: None where no document names both."""
    shared = [(earlier.ids.get(document), name) for document, name in _ids(told).items()]
    said = [known == name for known, name in shared if known is not None]
    return any(said) if said else None


def _same_title(known: Event, told: Event) -> bool:
    """Tell apart what shares a title: another's event of that name, a course held again."""
    if known.recurrence or told.recurrence:
        return True
    if edition_year(known.title) is None and _held_again(known, told):
        return False
    elsewhere = bool(known.url and told.url) and link_key(known.url) != link_key(told.url)
    return not elsewhere or _apart(known, told) <= NEAR


def _held_again(known: Event, told: Event) -> bool:
    """Whether the known sitting was over when a clearly later one was announced."""
    if known.start is None or told.start is None:
        return False
    over = first_day(known.end or known.start)
    issued = _issued(told)
    return issued is not None and over < issued and first_day(told.start) > over + AGAIN


def _documents(event: Event) -> set[str]:
    return {sighting.document for sighting in event.sightings}


def _ids(event: Event) -> dict[str, str]:
    return {seen.document: seen.id for seen in event.sightings if seen.id is not None}


def _apart(known: Event, told: Event) -> dt.timedelta:
    if known.start is None or told.start is None:
        return dt.timedelta()
    return abs(first_day(known.start) - first_day(told.start))


def combine(known: Event, told: Event) -> Event:
    """Give the event as it stands when `told` is told after `known`."""
    taken: dict[str, Any] = {"status": told.status}
    if _better_when(known, told):
        taken |= {key: getattr(told, key) for key in WHEN}
    for key in SINGLE:
        value = getattr(told, key)
        guessed = key in told.inferred and key not in known.inferred and getattr(known, key)
        if value not in (None, (), "other") and not guessed:
            taken[key] = value
    marks = {key: rule for key, rule in known.inferred.items() if key not in taken}
    marks |= {key: rule for key, rule in told.inferred.items() if key in taken}
    return known.model_copy(
        update=taken
        | {
            "deadlines": _deadlines(known.deadlines, told.deadlines),
            "sightings": known.sightings
            + tuple(s for s in told.sightings if s not in known.sightings),
            "inferred": dict(sorted(marks.items())),
        }
    )


def _better_when(known: Event, told: Event) -> bool:
    """Whether the later telling of the days holds: not where it only leaves out the hour."""
    if told.start is None:
        return known.start is None and told.schedule == "on_demand"
    same_days = known.start is not None and _days(known) == _days(told)
    return not (
        same_days
        and isinstance(known.start, dt.datetime)
        and not isinstance(told.start, dt.datetime)
    )


def _days(event: Event) -> tuple[dt.date | None, dt.date | None]:
    return (
        first_day(event.start) if event.start else None,
        first_day(event.end) if event.end else None,
    )


def _deadlines(known: tuple[Deadline, ...], told: tuple[Deadline, ...]) -> tuple[Deadline, ...]:
    """Give the later telling of each kind of deadline; kinds told only before stay."""
    kinds = {deadline.kind for deadline in told}
    kept = [deadline for deadline in known if deadline.kind not in kinds]
    return tuple(sorted((*kept, *told), key=lambda d: (first_day(d.date), d.kind)))


def _differing(one: Event, other: Event) -> set[str]:
    return {key for key in Event.model_fields if getattr(one, key) != getattr(other, key)}


def _telling(event: Event) -> tuple[Any, ...]:
    last = event.sightings[-1] if event.sightings else None
    issued = _issued(event) or dt.date.min
    place = (last.document, last.line or 0) if last else ("", 0)
    return (issued, *place, event.title, str(event.start), event.url or "")


def _issued(event: Event) -> dt.date | None:
    told = [sighting.issued for sighting in event.sightings if sighting.issued]
    return max(told, default=None)
