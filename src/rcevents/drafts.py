"""Drafts: files that are written beside their place, unless they are what stands there already."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from pathlib import Path

BUFFER = 1 << 18
"""So many bytes are read or written at once."""


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

    def finished(self) -> Path:
        """Finish it, and give the file that holds all of it."""
        self.finish()
        return self.temporary or self.path

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
