"""Ask feedparser about Atom: whether it is sound XML, and every entry has what readers show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import feedparser

from tools.judges.asked.answering import answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHOWN = ("id", "title", "link", "updated_parsed")


def judge(feed: Path) -> Iterator[str]:
    """Tell what feedparser had to guess, and what an entry lacks."""
    data = feed.read_bytes()
    read = feedparser.parse(data)
    if read.bozo:
        yield f"is not sound: {read.bozo_exception}"
    if read.version != "atom10":
        yield f"is {read.version or 'no feed'}"
    expected = len(re.findall(rb"<entry[\s>]", data))
    if len(read.entries) != expected:
        yield f"reads {len(read.entries)} of {expected} entries"
    for entry in read.entries:
        yield from (f"{entry.get('id')}: no {name}" for name in SHOWN if not entry.get(name))


if __name__ == "__main__":
    answer(judge)
