"""Narrated announcements: a heading, and below it a sentence that says when it takes place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.entries import Entry
    from rcevents.reading.outline import Block
    from rcevents.reading.sections import Section


def narrated(section: Section, blocks: Sequence[Block]) -> list[Entry]:  # noqa: ARG001
    """Give the announcements that sentences of a section make, in their order."""
    return []
