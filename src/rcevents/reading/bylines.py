"""Bylines: "Ada Bell, 3 May 2021" under a title says who wrote it and when, not when it is held."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.reading.names import is_person

if TYPE_CHECKING:
    from rcevents.reading.dateline import Dateline

LONG_PAST = dt.timedelta(days=14)


def is_byline(line: Dateline, issued: dt.date | None) -> bool:
    """Whether a line tells nothing but a person and a day, with its year, long before the issue.

    >>> from rcevents.reading.dateline import read_dateline
    >>> issued = dt.date(2021, 6, 1)
    >>> lines = ("Ada Bell, 3 May 2021", "Ada Bell, 3 May", "3 May 2021", "Ada Bell, 3 July 2021")
    >>> [is_byline(read_dateline(text, issued=issued), issued) for text in lines]
    [True, False, False, False]
    """
    if issued is None or not line.dates or not line.remark:
        return False
    facts = (line.hours, line.costs, line.formats, line.places, line.deadlines, line.recurrences)
    return (
        not any(facts)
        and is_person(line.remark.partition(",")[0])
        and all(
            claim.value.year_inferred is None and claim.value.runs[-1].end < issued - LONG_PAST
            for claim in line.dates
        )
    )
