"""Tests of plain names: the name of an event with which a text begins."""

from __future__ import annotations

import pytest

from rcevents.reading.plainnames import plain_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Next Ghent tea social: 3 May, 6pm", "Ghent tea social"),
        ("The Kettle Workshop 2031 (KW31) has moved online", "Kettle Workshop 2031"),
        ("Our Lid Summit is on 3 May", "Lid Summit"),
        ("Leaf lab open day, Ghent, 3 May", "Leaf lab open day"),
        ("Pot Fair – 3 May", "Pot Fair"),
    ],
)
def test_a_name(text: str, name: str) -> None:
    """Capital words, or words before a sign, that end in what people attend."""
    span = plain_name(text)
    assert span is not None
    assert text[slice(*span)] == name


@pytest.mark.parametrize(
    "text",
    [
        "Registration: 3 May",
        "Workshop: 3 May",
        "We are at the tea workshop: 3 May",
        "Tea is served at the fair on 3 May",
        "the tea workshop is on 3 May",
        "Members who came to the last tea workshop are thanked",
        "",
    ],
)
def test_no_name(text: str) -> None:
    """Labels, kinds alone and sentences are none."""
    assert plain_name(text) is None
