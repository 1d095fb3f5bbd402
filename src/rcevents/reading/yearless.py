"""Datelines read without a year of reference: for what they tell of, not for which days."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from rcevents.reading.dateline import Dateline, read_dateline

SOME_DAY = dt.date(2000, 1, 1)
"""Days without a year are told as from here; only whether they are told matters."""

LONGEST = 2_000
"""So much of a line is read; what is longer is none."""


def yearless(text: str) -> Dateline:
    """Read a dateline whose year is not known, so that its days are days and no faults.

    Nor is it known whether the day or the month comes first in "8/11/2031": it is a day.

    >>> line = yearless("apply by 24 May")
    >>> len(line.deadlines), len(line.dates), len(line.faults)
    (1, 0, 0)
    """
    return _read(text[:LONGEST])


@lru_cache(maxsize=512)  # each form of an announcement asks for the same lines
def _read(text: str) -> Dateline:
    return read_dateline(text, issued=SOME_DAY, day_first=True)  # any order will do
