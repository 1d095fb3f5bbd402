"""The folder of the feeds: a list of them for programs, and which files of it are ours.

What an earlier publishing wrote and this one does not is removed: pages of events that are gone,
feeds that are configured no more. Only files that were listed as written, and whose size is what
it was then, are ours; whatever else lies there is left alone.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from rcevents.filters.query import query_of
from rcevents.publication.published import Published
from rcevents.publication.strangers import MANIFEST, refuse_strangers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from rcevents.atomic import Replacement
    from rcevents.publication.edition import Edition
    from rcevents.publication.plans import FeedPlan
    from rcevents.publication.published import PublishedFeed

LISTING = "feeds.json"
"""The feeds, for programs: what each holds, asks and is written as."""

ABOUT = "what rcevents publish wrote here, in bytes; it removes what it writes no more"
OURS = re.compile(r"(?:(?:events|assets)/)?[a-z0-9][a-z0-9._-]{0,200}")
"""The files that may ever be ours: none outside of the folder, none that is hidden, and none with
a capital letter: where "Free.ics" and "free.ics" are one file, it would be removed as the other."""

MOST = 50_000_000
"""A list that is longer than this is none of ours."""


def write_listing(
    replacement: Replacement, edition: Edition, reports: Sequence[PublishedFeed]
) -> None:
    """Write the list of the feeds."""
    feeds = [
        listed(
            plan,
            {name: edition.files(plan, name, report.events) for name in plan.formats},
            report.events,
        )
        | asked_of(plan, edition)
        for plan, report in zip(edition.plans, reports, strict=True)
    ]
    write(replacement, edition.to / LISTING, listing(feeds))


def listing(feeds: Sequence[Mapping[str, Any]]) -> bytes:
    """Give a list of feeds as JSON."""
    return _encoded({"feeds": feeds})


def listed(plan: FeedPlan, files: Mapping[str, Sequence[str]], events: int) -> dict[str, Any]:
    """Tell of a feed with its files, by their formats, and how many events it has."""
    return {
        "name": plan.name,
        "title": plan.title,
        "description": plan.description,
        "filter": {name: _plain(value) for name, value in plan.query.items()},
        "query": query_of(plan.query),
        "deadlines": plan.deadlines,
        "window": plan.window.words,
        "formats": [*files],
        "files": files,
        "events": events,
    }


def write(replacement: Replacement, path: Path, content: bytes) -> None:
    """Write a whole file."""
    draft = replacement.open(path)
    draft.write(content)
    draft.finish()


def close(replacement: Replacement, to: Path, kept: Iterable[Path] = ()) -> None:
    """Put down what was written, and have what else we wrote once removed.

    `kept` are files of an earlier publishing that are still right.
    """
    sizes = {path: path.stat().st_size for path in kept} | replacement.sizes()
    now = {path.relative_to(to).as_posix(): [size] for path, size in sizes.items()}
    before = manifest(to)
    refuse_strangers(to, {*now, MANIFEST} - {*before})
    replacement.stale += [
        to / name for name, sizes in before.items() if name not in now and _is_ours(to, name, sizes)
    ]
    names = sorted({*before, *now})
    either = {name: [*before.get(name, ()), *now.get(name, ())] for name in names}
    replacement.enclose(to / MANIFEST, _files(either), _files(dict(sorted(now.items()))))


def manifest(to: Path) -> dict[str, list[int]]:
    """Give the files that were written into a folder, each with the sizes that it may have."""
    told = read_json(to / MANIFEST)
    files = told.get("files") if isinstance(told, dict) else None
    return {
        name: [*sizes] if isinstance(sizes, list) else [sizes]
        for name, sizes in (files.items() if isinstance(files, dict) else ())
        if OURS.fullmatch(name) and name != MANIFEST
    }


def listed_feeds(to: Path) -> list[dict[str, Any]] | None:
    """Give the feeds that the list in a folder tells, None where there is none that can be read."""
    told = read_json(to / LISTING)
    feeds = told.get("feeds") if isinstance(told, dict) else None
    if not isinstance(feeds, list):
        return None
    return [feed for feed in feeds if isinstance(feed, dict) and isinstance(feed.get("name"), str)]


def read_json(path: Path) -> Any:  # noqa: ANN401 - any JSON
    """Read a file of JSON, None where there is none."""
    try:
        if path.stat().st_size > MOST:
            return None
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None


def asked_of(plan: FeedPlan, edition: Edition) -> dict[str, Any]:
    """Give what decides which events a feed is of, as the list tells it."""
    told = {"query": query_of(plan.query), "deadlines": plan.deadlines}
    return told | ({"narrowed": query_of(edition.wanted)} if edition.wanted else {})


def published(
    reports: Sequence[PublishedFeed],
    replacement: Replacement,
    pages: Iterable[Path] = (),
) -> Published:
    """Tell what was written, when all is in its place."""
    changed, removed = tuple(replacement.changed), tuple(replacement.stale)
    return Published(tuple(reports), changed, tuple(pages), removed)


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of TOML
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value if isinstance(value, str | bool | int | float) else str(value)


def _is_ours(to: Path, name: str, sizes: Sequence[int]) -> bool:
    """Tell whether a file of the manifest is still the one that was written."""
    path = to / name
    if path.is_symlink() or (path.parent != to and path.parent.is_symlink()):
        return False
    try:
        return path.is_file() and path.stat().st_size in sizes
    except OSError:
        return False


def _files(files: Mapping[str, Sequence[int]]) -> bytes:
    told = {
        name: sizes[0] if len({*sizes}) == 1 else [*dict.fromkeys(sizes)]
        for name, sizes in files.items()
    }
    return _encoded({"about": ABOUT, "files": told})


def _encoded(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
