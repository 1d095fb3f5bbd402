"""Redirects between servers that play the public web."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

from rcevents.errors import FetchFailed
from rcevents.fetch.brought import Brought
from rcevents.fetch.policy import Policy
from rcevents.fetch.request import Request
from rcevents.fetch.web import Web
from tests.fetch.servers import PUBLIC, TEA, Rehearsal, Served, get, page, public_web, serving

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable
    from pathlib import Path

POTS = "pots.example.net"
TOKEN = {"Authorization": "Bearer secret", "X-Key": "secret"}
INWARD = "is no server of the public web"


def redirect(location: str, status: str = "302 Found", *headers: str) -> bytes:
    """Give an answer that leads elsewhere."""
    return page(b"moved", f"Location: {location}", *headers, status=status)


def by_path(pages: dict[str, bytes]) -> Callable[[socket.socket, str], None]:
    """Answer as the path of a request says, with `{port}` replaced."""

    def talk(connection: socket.socket, head: str) -> None:
        port = str(connection.getsockname()[1])
        answer = pages[head.split(" ")[1]]
        connection.sendall(answer.replace(b"{port}", port.encode()))

    return talk


def error_of(server: Served, path: str = "/", rehearsal: Rehearsal | None = None) -> str:
    """Fetch from a server of the public web, and give what is wrong."""
    web = rehearsal or public_web(TEA, POTS)
    found = get(server.url(path, TEA), network=web.network)
    assert isinstance(found, FetchFailed)
    assert found.remedy
    return found.what.removesuffix(f" ({server.url(path, TEA)} redirects there)")


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [
        (["301 Moved Permanently"], True),
        (["308 Permanent Redirect", "301 Moved"], True),
        (["302 Found"], False),
        (["303 See Other"], False),
        (["307 Temporary Redirect"], False),
        (["301 Moved", "302 Found"], False),
        (["302 Found", "301 Moved"], False),
    ],
)
def test_where_it_is_from_now_on_is_told(statuses: list[str], moved: bool) -> None:
    """Only if every redirect on the way is for good."""
    pages = {f"/{n}": redirect(f"/{n + 1}", status) for n, status in enumerate(statuses)}
    last = f"/{len(statuses)}"
    with serving(by_path({**pages, last: page()})) as server:
        found = get(server.url("/0"))
    assert isinstance(found, Brought)
    assert found.address == server.url(last)
    assert found.moved == (server.url(last) if moved else None)


@pytest.mark.parametrize("secret", ["headers", "address", "netrc"])
def test_what_is_for_one_server_is_not_told_to_another(
    secret: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither its token, nor the name and password for it, nor those for the other in .netrc."""
    netrc = tmp_path / "netrc"
    netrc.write_text(f"machine {POTS} login ada password secret\n")
    if secret == "netrc":  # noqa: S105 - the name of a case
        netrc.write_text(f"{netrc.read_text()}machine {TEA} login ada password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    location = f"http://eve:hidden@{POTS}:{{port}}/new"
    pages = {"/": redirect("/same"), "/same": redirect(location), "/new": page()}
    with serving(by_path(pages)) as server:
        host = f"ada:secret@{TEA}" if secret == "address" else TEA  # noqa: S105 - as above
        found = get(
            server.url(host=host),
            network=public_web(TEA, POTS).network,
            headers=TOKEN if secret == "headers" else {},  # noqa: S105 - as above
        )
    assert isinstance(found, Brought)
    assert found.address == server.url("/new", POTS)
    first, second, elsewhere = server.heads
    told = "Bearer secret" if secret == "headers" else _basic("ada:secret")  # noqa: S105 - as above
    assert told in first
    assert told in second
    assert "Authorization" not in elsewhere
    assert "X-Key" not in elsewhere


def _basic(login: str) -> str:
    return f"Authorization: Basic {base64.b64encode(login.encode()).decode()}"


def test_the_marks_of_one_document_are_not_asked_of_another() -> None:
    """Where a redirect leads elsewhere today, an equal mark, or an older day, says nothing."""
    pages = {"/": redirect("/one"), "/one": page(b"one", 'ETag: "1"'), "/two": page(b"two")}
    with serving(by_path(pages)) as server:
        first = get(server.url())
        assert isinstance(first, Brought)
        pages["/"] = redirect("/two")
        with Web(Policy(allow_private=True)) as web:
            second = web.get(Request(server.url(), first.validators))
            pages["/"] = redirect("/one")
            web.get(Request(server.url(), first.validators))
    assert isinstance(second, Brought)
    assert second.data == b"two"
    asked = ["If-None-Match" in head for head in server.heads]
    assert asked == [False, False, False, False, False, True]


def test_cookies_stay_with_their_server() -> None:
    """One that sets a cookie and redirects gets it back; nobody else does, nor the next fetch."""
    cookie = "Set-Cookie: pot=1; Path=/"
    pages = {
        "/": redirect("/in", "302 Found", cookie, "Set-Cookie: all=1; Domain=example.org"),
        "/in": redirect(f"http://{POTS}:{{port}}/new"),
        "/new": page(),
    }
    network = public_web(TEA, POTS).network
    with serving(by_path(pages)) as server, Web(network=network) as web:
        for _ in range(2):
            assert isinstance(web.get(Request(server.url(host=TEA))), Brought)
    assert ["Cookie: pot=1" in head for head in server.heads] == [False, True, False] * 2
    assert ["Cookie:" in head for head in server.heads] == [False, True, False] * 2


def test_a_page_behind_a_cookie() -> None:
    """The same address with a cookie is no circle."""

    def talk(connection: socket.socket, head: str) -> None:
        connection.sendall(
            page() if "Cookie: pot=1" in head else redirect("/", "302 Found", "Set-Cookie: pot=1")
        )

    with serving(talk) as server:
        assert isinstance(get(server.url()), Brought)


def test_a_circle() -> None:
    pages = {"/": redirect("/b"), "/b": redirect("/c"), "/c": redirect("/")}
    with serving(by_path(pages)) as server:
        assert error_of(server) == "redirects without end"
    assert len(server.heads) == 3


def test_a_circle_with_ever_new_cookies() -> None:
    """It ends at the number of redirects that the policy allows."""
    count = iter(range(99))

    def talk(connection: socket.socket, _: str) -> None:
        connection.sendall(redirect("/", "302 Found", f"Set-Cookie: pot={next(count)}"))

    with serving(talk) as server:
        assert error_of(server) == "redirects without end"
    assert len(server.heads) == Policy().redirects + 1


@pytest.mark.parametrize(("redirects", "arrives"), [(2, False), (3, True), (0, False)])
def test_a_long_way(redirects: int, arrives: bool) -> None:
    pages = {f"/{n}": redirect(f"/{n + 1}") for n in range(3)}
    with serving(by_path({**pages, "/3": page()})) as server:
        found = get(server.url("/0"), redirects=redirects)
    assert isinstance(found, Brought) == arrives


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1:{port}/secret",
        "http://localhost:{port}/secret",
        "//127.1:{port}/secret",
        "http://inward.example.org:{port}/secret",
        "http://[::ffff:127.0.0.1]:{port}/secret",
        "http://169.254.169.254/latest/meta-data/",
        "http://tea.example.org@127.0.0.1:{port}/secret",
    ],
)
def test_a_redirect_inward(location: str) -> None:
    """From the public web to what only this computer reaches."""
    rehearsal = Rehearsal(
        {
            TEA: [[PUBLIC]],
            "inward.example.org": [["10.0.0.1"]],
            **{name: [["127.0.0.1"]] for name in ("127.0.0.1", "localhost", "127.1")},
            "::ffff:127.0.0.1": [["::ffff:127.0.0.1"]],
            "169.254.169.254": [["169.254.169.254"]],
        }
    )
    with serving(by_path({"/": redirect(location), "/secret": page()})) as server:
        assert error_of(server, rehearsal=rehearsal).endswith(INWARD)
    assert len(server.heads) == 1
    assert rehearsal.dialled == [PUBLIC]


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/hosts",
        "ftp://tea.example.org/",
        "gopher://tea.example.org/",
        "javascript:alert(1)",
        "data:text/plain,tea",
        "http://",
        "http://[::1",
        "http://tea.example.org:99999/",
        "http://a..b/",
        "//",
        "http://\\/",
    ],
)
def test_a_redirect_to_what_is_no_page(location: str) -> None:
    with serving(by_path({"/": redirect(location)})) as server:
        assert error_of(server) in {
            "redirects to what is no web page",
            "redirects without end",
            "there is no server of this name",
        }
    assert len(server.heads) == 1


