"""Positions: where the words of items stand in a page, for their lines and their order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from rcevents.sources.webpage.items import first_text

MOST_SOUGHT: Final = 2_000
"""So many words are looked for in a page, as many as a person would write."""
LONGEST: Final = 200


class Positions:
    """The places of values in a page, told by their words."""

    def __init__(self, html: str) -> None:
        self.html = html
        self._known: dict[str, int] = {}

    def of(self, value: object) -> tuple[int, str]:
        """Give a key that puts values in the order of the page; those not found come last.

        >>> sorted(["Pots", "Tea", "Cups"], key=Positions("<b>Tea</b><b>Pots</b>").of)
        ['Tea', 'Pots', 'Cups']
        """
        words = _words(value)
        if words not in self._known and len(self._known) < MOST_SOUGHT:
            at = self.html.find(words) if words else -1
            self._known[words] = at if at >= 0 else len(self.html)
        return self._known.get(words, len(self.html)), f"{value}"[:LONGEST]

    def line(self, value: object) -> int | None:
        r"""Give the line on which a value stands, None where it is not found.

        >>> Positions("<p>\n<b>Tea</b>").line({"name": ["Tea"]}), Positions("").line("Tea")
        (2, None)
        """
        at, _ = self.of(value)
        return bisect_right(self._ends, at - 1) + 1 if at < len(self.html) else None

    @cached_property
    def _ends(self) -> list[int]:
        return [found.start() for found in re.finditer("\n", self.html)]


def _words(value: object) -> str:
    """Give the words by which a value is looked for: a thing's name, else its day."""
    if isinstance(value, Mapping):
        told = first_text(value, "name", "startDate", "url", "@id")
    else:
        told = f"{value}"
    return told[:LONGEST].split("\n")[0].strip()
