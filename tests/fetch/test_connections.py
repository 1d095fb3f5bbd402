"""Guarded connections, on real servers that play the public web."""

from __future__ import annotations

import pytest

from rcevents.errors import FetchFailed
from rcevents.fetch.brought import Brought
from rcevents.fetch.policy import Policy
from rcevents.fetch.request import Request
from rcevents.fetch.web import Web
from tests.fetch.servers import PUBLIC, TEA, Rehearsal, get, page, public_web, serving

REMEDY = "If you trust this address, allow it: --allow-private, or allow_private=True."


def test_the_connection_goes_to_the_judged_address() -> None:
    """A name is resolved once: there is no second answer to be deceived by."""
    web = Rehearsal({TEA: [[PUBLIC], ["127.0.0.1"]]})
    with serving(page()) as server:
        brought = get(server.url(host=TEA), network=web.network)
    assert isinstance(brought, Brought)
    assert (web.resolved, web.dialled) == ([TEA], [PUBLIC])
    assert f"Host: {TEA}:{server.port}" in server.heads[0]


def test_a_name_that_changes_its_answer_does_not_slip_through() -> None:
    """Public for the first request, private for the second (DNS rebinding)."""
    rehearsal = Rehearsal({TEA: [[PUBLIC], ["127.0.0.1"]]})
    with serving(page()) as server, Web(network=rehearsal.network) as web:
        first = web.get(Request(server.url(host=TEA)))
        second = web.get(Request(server.url(host=TEA)))
    assert isinstance(first, Brought)
    assert isinstance(second, FetchFailed)
    assert second.what == f"{TEA} (127.0.0.1) is no server of the public web"
    assert (second.remedy, second.passing) == (REMEDY, False)
    assert len(server.heads) == 1


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f.1",
        "127.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "ada:secret@127.0.0.1",
        "tea.example.org@127.0.0.1",
        "0",
    ],
)
def test_this_computer_is_not_reached_by_any_spelling(host: str) -> None:
    """Unless it is allowed; nothing is sent to it."""
    with serving(page()) as server:
        error = get(server.url(host=host), allow_private=False)
    assert isinstance(error, FetchFailed)
    assert error.remedy == REMEDY
    assert "secret" not in str(error)
    assert not server.heads


@pytest.mark.parametrize("host", ["①②⑦.⓪.⓪.①", "127。0。0。1", "１２７.0.0.1", "ⓛocalhost"])
def test_nor_in_odd_letters(host: str) -> None:
    """Unicode has many digits and dots, which names of servers are folded to."""
    with serving(page()) as server:
        assert isinstance(get(server.url(host=host), allow_private=False), FetchFailed)
    assert not server.heads


def test_it_is_reached_where_that_is_allowed() -> None:
    with serving(page()) as server:
        assert isinstance(get(server.url(host="2130706433")), Brought)


def test_the_next_address_is_tried_where_one_does_not_answer() -> None:
    """As for a server that has moved, or an IPv6 that leads nowhere."""
    rehearsal = Rehearsal({TEA: [["2606:2800:220:1::1", PUBLIC]]})
    real = rehearsal.dial

    def dial(address: str, port: int, timeout: float) -> object:
        if ":" in address:
            raise OSError
        return real(address, port, timeout)

    rehearsal.dial = dial  # type: ignore[method-assign, assignment] # one that fails at first
    with serving(page()) as server:
        assert isinstance(get(server.url(host=TEA), network=rehearsal.network), Brought)


def test_a_name_that_nobody_has() -> None:
    error = get("http://nobody.example.org/", network=public_web().network)
    assert isinstance(error, FetchFailed)
    assert (error.what, error.passing) == ("there is no server of this name", False)


def test_a_connection_is_kept_for_the_next_request() -> None:
    """Half of a small request's time is the connection."""
    count = []

    def talk(connection: object, _: str) -> None:
        count.append(connection)
        answer = page().replace(b"Connection: close\r\n", b"")
        connection.sendall(answer)  # type: ignore[attr-defined] # a socket
        while connection.recv(65536):  # type: ignore[attr-defined] # as above
            connection.sendall(answer)  # type: ignore[attr-defined] # as above

    with serving(talk) as server, Web(Policy(allow_private=True)) as web:
        answers = [web.get(Request(server.url())) for _ in range(3)]
    assert all(isinstance(answer, Brought) for answer in answers)
    assert len(count) == 1
