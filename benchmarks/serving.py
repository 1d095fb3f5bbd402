"""The server beside a bare FastAPI route that returns the same bytes, under the same uvicorn.

    python benchmarks/serving.py [--events 10000] [--seconds 3] [--rounds 3] [--requests 10000]

Both have one worker and the same settings, and are measured in turns, by wrk where it is
installed, else by a client of this script. Then filters that nobody asked before, over a store on
disk; and how much memory many different requests take for good.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import http.client
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

from publishing import TODAY, fill

from rcevents.serving import create_app
from rcevents.store.sqlite import SqliteStore

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CACHED, UNCHANGED, UNCACHED, GROWTH = 0.7, 0.9, 0.150, 40.0
"""The shares of a bare route's rate, the seconds of a filter, the megabytes of growth."""

CONNECTIONS = 16
FEED = "/free.ics"
BARE_FEED, BARE_UNCHANGED = "/bare", "/unchanged"
DAY = dt.timedelta(days=1)
FILTERS = (
    "free=true",
    "max_cost=100%20EUR&virtual=true",
    "text=summer%20school",
    "text=a",
    "place=Germany",
    "topic=research&source=news",
    "deadline_open=2022-06-01",
    "window=all",
    "window=all&max_cost=250%20GBP",
    "window=all&max_cost=250%20GBP&unknown_cost=true&place=e&unknown_format=true&hybrid=true",
    "window=all&text=summer%20school%20of%20research",
    "from=2020-01-01&audiences=student,member&max_cost=99%20CHF",
)
FORMATS = ("ics", "json", "csv")


def bare(path: Path) -> object:
    """Make the application to compare with: the same bytes and headers, from memory."""
    from fastapi import FastAPI, Response

    body, tag = path.read_bytes(), path.with_suffix(".tag").read_text()
    headers = {"etag": tag, "cache-control": "public, max-age=300", "vary": "Accept-Encoding"}
    app = FastAPI()

    @app.get(BARE_FEED)
    async def feed() -> Response:
        return Response(body, media_type="text/calendar; charset=utf-8", headers=headers)

    @app.get(BARE_UNCHANGED)
    async def unchanged() -> Response:
        return Response(status_code=304, headers=headers)

    return app


def ours(path: Path) -> object:
    """Make the server of the store in a file."""
    noon = dt.datetime.combine(TODAY, dt.time(12), dt.UTC)
    return create_app(lambda: SqliteStore(path, create=False), now=lambda: noon)


def run(kind: str, path: str, port: int) -> None:
    """Serve one of them until the process is ended."""
    import uvicorn

    made = {"bare": bare, "ours": ours}[kind](Path(path))
    uvicorn.run(made, host="127.0.0.1", port=port, log_level="error", access_log=False)  # type: ignore[arg-type]


@contextlib.contextmanager
def serving(kind: str, path: Path) -> Iterator[tuple[int, int]]:
    """Start a server in a process of its own, and give its port and its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    asked = [sys.executable, __file__, "--run", kind, str(path), str(port)]
    with subprocess.Popen(asked) as process:
        try:
            for _ in range(300):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                    break
                time.sleep(0.1)
            yield port, process.pid
        finally:
            process.terminate()


def rate(port: int, path: str, seconds: float, headers: Sequence[str] = ()) -> float:
    """Give how many requests a second are answered."""
    url = f"http://127.0.0.1:{port}{path}"
    if shutil.which("wrk") is None:
        return _rate_of_threads(port, path, seconds, headers)
    asked = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{max(int(seconds), 1)}s"]
    for header in headers:
        asked += ["-H", header]
    told = subprocess.run([*asked, url], capture_output=True, text=True, check=True).stdout
    found = re.search(r"Requests/sec:\s+([\d.]+)", told)
    if found is None or "Non-2xx" in told:
        sys.exit(f"{url}: {told}")
    return float(found[1])


def _rate_of_threads(port: int, path: str, seconds: float, headers: Sequence[str]) -> float:
    """Do the same where wrk is not installed, with a few threads."""
    counts: list[int] = []
    until = time.perf_counter() + seconds

    def ask() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        many = 0
        while time.perf_counter() < until:
            connection.request("GET", path, headers=dict(each.split(": ", 1) for each in headers))
            connection.getresponse().read()
            many += 1
        counts.append(many)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / seconds


def compare(
    ours_at: int, bare_at: int, seconds: float, rounds: int, tag: str
) -> tuple[float, float]:
    """Print both rates in turns, and give the shares of the bare route's."""
    known = [f"If-None-Match: {tag}"]
    print(f"{'requests a second':28}{'ours':>10}{'bare':>10}{'ratio':>8}")
    shares = []
    for says, bare_path, headers in (
        ("a cached feed", BARE_FEED, []),
        ("the same, unchanged (304)", BARE_UNCHANGED, known),
    ):
        told = []
        for _ in range(rounds):
            there = rate(ours_at, FEED, seconds, headers)
            told.append((there, rate(bare_at, bare_path, seconds, headers)))
        best = statistics.median(ours / bare for ours, bare in told)
        mine, theirs = (statistics.median(column) for column in zip(*told, strict=True))
        print(f"{says:28}{mine:10,.0f}{theirs:10,.0f}{best:8.2f}")
        shares.append(best)
    return shares[0], shares[1]


