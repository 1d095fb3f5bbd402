"""What a value of the configuration must be beside its type."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from rcevents.configuration import Known
from rcevents.configuration.checks import meant
from rcevents.configuration.model import Fetching, Source
from tests.reading.linear import assert_linear

KNOWN = Known(kinds=("ical", "records"), mappings=("teas",), is_asked=lambda told: told == "t:1")


def faults(**fields: Any) -> list[str]:  # noqa: ANN401 - any field
    """Give what is wrong with a source."""
    told = {"name": "Tea", "path": "a"} | fields
    try:
        Source.model_validate(told, context={"known": KNOWN})
    except ValidationError as fault:
        return [error["msg"] for error in fault.errors()]
    return []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "Tea {talks} 2031"),
        ("name", "T" * 100),
        ("address", "https://tea.example.org/a?b=c"),
        ("address", "HTTP://tea.example.org:8080"),
        ("address", "webcal://tea.example.org/all.ics"),
        ("address", "https://[2001:db8::1]/"),
        ("address", "t:1"),
        ("kind", "ical"),
        ("mapping", "teas"),
        ("mapping", {"title": "name"}),
        ("zone", "Europe/Paris"),
        ("currency", "EUR"),
        ("headers", {"Accept": "text/calendar", "X-Pots": "2"}),
        ("token_env", "TEA_TOKEN"),
    ],
)
def test_what_is_let_pass(key: str, value: object) -> None:
    assert faults(**{key: value}) == []


@pytest.mark.parametrize(
    ("key", "value", "what"),
    [
        ("name", " ", "must be a name on one line"),
        ("name", "a\nb", "must be a name on one line"),
        ("name", "\u202eeat", "holds a character that cannot be seen"),
        ("name", "T" * 101, "at most 100"),
        ("path", " ", "is empty"),
        ("path", "a\0", "is empty"),
        ("address", "https://", "no address that can be fetched"),
        ("address", "tea.example.org/a", "write https://tea.example.org/a"),
        ("address", "https://tea example.org", "it holds a blank"),
        ("address", "ftp://tea.example.org/{a}", '"ftp://tea.example.org/{a}" is no address'),
        ("address", "https://[::1", "is no address"),
        ("address", "https://tea.example.org:port/", "is no address"),
        ("address", "https://ada:secret@tea.example.org/", "holds a password"),
        ("kind", "icla", 'did you mean "ical"?'),
        ("kind", "", "there are: ical, records"),
        ("mapping", "tea", 'did you mean "teas"?'),
        ("mapping", 3, "must be a mapping's name"),
        ("zone", "europe/paris", 'did you mean "Europe/Paris"?'),
        ("zone", "AoE", '"Etc/GMT+12"'),
        ("currency", "eur", "write its three letters"),
        ("currency", "XYZ", "write its three letters"),
        ("headers", {"Authorization": "x"}, "holds a secret"),
        ("headers", {"X-Api-Key": "x"}, "holds a secret"),
        ("headers", {"A b": "x"}, "cannot be sent"),
        ("headers", {"A": "x\r\nB: y"}, "cannot be sent"),
        ("headers", {"A": "é"}, "cannot be sent"),
        ("token_env", "ghp_abc-def", "not the token itself"),
        ("token_env", "1A", "not the token itself"),
    ],
)
def test_what_is_wrong_is_said(key: str, value: object, what: str) -> None:
    (told,) = faults(**{key: value})
    assert what in told


def test_every_header_that_is_wrong_is_told() -> None:
    (told,) = faults(headers={"Cookie": "x", "A b": "y", "Accept": "z"})
    assert '"Cookie" holds a secret' in told
    assert '"A b" cannot be sent' in told
    assert "Accept" not in told


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("https://tea.example.org/", True),
        ("webcal://tea.example.org/", True),
        ("http://tea.example.org/", False),
        ("HTTP://tea.example.org/", False),
        ("http://localhost.example.org/", False),
        ("http://127.0.0.1.example.org/", False),
        ("http://localhost:8000/", True),
        ("http://127.0.0.1/", True),
        ("http://[::1]:80/", True),
    ],
)
def test_a_token_goes_only_where_nobody_listens(address: str, sent: bool) -> None:
    assert (faults(address=address, token_env="TEA") == []) is sent  # noqa: S106 - a variable's name


@pytest.mark.parametrize(
    ("contact", "known"),
    [
        ("tea@example.org", True),
        ("https://tea.example.org/about", True),
        ("mailto:tea@example.org", True),
        *(("https://", False), ("mailto:", False), ("mailto:tea", False), ("https:///x", False)),
        *(("Ada", False), ("ada@", False), ("a b@example.org", False), ("tée@example.org", False)),
        *(("", False), ("tea@example.org\nX: y", False), ("https://tea.example.org/a b", False)),
    ],
)
def test_whom_to_write_to(contact: str, known: bool) -> None:
    told = {"contact": contact}
    if known:
        assert Fetching.model_validate(told).contact == contact
        return
    with pytest.raises(ValidationError, match="mail or web address"):
        Fetching.model_validate(told)


def test_which_word_was_meant() -> None:
    """Few words are all told, many are not."""
    assert meant("ZONE", ["zone", "name"]) == '; did you mean "zone"?'
    assert meant("x", ["zone", "name"]) == "; there are: name, zone"
    assert meant("x", []) == ""
    assert meant("xyz", [f"long name {number}" for number in range(99)]) == ""


@given(st.text(max_size=40), st.sampled_from(["name", "address", "zone", "currency", "token_env"]))
def test_any_value_is_let_pass_or_said_to_be_wrong(value: str, key: str) -> None:
    assert all(isinstance(what, str) for what in faults(**{key: value}))


@pytest.mark.parametrize("unit", ["a", "@", "https://", "://", " ", "a@", "1."])
def test_hostile_values_take_linear_time(unit: str) -> None:
    def read(text: str) -> object:
        return faults(address=text), faults(name=text), faults(headers={text: text})

    assert_linear(read, lambda size: unit * (size // len(unit)))
