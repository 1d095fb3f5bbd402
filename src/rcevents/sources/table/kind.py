"""The kind "table": tables and lists of events in markdown."""

from __future__ import annotations

from rcevents.sources.kind import Kind
from rcevents.sources.table.reader import read
from rcevents.sources.table.recognizing import recognizes

KIND = Kind(
    name="table",
    about="tables and lists of events in markdown, with days and links",
    recognizes=recognizes,
    read=read,
    media_types=("text/markdown",),
)
