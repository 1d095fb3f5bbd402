from __future__ import annotations

import socket
import threading

import pytest

from rcevents.errors import FetchFailed
from rcevents.fetch.allowance import Allowance, granted
from rcevents.fetch.network import Network, dial, resolve
from tests.fetch.servers import LOOPBACK, get, page, serving


def test_the_system_resolves_and_dials() -> None:
    """What a Web does by itself, where nobody rehearses."""
    assert LOOPBACK in resolve("localhost")
    with serving(page()) as server, dial(LOOPBACK, server.port, 1) as connection:
        assert connection.getpeername() == (LOOPBACK, server.port)


@pytest.mark.parametrize("host", ["nobody.invalid", "a" * 99, "a..b", "\udcff", "a\0b", ""])
def test_what_is_no_name(host: str) -> None:
    """It fails as the system has it fail, in whatever thread that was."""
    with pytest.raises((OSError, ValueError)):
        resolve(f"{host}.invalid")


def test_only_addresses_are_dialled() -> None:
    """A name would be resolved once more, and nobody would judge the answer."""
    with pytest.raises(socket.gaierror):
        dial("localhost", 80, 1)


def test_a_resolver_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own timeout is nobody's choice."""
    over = threading.Event()

    def hang(*_: object, **__: object) -> list[object]:
        over.wait()
        raise OSError

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    with granted(Allowance(silent=0.1, whole=9, largest=1)), pytest.raises(TimeoutError):
        resolve("tea.example.org")
    error = get("http://tea.example.org/", network=Network(), silent=0.1)
    over.set()
    assert isinstance(error, FetchFailed)
    assert error.what == "the server does not answer in time"
