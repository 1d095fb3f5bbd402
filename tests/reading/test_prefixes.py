from __future__ import annotations

import pytest

from rcevents.reading.heads import Head
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.passage import Link, Passage
from rcevents.reading.prefixes import Prefix, behind, is_kind, prefix, without
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("markdown", "rest", "told"),
    [
        ("New: [Tea](/t)", "Tea", ()),
        ("**Last chance** - [Tea](/t)", "Tea", ()),
        ("Save the date! Tea Days", "Tea Days", ()),
        ("🎉 Tea Days", "Tea Days", ()),
        ("🎉 New: [Webinar] Tea Days", "Tea Days", ("Webinar",)),
        ("TALK | Tea Days", "Tea Days", ("TALK",)),
        ("TALK: Tea Days", "Tea Days", ("TALK",)),
        ("Training course: [Tea](/t)", "Tea", ("Training course",)),
        ("Course - Tea - 3 May", "Tea - 3 May", ("Course",)),
        ("(Hybrid) [Tea](/t)", "Tea", ("Hybrid",)),
        ("[FULLY BOOKED] Tea", "Tea", ("FULLY BOOKED",)),
        ("Ghent: [Tea](/t)", "Tea", ("Ghent",)),
        ("Registration is open for the [Tea](/t)", "Tea", ()),
        ("Join us for [Tea](/t)", "Tea", ()),
        ("**CANCELLED** [Tea](/t)", "Tea", ("CANCELLED",)),
        ("On demand: [Tea](/t)", "Tea", ("On demand",)),
    ],
)
def test_what_stands_before_a_title(markdown: str, rest: str, told: tuple[str, ...]) -> None:
    """What announces is left out; what tells kind, form, status or place is kept."""
    passage = flat(markdown_outline(markdown))[0].passage
    found = prefix(passage.text, passage.links)
    assert (passage.text[found.end :], found.told) == (rest, told)


@pytest.mark.parametrize(
    "text",
    [
        "Webinar: Tea Days",
        "Tea: A New Talk",
        "New Tea Days",
        "Newcomers' tea",
        "Reminder letters for all",
        "Talk to us",
        "[TeaConf] Days",
        "Tea | Days",
        "Course - 3 May",
        "Join us",
        "🎉",
        "",
    ],
)
def test_what_is_the_titles_own(text: str) -> None:
    """A kind before a colon, without a link behind, is told as a person would tell it."""
    assert prefix(text) == Prefix(0, ())


def test_kinds_are_all_words_of_kinds() -> None:
    told = ["Talk", "Guest lecture", "online workshop", "Tea workshop", "Our", ""]
    assert [is_kind(text) for text in told] == [True, True, True, False, False, False]


def test_a_link_that_holds_a_prefix_begins_behind_it() -> None:
    passage = Passage("TALK | Tea", 3, (Link(0, 10, "/t"),))
    assert without(passage, 7) == Passage("Tea", 3, (Link(0, 3, "/t"),))


def test_a_head_behind_a_prefix_keeps_its_place() -> None:
    head = behind(Head("Tea", None, "3 May", 0, 10), Prefix(7, ("TALK",)))
    assert head == Head("Tea", None, "3 May, TALK", 7, 17)


@pytest.mark.parametrize("piece", ["New: ", "[Talk] ", "🎉", "Talk | ", "a ", "[", "Talk - "])
def test_time_grows_with_the_text_only(piece: str) -> None:
    assert_linear(prefix, lambda size: piece * (size // len(piece)))
