"""One event: by its uid or by the name of its page, as a calendar, as JSON, or as a page."""

from __future__ import annotations

import json
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from rcevents.render.feed import Feed
from rcevents.render.jsonfeed import event_json
from rcevents.render.naming import page_name
from rcevents.render.provenance import published_event
from rcevents.render.registry import FORMATS, RENDERERS
from rcevents.serving.answers import READABLE, Content
from rcevents.serving.problems import Refused
from rcevents.website.eventpage import event_calendar
from rcevents.website.model import Site

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rcevents.model import Record
    from rcevents.serving.catalogue import State
    from rcevents.serving.shelf import Shelf
    from rcevents.store.contract import Reading

KINDS = {
    "html": ("text/html", "a page"),
    "ics": (FORMATS["ics"].media_type, "a calendar"),
    "json": ("application/json", "JSON"),
    "jsonld": (FORMATS["jsonld"].media_type, "schema.org JSON-LD"),
}
"""The forms of one event, by the extension of their addresses: media type, and in words."""

LONGEST_UID = 1_000
OTHER = "is no event that is known here"
FIND = "ask /events.json for those that there are"


class Names(NamedTuple):
    """The uids of events by the names of their pages; joined ones lead to those they are now."""

    events: Mapping[str, str]
    joined: Mapping[str, str]


class Events:
    """Finds single events; the names of their pages are kept until an event changes."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._lock = Lock()
        self._known: tuple[object, Names] | None = None

    def uid(self, state: State, name: str) -> str:
        """Give the uid, as it is now, of the event whose page has or had this name.

        Raises Refused.
        """
        names = self._names(state)
        if name in names.events:
            return names.events[name]
        if name not in names.joined:
            raise Refused(404, f'"{name[:80]}" {OTHER}', remedy=FIND)
        return names.joined[name]

    def path(self, state: State, uid: str, extension: str) -> str:
        """Give the path of an event's page by its uid, or by one that it had. Raises Refused."""
        goal = None
        if len(uid) <= LONGEST_UID and uid.isprintable():
            with self._shelf.reading() as reading:
                goal = reading.resolve(uid)
        if goal is None:
            raise Refused(404, f'"{uid[:80]}" {OTHER}', "uid", FIND)
        self.record(state, goal)
        return f"events/{page_name(goal)}.{extension}"

    def record(self, state: State, uid: str) -> Record:
        """Give an event. Raises Refused where it was withdrawn."""
        if state.snapshot is not None:
            entry = state.snapshot.by_uid.get(uid)
            if entry is not None:
                return entry.record
        else:
            with self._shelf.reading() as reading:
                found = reading.events([uid]).get(uid)
            if found is not None and not found.withdrawn:
                return found.record
        raise Refused(404, f'"{uid[:80]}" was withdrawn', remedy=FIND)

    def _names(self, state: State) -> Names:
        epoch = state.moment.events
        with self._lock:
            if self._known is None or self._known[0] != epoch:
                with self._shelf.reading() as reading:
                    self._known = (epoch, _names(reading))
            return self._known[1]


def calendar(record: Record, base: str | None, *, utc: bool = False) -> Content:
    """Give the calendar of one event. Raises Refused where it has no date."""
    if record.event.start is None:
        remedy = "ask for .json or .html instead"
        raise Refused(404, "the event has no date, so that no calendar can show it", remedy=remedy)
    body = event_calendar(Site(base_url=base, utc=utc), record)
    return _content(record, body, FORMATS["ics"].media_type, "ics")


def whole(record: Record) -> Content:
    """Give the Event as JSON, as its schema describes it."""
    text = json.dumps(event_json(published_event(record.event)), ensure_ascii=False, indent=1)
    return _content(record, f"{text}\n".encode(), "application/json", "json")


def linked(record: Record, base: str | None) -> Content:
    """Give the event in the words of schema.org."""
    name = f"events/{page_name(record.event.uid)}"
    feed = Feed(name, record.event.title, records=(record,), home_url=base, folder_url=base)
    return _content(record, RENDERERS["jsonld"](feed), FORMATS["jsonld"].media_type, "jsonld")


def _content(record: Record, body: bytes, media_type: str, extension: str) -> Content:
    name = f'inline; filename="{page_name(record.event.uid)}.{extension}"'
    headers = {**READABLE, "content-disposition": name}
    return Content(body, media_type, headers, daily=False)


def _names(reading: Reading) -> Names:
    """Name all events that are, and all that were: a name that is taken leads to its event."""
    return Names(
        {page_name(uid): uid for uid, _, _ in reading.headings()},
        {page_name(uid): goal for uid, goal in reading.joined().items()},
    )
