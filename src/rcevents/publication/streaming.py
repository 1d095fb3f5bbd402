"""Streaming: all files of all feeds at once, each written on with every piece that it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rcevents.publication.pieces import feeds_of
from rcevents.publication.plans import DEFAULT_FEEDS
from rcevents.render.ics import CALENDAR_END, calendar_head
from rcevents.render.jsonfeed import ITEM_BREAK, json_frame

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rcevents.atomic import Draft, Replacement
    from rcevents.publication.choice import Choice

ROOM = 1 << 20
"""So many bytes of a file are gathered before they are written."""


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
        self._of_plans: dict[int, list[tuple[int, _Files]]] = {}
        for plan, choice in zip(DEFAULT_FEEDS, feeds, strict=True):
            feed = plan.feed(base_url)
            ics = _Stream(replacement.open(to / f"{plan.name}.ics"))
            json = _Stream(replacement.open(to / f"{plan.name}.json"))
            head, tail = json_frame(feed, empty=not choice.events)
            ics.write(calendar_head(feed, choice.zones, empty=choice.events == choice.undated))
            json.write(head)
            self._files.append(_Files(ics, json, tail))

    def write(self, plans: int, ics: bytes, item: bytes) -> None:
        """Write a piece into the feeds whose bits are set."""
        if plans not in self._of_plans:
            self._of_plans[plans] = [(place, self._files[place]) for place in feeds_of(plans)]
        for place, files in self._of_plans[plans]:
            files.ics.write(ics)
            if self._begun[place]:
                files.json.write(ITEM_BREAK)
            self._begun[place] = True
            files.json.write(item)

    def finish(self) -> None:
        """Write what stands at the ends."""
        for files in self._files:
            files.ics.write(CALENDAR_END)
            files.json.write(files.tail)
            files.ics.flush()
            files.json.flush()
