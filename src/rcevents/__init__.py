r"""Conferences and trainings, from wherever they are announced, as calendars and JSON feeds.

Read are newsletters, calendars, web pages with structured data, feeds, records, tables and issues.

>>> import datetime as dt, rcevents
>>> found = rcevents.extract("[Tea Days](https://tea.example.org) - 3 May, Virtual, €20\n",
...                          issued=dt.date(2021, 4, 1))
>>> wanted = rcevents.Filter(virtual=True, max_cost="25 EUR")
>>> [event.title for event in rcevents.select(found.events, wanted)]
['Tea Days']

What stands here is loaded when first used, so that `import rcevents` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcevents.errors import RceventsError
    from rcevents.filters import Filter
    from rcevents.library import (
        check,
        extract,
        open_store,
        publish,
        publish_stored,
        select,
        stored,
        unify,
    )
    from rcevents.linting import lint
    from rcevents.model import Event, Extraction, Record, Unread
    from rcevents.render import Feed, render_csv, render_ics, render_json, render_jsonl

__version__ = "0.1.0"

__all__ = [
    "Event",
    "Extraction",
    "Feed",
    "Filter",
    "RceventsError",
    "Record",
    "Unread",
    "__version__",
    "check",
    "extract",
    "lint",
    "open_store",
    "publish",
    "publish_stored",
    "render_csv",
    "render_ics",
    "render_json",
    "render_jsonl",
    "select",
    "stored",
    "unify",
]

_HOMES = {
    "rcevents.errors": ("RceventsError",),
    "rcevents.filters": ("Filter",),
    "rcevents.library": tuple(
        "check extract open_store publish publish_stored select stored unify".split()
    ),
    "rcevents.linting": ("lint",),
    "rcevents.model": ("Event", "Extraction", "Record", "Unread"),
    "rcevents.render": ("Feed", "render_csv", "render_ics", "render_json", "render_jsonl"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'rcevents' has no attribute {name!r}")
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
