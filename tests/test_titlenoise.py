"""What announcements say around a title goes; the title stays, and is never empty."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.titlenoise import without_noise
from tests.reading.linear import assert_linear

AROUND = (
    "{}",
    "CFP: {}",
    "Call for Papers: {}",
    "[Virtual] {}",
    "Reminder: {}",
    "Cancelled: {}",
    "Save the date: {}",
    "Registration open: {}",
    "{} (cancelled)",
    "{} - registration is now open!",
    "{} - deadline extended",
    "{} [online]",
    "{}: postponed to 2032",
    "{}, sold out",
    "{}, fully booked",
    "{}, rescheduled",
    "{}: keynote speakers announced",
    "{} - the final programme is now online!",
    "{} - registration extended until 20 May",
    "{} (new date: 20-22 October)",
    "{} CfP - deadline extension (final!)",
    "{}, a few places left!",
    "{} - waiting list only",
    "{} (now online!)",
    "The Tea House presents: {}",
)
TITLES = ("Tea Days 2031", "Hybrid Teas", "Kettles and Pots: a Course", "Free Leaf Summit")


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("title", TITLES)
def test_what_is_said_around_a_title(around: str, title: str) -> None:
    assert without_noise(around.format(title)).strip() == title


@pytest.mark.parametrize(
    "title",
    [
        "Save the Date",
        "Call for Papers",
        "Virtual",
        "2031",
        "Cancelled: 12",
        "Online Learning Days",
        "New Tea",
        "Event Horizon Workshop",
    ],
)
def test_a_title_is_never_noise_alone(title: str) -> None:
    assert without_noise(title) == title


@given(title=st.text())
def test_something_is_left_of_any_title(title: str) -> None:
    left = without_noise(title)
    assert bool(left) == bool(title)
    assert any(map(str.isalpha, left)) == any(map(str.isalpha, title))


@pytest.mark.parametrize(
    "part", ["CFP: ", "(online) ", "call for ", "- ", "[", "3 May ", ", a by "]
)
def test_hostile_titles_take_linear_time(part: str) -> None:
    assert_linear(without_noise, lambda length: (part * length)[:length])
