"""The kind "webpage": pages that tell events as structured data, or announce one in prose."""

from __future__ import annotations

from rcevents.sources.kind import Kind
from rcevents.sources.webpage.reading import read_page, recognizes

KIND = Kind(
    name="webpage",
    about="web pages with structured data: schema.org as JSON-LD, microdata, RDFa; microformats",
    recognizes=recognizes,
    read=read_page,
    media_types=("text/html", "application/json", "text/plain"),
)
