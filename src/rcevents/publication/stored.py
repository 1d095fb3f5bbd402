"""Publishing from a store: only what has changed since the last time is read and rendered.

The files are byte for byte those that publishing all of the store's records afresh would give.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rcevents.atomic import replacing, standing
from rcevents.filters import Filter
from rcevents.publication.catchup import catch_up, render_missing, take_in
from rcevents.publication.choice import choose, choose_all
from rcevents.publication.fingerprint import fingerprint_of
from rcevents.publication.kept import kept_in, throw_away
from rcevents.publication.plans import DEFAULT_FEEDS, Spell, day_of
from rcevents.publication.published import Published, PublishedFeed
from rcevents.publication.streaming import Streams
from rcevents.recalling import recall
from rcevents.render.windows import span_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from rcevents.atomic import Replacement
    from rcevents.filters import Rates
    from rcevents.model import Record
    from rcevents.publication.choice import Choice, Chosen, Wanted
    from rcevents.publication.kept import Kept
    from rcevents.store.contract import Reading, Store

EXTENSIONS = ("ics", "json")
FOLDERS = 20
"""Of so many folders it is kept how their files stand."""


def usual_cache(store: Store) -> Path:
    """Give the file in which is kept what was rendered of a store: in a user's folder of caches.

    That is $XDG_CACHE_HOME, else ~/.cache (XDG Base Directory Specification 0.8), or what other
    systems have instead. A copy of the store at another place has a file of its own.
    """
    import platformdirs

    name = hashlib.sha256(f"{store.identity} {store.address}".encode()).hexdigest()[:32]
    folder = platformdirs.user_cache_path("rcevents", appauthor=False)
    return folder / "publication" / f"{name}.sqlite"


def publish_stored(
    store: Store,
    to: Path,
    *,
    today: dt.date | None = None,
    window: Spell = "default",
    base_url: str | None = None,
    rates: Rates | None = None,
    wanted: Filter | None = None,
    cache: Path | None = None,
) -> Published:
    """Write the default feeds of a store's events into a folder, which is made if need be.

    Arguments are those of `publish`; a filter narrows every feed. `cache` is the file in which
    rendered events are kept for the next time: where it cannot be used, or a filter is asked for,
    all is rendered afresh. Raises PublishFailed, and what the store raises.
    """
    day = day_of(window, today)
    narrowed = wanted if wanted != Filter() else None
    with store.reading() as reading:
        run = _Run(reading, to, day, window, base_url, rates, narrowed)
        if cache is not None and narrowed is None:
            with suppress(sqlite3.Error, OSError, LookupError):
                return run.with_cache(cache)
        return run.afresh()


@dataclass(frozen=True)
class _Run:
    """One publishing: what is asked of it, and what is read for it."""

    reading: Reading
    to: Path
    day: dt.date
    window: Spell
    base_url: str | None
    rates: Rates | None
    wanted: Filter | None

    def afresh(self) -> Published:
        """Publish with nothing kept, before or after."""
        with kept_in(None, "") as kept:
            if self.wanted is None:
                catch_up(kept, self.reading, self.rates, render=self.window == "all")
            else:
                whole = self.window == "all"
                take_in(kept, self._admitted(), self.rates, render=whole, anew=True)
            return self._written(self._chosen(kept))[0]

    def with_cache(self, cache: Path) -> Published:
        """Publish with what was kept, and keep what is new.

        Raises sqlite3.Error, OSError and LookupError where that cannot be; a file that says what
        the store does not is gone then.
        """
        try:
            with kept_in(cache, fingerprint_of(self.rates)) as kept:
                stamp = catch_up(kept, self.reading, self.rates, render=self.window == "all")
                state = json.dumps([stamp, self.window, self._since(), self.base_url])
                return self._standing(kept, state) or self._renewed(kept, state)
        except LookupError:
            throw_away(cache)
            raise

    def _renewed(self, kept: Kept, state: str) -> Published:
        published, replacement = self._written(self._chosen(kept))
        _remember(kept, self.to, state, published, replacement)
        return published

    def _since(self) -> str | None:
        return self.day.isoformat() if self.window == "default" else None

    def _admitted(self) -> Iterator[tuple[str, Record]]:
        for record in recall(self.reading, self.wanted or Filter(), self.rates):
            yield record.event.uid, record

    def _chosen(self, kept: Kept) -> Chosen:
        if self.window == "default":
            return choose(kept, span_of(self.day), lambda wanted: self._render(kept, wanted))
        missing = kept.rows("SELECT id, uid, part FROM pieces WHERE size IS NULL").fetchall()
        self._render(kept, missing)
        return choose_all(kept)

    def _render(self, kept: Kept, wanted: Iterable[Wanted]) -> None:
        render_missing(kept, self.reading, wanted)

    def _written(self, chosen: Chosen) -> tuple[Published, Replacement]:
        with replacing(self.to) as replacement:
            streams = Streams(replacement, self.to, chosen.feeds, self.base_url)
            streams.write(chosen.rendered())
            streams.finish()
        feeds = tuple(
            _report(plan.name, choice, self.to)
            for plan, choice in zip(DEFAULT_FEEDS, chosen.feeds, strict=True)
        )
        return Published(feeds, tuple(replacement.changed)), replacement

    def _standing(self, kept: Kept, state: str) -> Published | None:
        """Give what was published last, if it is still to be told and nobody touched the files."""
        told = (kept.fact("folders") or {}).get(str(self.to.absolute()))
        if told is None or told["state"] != state:
            return None
        stood = {self.to / name: stood for name, stood in told["files"].items()}
        if any(list(standing(path) or ()) != as_told for path, as_told in stood.items()):
            return None
        return Published(tuple(_feed(one, self.to) for one in told["feeds"]), ())


def _report(name: str, choice: Choice, to: Path) -> PublishedFeed:
    paths = tuple(to / f"{name}.{extension}" for extension in EXTENSIONS)
    return PublishedFeed(name, paths, choice.events, choice.undated, choice.left_out, choice.notes)


def _remember(
    kept: Kept, to: Path, state: str, published: Published, replacement: Replacement
) -> None:
    """Keep how the files stand, of the latest folders alone."""
    folders = kept.fact("folders") or {}
    folders.pop(str(to.absolute()), None)
    folders[str(to.absolute())] = {
        "state": state,
        "files": {path.name: stood for path, stood in replacement.standings.items()},
        "feeds": [
            [feed.name, feed.events, feed.undated, feed.left_out, feed.notes]
            for feed in published.feeds
        ],
    }
    kept.put_fact("folders", dict(list(folders.items())[-FOLDERS:]))


def _feed(told: Any, to: Path) -> PublishedFeed:  # noqa: ANN401 - as it was kept
    name, events, undated, left_out, notes = told
    paths = tuple(to / f"{name}.{extension}" for extension in EXTENSIONS)
    return PublishedFeed(name, paths, events, undated, left_out, tuple(notes))
