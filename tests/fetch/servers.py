"""Servers to fetch from: raw ones that say whatever they like, and a public web to rehearse."""

from __future__ import annotations

import contextlib
import socket
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rcevents.fetch.network import Network
from rcevents.fetch.policy import Policy
from rcevents.fetch.request import Request
from rcevents.fetch.web import Web

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator, Sequence

    from rcevents.fetch.answers import Answer

TEA = "tea.example.org"
PUBLIC = "93.184.216.34"
LOOPBACK = "127.0.0.1"


def get(
    address: str,
    *,
    network: Network | None = None,
    headers: dict[str, str] | None = None,
    **limits: Any,  # noqa: ANN401 - of a policy
) -> Answer:
    """Fetch an address, by default one of this computer."""
    policy = Policy(**{"allow_private": network is None, **limits})
    with Web(policy, network=network or Network()) as web:
        return web.get(Request(address, headers=headers or {}))


@dataclass
class Rehearsal:
    """A web whose servers, whatever public address they have, are all on this computer.

    `names` are resolved one answer after the other, the last one again and again.
    """

    names: dict[str, list[Sequence[str]]] = field(default_factory=dict)
    resolved: list[str] = field(default_factory=list)
    dialled: list[str] = field(default_factory=list)

    def resolve(self, host: str) -> Sequence[str]:
        """Give the next answer for a name; other names do not exist."""
        self.resolved.append(host)
        answers = self.names.get(host)
        if not answers:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def dial(self, address: str, port: int, timeout: float) -> socket.socket:
        """Connect to this computer instead of a public address."""
        self.dialled.append(address)
        return socket.create_connection((LOOPBACK, port), timeout)

    @property
    def network(self) -> Network:
        """Give it to a Web."""
        return Network(self.resolve, self.dial)


def public_web(*names: str) -> Rehearsal:
    """Give a web in which each of these names has a public address."""
    return Rehearsal({name: [[PUBLIC]] for name in names})


@dataclass
class Served:
    """A server that runs, and the heads of the requests that it got."""

    port: int
    heads: list[str] = field(default_factory=list)

    def url(self, path: str = "/", host: str = LOOPBACK, scheme: str = "http") -> str:
        """Give the address of one of its pages."""
        return f"{scheme}://{host}:{self.port}{path}"


Talk = "Callable[[socket.socket, str], None]"


@contextlib.contextmanager
def serving(
    answer: bytes | Callable[[socket.socket, str], None], *, tls: ssl.SSLContext | None = None
) -> Iterator[Served]:
    """Answer every request with these bytes, or let a function talk on its connection."""
    with socket.create_server((LOOPBACK, 0)) as listening:
        served = Served(listening.getsockname()[1])
        stopped = threading.Event()

        def accept() -> None:
            while not stopped.is_set():
                with contextlib.suppress(OSError):
                    connection, _ = listening.accept()
                    talk = (connection, answer, tls, served)
                    threads.append(threading.Thread(target=_talk, args=talk))
                    threads[-1].start()

        threads = [threading.Thread(target=accept)]
        threads[0].start()
        try:
            yield served
        finally:
            stopped.set()
            socket.create_connection(listening.getsockname()).close()  # it waits for one
            threads[0].join()
            for thread in threads[1:]:
                thread.join()


def _talk(
    connection: socket.socket,
    answer: bytes | Callable[[socket.socket, str], None],
    tls: ssl.SSLContext | None,
    served: Served,
) -> None:
    with contextlib.suppress(OSError), contextlib.closing(connection):
        connection.settimeout(20)
        spoken = tls.wrap_socket(connection, server_side=True) if tls else connection
        with spoken:
            head = spoken.recv(65536).decode("latin-1")
            if not head:
                return
            served.heads.append(head)
            if callable(answer):
                answer(spoken, head)
            else:
                spoken.sendall(answer)


def page(body: bytes = b"tea", *headers: str, status: str = "200 OK") -> bytes:
    """Give a whole answer, of a length that is told."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body
