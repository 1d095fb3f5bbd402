"""Writing: chosen entries as the bytes of a format, put together of parts that are kept."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from rcevents.publication.pieces import widest
from rcevents.render.atom import changed_on
from rcevents.render.formats import Contents
from rcevents.render.ics import event_ics
from rcevents.serving.choosing import sums

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rcevents.render.feed import Feed
    from rcevents.render.formats import Format
    from rcevents.serving.entries import Entry
    from rcevents.serving.snapshot import Snapshot

CALENDAR = "ics"


class Parts:
    """The parts of a snapshot's entries in every format, while they take no more than so much."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._size = 0
        self._snapshot: Snapshot | None = None
        self._parts: dict[tuple[Entry, str, bool], bytes] = {}

    def of(self, entry: Entry, form: Format, *, utc: bool = False) -> bytes:
        """Give the part of an entry."""
        key = (entry, form.name, utc)
        part = self._parts.get(key)
        if part is None:
            part = event_ics(entry.record, utc=True) if utc else form.part(entry.record)
            self._keep(key, part)
        return part

    def follow(self, snapshot: Snapshot | None) -> None:
        """Drop the parts of entries that a snapshot does not hold; without one, keep none."""
        if snapshot is self._snapshot:
            return
        held = set(snapshot.entries) if snapshot is not None else set()
        with self._lock:
            parts = {key: part for key, part in self._parts.items() if key[0] in held}
            self._parts, self._size = parts, sum(map(len, parts.values()))
            self._snapshot = snapshot

    def _keep(self, key: tuple[Entry, str, bool], part: bytes) -> None:
        with self._lock:
            if self._snapshot is None or len(part) > self._most:
                return
            if self._size + len(part) > self._most:
                self._parts, self._size = {}, 0
            if key not in self._parts:
                self._parts[key] = part
                self._size += len(part)


def written(feed: Feed, form: Format, entries: Sequence[Entry], parts: Parts) -> bytes:
    """Render entries as a feed, whose own records are not looked at."""
    utc = feed.utc and form.name == CALENDAR
    told = [part for entry in entries if (part := parts.of(entry, form, utc=utc))]
    contents = Contents(
        records=len(entries),
        dated=sum(entry.is_dated for entry in entries),
        zones={} if utc else _zones(entries),
        modified=max(filter(None, (changed_on(entry.record) for entry in entries)), default=None),
    )
    head, tail = form.frame(feed, contents)
    return b"".join((head, form.between.join(told), tail))


def size_of(
    feed: Feed, form: Format, parts: Parts
) -> Callable[[Sequence[Entry]], Callable[[int], int]]:
    """Give what tells of entries how many bytes so many of the first take as a calendar."""

    def size(entries: Sequence[Entry]) -> Callable[[int], int]:
        def frame(many: int) -> int:
            zones = {} if feed.utc else _zones(entries[:many])
            head, tail = form.frame(feed, Contents(many, many, zones))
            return len(head) + len(tail)

        return sums([len(parts.of(entry, form, utc=feed.utc)) for entry in entries], frame)

    return size


def _zones(entries: Iterable[Entry]) -> dict[str, tuple[int, int]]:
    """Join the years in which zones are used."""
    return widest((tzid, *years) for entry in entries for tzid, years in entry.zones.items())
