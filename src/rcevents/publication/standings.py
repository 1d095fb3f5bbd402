"""How the folders stand that were published into: what is still right there need not be written."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from rcevents.atomic import standing
from rcevents.publication.guarding import FEW
from rcevents.publication.published import Published, PublishedFeed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from rcevents.publication.edition import Edition
    from rcevents.publication.kept import Kept
    from rcevents.store.contract import Reading

FOLDERS = 20
"""Of so many folders it is kept how their files stand."""

SMALL = 100
"""Feeds with fewer events than this are always compared with what stands: that takes no time."""


@dataclass(frozen=True)
class Folder:
    """How a folder was left by the last publishing.

    `state` and `stamp` are what was published then; `files` how each file stood, by its path
    within the folder, and `keys` those of pages. Of the feeds it is told what was reported.
    """

    state: str = ""
    stamp: int | None = None
    files: Mapping[str, Sequence[int] | None] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    feeds: Sequence[Any] = ()
    pages: Sequence[str] = ()

    def stands(self, to: Path, name: str) -> bool:
        """Tell whether nobody touched a file since."""
        return self.files.get(name) == list(standing(to / name) or ())

    def is_right(self, edition: Edition, state: str) -> bool:
        """Tell whether this is still to be told, and nobody touched any file."""
        to = edition.to
        return self.state == state and all(self.stands(to, name) for name in self.files)

    def published(self, edition: Edition) -> Published:
        """Give what was reported."""
        feeds = [
            PublishedFeed(plan.name, edition.paths(plan, events), events, undated, out, (*notes,))
            for plan, (events, undated, out, notes) in zip(edition.plans, self.feeds, strict=True)
        ]
        return Published(tuple(feeds), (), tuple(edition.to / name for name in self.pages))

    def losing(self, kept: Kept, before: int | None, edition: Edition) -> set[str] | None:
        """Give the feeds that may have lost enough to be looked at; None for all.

        Where the files are what was published at the stamp `before` of which is kept all that
        changed since, what has left a feed is known without reading any file.
        """
        is_next = self.stamp is not None and self.stamp == before
        if not is_next or sum(events for events, *_ in self.feeds) < SMALL:
            return None
        plans = edition.plans
        names = [name for plan in plans for name in edition.names(plan, 0) if name in self.files]
        if not all(self.stands(edition.to, name) for name in names):
            return None
        return {plans[place].name for place, many in kept.leaving.items() if many >= FEW}


def last_folder(kept: Kept, to: Path) -> Folder:
    """Give how a folder was left; an empty one, where that is not known."""
    told = (kept.fact("folders") or {}).get(str(to.absolute()))
    return Folder(**told) if told is not None else Folder()


def remember(kept: Kept, to: Path, folder: Folder) -> None:
    """Keep how a folder is left, of the latest folders alone."""
    folders = kept.fact("folders") or {}
    folders.pop(str(to.absolute()), None)
    folders[str(to.absolute())] = {each.name: getattr(folder, each.name) for each in fields(folder)}
    kept.put_fact("folders", dict(list(folders.items())[-FOLDERS:]))


def state_of(edition: Edition, reading: Reading, stamp: int) -> str:
    """Give what is the same as long as an edition has the same bytes, beside the code."""
    plans = [
        [plan.name, plan.title, plan.description, plan.color, plan.window, plan.formats]
        for plan in edition.plans
    ]
    timed = any(plan.is_timed or plan.window.before is not None for plan in edition.plans)
    facts: list[Any] = [stamp, plans, edition.base_url]
    facts.append(edition.day.isoformat() if timed else None)
    if edition.site is not None:
        sources = edition.configuration.sources if edition.configuration else ()
        facts.append(edition.site.model_dump())
        facts.append(repr(sources))
        facts.append(repr(reading.sources()))  # a revision moves the stamp
    return hashlib.sha256(json.dumps(facts).encode("utf-8", "replace")).hexdigest()
