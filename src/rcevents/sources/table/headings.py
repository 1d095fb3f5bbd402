"""The headings above a place of a document, and what they tell of its year and month."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.reading.translation import month_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.sources.labelled.surroundings import Surroundings

LONGEST = 2_000
HEADING_YEAR = re.compile(r"(?<![\w./-])((?:19|20)\d\d)(?![\w/]|[.-]\d)")
WORD = re.compile(r"[^\W\d_]{3,12}")
BY_HEADING = "year: that of the heading above it"


class Headings:
    """The headings that a place stands under, the outermost first."""

    def __init__(self) -> None:
        self._told: dict[int, str] = {}

    def enter(self, level: int, text: str) -> None:
        """Come to a heading: those of its rank and below are left behind."""
        self._told = {rank: told for rank, told in self._told.items() if rank < level}
        self._told[level] = " ".join(text.split())

    @property
    def told(self) -> tuple[str, ...]:
        """Their texts."""
        return tuple(text for _, text in sorted(self._told.items()))


def under(headings: Iterable[str], around: Surroundings) -> Surroundings:
    """Give what headings tell of the year and the month of what is below; the nearest wins.

    >>> from rcevents.sources.labelled.surroundings import Surroundings
    >>> below = under(["Events", "2031", "Mai"], Surroundings())
    >>> below.year, below.month
    (2031, 5)
    """
    for heading in headings:
        year, month = year_of_heading(heading), month_of_heading(heading)
        if year:
            around = replace(around, year=year, year_told_by=BY_HEADING, month=None)
        if month:
            around = replace(around, month=month)
    return around


def year_of_heading(text: str) -> int | None:
    """Give the one year that a heading tells.

    >>> year_of_heading("Events in 2031"), year_of_heading("2030/2031"), year_of_heading("Tea")
    (2031, None, None)
    """
    years = {int(year) for year in HEADING_YEAR.findall(text[:LONGEST])}
    return years.pop() if len(years) == 1 else None


def month_of_heading(text: str) -> int | None:
    """Give the one month that a heading tells.

    >>> month_of_heading("Mai 2031"), month_of_heading("Talks in May"), month_of_heading("Talks")
    (5, 5, None)
    """
    months = {month_named(word) for word in WORD.findall(text[:LONGEST])} - {None}
    return months.pop() if len(months) == 1 else None
