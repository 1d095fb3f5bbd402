from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.render.links import safe_link


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org", "https://example.org"),
        ("HTTP://Example.org/A?b=c#d", "http://Example.org/A?b=c#d"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/a,b;c", "https://example.org/a,b;c"),
        ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
        ("https://example.org/\r\nX:y", "https://example.org/X:y"),
        (" https://example.org/ ", "https://example.org/"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("mailto:someone@example.org", None),
        ("ftp://example.org", None),
        ("//example.org", None),
        ("example.org", None),
        ("https://", None),
        ("https://[broken/", None),
        ("https://example.org/" + "a" * 5000, None),
        ("", None),
        (None, None),
    ],
)
def test_only_the_web_is_linked(url: str | None, link: str | None) -> None:
    assert safe_link(url) == link


@given(st.text(max_size=60))
def test_a_link_is_printable_ascii(text: str) -> None:
    """Whatever the address, a link is one that any client can take."""
    link = safe_link(f"https://example.org/{text}")
    assert link is None or re.fullmatch(r"https://[!-~]+", link)
