"""Query: what a search asks of the events' columns, as SQL with its values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rcevents.store.connection import marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.store.contract import Search

    Condition = tuple[str, list[Any]]


def query_of(wanted: Search) -> tuple[str, list[Any]]:
    """Give the query for the records that meet a search, in their order, and its values.

    >>> from rcevents.store.contract import Search
    >>> query_of(Search(kinds=("talk",)))[1]
    ['talk']
    """
    conditions = [("withdrawn = 0", []), *_conditions(wanted)]
    where = " AND ".join(sql for sql, _ in conditions)
    values = [value for _, values in conditions for value in values]
    return f"SELECT record FROM events WHERE {where} ORDER BY starts, title, uid", values  # noqa: S608 - words of our own, values apart


def _conditions(wanted: Search) -> Iterator[Condition]:
    either = " OR first IS NULL" if wanted.undated else ""
    if wanted.since is not None:
        yield f"(last >= ?{either})", [wanted.since.isoformat()]
    if wanted.until is not None:
        yield f"(first <= ?{either})", [wanted.until.isoformat()]
    if not wanted.undated:
        yield "first IS NOT NULL", []
    if wanted.formats is not None:
        yield _among("format", wanted.formats)
    if wanted.free is not None:
        yield _among("free", [None if free is None else int(free) for free in wanted.free])
    if wanted.kinds is not None:
        yield _among("kind", wanted.kinds)
    if wanted.statuses is not None:
        yield _among("status", wanted.statuses)


def _among(column: str, values: Sequence[Any]) -> Condition:
    """Ask for one of these values, of which None is one like the others."""
    told = [value for value in values if value is not None]
    parts = [f"{column} IN {marks(told)}"] if told else []
    parts += [f"{column} IS NULL"] if None in values else []
    return (f"({' OR '.join(parts)})" if parts else "1 = 0"), told
