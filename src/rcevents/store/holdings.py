"""Holdings: what a store is and how much it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rcevents.store.opening import connection_of
from rcevents.store.schema import TABLES

if TYPE_CHECKING:
    from rcevents.store.connection import Connection
    from rcevents.store.contract import Reading

SIZE_OF_FILE = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
SIZE_ON_SERVER = """
SELECT coalesce(sum(pg_total_relation_size(pg_class.oid)), 0) FROM pg_class
JOIN pg_namespace ON pg_namespace.oid = pg_class.relnamespace
WHERE pg_namespace.nspname = current_schema() AND pg_class.relkind = 'r'
"""


def about(reading: Reading, *, is_file: bool) -> dict[str, Any]:
    """Tell of a store its database, the version of its schema, its size in bytes, and its rows."""
    connection = connection_of(reading)
    return {
        "database": "SQLite" if is_file else "PostgreSQL",
        "schema": _number(connection, "SELECT max(number) FROM steps"),
        "size": _number(connection, SIZE_OF_FILE if is_file else SIZE_ON_SERVER),
        "withdrawn": _number(connection, "SELECT count(*) FROM events WHERE withdrawn = 1"),
        "rows": count(connection),
    }


def count(connection: Connection) -> dict[str, int]:
    """Count the rows of every table."""
    sql = "SELECT count(*) FROM {}"
    return {table: _number(connection, sql.format(table)) for table in TABLES}


def _number(connection: Connection, sql: str) -> int:
    return int(connection.rows(sql)[0][0])
