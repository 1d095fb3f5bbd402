"""What sentences announce, and what they tell of other things that have a date."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from rcevents.reading.narration import dated, tellings, told_head
from rcevents.reading.passage import Link, Passage
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


def test_a_head_is_told_by_a_link_and_what_it_is() -> None:
    """In a list of events, what a link is and its day make a head; what is past or due does not."""
    link = (Link(0, 9, "https://tea.example.org"),)
    head = told_head(Passage("Tea Index is a series of online tastings 5 March 2031", links=link))
    assert head is not None
    assert (head.title, head.url) == ("Tea Index", "https://tea.example.org")
    assert head.dateline == "5 March 2031, online"
    assert told_head(Passage("Tea Index is a list that closes on 5 March", links=link)) is None
    assert told_head(Passage("The tastings start on 5 March 2031:")) is None


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


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hacky Hour, every Tuesday in room 1. The next one is on 9 May 2031.", "Hacky Hour"),
        ("We meet every Tuesday. The next one is on 9 May 2031.", None),
    ],
)
def test_a_name_told_before_its_sentence(text: str, title: str | None) -> None:
    """What "the next one" is, the item says first; where it does not, nothing is announced."""
    head = told_head(Passage(text))
    assert (head.title if head else None) == title
