"""Labelled announcements: a heading or an item, and below it lines such as "Date: 3 May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.entries import Entry
    from rcevents.reading.outline import Block
    from rcevents.reading.sections import Section


def labelled(section: Section, blocks: Sequence[Block]) -> list[Entry]:  # noqa: ARG001
    """Give the announcements that labelled lines of a section make, in their order."""
    return []
