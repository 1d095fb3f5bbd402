"""How long a series without an end is believed to go on: six months past its last sighting."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from typing import TYPE_CHECKING

from rcevents.model import first_day

if TYPE_CHECKING:
    from collections.abc import Collection

MONTHS = 6
"""So long a series counts as going on, if nobody announces it again."""


def believed_until(seen: Collection[dt.date], start: dt.date) -> dt.date:
    """Give the last day of a series announced on the days `seen`; at least its first sitting's.

    Where no day of announcement is known, the first sitting stands for it. Raises ValueError
    where the calendar has no such day.

    >>> believed_until([dt.date(2021, 8, 31)], dt.date(2021, 10, 5)).isoformat()
    '2022-02-28'
    >>> believed_until((), dt.date(2021, 10, 5)).isoformat()
    '2022-04-05'
    """
    first = first_day(start)
    return max(_months_after(max(seen, default=first)), first)


def _months_after(day: dt.date) -> dt.date:
    """Give the same day so many months on, or that month's last."""
    years, month = divmod(day.month - 1 + MONTHS, 12)
    year, month = day.year + years, month + 1
    return dt.date(year, month, min(day.day, monthrange(year, month)[1]))
