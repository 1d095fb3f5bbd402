"""What each feed holds, chosen among kept pieces: the same as `render.windows.window` chooses."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from rcevents.publication.candidates import COLUMNS, Candidate
from rcevents.publication.counting import Counts, counted
from rcevents.publication.fitting import fitting, latest
from rcevents.publication.kept import PLACE
from rcevents.publication.pieces import feeds_of, widest
from rcevents.render.windows import CAP, NAMED, beyond, note

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rcevents.publication.kept import Kept
    from rcevents.render.windows import Span

Wanted = tuple[int, str, int, int]
"""A piece to be rendered: its number, its event's uid, which part of that it is, its shelf."""

Parts = tuple[bytes | None, ...]
"""What a piece is in each of the kept formats, in their order."""


@dataclass(slots=True)
class Choice:
    """What one feed holds and leaves out: counts, notes, the zones it needs, its last change.

    `pieces` are what it holds, in no order; None where that is everything.
    """

    events: int = 0
    undated: int = 0
    left_out: int = 0
    notes: tuple[str, ...] = ()
    zones: dict[str, tuple[int, int]] = field(default_factory=dict)
    modified: str | None = None
    pieces: Sequence[Candidate] | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """What all feeds hold, in the order of the plans."""

    feeds: tuple[Choice, ...]
    kept: Kept

    def rendered(self, plans: int) -> Iterator[tuple[int, Parts]]:
        """Yield the pieces of some feeds, with a bit for each that holds it, in their order."""
        held: dict[int, int] = {}
        whole = 0
        for place in feeds_of(plans):
            pieces = self.feeds[place].pieces
            whole |= 1 << place if pieces is None else 0
            for piece in pieces or ():
                held[piece.id] = held.get(piece.id, 0) | 1 << place
        if whole:
            yield from self._among_all(whole, held)
        else:
            yield from self._held(plans, held)

    def uids(self) -> list[set[str]]:
        """Give the uids of the events of which anything is in each feed."""
        return [self._uids(place) for place in range(len(self.feeds))]

    def _uids(self, place: int) -> set[str]:
        pieces = self.feeds[place].pieces
        if pieces is not None:
            return {piece.uid for piece in pieces}
        asked = f"SELECT DISTINCT uid FROM pieces WHERE shelf IN ({self.kept.holding(1 << place)})"  # noqa: S608 - words of our own
        return {uid for (uid,) in self.kept.rows(asked)}

    def newest(self, place: int, many: int) -> tuple[Sequence[Parts], str | None]:
        """Give the pieces of a feed that were listed last, and when any of them changed last."""
        pieces = self.feeds[place].pieces
        if pieces is None:
            asked = f"""SELECT id, modified FROM pieces
                WHERE shelf IN ({self.kept.holding(1 << place)})
                ORDER BY listed DESC, {PLACE} LIMIT ?"""  # noqa: S608 - words of our own
            found = self.kept.rows(asked, many).fetchall()
        else:
            ordered = sorted(sorted(pieces), key=lambda piece: piece.listed, reverse=True)
            found = [(piece.id, piece.modified) for piece in ordered[:many]]
        parts = [self._parts(number) for number, _ in found]
        return parts, max((told for _, told in found if told), default=None)

    def _held(self, plans: int, held: dict[int, int]) -> Iterator[tuple[int, Parts]]:
        every = (self.feeds[place].pieces or () for place in feeds_of(plans))
        chosen = {piece.id: piece for pieces in every for piece in pieces}  # each once: one window
        for piece in sorted(chosen.values()):  # may know its size where another does not yet
            yield held[piece.id], self._parts(piece.id)

    def _among_all(self, whole: int, held: dict[int, int]) -> Iterator[tuple[int, Parts]]:
        shelves = {shelf: plans & whole for shelf, plans in self.kept.shelves.items()}
        columns = ", ".join(self.kept.formats)
        asked = f"""SELECT shelf, pieces.id, {columns} FROM pieces
            JOIN rendered ON rendered.id = pieces.id ORDER BY {PLACE}"""  # noqa: S608 - as above
        for shelf, number, *parts in self.kept.rows(asked):
            if plans := shelves[shelf] | held.get(number, 0):
                yield plans, tuple(parts)

    def _parts(self, number: int) -> Parts:
        columns = ", ".join(self.kept.formats)
        found: Parts = self.kept.rows(
            f"SELECT {columns} FROM rendered WHERE id = ?",  # noqa: S608 - as above
            number,
        ).fetchone()
        return found


def choose(kept: Kept, day: dt.date, render: Callable[[Iterable[Wanted]], None]) -> Chosen:
    """Choose what the windows let in on a day; `render` is told what must be rendered for it."""
    feeds = [Choice() for _ in kept.plans]
    spans: dict[Span, list[int]] = {}
    whole = 0
    for place, plan in enumerate(kept.plans):
        span = plan.window.span(day)
        if span is None:
            whole |= 1 << place
        else:
            spans.setdefault(span, []).append(place)
    if whole:
        _render_all(kept, whole, render)
        _choose_all(kept, whole, feeds)
    for span, places in spans.items():
        _Window(kept, span, places).choose(feeds, render)
    return Chosen(tuple(feeds), kept)


