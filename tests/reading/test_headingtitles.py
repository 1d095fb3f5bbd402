"""Headings as titles, and those that name a part of something else."""

from __future__ import annotations

import pytest

from rcevents.reading.headingtitles import fits, is_broad, is_other, is_part, name_of, tidied
from rcevents.reading.passage import Link


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("🫖 Kettle Week 🫖", "Kettle Week"),
        ("3. Kettle Week!", "Kettle Week"),
        (":teapot: Kettle Week", "Kettle Week"),
        ("👩‍🍳 Cooks’ Day", "Cooks’ Day"),
        ("2031 in review:", "2031 in review"),
        ("Pot schools {#pots}", "Pot schools"),
        ("Pot schools {: .big}", "Pot schools"),
        ("Kettle Week *(new!)*", "Kettle Week"),
        ("Kettle Week {draft}", "Kettle Week {draft}"),
        ("Ça chauffe – 3.2 degrés", "Ça chauffe – 3.2 degrés"),
    ],
)
def test_pictures_and_numbers_are_no_words(heading: str, title: str) -> None:
    """What stands around a heading's words goes; its words stay."""
    assert tidied(heading) == title


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Dates and Venue", "part"),
        ("Registration now open", "part"),
        ("Call for Papers", "part"),
        ("Description", "part"),
        ("Community News", "broad"),
        ("Leaf Letter: a newsletter", "broad"),
        ("March 2031", "broad"),
        ("Scheduled maintenance", "other"),
        ("Survey", "other"),
        ("Thanks!", "other"),
        ("Acknowledgements", "other"),
        ("Thanks for All the Tea", "title"),
        ("Kettle Week", "title"),
        ("Community calls", "title"),
        ("Pot Group News", "title"),
        ("Survey workshop", "title"),
    ],
)
def test_headings_name_an_event_or_a_part_of_something(title: str, kind: str) -> None:
    """A heading is a part of an event, of the newsletter, something else, or a title."""
    told = {"part": is_part(title), "broad": is_broad(title), "other": is_other(title)}
    assert [each for each, holds in told.items() if holds] == ([] if kind == "title" else [kind])


@pytest.mark.parametrize(
    ("title", "subject", "expected"),
    [
        ("Pot Group", "The next meeting", True),
        ("Pot Group", "The pot group's meetup", True),
        ("Monthly meetup", "Leaf Circle", True),
        ("Why small kettles win", "PotCon 31", False),
    ],
)
def test_a_heading_fits_what_a_sentence_names(title: str, subject: str, expected: bool) -> None:
    """A sentence about something else than the heading has its own title."""
    assert fits(title, subject) is expected


def test_a_subject_names_its_event_by_its_link() -> None:
    """A link in the subject is the title; half a sentence is none."""
    link = Link(4, 12, "https://pot.example.org")
    assert name_of("Our Pot Days", 0, (link,)) == ("Pot Days", "https://pot.example.org")
    assert name_of("What we have learned is that", 0, ()) == ("", None)
