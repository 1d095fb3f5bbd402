"""Leasing: each source is read by one round at a time, on however many machines they run.

A lease is renewed while its round lives. That of a round that died runs out; where it ran on this
machine, its end is seen at once.
"""

from __future__ import annotations

import datetime as dt
import os
import secrets
import socket
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rcevents.errors import StoreBusy

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.store.contract import Lease, Store

LENGTH: Final = dt.timedelta(minutes=10)
"""So long is a lease; it is renewed when half of it is over: no fetch is too long for it."""

ENDED: Final = ("Z", "X")


def owner_here() -> str:
    """Name a round: where it runs, its process and when that was started, a number of its own."""
    process = os.getpid()
    return f"{_here()}/{process}/{_started(process)}/{secrets.token_hex(4)}"


def is_dead(owner: str) -> bool:
    """Tell whether a round has surely ended: it ran on this machine, in a process that is gone.

    >>> is_dead("elsewhere.example.org/1/0/abcd"), is_dead(owner_here())
    (False, False)
    """
    here, process, started, _ = [*owner.split("/"), "", "", ""][:4]
    if here != _here() or not process.isdigit() or os.name != "posix":
        return False
    try:
        os.kill(int(process), 0)  # it only asks whether there is one
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):  # somebody else's is alive, too
        return False
    return _started(int(process)) not in (started, "")


def _here() -> str:
    """Name this machine, and the container on it, whose processes have numbers of their own."""
    try:
        container = os.readlink("/proc/self/ns/pid")  # noqa: PTH115 - it leads to no file
    except OSError:
        container = ""
    return f"{socket.gethostname()}{container}"


def _started(process: int) -> str:
    """Give when a process was started, as the system counts it; "" where it does not tell.

    Another process may get the number later: this tells them apart. One that has ended, and for
    which nobody has asked yet (a zombie), was never started.
    """
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
        status, *figures = told.rpartition(")")[2].split()
        return "never" if status in ENDED else figures[18]
    except (OSError, IndexError):
        return ""


class Leases:
    """The leases of one round."""

    def __init__(self, store: Store, clock: Callable[[], dt.datetime]) -> None:
        self.owner = owner_here()
        self._store = store
        self._clock = clock
        self._held: dict[str, Lease] = {}

    def take(self, source: str) -> bool:
        """Take the right to read a source, if no other round has it that lives."""
        now = self._clock()
        lease = self._store.lease(source, self.owner, now, now + LENGTH)
        if lease is None and self._is_free(source, now):
            lease = self._store.lease(source, self.owner, now, now + LENGTH)
        if lease is not None:
            self._held[source] = lease
        return lease is not None

    def renew(self) -> None:
        """Renew what is half over; what is lost meanwhile is seen when it is to be kept."""
        for source, lease in list(self._held.items()):
            if lease.until - self._clock() < LENGTH / 2:
                with suppress(StoreBusy):  # there will be time yet
                    self.keep(source)

    def keep(self, source: str) -> bool:
        """Tell whether a source is still ours, and make sure that it remains so."""
        lease, now = self._held.get(source), self._clock()
        if lease is None:
            return False
        if lease.until - now >= LENGTH / 2:
            held = self._store.holder(source)
            return held is not None and held.number == lease.number
        lease = self._store.lease(source, self.owner, now, now + LENGTH)
        if lease is None:
            del self._held[source]
            return False
        self._held[source] = lease
        return True

    def release(self, source: str) -> None:
        """Give a source back."""
        lease = self._held.pop(source, None)
        if lease is not None:
            self._store.release(lease)

    def release_all(self) -> None:
        """Give all back."""
        for source in list(self._held):
            self.release(source)

    def _is_free(self, source: str, now: dt.datetime) -> bool:
        """Free a source from a round that died here, or that took it by a clock since set back."""
        held = self._store.holder(source)
        if held is None:
            return True
        if is_dead(held.owner) or held.until > now + 2 * LENGTH:
            self._store.release(held)
            return True
        return False
