from __future__ import annotations

import re

import pytest

from rcevents.reading.audiences import PHRASE, is_open, split_form


@pytest.mark.parametrize(
    "audience",
    [
        None, "non-members", "everyone else", "talks", "full-day workshops", "main conference",
        "early bird", "regular", "one month", "per session", "accepted participants", "Monday",
    ],
)  # fmt: skip
def test_open(audience: str | None) -> None:
    """Anybody may be of these, or buy them."""
    assert is_open(audience)


@pytest.mark.parametrize(
    "audience",
    [
        "members", "GEO members", "student members", "students", "PhD students", "staff",
        "early-career researchers", "academics", "unemployed", "Norwegians", "Acme employees",
        "early bird members", "low-income countries",
    ],
)  # fmt: skip
def test_closed(audience: str) -> None:
    """Not everybody belongs to these; of an unknown group nobody is taken to be."""
    assert not is_open(audience)


@pytest.mark.parametrize(
    ("words", "audience", "form"),
    [
        ("virtual", None, "virtual"),
        ("online participants", None, "virtual"),
        ("remote students", "students", "virtual"),
        ("in-person tickets", None, "in_person"),
        ("on site", None, "in_person"),
        ("virtual and in-person", None, None),
        ("the general public", "general public", None),
        ("attendees", None, None),
        ("tutorials and talks", "tutorials and talks", None),
    ],
)
def test_split_form(words: str, audience: str | None, form: str | None) -> None:
    """The form is told apart from whom and what the price is for."""
    assert split_form(words) == (audience, form)


@pytest.mark.parametrize("phrase", ["virtual attendees", "GEO members", "students or staff"])
def test_phrase(phrase: str) -> None:
    """Phrases of the vocabulary are known whole."""
    assert re.fullmatch(PHRASE, phrase, re.VERBOSE)
