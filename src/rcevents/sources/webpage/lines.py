"""Lines: where in a page an event's name stands, behind where its data begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcevents.document import Document

WORDS = re.compile(r"[^\"\\<&\s][^\"\\<&\n]{0,59}")
"""So much of a name is looked for: what stands in JSON as it does in HTML."""
REACH = 50_000
"""Nor is it farther behind the one before."""


class Lines:
    """Finds the lines on which the names of events stand, in the document's order."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.at, self.line = 0, document.first_line

    def line_of(self, title: str, first: int | None) -> int | None:
        """Give the line of an event's name behind the line on which its data begins."""
        while first is not None and self.line < first:
            at = self.text.find("\n", self.at)
            if at < 0:
                return first
            self.at, self.line = at + 1, self.line + 1
        words = WORDS.match(title)
        found = self.text.find(words[0], self.at, self.at + REACH) if words else -1
        if found < 0:
            return first
        self.line += self.text.count("\n", self.at, found)
        self.at = found
        return self.line
