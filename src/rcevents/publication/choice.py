"""What each feed holds, chosen among kept pieces: the same as `render.windows.window` chooses."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

from rcevents.publication.kept import PLACE
from rcevents.publication.pieces import feeds_of, widest
from rcevents.publication.plans import DEFAULT_FEEDS
from rcevents.render import Feed
from rcevents.render.ics import CALENDAR_END, calendar_head
from rcevents.render.windows import CAP, MAX_BYTES, NAMED, Span, beyond, most_fitting, note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rcevents.publication.kept import Kept

DATED = "undated = 0 AND last >= ?"
OVER = "undated = 0 AND last < ?"
FRESH = "undated = 1 AND (announced IS NULL OR announced >= ?)"
STALE = "undated = 1 AND announced < ?"
NEWEST = f"announced IS NULL DESC, announced DESC, {PLACE}"
OF_ALL = f"""
    SELECT plans, ics, json FROM pieces JOIN rendered ON rendered.id = pieces.id
    ORDER BY {PLACE}
"""  # noqa: S608 - words of our own
OF_ONE = "SELECT ics, json FROM rendered WHERE id = ?"
Wanted = tuple[int, str, int]
"""A piece to be rendered: its number, its event's uid, and which part of that it is."""

Rendered = tuple[int, bytes, bytes]
"""A piece with a bit for each feed that holds it, as part of a calendar and of a JSON feed."""


class Candidate(NamedTuple):
    """A piece that may stand in a feed: first its place, then what `Piece` tells of it."""

    undated: int
    start: str
    title: str
    name: str
    sequence: int
    uid: str
    part: int
    tzid: str | None
    since: int
    until: int
    size: int | None
    id: int


COLUMNS = ", ".join(Candidate._fields)


