"""What a person writes in words is read as it would be in a source, or refused with a way out."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.decisions.shapes import ADAPTERS, shaped
from rcevents.decisions.wordings import CHOICES, ITEMS, READERS


@pytest.mark.parametrize(("key", "word"), [(key, word) for key in CHOICES for word in CHOICES[key]])
def test_every_choice_is_read_however_it_is_written(key: str, word: str) -> None:
    read = READERS[key]
    spelt = (word, word.upper(), f" {word} ", word.replace("_", " "), word.replace("_", "-"))
    assert {read(each) for each in spelt} == {word}


@pytest.mark.parametrize(
    ("key", "told", "value"),
    [
        ("description", "  Two days.\n\nOf tea.\n", "Two days.\n\nOf tea."),
        ("remark", " Two\n days ", "Two days"),
        ("timezone", " Europe/Paris ", "Europe/Paris"),
        ("end", "3 May 2031, 14:00 CEST", "2031-05-03T14:00:00+02:00"),
        ("recurrence", "now and then", {"text": "now and then", "rrule": None}),
    ],
)
def test_words_that_are_read(key: str, told: str, value: object) -> None:
    assert READERS[key](told) == value


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("start", "3-5 May 2031"),
        ("start", "3 May"),
        ("start", "3 and 5 May 2031"),
        ("when", "soon"),
        ("when", "3 May"),
        ("when", "35 May 2031"),
        ("cost", "cheap"),
        ("url", "javascript:alert(1)"),
        ("url", "tea.example.org"),
        ("timezone", "Tea/Time"),
        ("format", "online tea"),
        ("status", "was cancelled, is on again"),
        ("kind", ""),
    ],
)
def test_what_means_nothing_or_too_much(key: str, told: str) -> None:
    """Nothing is guessed: a year that is not told may be any."""
    with pytest.raises(ValueError, match=r"\w"):
        READERS[key](told)


@pytest.mark.parametrize(
    ("key", "told", "value"),
    [
        ("speakers", " Ada  Kettle ", "Ada Kettle"),
        (
            "sessions",
            "3 May 2031, 14:00-16:00 CEST",
            {"start": "2031-05-03T14:00:00+02:00", "end": "2031-05-03T16:00:00+02:00"},
        ),
        ("deadlines", "Register by 1 May 2031", {"kind": "registration", "date": "2031-05-01"}),
    ],
)
def test_one_of_a_list(key: str, told: str, value: Any) -> None:  # noqa: ANN401 - any JSON
    read = ITEMS[key](told)
    assert read == value or value.items() <= read.items()


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("sessions", "3 and 5 May 2031"),
        ("deadlines", "Tea Days"),
        ("deadlines", "Register by 1 May 2031, submit by 3 April 2031"),
    ],
)
def test_two_of_a_list_are_not_one(key: str, told: str) -> None:
    with pytest.raises(ValueError, match=r"write it|one sitting"):
        ITEMS[key](told)


@pytest.mark.parametrize("key", sorted({*READERS, *ITEMS} & set(ADAPTERS)))
@given(told=st.text(max_size=30).filter(str.strip))
def test_whatever_is_read_is_of_its_shape(key: str, told: str) -> None:
    """Of any words at all: a value that an event can have, or a ValueError; nothing else."""
    reader = READERS.get(key) or ITEMS[key]
    try:
        read = reader(told)
    except ValueError:
        return
    shaped(key, read if key in READERS else [read])
