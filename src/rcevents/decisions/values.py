"""Corrected values: what a person writes, in words or in the shape of the event's JSON.

An empty value says that nothing is told.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from rcevents.decisions.shapes import FREE, KEYS, shaped
from rcevents.decisions.wordings import ITEMS, READERS
from rcevents.merge.overtaken import NOTHING, WHOLE
from rcevents.merge.rescheduling import DAYS

__all__ = ["KEYS", "event_key", "value_of"]

LISTS = frozenset({"sessions", "deadlines", "speakers", "topics"})
MOST = 20_000
"""No value has more characters."""


def value_of(key: str, told: Any) -> Any:  # noqa: ANN401 - whatever TOML can say
    """Give a corrected value as the event's JSON has it, "" for nothing told.

    Raises ValueError with what is wrong with it.

    >>> value_of("cost", "Free")["free"], value_of("when", "3 May 2021, 14:00 CEST")["start"]
    (True, '2021-05-03T14:00:00+02:00')
    >>> value_of("start", dt.date(2021, 5, 3)), value_of("place", "Ghent")["country"]
    ('2021-05-03', 'BE')
    """
    if told in (NOTHING, [], {}) or (isinstance(told, str) and not told.strip()):
        return _nothing(key)
    _check_length(told)
    reader = READERS.get(key)
    value = reader(told) if reader is not None and isinstance(told, str) else told
    if key in (WHOLE, FREE):
        return _of_own_key(key, value)
    return shaped(key, _listed(key, value))


def event_key(key: str) -> str:
    """Give the key of a correction: that of the event, or "when".

    >>> event_key("free"), event_key("title")
    ('cost', 'title')
    """
    return "cost" if key == FREE else key


def _nothing(key: str) -> str:
    if key == "title":
        raise ValueError("cannot be empty: an event has a title")
    return NOTHING


def _of_own_key(key: str, value: Any) -> Any:  # noqa: ANN401 - as above
    """Read what no event has as a key of its own."""
    if key == FREE:
        if not isinstance(value, bool):
            raise ValueError("must be true or false, without quotes")
        return shaped("cost", READERS["cost"]("Free") if value else {"free": False})
    if isinstance(value, dt.date):
        return READERS[WHOLE](value.isoformat())
    if not isinstance(value, dict):
        what = 'must be words: "3-5 May 2021", or "3 May 2021, 14:00-16:00 CEST"'
        raise ValueError(what)  # noqa: TRY004 - a value of a file, not of a program
    if unknown := set(value) - set(DAYS):
        raise ValueError(f"has no such key: {', '.join(sorted(unknown))}")
    return {inner: value_of(inner, held) for inner, held in value.items()}


def _check_length(told: object) -> None:
    if isinstance(told, str) and len(told) > MOST:
        raise ValueError(f"is longer than {MOST} characters")


def _listed(key: str, value: Any) -> Any:  # noqa: ANN401 - as above
    """Give a list where one is wanted, and read what is told in words in it."""
    if key not in LISTS:
        return value
    values = value if isinstance(value, list | tuple) else [value]
    reader = ITEMS.get(key)
    for held in values:
        _check_length(held)
    return [reader(held) if reader and isinstance(held, str) else held for held in values]
