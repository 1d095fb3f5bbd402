"""Writing files so that no reader ever sees half of one, nor a new one beside an old one for long.

Each file is written beside its place, down to the disk; once all are, they are moved there. A
file whose bytes are the same is not touched.
"""

from __future__ import annotations

import errno
import os
import re
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from rcevents.drafts import Draft
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
        with _alone(folder) as is_alone:
            replacement.is_alone = is_alone
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

    `standings` tells of every file, when all are in place, what `standing` does. What is `stale`
    is removed once they are. `is_alone` tells that nobody else can be writing in the folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = self.at = folder
        self.is_alone = False
        self.changed: list[Path] = []
        self.stale: list[Path] = []
        self.standings: dict[Path, Standing | None] = {}
        self._drafts: dict[Path, Draft] = {}
        self._around: list[Draft] = []
        self._folders = {folder}
        self._made: list[Path] = []

    def open(self, path: Path) -> Draft:
        """Begin a file, in the folder or in one within it."""
        self.at = path
        if path.parent not in self._folders:
            if not path.parent.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                self._made.append(path.parent)
            if self.is_alone:
                _tidy(path.parent)
            self._folders.add(path.parent)
        self._drafts[path] = draft = Draft(path)
        return draft

    def sizes(self) -> dict[Path, int]:
        """Give the files that were begun, each with its size; all are finished by that."""
        found = {}
        for path, draft in self._drafts.items():
            self.at = path
            found[path] = draft.finished().stat().st_size
        return found

    def enclose(self, path: Path, before: bytes, after: bytes) -> None:
        """Write a file twice: before any other takes its place, and after the stale ones are gone.

        So it can tell of all files at any time, even to one who finds it after this run was killed.
        """
        for content in (before, after):
            self.at = path
            self._around.append(draft := Draft(path))
            draft.write(content)
            draft.finish()

    def take_effect(self) -> None:
        """Finish all files, and only then move them to their places."""
        self.sizes()
        before, after = self._around[:1], self._around[1:]
        self._move(before)
        self.changed += self._move(self._drafts.values())
        self._remove_stale()
        self.changed += self._move(after)
        self.standings = {path: standing(path) for path in self._drafts}
        self.standings |= {draft.path: standing(draft.path) for draft in self._around}

    def tidy(self) -> None:
        """Remove what did not take its place, and folders that were made for nothing else."""
        for draft in (*self._drafts.values(), *self._around):
            draft.drop()
        for folder in self._made:
            with suppress(OSError):  # files took their place in there
                folder.rmdir()

    def _move(self, drafts: Iterable[Draft]) -> list[Path]:
        """Move what is new to its place, and give where that is."""
        moved = []
        for draft in drafts:
            self.at = draft.path
            if draft.temporary is not None:
                draft.temporary.replace(draft.path)
                moved.append(draft.path)
        return moved

    def _remove_stale(self) -> None:
        for path in self.stale:
            self.at = path
            path.unlink(missing_ok=True)
            if path.parent != self.folder:
                with suppress(OSError):  # others are still in there
                    path.parent.rmdir()


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
def _alone(folder: Path) -> Iterator[bool]:
    """Hold the folder's lock where the system has one, and make the moves outlast a loss of power.

    It tells whether the lock is held.

    Who holds the lock knows that nobody else is writing: what half-written files lie there were
    left by runs that were killed.
    """
    descriptor: int | None = None
    with suppress(OSError):  # a system where folders cannot be opened
        descriptor = os.open(folder, os.O_RDONLY)
    try:
        is_alone = descriptor is not None and _locked(descriptor)
        if is_alone:
            _tidy(folder)
        yield is_alone
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


def _remedy(fault: OSError) -> str:
    advice = _REMEDIES.get(
        fault.errno or 0, "see what the folder is and whether it can be written to"
    )
    return f"{advice}; the last good feeds stand as they were"
