"""Today, where the person is: days may be told from it."""

from __future__ import annotations

import datetime as dt


def today() -> dt.date:
    """Give today's date where the person is."""
    return dt.datetime.now().astimezone().date()
