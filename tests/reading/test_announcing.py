"""Whose a date is: that of what takes place, or of something else in the sentence."""

from __future__ import annotations

import pytest

from rcevents.reading.announcing import governed, may_announce
from rcevents.reading.owndays import own_dates


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("We know that the pot fair will be held on 3 May.", "the pot fair"),
        ("Tea is hot; our next call is on 3 May.", "our next call"),
        ("On 3 May the guild will host a cup fair", "a cup fair"),
        ("The fair, to be held in Oslo on 3 May, is new.", "The fair,"),
    ],
)
def test_a_verb_gives_its_date_to_what_takes_place(sentence: str, subject: str) -> None:
    """The span is that of the subject, or of what is hosted."""
    found = governed(sentence, own_dates(sentence)[0], about_event=False)
    assert found is not None
    (first, last), _ = found
    assert sentence[first:last].strip() == subject


@pytest.mark.parametrize(
    "sentence",
    [
        "The fair will be held in the hall that was built on 3 May 1990.",
        "The report on the fair will be sent on 3 May.",
        "The fair takes place in Oslo; votes are counted on 3 May.",
    ],
)
def test_a_date_of_something_else_stays_with_it(sentence: str) -> None:
    """Another verb, a limit or a new clause between them takes the date away."""
    assert all(governed(sentence, date, about_event=True) is None for date in own_dates(sentence))


def test_most_sentences_have_no_such_verb() -> None:
    """A sentence without one is passed over before its dates are looked for."""
    assert not may_announce("Tea was first drunk on 3 May.")
