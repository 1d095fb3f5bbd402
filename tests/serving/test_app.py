from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rcevents.serving import create_app
from rcevents.store.opening import open_store
from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import NOW, app_of, ask, few, fill, remembered

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.serving.front import Front

ADDRESSES = ("/events.ics", "/events.json?text=tea", "/all.jsonld", "/all.atom", "/deadlines.ics",
             "/events.csv?window=all", "/events.jscalendar", "/", "/changes.html", "/feeds.html",
             "/events/tea-1.html", "/events/tea-3.json", "/openapi.json", "/health")  # fmt: skip

ELSEWHERE = """
import datetime as dt, hashlib, sys
from tests.serving.clients import NOW, ask
from rcevents.serving import create_app
from rcevents.store.opening import open_store
app = create_app(lambda: open_store(sys.argv[1], create=False), now=lambda: NOW)
for address in sys.argv[2:]:
    reply = ask(app, address, accept_encoding="gzip")
    told = repr((reply.status, sorted(reply.headers.items()), reply.body))
    print(hashlib.sha256(told.encode()).hexdigest())
"""
"""What another process answers, in digests."""


def told(app: Front) -> list[str]:
    replies = [ask(app, address, accept_encoding="gzip") for address in ADDRESSES]
    whole = [repr((one.status, sorted(one.headers.items()), one.body)) for one in replies]
    return [hashlib.sha256(text.encode()).hexdigest() for text in whole]


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_copies_give_the_same_bytes(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Two in one process, and others with other seeds: headers and bodies, on either database."""
    address = str(tmp_path / "s") if kind == "sqlite" else request.getfixturevalue("postgres")
    store = open_store(address)
    fill(store, few())
    store.close()
    here = [create_app(lambda: open_store(address, create=False), now=lambda: NOW) for _ in "ab"]
    expected = told(here[0])
    assert told(here[1]) == expected
    for seed in ("1", "2"):
        asked = [sys.executable, "-c", ELSEWHERE, address, *ADDRESSES]
        environ = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Pacific/Apia"}
        ran = subprocess.run(asked, env=environ, capture_output=True, text=True, check=True)
        assert ran.stdout.split() == expected
    for app in here:
        app.close()


def test_both_databases_give_the_same_bytes(tmp_path: Path, postgres: str) -> None:
    apps = []
    for address in (str(tmp_path / "s"), postgres):
        store = open_store(address)
        fill(store, few())
        store.close()
        apps.append(create_app(lambda at=address: open_store(at, create=False), now=lambda: NOW))  # type: ignore[misc]
    assert told(apps[0]) == told(apps[1])
    for app in apps:
        app.close()


def test_a_change_on_a_server_is_served_within_a_second(postgres: str) -> None:
    store = open_store(postgres)
    fill(store, few())
    app = create_app(lambda: open_store(postgres, create=False), now=lambda: NOW)
    assert b"Tea 1" in ask(app, "/all.ics").body
    fill(store, [remembered(1, title="Other tea")])
    store.close()
    until = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=30)
    while b"Other tea" not in ask(app, "/all.ics").body:
        assert dt.datetime.now(dt.UTC) < until
    app.close()


def test_answers_change_with_the_day(path: Path) -> None:
    """What is over for long leaves the feed at midnight, though nothing was announced."""
    now = [NOW]
    app = app_of(path, now=lambda: now[0])
    before = ask(app, "/events.json")
    now[0] += dt.timedelta(days=40)
    after = ask(app, "/events.json", if_none_match=before.headers["etag"])
    assert after.status == 200
    assert len(json.loads(after.body)["items"]) < len(json.loads(before.body)["items"])
    assert after.headers["last-modified"] == "Fri, 11 Apr 2031 00:00:00 GMT"
    since = before.headers["last-modified"]
    assert ask(app, "/events.json", if_modified_since=since).status == 200


def test_no_change_is_told_that_is_still_to_come(path: Path) -> None:
    """The clock of whoever collects may go ahead of the server's (RFC 9110, 8.8.2.1)."""
    with SqliteStore(path) as store:
        fill(store, [remembered(1)], NOW + dt.timedelta(hours=3))
    assert "last-modified" not in ask(app_of(path), "/events.ics?window=all").headers


def test_what_is_nearest_is_another_tomorrow(path: Path) -> None:
    """Where there is no room for all, the day decides what is left out, even without a window."""
    app = app_of(path, "[serve]\nmax_events = 2\n[publish]\nwindow = 'all'\n")
    for address in ("/events.ics?window=all", "/all.ics"):
        assert ask(app, address).headers["last-modified"] == "Sun, 02 Mar 2031 00:00:00 GMT"
    whole = app_of(path)
    since = ask(whole, "/events.ics?window=all").headers["last-modified"]
    assert since == "Sat, 01 Mar 2031 08:30:15 GMT"


def test_nothing_is_missed_by_the_clock(path: Path) -> None:
    """Two changes in one second: who asks by date alone still learns of the second one."""
    at = NOW - dt.timedelta(seconds=5)
    app = app_of(path)
    with SqliteStore(path) as store:
        fill(store, [remembered(1, title="First")], at)
        first = ask(app, "/events.ics?window=all")
        fill(store, [remembered(1, title="Second")], at)
    second = ask(app, "/events.ics?window=all", if_modified_since=first.headers["last-modified"])
    assert (second.status, b"Second" in second.body) == (200, True)
    later = app_of(path, now=lambda: NOW + dt.timedelta(minutes=5))
    settled = ask(later, "/events.ics?window=all", if_modified_since=first.headers["last-modified"])
    assert (settled.status, b"Second" in settled.body) == (200, True)


def test_a_page_is_shut_against_everything_else(app: Front) -> None:
    for address in ("/", "/feeds.html", "/events/tea-19.html", "/docs"):
        reply = ask(app, address)
        policy = reply.headers["content-security-policy"]
        assert "frame-ancestors 'none'" in policy
        assert "default-src 'none'" in policy
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert "referrer-policy" in reply.headers
        assert "access-control-allow-origin" not in reply.headers
        assert b"<script>alert" not in reply.body


def test_a_host_that_is_none_is_never_repeated(app: Front) -> None:
    reply = ask(app, "/all.ics", host='evil"><script>')
    assert reply.status == 200
    assert b"script>" not in reply.body.replace(b"\\<", b"").split(b"BEGIN:VEVENT")[0]


def test_the_address_told_wins_over_the_host(path: Path) -> None:
    app = app_of(path, '[serve]\nbase_url = "https://tea.example.org/events/"\n')
    body = ask(app, "/free.ics", host="other.example.org").body.replace(b"\r\n ", b"")
    assert b"https://tea.example.org/events/free.ics" in body
    assert b"other.example.org" not in body


@pytest.mark.parametrize(
    "address", ["/none", "/none.html", "/assets/none.css", "/events/", "/a/b/c", "//", "/none.pdf",
                "/%00", "/s/.ics", "/assets/..%2Fpage.css", "/index.htm"],
)  # fmt: skip
def test_what_is_not_there_is_a_problem(app: Front, address: str) -> None:
    reply = ask(app, address)
    assert reply.status == 404
    assert reply.headers["content-type"] == "application/problem+json"
    assert json.loads(reply.body)["remedy"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    path_=st.text(st.characters(codec="utf-8"), max_size=40),
    query=st.binary(max_size=60),
    headers=st.dictionaries(
        st.sampled_from(["if-none-match", "if-modified-since", "accept-encoding", "host", "range"]),
        st.text(st.characters(codec="ascii", min_codepoint=32), max_size=40),
    ),
)
def test_nothing_fails_whatever_is_asked(
    app: Front, path_: str, query: bytes, headers: dict[str, str]
) -> None:
    address = f"/{path_.replace('?', '').replace('#', '')}"
    text = query.decode("utf-8", "surrogateescape").replace("#", "")
    for target in (address, "/events.json", "/all.ics", "/short", "/event"):
        assert ask(app, f"{target}?{text}", **headers).status < 500
