from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.serving.negotiation import gzipped, wants_gzip, wants_page


@pytest.mark.parametrize(
    ("told", "asks"),
    [
        ("gzip", True),
        ("x-gzip", True),
        ("deflate , gzip ; q = 0.001", True),
        ("gzip;q=1.000", True),
        ("gzip;q=0.000", False),
        ("gzip;q=2", False),
        ("gzip;level=9", False),
        ("*;q=1", False),
        ("identity", False),
        ("gzip, identity;q=1", True),
        ("gzip;q=0.5, identity", False),
        ("gzipped", False),
    ],
)
def test_gzip_is_for_those_who_ask(told: str, asks: bool) -> None:
    assert wants_gzip(told) is asks


@pytest.mark.parametrize(
    ("told", "asks"),
    [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", True),
        ("application/json, text/html;q=0.5", False),
        ("text/html;q=0", False),
        ("text/*", False),
    ],
)
def test_a_page_is_for_those_who_ask(told: str, asks: bool) -> None:
    assert wants_page(told) is asks


@given(st.text(max_size=2_000))
def test_nonsense_asks_for_nothing_or_something_and_never_fails(told: str) -> None:
    assert wants_gzip(told) in (True, False)
    assert wants_page(told) in (True, False)


@given(st.binary(max_size=3_000))
def test_what_is_packed_can_be_unpacked(body: bytes) -> None:
    assert gzip.decompress(gzipped(body)) == body
    assert gzipped(body) == gzipped(body)
