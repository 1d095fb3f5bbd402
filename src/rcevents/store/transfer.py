"""Transfer: a store as lines of JSON, the same from SQLite as from PostgreSQL, and back.

The first line tells the format, the tables and how many rows each has; then comes a line for each
row, table by table in the order of their keys; the last line holds the SHA-256 of all before it,
so that what was cut off or altered on its way is not taken for a store::

    {"rcevents_store":1,"schema":2,"tables":{"notes":{"columns":["name","value"],"rows":1}}}
    ["notes","identity","4a..."]
    {"end":true,"sha256":"..."}

An export of what was imported has the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from rcevents.errors import StoreError
from rcevents.store.exported import Exported, Held, Lines
from rcevents.store.holdings import count
from rcevents.store.schema import STEPS, TABLES, insert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.store.connection import Connection

VERSION = 1
"""Of the format of an export; one that a program cannot read has a greater number."""

KEYS = {"keys": 3, "names": 2, "revisions": 2, "doubts": 2}
"""So many columns are a table's key, from its first on; of all others, one."""

KEPT = "counters"
"""The table whose rows are never taken away: writers wait for their turn there."""

EMPTY_IT = "Import into a new store, or say --replace to put this in place of what it holds."
UPGRADE = "Upgrade rcevents, or export with the version that will import."


def export(connection: Connection) -> Iterator[bytes]:
    """Yield the lines of an export, each with its end of line, in constant memory."""
    whole = hashlib.sha256()
    for line in _lines(connection):
        whole.update(line)
        yield line
    yield _line({"end": True, "sha256": whole.hexdigest()})


def restore(connection: Connection, lines: Iterable[bytes], *, replace: bool = False) -> Exported:
    """Fill a store from the lines of an export, within a transaction, and give what it holds.

    Raises StoreBroken where the lines are no whole export: the transaction must then be undone,
    as it is where the exception leaves it. Raises StoreError where the store holds something, and
    is not to be replaced.
    """
    reader = Lines(lines)
    exported = reader.head()
    _refuse_newer(exported)
    if not (replace or _is_empty(connection)):
        raise StoreError("the store is not empty", remedy=EMPTY_IT)
    for table in reversed(TABLES):
        if table != KEPT:
            connection.run(f"DELETE FROM {table}")  # noqa: S608 - a name of our own
    try:
        for table, held in exported.tables.items():
            sql = insert(table, "name") if table == KEPT else insert(table)
            connection.run_each(sql, reader.rows(table, held))
    except StoreError:
        raise
    except Exception:
        reader.rest()  # a database says less of what was altered on its way than its digest
        raise
    reader.end()
    return exported


def _lines(connection: Connection) -> Iterator[bytes]:
    counts = count(connection)
    told = {name: {"columns": TABLES[name], "rows": counts[name]} for name in TABLES}
    yield _line({"rcevents_store": VERSION, "schema": len(STEPS), "tables": told})
    for table in TABLES:
        for row in connection.stream(_selection(table)):
            yield _line([table, *row])


def _line(value: Any) -> bytes:  # noqa: ANN401 - any JSON
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _selection(table: str) -> str:
    columns = TABLES[table]
    key = ", ".join(columns[: KEYS.get(table, 1)])
    return f"SELECT {', '.join(columns)} FROM {table} ORDER BY {key}"  # noqa: S608 - as above


def _is_empty(connection: Connection) -> bool:
    """Tell whether a store holds no more than one that was just made."""
    made = {"notes": 1, "counters": 2}
    return all(rows <= made.get(table, 0) for table, rows in count(connection).items())


def _refuse_newer(exported: Exported) -> None:
    known = {table: Held(columns, 0).columns for table, columns in TABLES.items()}
    told = {table: held.columns for table, held in exported.tables.items()}
    if exported.version != VERSION or exported.schema != len(STEPS) or told != known:
        what = f"the export is of version {exported.version}.{exported.schema}"
        raise StoreError(f"{what}, this is {VERSION}.{len(STEPS)}", remedy=UPGRADE)
