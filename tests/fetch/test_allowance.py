"""The allowance of time and bytes, against servers that use up all that they are given.

No test says how long anything takes: each would never end if the limit did not hold.
"""

from __future__ import annotations

import itertools
import threading
import time
from typing import TYPE_CHECKING

import pytest

from rcevents.errors import FetchFailed, TooLarge
from rcevents.fetch.allowance import Allowance, FloodError, granted, patience
from rcevents.fetch.brought import Brought
from tests.fetch.servers import get, page, serving

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterable

OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
SLOW = "the server is too slow"


def drip(head: bytes, pieces: Iterable[bytes]) -> Callable[[socket.socket, str], None]:
    """Answer with a head at once, then a piece every hundredth of a second."""

    def talk(connection: socket.socket, _: str) -> None:
        connection.sendall(head)
        for piece in pieces:
            time.sleep(0.01)
            connection.sendall(piece)

    return talk


def flood(head: bytes, piece: bytes) -> Callable[[socket.socket, str], None]:
    """Answer with a head, then with the same piece for ever."""

    def talk(connection: socket.socket, _: str) -> None:
        connection.sendall(head)
        while True:
            connection.sendall(piece)

    return talk


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"", b"H"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.1 200 O", b"K"),
        (OK, b"X"),
        (OK, b"X-A: b\r\n"),
        (OK + b"\r\n", b"."),
        (OK + b"Content-Length: 99999\r\n\r\n", b"."),
        (CHUNKED, b"0"),
        (CHUNKED, b"1\r\n.\r\n"),
        (CHUNKED + b"99\r\n", b"."),
        (CHUNKED + b"1\r\n.\r\n0\r\n", b"X: y\r\n"),
    ],
)
def test_whatever_drips_is_waited_for_no_longer_than_allowed(head: bytes, piece: bytes) -> None:
    """Status line, headers, body, chunk heads, trailers."""
    with serving(drip(head, itertools.repeat(piece))) as server:
        error = get(server.url(), whole=0.15)
    assert isinstance(error, FetchFailed)
    assert error.what in {SLOW, "the server's answer breaks off or is garbled"}
    assert error.passing


def test_redirects_count_together() -> None:
    """Each one is quick enough by itself."""
    moved = page(b"", "Location: /", "Set-Cookie: pot=%d", status="302 Found")
    count = itertools.count()

    def talk(connection: socket.socket, _: str) -> None:
        time.sleep(0.05)
        connection.sendall(moved.replace(b"%d", str(next(count)).encode()))

    with serving(talk) as server:
        error = get(server.url(), whole=0.3, redirects=10**6)
    assert isinstance(error, FetchFailed)
    assert error.what == SLOW


@pytest.mark.parametrize("head", [b"", OK, OK + b"\r\n..."])
def test_a_silent_server(head: bytes) -> None:
    """Before, within or behind the headers."""
    over = threading.Event()

    def talk(connection: socket.socket, _: str) -> None:
        connection.sendall(head)
        over.wait()

    with serving(talk) as server:
        error = get(server.url(), silent=0.1)
        over.set()
    assert isinstance(error, FetchFailed)
    assert error.what == "the server does not answer in time"


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n" * 999),
        (OK + b"\r\n", bytes(1 << 16)),
        (CHUNKED, b"10000\r\n" + bytes(1 << 16) + b"\r\n"),
        (CHUNKED + b"-1\r\n", bytes(1 << 16)),
        (CHUNKED + b"ffffffffffffffff\r\n", bytes(1 << 16)),
        (CHUNKED + b"1\r\n.\r\n0\r\n", b"X: y\r\n" * 9999),
        (CHUNKED, b"1;" + b"x" * 50_000 + b"\r\n.\r\n"),
    ],
)
def test_whatever_is_endless_is_read_to_the_limit_only(head: bytes, piece: bytes) -> None:
    """Also what is never handed out to be counted."""
    with serving(flood(head, piece)) as server:
        error = get(server.url(), largest=1 << 20)
    assert isinstance(error, TooLarge)
    assert error.what == "larger than 1 MiB, which is the limit"


@pytest.mark.parametrize("piece", [b"X" * 9999, b"X-A: b\r\n" * 99])
def test_endless_headers(piece: bytes) -> None:
    """One, or many."""
    with serving(flood(OK, piece)) as server:
        error = get(server.url())
    assert isinstance(error, FetchFailed)
    assert error.what == "the server's answer breaks off or is garbled"


def test_a_told_length_beyond_the_limit_is_not_read() -> None:
    with serving(OK + b"Content-Length: 99999999999999999999\r\n\r\n") as server:
        assert isinstance(get(server.url()), TooLarge)


def test_the_limit_itself_is_allowed() -> None:
    with serving(page(bytes(1000))) as server:
        assert isinstance(get(server.url(), largest=1000), Brought)
        error = get(server.url(), largest=999)
    assert isinstance(error, TooLarge)
    assert error.what == "larger than 999 bytes, which is the limit"


def test_an_allowance_is_that_of_its_own_thread() -> None:
    """Nobody else's wait is cut short by it."""
    told = []
    with granted(Allowance(silent=1, whole=1, largest=1)):
        other = threading.Thread(target=lambda: told.append(patience(9)))
        other.start()
        other.join()
        told.append(patience(9))
    told.append(patience(9))
    assert (told[0], told[1] <= 1, told[2]) == (9, True, 9)


def test_what_is_used_up() -> None:
    allowance = Allowance(silent=1, whole=0, largest=0)
    assert allowance.is_over
    with pytest.raises(TimeoutError):
        allowance.wait()
    with pytest.raises(FloodError):
        allowance.count(1 << 30)
