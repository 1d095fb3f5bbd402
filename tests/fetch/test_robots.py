from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug import Response

from rcevents.errors import FetchFailed
from rcevents.fetch.brought import Brought
from rcevents.fetch.request import Request
from rcevents.fetch.robots import Rules
from tests.fetch.rehearsal import Time, guest
from tests.fetch.servers import TEA, public_web, serving
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    import socket

    from pytest_httpserver import HTTPServer

    from rcevents.fetch.answers import Answer

PAGE = f"https://{TEA}/events/3?page=2"


@pytest.mark.parametrize(
    ("text", "is_allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /", False),
        ("user-agent:*\r\ndisallow:/events\r\n", False),
        ("User-agent: *\rDisallow: /\r", False),
        ("  \tUser-agent  :  *  \n  Disallow  :  /", False),
        ("Useragent *\nDisallow /", False),
        ("User-agent: *bot\nDisallow: /", True),
        ("User-agent:\nDisallow: /", True),
        ("User-agent: *\nDisallow: /\nAllow: /events", True),
        ("User-agent: *\nDisallow: /*?page=", False),
        ("User-agent: *\nDisallow: /events/3$", True),
        ("User-agent: *\nDisallow: *page=2$", False),
        ("User-agent: other\nDisallow: /", True),
        ("User-agent: rcevents\nDisallow: /", False),
        ("User-agent: RCevents/2.0\nDisallow: /", False),
        ("User-agent: rcevents\nUser-agent: other\nDisallow: /", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: rcevents\nDisallow: /tea", True),
        ("User-agent: rcevents-two\nDisallow: /", True),
        ("User-agent: python-requests\nDisallow: /", True),
        ("User-agent: * # everybody\nDisallow: / # everything", False),
        ("Disallow: /", True),  # to nobody
        ("<html><body>Nothing <b>disallow: /</b> here</body></html>", True),
    ],
)
def test_rules(text: str, is_allowed: bool) -> None:
    assert Rules(text).allow(PAGE) is is_allowed


@pytest.mark.parametrize(
    ("text", "delay"),
    [
        ("User-agent: *\nCrawl-delay: 10", 10.0),
        ("User-agent: *\nCrawl-delay: 0.5", 0.5),
        ("User-agent: *\nCrawl-delay: 10\nUser-agent: rcevents\nCrawl-delay: 2", 2.0),
        ("User-agent: other\nCrawl-delay: 10", 0.0),
        ("User-agent: *\nCrawl-delay: soon", 0.0),
        ("User-agent: *\nCrawl-delay: -4", 0.0),
        ("User-agent: *\nCrawl-delay: nan", 0.0),
    ],
)
def test_pauses(text: str, delay: float) -> None:
    assert Rules(text).delay == delay


@given(
    st.lists(
        st.one_of(
            st.text(max_size=20),
            st.sampled_from(["User-agent: *", "User-agent: rcevents", "Crawl-delay: 1e999"]),
            st.text("/*$%?a#:é ", max_size=12).map("Disallow: {}".format),
        )
    ).map("\n".join)
)
def test_whatever_stands_there_is_read(text: str) -> None:
    """Whoever writes it, and whatever the address is."""
    rules = Rules(text)
    assert isinstance(rules.allow(PAGE), bool)
    assert rules.delay >= 0


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: a{}\n",
        "User-agent: *\nDisallow: /{}*a*b*c*d$\n",
        "User-agent{}:\n",
        "User-agent: a{}\r",
        "useragent b{}\u2028",
        " {}",
    ],
)
def test_large_ones_take_no_longer_than_they_are(text: str) -> None:
    """Many names with many rules each are no trap, nor are many stars."""

    def hostile(size: int) -> str:
        count = size // len(text) // 2
        return "".join(text.format(number) for number in range(count)) + "Disallow: /a*\n" * count

    assert_linear(lambda read: Rules(read).allow(PAGE), hostile)


def served(httpserver: HTTPServer, robots: Response) -> None:
    """Serve a page, and this as the robots.txt."""
    httpserver.expect_request("/robots.txt").respond_with_response(robots)
    httpserver.expect_request("/moved").respond_with_data("User-agent: *\nDisallow: /")
    httpserver.expect_request("/page").respond_with_data("tea")


def asked(port: int, path: str = "/page", *, time: Time | None = None, **limits: float) -> Answer:
    """Ask a public site for a page."""
    with guest(time, public_web(TEA), **limits) as polite:
        return polite.get(Request(f"http://{TEA}:{port}{path}"))


