"""Sentences beside a list that speak of all that is listed, by number or without a name."""

from __future__ import annotations

import pytest

from rcevents.reading.introducing import introduced, speaks_of_list
from rcevents.reading.sharedfacts import NOTHING, shared_facts


@pytest.mark.parametrize(
    ("text", "form", "free"),
    [
        ("We run three short workshops on Zoom this spring:", "virtual", None),
        ("As we can't meet in person, there are two talks by Zoom.", "virtual", None),
        ("Unable to meet in Leaf Hall, we hold four talks:", None, None),
        ("The library gives the following free courses:", None, True),
        ("This term brings a series of in-person seminars.", "in_person", None),
        ("Our new online courses for beginners:", "virtual", None),
        ("We offer five hybrid sessions, all about lids:", "hybrid", None),
        ("The Kettle platform offers, free of charge and online:", "virtual", True),
        ("The Leaf Institute in Ghent has:", None, None),
        ("Free online courses from our friends:", "virtual", True),
        ("Every Thursday at 1pm, on Zoom.", "virtual", None),
        ("Online", "virtual", None),
        ("On site:", "in_person", None),
        ("Online tea", None, None),
        ("Some of our neighbours offer, online:", None, None),
        ("Kettle recordings are online:", None, None),
        ("Join the community: these workshops are on Zoom.", None, None),
        ("We run two workshops online and two in person:", None, None),
        ("Last term we ran three workshops on Zoom.", None, None),
        ("Some of the five workshops are on Zoom.", None, None),
        ("Besides our three online courses there is:", None, None),
        ("Workshops on Zoom are hard.", None, None),
        ("We had four free workshops in May.", None, None),
        ("The recordings of our three free talks are online:", None, None),
    ],
)
def test_an_introduction_tells_of_each(text: str, form: str | None, free: bool | None) -> None:
    """By number, where it tells one form, and not of what is over or beside."""
    facts = shared_facts(before=[text])
    assert (facts.format, facts.cost and facts.cost.free) == (form, free)


def test_an_introduction_counts_before_its_list_only() -> None:
    """Behind a list the same words may lead to another one."""
    assert shared_facts(around=["We run three short workshops on Zoom:"]) == NOTHING


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("All of them are free and open", True),
        ("Each of these is on Zoom", True),
        ("They are free", True),
        ("Both of them take place in Ghent", True),
        ("All of us are tired", False),
        ("They say that tea is free", False),
        ("It is free", False),
        ("None of them is free", False),
    ],
)
def test_a_list_is_spoken_of_without_a_name(text: str, told: bool) -> None:
    """By "all of them" and "they"."""
    assert speaks_of_list(text) is told


def test_a_long_sentence_introduces_nothing() -> None:
    """It may speak of anything."""
    assert introduced("We run three workshops on Zoom" + ", and tea" * 40) is None
