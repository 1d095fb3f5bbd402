"""Killing: real processes that write to a store, stopped at moments of chance."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from rcevents.store.checking import check
from rcevents.store.location import is_server
from rcevents.store.opening import connection_of, open_store
from rcevents.store.transfer import export
from tests.store import steps

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from rcevents.store.contract import Reading

ROOT = Path(__file__).parents[2]
COMPANIONS = ("-wal", "-shm")
WAL_HEADER, FRAME_HEADER = 32, 24
"""Bytes, as in the SQLite file format, section 4.1."""


class Writer:
    """A process that takes steps, and the last of them that it said was kept."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.kept = 0
        self.begun = b""

    @property
    def said(self) -> IO[bytes]:
        """What it writes."""
        assert self.process.stdout is not None
        return self.process.stdout

    def wait(self) -> int:
        """Wait until it says something, and give what was kept by then."""
        return self._take(self.said.readline())

    def hear(self) -> int:
        """Give what it has said so far that was kept: of a process that is stopped, or killed."""
        os.set_blocking(self.said.fileno(), False)
        told = self.said.read() or b""
        os.set_blocking(self.said.fileno(), True)
        return self._take(told)

    def _take(self, told: bytes) -> int:
        """Take whole lines, and keep one that is only begun: digits and line end may come apart."""
        *lines, self.begun = (self.begun + told).split(b"\n")
        self.kept = max([self.kept, *map(int, lines)])
        return self.kept

    def kill(self) -> int:
        """Kill it as nothing can be caught, and give what it had said was kept."""
        self.process.kill()
        self.process.wait()
        return self.hear()


@contextmanager
def writing(store: Path | str, last: int = 10_000, pause: float = 0.002) -> Iterator[Writer]:
    """Run a writer beside this process."""
    command = [sys.executable, "-m", "tests.store.steps", str(store), str(last), str(pause)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        writer = Writer(process)
        try:
            yield writer
        finally:
            process.kill()


def moment(random: Random, longest: float) -> None:
    """Wait for a moment of chance; short ones are as likely as long ones."""
    time.sleep(longest * random.random() ** 2)


class Expected:
    """What a store holds after so many steps that nobody disturbed; ask for more and more."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "undisturbed.sqlite"
        self._store = open_store(str(self._path))
        self._count, self._content = 0, content(self._path)

    def after(self, count: int) -> str:
        """Give its content."""
        if count != self._count:
            while self._count < count:
                self._count = steps.take(self._store, count)
            self._content = content(self._path)
        assert self._count == count
        return self._content


def content(store: Path | str) -> str:
    """Give the digest of an export, but for the store's own name."""
    with closing(open_store(str(store), create=False)) as opened, opened.reading() as reading:
        return content_of(reading)


def content_of(reading: Reading) -> str:
    """Give the same of a store that is being read."""
    whole = hashlib.sha256()
    for line in export(connection_of(reading)):
        if not line.startswith((b'["notes","identity"', b'{"end"')):
            whole.update(line)
    return whole.hexdigest()


def count_sound(store: Path | str) -> int:
    """Find a store sound, and give how many steps it holds."""
    return sound(store)[0]


def sound(store: Path | str) -> tuple[int, str]:
    """Find a store sound, and give how many steps it holds, and its content at that moment."""
    with closing(open_store(str(store))) as opened, opened.reading() as reading:
        is_file = not is_server(str(store))
        assert list(check(connection_of(reading), is_file=is_file)) == []
        return steps.taken(reading), content_of(reading)


def copy(store: Path, to: Path, *, shared: bool = True) -> Path:
    """Copy a store's files as they stand on the disk; the map that processes share may be lost."""
    for ending in ("", *COMPANIONS):
        part = store.with_name(store.name + ending)
        if part.exists() and (shared or ending != "-shm"):
            shutil.copyfile(part, to.with_name(to.name + ending))
    return to


@contextmanager
def standing(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Stop a process in the middle of whatever it does, and let it go on afterwards."""
    process.send_signal(signal.SIGSTOP)
    os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WNOWAIT)
    yield
    process.send_signal(signal.SIGCONT)


def committed(wal: bytes) -> int:
    """Give how many bytes of a write-ahead log hold what was committed (file format, section 4.1).

    What comes after was on its way to the disk: a loss of power may leave anything there.
    """
    if len(wal) < WAL_HEADER:
        return 0
    size, salts = struct.unpack(">I", wal[8:12])[0], wal[16:24]
    end, place = WAL_HEADER, WAL_HEADER
    while len(frame := wal[place : place + FRAME_HEADER]) == FRAME_HEADER and frame[8:16] == salts:
        place += FRAME_HEADER + size
        if frame[4:8] != b"\0\0\0\0" and place <= len(wal):
            end = place
    return end
