"""Streaming: all files of all feeds at once, each written on with every piece that it holds."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from rcevents.publication.plans import DEFAULT_FEEDS
from rcevents.render.ics import CALENDAR_END, calendar_head
from rcevents.render.jsonfeed import ITEM_BREAK, json_frame

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from rcevents.atomic import Draft, Replacement
    from rcevents.publication.choice import Choice

ROOM = 1 << 20
"""So many bytes of a file are gathered before they are written."""

AT_ONCE = 500
"""So many pieces are given to the files at a time."""


class _Stream:
    """A file that gathers what is written to it."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._parts: list[bytes] = []
        self._size = 0

    def write(self, part: bytes) -> None:
        self._parts.append(part)
        self._size += len(part)
        if self._size > ROOM:
            self.flush()

    def flush(self) -> None:
        self._draft.write(b"".join(self._parts))
        self._parts.clear()
        self._size = 0


class _Files(NamedTuple):
    """The files of one feed, and what stands at the end of its JSON."""

    ics: _Stream
    json: _Stream
    tail: bytes


class Streams:
    """The files of all feeds, in the order of `DEFAULT_FEEDS`."""

    def __init__(
        self, replacement: Replacement, to: Path, feeds: Sequence[Choice], base_url: str | None
    ) -> None:
        self._files: list[_Files] = []
        self._begun = [False] * len(feeds)
        for plan, choice in zip(DEFAULT_FEEDS, feeds, strict=True):
            feed = plan.feed(base_url)
            ics = _Stream(replacement.open(to / f"{plan.name}.ics"))
            json = _Stream(replacement.open(to / f"{plan.name}.json"))
            head, tail = json_frame(feed, empty=not choice.events)
            ics.write(calendar_head(feed, choice.zones, empty=choice.events == choice.undated))
            json.write(head)
            self._files.append(_Files(ics, json, tail))

    def write(self, pieces: Iterable[tuple[int, bytes, bytes]]) -> None:
        """Write pieces, each into the feeds whose bits are set, some at a time for every feed."""
        rest = iter(pieces)
        while batch := list(islice(rest, AT_ONCE)):
            for place, files in enumerate(self._files):
                bit = 1 << place
                held = [(ics, item) for plans, ics, item in batch if plans & bit]
                if held:
                    self._write(place, files, held)

    def _write(self, place: int, files: _Files, held: Sequence[tuple[bytes, bytes]]) -> None:
        files.ics.write(b"".join([ics for ics, _ in held]))
        if self._begun[place]:
            files.json.write(ITEM_BREAK)
        files.json.write(ITEM_BREAK.join([item for _, item in held]))
        self._begun[place] = True

    def finish(self) -> None:
        """Write what stands at the ends."""
        for files in self._files:
            files.ics.write(CALENDAR_END)
            files.json.write(files.tail)
            files.ics.flush()
            files.json.flush()
