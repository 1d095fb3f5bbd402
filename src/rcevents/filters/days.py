"""Days told from today: a filter of a feed, or of a subscription, is asked anew every day."""

from __future__ import annotations

import datetime as dt
import re

NAMED = {"yesterday": -1, "today": 0, "tomorrow": 1}
SHIFT = re.compile(r"([+-])(\d{1,5})([dw])")
DAYS = {"d": 1, "w": 7}


def resolve(text: str, day: dt.date) -> str:
    """Give the ISO day that a text tells from a day; other texts stay for the filter to judge.

    >>> [resolve(text, dt.date(2021, 10, 1)) for text in ("today", "+2w", "2021-10-09", "soon")]
    ['2021-10-01', '2021-10-15', '2021-10-09', 'soon']
    """
    word = text.strip().lower()
    found = SHIFT.fullmatch(word)
    if found is None and word not in NAMED:
        return text
    days = int(f"{found[1]}{found[2]}") * DAYS[found[3]] if found else NAMED[word]
    try:
        return (day + dt.timedelta(days=days)).isoformat()
    except OverflowError:
        return text
