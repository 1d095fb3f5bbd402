from __future__ import annotations

import threading
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from rcevents.errors import FetchFailed, InputError
from rcevents.fetch.brought import Brought, Unchanged, Validators
from rcevents.fetch.many import fetch_all
from rcevents.fetch.policy import Policy
from rcevents.fetch.request import Request
from tests.fetch.rehearsal import Time, guest
from tests.fetch.servers import PUBLIC, TEA, Rehearsal, page, public_web, serving

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator, Sequence

    from rcevents.fetch.answers import Answer

CAKE = "cake.example.org"
OWN = Policy(allow_private=True, robots=False)


@pytest.fixture
def many() -> Iterator[HTTPServer]:
    """Run a server that answers several at once."""
    with HTTPServer(host="0.0.0.0", threaded=True) as server:  # noqa: S104 - 127.0.0.2 is one of many
        yield server


def by_path(answers: list[tuple[Request, Answer]]) -> dict[str, type]:
    """Tell for each path what came of it."""
    return {request.address.rpartition("/")[2]: type(answer) for request, answer in answers}


def test_every_request_gets_its_answer(httpserver: HTTPServer) -> None:
    """Failures among them, which stop nobody."""
    httpserver.expect_request("/page").respond_with_data("tea")
    httpserver.expect_request("/known", headers={"If-None-Match": '"3"'}).respond_with_response(
        Response(status=304)
    )
    httpserver.expect_request("/gone").respond_with_data("no", status=410)
    requests = [
        Request(httpserver.url_for("/page")),
        Request(httpserver.url_for("/known"), Validators(etag='"3"')),
        Request(httpserver.url_for("/gone")),
        Request("http://127.0.0.1:1/refused"),
        Request("http://[/none"),
    ]
    policy = Policy(allow_private=True, retries=0)
    assert by_path(list(fetch_all(requests, policy))) == {
        "page": Brought,
        "known": Unchanged,
        "gone": FetchFailed,
        "refused": FetchFailed,
        "none": FetchFailed,
    }


def test_nothing_to_do() -> None:
    assert list(fetch_all([], OWN)) == []


def test_an_address_is_asked_for_once(httpserver: HTTPServer) -> None:
    """All who want it get the answer; another token makes another request."""
    httpserver.expect_request("/page").respond_with_data("tea")
    address = httpserver.url_for("/page")
    token = Request(address, headers={"Authorization": "tea"})
    requests = [Request(address), Request(f"{address}#top"), token, Request(address)]
    answers = list(fetch_all(requests, OWN))
    assert Counter(id(request) for request, _ in answers) == Counter(map(id, requests))
    assert len(httpserver.log) == 2


def test_who_knows_different_answers_gets_the_whole(httpserver: HTTPServer) -> None:
    """What is unchanged for one of them may be new for the other."""
    httpserver.expect_request("/page", headers={"If-None-Match": '"3"'}).respond_with_response(
        Response(status=304)
    )
    httpserver.expect_request("/page").respond_with_data("tea")
    address = httpserver.url_for("/page")
    old = [Request(address, Validators(etag=mark)) for mark in ('"2"', '"3"')]
    same = [Request(address, Validators(etag='"3"')) for _ in range(2)]
    assert [type(answer) for _, answer in fetch_all(old, OWN)] == [Brought, Brought]
    assert [type(answer) for _, answer in fetch_all(same, OWN)] == [Unchanged, Unchanged]


@pytest.mark.parametrize("per_host", [1, 2, 3])
def test_many_run_at_once_but_few_per_host(many: HTTPServer, per_host: int) -> None:
    """As the servers see it."""
    lock = threading.Lock()
    now: Counter[str] = Counter()
    most: Counter[str] = Counter()
    hosts = [f"127.0.0.{number}" for number in range(1, 5)]
    together = threading.Semaphore(0)

    def handle(request: object) -> Response:
        host = getattr(request, "host", "").partition(":")[0]
        with lock:
            now[host] += 1
            now["all"] += 1
            for name in (host, "all"):
                most[name] = max(most[name], now[name])
            if now["all"] > per_host:
                together.release(999)
        together.acquire(timeout=5)
        with lock:
            now[host] -= 1
            now["all"] -= 1
        return Response("User-agent: *" if getattr(request, "path", "") == "/robots.txt" else "tea")

    many.expect_request("/robots.txt").respond_with_handler(handle)
    many.expect_request("/page").respond_with_handler(handle)
    requests = [
        Request(f"http://{host}:{many.port}/page?{number}")
        for number in range(10)
        for host in hosts
    ]
    answers = list(fetch_all(requests, Policy(allow_private=True, per_host=per_host)))
    assert [type(answer) for _, answer in answers] == [Brought] * 40
    assert max(most[host] for host in hosts) <= per_host
    assert most["all"] > per_host
    assert sum(request.path == "/robots.txt" for request, _ in many.log) == 4


def order(httpserver: HTTPServer) -> list[str]:
    """Give the hosts in the order in which they were asked."""
    return [request.host.partition(".")[0] for request, _ in httpserver.log]


def test_while_one_host_waits_others_are_asked(httpserver: HTTPServer) -> None:
    """One worker is enough for that: it never sleeps while there is something to do."""
    httpserver.expect_request("/page").respond_with_data("tea")
    time = Time()
    requests = [
        Request(f"http://{host}:{httpserver.port}/page?{number}")
        for host in (TEA, CAKE)
        for number in range(3)
    ]
    with guest(time, public_web(TEA, CAKE), robots=False, delay=40.0) as polite:
        answers = list(fetch_all(requests, workers=1, polite=polite))
    assert order(httpserver) == ["tea", "cake"] * 3
    assert len(answers) == 6
    assert 80 <= sum(time.waits) < 81


