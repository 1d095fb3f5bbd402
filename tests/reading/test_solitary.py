"""Solitary notices: what a short document announces under its own title."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.solitary import solitary

ISSUED = dt.date(2031, 9, 1)


@pytest.mark.parametrize(
    ("title", "text", "dateline"),
    [
        (
            "Tea clinic comes to Porto",
            "It is on **Thursday, 10 October 2031** the clinic opens its doors, 10:00 to 13:00.",
            "on Thursday, 10 October 2031 the clinic opens its doors, 10:00 to 13:00",
        ),
        (
            "Pot workshop",
            "Bring clay.\n\nWe fire on 3 and 4 November in Ghent.",
            "on 3 and 4 November in Ghent",
        ),
        (
            "Notice of Annual General Meeting",
            "The Guild will hold its meeting on Saturday, 24 November 2031 at 10:30.",
            "on Saturday, 24 November 2031 at 10:30",
        ),
        (
            None,
            "Glaze seminar\n\nBo Reed shows lids on Tuesday 7 October at 4pm.",
            "on Tuesday 7 October at 4pm",
        ),
        (None, "# Kettle Days\n\nFrom 3 to 5 October we all boil.", "From 3 to 5 October"),
        (
            "Pot workshop",
            "We fire on 3 and 4 November.\n\nThe pot talk is on Friday 7 November.",
            None,
        ),
        ("How we held a workshop", "We fire on 3 and 4 November.", None),
        ("Workshop recap", "We fire on 3 and 4 November.", None),
        ("Leaf newsletter", "Our workshop is on Monday 3 November.", None),
        ("Pot workshop", "Dear all, we fire on 3 and 4 November.", None),
        ("Pot workshop", "Forty of us came on Monday 1 September.", None),
        ("Pot workshop", "We meet on Monday 4 August 2031 at 9am.", None),
        ("Pot workshop", "Papers are due on Monday 3 November.", None),
        ("Pot workshops", "We fire on 3 and 4 November.", None),
        ("A new kiln", "The kiln is lit on Monday 3 November at 9am.", None),
        ("Tea travel grants", "Apply on Monday 3 November at 9am.", None),
        ("Kiln maintenance", "The kiln is cold on Monday 3 November, 9-12.", None),
        ("Pot workshop", "- Monday 3 November, 9am", None),
        (None, "We fire on 3 and 4 November at the pot workshop.", None),
        ("Pot workshop in Ghent: what we did", "We sat down on Monday 3 November at 10:00.", None),
        ("New lecture hall opens", "It opens its doors on Monday 3 November at 10:00.", None),
        ("Registration for the pot school", "It opens on Monday 3 November at 9am.", None),
        (
            "Registration is open for the Pot Forum",
            "It is held from 3 to 5 November.",
            "from 3 to 5 November",
        ),
        (
            "Lids and lies",
            "You are cordially invited to the Town Hotel, Ghent, on Saturday, 8 November 2031.",
            "to the Town Hotel, Ghent, on Saturday, 8 November 2031",
        ),
        ("Lids and lies", "The shop is at the fair on Saturday, 8 November 2031.", None),
        ("Lids and lies", "We invite you to vote by Saturday, 8 November 2031.", None),
        ("How pots are made", "Join us in thanking Bo, who retires on Friday 7 November.", None),
        (
            "Kiln Days",
            "The days are from 3 to 5 November in Ghent.",
            "from 3 to 5 November in Ghent",
        ),
    ],
)
def test_what_a_short_document_announces(
    title: str | None, text: str, dateline: str | None
) -> None:
    """A title that names one event, and one firm day to come in its first paragraphs."""
    found = solitary(markdown_outline(text), title, ISSUED)
    assert (found.dateline if found else None) == dateline


def test_a_long_document_is_no_notice() -> None:
    """A document of many blocks tells more than one thing."""
    text = "We fire on 3 and 4 November.\n\n" + "Clay is cold.\n\n" * 40
    assert solitary(markdown_outline(text), "Pot workshop", ISSUED) is None
