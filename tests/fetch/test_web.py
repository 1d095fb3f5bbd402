from __future__ import annotations

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug import Response

from rcevents.errors import FetchFailed, InputError, TooLarge
from rcevents.fetch.brought import Brought, Unchanged
from rcevents.fetch.policy import Policy
from rcevents.fetch.request import Request
from rcevents.fetch.web import Web
from tests.fetch.servers import LOOPBACK, get, page, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_httpserver import HTTPServer
    from werkzeug import Request as Asked

    from rcevents.fetch.answers import Answer

OURS = Policy(allow_private=True)


def fetch(address: str, policy: Policy) -> Answer:
    """Fetch one address."""
    with Web(policy) as web:
        return web.get(Request(address))


def error_of(address: str, policy: Policy = OURS) -> InputError:
    """Fetch what cannot be fetched."""
    error = fetch(address, policy)
    assert isinstance(error, InputError)
    assert error.remedy
    return error


def test_bytes_are_brought_with_what_the_header_says(httpserver: HTTPServer) -> None:
    """The character set and the media type are left to whoever opens them."""
    httpserver.expect_request("/3").respond_with_data(
        b"Z\xfcrich", content_type="text/plain; charset=latin1"
    )
    address = httpserver.url_for("/3")
    brought = fetch(address, OURS)
    assert isinstance(brought, Brought)
    assert brought == Brought(
        address, b"Z\xfcrich", "text/plain", "latin1", brought.validators, None, None
    )


def test_an_unchanged_page_costs_one_small_request(httpserver: HTTPServer) -> None:
    """Its marks are told by the first answer and sent with the second request."""

    def answer(asked: Asked) -> Response:
        known = asked.headers.get("If-None-Match") == '"7"'
        return Response(status=304) if known else Response("tea", headers={"ETag": '"7"'})

    httpserver.expect_request("/").respond_with_handler(answer)
    with Web(OURS) as web:
        first = web.get(Request(httpserver.url_for("/")))
        assert isinstance(first, Brought)
        second = web.get(Request(first.address, first.validators))
    assert isinstance(second, Unchanged)
    assert second.validators == first.validators


def test_the_asker_s_own_headers_win(httpserver: HTTPServer) -> None:
    """An interface that wants to be asked for its own type is."""
    httpserver.expect_request("/").respond_with_data("tea")
    with Web(OURS) as web:
        web.get(Request(httpserver.url_for("/"), headers={"Accept": "application/json"}))
    (asked, _), *_ = httpserver.log
    assert asked.headers["Accept"] == "application/json"
    assert asked.headers["User-Agent"].startswith("rcevents/")


@pytest.mark.parametrize(
    ("status", "what"),
    [
        (404, "the server answered 404 NOT FOUND"),
        (403, "the server answered 403 FORBIDDEN"),
        (500, "the server answered 500 INTERNAL SERVER ERROR"),
        (599, "the server answered 599 UNKNOWN"),
    ],
)
def test_a_refusal_is_told_with_a_remedy(httpserver: HTTPServer, status: int, what: str) -> None:
    """Each status has its own advice."""
    httpserver.expect_request("/").respond_with_data("no", status=status)
    error = error_of(httpserver.url_for("/"))
    assert isinstance(error, FetchFailed)
    assert (error.exit_code, error.what, error.status) == (4, what, status)


@pytest.mark.parametrize(
    ("told", "seconds"), [("7", 7), ("Thu, 01 Jan 1970 00:02:00 GMT", 20), ("soon", None)]
)
def test_too_many_requests(httpserver: HTTPServer, told: str, seconds: float | None) -> None:
    """When to come back is told in seconds from now."""
    limited = Response("no", status=429, headers={"Retry-After": told})
    httpserver.expect_request("/").respond_with_response(limited)
    with Web(OURS, now=lambda: 100.0) as web:
        error = web.get(Request(httpserver.url_for("/")))
    assert isinstance(error, FetchFailed)
    assert (error.status, error.retry_after, error.passing) == (429, seconds, True)


def test_a_dripping_server(httpserver: HTTPServer) -> None:
    """One that sends a little now and then is not waited for."""
    over = threading.Event()

    def drip() -> Iterator[bytes]:
        while not over.wait(0.02):
            yield b"."

    httpserver.expect_request("/").respond_with_handler(lambda _: Response(drip()))
    error = error_of(httpserver.url_for("/"), Policy(allow_private=True, whole=0.2))
    over.set()
    assert error.what == "the server is too slow"


def test_an_endless_body(httpserver: HTTPServer) -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield bytes(1 << 16)

    httpserver.expect_request("/").respond_with_handler(lambda _: Response(endless()))
    policy = Policy(allow_private=True, largest=1 << 20)
    assert isinstance(error_of(httpserver.url_for("/"), policy), TooLarge)


