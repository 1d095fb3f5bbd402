"""What "it" and "the next one" stand for."""

from __future__ import annotations

import pytest

from rcevents.reading.namedbefore import is_generic, named_before
from rcevents.reading.narration import tellings
from rcevents.reading.passage import Passage


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tickets for their winter school are on sale. It will run from 4 to 8 June.",
            "winter school",
        ),
        ("Leaf Hour, our monthly webinar, is back. The next one is Friday 21 March.", "Leaf Hour"),
        ("Leaf Hour, as you know, is our webinar. The next one is Friday 21 March.", ""),
        ("We liked the small pot meetup. The next one is on 9 May.", "small pot meetup"),
        ("Meetings are good. The next one is on 9 May.", ""),
    ],
)
def test_a_name_in_the_sentences_before(text: str, name: str) -> None:
    """A name with an apposition, or a phrase with a word for an event, is what takes place."""
    passage = Passage(text)
    told = tellings(passage)
    assert is_generic(told[0].subject)
    assert named_before(passage, told[0]) == name
