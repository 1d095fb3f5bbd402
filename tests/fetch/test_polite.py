from __future__ import annotations

import re
import socket
import struct
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

import pytest
from werkzeug import Response

from rcevents.errors import FetchFailed, InputError
from rcevents.fetch.brought import Brought, Unchanged, Validators
from rcevents.fetch.request import Request
from tests.fetch.rehearsal import Time, guest
from tests.fetch.servers import TEA, page, public_web, serving

if TYPE_CHECKING:
    from pytest_httpserver import HTTPServer

CAKE = "cake.example.org"


def in_an_hour() -> str:
    """Give a date of the web."""
    return format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)


def fail_then_serve(httpserver: HTTPServer, *failures: Response) -> str:
    """Answer with failures first, then with a page; give its address."""
    for failure in failures:
        httpserver.expect_ordered_request("/page").respond_with_response(failure)
    httpserver.expect_ordered_request("/page").respond_with_data("tea")
    return httpserver.url_for("/page")


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
def test_what_may_pass_is_tried_again(httpserver: HTTPServer, status: int) -> None:
    time = Time()
    address = fail_then_serve(httpserver, Response("no", status))
    with guest(time, robots=False) as polite:
        assert isinstance(polite.get(Request(address)), Brought)
    assert time.waits == [pytest.approx(1.0)]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451, 501, 511])
def test_what_does_not_pass_is_not(httpserver: HTTPServer, status: int) -> None:
    address = fail_then_serve(httpserver, Response("no", status))
    with guest(robots=False) as polite:
        answer = polite.get(Request(address))
    assert isinstance(answer, FetchFailed)
    assert (answer.status, len(httpserver.log)) == (status, 1)


def test_waits_grow_and_end(httpserver: HTTPServer) -> None:
    """The last failure is the answer."""
    time = Time()
    httpserver.expect_request("/page").respond_with_data("no", status=503)
    with guest(time, robots=False, retries=3) as polite:
        answer = polite.get(Request(httpserver.url_for("/page")))
    assert isinstance(answer, FetchFailed)
    assert answer.what == "the server answered 503 SERVICE UNAVAILABLE"
    assert (time.waits, len(httpserver.log)) == ([1.0, 2.0, 4.0], 4)


def test_who_has_taken_the_whole_time_is_not_asked_again(httpserver: HTTPServer) -> None:
    """A retry would be waited for as long, and the next one, too."""
    time = Time()

    def late(_: object) -> Response:
        time.now += 40.0
        return Response("no", 503)

    httpserver.expect_request("/page").respond_with_handler(late)
    with guest(time, robots=False, retries=9, whole=100.0) as polite:
        answer = polite.get(Request(httpserver.url_for("/page")))
    assert isinstance(answer, FetchFailed)
    assert (answer.status, len(httpserver.log)) == (503, 3)


def test_connections_that_break_are_tried_again() -> None:
    """A server may be about to start, or to restart."""
    resets = iter([True, True, False])

    def talk(connection: socket.socket, _: str) -> None:
        if next(resets):
            now = struct.pack("ii", 1, 0)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, now)
            connection.close()
        else:
            connection.sendall(page())

    with serving(talk) as server, guest(robots=False) as polite:
        assert isinstance(polite.get(Request(server.url("/page"))), Brought)


@pytest.mark.parametrize(
    ("told", "wait"),
    [
        ("30", 30.0),
        (" 7 ", 7.0),
        ("0", 1.0),
        ("-5", 1.0),
        ("soon", 1.0),
        ("", 1.0),
        ("1e3", 1.0),
        ("Sun, 06 Nov 1994 08:49:37 GMT", 1.0),
    ],
)
def test_the_server_tells_how_long_to_wait(httpserver: HTTPServer, told: str, wait: float) -> None:
    """In seconds or as a date; what means nothing, or is over, does not count."""
    time = Time()
    failure = Response("no", 429, headers={"Retry-After": told})
    address = fail_then_serve(httpserver, failure)
    with guest(time, robots=False) as polite:
        assert isinstance(polite.get(Request(address)), Brought)
    assert sum(time.waits) == pytest.approx(wait)