def test_who_is_to_be_asked_again_keeps_nobody_waiting(httpserver: HTTPServer) -> None:
    failure = Response("no", 503, headers={"Retry-After": "30"})
    httpserver.expect_ordered_request("/page").respond_with_response(failure)
    for _ in range(3):
        httpserver.expect_ordered_request("/page").respond_with_data("tea")
    time = Time()
    hosts = (TEA, CAKE, CAKE)
    requests = [
        Request(f"http://{host}:{httpserver.port}/page?{number}")
        for number, host in enumerate(hosts)
    ]
    with guest(time, public_web(TEA, CAKE), robots=False, delay=2.0) as polite:
        answers = list(fetch_all(requests, workers=1, polite=polite))
    assert order(httpserver) == ["tea", "cake", "cake", "tea"]
    assert [type(answer) for _, answer in answers] == [Brought] * 3
    assert 30 <= sum(time.waits) < 31


def test_what_must_not_be_asked_for_is_not(httpserver: HTTPServer) -> None:
    """A site that forbids a hundred pages says so once."""
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /")
    requests = [Request(f"http://{TEA}:{httpserver.port}/{number}") for number in range(100)]
    with guest(web=public_web(TEA), delay=1000.0) as polite:
        assert isinstance(polite.get(requests[0]), FetchFailed)
        answers = list(fetch_all(requests, polite=polite))
    assert [type(answer) for _, answer in answers] == [FetchFailed] * 100
    assert len(httpserver.log) == 1


def test_a_site_that_forbids_everything_ends_a_round(httpserver: HTTPServer) -> None:
    """Even where the last ones are known to be forbidden only when nobody is under way."""
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /")
    for count in range(1, 12):
        requests = [Request(f"http://{TEA}:{httpserver.port}/{number}") for number in range(count)]
        with guest(web=public_web(TEA), delay=1000.0) as polite:
            assert len(list(fetch_all(requests, polite=polite, workers=2))) == count


def test_few_answers_are_in_memory(httpserver: HTTPServer) -> None:
    """Whoever takes the answers sets the pace."""
    httpserver.expect_request("/page").respond_with_data("tea")
    requests = [Request(httpserver.url_for(f"/page?{number}")) for number in range(30)]
    with closing(fetch_all(requests, OWN, workers=3)) as answers:
        for taken, _ in enumerate(answers, 1):
            assert len(httpserver.log) <= taken + 3
    assert len(httpserver.log) == 30


def is_somebody_left() -> bool:
    """Tell whether a thread of a round still runs."""
    return any(thread.name == "rcevents-fetch" for thread in threading.enumerate())


@pytest.mark.parametrize("error", [GeneratorExit, KeyboardInterrupt])
def test_a_round_can_be_ended(httpserver: HTTPServer, error: type[BaseException]) -> None:
    """Nothing more is asked for, and nobody is left."""
    httpserver.expect_request("/page").respond_with_data("tea")
    requests = [Request(httpserver.url_for(f"/page?{number}")) for number in range(50)]
    answers = fetch_all(requests, OWN, workers=2)
    next(answers)
    with pytest.raises(error):
        answers.throw(error)
    assert not is_somebody_left()
    assert len(httpserver.log) <= 4


def test_a_server_that_hangs_does_not_keep_a_round_from_its_end() -> None:
    """Its answer is not waited for."""
    over = threading.Event()

    def talk(connection: socket.socket, head: str) -> None:
        if "/hangs" in head:
            over.wait(20)
        connection.sendall(page())

    with serving(talk) as server:
        requests = [Request(server.url(path)) for path in ("/hangs", "/page")]
        answers = fetch_all(requests, OWN)
        request, _ = next(answers)
        answers.close()
        was_over = over.is_set()
        over.set()
    assert (request, was_over) == (requests[1], False)


def test_a_host_that_is_silent_again_and_again_is_given_up() -> None:
    """Its many sources do not each wait for it three times."""
    with serving(b"") as server:
        requests = [Request(server.url(f"/{number}")) for number in range(50)]
        with guest(robots=False) as polite:
            answers = list(fetch_all(requests, polite=polite))
    assert len(server.heads) <= 8
    assert all(isinstance(answer, FetchFailed) for _, answer in answers)
    assert all(getattr(answer, "where", "") == request.address for request, answer in answers)


def test_a_fault_of_one_request_stops_no_other(httpserver: HTTPServer) -> None:
    """Not even one that nobody has thought of."""
    httpserver.expect_request("/page").respond_with_data("tea")

    class Broken(Rehearsal):
        def resolve(self, host: str) -> Sequence[str]:
            if host == CAKE:
                raise RuntimeError
            return [PUBLIC]

    requests = [Request(f"http://{host}:{httpserver.port}/page") for host in (CAKE, TEA)]
    with guest(web=Broken(), robots=False) as polite:
        answers = list(fetch_all(requests, polite=polite))
    assert by_path(answers) == {"page": Brought}
    failed = next(answer for request, answer in answers if request is requests[0])
    assert isinstance(failed, InputError)
    assert failed.what == "cannot be fetched (RuntimeError)"


def test_between_two_answers_more_can_be_asked_for(httpserver: HTTPServer) -> None:
    """The next page, with the same slots and rules."""
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *")
    httpserver.expect_request("/page").respond_with_data("tea")
    requests = [Request(httpserver.url_for(f"/page?{number}")) for number in range(8)]
    with guest() as polite:
        for request, _ in fetch_all(requests, polite=polite):
            again = Request(f"{request.address}&next")
            assert isinstance(polite.get(again), Brought)
    assert len(httpserver.log) == 17
