"""Entries: heads, and the prose that belongs to all of them."""

from __future__ import annotations

import pytest

from rcevents.reading.entries import LONGEST_DATELINE, Entry
from rcevents.reading.heads import Head
from rcevents.reading.sections import Section


def entry(dateline: str) -> Entry:
    """Give an entry with one head."""
    head = Head("Tea Days", None, dateline, 0, 9)
    return Entry(Section("Events", 2, ()), None, [(head, 3, "Tea Days")], ["Hot."])


@pytest.mark.parametrize("dateline", ["", "3 May", "3 May, " + "x" * (LONGEST_DATELINE - 7)])
def test_a_dateline_stands_as_it_was_told(dateline: str) -> None:
    """As long as one can be."""
    (told,) = entry(dateline).announcements()
    assert (told.dateline, told.prose) == (dateline, ("Hot.",))


@pytest.mark.parametrize("piece", ["Tea on 3 May, ", "x"])
def test_what_is_too_long_goes_on_as_prose(piece: str) -> None:
    """Nothing of it is lost."""
    dateline = piece * (2 * LONGEST_DATELINE)
    (told,) = entry(dateline).announcements()
    assert len(told.dateline) <= LONGEST_DATELINE
    assert f"{told.dateline}{told.prose[0]}".replace(" ", "") == dateline.replace(" ", "")
    assert told.prose[1:] == ("Hot.",)
