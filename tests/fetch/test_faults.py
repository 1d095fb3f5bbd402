from __future__ import annotations

import socket

import pytest
from requests import exceptions as of
from urllib3 import exceptions as low

from rcevents.errors import FetchFailed
from rcevents.fetch.faults import expected, worded


def what(error: Exception) -> str:
    """Give the words for an error."""
    found = worded(error, where="https://tea.example.org/", is_over=False, largest=1)
    assert isinstance(found, FetchFailed)
    assert found.remedy
    return str(found)


@pytest.mark.parametrize(
    "error",
    [
        of.RequestException("secret"),
        of.ConnectionError("secret"),
        of.InvalidURL("secret"),
        of.ProxyError("secret"),
        low.HTTPError("secret"),
        low.LocationParseError("secret"),
        OSError("secret"),
        ValueError("secret"),
    ],
)
def test_nothing_of_the_libraries_own_words_is_shown(error: Exception) -> None:
    """They hold addresses with their passwords, and those of proxies."""
    assert isinstance(error, expected())
    assert "secret" not in what(error)


def test_letters_that_look_like_others_are_shown() -> None:
    """A Cyrillic "е" is not seen where one looks for a typing mistake."""
    unknown = socket.gaierror(socket.EAI_NONAME, "unknown")
    found = worded(unknown, where="https://xn--xample-2of.org/", is_over=False, largest=1)
    assert (found.remedy or "").endswith('The name holds "\u0435".')
    assert "holds" not in what(unknown)


def test_what_nobody_knows() -> None:
    """It is told by its name."""
    assert "cannot be fetched (HTTPError)" in what(low.HTTPError())


def test_causes_in_a_circle() -> None:
    """Errors can hold each other."""
    one, other = ValueError(), OSError()
    one.__cause__, other.__cause__ = other, one
    one.args = (other, one)
    assert "is garbled" in what(one)


def test_the_time_that_is_over_is_the_reason() -> None:
    """Whatever failed for it."""
    found = worded(OSError(), where="x", is_over=True, largest=1)
    assert found.what == "the server is too slow"
