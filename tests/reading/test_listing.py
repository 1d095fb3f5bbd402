from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.model import Event, Unread
from rcevents.reading.listing import Habits, Listing, read, read_listing

ISSUED = dt.date(2021, 4, 2)


def event(dateline: str, prose: str = "", title: str = "Tea Days", **values: Any) -> Event:  # noqa: ANN401 - what read_listing takes
    """Read a listing of the issue of 2 April 2021 that is an event."""
    found = read_listing(title, dateline, prose, issued=ISSUED, **values)
    assert isinstance(found, Event)
    return found


@pytest.mark.parametrize(
    ("dateline", "start", "end", "zone"),
    [
        ("3 May", "2021-05-03", "2021-05-03", None),
        ("28 Dec - 3 Jan", "2021-12-28", "2022-01-03", None),
        ("3-4 May 2021 CET", "2021-05-03", "2021-05-04", "Europe/Paris"),
        ("3 May, 1pm ET", "2021-05-03T13:00:00-04:00", "2021-05-03", "America/New_York"),
        ("3-4 May, 9-17h UTC", "2021-05-03T09:00:00+00:00", "2021-05-04T17:00:00+00:00", "UTC"),
        ("3-5 May, 10am", "2021-05-03T10:00:00", "2021-05-05", None),
    ],
)  # fmt: skip
def test_when(dateline: str, start: str, end: str, zone: str | None) -> None:
    """Days where all day, else local times with the offset of the zone on that day."""
    found = event(dateline).model_dump(mode="json")
    assert (found["start"], found["end"], found["timezone"]) == (start, end, zone)
    assert found["schedule"] == "dated"


def test_a_guessed_year_is_marked_and_a_told_one_is_not() -> None:
    """What is inferred says so, with its rule."""
    assert "start" in event("3 May").inferred
    assert "start" not in event("3 May 2021").inferred


def test_a_deadline_is_not_the_date() -> None:
    """Deadlines are read first."""
    found = event("Apply by 20 April, 3-5 May, Free registration due by 30 April")
    assert found.start == dt.date(2021, 5, 3)
    assert [(d.kind, d.date) for d in found.deadlines] == [
        ("application", dt.date(2021, 4, 20)),
        ("registration", dt.date(2021, 4, 30)),
    ]
    assert found.cost is not None
    assert found.cost.free


def test_what_nobody_claims_is_the_remark() -> None:
    """Speakers and organisers stay, without the commas around them."""
    assert event("Ada Bell, Leaf Lab, 3 May, 1pm ET, Zoom, Free").remark == "Ada Bell, Leaf Lab"
    assert event("3 May, Virtual, $5").remark is None


@pytest.mark.parametrize(
    ("dateline", "schedule"),
    [("Anytime, $150", "on_demand"), ("various dates", "undated"), ("", "undated")],
)
def test_without_a_date_nothing_is_invented(dateline: str, schedule: str) -> None:
    """An event without a date has none."""
    found = event(dateline)
    assert (found.schedule, found.start, found.end, found.sessions) == (schedule, None, None, ())


def test_a_series_has_its_first_sitting_and_its_rhythm() -> None:
    """Start and end of a series are those of the sitting told."""
    found = event("Weekly starting 1 Oct, Zoom")
    assert found.recurrence is not None
    assert found.recurrence.rrule == "FREQ=WEEKLY"
    assert found.start == found.end == dt.date(2021, 10, 1)


@pytest.mark.parametrize(
    ("title", "dateline", "status"),
    [
        ("Tea Days", "3 May", "confirmed"),
        ("CANCELLED: Tea Days", "3 May", "cancelled"),
        ("Tea Days", "3 May (postponed)", "postponed"),
    ],
)
def test_status(title: str, dateline: str, status: str) -> None:
    """An event that is off says so in title or dateline."""
    assert event(dateline, title=title).status == status


def test_prose_adds_what_the_line_leaves_out() -> None:
    """Format, price and zone told only below the dateline."""
    found = event("3 May", "Three mornings (pacific time) of talks; this is a live-streamed event.")
    assert (found.format, found.timezone) == ("virtual", "America/Los_Angeles")


def test_a_fault_beside_a_good_date_is_told_beside_the_event() -> None:
    """The event is kept, and what was passed over is reported."""
    found = read(Listing("Tea Days", "3 May, 25:00-26:00 ET"), Habits(ISSUED))
    assert [type(result) for result in found] == [Event, Unread]


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=300))
def test_any_listing_is_an_event_or_unread(title: str, dateline: str, prose: str) -> None:
    """Reading never fails, and what it gives can be told as JSON and read back."""
    found = read_listing(title, dateline, prose, issued=ISSUED)
    if isinstance(found, Event):
        assert Event.model_validate_json(found.model_dump_json()) == found


@pytest.mark.parametrize(
    "dateline",
    [
        "every Tueſday at 3pm Eaſtern",
        "ſundays in May, mıdnıght",
        "weeKly talK, 3 May",
        "ſıx sessions from 3 May, every ſix weeks, Pacıfıc time",
        "WORKSHOP, SPRİNT, SEMİNAR, 3 May",
    ],
)
def test_letters_that_only_look_like_ours_break_nothing(dateline: str) -> None:
    """A pattern that ignores case takes letters that no table holds: long s, dotless i, Kelvin."""
    for title in ("Tea Days", dateline):
        found = read_listing(title, dateline, dateline, issued=ISSUED)
        assert isinstance(found, Event | Unread)