@pytest.mark.parametrize(
    ("location", "path"),
    [
        ("/a b", "/a%20b"),
        ("/Z\u00c3\u00bcrich", "/Z%C3%BCrich"),  # UTF-8, as a header's Latin-1 shows it
        ("/Z\u00fcrich", "/Z%C3%BCrich"),
        ("?a=b", "/?a=b"),
        ("  /a  ", "/a"),
        ("http:///a", "/a"),
        ("/a#b", "/a"),
        ("../../a", "/a"),
    ],
)
def test_addresses_as_servers_write_them(location: str, path: str) -> None:
    with serving(by_path({"/": redirect(location), path: page()})) as server:
        found = get(server.url())
    assert isinstance(found, Brought)
    assert found.address == server.url(path)


def test_who_leads_astray_is_told() -> None:
    """Nobody knows the address that a redirect leads to, only that which was given."""
    with serving(by_path({"/": redirect("http://ada:secret@nobody.example.org/")})) as server:
        given = server.url(host=TEA)
        error = get(given.replace("//", "//eve:hidden@"), network=public_web(TEA).network)
    assert isinstance(error, FetchFailed)
    assert error.where == "http://nobody.example.org/"
    assert error.what == f"there is no server of this name ({given} redirects there)"


def test_a_redirect_without_a_target_is_a_refusal() -> None:
    with serving(page(status="302 Found")) as server:
        assert error_of(server) == "the server answered 302 Found"


def test_the_body_of_a_redirect_is_not_read() -> None:
    """It may be endless."""

    def talk(connection: socket.socket, head: str) -> None:
        if head.startswith("GET / "):
            connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: /new\r\n\r\n")
            while True:
                connection.sendall(bytes(1 << 16))
        connection.sendall(page())

    with serving(talk) as server:
        assert isinstance(get(server.url(), largest=1 << 20), Brought)
