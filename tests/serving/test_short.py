from __future__ import annotations

import base64
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.filters.query import query_of
from rcevents.serving.short import LONGEST_ADDRESS, MOST_QUERY, WORDS, query_in, token_of
from tests.serving.queries import mappings

FIRST = {
    "agysAAA": "free=true",
    "aI6gAAA": "free=true&virtual=true&from=today",
    "aQygA25CcmAbOH5YA": "free=true&text=caf%C3%A9",
}
"""Tokens that were given out: they must mean the same for ever."""


@given(mappings())
def test_a_token_means_its_query(told: dict[str, str]) -> None:
    query = query_of(told)
    assert query_in(token_of(query)) == query


@pytest.mark.parametrize(("token", "query"), FIRST.items())
def test_a_token_goes_on_meaning_what_it_meant(token: str, query: str) -> None:
    assert query_in(token) == query


def test_a_common_filter_becomes_much_shorter() -> None:
    query = (
        "free=true&max_cost=100%20EUR&virtual=true&kinds=conference,workshop,training&from=today"
        "&to=%2B90d&country=DE&text=research%20software&status=confirmed,tentative"
        "&audiences=student&unknown_cost=true&unknown_format=true&unknown_date=true"
    )
    assert len(query) > 230
    assert len(token_of(query)) < 100 < LONGEST_ADDRESS


@given(st.text(max_size=300))
def test_nonsense_is_no_token(token: str) -> None:
    """It gives a query, or nothing; never an error."""
    found = query_in(token)
    assert found is None or found.isascii()


@given(st.binary(max_size=300))
def test_what_is_no_deflated_query_is_no_token(packed: bytes) -> None:
    found = query_in(f"a{base64.urlsafe_b64encode(packed).decode().rstrip('=')}")
    assert found is None or len(found) <= MOST_QUERY


def test_a_token_that_would_grow_is_refused() -> None:
    """A few bytes that stand for a megabyte are never unpacked as a whole."""
    press = zlib.compressobj(9, zlib.DEFLATED, -15, zdict=WORDS)
    bomb = press.compress(b"a" * 1_000_000) + press.flush()
    assert len(bomb) < 3_000
    assert query_in(f"a{base64.urlsafe_b64encode(bomb).decode().rstrip('=')}") is None


def test_a_token_ends_where_it_ends() -> None:
    token = token_of("free=true")
    assert query_in(f"{token}AAAA") is None
    assert query_in(token[:-1]) is None
