"""Combination: the one event that a group of tellings tells of, whatever order they come in.

Each value is the one of the telling whose word counts most on it:

1. what is told beats what a rule inferred (a missing year does not make a day inferred);
2. the source that is trusted more beats the other;
3. the later day of telling beats the earlier;
4. of one day, what is more precise, then what stands later: by reading, source, document, line.

Silence is no word: None, nothing and "other" take nothing away, and "confirmed" only what
`standing` says. Nor does a telling that says less of the same: a bare day leaves the hour, "free"
the prices beside it, "Ghent" the street, "FOSDEM" the year, a title with "Cancelled:" the plain
one, the first day alone (from another source) the days after it, the next sitting the first one
of a series. The days
(schedule, start, end, sessions, timezone) come as one set from one telling, and a date beats
"on demand". Each kind of deadline is decided by itself; several of one kind in one telling stay
together. Topics are those of all. What a document told once, and tells otherwise by now, counts
for nothing; all sightings stay. What a value was inferred by comes along with the value.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from rcevents.merge.standing import standing
from rcevents.merge.weighing import DAYS, WHEN, Weighing
from rcevents.model import first_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rcevents.merge.telling import Telling
    from rcevents.model import Deadline, Event, Sighting

SINGLE = (
    "title", "url", "kind", "recurrence", "format", "cost", "place", "description", "organizer",
    "speakers", "remark",
)  # fmt: skip
"""Values that are taken from one telling, each by itself."""
LAST = dt.date.max
"""The day of issue of what has none, where sightings are put in order."""
_EMPTY = {"kind": "other", "speakers": ()}


def combine(tellings: Sequence[Telling]) -> Event:
    """Give the event that these tellings (at least one) tell of; its uid is the first one's.

    >>> import datetime as dt
    >>> from rcevents.merge.telling import Telling
    >>> from rcevents.model import Event
    >>> day, later = dt.date(2021, 4, 2), dt.date(2021, 4, 9)
    >>> told = Telling(Event(uid="a", title="Tea Days", format="virtual"), told=day)
    >>> again = Telling(Event(uid="b", title="Tea Days for all"), told=later)
    >>> event = combine([again, told])
    >>> event.uid, event.title, event.format
    ('a', 'Tea Days for all', 'virtual')
    """
    if len(tellings) == 1:
        return _alone(tellings[0])
    chosen = Choice(tellings)
    first = chosen.weighing.ordered[0].event
    return first.model_copy(update=chosen.values())


def _alone(telling: Telling) -> Event:
    event = telling.event
    seen = named_sightings(telling)
    return event if seen is event.sightings else event.model_copy(update={"sightings": seen})


class Choice:
    """Which telling holds for each key, where one telling does, and what follows from that."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self.weighing = Weighing(tellings)
        self.winners: dict[str, Telling | None] = {key: self.weighing.winner(key) for key in SINGLE}
        self.winners |= dict.fromkeys(WHEN, self.weighing.winner(DAYS) or self._latest)
        self.winners["status"] = standing(self.weighing.counted)
        self.deadlines = _by_kind(self.weighing)

    @property
    def _latest(self) -> Telling:
        return self.weighing.counted[-1]

    def values(self) -> dict[str, Any]:
        """Give all values of the event but its uid."""
        taken = {
            key: getattr(winner.event, key) if winner else _EMPTY.get(key)
            for key, winner in self.winners.items()
        }
        taken["status"] = taken["status"] or "confirmed"
        taken["deadlines"] = _in_time(each for _, each in self.deadlines)
        taken["topics"] = _topics(self.weighing.counted)
        taken["sightings"] = _sightings(self.weighing.ordered)
        taken["inferred"] = self._marks()
        return taken

    def _marks(self) -> dict[str, str]:
        """Give the rules of the values that hold."""
        marks: dict[str, str] = {}
        for telling in self.weighing.heard:
            for mark, rule in telling.event.inferred.items():
                if mark not in marks and self._is_of(telling, mark):
                    marks[mark] = rule
        return dict(sorted(marks.items()))

    def _is_of(self, telling: Telling, mark: str) -> bool:
        """Tell whether a telling's mark is about a value that holds; others' marks all stay."""
        key = mark.partition(".")[0].partition("[")[0]
        if key == "deadlines":
            return any(holder is telling for holder, _ in self.deadlines)
        return key not in self.winners or self.winners[key] is telling


def _by_kind(weighing: Weighing) -> list[tuple[Telling, Deadline]]:
    """Give the deadlines that hold, each with its telling: of each kind one telling's."""
    found: list[tuple[Telling, Deadline]] = []
    kinds: dict[str, Telling] = {}
    telling_deadlines = [each for each in weighing.heard if each.event.deadlines]
    telling_deadlines.sort(key=lambda each: "deadlines" in each.event.inferred)
    for telling in telling_deadlines:
        found += [
            (telling, deadline)
            for deadline in telling.event.deadlines
            if kinds.setdefault(deadline.kind, telling) is telling
        ]
    return found


def _in_time(deadlines: Iterable[Deadline]) -> tuple[Deadline, ...]:
    ordered = sorted(deadlines, key=lambda each: (first_day(each.date), each.kind, each.text))
    return tuple(ordered)


def _topics(counted: Sequence[Telling]) -> tuple[str, ...]:
    """Give the topics that anyone told, each as it was told first."""
    known: dict[str, str] = {}
    for telling in counted:
        for topic in telling.event.topics:
            known.setdefault(topic.casefold(), topic)
    return tuple(known.values())


def _sightings(ordered: Sequence[Telling]) -> tuple[Sighting, ...]:
    """Give all sightings, each once, by day of issue, and then by where they are.

    The day on which a list was read says nothing here: feeds would name them in another order.
    """
    found = dict.fromkeys(seen for telling in ordered for seen in named_sightings(telling))
    return tuple(sorted(found, key=_where))


def _where(seen: Sighting) -> tuple[Any, ...]:
    day = seen.issued or LAST
    return (day, seen.source or "", seen.document, seen.line or 0, seen.id or "")


def named_sightings(telling: Telling) -> tuple[Sighting, ...]:
    """Give the sightings of a telling, with its source where they name none."""
    seen = telling.event.sightings
    if not telling.source or all(each.source for each in seen):
        return seen
    named = {"source": telling.source}
    return tuple(each if each.source else each.model_copy(update=named) for each in seen)
