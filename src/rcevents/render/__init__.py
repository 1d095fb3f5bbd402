"""A feed's events as bytes: one pure renderer a format, found by name in `RENDERERS`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.render.changewords import change_words
from rcevents.render.deadlines import deadline_records
from rcevents.render.feed import Feed
from rcevents.render.ics import render_ics
from rcevents.render.jsonfeed import event_json, render_json, render_jsonl, summarise
from rcevents.render.spreadsheet import render_csv
from rcevents.render.windows import Window, window
from rcevents.render.words import (
    cost_words,
    deadline_words,
    format_words,
    location_words,
    when_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = [
    "RENDERERS",
    "Feed",
    "Window",
    "change_words",
    "cost_words",
    "deadline_records",
    "deadline_words",
    "event_json",
    "format_words",
    "location_words",
    "render_csv",
    "render_ics",
    "render_json",
    "render_jsonl",
    "summarise",
    "when_words",
    "window",
]

RENDERERS: Mapping[str, Callable[[Feed], bytes]] = {
    "ics": render_ics,
    "json": render_json,
    "jsonl": render_jsonl,
    "csv": render_csv,
}
"""The formats of a feed, by the extension of their files."""
