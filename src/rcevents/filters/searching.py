"""What a store can leave out by itself, of all that a filter asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.filters.admission import FORMATS
from rcevents.store.contract import Search

if TYPE_CHECKING:
    from rcevents.filters.criteria import Criteria


def search_of(asked: Criteria) -> Search:
    """Give the search that finds whatever the filter admits, and as little else as it can.

    >>> from rcevents.filters import Filter
    >>> search_of(Filter(virtual=True, free=True)).formats
    ('hybrid', 'virtual')
    """
    return Search(
        since=asked.from_,
        until=asked.to,
        formats=_formats(asked),
        free=_free(asked),
        kinds=asked.kinds or None,
        statuses=asked.status or None,
        undated=_may_be_undated(asked),
    )


def _formats(asked: Criteria) -> tuple[str | None, ...] | None:
    wanted = [formats for field, formats in FORMATS.items() if getattr(asked, field)]
    if not wanted:
        return None
    told = tuple(sorted(frozenset.intersection(*wanted)))
    return (*told, None) if asked.unknown_format else told


def _free(asked: Criteria) -> tuple[bool | None, ...] | None:
    if not asked.free:
        return None
    return (True, None) if asked.unknown_cost else (True,)


def _may_be_undated(asked: Criteria) -> bool:
    if asked.schedule and set(asked.schedule) <= {"dated"}:
        return False
    return asked.unknown_date or (asked.from_ is None and asked.to is None)
