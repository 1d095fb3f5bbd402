"""Tabled announcements: rows of a table in a section that lists events."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.entries import Entry
    from rcevents.reading.outline import Block
    from rcevents.reading.sections import Section


def tabled(section: Section, blocks: Sequence[Block]) -> list[Entry]:  # noqa: ARG001
    """Give the announcements that rows of a section's tables make, in their order."""
    return []
