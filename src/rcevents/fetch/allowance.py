"""The allowance of a fetch: how long it may take and how much may come, however it comes.

A timeout of `requests` is one of every single wait, so that a server which sends a byte every
second holds its reader for ever, in the body or in the headers; and some of what is read (headers,
trailers, the head of a chunk) is never handed out to be counted. So the sockets themselves look at
the allowance of the fetch that they serve, before and after each piece.
"""

from __future__ import annotations

import socket
import ssl
import time
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADERS: Final = 8 << 20
"""Bytes for what is not the body: the headers of every redirect, chunk heads, trailers."""


class FloodError(OSError):
    """More came than is allowed."""


class Allowance:
    """The seconds and bytes left of one fetch; `silent` limits each single wait."""

    def __init__(self, *, silent: float, whole: float, largest: int) -> None:
        self._silent = silent
        self._end = time.monotonic() + whole
        self._bytes = largest + _HEADERS

    @property
    def is_over(self) -> bool:
        """Tell whether the time is up."""
        return time.monotonic() >= self._end

    def wait(self) -> float:
        """Give the seconds that the next wait may take; TimeoutError where none are left."""
        left = self._end - time.monotonic()
        if left <= 0:
            what = "the time of the whole fetch is over"
            raise TimeoutError(what)
        return min(self._silent, left)

    def count(self, size: int) -> None:
        """Take what came off the bytes that are left; FloodError where it was too much."""
        self._bytes -= size
        if self._bytes < 0:
            raise FloodError


_ALLOWANCE: Final[ContextVar[Allowance | None]] = ContextVar("allowance", default=None)


@contextmanager
def granted(allowance: Allowance) -> Iterator[Allowance]:
    """Hold every socket that this thread reads to an allowance."""
    token = _ALLOWANCE.set(allowance)
    try:
        yield allowance
    finally:
        _ALLOWANCE.reset(token)


def patience(most: float) -> float:
    """Give the seconds that a wait may take here, `most` at the most."""
    allowance = _ALLOWANCE.get()
    return min(most, allowance.wait()) if allowance else most


class MeasuredSocket(socket.socket):
    """A socket that is read within the allowance of the fetch that reads it."""

    def recv_into(self, *arguments: Any, **names: Any) -> int:  # noqa: ANN401 - as the socket has it
        """Wait no longer than is allowed, and count what comes."""
        allowance = _ALLOWANCE.get()
        if allowance is None:
            return super().recv_into(*arguments, **names)
        self.settimeout(allowance.wait())
        size = super().recv_into(*arguments, **names)
        allowance.count(size)
        return size


class MeasuredTLSSocket(ssl.SSLSocket):
    """The same for a socket that speaks TLS; what is counted is what is unsealed."""

    def read(self, *arguments: Any, **names: Any) -> Any:  # noqa: ANN401 - bytes, or how many
        """Wait no longer than is allowed, and count what comes."""
        allowance = _ALLOWANCE.get()
        if allowance is None:
            return super().read(*arguments, **names)
        self.settimeout(allowance.wait())
        came: Any = super().read(*arguments, **names)
        allowance.count(came if isinstance(came, int) else len(came))
        return came

    def do_handshake(self, block: bool = False) -> None:
        """Greet within the allowance, too."""
        allowance = _ALLOWANCE.get()
        if allowance:
            self.settimeout(allowance.wait())
        super().do_handshake(block)


def measured(connection: socket.socket) -> MeasuredSocket:
    """Make a connected socket one that looks at the allowance."""
    timeout = connection.gettimeout()
    family, kind, protocol = connection.family, connection.type, connection.proto
    taken = MeasuredSocket(family, kind, protocol, fileno=connection.detach())
    taken.settimeout(timeout)
    return taken
