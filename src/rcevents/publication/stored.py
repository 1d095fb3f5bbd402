"""Publishing from a store: only what has changed since the last time is read and rendered.

The files are byte for byte those that publishing all of the store's records afresh would give.
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import repeat
from typing import TYPE_CHECKING

from rcevents.atomic import replacing
from rcevents.filters import Filter
from rcevents.publication.catchup import catch_up, render_missing, take_in
from rcevents.publication.choice import choose
from rcevents.publication.edition import Edition, edition_of
from rcevents.publication.fingerprint import fingerprint_of
from rcevents.publication.folder import close, published, write, write_listing
from rcevents.publication.guarding import events_of, guard
from rcevents.publication.kept import kept_in, throw_away
from rcevents.publication.published import Published, PublishedFeed
from rcevents.publication.siting import site_stored
from rcevents.publication.standings import Folder, last_folder, remember, state_of
from rcevents.publication.streaming import stream
from rcevents.recalling import recall
from rcevents.website.pages import planned_files

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from rcevents.atomic import Replacement
    from rcevents.configuration import Configuration
    from rcevents.filters import Rates
    from rcevents.model import Record
    from rcevents.publication.choice import Choice, Chosen, Wanted
    from rcevents.publication.kept import Kept
    from rcevents.publication.plans import FeedPlan, Spell
    from rcevents.store.contract import Reading, Store


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
    window: Spell | None = None,
    base_url: str | None = None,
    rates: Rates | None = None,
    wanted: Filter | None = None,
    configuration: Configuration | None = None,
    site: bool | None = None,
    allow_drop: bool = False,
    cache: Path | None = None,
) -> Published:
    """Write the feeds of a store's events into a folder, which is made if need be, and their pages.

    Arguments are those of `publish`. `cache` is the file in which rendered events are kept for the
    next time: where it cannot be used, or a filter is asked for, all is rendered afresh. Raises
    PublishFailed, FeedsDropped, and what the store raises.
    """
    edition = edition_of(
        to,
        configuration,
        today=today,
        window=window,
        base_url=base_url,
        rates=rates,
        wanted=wanted,
        site=site,
        allow_drop=allow_drop,
    )
    with store.reading() as reading:
        run = _Run(reading, edition)
        if cache is not None and edition.wanted is None:
            with suppress(sqlite3.Error, OSError, LookupError):
                return run.with_cache(cache)
        return run.afresh()


@dataclass(frozen=True)
class _Run:
    """One publishing: what is asked of it, and what is read for it."""

    reading: Reading
    edition: Edition

    def afresh(self) -> Published:
        """Publish with nothing kept, before or after."""
        edition = self.edition
        with kept_in(None, "", edition.plans) as kept:
            if edition.wanted is None:
                catch_up(kept, self.reading, edition.rates, at_once=self._whole())
            else:
                take_in(kept, self._admitted(), edition.rates, at_once=self._whole(), anew=True)
            return self._written(kept, Folder(), None)[0]

    def with_cache(self, cache: Path) -> Published:
        """Publish with what was kept, and keep what is new.

        Raises sqlite3.Error, OSError and LookupError where that cannot be; a file that says what
        the store does not is gone then.
        """
        edition = self.edition
        fingerprint = fingerprint_of(edition.rates, edition.plans)
        try:
            with kept_in(cache, fingerprint, edition.plans) as kept:
                before = kept.fact("stamp")
                stamp = catch_up(kept, self.reading, edition.rates, at_once=self._whole())
                state = state_of(edition, self.reading, stamp)
                last = last_folder(kept, edition.to)
                if last.is_right(edition, state):
                    return last.published(edition)
                done, left = self._written(kept, last, last.losing(kept, before, edition))
                remember(kept, edition.to, replace(left, state=state, stamp=stamp))
                return done
        except LookupError:
            throw_away(cache)
            raise

    def _whole(self) -> int:
        """Give the bits of the feeds that hold everything."""
        plans = enumerate(self.edition.plans)
        return sum(1 << place for place, plan in plans if plan.window.before is None)

    def _admitted(self) -> Iterator[tuple[str, Record]]:
        for record in recall(self.reading, self.edition.wanted or Filter(), self.edition.rates):
            yield record.event.uid, record

    def _written(
        self, kept: Kept, last: Folder, losing: Collection[str] | None
    ) -> tuple[Published, Folder]:
        """Write everything, and give what is to be reported and how the folder is left."""
        edition = self.edition
        chosen = choose(kept, edition.day, lambda wanted: self._render(kept, wanted))
        reports = tuple(map(_report, repeat(edition), edition.plans, chosen.feeds))
        with replacing(edition.to) as replacement:
            guard(edition, _Known(kept, self.reading), losing)
            stream(chosen, edition, replacement)
            write_listing(replacement, edition, reports)
            pages, keys = self._pages(chosen, reports, last, replacement)
            standing_ones = [path for path, is_new in pages.items() if not is_new]
            close(replacement, edition.to, standing_ones)
        done = published(reports, replacement, pages)
        return done, _left(done, replacement, last, keys, edition)

    def _render(self, kept: Kept, wanted: Iterable[Wanted]) -> None:
        render_missing(kept, self.reading, wanted)

    def _pages(
        self,
        chosen: Chosen,
        reports: Sequence[PublishedFeed],
        last: Folder,
        replacement: Replacement,
    ) -> tuple[dict[Path, bool], dict[str, str]]:
        """Write the pages that are not right as they stand: tell of all whether they are new.

        The keys of pages are given, too.
        """
        edition, pages, keys = self.edition, {}, {}
        if edition.site is None:
            return {}, {}
        site = site_stored(edition, reports, chosen.uids(), self.reading)
        frame = hashlib.sha256(repr((site.window, site.notes)).encode()).hexdigest()
        for file in planned_files(site):
            path, key = edition.to / file.path, f"{frame} {file.key}" if file.key else None
            is_new = not key or last.keys.get(file.path) != key
            pages[path] = is_new or not last.stands(edition.to, file.path)
            if pages[path]:
                write(replacement, path, file.render())
            if key:
                keys[file.path] = key
        return pages, keys


class _Known:
    """What is known of the events of a store, for the guard."""

    def __init__(self, kept: Kept, reading: Reading) -> None:
        self._kept = kept
        self._reading = reading

    def uids(self, place: int) -> set[str]:
        """Give the uids of all that belongs into a feed, whether there is room for it or not."""
        shelves = self._kept.holding(1 << place)
        asked = f"SELECT name FROM pieces WHERE shelf IN ({shelves})"  # noqa: S608 - words of our own
        return {uid for (uid,) in self._kept.rows(asked)}

    def excused(self, uids: Collection[str]) -> set[str]:
        """Give what a person withdrew, and what was joined with another event."""
        return {uid for uid in uids if any(map(self._is_settled, (uid, *events_of(uid))))}

    def _is_settled(self, uid: str) -> bool:
        now = self._reading.resolve(uid)
        if now is None:
            return False
        event = self._reading.events([now]).get(now)
        return now != uid or (event is not None and event.withdrawn)


def _report(edition: Edition, plan: FeedPlan, choice: Choice) -> PublishedFeed:
    paths = edition.paths(plan, choice.events)
    return PublishedFeed(
        plan.name, paths, choice.events, choice.undated, choice.left_out, choice.notes
    )


def _left(
    done: Published,
    replacement: Replacement,
    last: Folder,
    keys: Mapping[str, str],
    edition: Edition,
) -> Folder:
    """Tell how the folder is left."""
    new = {path.relative_to(edition.to).as_posix(): s for path, s in replacement.standings.items()}
    pages = [path.relative_to(edition.to).as_posix() for path in done.pages]
    old = {name: last.files[name] for name in pages if name not in new}
    feeds = [[one.events, one.undated, one.left_out, one.notes] for one in done.feeds]
    return Folder(files={**new, **old}, keys=keys, feeds=feeds, pages=pages)
