"""Ask vobject: what is missing, UID, DTSTAMP and PRODID first of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import vobject

from tools.judges.asked.answering import answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def judge(feed: Path) -> Iterator[str]:
    """Tell what is not valid, or cannot be written again."""
    calendar = vobject.readOne(feed.read_bytes().decode())
    if not calendar.validate(raiseException=True):
        yield "is not valid"
    calendar.serialize()


if __name__ == "__main__":
    answer(judge)
