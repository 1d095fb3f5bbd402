"""Sections of newsletters in files of cases: a name behind "====", markdown, "> " each event."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def sections(path: Path) -> list[tuple[str, str, list[str]]]:
    """Give name, markdown and the expected events of every section of a data file."""
    found = []
    for part in path.read_text(encoding="utf-8").split("==== ")[1:]:
        name, _, body = part.partition("\n")
        lines = body.rstrip().split("\n")
        told = [line[2:] for line in lines if line.startswith("> ")]
        text = "\n".join(line for line in lines if not line.startswith("> "))
        found.append((name, text, told))
    return found