def get(port: int, path: str) -> tuple[float, bytes, str]:
    """Ask once, and give the seconds that it took, the body and its tag."""
    start = time.perf_counter()
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as answer:
        body = answer.read()
    return time.perf_counter() - start, body, answer.headers["etag"]


def uncached(port: int) -> float:
    """Print how long filters take that nobody asked before; give the longest."""
    slowest, worst = 0.0, ""
    print(f"\n{'a filter asked for the first time, ms':88}{'.ics':>7}{'.json':>7}{'.csv':>7}")
    for query in FILTERS:
        cells = []
        for form in FORMATS:
            get(port, f"/events.{form}?{query}&audiences=x")  # its parts are rendered then
            seconds, _, _ = get(port, f"/events.{form}?{query}")
            cells.append(seconds)
            if seconds > slowest:
                slowest, worst = seconds, f"/events.{form}?{query}"
        print(f"{query[:86]:88}" + "".join(f"{cell * 1e3:7.1f}" for cell in cells))
    print(f"the slowest: {slowest * 1e3:.1f} ms (at most {UNCACHED * 1e3:.0f}): {worst}")
    return slowest


def memory(process: int) -> float:
    """Give the megabytes that a process holds at present."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf8")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


def growth(port: int, process: int, requests: int) -> float:
    """Print how much memory so many different requests take, and give what the second half took."""
    held = [memory(process)]
    for half in range(2):
        for number in range(half * requests // 2, (half + 1) * requests // 2):
            day = TODAY + DAY * (number % 300)
            filtered = f"/events.ics?from={day}&text=a{number}"
            short = f"/short?place=a{number}&to={day}"
            get(port, filtered if number % 10 == 0 else short)
        held.append(memory(process))
    told = ", ".join(f"{each:.0f}" for each in held)
    print(f"\nmemory before, amid and after {requests:,} different requests, MB: {told}")
    return held[2] - held[1]


def main() -> int:
    """Print the tables; the exit code tells whether everything is reached."""
    parser = argparse.ArgumentParser(description="The server beside a bare route.")
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--run", nargs=3, metavar=("KIND", "PATH", "PORT"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.run:
        run(asked.run[0], asked.run[1], int(asked.run[2]))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        path, feed = Path(folder) / "s", Path(folder) / "feed.ics"
        with SqliteStore(path) as store:
            fill(store, range(asked.events))
        with serving("ours", path) as (port, process):
            _, body, tag = get(port, FEED)
            feed.write_bytes(body)
            feed.with_suffix(".tag").write_text(tag)
            print(f"a store of {asked.events:,} events; {FEED} has {len(body):,} bytes\n")
            with serving("bare", feed) as (bare_port, _):
                get(bare_port, BARE_FEED)
                shares = compare(port, bare_port, asked.seconds, asked.rounds, tag)
            slowest = uncached(port)
            grown = growth(port, process, asked.requests)
    print(f"cached ratio {shares[0]:8.2f}   (at least {CACHED})")
    print(f"304 ratio    {shares[1]:8.2f}   (at least {UNCHANGED})")
    print(f"slowest      {slowest:8.3f} s (at most {UNCACHED})")
    print(f"growth       {grown:8.1f} MB (under {GROWTH:.0f})")
    reached = shares[0] >= CACHED and shares[1] >= UNCHANGED and slowest <= UNCACHED
    return 0 if reached and grown < GROWTH else 1


if __name__ == "__main__":
    sys.exit(main())
