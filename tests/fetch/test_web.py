from __future__ import annotations

import gzip
import socket
import threading
import time
from typing import TYPE_CHECKING

import pytest
from werkzeug import Response

from rcevents.errors import FetchFailed, InputError, NotText, TooLarge
from rcevents.fetch.brought import LARGEST, Brought
from rcevents.fetch.web import fetch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_httpserver import HTTPServer
    from werkzeug import Request


def error_of(address: str, **seconds: float) -> InputError:
    """Fetch what cannot be fetched."""
    error = fetch(address, **seconds)
    assert isinstance(error, InputError)
    assert error.remedy
    return error


def test_bytes_are_brought_with_what_the_header_says(httpserver: HTTPServer) -> None:
    """The character set and the media type are left to whoever opens them."""
    httpserver.expect_request("/3").respond_with_data(
        b"Z\xfcrich", content_type="text/plain; charset=latin1"
    )
    address = httpserver.url_for("/3")
    assert fetch(address) == Brought(address, b"Z\xfcrich", "text/plain", "latin1")


def test_the_reader_names_itself(httpserver: HTTPServer) -> None:
    """Servers see who asks."""
    httpserver.expect_request("/").respond_with_data("tea")
    fetch(httpserver.url_for("/"))
    (request, _), *_ = httpserver.log
    assert request.headers["User-Agent"].startswith("rcevents/")


def test_redirects_lead_to_the_page_s_own_address(httpserver: HTTPServer) -> None:
    """Relative links are relative to where the page is, not to where it was."""
    moved = Response(status=301, headers={"Location": "/new/3"})
    httpserver.expect_request("/old").respond_with_response(moved)
    httpserver.expect_request("/new/3").respond_with_data("tea", content_type="text/html")
    brought = fetch(httpserver.url_for("/old"))
    assert isinstance(brought, Brought)
    assert brought.address == httpserver.url_for("/new/3")


def test_compressed_answers_are_unpacked(httpserver: HTTPServer) -> None:
    """What counts is what was packed."""
    httpserver.expect_request("/").respond_with_data(
        gzip.compress(b"tea"), headers={"Content-Encoding": "gzip"}
    )
    assert getattr(fetch(httpserver.url_for("/")), "data", None) == b"tea"


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
    assert (type(error), error.exit_code, error.what) == (FetchFailed, 4, what)


def test_redirects_in_a_circle(httpserver: HTTPServer) -> None:
    """A circle ends after a few rounds."""
    circle = Response(status=302, headers={"Location": "/"})
    httpserver.expect_request("/").respond_with_response(circle)
    assert error_of(httpserver.url_for("/")).what == "redirects without end"


@pytest.mark.parametrize("content_type", ["application/pdf", "image/png", "video/mp4"])
def test_what_is_no_text_is_not_even_read(httpserver: HTTPServer, content_type: str) -> None:
    """The header is enough."""
    httpserver.expect_request("/").respond_with_data(b"%PDF", content_type=content_type)
    error = error_of(httpserver.url_for("/"))
    assert (type(error), error.what) == (NotText, f"no text, but {content_type}")


def test_a_packed_bomb_stops_at_the_limit(httpserver: HTTPServer) -> None:
    """A small answer that unpacks to a large one is as large as it unpacks to."""
    bomb = gzip.compress(bytes(LARGEST + 1), 1)
    httpserver.expect_request("/").respond_with_data(bomb, headers={"Content-Encoding": "gzip"})
    assert isinstance(fetch(httpserver.url_for("/")), TooLarge)


def test_a_broken_packing_is_told(httpserver: HTTPServer) -> None:
    """What cannot be unpacked is a failed fetch."""
    httpserver.expect_request("/").respond_with_data(b"tea", headers={"Content-Encoding": "gzip"})
    assert isinstance(error_of(httpserver.url_for("/")), FetchFailed)


def test_a_silent_server(httpserver: HTTPServer) -> None:
    """Nobody waits for ever."""

    def sleep(_: Request) -> Response:
        time.sleep(0.5)
        return Response("tea")

    httpserver.expect_request("/").respond_with_handler(sleep)
    error = error_of(httpserver.url_for("/"), silent=0.1)
    assert error.what == "the server does not answer in time"


def test_a_dripping_server(httpserver: HTTPServer) -> None:
    """One that sends a little now and then is not waited for, either."""

    def drip() -> Iterator[bytes]:
        for _ in range(20):
            yield b"." * (1 << 16)
            time.sleep(0.05)

    httpserver.expect_request("/").respond_with_handler(lambda _: Response(drip()))
    assert error_of(httpserver.url_for("/"), whole=0.1).what == "the server is too slow"


def test_nobody_listens() -> None:
    """A refused connection is told as such."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        error = error_of(f"http://127.0.0.1:{taken.getsockname()[1]}/")
    assert (error.exit_code, error.what) == (4, "no connection to the server")


@pytest.mark.parametrize(
    "address",
    [
        "http://[::1",
        "http://",
        "http:///a",
        "http://a..b/",
        "http://exa mple/",
        "https://\0/",
        "http://127.0.0.1:99999/",
        "http://" + "a" * 300,
    ],
)
def test_no_address_at_all(address: str) -> None:
    """Whatever is no address fails without being sent anywhere."""
    error = error_of(address)
    assert (type(error), error.what) == (FetchFailed, "no valid address")
    assert (error.where or "").isprintable()


def test_passwords_are_not_shown(httpserver: HTTPServer) -> None:
    """Neither errors nor documents tell what is in the address before the server's name."""
    httpserver.expect_request("/3").respond_with_data("tea")
    address = httpserver.url_for("/3").replace("//", "//ada:secret@")
    assert getattr(fetch(address), "address", None) == httpserver.url_for("/3")
    assert "secret" not in str(error_of(f"{address}4"))


@pytest.mark.parametrize("status", [200, 204, 999])
def test_nothing_is_no_answer(httpserver: HTTPServer, status: int) -> None:
    """Feeds are not emptied because a server has a bad day."""
    httpserver.expect_request("/").respond_with_data("", status=status)
    assert isinstance(error_of(httpserver.url_for("/")), FetchFailed)


def test_a_redirect_to_a_file_is_not_followed(httpserver: HTTPServer) -> None:
    """Only what is on the web is fetched."""
    away = Response(status=302, headers={"Location": "file:///etc/hosts"})
    httpserver.expect_request("/").respond_with_response(away)
    assert error_of(httpserver.url_for("/")).what == "redirects to what is no web page"


@pytest.mark.parametrize(
    "answer", [b"tea\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\ntea"]
)
def test_an_answer_that_breaks_off_or_is_none(answer: bytes) -> None:
    """It is not told as if nobody had answered."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(answer)

        served = threading.Thread(target=serve)
        served.start()
        error = error_of(f"http://127.0.0.1:{server.getsockname()[1]}/")
        served.join()
    assert error.what == "the server's answer breaks off or is garbled"
