from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.identity import event_uid
from rcevents.render.naming import page_name

NAMES = re.compile(r"[a-z0-9-]{1,80}")


@given(uid=st.text())
def test_a_name_is_one_that_every_file_system_takes(uid: str) -> None:
    assert NAMES.fullmatch(page_name(uid))


@given(one=st.text(max_size=5), other=st.text(max_size=5))
def test_different_uids_have_different_names(one: str, other: str) -> None:
    assert (page_name(one) == page_name(other)) == (one == other)
    named, known = page_name(f"{one}@rcevents"), page_name(f"{other}@rcevents")
    assert (named == known) == (one == other)


@pytest.mark.parametrize(
    "uid",
    [
        "Tea@rcevents",
        "tea@example.org",
        "tea",
        "tea--days@rcevents",
        "-tea@rcevents",
        "tea-@rcevents",
        "te\u00e9@rcevents",
        "../tea@rcevents",
        "tea.html@rcevents",
        "tea\n@rcevents",
        "index@rcevents",
        "con@rcevents",
        "com7@rcevents",
        f"{'t' * 81}@rcevents",
        "",
        "\ud800",
    ],
)
def test_what_is_not_plain_is_told_by_a_digest(uid: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]*--[0-9a-f]{20}", page_name(uid))


def test_no_uid_takes_the_name_of_a_digest() -> None:
    """A plain name never holds two dashes, so nobody can choose a title to take another's page."""
    name = page_name("tea@example.org")
    assert page_name(f"{name}@rcevents") != name


@given(title=st.text(alphabet=st.characters(max_codepoint=0x7F), min_size=1, max_size=60))
def test_uids_of_our_own_are_mostly_their_pages_names(title: str) -> None:
    uid = event_uid(f"Tea {title}", 2031)
    plain = uid.removesuffix("@rcevents")
    assert page_name(uid) == plain or len(plain) > 80
