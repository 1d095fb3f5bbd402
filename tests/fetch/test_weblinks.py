from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.fetch.weblinks import next_page
from tests.reading.linear import assert_linear

HERE = "https://example.org/api/list?page=1"


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ('<https://example.org/a?page=2>; rel="next"', "https://example.org/a?page=2"),
        ("<?page=2>; rel=next", "https://example.org/api/list?page=2"),
        ("</a>;rel=Next", "https://example.org/a"),
        ('<b> ; title="a, b; rel=next" ; REL = "prev  next"', "https://example.org/api/b"),
        ('</p>; rel=prev, </n>; rel="next", </l>; rel="last"', "https://example.org/n"),
        ('</p>; rel="prev" ,, </n>; rel="next"', None),
        ('</p>; x="\\"", </n>; rel="next"', "https://example.org/n"),
        ('</a>; rel="prev"; rel="next"', None),
        ('</a>; rel="nextish"', None),
        ('</a>; title="next"', None),
        ("</a?b=1,2;c>; rel=next", "https://example.org/a?b=1,2;c"),
        ("http://example.org/a; rel=next", None),
        ("<>; rel=next", None),
        ("", None),
    ],
)
def test_the_next_page(header: str, address: str | None) -> None:
    """As the header's grammar has it; the first relation of a link counts."""
    assert next_page(header, HERE) == address


@pytest.mark.parametrize(
    "target",
    [
        "https://other.example.org/a",
        "//other.example.org/a",
        "https://example.org:8443/a",
        "http://example.org:8080/a",
        "ftp://example.org/a",
        "javascript:alert(1)",
        "http://[::1",
        "https://example.org:99999/",
    ],
)
def test_another_server_has_no_page_of_this_list(target: str) -> None:
    """Whoever asks for the next page sends a token along."""
    assert next_page(f"<{target}>; rel=next", HERE) is None


def test_a_server_that_does_not_know_of_its_own_tls() -> None:
    """It stands behind one that speaks TLS for it."""
    header = "<http://example.org/api/list?page=2>; rel=next"
    assert next_page(header, HERE) == "https://example.org/api/list?page=2"
    login = HERE.replace("//", "//ada:secret@")
    assert next_page(header, login) == "https://example.org/api/list?page=2"


def test_a_name_and_password_are_not_taken_from_a_link() -> None:
    header = "<https://ada:secret@example.org/a>; rel=next"
    assert next_page(header, HERE) == "https://example.org/a"


@given(st.text(alphabet='<>;,="\\ relnxt/a', max_size=200))
def test_no_header_makes_it_fail(header: str) -> None:
    found = next_page(header, HERE)
    assert found is None or found.startswith("https://example.org")


@pytest.mark.parametrize("unit", ["<", "<a>", "<a>;", '<a>; rel="', "<a>;x=y,", ";", " ", "\\"])
def test_hostile_headers_take_linear_time(unit: str) -> None:
    assert_linear(lambda text: next_page(text, HERE), lambda size: unit * size)
    assert_linear(lambda text: next_page(text, HERE), lambda size: '<a>; rel="' + unit * size)
