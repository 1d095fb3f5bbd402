from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.foreign import names_online, rendered, sentences_of
from rcevents.reading.foreign_words import PHRASES
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Für Studierende kostenlos, sonst 5 €", "students free, sonst 5 €"),
        ("30 €, étudiants 10 €", "30 €, students: 10 €"),
        ("gratis voor leden", "free for members"),
        ("Noch Plätze frei", "Noch places are left"),
        ("Eintritt frei", "participation is free"),
        ("Tea is free for students", "Tea is free for students"),
        ("A student in Studio 5", "A student in Studio 5"),
    ],
)
def test_known_phrases_are_said_in_english(text: str, english: str) -> None:
    """Whoever is named before a price is its audience; all else stays."""
    assert rendered(text).english == english


def test_spans_lead_back_to_the_text() -> None:
    """Half a phrase stands for the whole of it, and what stands beside keeps its place."""
    text = "30 €, für Studierende kostenlos (Gent)"
    said = rendered(text)
    begin = said.english.index("students")
    start, end = said.spans(begin, begin + 3)
    assert text[start:end] == "für Studierende kostenlos"
    begin = said.english.index("Gent")
    start, end = said.spans(begin, begin + 4)
    assert text[start:end] == "Gent"


@given(st.lists(st.sampled_from(["Tee ", "Studierende ", "frei. ", "5 € ", "für Mitglieder "])))
def test_every_span_lies_in_the_text(words: list[str]) -> None:
    """Spans are in order, and the whole of the English is the whole of the text."""
    text = "".join(words)
    said = rendered(text)
    assert said.spans(0, len(said.english)) == (0, len(text))
    for at in range(len(said.english)):
        start, end = said.spans(at, at + 1)
        assert 0 <= start <= end <= len(text)


def test_each_phrase_says_something_else() -> None:
    """What is said in English is written once, and in small letters."""
    assert all(words == words.lower() for words in PHRASES)


@pytest.mark.parametrize(
    ("location", "expected"),
    {
        "Videokonferenz": True,
        "En línea": True,
        "Réunion Microsoft Teams": True,
        "Zoom-Konferenz": True,
        "Réunion": False,
        "Raum 3": False,
    }.items(),
)
def test_locations_that_are_online_in_other_languages(location: str, expected: bool) -> None:
    assert names_online(location) is expected


@pytest.mark.parametrize("unit", ["teilnahme ", "anmeldung bis ", "kosten:", "1. ", "inscription "])
def test_linear(unit: str) -> None:
    assert_linear(lambda text: list(sentences_of(text)), lambda size: unit * (size // len(unit)))
    assert_linear(rendered, lambda size: unit * (size // len(unit)))
