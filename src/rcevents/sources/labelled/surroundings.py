"""Surroundings: what the place of a field tells of the dates in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the place of a field tells of its dates: day of issue, order, year and month above it.

    `year_told_by` is the rule by which a missing year is the `year`; it is marked as inferred.
    """

    issued: dt.date | None = None
    day_first: bool | None = None
    currency: str | None = None
    year: int | None = None
    year_told_by: str = ""
    month: int | None = None
    zone: str | None = None

    @property
    def reckoned_from(self) -> dt.date | None:
        """The day from which missing years are reckoned: in the year told above, if one is."""
        return dt.date(self.year, 1, 15) if self.year else self.issued
