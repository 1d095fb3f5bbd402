"""Retelling: what several parts below one heading tell of the event that it names."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.reading.headingtitles import is_part, tidied
from rcevents.reading.leadinglinks import leading_url

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.entries import Entry
    from rcevents.reading.heads import Head
    from rcevents.reading.outline import Block
    from rcevents.reading.sections import Section

LATEST = 100
"""An event is told again so many entries behind the one that told it first, or nearer."""


def join(before: Sequence[Entry], entries: Sequence[Entry]) -> list[Entry]:
    """Give the entries that are not told already; those that are lend their prose to the first."""
    new: list[Entry] = []
    for entry in entries:
        near = islice(before, max(0, len(before) - LATEST), None)
        told = next((each for each in near if _is_headed(each, entry.block)), None)
        if told is None:
            new.append(entry)
        else:
            told.prose += entry.prose
    return new


def retold(
    before: Sequence[Entry], section: Section, blocks: Sequence[Block], heading: Block | None
) -> bool:
    """Whether blocks below a heading such as "Registration" are prose of an entry told before.

    The entry then has them.
    """
    if heading is None or not is_part(tidied(heading.text)):
        return False
    above = [block for block in (section.head, *section.parents) if block is not heading]
    near = islice(reversed(before), LATEST)
    told = next((each for each in near if any(_is_headed(each, one) for one in above)), None)
    if told is not None:
        told.prose += [block.text for block in blocks]
        told.heads = [(_linked(head, blocks), line, text) for head, line, text in told.heads]
    return told is not None


def _linked(head: Head, blocks: Sequence[Block]) -> Head:
    """Give a head its first link, where the sentence that told it had none."""
    url = head.url or leading_url(link for block in blocks for link in block.links)
    return replace(head, url=url)


def _is_headed(entry: Entry, block: Block | None) -> bool:
    return block is not None and entry.block is block and block.kind != "item"
