"""What became of the feeds: their files, what they hold, and what they leave out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class PublishedFeed:
    """What became of one feed: its files, how many events it holds and leaves out, and why.

    Of its events, the `undated` ones are in no calendar.
    """

    name: str
    paths: tuple[Path, ...]
    events: int
    undated: int
    left_out: int
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Published:
    """What a run wrote: every feed, the pages, and the files whose bytes are new.

    `removed` are files that an earlier run wrote and that belong to nothing any more.
    """

    feeds: tuple[PublishedFeed, ...]
    changed: tuple[Path, ...]
    pages: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()

    @cached_property
    def paths(self) -> tuple[Path, ...]:
        """All files of all feeds, changed or not."""
        return tuple(path for feed in self.feeds for path in feed.paths)

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """What was left out of which feed, in words."""
        return tuple(f"{feed.name}: {note}" for feed in self.feeds for note in feed.notes)
