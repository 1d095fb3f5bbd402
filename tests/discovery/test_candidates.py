"""Candidates: addresses at which a site may publish its events."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.discovery.candidates import Candidate, once, whole
from tests.reading.linear import assert_linear

BASE = "https://tea.example.org/a/b?c=d"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("all.ics", "https://tea.example.org/a/all.ics"),
        (" /all.ics\n", "https://tea.example.org/all.ics"),
        ("?page=2#top", "https://tea.example.org/a/b?page=2"),
        ("//cake.example.org/x", "https://cake.example.org/x"),
        ("webcal://cake.example.org/x", "https://cake.example.org/x"),
        ("WEBCALS://cake.example.org/x", "https://cake.example.org/x"),
        ("http://cake.example.org:8080/x", "http://cake.example.org:8080/x"),
        ("my teas.ics", "https://tea.example.org/a/my teas.ics"),
    ],
)
def test_whole_addresses(link: str, address: str) -> None:
    assert whole(BASE, link) == address


@pytest.mark.parametrize(
    "link",
    [
        *(None, "", "  ", "mailto:ada@example.org", "javascript:alert(1)", "java\nscript:alert(1)"),
        *(
            "data:text/html,x",
            "ftp://cake.example.org/",
            "file:///etc/tea",
            "http:///x",
            "http://[",
        ),
        *("https://cake.example.org:99999/", "https://cake.example.org:tea/", "http://a b/"),
        *("http://a\x00b/", "http://\u2100/", "a" * 3000),
    ],
)
def test_what_leads_to_no_page(link: str | None) -> None:
    assert whole(BASE, link) is None


@given(st.text(max_size=60) | st.from_regex(r"[a-z]{1,7}:/{0,3}[\S ]{0,20}", fullmatch=True))
def test_whatever_comes_out_is_an_address_of_the_web(link: str) -> None:
    address = whole(BASE, link)
    if address is not None:
        parts = urlsplit(address)
        assert parts.scheme in {"http", "https"}
        assert parts.hostname
        assert not parts.fragment


def test_each_address_once_with_its_first_reason() -> None:
    told = [
        Candidate("a", "first"),
        Candidate("a", "second"),
        Candidate("b", "x"),
        Candidate("c", ""),
    ]
    assert [one.reason for one in once(told, 2)] == ["first", "x"]
    assert once([], 2) == []


@pytest.mark.parametrize("unit", ["../", "a", "[", ":", "\n"])
def test_hostile_links_take_linear_time(unit: str) -> None:
    assert_linear(lambda text: whole(BASE, text), lambda size: unit * (size // len(unit)))
