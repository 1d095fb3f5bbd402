from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.fetch.missing import no_address
from rcevents.fetch.spelling import respelled, with_scheme, without_copied
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    "given_one",
    [
        "issues/94.md",
        "http",
        "a:b",
        "tea.md",
        "C:\\tea.md",
        "/tea",
        "..//a",
        "ftp://a",
        "",
        "https",
    ],
)
def test_what_is_like_no_address(given_one: str) -> None:
    """Paths are left alone."""
    assert respelled(given_one) is None


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    """What is told can be shown, and is not what was given."""
    for given_one in (text, f"https:/{text}", f"<htp://{text}>"):
        with_scheme(given_one)
        str(no_address(given_one)).encode()


@pytest.mark.parametrize(
    "unit", ["a", "/", ":", "a.", "https:", " ", "\\", "a-", "http://", "<", "%22"]
)
def test_hostile_names_take_linear_time(unit: str) -> None:
    assert_linear(
        lambda text: (respelled(text), with_scheme(text), without_copied(text)),
        lambda size: unit * size,
    )
