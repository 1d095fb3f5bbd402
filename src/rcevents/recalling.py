"""Recalling: the events of a store that a filter admits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.filters.searching import search_of
from rcevents.lifespan import as_announced

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from rcevents.filters import Filter, Rates
    from rcevents.model import Record
    from rcevents.store.contract import Reading


def recall(
    reading: Reading,
    wanted: Filter,
    rates: Rates | None = None,
    *,
    since: dt.date | None = None,
) -> Iterator[Record]:
    """Yield the records that a filter admits, by start, title and uid; none that is withdrawn.

    The store leaves out what it can, so that little is read for nothing. Of a filter without a
    first day, dated events that are over before `since` may be left out, too.
    """
    search = search_of(wanted)
    if since is not None and wanted.from_ is None:
        search = replace(search, since=since)
    for record in reading.search(search):
        if wanted.admits(as_announced(record), rates=rates):
            yield record
