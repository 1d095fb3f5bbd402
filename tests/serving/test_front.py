from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import NOW, app_of, ask, fill, remembered

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.serving.front import Front

ADDRESSES = ("/all.ics", "/events.json?free=true", "/", "/schema.json", "/events/tea-1.html",
             "/assets/page.css", "/docs", "/openapi.json", "/s/aI6gAAA.csv")  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_known_is_not_sent_again(app: Front, address: str) -> None:
    """The first time, and when it is kept; in each coding."""
    for codings in ("", "gzip", "br, gzip;q=0.5"):
        first = ask(app, address, accept_encoding=codings)
        again = ask(app, address, accept_encoding=codings)
        assert first == again
        assert first.status == 200
        known = ask(app, address, accept_encoding=codings, if_none_match=first.headers["etag"])
        assert (known.status, known.body) == (304, b"")
        assert known.headers["etag"] == first.headers["etag"]
        head = ask(app, address, "HEAD", accept_encoding=codings)
        assert (head.status, head.headers, head.body) == (200, first.headers, b"")


def test_a_head_that_comes_first_is_the_same(app: Front) -> None:
    head = ask(app, "/all.ics", "HEAD")
    whole = ask(app, "/all.ics")
    assert (head.headers, head.body) == (whole.headers, b"")
    assert int(head.headers["content-length"]) == len(whole.body)
    missing = ask(app, "/none.ics", "HEAD")
    assert (missing.status, missing.body) == (404, b"")


def test_gzip_is_for_those_who_ask(app: Front) -> None:
    plain, packed = ask(app, "/all.ics"), ask(app, "/all.ics", accept_encoding="gzip")
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert plain.headers["vary"] == packed.headers["vary"] == "Accept-Encoding"


def test_a_change_is_served_at_once(path: Path) -> None:
    app = app_of(path)
    before = ask(app, "/all.ics")
    with SqliteStore(path) as store:
        fill(store, [remembered(1, title="Other tea")], NOW)
        after = ask(app, "/all.ics", if_none_match=before.headers["etag"])
    assert after.status == 200
    assert b"Other tea" in after.body
    assert after.headers["etag"] != before.headers["etag"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"])
def test_nothing_can_be_changed(app: Front, method: str) -> None:
    reply = ask(app, "/all.ics", method)
    assert reply.status == 405
    assert reply.headers["allow"] == "GET, HEAD, OPTIONS"
    assert json.loads(reply.body)["title"] == "Method Not Allowed"


def test_what_may_be_done_is_told_to_scripts_of_other_pages(app: Front) -> None:
    reply = ask(app, "/events.json", "OPTIONS", origin="https://other.example.org")
    assert (reply.status, reply.body) == (204, b"")
    assert reply.headers["access-control-allow-origin"] == "*"
    assert "GET" in reply.headers["access-control-allow-methods"]


@pytest.mark.parametrize("address", [f"/events.ics?text={'a' * 5000}", f"/{'a' * 6000}.ics"])
def test_an_address_that_is_too_long_is_refused(app: Front, address: str) -> None:
    reply = ask(app, address)
    assert reply.status == 414
    assert "4,000 bytes" in json.loads(reply.body)["remedy"]
