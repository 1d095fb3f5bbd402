"""The kind "github": a repository's issues, each of which announces an event."""

from __future__ import annotations

from rcevents.sources.github.asking import asks
from rcevents.sources.github.reader import read, recognizes
from rcevents.sources.kind import Kind

KIND = Kind(
    name="github",
    about="issues of a GitHub repository, whose forms, titles or texts announce events",
    recognizes=recognizes,
    read=read,
    media_types=("application/json",),
    asks=asks,
)
