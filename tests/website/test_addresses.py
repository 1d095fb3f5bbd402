from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.website.addresses import LONGEST, shown


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("https://tea.example.org/", "tea.example.org"),
        ("https://tea.example.org/issues/12.html", "tea.example.org/issues/12.html"),
        ("https://tea.example.org/?id=7&lang=en", "tea.example.org/?id=7&lang=en"),
        ("https://tea.example.org:8443/a", "tea.example.org:8443/a"),
        ("https://tea.example.org/p/how-to-brew-tea-in-2031-and-2032", None),
    ],
)
def test_a_usual_address_is_shown_and_leads_there(address: str, text: str | None) -> None:
    words, link = shown(address)
    assert link == address
    assert words == (text or address.removeprefix("https://"))


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("https://ann:s3cret@tea.example.org/a", "tea.example.org/a"),
        ("https://tea.example.org/a?token=s3cret&id=7", "tea.example.org/a?token=…&id=7"),
        ("https://tea.example.org/a?api_key=s3cret", "tea.example.org/a?api_key=…"),
        ("https://tea.example.org/a?Signature=s3cret", "tea.example.org/a?Signature=…"),
        (
            "https://cal.example.org/ical/ann%40example.org/private-s3cret/basic.ics",
            "cal.example.org/ical/ann%40example.org/…/basic.ics",
        ),
        (
            "https://cal.example.org/owa/8a7f0c2b9d3e4f5a6b7c8d9e0f1a2b3c/reach.ics",
            "cal.example.org/owa/…/reach.ics",
        ),
        ("https://tea.example.org/a?8a7f0c2b9d3e4f5a6b7c8d9e0f1a2b3c", "tea.example.org/a?…"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("ftp://ann:s3cret@tea.example.org/a", "ftp:…"),
        ("/home/ann/s3cret/issues/12.md", "12.md"),
        ("C:\\Users\\ann\\12.md", "12.md"),
    ],
)
def test_a_secret_is_not_shown_and_nothing_leads_there(address: str, text: str) -> None:
    assert shown(address) == (text, None)


@given(address=st.text() | st.text().map("https://tea.example.org/{}".format))
def test_whatever_it_is_it_is_shown_in_a_line(address: str) -> None:
    words, link = shown(address)
    assert len(words) <= LONGEST + 1
    assert "\n" not in words
    assert link is None or link.startswith(("http://", "https://"))
