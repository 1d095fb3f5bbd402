"""A feed's events as bytes: one pure renderer a format, found by name in `RENDERERS`.

`FORMATS` tells of each format what it is called, and how it is put together of its parts.
"""

from __future__ import annotations

from rcevents.render.changewords import change_words
from rcevents.render.deadlines import deadline_records
from rcevents.render.feed import Feed, page_file, pages_of
from rcevents.render.formats import Contents, Format
from rcevents.render.ics import render_ics
from rcevents.render.jsonfeed import event_json, render_json, render_jsonl, summarise
from rcevents.render.registry import FORMATS, RENDERERS
from rcevents.render.spreadsheet import render_csv
from rcevents.render.windows import Window, window
from rcevents.render.words import (
    cost_words,
    deadline_words,
    format_words,
    location_words,
    when_words,
)

__all__ = [
    "FORMATS",
    "RENDERERS",
    "Contents",
    "Feed",
    "Format",
    "Window",
    "change_words",
    "cost_words",
    "deadline_records",
    "deadline_words",
    "event_json",
    "format_words",
    "location_words",
    "page_file",
    "pages_of",
    "render_csv",
    "render_ics",
    "render_json",
    "render_jsonl",
    "summarise",
    "when_words",
    "window",
]
