"""Days that stand alone behind a sentence on what a meeting is about."""

from __future__ import annotations

import pytest

from rcevents.reading.daysapart import day_apart
from rcevents.reading.narration import tellings
from rcevents.reading.passage import Passage


@pytest.mark.parametrize(
    ("sentences", "subject"),
    [
        (["Our May call will look at lids.", "Friday 9 May, noon ET."], "Our May call"),
        (["The next tea talk is about pots.", "Join us!", "9 May, 3pm UTC"], "The next tea talk"),
        (["Ada's pot clinic welcomes all.", "May 9th, 12pm ET/11am CT."], "Ada's pot clinic"),
        (["Our meeting features a recap for all.", "Tue 13 May, 14:00, Zoom."], "Our meeting"),
    ],
)
def test_a_bare_day_is_that_of_the_subject_before(sentences: list[str], subject: str) -> None:
    """Few words may stand between them."""
    told = day_apart(sentences)
    assert told is not None
    assert told[0] == subject


@pytest.mark.parametrize(
    "sentences",
    [
        ["Our May call was about lids.", "Friday 9 May, noon ET."],
        ["Our budget will feature savings.", "9 May, 3pm UTC."],
        ["Our call for papers is out.", "9 May, 3pm UTC."],
        ["Our May call is on 8 May.", "9 May, 3pm UTC."],
        ["Our May call will look at lids.", "Friday 9 May."],
        ["Our May call will look at lids.", "Papers are due 9 May, noon ET."],
        ["Our last call is online now.", "9 May, 3pm UTC."],
        ["Friday 9 May, noon ET."],
        [],
    ],
)
def test_other_days_stay_alone(sentences: list[str]) -> None:
    """What is over, no gathering, or has a day of its own takes none."""
    assert (day_apart(sentences) if sentences else None) is None


def test_a_paragraph_tells_such_a_meeting() -> None:
    """The place of the subject is that in the paragraph."""
    text = "Hello. Our May call will look at lids.\nCome! Friday 9 May, noon ET."
    (told,) = tellings(Passage(text))
    assert (told.subject, told.dateline) == ("Our May call", "Friday 9 May, noon ET")
    assert text[told.at :].startswith(told.subject)
