"""Counting: how many kept pieces of each feed a window lets in and keeps out, and their titles."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from rcevents.publication.kept import PLACE
from rcevents.render.windows import NAMED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rcevents.publication.kept import Kept
    from rcevents.render.windows import Span

KINDS = {
    "dated": "last >= :since AND start < :late",
    "over": "last < :since",
    "late": "last >= :since AND start >= :late",
    "fresh": "last IS NULL AND (announced IS NULL OR announced >= :announced)",
    "stale": "last IS NULL AND announced < :announced",
}
"""What a window makes of a piece; each is one of these."""

NEVER = "A"
"""It stands behind every day in ISO form."""


class Counts:
    """The pieces of some feeds, by what a window makes of them."""

    def __init__(self, kept: Kept, span: Span, places: Sequence[int]) -> None:
        self._kept = kept
        self._days = days_of(span)
        self._places = places
        self._many = {kind: dict.fromkeys(places, 0) for kind in KINDS}
        self._titles: dict[str, dict[int, list[str]]] = {}
        self._feeds = {
            shelf: [place for place in places if plans >> place & 1]
            for shelf, plans in kept.shelves.items()
        }

    def count(self) -> None:
        """Count them all."""
        sums = ", ".join(f"sum({condition})" for condition in KINDS.values())
        asked = f"SELECT shelf, {sums} FROM pieces GROUP BY shelf"  # noqa: S608 - words of our own
        for shelf, *found in self._kept.rows(asked, self._days):
            for kind, many in zip(KINDS, found, strict=True):
                for place in self._feeds[shelf]:
                    self._many[kind][place] += many or 0

    def many(self, kind: str, place: int) -> int:
        """Give how many pieces of a feed are of a kind."""
        return self._many[kind][place]

    def titles(self, kind: str, place: int) -> Sequence[str]:
        """Give the titles of the first of them, as many as a note names."""
        if kind not in self._titles:
            self._titles[kind] = self._first_titles(kind)
        return self._titles[kind][place]

    def rows(self, columns: str, kind: str) -> Iterable[tuple[Any, ...]]:
        """Ask for the pieces of a kind, of all feeds, in their order."""
        asked = f"SELECT {columns} FROM pieces WHERE {KINDS[kind]} ORDER BY {PLACE}"  # noqa: S608 - as above
        return self._kept.rows(asked, self._days)

    def _first_titles(self, kind: str) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {place: [] for place in self._places}
        missing = {place: min(NAMED, many) for place, many in self._many[kind].items() if many}
        for shelf, title in self._wanted(kind, missing):
            for place in self._feeds[shelf]:
                if len(found[place]) < missing.get(place, 0):
                    found[place].append(title)
                    if len(found[place]) == missing[place]:
                        del missing[place]
            if not missing:
                break
        return found

    def _wanted(self, kind: str, missing: Mapping[int, int]) -> Iterator[tuple[int, str]]:
        if missing:
            yield from ((shelf, title) for shelf, title in self.rows("shelf, title", kind))


def counted(kept: Kept, span: Span, places: Sequence[int]) -> Counts:
    """Count what a window makes of the pieces of some feeds."""
    counts = Counts(kept, span, places)
    counts.count()
    return counts


def days_of(span: Span) -> dict[str, str]:
    """Give the days that the conditions name."""
    late = span.until < dt.date.max
    return {
        "since": span.since.isoformat(),
        "late": (span.until + dt.timedelta(days=1)).isoformat() if late else NEVER,
        "announced": span.announced.isoformat(),
    }
