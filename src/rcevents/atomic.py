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
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from rcevents.errors import PublishFailed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_HALF_WRITTEN = re.compile(r"\..{1,240}\.[0-9a-f]{8}\.tmp")

BUFFER = 1 << 18
"""So many bytes are read or written at once."""

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
    with replacing(folder) as replacement:
        for path, content in files:
            draft = replacement.open(path)
            draft.write(content)
            draft.finish()
    return replacement.changed


@contextmanager
def replacing(folder: Path) -> Iterator[Replacement]:
    """Write files of one folder bit by bit, all or none: they take their places at the end.

    What is said of `write_files` holds here, too. OSErrors of the body count as of the writing.
    """
    replacement = Replacement(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            yield replacement
            replacement.take_effect()
    except OSError as fault:
        raise PublishFailed(
            f"cannot be written: {fault.strerror or fault}",
            where=str(replacement.at),
            remedy=_remedy(fault),
        ) from fault
    finally:
        replacement.tidy()


class Replacement:
    """Files that are being written for one folder: which have new bytes, and how all now stand.

    `standings` tells of every file, when all are in place, what `standing` does.
    """

    def __init__(self, folder: Path) -> None:
        self.at = folder
        self.changed: list[Path] = []
        self.standings: dict[Path, Standing | None] = {}
        self._drafts: list[Draft] = []

    def open(self, path: Path) -> Draft:
        """Begin a file."""
        self.at = path
        self._drafts.append(draft := Draft(path))
        return draft

    def take_effect(self) -> None:
        """Finish all files, and only then move them to their places."""
        for draft in self._drafts:
            self.at = draft.path
            draft.finish()
        for draft in self._drafts:
            self.at = draft.path
            if draft.temporary is not None:
                draft.temporary.replace(draft.path)
                self.changed.append(draft.path)
        self.standings = {draft.path: standing(draft.path) for draft in self._drafts}

    def tidy(self) -> None:
        """Remove what did not take its place."""
        for draft in self._drafts:
            draft.drop()


class Draft:
    """A file as it is being written: nothing is, as long as it is what stands there already."""

    def __init__(self, path: Path) -> None:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        self.path = path
        self.temporary: Path | None = None
        self._old = _opened(path)
        self._same = 0
        self._new: BinaryIO | None = None
        self._finished = False

    def write(self, content: bytes) -> None:
        """Write on."""
        if not self._stands(content):
            self._begun().write(content)

    def finish(self) -> None:
        """Bring what is new down to the disk; an old file that goes on is news, too."""
        if self._finished:
            return
        if self._new is None and (self._old is None or self._old.read(1)):
            self._begun()
        if self._new is not None:
            self._new.flush()
            os.fsync(self._new.fileno())
        self._close()
        self._finished = True

    def drop(self) -> None:
        """Remove what was written, unless it is in its place."""
        with suppress(OSError):
            self._close()
        if self.temporary is not None:
            with suppress(OSError):
                self.temporary.unlink(missing_ok=True)

    def _stands(self, content: bytes) -> bool:
        """Tell whether the old file goes on like this, as it did so far."""
        if self._new is not None or self._old is None or self._old.read(len(content)) != content:
            return False
        self._same += len(content)
        return True

    def _begun(self) -> BinaryIO:
        """Give the new file; it is begun with what is the same in the old one."""
        if self._new is None:
            self.temporary = self.path.with_name(f".{self.path.name}.{secrets.token_hex(4)}.tmp")
            self._new = _made(self.temporary)
            if self._old is not None:
                self._old.seek(0)
                for start in range(0, self._same, BUFFER):
                    self._new.write(self._old.read(min(BUFFER, self._same - start)))
        return self._new

    def _close(self) -> None:
        for file in (self._old, self._new):
            if file is not None:
                file.close()


class Standing(NamedTuple):
    """What tells a file that was left alone from one that was not."""

    inode: int
    size: int
    modified: int
    moved: int


def standing(path: Path) -> Standing | None:
    """Tell how a file stands, None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Standing(found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


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


def _opened(path: Path) -> BinaryIO | None:
    try:
        return path.open("rb", BUFFER)
    except FileNotFoundError:
        return None


def _made(path: Path) -> BinaryIO:
    """Open a new file, with the rights that any new file gets."""
    descriptor = os.open(
        path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666
    )
    return os.fdopen(descriptor, "wb", BUFFER)


def _remedy(fault: OSError) -> str:
    advice = _REMEDIES.get(
        fault.errno or 0, "see what the folder is and whether it can be written to"
    )
    return f"{advice}; the last good feeds stand as they were"