def test_a_date_to_come_back_is_waited_for(httpserver: HTTPServer) -> None:
    time = Time()
    failure = Response("no", 503, headers={"Retry-After": in_an_hour()})
    address = fail_then_serve(httpserver, failure)
    with guest(time, robots=False, patience=7200.0) as polite:
        assert isinstance(polite.get(Request(address)), Brought)
    assert 3500 < sum(time.waits) <= 3600


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("86400", "1 day"),
        ("999999999999", "11,574,075 days"),
        (None, "(1 hour|60 minutes|59 minutes)"),
    ],
    ids=["a day", "for ever", "until a date"],
)
def test_who_asks_for_too_long_is_left_alone(
    httpserver: HTTPServer, told: str | None, when: str
) -> None:
    """At once, with all else on that host; the error tells when to come back."""
    failure = Response("no", 429, headers={"Retry-After": told or in_an_hour()})
    httpserver.expect_request("/page").respond_with_response(failure)
    time = Time()
    with guest(time, robots=False) as polite:
        answers = [polite.get(Request(httpserver.url_for(f"/page?{name}"))) for name in "ab"]
    for answer in answers:
        assert isinstance(answer, FetchFailed)
        assert re.search(f"come back in {when}$", answer.what)
    assert [getattr(answer, "where", "")[-2:] for answer in answers] == ["?a", "?b"]
    assert (time.waits, len(httpserver.log)) == ([], 1)


def test_the_whole_host_is_given_its_rest(httpserver: HTTPServer) -> None:
    """Who asks for something else there waits, too."""
    failure = Response("no", 503, headers={"Retry-After": "20"})
    httpserver.expect_request("/busy").respond_with_response(failure)
    httpserver.expect_request("/page").respond_with_data("tea")
    time = Time()
    with guest(time, robots=False, retries=0) as polite:
        assert isinstance(polite.get(Request(httpserver.url_for("/busy"))), FetchFailed)
        assert time.waits == []
        assert isinstance(polite.get(Request(httpserver.url_for("/page"))), Brought)
    assert time.waits == [20.0]


def test_requests_to_one_host_are_apart(httpserver: HTTPServer) -> None:
    """Those to another are not; robots.txt is not counted."""
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *")
    httpserver.expect_request("/page").respond_with_data("tea")
    time = Time()
    with guest(time, public_web(TEA, CAKE), delay=3.0) as polite:
        for host in (TEA, CAKE, TEA, TEA):
            polite.get(Request(f"http://{host}:{httpserver.port}/page"))
    assert time.waits == [3.0, 3.0]


@pytest.mark.parametrize("delay", [1.0, 9.0])
def test_a_site_may_ask_for_more(httpserver: HTTPServer, delay: float) -> None:
    """Crawl-delay counts where it is the longer one."""
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nCrawl-delay: 4")
    httpserver.expect_request("/page").respond_with_data("tea")
    time = Time()
    with guest(time, public_web(TEA), delay=delay) as polite:
        for _ in range(2):
            polite.get(Request(f"http://{TEA}:{httpserver.port}/page"))
    assert time.waits == [max(4.0, delay)]


def test_on_one_s_own_network_there_is_no_delay(httpserver: HTTPServer) -> None:
    """Unless the robots.txt there asks for it."""
    httpserver.expect_ordered_request("/robots.txt").respond_with_data("User-agent: *")
    httpserver.expect_request("/page").respond_with_data("tea")
    time = Time()
    with guest(time) as polite:
        for _ in range(3):
            assert isinstance(polite.get(Request(httpserver.url_for("/page"))), Brought)
    assert time.waits == []


