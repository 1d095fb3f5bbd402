from __future__ import annotations

from dataclasses import replace

from rcevents.model import Unread
from rcevents.sources.settings import Settings
from tests.sources.ical.calendars import TODAY, calendar, events, read, vevent

WHOLE = Settings(whole=True, today=TODAY)
TALKS = (
    vevent("DTSTART:20310506T140000Z", "DURATION:PT1H", uid="b", summary="TeaConf: Leaves"),
    vevent("DTSTART:20310505T090000Z", "DURATION:PT1H", uid="a", summary="TeaConf: Pots"),
    vevent("DTSTART:20310505T110000Z", "STATUS:CANCELLED", uid="c", summary="TeaConf: Cups"),
)


def test_the_sessions_of_a_calendar_are_one_event_of_its_name() -> None:
    head = ["X-WR-CALNAME:TeaConf 2031"]
    (event,) = events(calendar(*TALKS, head=head), WHOLE)
    assert event.title == "TeaConf 2031"
    assert [s.start.isoformat() for s in event.sessions] == [
        "2031-05-05T09:00:00+00:00",
        "2031-05-06T14:00:00+00:00",
    ]
    assert event.description == "2031-05-05 09:00 TeaConf: Pots\n2031-05-06 14:00 TeaConf: Leaves"
    assert event.inferred["title"] == "the name of its calendar"


def test_without_a_name_the_titles_tell_it() -> None:
    (event,) = events(calendar(*TALKS), WHOLE)
    assert event.title == "TeaConf"


def test_sessions_that_share_no_name_stay_unread() -> None:
    (found,) = read(calendar(TALKS[0], vevent("DTSTART:20310507", summary="Walk", uid="d")), WHOLE)
    assert isinstance(found, Unread)
    assert found.reason == "an event without a title"


def test_a_session_that_cannot_be_read_is_told_beside() -> None:
    found = read(calendar(*TALKS, vevent("DTSTART:soon")), WHOLE)
    assert [isinstance(one, Unread) for one in found] == [True, False]


def test_several_calendars_of_a_file_are_events_of_their_own() -> None:
    """Each has its name; those of a program that writes one for each event have none."""
    tea, cake = (calendar(TALKS[0], head=[f"X-WR-CALNAME:{name}"]) for name in ("Tea", "Cake"))
    bare = calendar(TALKS[1])
    both = events(replace(tea, text=tea.text + cake.text), WHOLE)
    assert [event.title for event in both] == ["Tea", "Cake"]
    (event,) = events(replace(tea, text=tea.text + bare.text), WHOLE)
    assert (event.title, len(event.sessions)) == ("Tea", 2)
