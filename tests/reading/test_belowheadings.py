"""Headings of events whose day stands below them without a verb."""

from __future__ import annotations

from functools import partial

import pytest

from rcevents.reading.belowheadings import dateline_below
from rcevents.reading.outline import Block
from rcevents.reading.passage import Passage


def _blocks(*texts: str) -> list[Block]:
    return [Block("paragraph", 0, partial(Passage, text)) for text in texts]


@pytest.mark.parametrize(
    ("title", "text", "dateline"),
    [
        ("Tea Days", "18 to 20 June, Ghent. Tickets: £75.", "18 to 20 June, Ghent"),
        ("Clay Camp", "1 to 12 July 2031, online. Two weeks.", "1 to 12 July 2031, online"),
        ("Pot Hall", "An open talk on lids, on 29 May from 2pm.", "on 29 May from 2pm"),
        ("Lids", "Self-paced, any time.", "Self-paced, any time."),
        ("Lids", "Date to be confirmed.", "Date to be confirmed."),
        ("Lids", "We look for a host. Expressions of interest by 28 June.", None),
        ("Lids", "Proposals by 28 June.", None),
        ("Lids", "The kiln was lit on 3 May.", None),
        ("Lids", "On 3 May, 130 people met in Bath.", None),
        ("Tea courses", "Some of the talks on 29 May from 2pm, online.", None),
    ],
)
def test_what_stands_below_a_heading_among_events(
    title: str, text: str, dateline: str | None
) -> None:
    """The first line tells facts alone, or a sentence without a verb does."""
    assert dateline_below(title, _blocks(text), known=True) == dateline


@pytest.mark.parametrize(
    ("title", "text", "is_told"),
    [
        ("Pot Workshop", "3 May 2031, 14:00, online.", True),
        ("Pot Workshop", "3 May 2031.", False),
        ("A new tariff", "3 May 2031, 14:00.", False),
        ("Pot Workshop", "Self-paced, any time.", False),
    ],
)
def test_elsewhere_words_and_facts_must_say_that_it_is_one(
    title: str, text: str, *, is_told: bool
) -> None:
    """Below a heading that stands among no events a word for one is asked for, and a fact."""
    assert (dateline_below(title, _blocks(text), known=False) is not None) is is_told
