"""Checking 200 sources of which 190 are unchanged, over servers that take 20 ms for each answer.

Prints the seconds of `fetch_all` from an empty start, robots.txt included, beside a floor: the same
requests by a bare `requests.Session` in as many threads as the servers allow at once, without
robots.txt. Once all sources are on one host, once on ten. The servers are another process; they
count their requests, and the most that they see at once.

    python benchmarks/fetching.py [--sources 200] [--changed 10] [--delay 0.02] [--rounds 3]
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any

from rcevents.fetch.brought import Brought, Unchanged, Validators
from rcevents.fetch.many import WORKERS, fetch_all
from rcevents.fetch.policy import Policy
from rcevents.fetch.request import Request

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

SECONDS = 3.0
PAGE = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" * 600
"""About 20 kB: a calendar of some size."""
POLICY = Policy(allow_private=True)


class Server:
    """A server with one answer for every path: unchanged for whoever knows it, else a page."""

    def __init__(self, delay: float) -> None:
        self.delay = delay
        self.requests = self.now = self.most = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection, one after the other."""
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                self.requests += 1
                self.now += 1
                self.most = max(self.most, self.now)
                await asyncio.sleep(self.delay)
                self.now -= 1
                writer.write(answer(head))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()


def answer(head: bytes) -> bytes:
    """Give the answer to a request's head: a robots.txt, "unchanged", or a page."""
    if head.startswith(b"GET /robots.txt"):
        return response("200 OK", b"User-agent: *\nDisallow: /private\n")
    if b'if-none-match: "known"' in head.lower():
        return b'HTTP/1.1 304 Not Modified\r\nETag: "known"\r\n\r\n'
    return response("200 OK", PAGE)


def response(status: str, body: bytes) -> bytes:
    """Give a whole answer."""
    kind = b'Content-Type: text/calendar; charset=utf-8\r\nETag: "new"\r\n'
    return b"HTTP/1.1 %b\r\n%bContent-Length: %d\r\n\r\n%b" % (
        status.encode(),
        kind,
        len(body),
        body,
    )


async def run(pipe: Connection, hosts: list[str], delay: float) -> None:
    """Serve on every host until told to stop; tell the ports, then the counts when asked."""
    servers = [Server(delay) for _ in hosts]
    listening = [
        await asyncio.start_server(server.serve, host, 0, backlog=512)
        for server, host in zip(servers, hosts, strict=True)
    ]
    pipe.send([each.sockets[0].getsockname()[1] for each in listening])
    loop = asyncio.get_running_loop()
    while await loop.run_in_executor(None, pipe.recv):
        pipe.send([(server.requests, server.most) for server in servers])
        for server in servers:
            server.requests = server.most = 0


def serve(pipe: Connection, hosts: list[str], delay: float) -> None:
    """Run the servers: what their process does."""
    asyncio.run(run(pipe, hosts, delay))


def sources(addresses: list[str], number: int, changed: int) -> list[Request]:
    """Make the requests: the first ones know an old answer, the others the present one."""
    marks = ['"old"' if each < changed else '"known"' for each in range(number)]
    return [
        Request(f"{addresses[each % len(addresses)]}/{each}.ics", Validators(etag=mark))
        for each, mark in enumerate(marks)
    ]


def ours(requests: list[Request]) -> tuple[int, int]:
    """Fetch all with rcevents; give how many were unchanged and how many were brought."""
    answers = [answer for _, answer in fetch_all(requests, POLICY)]
    unchanged = sum(isinstance(answer, Unchanged) for answer in answers)
    return unchanged, sum(isinstance(answer, Brought) for answer in answers)


def floor(requests: list[Request], threads: int) -> tuple[int, int]:
    """Fetch all with nothing but requests and a pool of threads."""
    import requests as library

    with library.Session() as session, ThreadPoolExecutor(threads) as pool:
        adapter = library.adapters.HTTPAdapter(pool_connections=64, pool_maxsize=threads)
        session.mount("http://", adapter)

        def get(request: Request) -> int:
            headers = {"If-None-Match": request.validators.etag or ""}
            return session.get(request.address, headers=headers, timeout=30).status_code

        statuses = list(pool.map(get, requests))
    return statuses.count(304), statuses.count(200)


def measure(
    name: str,
    hosts: list[str],
    work: Callable[[list[Request]], tuple[int, int]],
    asked: Any,  # noqa: ANN401 - of argparse
) -> tuple[float, int]:
    """Print a line of the table: the best of some rounds, each from an empty start."""
    context = multiprocessing.get_context("spawn")
    pipe, end = context.Pipe()
    servers = context.Process(target=serve, args=(end, hosts, asked.delay), daemon=True)
    servers.start()
    ports = pipe.recv()
    addresses = [f"http://{host}:{port}" for host, port in zip(hosts, ports, strict=True)]
    requests = sources(addresses, asked.sources, asked.changed)
    best, most, counted = float("inf"), 0, (0, 0)
    for _ in range(asked.rounds):
        begun, begun_cpu = time.perf_counter(), time.process_time()
        counted = work(requests)
        taken, cpu = time.perf_counter() - begun, time.process_time() - begun_cpu
        best = min(best, taken)
        pipe.send("count")
        seen = pipe.recv()
        most = max(most, *(at_once for _, at_once in seen))
    pipe.send("")
    servers.join()
    total = sum(number for number, _ in seen)
    print(f"{name:<28}{best:>9.2f}{cpu:>9.2f}{total:>10}{counted[0]:>11}{counted[1]:>9}{most:>14}")
    return best, most


def main() -> int:
    """Print the table; the exit code tells whether everything is reached."""
    parser = argparse.ArgumentParser(description="Checking many sources.")
    parser.add_argument("--sources", type=int, default=200)
    parser.add_argument("--changed", type=int, default=10)
    parser.add_argument("--delay", type=float, default=0.02, help="seconds a server takes")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    one, ten = ["127.0.0.1"], [f"127.0.0.{number}" for number in range(1, 11)]
    few = POLICY.per_host
    names = ("seconds", "cpu", "requests", "unchanged", "brought", "most at once")
    print(
        f"{'':<28}"
        + "".join(
            f"{name:>{width}}" for name, width in zip(names, (9, 9, 10, 11, 9, 14), strict=True)
        )
    )
    results = []
    for hosts, label in ((one, "one host"), (ten, "ten hosts")):
        threads = min(WORKERS, few * len(hosts))
        results.append(measure(f"rcevents, {label}", hosts, ours, asked))
        measure(f"floor, {label}", hosts, partial(floor, threads=threads), asked)
    print(f"limits: {SECONDS} s, and {few} requests at once for each host")
    return 0 if all(taken < SECONDS and most <= few for taken, most in results) else 1


if __name__ == "__main__":
    sys.exit(main())
