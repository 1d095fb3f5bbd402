"""Forms told beside a place: which make an event hybrid."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.reading.claims import BLANK, Claim
from rcevents.reading.formats import find_formats
from rcevents.reading.hybridforms import joined_forms, tells_both_ways
from rcevents.reading.listing import read_listing
from rcevents.reading.unlisted import find_unlisted

DAY = BLANK * 6


def test_a_form_beside_a_place_makes_it_hybrid() -> None:
    """Who may come or join online is told by both, joined by "and" or its like."""
    text = "Kannenau and online"
    place = Claim(0, 8, "Kannenau", find_unlisted(f"Kannenau{DAY}")[0].value)
    assert [form.value for form in joined_forms(text, find_formats(text), [place])] == ["hybrid"]
    apart = "Kannenau group, online"
    assert [form.value for form in joined_forms(apart, find_formats(apart), [place])] == ["virtual"]


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("8-14 July, Ghent, also online", "hybrid"),
        ("Ghent, 8 July, also online", "hybrid"),
        ("8 July, Ghent, with a livestream", "hybrid"),
        ("8 July, Ghent, livestreamed", "hybrid"),
        ("8 July, Ghent, or join us on Teams", "hybrid"),
        ("8 July, Ghent; dial-in available", "hybrid"),
        ("8 July, Ghent (remote participation possible)", "hybrid"),
        ("8 July, Tea Room 4, Kettle Wing, and streamed", "hybrid"),
        ("8 July, Kettle Lecture Theatre + Zoom", "hybrid"),
        ("8 July, Tea Room / Teams", "hybrid"),
        ("8 July, Tea Room and Teams", "hybrid"),
        ("8. Juli, Hörsaal 3 und per Zoom", "hybrid"),
        ("8. Juli, vor Ort und online", "hybrid"),
        ("8 juli, Utrecht en online", "hybrid"),
        ("8 juillet, Grenoble et en ligne", "hybrid"),
        ("8 July, Ghent", "in_person"),
        ("8 July, Ghent. Recordings will be online.", "in_person"),
        ("8 July, Ghent, a talk about streams", "in_person"),
        ("8 July, Ghent, Growing Teams", "in_person"),
        ("8 July, Virtual (Ghent, Belgium)", "virtual"),
        ("8 July, livestream", "virtual"),
        ("8 July, online", "virtual"),
        ("8 July, online and free", "virtual"),
        ("8 July, Zoom and Slack", "virtual"),
    ],
)
def test_a_way_to_join_beside_a_place(line: str, form: str) -> None:
    """One more way beside a place makes it hybrid; a way alone, and a place alone, do not."""
    event = read_listing("Tea Days", line, issued=dt.date(2031, 1, 1))
    assert getattr(event, "format", None) == form


@pytest.mark.parametrize(
    ("sentence", "both"),
    [
        ("Each course can be taken in the Tea Room or over Teams.", True),
        ("All talks are in our library and online.", True),
        ("All talks are in the Old Building or via Zoom.", True),
        ("All talks are online.", False),
        ("All talks are in English or French.", False),
        ("All talks are in the Tea Room.", False),
    ],
)
def test_a_sentence_that_tells_both_ways(sentence: str, both: bool) -> None:
    """A room, and a program beside it."""
    assert tells_both_ways(sentence) is both
