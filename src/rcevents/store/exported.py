"""Exported: reading the lines of an export, and finding out whether they are whole."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, NamedTuple

from rcevents.errors import StoreBroken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Row = Sequence[Any]

LAST = b'{"end"'
AGAIN = "Nothing was imported. Export once more: this was cut off, or altered."
NAME_IT = "Nothing was imported. `rcevents store export FILE` writes what can be."


class Held(NamedTuple):
    """What an export has of a table: its columns in their order, and so many rows."""

    columns: tuple[str, ...]
    rows: int


class Exported(NamedTuple):
    """The head of an export: the format's version, the schema's, and the tables in their order."""

    version: int
    schema: int
    tables: dict[str, Held]


class Lines:
    """One pass over the lines of an export; StoreBroken where they are not what they should be."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = iter(lines)
        self._whole = hashlib.sha256()
        self._number = 0

    def head(self) -> Exported:
        """Read the first line."""
        told = self._value(self._next())
        try:
            tables = {
                str(name): Held(tuple(map(str, held["columns"])), int(held["rows"]))
                for name, held in told["tables"].items()
            }
            return Exported(int(told["rcevents_store"]), int(told["schema"]), tables)
        except (LookupError, TypeError, ValueError, AttributeError, OverflowError):
            raise StoreBroken("this is no export of a store", remedy=NAME_IT) from None

    def rows(self, table: str, held: Held) -> Iterator[Row]:
        """Yield the rows of a table, of which there must be as many as the head tells."""
        for _ in range(held.rows):
            row = self._value(self._next())
            if not isinstance(row, list) or row[:1] != [table] or not _fits(row[1:], held):
                raise self._broken(f"is no row of {table}")
            yield row[1:]

    def end(self) -> None:
        """Read the last line: it must hold the digest of all before it."""
        before = self._whole.hexdigest()
        self._compare(self._next(), before)
        if next(self._lines, b"").strip():
            raise self._broken("is followed by something")

    def rest(self) -> None:
        """Go on to the last line, for the digest alone."""
        line, before = b"", ""
        while not line.startswith(LAST):
            before = self._whole.hexdigest()
            line = self._next()
        self._compare(line, before)

    def _next(self) -> bytes:
        line = next(self._lines, b"")
        self._number += 1
        if not line.endswith(b"\n"):
            raise self._broken("is missing" if not line else "is cut off")
        self._whole.update(line)
        return line

    def _compare(self, line: bytes, before: str) -> None:
        told = self._value(line)
        if not isinstance(told, dict) or told.get("sha256") != before:
            raise self._broken("does not match what stands before it")

    def _value(self, line: bytes) -> Any:  # noqa: ANN401 - whatever JSON can say
        try:
            return json.loads(line)
        except (ValueError, RecursionError):
            if self._number == 1:
                raise StoreBroken("this is no export of a store", remedy=NAME_IT) from None
            raise self._broken("is no JSON") from None

    def _broken(self, what: str) -> StoreBroken:
        return StoreBroken(f"line {self._number} of the export {what}", remedy=AGAIN)


def _fits(row: Row, held: Held) -> bool:
    """Tell whether a row has its table's columns, and in each what a database stores."""
    of_kind = all(value is None or type(value) in (str, int, float) for value in row)
    return of_kind and len(row) == len(held.columns)