def _render_all(kept: Kept, whole: int, render: Callable[[Iterable[Wanted]], None]) -> None:
    asked = f"""SELECT id, uid, part, shelf FROM pieces
        WHERE size IS NULL AND shelf IN ({kept.holding(whole)})"""  # noqa: S608 - words of our own
    if missing := kept.rows(asked).fetchall():
        render(missing)


def _choose_all(kept: Kept, whole: int, feeds: Sequence[Choice]) -> None:
    """Choose everything for the feeds whose bits are set."""
    used: dict[int, list[tuple[str, int, int]]] = {}
    for shelf, *zone in kept.rows(
        "SELECT shelf, tzid, min(since), max(until) FROM pieces WHERE tzid IS NOT NULL "
        "GROUP BY shelf, tzid"
    ):
        for place in feeds_of(kept.shelves[shelf] & whole):
            used.setdefault(place, []).append((zone[0], zone[1], zone[2]))
    for place, zones in used.items():
        feeds[place].zones = widest(zones)
    for shelf, many, undated, modified in kept.rows(
        "SELECT shelf, count(*), sum(last IS NULL), max(modified) FROM pieces GROUP BY shelf"
    ):
        for place in feeds_of(kept.shelves[shelf] & whole):
            feed = feeds[place]
            feed.events += many
            feed.undated += undated
            feed.modified = max(feed.modified or "", modified or "") or None


class _Window:
    """Chooses for all feeds of the same window."""

    def __init__(self, kept: Kept, span: Span, places: Sequence[int]) -> None:
        self._kept = kept
        self._span = span
        self._places = places
        self._feeds = {
            shelf: [place for place in places if plans >> place & 1]
            for shelf, plans in kept.shelves.items()
        }
        self._counts: Counts = counted(kept, span, places)

    def choose(self, feeds: list[Choice], render: Callable[[Iterable[Wanted]], None]) -> None:
        """Choose what every feed holds."""
        dated, fresh = self._first("dated"), self._first("fresh")
        news = {place: latest(pieces) for place, pieces in fresh.items()}
        sizes = self._measured([*dated.values(), *news.values()], render)
        utc = any(plan.utc for plan in self._kept.plans)
        for place in self._places:
            fits = fitting(dated[place][:CAP], sizes, utc=utc)
            unfit = [*dated[place][fits:], *_without(fresh[place], news[place])]
            feeds[place] = self._choice(place, dated[place][:fits], news[place], unfit)

    def _choice(
        self,
        place: int,
        dated: Sequence[Candidate],
        undated: Sequence[Candidate],
        unfit: Sequence[Candidate],
    ) -> Choice:
        held, of = [*dated, *undated], self._counts
        without = of.many("dated", place) + of.many("fresh", place) - len(held)
        told = [
            (of.many(kind, place), reason, of.titles(kind, place))
            for kind, reason in (
                ("over", self._span.over),
                ("late", self._span.late),
                ("stale", self._span.stale),
            )
        ]
        told.append((without, beyond(), [piece.title for piece in unfit[:NAMED]]))
        notes = tuple(note(many, why, titles) for many, why, titles in told if many)
        return Choice(
            len(held),
            len(undated),
            sum(many for many, _, _ in told),
            notes,
            widest((piece.tzid, piece.since, piece.until) for piece in held),
            max((piece.modified for piece in held if piece.modified), default=None),
            held,
        )

    def _first(self, kind: str) -> dict[int, list[Candidate]]:
        """Give the first pieces of each feed: of dated ones, some more than it may hold at most."""
        found: dict[int, list[Candidate]] = {place: [] for place in self._places}
        room = CAP + NAMED if kind == "dated" else None
        feeds = {shelf: [found[place] for place in held] for shelf, held in self._feeds.items()}
        for piece in map(Candidate._make, self._counts.rows(COLUMNS, kind)):
            for held in feeds[piece.shelf]:
                held.append(piece)
            if room and any(len(held) == room for held in feeds[piece.shelf]):
                feeds = {
                    shelf: [held for held in some if len(held) < room]
                    for shelf, some in feeds.items()
                }
                if not any(feeds.values()):
                    break
        return found

    def _measured(
        self,
        chosen: Iterable[Sequence[Candidate]],
        render: Callable[[Iterable[Wanted]], None],
    ) -> dict[int, int]:
        """Give the sizes of pieces by their numbers, after rendering those that are not yet."""
        pieces = {piece.id: piece for some in chosen for piece in islice(some, CAP)}
        missing = [piece for piece in pieces.values() if piece.size is None]
        sizes = {number: piece.size or 0 for number, piece in pieces.items()}
        if missing:
            render((piece.id, piece.uid, piece.part, piece.shelf) for piece in missing)
            for piece in missing:
                asked: Any = self._kept.rows(
                    "SELECT size FROM pieces WHERE uid = ? AND id = ?", piece.uid, piece.id
                )
                sizes[piece.id] = asked.fetchone()[0]
        return sizes


def _without(pieces: Sequence[Candidate], kept: Iterable[Candidate]) -> Iterator[Candidate]:
    known = {piece.id for piece in kept}
    return (piece for piece in pieces if piece.id not in known)