@pytest.mark.parametrize(
    ("robots", "is_allowed"),
    [
        (Response("User-agent: *\nDisallow: /tea", 200), True),
        (Response("User-agent: *\nDisallow: /", 200), False),
        (Response("\ufeffUser-agent: *\nDisallow: /", 200), False),
        (Response("User-agent: *\nDisallow: /p\xe4ge\nDisallow: /p".encode("latin-1")), False),
        (Response("User-agent: *\nDisallow: /", 200, content_type="image/png"), True),
        (Response("<html><h1>Welcome</h1></html>", 200, content_type="text/html"), True),
        (Response("", 200), True),
        (Response("#" * (600 << 10) + "\nUser-agent: *\nDisallow: /", 200), True),
        (Response("User-agent: *\nDisallow: /\n" + "#" * (600 << 10), 200), False),
        (Response("User-agent: *\nDisallow: /\n" + "#" * (5 << 20), 200), False),
        (Response("no", 401), True),
        (Response("no", 403), True),
        (Response("no", 404), True),
        (Response("no", 410), True),
        (Response("no", 429), False),
        (Response("no", 500), False),
        (Response("no", 503), False),
        (Response("", 302, headers={"Location": "/moved"}), False),
        (Response("", 301, headers={"Location": "/not-there"}), False),  # httpserver says 500
        (Response("", 302, headers={"Location": "http://127.0.0.1/"}), False),
        (Response("", 302, headers={"Location": "/robots.txt"}), True),  # there is none
    ],
)
def test_what_the_server_says_of_its_rules(
    httpserver: HTTPServer, robots: Response, is_allowed: bool
) -> None:
    """Rules are obeyed, missing ones allow all, and unreadable ones allow nothing."""
    served(httpserver, robots)
    answer = asked(httpserver.port)
    assert isinstance(answer, Brought if is_allowed else FetchFailed), answer
    pages = [request.path for request, _ in httpserver.log if request.path == "/page"]
    assert len(pages) == is_allowed


def test_a_refusal_is_told_with_a_remedy(httpserver: HTTPServer) -> None:
    served(httpserver, Response("User-agent: *\nDisallow: /", 200))
    answer = asked(httpserver.port)
    assert isinstance(answer, FetchFailed)
    assert answer.what == "robots.txt of the site does not allow it"
    assert answer.where == f"http://{TEA}:{httpserver.port}/page"
    assert answer.remedy
    assert "save the page" in answer.remedy.lower()


def test_a_server_that_cannot_tell_its_rules_is_asked_again(httpserver: HTTPServer) -> None:
    """A failure may pass, and then the rules count."""
    httpserver.expect_ordered_request("/robots.txt").respond_with_data("no", status=503)
    httpserver.expect_ordered_request("/robots.txt").respond_with_data("User-agent: *")
    httpserver.expect_ordered_request("/page").respond_with_data("tea")
    time = Time()
    assert isinstance(asked(httpserver.port, time=time), Brought)
    assert sum(time.waits) == pytest.approx(1.0)


def test_a_server_that_never_tells_its_rules_is_named(httpserver: HTTPServer) -> None:
    served(httpserver, Response("no", 500))
    answer = asked(httpserver.port)
    assert isinstance(answer, FetchFailed)
    assert answer.what.startswith("robots.txt of the site cannot be read (the server answered 500")
    assert len(httpserver.log) == 3


def test_a_long_wait_for_rules_is_told(httpserver: HTTPServer) -> None:
    """Nobody waits for that long, neither for the rules nor for any page there."""
    served(httpserver, Response("no", 503, headers={"Retry-After": "7000"}))
    time = Time()
    answer = asked(httpserver.port, time=time)
    assert isinstance(answer, FetchFailed)
    assert "asks to come back in 2 hours" in answer.what
    assert (time.waits, len(httpserver.log)) == ([], 1)


def test_where_nobody_answers_that_is_what_is_told() -> None:
    """A typing mistake in the server's name is no matter of its robots.txt."""
    with guest(web=public_web()) as polite:
        answer = polite.get(Request("https://tee.example.org/page"))
    assert isinstance(answer, FetchFailed)
    assert answer.what == "there is no server of this name"
    assert answer.where == "https://tee.example.org/page"


def test_a_slow_robots_txt_is_given_up() -> None:
    """It is as good as unreachable; the page is not asked for."""

    def drip(connection: socket.socket, head: str) -> None:
        while "robots.txt" in head:
            connection.sendall(b"H")

    with serving(drip) as server:
        answer = asked(server.port, whole=0.3, retries=0)
    assert isinstance(answer, FetchFailed)
    assert not [head for head in server.heads if "/page" in head]


def test_on_one_s_own_network_a_robots_txt_that_fails_is_none(httpserver: HTTPServer) -> None:
    served(httpserver, Response("no", 500))
    with guest() as polite:
        assert isinstance(polite.get(Request(httpserver.url_for("/page"))), Brought)


def test_who_opts_out_never_asks_for_rules(httpserver: HTTPServer) -> None:
    served(httpserver, Response("User-agent: *\nDisallow: /", 200))
    assert isinstance(asked(httpserver.port, robots=False), Brought)
    assert [request.path for request, _ in httpserver.log] == ["/page"]


def test_rules_are_asked_for_once(httpserver: HTTPServer) -> None:
    """By name and port, whatever the page."""
    served(httpserver, Response("User-agent: *", 200))
    with guest(web=public_web(TEA)) as polite:
        for query in "abc":
            polite.get(Request(f"http://{TEA}:{httpserver.port}/page?{query}"))
    paths = [request.path for request, _ in httpserver.log]
    assert paths == ["/robots.txt", "/page", "/page", "/page"]
