"""Streaming: many files of many feeds at once, each written on with every piece that it holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.render.feed import page_file
from rcevents.render.formats import Contents
from rcevents.render.registry import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rcevents.atomic import Replacement
    from rcevents.drafts import Draft
    from rcevents.publication.choice import Choice, Chosen, Parts
    from rcevents.publication.edition import Edition
    from rcevents.render import Feed
    from rcevents.render.formats import Format

ROOM = 1 << 20
"""So many bytes of a file are gathered before they are written."""

AT_ONCE = 500
"""So many pieces are given to the files at a time."""

OPEN = 64
"""So many files are written at a time: systems let no process have many hundreds."""


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
            self._flush()

    def finish(self) -> None:
        self._flush()
        self._draft.finish()

    def _flush(self) -> None:
        self._draft.write(b"".join(self._parts))
        self._parts.clear()
        self._size = 0


class _Written:
    """A feed in one format: its file, or its pages one after the other."""

    def __init__(
        self,
        replacement: Replacement,
        edition: Edition,
        feed: Feed,
        form: Format,
        contents: Contents,
    ) -> None:
        self._replacement = replacement
        self._to = edition.to
        self._feed = feed
        self._form = form
        self._contents = contents
        self._size = edition.page_size(form.name) or max(contents.records, 1)
        self._pages = max(-(-contents.records // self._size), 1)
        self._page = self._room = 0
        self._before = b""
        self._turn()

    def write(self, parts: Sequence[bytes]) -> None:
        """Write parts, on as many pages as they need."""
        rest = iter(parts)
        while held := list(islice(rest, self._room)):
            self._room -= len(held)
            told = [part for part in held if part]
            if told:
                self._stream.write(self._before + self._form.between.join(told))
                self._before = self._form.between
            if not self._room and self._page < self._pages:
                self.finish()
                self._turn()

    def finish(self) -> None:
        """Write what stands at the end."""
        self._stream.write(self._tail)
        self._stream.finish()

    def _turn(self) -> None:
        """Begin the next page."""
        start = self._page * self._size
        self._page += 1
        self._room = min(self._size, max(self._contents.records - start, 0))
        feed = replace(self._feed, page=self._page, pages=self._pages)
        head, self._tail = self._form.frame(feed, replace(self._contents, records=self._room))
        path = self._to / page_file(feed.name, self._form.name, self._page)
        self._stream = _Stream(self._replacement.open(path))
        self._stream.write(head)
        self._before = b""


def stream(chosen: Chosen, edition: Edition, replacement: Replacement) -> None:
    """Write all feeds in all their formats."""
    for group in _grouped(edition):
        files = [
            (place, chosen.kept.formats.index(name), _file(chosen, edition, replacement, *each))
            for each in group
            for place, name in [each]
        ]
        plans = sum({1 << place for place, _ in group})
        _fill(files, chosen.rendered(plans))
        for _, _, file in files:
            file.finish()
    for place, plan in enumerate(edition.plans):
        for name in plan.formats:
            if FORMATS[name].newest is not None:
                _write_newest(chosen, edition, replacement, place, name)


def _grouped(edition: Edition) -> Iterator[Sequence[tuple[int, str]]]:
    """Yield the places of feeds and their formats, as many as are written at a time."""
    every = (
        (place, name)
        for place, plan in enumerate(edition.plans)
        for name in plan.formats
        if FORMATS[name].newest is None
    )
    while group := list(islice(every, OPEN)):
        yield group


def _file(
    chosen: Chosen, edition: Edition, replacement: Replacement, place: int, name: str
) -> _Written:
    choice = chosen.feeds[place]
    contents = Contents(
        records=choice.events,
        dated=choice.events - choice.undated,
        zones=choice.zones,
        modified=_moment(choice.modified),
    )
    return _Written(replacement, edition, _feed(edition, place, choice), FORMATS[name], contents)


def _feed(edition: Edition, place: int, choice: Choice) -> Feed:
    return edition.feed(edition.plans[place], (), choice.left_out, choice.notes)


def _fill(files: Sequence[tuple[int, int, _Written]], pieces: Iterable[tuple[int, Parts]]) -> None:
    """Write pieces, each into the feeds whose bits are set, some at a time for every file."""
    rest = iter(pieces)
    while batch := list(islice(rest, AT_ONCE)):
        for place, column, file in files:
            bit = 1 << place
            held = [parts[column] or b"" for plans, parts in batch if plans & bit]
            if held:
                file.write(held)


def _write_newest(
    chosen: Chosen, edition: Edition, replacement: Replacement, place: int, name: str
) -> None:
    form, column = FORMATS[name], chosen.kept.formats.index(name)
    found, modified = chosen.newest(place, form.newest or 0)
    parts = [parts[column] or b"" for parts in found]
    contents = Contents(records=len(parts), modified=_moment(modified))
    feed = _feed(edition, place, chosen.feeds[place])
    file = _Written(replacement, edition, feed, form, contents)
    file.write(parts)
    file.finish()


def _moment(told: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(told) if told else None
