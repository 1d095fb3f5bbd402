"""Writing files so that no reader ever sees half of one, nor a new one beside an old one for long.

Each file is written beside its place, down to the disk; once all are, they are moved there. A
file whose bytes are the same is not touched.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from rcevents.errors import PublishFailed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_HALF_WRITTEN = re.compile(r"\..{1,240}\.[0-9a-f]{8}\.tmp")

_REMEDIES = {
    errno.ENOSPC: "the disk is full: make room and run again",
    errno.EDQUOT: "the quota is used up: make room and run again",
    errno.EACCES: "choose a folder that you may write to, or ask for the right to",
    errno.EPERM: "choose a folder that you may write to, or ask for the right to",
    errno.EROFS: "the file system is read-only: choose another folder",
    errno.ENOTDIR: "a file stands where a folder should: choose another folder, or move the file",
    errno.EEXIST: "a file stands where a folder should: choose another folder, or move the file",
    errno.EISDIR: "a folder stands where the feed should: move it away",
    errno.ENAMETOOLONG: "choose a folder with a shorter name",
}


def write_files(files: Iterable[tuple[Path, bytes]], folder: Path) -> list[Path]:
    """Write files of one folder, all or none, and give those whose bytes are new.

    The files may come one by one: each is on the disk before the next is asked for. Where another
    run writes there, this one waits for it. Raises PublishFailed with the path and what to do
    about it; no half-written file stays, and what a run that was killed left behind is removed.
    """
    staged: dict[Path, Path] = {}
    path = folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            for path, content in files:
                if _is_news(path, content):
                    staged[path] = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
                    _write(staged[path], content)
            for path, temporary in staged.items():
                temporary.replace(path)
    except OSError as fault:
        raise PublishFailed(
            f"cannot be written: {fault.strerror or fault}", where=str(path), remedy=_remedy(fault)
        ) from fault
    finally:
        for temporary in staged.values():
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
    return list(staged)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder's lock where the system has one, and make the moves outlast a loss of power.

    Who holds the lock knows that nobody else is writing: what half-written files lie there were
    left by runs that were killed.
    """
    descriptor: int | None = None
    with suppress(OSError):  # a system where folders cannot be opened
        descriptor = os.open(folder, os.O_RDONLY)
    try:
        if descriptor is not None and _locked(descriptor):
            _tidy(folder)
        yield
        if descriptor is not None:
            with suppress(OSError):
                os.fsync(descriptor)
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _locked(descriptor: int) -> bool:
    try:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)
    except (ImportError, OSError):  # Windows has no fcntl, some network folders have no locks
        return False
    return True


def _tidy(folder: Path) -> None:
    for path in folder.iterdir():
        if _HALF_WRITTEN.fullmatch(path.name):
            with suppress(OSError):
                path.unlink()


def _is_news(path: Path, content: bytes) -> bool:
    """Tell whether a file must be written; a folder in its place is found out before any is."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    try:
        return path.read_bytes() != content
    except FileNotFoundError:
        return True


def _write(path: Path, content: bytes) -> None:
    """Write a new file down to the disk, with the rights that any new file gets."""
    descriptor = os.open(
        path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666
    )
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _remedy(fault: OSError) -> str:
    advice = _REMEDIES.get(
        fault.errno or 0, "see what the folder is and whether it can be written to"
    )
    return f"{advice}; the last good feeds stand as they were"
