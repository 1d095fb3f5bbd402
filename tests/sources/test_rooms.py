from __future__ import annotations

import pytest

from rcevents.sources.rooms import (
    INVITATION,
    ROOM,
    is_room,
    leads_into_room,
    without_invitation,
)
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("link", "expected"),
    {
        "https://leaf.zoom.us/j/123?pwd=x": True,
        "https://teams.microsoft.com/l/meetup-join/19": True,
        "https://teams.microsoft.com/downloads": False,
        "https://meet.google.com/abc-defg-hij": True,
        "https://leaf.webex.com/leaf/j.php?MTID=m1": True,
        "https://bbb.leaf.example.org/b/ada-x1y-abc": True,
        "https://video.leaf.example.org/rooms/abc-def-ghi-jkl/join": True,
        "https://leaf.example.org/b/tea-days": False,
        "https://meet.jit.si/TeaRoom": True,
        "https://gather.town/app/x/tea": True,
        "https://leaf.example.org/zoom": False,
    }.items(),
)
def test_links_into_a_meeting(link: str, expected: bool) -> None:
    assert is_room(link) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "Join: https://leaf.zoom.us/j/1": True,
        "Office hour for applicants on 3 May: https://leaf.zoom.us/j/1": False,
        "The recording of last year: https://leaf.zoom.us/j/1": False,
        "Read https://leaf.example.org/": False,
    }.items(),
)
def test_a_link_into_the_events_own_meeting(text: str, expected: bool) -> None:
    assert leads_into_room(text) is expected


def test_the_lines_of_a_meeting_program_are_left_out() -> None:
    """They are the same in every description, and call every event a meeting."""
    told = (
        "A course on tea.\n\nAda Bell is inviting you to a scheduled Zoom meeting.\n"
        "Join Zoom Meeting\nhttps://leaf.zoom.us/j/1\nMeeting ID: 1\nBring cups."
    )
    assert without_invitation(told).split() == (
        "A course on tea. https://leaf.zoom.us/j/1 Bring cups.".split()
    )


@pytest.mark.parametrize("unit", ["https://", "join the ", "____", " is inviting you to ", "\n_"])
def test_linear(unit: str) -> None:
    for pattern in (ROOM, INVITATION):
        assert_linear(
            lambda text, pattern=pattern: pattern.sub("", text),  # type: ignore[misc]
            lambda size: unit * (size // len(unit)),
        )
