"""What sentences announce, and what they tell of other things that have a date."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from rcevents.reading.narration import dated, tellings
from rcevents.reading.passage import Passage
from tests.reading.linear import assert_linear

SENTENCES = Path(__file__).with_name("narration_sentences.txt")


def _announced() -> list[tuple[str, str]]:
    """Give the sentences that announce, with their datelines."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [(line[2:], told[2:]) for line, told in pairwise(lines) if line.startswith("+ ")]


def _silent() -> list[str]:
    """Give the sentences that announce nothing."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [line[2:] for line in lines if line.startswith("- ")]


@pytest.mark.parametrize(("sentence", "dateline"), _announced())
def test_a_sentence_announces_when_and_where(sentence: str, dateline: str) -> None:
    """A verb of taking place leads to a date: that, with hour, place and form, is the dateline."""
    assert [told.dateline for told in tellings(Passage(sentence))] == [dateline]


@pytest.mark.parametrize("about_event", [False, True])
@pytest.mark.parametrize("sentence", _silent())
def test_what_is_past_due_or_of_something_else_announces_nothing(
    sentence: str, about_event: bool
) -> None:
    """Deadlines, releases, what is past, jobs and votes are no events, even below an event."""
    assert tellings(Passage(sentence), about_event=about_event) == []


def test_a_pronoun_stands_for_an_event_named_before() -> None:
    """What "it" is, the heading or the sentence before says."""
    it = "It will take place on 3 May."
    assert tellings(Passage(it)) == []
    assert tellings(Passage(it), about_event=True)
    assert tellings(Passage(f"The tea workshop is back! {it}"))


def test_template_text_announces_nothing() -> None:
    """A day that a template writes is none yet."""
    assert tellings(Passage("Our next call will be on {{ date }}, 3 May.")) == []


def test_words_without_a_verb_tell_a_day() -> None:
    """A description behind a title tells when and where; a deadline there tells none."""
    assert dated("a school in Ghent, Belgium, 5-7 May") == "in Ghent, Belgium, 5-7 May"
    assert dated("abstracts due by 5 May") is None


def test_long_sentences_are_read_in_linear_time() -> None:
    """Neither verbs without a date nor dates without a verb take a text long."""
    assert_linear(
        lambda text: tellings(Passage(text)), lambda n: "It will be on 3 May that " * (n // 24)
    )
    assert_linear(lambda text: tellings(Passage(text)), lambda n: "Tea is hot. 3 May. " * (n // 18))


def test_the_next_sentence_tells_the_place() -> None:
    """A place behind the day is the event's; one that is told already stays."""
    text = (
        "Our fair has been moved to 12 June 2031. It will be held at the Leaf Inn in Oslo, Norway."
    )
    assert [told.dateline for told in tellings(Passage(text))] == [
        "12 June 2031, at the Leaf Inn in Oslo, Norway"
    ]
    text = "Our fair is on 12 June 2031 in Porto, Portugal. It takes place in the cold."
    assert [told.dateline for told in tellings(Passage(text))] == [
        "on 12 June 2031 in Porto, Portugal"
    ]
