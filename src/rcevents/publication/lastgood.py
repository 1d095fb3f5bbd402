"""The last good feeds, read back from their files: which future events subscribers have."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from rcevents.filters.query import query_of
from rcevents.model import Event, Record
from rcevents.publication.folder import asked_of, listed_feeds
from rcevents.publication.plans import DEFAULT_FEEDS
from rcevents.render.feed import page_file
from rcevents.render.windows import last_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from rcevents.publication.edition import Edition
    from rcevents.publication.plans import FeedPlan

MOST_PAGES = 1_000
BLOCK = 1 << 20
ITEM_BEGIN, ITEM_END = b"\n  {\n", re.compile(rb"\n  \}(?=,?\n)")
"""How our JSON feeds are laid out: no text in them can hold a line of its own."""

ID, UID = re.compile(rb'"id": ?("(?:[^"\\]|\\.)*+")'), re.compile(rb'"uid": ?("(?:[^"\\]|\\.)*+")')
DAY = re.compile(rb'"(?:start|end)": ?"(\d{4}-\d\d-\d\d)')
SERIES = re.compile(rb'"recurrence": ?\{')


@dataclass(frozen=True, slots=True)
class Former:
    """A feed as it stands: the names of its files, by their formats."""

    files: Mapping[str, tuple[str, ...]]


class Item(NamedTuple):
    """An event as it stands in a feed: its uid, and what reads it, None where that cannot be."""

    uid: str
    read: Callable[[], Event | None]


def formers(edition: Edition) -> dict[str, Former]:
    """Give the feeds that stand in the folder and ask what those of the edition do, by name.

    Where no list tells what they ask, it is taken to be what the default feeds of their names do.
    """
    told = listed_feeds(edition.to)
    if told is None:
        return dict(_unlisted(edition))
    asked = {plan.name: asked_of(plan, edition) for plan in edition.plans}
    return {
        str(feed["name"]): Former(_files(feed))
        for feed in told
        if feed.get("name") in asked
        and {key: feed[key] for key in ("query", "deadlines", "narrowed") if key in feed}
        == asked[str(feed["name"])]
    }


def standing_events(former: Former, edition: Edition) -> dict[str, Item]:
    """Give what stands in a feed and is not plainly over, by uid.

    It is read from the first of its formats that can be read back.
    """
    for name, read in READERS.items():
        paths = [edition.to / file for file in former.files.get(name, ())[:MOST_PAGES]]
        if paths and all(path.is_file() for path in paths):
            found = (item for path in paths for item in read(path, edition.day))
            return {item.uid: item for item in found}
    return {}


def is_future(event: Event, plan: FeedPlan, edition: Edition) -> bool:
    """Tell whether an event is not over, and whether the feed would still hold it today.

    It is judged as it stands in the file; so no day that passes takes it from the feed.
    """
    last = last_day(record := Record(event=event))
    if last is None or last < edition.day:
        return False
    span = plan.window.span(edition.day)
    if span is not None and span.objection(record):
        return False
    return plan.deadlines or plan.admits(event, edition.rates)


def _unlisted(edition: Edition) -> Iterator[tuple[str, Former]]:
    usual = {plan.name: query_of(plan.query) for plan in DEFAULT_FEEDS}
    for plan in edition.plans:
        if edition.wanted is None and usual.get(plan.name) == query_of(plan.query):
            yield plan.name, Former({name: (page_file(plan.name, name),) for name in READERS})


def _files(feed: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Give the files of a feed that the list tells; a path to elsewhere is none."""
    files = feed.get("files")
    return {
        name: tuple(f for f in told if isinstance(f, str) and "/" not in f and "\\" not in f)
        for name, told in (files.items() if isinstance(files, dict) else ())
        if isinstance(told, list)
    }


def _of_json(path: Path, day: dt.date) -> Iterator[Item]:
    """Yield the items of a JSON feed, piece by piece if it is laid out as ours are."""
    for told in _pieces(path):
        uid = ID.search(told)
        if uid and _may_come(told, day):
            yield Item(json.loads(uid[1]), partial(_event_of_item, told))


def _pieces(path: Path) -> Iterator[bytes]:
    """Yield the texts of the items of a JSON feed."""
    with path.open("rb") as file:
        rest = b""
        while block := file.read(BLOCK):
            *whole, rest = ITEM_END.split(rest + block)
            for text in whole:
                _, begun, item = text.partition(ITEM_BEGIN)
                if begun:
                    yield b"{" + item + b"}"


def _event_of_item(told: bytes) -> Event | None:
    try:
        return Event.model_validate(json.loads(told)["_rcevents"])
    except (ValueError, RecursionError, LookupError, TypeError):
        return None


def _of_lines(path: Path, day: dt.date) -> Iterator[Item]:
    with path.open("rb") as file:
        for line in file:
            uid = UID.search(line)
            if uid and _may_come(line, day):
                yield Item(json.loads(uid[1]), partial(_event_of_line, line))


def _event_of_line(told: bytes) -> Event | None:
    try:
        return Event.model_validate_json(told)
    except ValueError:
        return None


def _may_come(told: bytes, day: dt.date) -> bool:
    """Tell whether any day of an event may be this one or a later one."""
    if SERIES.search(told):
        return True
    latest = max((found[1] for found in DAY.finditer(told)), default=b"")
    return latest.decode() >= (day - dt.timedelta(days=2)).isoformat()


def _of_calendar(path: Path, day: dt.date) -> Iterator[Item]:
    from rcevents.extraction import extract_documents
    from rcevents.opening import open_text
    from rcevents.sources.settings import Settings

    text = path.read_bytes().decode("utf-8", "replace")
    found = open_text(text, address=path.name, form="text/calendar")
    documents = [document for document in found if not isinstance(document, Exception)]
    for event in extract_documents(documents, Settings(today=day)).events:
        yield Item(event.uid, partial(_same, event))


def _same(event: Event) -> Event:
    return event


READERS = {"json": _of_json, "jsonl": _of_lines, "ics": _of_calendar}
"""The formats that are read back, those that tell most first."""
