"""The network: names to addresses, addresses to sockets. All that fetching asks the system for."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Final

from rcevents.fetch.allowance import patience

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


RESOLVE_SECONDS: Final = 30.0


def resolve(host: str) -> list[str]:
    """Give every address of a name, in the system's order; OSError tells that there is none.

    The system's resolver knows no timeout: it is left behind where it takes longer than allowed.
    """
    answers: SimpleQueue[list[str] | Exception] = SimpleQueue()
    Thread(target=_resolve, args=(host, answers), daemon=True).start()
    try:
        answer = answers.get(timeout=patience(RESOLVE_SECONDS))
    except Empty:
        what = "the name is not resolved in time"
        raise TimeoutError(what) from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _resolve(host: str, answers: SimpleQueue[list[str] | Exception]) -> None:
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, ValueError) as error:
        answers.put(error)
    else:
        answers.put(list(dict.fromkeys(str(address[0]) for *_, address in found)))


def dial(address: str, port: int, timeout: float) -> socket.socket:
    """Connect to an address, not to a name; OSError tells that nobody answers."""
    family, kind, protocol, _, where = socket.getaddrinfo(
        address, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST
    )[0]
    connection = socket.socket(family, kind, protocol)
    try:
        connection.settimeout(timeout)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.connect(where)
    except BaseException:
        connection.close()
        raise
    return connection


@dataclass(frozen=True, slots=True)
class Network:
    """How a name is resolved and an address is dialled; another one serves to rehearse."""

    resolve: Callable[[str], Sequence[str]] = resolve
    dial: Callable[[str, int, float], socket.socket] = dial


SYSTEM: Final = Network()
