"""Ask Radicale: a real CalDAV server takes the feed whole, and gives every event of it back."""

from __future__ import annotations

import base64
import http.client
import re
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from tools.judges.asked.answering import answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CREATED = 201
OK = 200
MULTI_STATUS = 207
PATIENCE = 60
"""Seconds until a server that does not answer is given up."""

READER = f"Basic {base64.b64encode(b'reader:').decode()}"
"""Whoever names a user may have a calendar: Radicale asks for no password here."""

QUERY = """<?xml version="1.0"?>
<c:calendar-query xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:d="DAV:"><d:prop><d:getetag/>
</d:prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">
<c:time-range start="19000101T000000Z" end="22000101T000000Z"/>
</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>"""


def judge(port: int, feed: Path) -> Iterator[str]:
    """Put the feed, get it back, and ask for all events of three centuries."""
    body = feed.read_bytes()
    path = f"/reader/{feed.stem}/"
    status, said = request(port, "PUT", path, body, {"Content-Type": "text/calendar"})
    if status != CREATED:
        yield f"PUT: {status} {said.decode(errors='replace')}"
        return
    status, kept = request(port, "GET", path)
    if status != OK or uids(kept) != uids(body):
        yield f"GET: {status} with {len(uids(kept))} of {len(uids(body))} events"
    status, found = request(port, "REPORT", path, QUERY.encode(), {"Depth": "1"})
    count, expected = found.count(b"<getetag>"), len(set(uids(body)))
    if status != MULTI_STATUS or count != expected:
        yield f"REPORT: {status} with {count} of {expected} events"


def request(
    port: int, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
) -> tuple[int, bytes]:
    """Ask the server; give its answer's status and body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request(method, path, body, {"Authorization": READER, **(headers or {})})
        answered = connection.getresponse()
        return answered.status, answered.read()
    finally:
        connection.close()


def uids(calendar: bytes) -> list[bytes]:
    """List the events of a calendar by their UID."""
    unfolded = calendar.replace(b"\r\n ", b"")
    return sorted(re.findall(rb"^UID:(.*?)\r?$", unfolded, re.MULTILINE))


@contextmanager
def server() -> Iterator[int]:
    """Start Radicale on a free port; give the port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        program = [
            sys.executable,
            "-m",
            "radicale",
            "--config",
            "",
            "--server-hosts",
            f"127.0.0.1:{port}",
            "--auth-type",
            "none",
        ]
        program += ["--storage-filesystem-folder", folder, "--logging-level", "critical"]
        program += ["--server-max-content-length", "100000000"]
        with subprocess.Popen(program, stderr=subprocess.DEVNULL) as process:
            try:
                wait(port)
                yield port
            finally:
                process.terminate()


def wait(port: int) -> None:
    """Wait until the server answers."""
    for _ in range(PATIENCE * 10):
        try:
            request(port, "GET", "/.web/")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("Radicale does not start")


if __name__ == "__main__":
    with server() as open_port:
        answer(partial(judge, open_port))
