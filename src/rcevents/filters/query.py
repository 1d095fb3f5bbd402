"""Queries: a filter as the parameters of an address, the same for the page, the server and feeds.

Names are those of the filter's fields, as JSON has them: `free`, `max_cost`, `kinds`, `from` ...
Yes is written `true`; several values stand in one parameter, with commas. Days may be told from
today ("today", "+30d"), so that a subscription stays what it was meant to be; such a query means
another filter every day.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from rcevents.filters.criteria import Criteria
from rcevents.filters.days import resolve
from rcevents.filters.filter import Filter

if TYPE_CHECKING:
    import datetime as dt

DAYS = ("from", "to", "deadline_open")
"""The parameters that are days."""

NAMES = tuple(field.alias or name for name, field in Criteria.model_fields.items())
"""All parameters, in the order in which an address has them."""


def filter_of(query: Mapping[str, Any], today: dt.date) -> Filter:
    """Give the filter that a query means on a day. Raises BadFilter with the parameter's name.

    >>> import datetime as dt
    >>> filter_of({"free": "true", "from": "today"}, dt.date(2021, 10, 1)).words()
    'free events from 1 Oct 2021'
    """
    told = {
        name: resolve(value, today) if name in DAYS and isinstance(value, str) else value
        for name, value in query.items()
    }
    return Filter.parse(told)


def query_of(asked: Mapping[str, Any] | Filter) -> str:
    """Give the one way to write a query: what is asked, in the order of `NAMES`, percent-encoded.

    Of a mapping, days told from today stay as they are told.

    >>> query_of(Filter(virtual=True, free=True, kinds=("talk", "workshop")))
    'free=true&virtual=true&kinds=talk,workshop'
    >>> query_of({"from": "today", "free": True, "virtual": False})
    'free=true&from=today'
    """
    told = asked if isinstance(asked, Mapping) else asked.model_dump(mode="json")
    pairs = ((name, _text(told[name])) for name in NAMES if name in told)
    return "&".join(f"{name}={quote(text, safe=',')}" for name, text in pairs if text)


def _text(value: object) -> str:
    """Write a value; nothing for one that asks nothing."""
    if value is True:
        return "true"
    if isinstance(value, list | tuple):
        return ",".join(map(str, value))
    text = "" if value is None or value is False else str(value).strip()
    return "" if text.lower() == "false" else text