def test_a_crawl_delay_counts_on_one_s_own_network(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nCrawl-delay: 4")
    httpserver.expect_request("/page").respond_with_data("tea")
    time = Time()
    with guest(time) as polite:
        for _ in range(2):
            polite.get(Request(httpserver.url_for("/page")))
    assert time.waits == [4.0]


def test_a_pause_beyond_patience_leaves_one_request(httpserver: HTTPServer) -> None:
    """A second would be too soon, and says whose wish that is."""
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nCrawl-delay: 7200")
    httpserver.expect_request("/page").respond_with_data("tea")
    time = Time()
    with guest(time) as polite:
        first, second = (polite.get(Request(httpserver.url_for("/page"))) for _ in range(2))
    assert isinstance(first, Brought)
    assert isinstance(second, FetchFailed)
    assert "robots.txt of the site asks for a pause of 2 hours" in second.what
    assert (bool(second.remedy), time.waits) == (True, [])


def test_redirects_to_another_site_obey_its_rules(httpserver: HTTPServer) -> None:
    """Its robots.txt is asked, and its page is not."""

    def robots(request: object) -> Response:
        host = getattr(request, "host", "")
        return Response("User-agent: *\nDisallow: /page" if host.startswith(CAKE) else "")

    httpserver.expect_request("/robots.txt").respond_with_handler(robots)
    there = f"http://{CAKE}:{httpserver.port}/page"
    httpserver.expect_request("/away").respond_with_response(
        Response(status=302, headers={"Location": there})
    )
    httpserver.expect_request("/page").respond_with_data("tea")
    with guest(web=public_web(TEA, CAKE)) as polite:
        refused = polite.get(Request(f"http://{TEA}:{httpserver.port}/away"))
        brought = polite.get(Request(f"http://{TEA}:{httpserver.port}/page"))
    assert isinstance(refused, FetchFailed)
    assert (refused.where, refused.what) == (there, "robots.txt of the site does not allow it")
    assert isinstance(brought, Brought)
    asked = [f"{request.host.split('.')[0]} {request.path}" for request, _ in httpserver.log]
    assert asked == ["tea /robots.txt", "tea /away", "cake /robots.txt", "tea /page"]


def test_an_interface_for_programs_is_asked_without_robots(httpserver: HTTPServer) -> None:
    """What robots.txt says of a site's pages says nothing of its API."""
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /")
    httpserver.expect_request("/api").respond_with_data("[]")
    with guest() as polite:
        answer = polite.get(Request(httpserver.url_for("/api"), robots=False))
        page = polite.get(Request(httpserver.url_for("/api")))
        again = polite.get(Request(httpserver.url_for("/api"), robots=False))
    assert isinstance(answer, Brought)
    assert isinstance(page, FetchFailed)
    assert isinstance(again, Brought)


def test_redirects_within_a_site_obey_its_rules(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /secret")
    for path in ("/page", "/secret/page"):
        httpserver.expect_request(f"/to{path}").respond_with_response(
            Response(status=301, headers={"Location": path})
        )
        httpserver.expect_request(path).respond_with_data("tea")
    with guest() as polite:
        open_one = polite.get(Request(httpserver.url_for("/to/page")))
        secret = polite.get(Request(httpserver.url_for("/to/secret/page")))
    assert isinstance(open_one, Brought)
    assert open_one.moved == httpserver.url_for("/page")
    assert isinstance(secret, FetchFailed)
    assert "/secret/page" not in [request.path for request, _ in httpserver.log]


def test_redirects_between_sites_end() -> None:
    """However often they change hosts."""
    hosts = (TEA, CAKE)
    number = iter(range(1000))

    def talk(connection: socket.socket, _: str) -> None:
        step = next(number)
        there = f"http://{hosts[step % 2]}:{port}/{step}"
        connection.sendall(page(b"", f"Location: {there}", status="302 Found"))

    with serving(talk) as server, guest(web=public_web(*hosts), robots=False) as polite:
        port = server.port
        answer = polite.get(Request(server.url("/", TEA)))
    assert isinstance(answer, FetchFailed)
    assert (answer.what, len(server.heads)) == ("redirects without end", 11)


def test_headers_and_marks_go_along(httpserver: HTTPServer) -> None:
    """A token goes to its own host, not to where that redirects; an unchanged page is one."""
    httpserver.expect_request("/away").respond_with_response(
        Response(status=302, headers={"Location": f"http://{CAKE}:{httpserver.port}/page"})
    )
    httpserver.expect_request("/page").respond_with_response(Response(status=304))
    asked = Request(
        f"http://{TEA}:{httpserver.port}/away", Validators(etag='"3"'), {"Authorization": "tea"}
    )
    with guest(web=public_web(TEA, CAKE), robots=False) as polite:
        assert isinstance(polite.get(asked), Unchanged)
    seen = [request.headers.get("Authorization") for request, _ in httpserver.log]
    assert seen == ["tea", None]
    assert httpserver.log[1][0].headers["If-None-Match"] == '"3"'


@pytest.mark.parametrize("address", ["http://", "http://[::1", "http://a:b:c/", "tea", "ftp://a/"])
def test_what_is_no_address_is_told(address: str) -> None:
    with guest() as polite:
        answer = polite.get(Request(address))
    assert isinstance(answer, InputError)
    assert answer.remedy


def test_threads_share_one() -> None:
    """A host sees as few at once as if there was one thread."""
    now, most = 0, 0
    lock = threading.Lock()
    both = threading.Barrier(2, timeout=10)

    def talk(connection: socket.socket, head: str) -> None:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        if "robots" not in head:
            both.wait()
        with lock:
            now -= 1
        connection.sendall(page())

    answers: list[object] = []
    with serving(talk) as server, guest() as polite:
        requests = [Request(server.url(f"/{number}")) for number in range(6)]
        threads = [
            threading.Thread(target=lambda each=each: answers.append(polite.get(each)))
            for each in requests
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
    assert most == 2
    assert [type(answer) for answer in answers] == [Brought] * 6
    assert len(server.heads) == 7
