"""Opening a store: the database that an address means, made where there is none yet."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from rcevents.errors import NoStore, StoreError
from rcevents.store.asking import Asked
from rcevents.store.location import is_server, make_folders, shown

if TYPE_CHECKING:
    from rcevents.store.connection import Connection
    from rcevents.store.contract import Reading, Store

FILL_IT = "rcevents collect makes one and fills it; --store names another."
NO_DRIVER = "what speaks to PostgreSQL is not installed"
NO_ADDRESS = "is no valid address of a PostgreSQL database"
AN_ADDRESS = (
    "Write postgresql://USER@SERVER/DATABASE; signs in a password as %40, %2F and the like."
)
INSTALL = "pip install 'rcevents[postgres]'"


def open_store(address: str, *, create: bool = True) -> Store:
    """Open the store at an address, a path or `postgresql://...`; who opens it closes it.

    Where there is none, it is made, with its folders; without `create`, that is NoStore. Raises
    StoreError where it cannot be opened; no message holds a password.
    """
    if is_server(address):
        return _on_server(address, create=create)
    return _in_file(Path(address), create=create)


def connection_of(reading: Reading) -> Connection:
    """Give the connection beneath a reading or writing of ours, for what is done to whole tables.

    Raises TypeError for what no store of ours gave.
    """
    if not isinstance(reading, Asked):
        raise TypeError("this is no reading of a store of rcevents")
    return reading.connection


def _on_server(address: str, *, create: bool) -> Store:
    if find_spec("psycopg") is None:
        raise StoreError(NO_DRIVER, where=shown(address), remedy=INSTALL)
    from psycopg import Error
    from psycopg.conninfo import conninfo_to_dict

    from rcevents.store.postgres import PostgresStore

    try:
        conninfo_to_dict(address)
    except Error:  # its message may quote the password
        raise StoreError(NO_ADDRESS, where=shown(address), remedy=AN_ADDRESS) from None
    return PostgresStore(address, create=create)


def _in_file(path: Path, *, create: bool) -> Store:
    """Open a file; its companions stand beside it, so that its folder must take new files."""
    from rcevents.store.sqlite import SqliteStore

    path = path.absolute()
    try:
        if path.is_dir():
            remedy = f"Name a file in it, such as {path / 'store.sqlite'}"
            raise StoreError("is a folder", where=str(path), remedy=remedy)
        if not path.exists():
            if not create:
                raise NoStore("no store is here", where=str(path), remedy=FILL_IT)
            make_folders(path.parent)
    except OSError as fault:
        what = f"no store can be made here: {fault.strerror or fault}"
        remedy = "Name another place with --store or RCEVENTS_STORE."
        raise StoreError(what, where=str(path), remedy=remedy) from fault
    return SqliteStore(path, create=create)
