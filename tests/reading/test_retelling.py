"""Parts below one heading that tell of the same event."""

from __future__ import annotations

import pytest

from rcevents.reading.announcements import find
from rcevents.reading.entries import Entry
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import Block
from rcevents.reading.passage import Passage
from rcevents.reading.retelling import LATEST, join
from rcevents.reading.sections import Section

DAYS = "## Pot Days\n\nThe Pot Days will be held on 5 May 2031 in Ghent.\n\n"


def test_an_event_told_twice_below_its_heading_is_one() -> None:
    """A later part that tells the day again lends its prose."""
    text = f"{DAYS}### Call for talks\n\nThe Pot Days, to be held on 5 May 2031, want talks.\n"
    (told,) = find(markdown_outline(text)).announcements
    assert len(told.prose) == 2


def test_a_heading_of_its_own_is_another_event() -> None:
    """What is no part has its own title."""
    text = f"{DAYS}### Cup School\n\nThe school will be held on 4 May 2031.\n"
    titles = [told.title for told in find(markdown_outline(text)).announcements]
    assert titles == ["Pot Days", "Cup School"]


def test_other_headings_lend_nothing() -> None:
    """A part of another section's is not the event's."""
    text = f"{DAYS}## Cups\n\nRound.\n\n### Registration\n\nNone.\n"
    (told,) = find(markdown_outline(text)).announcements
    assert len(told.prose) == 1


@pytest.mark.parametrize(("between", "heard"), [(LATEST - 1, 2), (LATEST, 1)])
def test_only_what_was_told_lately_is_told_again(between: int, heard: int) -> None:
    """A look back over all entries would take as many looks for each of them."""
    head = Block("heading", 2, lambda: Passage("Pot Days"))
    section = Section("Pot Days", 2, ())
    first, other = Entry(section, prose=["Pots."], block=head), Entry(section, prose=["Cups."])
    again = Entry(section, prose=["Again."], block=head)
    new = join([first, *[other] * between], [again])
    assert (len(first.prose), len(new)) == (heard, 2 - heard)
