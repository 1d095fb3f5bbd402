"""Copying: a backup of a store, and its export, as a file that is there whole or not at all."""

from __future__ import annotations

import os
import secrets
import sqlite3
from contextlib import closing, contextmanager, suppress
from glob import escape
from typing import TYPE_CHECKING

from rcevents.errors import PublishFailed, StoreError
from rcevents.store.location import make_folders
from rcevents.store.sqlitefaults import telling_faults

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PRIVATE = 0o600
"""The rights of a copy: the store's folder is its owner's alone, too."""

SIGNS = (b"SQLite format 3\0", b'{"rcevents_store"')
"""How what may be written over begins: another file is none of ours."""

ENDING = ".part"
"""How the name of a copy ends that is being written; whoever tidies feeds takes it for none."""

COMPANIONS = ("-wal", "-shm", "-journal")
ELSEWHERE = "Name another file."
MAKE_ROOM = "Make room or name another file; what stood there still does."


def backup(path: Path, to: Path) -> None:
    """Copy a store's file as it is at one moment, while others read and write it.

    It is SQLite's own backup: a plain copy would miss what stands beside the file. Raises
    StoreError for the store, PublishFailed for the copy.
    """
    with staged(to) as temporary, telling_faults(str(path)):
        with closing(sqlite3.connect(path)) as store, _copy(temporary) as copy:
            store.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # a file alone, without companions
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())


def write_lines(lines: Iterable[bytes], to: Path) -> None:
    """Write the lines of an export into a file. Raises PublishFailed."""
    with staged(to) as temporary, temporary.open("wb") as file:
        for line in lines:
            file.write(line)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def staged(path: Path) -> Iterator[Path]:
    """Give a new file beside a path, which takes its place once all is well.

    What runs that were killed left behind for the same path is removed. Where a link stands, it
    stays, and what it leads to is replaced.
    """
    path = path.resolve() if path.is_symlink() else path
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}{ENDING}")
    try:
        _refuse_other(path)
        make_folders(path.parent)
        _tidy(path)
        with _held(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)):
            yield temporary
            temporary.replace(path)
        _settle(path.parent)
    except OSError as fault:
        what = f"cannot be written: {fault.strerror or fault}"
        raise PublishFailed(what, where=str(path), remedy=MAKE_ROOM) from fault
    finally:
        for each in (temporary, *_companions(temporary)):
            with suppress(OSError):
                each.unlink(missing_ok=True)


@contextmanager
def _held(descriptor: int) -> Iterator[None]:
    """Hold a file's lock, where the system has one: while it is held, somebody writes there."""
    try:
        _is_free(descriptor)
        yield
    finally:
        os.close(descriptor)


def _is_free(descriptor: int) -> bool:
    """Take a file's lock, and tell whether nobody else has it."""
    try:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (ImportError, OSError):  # Windows has no fcntl, some network folders have no locks
        return False
    return True


def _tidy(path: Path) -> None:
    """Remove what killed runs left of copies that were to stand at this path."""
    for left in path.parent.glob(f".{escape(path.name)}.{'[0-9a-f]' * 8}{ENDING}"):
        with suppress(OSError):
            descriptor = os.open(left, os.O_WRONLY)
            try:
                if _is_free(descriptor):
                    for each in (left, *_companions(left)):
                        each.unlink(missing_ok=True)
            finally:
                os.close(descriptor)


@contextmanager
def _copy(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the copy; what fails there is not the store's fault."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            yield connection
    except sqlite3.OperationalError as fault:
        if "disk" not in str(fault):
            raise
        raise OSError(0, str(fault)) from fault


def _refuse_other(path: Path) -> None:
    """Raise where a file stands that is no copy of a store, or one that is in use."""
    if not path.exists():
        return
    if path.is_dir():
        raise StoreError("is a folder", where=str(path), remedy=f"Name a file in it: {path}/...")
    if not path.is_file():  # such as /dev/null
        raise StoreError("is no plain file", where=str(path), remedy=ELSEWHERE)
    if any(each.exists() for each in _companions(path)):
        raise StoreError("is a store in use", where=str(path), remedy=ELSEWHERE)
    with path.open("rb") as file:
        begin = file.read(max(map(len, SIGNS)))
    if begin and (not begin.startswith(SIGNS) or _is_strange(path)):
        raise StoreError(
            "stands there, and is no copy of a store", where=str(path), remedy=ELSEWHERE
        )


def _is_strange(path: Path) -> bool:
    """Tell whether a file is a database of something else; what is damaged is nobody's."""
    sql = "SELECT name FROM sqlite_master WHERE type = 'table'"
    with suppress(sqlite3.Error):
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as found:
            tables = {name for (name,) in found.execute(sql)}
        return bool(tables) and not tables.issuperset(("steps", "notes", "counters"))
    return False


def _companions(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in COMPANIONS]


def _settle(folder: Path) -> None:
    """Make the move outlast a loss of power, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
