from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import httpx
import icalendar
import pytest
import requests

from rcevents.errors import InputError, NoStore
from rcevents.serving.running import VARIABLE, Served, address_of, bound, process_app
from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import ask, few, fill, remembered
from tests.serving.network import running

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.serving.front import Front


def test_a_client_subscribes(app: Front) -> None:
    """As calendar programs do: fetch, keep the tag, ask again, and read what came."""
    with running(app) as address, httpx.Client(base_url=address) as client:
        first = client.get("/events.ics?kinds=talk", headers={"accept-encoding": "identity"})
        assert first.status_code == 200
        calendar = icalendar.Calendar.from_ical(first.content)
        assert [str(each["SUMMARY"]) for each in calendar.walk("VEVENT")] == ["Tea 1"]
        assert str(calendar["SOURCE"]) == f"{address}/events.ics?kinds=talk"
        tag = first.headers["etag"]
        again = client.get("/events.ics?kinds=talk", headers={"if-none-match": tag})
        assert (again.status_code, again.content) == (200, first.content)  # now as gzip
        same = {"if-none-match": again.headers["etag"], "accept-encoding": "gzip"}
        assert client.get("/events.ics?kinds=talk", headers=same).status_code == 304
        assert client.head("/events.ics?kinds=talk").status_code == 200
        assert client.post("/events.ics").status_code == 405


def test_a_request_that_is_none_fills_no_log(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    broken = b"GET /events.ics HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
    with running(Served(str(path)).app()) as address:
        host, _, port = address.removeprefix("http://").partition(":")
        for _ in range(3):
            with socket.create_connection((host, int(port)), timeout=30) as asking:
                asking.sendall(broken)
                assert asking.recv(100).startswith(b"HTTP/1.1 400")
        assert httpx.get(f"{address}/health").status_code == 200
    assert "Traceback" not in capfd.readouterr().err


def test_a_joined_event_is_found_by_following(path: Path) -> None:
    with SqliteStore(path) as store, store.writing() as writing:
        writing.join("tea-3@rcevents", "tea-2@rcevents")
    served = Served(str(path)).app()
    with running(served) as address:
        reply = requests.get(f"{address}/event?uid=tea-3@rcevents&format=json", timeout=30)
        assert reply.json()["uid"] == "tea-2@rcevents"
        assert reply.url == f"{address}/events/tea-2.json"


def test_many_at_once_are_all_answered_alike(path: Path, app: Front) -> None:
    """Also while the store changes: each answer is whole, of before or of after."""
    with running(app) as address, ThreadPoolExecutor(8) as clients, SqliteStore(path) as store:

        def asked(number: int) -> bytes:
            query = ("free=true", "text=tea", "kinds=talk", "window=all")[number % 4]
            return httpx.get(f"{address}/events.ics?{query}", timeout=60).raise_for_status().content

        answers = [clients.submit(asked, number) for number in range(60)]
        for number in range(5):
            fill(store, [remembered(1, title=f"Tea {number}")])
        for answer in answers:
            assert answer.result().endswith(b"END:VCALENDAR\r\n")
        assert b"SUMMARY:Tea 4" in asked(1)


def test_every_process_finds_what_it_serves(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "tea.toml"
    config.write_text('[[feeds]]\nname = "tea"\nfilter = {free = true}\n')
    told = {"store": str(path), "config": str(config), "base_url": "https://tea.example.org"}
    monkeypatch.setenv(VARIABLE, json.dumps(told))
    body = ask(process_app(), "/tea.ics").body
    assert b"https://tea.example.org/tea.ics" in body.replace(b"\r\n ", b"")


def test_a_store_must_be_there(tmp_path: Path) -> None:
    """It is told when it is looked for; no empty one is made."""
    app = Served(str(tmp_path / "none")).app()
    with pytest.raises(NoStore):
        app.prepare()
    assert not (tmp_path / "none").exists()


def test_an_address_in_use_is_told() -> None:
    with bound("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with pytest.raises(InputError) as refused:
            bound("127.0.0.1", port)
    assert refused.value.where == f"127.0.0.1:{port}"
    assert "--port" in (refused.value.remedy or "")


@pytest.mark.parametrize("host", ["no.such.host.invalid", "192.0.2.1", "a" * 300])
def test_an_address_of_nobody_is_told(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if host.endswith("invalid"):  # no name server is asked
        monkeypatch.setattr(socket, "getaddrinfo", _unknown)
    with pytest.raises(InputError) as refused:
        bound(host, 0)
    assert "--host" in (refused.value.remedy or "")


def _unknown(*_: object, **__: object) -> None:
    raise socket.gaierror(-2, "Name or service not known")


def test_the_address_to_open() -> None:
    with bound("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        assert address_of(listening, "127.0.0.1") == f"http://127.0.0.1:{port}/"
        assert address_of(listening, "0.0.0.0") == f"http://localhost:{port}/"  # noqa: S104 - shown
        assert address_of(listening, "::1") == f"http://[::1]:{port}/"


@pytest.mark.skipif(os.name != "posix", reason="signals are those of Unix")
@pytest.mark.parametrize("workers", [1, 2])
def test_a_server_starts_tells_its_address_and_ends(tmp_path: Path, workers: int) -> None:
    """As a person runs it, up to Ctrl-C."""
    with SqliteStore(tmp_path / "s") as store:
        fill(store, few())
    asked = [sys.executable, "-m", "rcevents", "serve", "--port", "0", "--workers", str(workers),
             "--store", str(tmp_path / "s")]  # fmt: skip
    with subprocess.Popen(asked, stderr=subprocess.PIPE, text=True, cwd=tmp_path) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        address = line.split()[3]
        assert line.startswith("rcevents: serving at http://127.0.0.1:")
        reply = httpx.get(f"{address}health", timeout=60)
        assert reply.json()["status"] == "ok"
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
        assert (process.wait(60), rest) == (0, "")
