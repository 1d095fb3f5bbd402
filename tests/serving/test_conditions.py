from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.serving.conditions import entity_tag, http_date, is_among, is_unchanged_since

WHEN = dt.datetime(2031, 3, 1, 8, 30, 15, 999_999, tzinfo=dt.UTC)


@given(st.binary(), st.lists(st.binary(), max_size=5))
def test_a_tag_is_found_among_others(body: bytes, others: list[bytes]) -> None:
    """As strong tags and as weak ones, in any place."""
    tag = entity_tag(body)
    told = [entity_tag(other) for other in others]
    assert is_among(tag, ", ".join([*told, tag]))
    assert is_among(tag, ",".join([f"W/{tag}", *told]))
    assert is_among(tag, ", ".join(told)) == (tag in told)


@given(st.text(max_size=500))
def test_nonsense_is_never_a_tag(told: str) -> None:
    assert is_among('"tea"', told.replace('"', "").replace("*", "")) is False


def test_a_comma_within_a_tag_parts_nothing() -> None:
    assert is_among('"a,b"', '"c", "a,b"')
    assert not is_among('"b"', '"a,b"')


@pytest.mark.parametrize(
    ("told", "same"),
    [
        (http_date(WHEN), True),
        (http_date(WHEN + dt.timedelta(days=1)), True),
        (http_date(WHEN - dt.timedelta(seconds=1)), False),
        ("Saturday, 01-Mar-31 08:30:15 GMT", True),
        ("Sat Mar  1 08:30:15 2031", True),
        ("yesterday", False),
        ("", False),
        ("Sat, 99 Mar 99999 08:30:15 GMT", False),
    ],
)
def test_a_date_is_compared_by_the_second(told: str, same: bool) -> None:
    """In each of the three forms of RFC 9110, section 5.6.7."""
    assert is_unchanged_since(WHEN, told) is same


@given(st.text(max_size=200))
def test_no_date_is_an_error(told: str) -> None:
    assert is_unchanged_since(WHEN, told) in (True, False)
