from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.serving.asking import Request, base_of, request_of


def scope(path: str = "/free.ics", query: bytes = b"", **headers: str) -> dict[str, Any]:
    told = [(name.replace("_", "-").encode(), text.encode()) for name, text in headers.items()]
    return {"path": path, "query_string": query, "scheme": "https", "headers": told}


def test_what_decides_an_answer() -> None:
    asked = request_of(scope(query=b"a=1", host="a.example.org", accept_encoding="gzip"))
    assert asked == Request("/free.ics", b"a=1", b"https://a.example.org", gzip=True)
    assert asked.plain == asked._replace(gzip=False)


def test_a_host_that_is_too_long_to_be_one_is_not_kept() -> None:
    assert request_of(scope(host="a" * 60_000)).origin == b""


def test_people_and_programs_are_told_apart_where_that_decides_an_answer() -> None:
    assert request_of(scope("/short", accept="text/html")).page
    assert not request_of(scope("/short", accept="*/*")).page
    assert request_of(scope(accept="text/html")) == request_of(scope())


def test_the_host_decides_nothing_where_the_address_is_known() -> None:
    assert request_of(scope(host="a"), origin=False) == request_of(scope(host="b"), origin=False)


def test_a_page_is_the_same_whatever_its_script_is_told() -> None:
    assert request_of(scope("/index.html", b"free=true")) == request_of(scope("/index.html"))
    assert request_of(scope("/", b"free=true")) == request_of(scope("/"))


@pytest.mark.parametrize(
    ("host", "base"),
    [
        (b"http://a.example.org", "http://a.example.org"),
        (b"https://A.Example.org:443", "https://a.example.org:443"),
        (b"http://[::1]:8000", "http://[::1]:8000"),
        (b"http://evil.example.org/path", None),
        (b"http://a b", None),
        (b"http://a\r\nx: y", None),
        (b"http://user@a.example.org", None),
        (b'http://"><script>', None),
        (b"http://", None),
        (b"", None),
    ],
)
def test_only_a_host_becomes_an_address(host: bytes, base: str | None) -> None:
    assert base_of(Request("/", b"", host, gzip=False), "") == base


def test_the_path_of_a_proxy_is_a_part_of_the_address() -> None:
    asked = Request("/", b"", b"https://a.example.org", gzip=False)
    assert base_of(asked, "/events/") == "https://a.example.org/events"


@given(st.binary(max_size=300))
def test_no_host_is_an_error(host: bytes) -> None:
    base = base_of(Request("/", b"", b"http://" + host, gzip=False), "")
    assert base is None or (base.isascii() and not set(' "<>\r\n') & set(base))
