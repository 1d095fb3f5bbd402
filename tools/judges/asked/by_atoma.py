"""Ask atoma, a strict reader of Atom and JSON Feed: what must be there, and of which type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import atoma

from tools.judges.asked.answering import answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def judge(feed: Path) -> Iterator[str]:
    """Read the feed; every item has an address or a text, and was listed at some time."""
    data = feed.read_bytes()
    if feed.suffix == ".atom":
        read = atoma.parse_atom_bytes(data)
        items, expected = read.entries, len(re.findall(rb"<entry[\s>]", data))
    else:
        read = atoma.parse_json_feed_bytes(data)
        items, expected = read.items, data.count(b'"_rcevents"')
    if len(items) != expected:
        yield f"reads {len(items)} of {expected} items"
    ids = [item.id_ for item in items]
    if len(set(ids)) < len(ids):
        yield "some items have one id"
    yield from (f"{item.id_}: has no title" for item in items if not item.title)


if __name__ == "__main__":
    answer(judge)
