"""Every format of a feed, by the extension of its files."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from rcevents.render.atom import (
    NEWEST,
    TAIL,
    atom_head,
    changed_on,
    entry,
    render_atom,
)
from rcevents.render.formats import Contents, Format
from rcevents.render.ics import CALENDAR_END, calendar_head, event_ics, render_ics, zones_of
from rcevents.render.jscalendar import group_entries, jscalendar_frame, render_jscalendar
from rcevents.render.jsonfeed import (
    ITEM_BREAK,
    item_json,
    json_frame,
    line_json,
    render_json,
    render_jsonl,
)
from rcevents.render.jsonld import BREAK, item_jsonld, jsonld_frame, render_jsonld
from rcevents.render.occurrences import occurrences
from rcevents.render.spreadsheet import csv_head, render_csv, row_csv

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from rcevents.model import Record
    from rcevents.render.feed import Feed

PAGE = 500
"""So many events stand in a file of a format that is paged."""


def _ics_frame(feed: Feed, contents: Contents) -> tuple[bytes, bytes]:
    return calendar_head(feed, contents.zones, empty=not contents.dated), CALENDAR_END


def _json_frame(feed: Feed, contents: Contents) -> tuple[bytes, bytes]:
    return json_frame(feed, empty=not contents.records)


def _jsonl_frame(_feed: Feed, _contents: Contents) -> tuple[bytes, bytes]:
    return b"", b""


def _csv_frame(_feed: Feed, _contents: Contents) -> tuple[bytes, bytes]:
    return csv_head(), b""


def _jsonld_frame(feed: Feed, contents: Contents) -> tuple[bytes, bytes]:
    return jsonld_frame(feed, contents.modified, empty=not contents.records)


def _atom_frame(feed: Feed, contents: Contents) -> tuple[bytes, bytes]:
    return atom_head(feed, contents.modified), TAIL


def _jscalendar_frame(feed: Feed, contents: Contents) -> tuple[bytes, bytes]:
    return jscalendar_frame(feed, contents.modified, empty=not contents.dated)


def contents_of(records: Iterable[Record], *, utc: bool = False) -> Contents:
    """Give what a frame must know of the records that stand in it; `utc` as in their feed."""
    listed = tuple(records)
    runs = [occurrences(record, utc=utc) for record in listed]
    changed = [when for record in listed if (when := changed_on(record)) is not None]
    return Contents(
        records=len(listed),
        dated=sum(map(bool, runs)),
        zones=zones_of(run for each in runs for run in each),
        modified=max(changed, default=None),
    )


_ALL = (
    Format("ics", "iCalendar", "text/calendar; charset=utf-8", _ics_frame, event_ics),
    Format(
        "json",
        "JSON Feed",
        "application/feed+json",
        _json_frame,
        item_json,
        between=ITEM_BREAK,
        paged=PAGE,
    ),
    Format("jsonl", "JSON lines", "application/x-ndjson", _jsonl_frame, line_json),
    Format("csv", "CSV", "text/csv; charset=utf-8", _csv_frame, row_csv),
    Format(
        "jsonld", "schema.org", "application/ld+json", _jsonld_frame, item_jsonld, between=BREAK
    ),
    Format(
        "atom",
        "Atom",
        "application/atom+xml; charset=utf-8",
        _atom_frame,
        entry,
        newest=NEWEST,
    ),
    Format(
        "jscalendar",
        "JSCalendar",
        "application/jscalendar+json; type=group",
        _jscalendar_frame,
        group_entries,
        between=BREAK,
    ),
)

FORMATS: Mapping[str, Format] = MappingProxyType({each.name: each for each in _ALL})
"""The formats of a feed, by the extension of their files."""

RENDERERS: Mapping[str, Callable[[Feed], bytes]] = MappingProxyType(
    {
        "ics": render_ics,
        "json": render_json,
        "jsonl": render_jsonl,
        "csv": render_csv,
        "jsonld": render_jsonld,
        "atom": render_atom,
        "jscalendar": render_jscalendar,
    }
)
"""What writes a whole feed, by the extension of its files."""
