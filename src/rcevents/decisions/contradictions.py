"""Contradictions: decisions of which not all can hold."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from rcevents.configuration.problems import Problem
from rcevents.merge.overtaken import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.decisions.entries import Entry
    from rcevents.merge.decisions import Correction

MOST_NAMED = 5
TOLD_BY_WHEN = frozenset({"schedule", "start", "end", "sessions"})


def contradictions(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield what contradicts an earlier decision, or one that several make together.

    >>> from rcevents.decisions.entries import Entry
    >>> one, other = Entry("same", 0, ("a", "b"), 1), Entry("same", 1, ("b", "c"), 3)
    >>> for problem in contradictions([one, other, Entry("different", 0, ("c", "a"), 5)]):
    ...     print(problem.words("d.toml"))
    d.toml:5: different: "c" and "a" are told to be the same on lines 1 and 3
    """
    together = _Together(entries)
    for entry in entries:
        if entry.sort == "different":
            for one, other in combinations(dict.fromkeys(entry.names), 2):
                if together.is_one(one, other):
                    lines = together.lines(one)
                    what = f'"{one}" and "{other}" are told to be the same on {lines}'
                    yield Problem(entry.line, "different", what)
    yield from _corrected_twice(entries, together)


def _corrected_twice(entries: Sequence[Entry], together: _Together) -> Iterator[Problem]:
    """Yield the values that are corrected twice: of one event, or of events that are the same."""
    first: dict[tuple[str, str], Correction] = {}
    for one in (one for entry in entries for one in entry.corrections):
        event = together.first_of(one.event)
        other = first.setdefault((event, one.key), one)
        if other is not one and (other.event == one.event or other.value != one.value):
            what = f"is corrected on line {other.line} already"
            what += f", of {other.event}, the same event" if other.event != one.event else ""
            yield Problem(one.line or 0, f"{one.key} of {one.event}", what)
    for (event, key), one in first.items():
        whole = first.get((event, WHOLE))
        if key in TOLD_BY_WHEN and whole is not None:
            what = f'is told by "when" on line {whole.line} as well: keep one of them'
            yield Problem(one.line or 0, f"{key} of {one.event}", what)


class _Together:
    """The names that are told to be of one event, straight or by way of others."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._home: dict[str, str] = {}
        self._same = [entry for entry in entries if entry.sort == "same"]
        for entry in self._same:
            for name in entry.names[1:]:
                self._home[self.first_of(name)] = self.first_of(entry.names[0])

    def first_of(self, name: str) -> str:
        """Give the name that stands for all that are one with it."""
        path = [name]
        while (above := self._home.get(path[-1], path[-1])) != path[-1]:
            path.append(above)
        for below in path[:-1]:
            self._home[below] = path[-1]
        return path[-1]

    def is_one(self, one: str, other: str) -> bool:
        """Tell whether two names are told to be of one event."""
        return self.first_of(one) == self.first_of(other)

    def lines(self, name: str) -> str:
        """Word the lines that join a name with others."""
        home = self.first_of(name)
        lines = [str(e.line) for e in self._same if self.first_of(e.names[0]) == home]
        if len(lines) == 1:
            return f"line {lines[0]}"
        more = "" if len(lines) <= MOST_NAMED else " and more"
        shown = lines[:MOST_NAMED]
        return f"lines {', '.join(shown[:-1])} and {shown[-1]}{more}"