@dataclass(slots=True)
class Choice:
    """What one feed holds and leaves out: counts, notes, and the zones that it needs."""

    events: int = 0
    undated: int = 0
    left_out: int = 0
    notes: tuple[str, ...] = ()
    zones: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What all feeds hold, in the order of `DEFAULT_FEEDS`, and all their pieces in order."""

    feeds: tuple[Choice, ...]
    rendered: Callable[[], Iterable[Rendered]]


def choose_all(kept: Kept) -> Chosen:
    """Choose every piece; all of them must be rendered."""
    feeds = tuple(Choice() for _ in DEFAULT_FEEDS)
    for plans, undated, many in kept.rows(
        "SELECT plans, undated, count(*) FROM pieces GROUP BY plans, undated"
    ):
        for place in feeds_of(plans):
            feeds[place].events += many
            feeds[place].undated += many * undated
    used = kept.rows(
        "SELECT plans, tzid, min(since), max(until) FROM pieces WHERE tzid IS NOT NULL "
        "GROUP BY plans, tzid"
    ).fetchall()
    for place, feed in enumerate(feeds):
        feed.zones = widest(zone for plans, *zone in used if plans >> place & 1)
    return Chosen(feeds, lambda: kept.rows(OF_ALL))


def choose(kept: Kept, span: Span, render: Callable[[Iterable[Wanted]], None]) -> Chosen:
    """Choose what the window of a day lets in; `render` is told what must be rendered for it."""
    window = _Window(kept, span, render)
    feeds: list[Choice] = []
    held: dict[Candidate, int] = {}
    for place in range(len(DEFAULT_FEEDS)):
        choice, pieces = window.of_feed(place)
        feeds.append(choice)
        for piece in pieces:
            held[piece] = held.get(piece, 0) | 1 << place
    return Chosen(tuple(feeds), lambda: _rendered(kept, held))


def _rendered(kept: Kept, held: dict[Candidate, int]) -> Iterator[Rendered]:
    for piece in sorted(held):
        ics, item = kept.rows(OF_ONE, piece.id).fetchone()
        yield held[piece], ics, item


class _Window:
    """Chooses for one feed after the other."""

    def __init__(self, kept: Kept, span: Span, render: Callable[[Iterable[Wanted]], None]) -> None:
        self._kept = kept
        self._span = span
        self._render = render
        since, announced = span.since.isoformat(), span.announced.isoformat()
        self._days = {DATED: since, OVER: since, FRESH: announced, STALE: announced}
        self._counts = self._counted()

    def of_feed(self, place: int) -> tuple[Choice, list[Candidate]]:
        """Choose for a feed: what is told of it, and its pieces."""
        bit = 1 << place
        dated, undated = self._first(DATED, bit, PLACE), self._first(FRESH, bit, NEWEST)
        dated = dated[: _fitting(dated)]
        kept = [*dated, *undated]
        counts = {of: self._counts[of][place] for of in self._days}
        over, stale = counts[OVER], counts[STALE]
        without = counts[DATED] + counts[FRESH] - len(kept)
        notes = self._notes(
            (over, self._span.over, self._titles(OVER, bit)),
            (stale, self._span.stale, self._titles(STALE, bit)),
            (without, beyond(), self._beyond(bit, len(dated), undated)),
        )
        zones = widest((piece.tzid, piece.since, piece.until) for piece in kept)
        choice = Choice(len(kept), len(undated), over + stale + without, tuple(notes), zones)
        return choice, kept

    def _counted(self) -> dict[str, list[int]]:
        """Count, for each condition, the pieces of each feed."""
        sums = ", ".join(f"sum({condition})" for condition in self._days)
        asked = f"SELECT plans, {sums} FROM pieces GROUP BY plans"  # noqa: S608 - words of our own
        counts = {condition: [0] * len(DEFAULT_FEEDS) for condition in self._days}
        for plans, *found in self._kept.rows(asked, *self._days.values()):
            for condition, many in zip(self._days, found, strict=True):
                for place in feeds_of(plans):
                    counts[condition][place] += many or 0
        return counts

    def _first(self, condition: str, bit: int, order: str) -> list[Candidate]:
        """Give the first pieces of a feed, as many as it may hold at most, all rendered."""
        found = list(islice(self._pieces(condition, bit, order), CAP))
        missing = [(piece.id, piece.uid, piece.part) for piece in found if piece.size is None]
        if not missing:
            return found
        self._render(missing)
        return list(islice(self._pieces(condition, bit, order), CAP))

    def _pieces(self, condition: str, bit: int, order: str = PLACE) -> Iterator[Candidate]:
        asked = f"SELECT {COLUMNS} FROM pieces WHERE {condition} AND plans & ? ORDER BY {order}"  # noqa: S608 - as above
        return map(Candidate._make, self._kept.rows(asked, self._days[condition], bit))

    def _titles(self, condition: str, bit: int) -> Iterator[str]:
        return (piece.title for piece in self._pieces(condition, bit))

    def _beyond(self, bit: int, fits: int, undated: Sequence[Candidate]) -> Iterator[str]:
        """Yield the titles of what has no room, in their order."""
        yield from islice(self._titles(DATED, bit), fits, None)
        known = {piece.id for piece in undated}
        yield from (piece.title for piece in self._pieces(FRESH, bit) if piece.id not in known)

    def _notes(self, *left_out: tuple[int, str, Iterator[str]]) -> Iterator[str]:
        for many, objection, titles in left_out:
            if many:
                yield note(many, objection, list(islice(titles, NAMED)))


def _fitting(pieces: Sequence[Candidate]) -> int:
    """Give how many of these pieces a calendar has room for."""
    sums = [0, *accumulate(piece.size or 0 for piece in pieces)]
    empty = Feed("", "")

    def size(many: int) -> int:
        zones = widest((piece.tzid, piece.since, piece.until) for piece in pieces[:many])
        head = calendar_head(empty, zones, empty=not many)
        return len(head) + sums[many] + len(CALENDAR_END)

    return most_fitting(len(pieces), MAX_BYTES, size)