def test_nobody_listens() -> None:
    """A refused connection is told as such."""
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        error = error_of(f"http://{LOOPBACK}:{taken.getsockname()[1]}/")
    assert isinstance(error, FetchFailed)
    assert (error.exit_code, error.what) == (4, "no connection to the server")
    assert error.passing


def test_whoever_hangs_up_at_once() -> None:
    def talk(_: socket.socket, __: str) -> None:
        return

    with serving(talk) as server:
        assert error_of(server.url()).what == "the server's answer breaks off or is garbled"


@pytest.mark.parametrize(
    ("address", "remedy"),
    [
        ("http://[::1", "Look for a typing mistake."),
        ("http:///example.org", "Did you mean http://example.org?"),
        ("https://https://example.org", "Did you mean https://example.org?"),
        ("http://a..b/", "Look for a typing mistake."),
        ("http://exa mple/", "A server's name holds no blank."),
        ("https://\0/", "Look for a typing mistake."),
        ("http://127.0.0.1:99999/", "A port is a number up to 65535"),
        ("http://127.0.0.1:port/", "A port is a number up to 65535"),
        ("http://" + "a" * 300, "Look for a typing mistake."),
        ("http://ada:secret@", "Look for a typing mistake."),
        ("http://*/", "Look for a typing mistake."),
        ("http://\udcff/", "Look for a typing mistake."),
        ("http://\u2024\u2024/", "Look for a typing mistake."),
        ("http://", "Give the whole of it: http://example.org/feed.xml"),
        ("htps://ada:secret@example.org/a", "Did you mean https://example.org/a?"),
        ("htpp//example.org", "Look for a typing mistake."),
        ("https:/example.org", "Did you mean https://example.org?"),
        ("example.org/a", "For an address of the web, write https://example.org/a"),
        ("ftp://example.org/a", "Only http and https are fetched; save it as a file, and"),
        ("file:///etc/hosts", "Give its path: /etc/hosts"),
        ("", "Look for a typing mistake."),
        (" ", "Look for a typing mistake."),
    ],
)
def test_no_address_at_all(address: str, remedy: str) -> None:
    """Whatever is no address is sent nowhere, and what was meant is told."""
    error = error_of(address)
    assert error.what in {"no valid address", "no address that can be fetched"}
    assert (error.remedy or "").startswith(remedy)
    assert (error.where or "").isprintable()
    assert "secret" not in str(error)


@pytest.mark.parametrize("scheme", ["webcal", "WEBCALS", "HTTP"])
def test_a_calendar_s_address(scheme: str) -> None:
    """What calendars are subscribed by is an address of the web by another name."""
    with serving(page()) as server:
        found = fetch(server.url(scheme=scheme), OURS)
    if scheme == "HTTP":
        assert isinstance(found, Brought)
    else:
        assert getattr(found, "what", None) == "the server speaks no TLS there"


def test_a_fragment_is_not_sent() -> None:
    with serving(page()) as server:
        found = fetch(server.url("/a?b#c@d"), OURS)
    assert isinstance(found, Brought)
    assert found.address == server.url("/a?b")


def test_passwords_are_not_shown(httpserver: HTTPServer) -> None:
    """Neither errors nor documents tell what is in the address before the server's name."""
    httpserver.expect_request("/3").respond_with_data("tea")
    address = httpserver.url_for("/3").replace("//", "//ada:secret@")
    assert getattr(fetch(address, OURS), "address", None) == httpserver.url_for("/3")
    assert "secret" not in str(error_of(f"{address}4"))
    assert "secret" not in str(error_of("http://ada:secret@nobody.invalid/"))
    assert "secret" not in str(error_of("http://ada:secret@[::1/"))


def test_many_threads_share_one_web() -> None:
    """Each gets its own answer, within its own limits."""

    def talk(connection: socket.socket, head: str) -> None:
        connection.sendall(page(head.split(" ")[1].encode()))

    with (
        serving(talk) as server,
        Web(OURS) as web,
        ThreadPoolExecutor(8) as pool,
    ):
        paths = [f"/{n}" for n in range(40)]
        found = list(pool.map(lambda path: web.get(Request(server.url(path))), paths))
    assert [getattr(each, "data", b"").decode() for each in found] == paths


@given(st.binary(max_size=300), st.sampled_from([b"", b"HTTP/1.1 ", b"HTTP/1.1 200 OK\r\n"]))
def test_no_answer_makes_it_fail(data: bytes, head: bytes) -> None:
    """Whatever a server says, it is an answer or an error, which can be shown."""
    with serving(head + data) as server:
        found = get(server.url(), silent=0.5, whole=1)
    assert isinstance(found, Brought | InputError)
    if isinstance(found, InputError):
        str(found).encode()
