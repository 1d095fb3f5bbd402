from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.fetch.addresses import Origin, canonical, joined, origin, public

HERE = "https://example.org/a/b"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://Example.org", Origin("http", "example.org", 80)),
        ("https://ada:secret@example.org:8443/a@b", Origin("https", "example.org", 8443)),
        ("https://[::1]/", Origin("https", "::1", 443)),
    ],
)
def test_whom_one_talks_to(address: str, expected: Origin) -> None:
    assert origin(address) == expected


@pytest.mark.parametrize("address", ["", "example.org", "ftp://example.org", "http:///a", "//a"])
def test_who_is_nobody_of_the_web(address: str) -> None:
    with pytest.raises(ValueError, match="no address"):
        origin(address)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://ada:secret@example.org/3", "https://example.org/3"),
        ("https://ada@secret@example.org/3", "https://example.org/3"),
        ("https://example.org/a@b", "https://example.org/a@b"),
        ("https://example.org?a=//b@c", "https://example.org?a=//b@c"),
        ("https://example.org/\n\x1b", "https://example.org/��"),
        ("https://:secret@example.org/", "https://example.org/"),
    ],
)
def test_what_is_shown_of_an_address(address: str, shown: str) -> None:
    """Neither a name and password, nor what a terminal would obey."""
    assert public(address) == shown


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("HTTPS://Example.ORG", "https://example.org/"),
        ("https://bücher.example/ä b?ö", "https://xn--bcher-kva.example/%C3%A4%20b?%C3%B6"),
        ("webcal://example.org/a.ics", "https://example.org/a.ics"),
        (" webcals://example.org/a.ics#b", "https://example.org/a.ics"),
        ("http://127.1/", "http://127.1/"),
        (
            "http://tea.example.org\\@pots.example.org/",
            "http://tea.example.org/%5C@pots.example.org/",
        ),
    ],
)
def test_an_address_as_it_is_sent(address: str, sent: str) -> None:
    assert canonical(address) == sent


@given(st.text())
def test_no_address_makes_it_fail_otherwise(address: str) -> None:
    """What is an address stays what it is when it is read again; ValueError tells all others."""
    for given_one in (address, f"http://{address}", f"https://example.org/{address}"):
        try:
            known = canonical(given_one)
        except ValueError:
            continue
        assert origin(known) == origin(canonical(known))
        public(known).encode()


@given(st.text())
def test_no_reference_makes_it_fail_otherwise(reference: str) -> None:
    try:
        known = joined(HERE, reference)
    except ValueError:
        return
    assert origin(known)
    assert "@" not in known.split("/")[2]
