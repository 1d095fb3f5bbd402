"""Connection: the few things that the store asks of a database, in SQL that both databases know.

Values stand behind `?`, rows come as tuples. Text, whole numbers and fractions are all that is
stored: days and times as ISO 8601, in UTC; models as their JSON; flags as 0 and 1.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Row = tuple[Any, ...]

T = TypeVar("T")

MOST_VALUES = 400
"""So many values stand in one list: SQLite once took no more than 999 in a statement."""


class Connection(Protocol):
    """A connection within a transaction."""

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Give all rows at once."""

    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """Yield row by row, without holding them all."""

    def rows_of_each(self, sql: str, values: Iterable[Sequence[Any]]) -> Iterator[list[Row]]:
        """Yield what each of these values brings, in their order."""

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Run a statement."""

    def run_each(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Run a statement with each of these values."""


def in_batches(values: Iterable[T], size: int = MOST_VALUES) -> Iterator[list[T]]:
    """Cut into lists of at most so many.

    >>> list(in_batches("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    rest = iter(values)
    while batch := list(islice(rest, size)):
        yield batch


def rows_among(
    connection: Connection, sql: str, values: Iterable[Any], *before: object
) -> Iterator[Row]:
    """Yield the rows of a query with a list of values in the place of `{}`, however many they are.

    The values before the list are given as `before`.
    """
    for batch in in_batches(dict.fromkeys(values)):
        yield from connection.rows(sql.format(marks(batch)), [*before, *batch])


def run_among(connection: Connection, sql: str, values: Iterable[Any], *before: object) -> None:
    """Run a statement with a list of values in the place of `{}`, however many they are."""
    for batch in in_batches(dict.fromkeys(values)):
        connection.run(sql.format(marks(batch)), [*before, *batch])


def marks(values: Sequence[object]) -> str:
    """Write the place holders of a list.

    >>> marks("abc")
    '(?, ?, ?)'
    """
    return f"({', '.join('?' * len(values))})"
