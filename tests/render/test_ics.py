from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from typing import Any

import icalendar
import pytest
import recurring_ical_events
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from rcevents.model import Event, Place, Record
from rcevents.render import render_ics
from rcevents.render.ics import event_ics
from tests.render import samples
from tests.render.lint import lint, unfolded
from tests.render.samples import CONFERENCE, EVERYTHING, ISSUED, feed, record

WHOLE = render_ics(feed(*EVERYTHING))
SPAN = (dt.date(2021, 9, 1), dt.date(2022, 12, 31))


LINK = "https://events.example.org/kubecon/program/schedule/"


X_RCEVENTS = (
    r'X-RCEVENTS:{"cost":{"free":true\,"tiers":[{"min":"75"\,"max":"75"\,"currency":"USD"'
    r'\,"format":"virtual"}\,{"min":"150"\,"max":"1650"\,"currency":"USD"\,"format":'
    r'"in_person"}\,{"min":"0"\,"max":"0"\,"format":"virtual"}]}\,"place":'
    r'{"city":"Los Angeles"}\,"deadlines":["by 8 Oct"]}'
)
"""What the words do not tell: the order of the prices, that the place is a city, whose words."""


def component(stream: bytes, uid: str) -> list[str]:
    """Give the lines of one VEVENT."""
    lines = unfolded(stream)
    start = lines.index(f"UID:{uid}@rcevents") - 1
    return lines[start : lines.index("END:VEVENT", start) + 1]


def lines_of(one: Record) -> list[str]:
    """Render a record, and give the lines of its first VEVENT."""
    return component(render_ics(feed(one)), one.event.uid.partition("@")[0])


def test_the_conference_aimed_at() -> None:
    """Every property that clients take, in a fixed order."""
    lines = lines_of(CONFERENCE)
    description = next(line for line in lines if line.startswith("DESCRIPTION:"))
    assert description.startswith(
        r"DESCRIPTION:11-15 Oct 2021 · hybrid (Los Angeles + online)\nCost: free or US$75 virtual\;"
        r" US$150-1\,650 on site\nhttps://events.example.org/kubecon/program/schedule/\n"
        r"Registration closes: 8 Oct 2021\n\nTwo days"
    )
    lines.remove(description)
    assert lines == [
        "BEGIN:VEVENT",
        "UID:kubecon-cloudnativecon-north-america-2021@rcevents",
        "DTSTAMP:20211001T000000Z",
        "CREATED:20211001T000000Z",
        "LAST-MODIFIED:20211001T000000Z",
        "SEQUENCE:0",
        "DTSTART;VALUE=DATE:20211011",
        "DTEND;VALUE=DATE:20211016",
        "SUMMARY:KubeCon + CloudNativeCon North America 2021",
        "LOCATION:Los Angeles + online",
        "GEO:34.05;-118.24",
        f"URL:{LINK}",
        "CATEGORIES:Conference,Hybrid,Free",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        f"CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Attend online:{LINK}",
        X_RCEVENTS,
        "END:VEVENT",
    ]


def test_what_the_calendar_says_of_itself() -> None:
    lines = unfolded(WHOLE)
    assert lines[: lines.index("BEGIN:VTIMEZONE")] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//rcevents//rcevents//EN",
        "CALSCALE:GREGORIAN",
        "NAME:All events",
        "X-WR-CALNAME:All events",
        r"DESCRIPTION:Conferences\, trainings\; talks",
        r"X-WR-CALDESC:Conferences\, trainings\; talks",
        "URL:https://example.org/",
        "SOURCE;VALUE=URI:https://example.org/feeds/all.ics",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        "COLOR:teal",
    ]
    assert not [line for line in lines if line.startswith("METHOD")]


@pytest.mark.parametrize(
    ("one", "when"),
    [
        (
            samples.AFTERNOONS,
            [
                "DTSTART;TZID=Europe/London:20211028T130000",
                "DTEND;TZID=Europe/London:20211028T170000",
                "RRULE:FREQ=DAILY;COUNT=2",
            ],
        ),
        (samples.NO_ZONE, ["DTSTART;VALUE=DATE:20211021", "DTEND;VALUE=DATE:20211022"]),
        (samples.IN_UTC, ["DTSTART:20211022T110000Z", "DTEND:20211022T123000Z"]),
        (samples.OFFSET_ONLY, ["DTSTART:20211022T053000Z", "DTEND:20211022T070000Z"]),
        (
            samples.NO_END,
            [
                "DTSTART;TZID=America/Los_Angeles:20211020T110000",
                "DTEND;TZID=America/Los_Angeles:20211020T120000",
            ],
        ),
        (
            samples.SERIES,
            [
                "DTSTART;TZID=Europe/Berlin:20211005T160000",
                "DTEND;TZID=Europe/Berlin:20211005T170000",
                "RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20220401T215959Z",
            ],
        ),
        (samples.OFF_STEP, ["DTSTART;VALUE=DATE:20211007", "DTEND;VALUE=DATE:20211008"]),
        (samples.ACROSS_YEARS, ["DTSTART;VALUE=DATE:20211230", "DTEND;VALUE=DATE:20220103"]),
    ],
)
def test_when_an_event_stands_on_the_calendar(one: Record, when: list[str]) -> None:
    names = ("DTSTART", "DTEND", "RRULE")
    assert [line for line in lines_of(one) if line.startswith(names)] == when


def test_separate_runs_are_events_of_their_own() -> None:
    uids = [line for line in unfolded(render_ics(feed(samples.RUNS))) if line.startswith("UID:")]
    assert uids == [
        "UID:three-mondays@rcevents",
        "UID:three-mondays.run2@rcevents",
        "UID:three-mondays.run3@rcevents",
    ]


@pytest.mark.parametrize(
    ("one", "status", "title"),
    [
        (samples.CANCELLED, "STATUS:CANCELLED", "SUMMARY:Cancelled: Called off"),
        (samples.POSTPONED, "STATUS:TENTATIVE", "SUMMARY:Postponed: Put off"),
        (record("e", start="2021-10-11", status="tentative"), "STATUS:TENTATIVE", "SUMMARY:E"),
    ],
)
def test_what_became_of_an_event(one: Record, status: str, title: str) -> None:
    """Clients that hide a status show it in the title."""
    assert {status, title} <= set(lines_of(one))


def test_the_stamps_of_a_change() -> None:
    event = record("e", start="2021-10-11").event
    changed = Record(event=event, created=ISSUED, modified=dt.date(2021, 10, 8), sequence=2)
    assert lines_of(changed)[2:6] == [
        "DTSTAMP:20211008T000000Z",
        "CREATED:20211001T000000Z",
        "LAST-MODIFIED:20211008T000000Z",
        "SEQUENCE:2",
    ]


def test_an_event_of_no_known_day_has_a_stamp_all_the_same() -> None:
    lines = lines_of(Record(event=record("e", start="2021-10-11").event))
    assert lines[2:5] == [
        "DTSTAMP:19700101T000000Z",
        "LAST-MODIFIED:19700101T000000Z",
        "SEQUENCE:0",
    ]


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(91, 0), (0, 181), (None, 1), (float("nan"), 1)]
)
def test_no_place_beyond_this_planet(latitude: float | None, longitude: float | None) -> None:
    place = Place(text="x", latitude=latitude, longitude=longitude)
    lines = lines_of(record("e", start="2021-10-11", place=place))
    assert not [line for line in lines if line.startswith("GEO")]


def test_no_coordinate_is_minus_nothing() -> None:
    place = Place(text="x", latitude=-0.00000001, longitude=0.1234567)
    assert "GEO:0;0.123457" in lines_of(record("e", start="2021-10-11", place=place))


def test_nothing_that_clients_trip_over() -> None:
    """No HTML beside the text, no attachments, no method, no organizer, no alarm."""
    names = {line.partition(":")[0].partition(";")[0] for line in unfolded(WHOLE)}
    assert not names & {"X-ALT-DESC", "ATTACH", "METHOD", "ORGANIZER", "ATTENDEE", "VALARM"}
    assert not names & {"RDATE", "EXDATE", "DURATION", "RECURRENCE-ID"}


@pytest.mark.parametrize(
    ("form", "url", "joined"),
    [
        ("virtual", LINK, True),
        ("hybrid", LINK, True),
        ("in_person", LINK, False),
        (None, LINK, False),
        ("virtual", None, False),
    ],
)
def test_a_conference_only_where_there_is_a_link_to_attend_by(
    form: str | None, url: str | None, joined: bool
) -> None:
    lines = lines_of(record("e", start="2021-10-11", format=form, url=url))
    assert any(line.startswith("CONFERENCE") for line in lines) is joined


@pytest.mark.parametrize(
    ("form", "place", "location"),
    [
        ("hybrid", "Los Angeles", "LOCATION:Los Angeles + online"),
        ("hybrid", None, "LOCATION:on site + online"),
        ("virtual", "Los Angeles", "LOCATION:online"),
        ("in_person", "Aula; 2nd floor", r"LOCATION:Aula\; 2nd floor"),
        (None, None, None),
    ],
)
def test_where_to_go(form: str | None, place: str | None, location: str | None) -> None:
    told = Place(text=place) if place else None
    lines = lines_of(record("e", start="2021-10-11", format=form, place=told))
    found = [line for line in lines if line.startswith("LOCATION")]
    assert found == ([location] if location else [])


def test_a_moved_event_stands_on_its_new_day_alone() -> None:
    """Same UID, higher SEQUENCE: clients take the new day for the old one."""
    moved = record("e", start="2021-11-15", end="2021-11-16").model_copy(update={"sequence": 1})
    lines = component(render_ics(feed(moved)), "e")
    assert {"SEQUENCE:1", "DTSTART;VALUE=DATE:20211115", "STATUS:CONFIRMED"} <= set(lines)


def test_what_is_postponed_to_no_day_is_on_no_calendar() -> None:
    assert b"VEVENT" not in render_ics(feed(record("e", status="postponed")))


@pytest.mark.parametrize("color", ["#ff0000", "Teal", "red;X=1", "rgb(1,2,3)", ""])
def test_only_a_name_of_css_is_a_color(color: str) -> None:
    assert b"COLOR" not in render_ics(feed(color=color))


def test_many_runs_do_not_repeat_a_long_text() -> None:
    """Of more than ten, the first alone has all of it; a feed's size is bounded."""
    days = [dt.date(2021, 1, 4) + dt.timedelta(weeks=n) for n in range(50)]
    one = record(
        "e",
        start=days[0],
        end=days[-1],
        sessions=[{"start": day, "end": day} for day in days],
        description="tea " * 900,
    )
    stream = render_ics(feed(one))
    assert stream.count(b"BEGIN:VEVENT") == 50
    assert len(stream) < 100_000
    assert any(("tea " * 900).strip() in line for line in component(stream, "e"))


@pytest.mark.parametrize("year", ["0001", "9990", "9999"])
def test_years_that_no_calendar_holds(year: str) -> None:
    """They do no harm to the other events of a feed."""
    far = record("far", start=f"{year}-12-31T23:30-05:00", timezone="America/New_York")
    whole = record("whole", start=f"{year}-12-31")
    stream = render_ics(feed(far, whole, CONFERENCE))
    assert lint(stream) == []
    assert stream.count(b"BEGIN:VEVENT") == 1


@pytest.mark.parametrize("year", [1910, 1938, 1969, 2038, 2039, 2100])
def test_instants_before_1970_and_after_2038(year: int) -> None:
    zone = "Europe/Amsterdam"
    begins = dt.datetime(year, 7, 1, 10, tzinfo=dt.UTC)
    one = record("e", start=begins, end=begins + dt.timedelta(hours=2), timezone=zone)
    (read,) = icalendar.Calendar.from_ical(render_ics(feed(one))).events
    assert isinstance(read.start, dt.datetime)
    assert read.start.astimezone(dt.UTC) == begins


def test_a_feed_in_utc_has_no_zones() -> None:
    """All days stay days; daily hours over a change of clocks become instants of their own."""
    stream = render_ics(feed(*EVERYTHING, utc=True))
    assert lint(stream) == []
    assert b"TZID" not in stream
    lines = component(stream, "first-tuesdays")
    assert {"DTSTART:20211005T140000Z", "DTEND:20211005T150000Z"} <= set(lines)
    assert b"UID:first-tuesdays.part2@rcevents" in stream


def test_a_part_is_that_of_its_feed() -> None:
    """What a cache keeps of a record is what its feed holds."""
    for utc in (False, True):
        assert event_ics(samples.SERIES, utc=utc) in render_ics(feed(samples.SERIES, utc=utc))


def test_a_link_that_leads_elsewhere_is_left_out() -> None:
    lines = lines_of(record("e", start="2021-10-11", url="javascript:x()", format="virtual"))
    assert not [line for line in lines if line.startswith(("URL", "CONFERENCE"))]


def test_what_has_no_date_is_on_no_calendar() -> None:
    assert b"VEVENT" not in render_ics(feed(samples.ON_DEMAND, samples.UNDATED))


both = pytest.mark.parametrize("stream", [WHOLE, render_ics(feed())], ids=["everything", "nothing"])
"""A feed with every kind of event, and one without any."""


@both
def test_our_own_lint_finds_no_fault(stream: bytes) -> None:
    assert lint(stream) == []


@both
def test_icalendar_finds_no_fault(stream: bytes) -> None:
    calendar = icalendar.Calendar.from_ical(stream)
    assert [fault for part in calendar.walk() for fault in part.errors] == []
    for event in calendar.events:
        assert event.end - event.start == event.duration > dt.timedelta()


@both
def test_ical_finds_no_fault(stream: bytes) -> None:
    calendar = IcsCalendarStream.calendar_from_ics(stream.decode())
    assert len(calendar.events) == stream.count(b"\nBEGIN:VEVENT")


@both
def test_vobject_finds_no_fault(stream: bytes) -> None:
    assert vobject.readOne(stream.decode()).validate(raiseException=True)


@both
def test_recurring_ical_events_finds_every_event(stream: bytes) -> None:
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(stream)).between(*SPAN)
    assert len({event["UID"] for event in found}) == stream.count(b"\nBEGIN:VEVENT")


def test_the_instances_that_a_client_shows() -> None:
    """Afternoons twice, a monthly hour until half a year after it was announced."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(WHOLE)).between(*SPAN)
    starts: dict[str, list[Any]] = {}
    for event in sorted(found, key=lambda event: str(event.start)):
        starts.setdefault(event["UID"].partition("@")[0], []).append(event.start)
    assert [str(start) for start in starts["two-afternoons"]] == [
        "2021-10-28 13:00:00+01:00",
        "2021-10-29 13:00:00+01:00",
    ]
    assert [f"{start:%m-%d %H:%M %z}" for start in starts["first-tuesdays"]] == [
        "10-05 16:00 +0200",
        "11-02 16:00 +0100",
        "12-07 16:00 +0100",
        "01-04 16:00 +0100",
        "02-01 16:00 +0100",
        "03-01 16:00 +0100",
    ]
    assert len(starts["weekly-day"]) == 4


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)


@given(title=TEXTS, description=TEXTS, place=TEXTS, remark=TEXTS, url=TEXTS, color=TEXTS)
@settings(max_examples=50)
def test_no_text_can_break_a_feed(
    *, title: str, description: str, place: str, remark: str, url: str, color: str
) -> None:
    """Whatever an announcement holds, the feed is sound and has one event."""
    one = record(
        "e",
        f"x{title}",
        start="2021-10-11",
        description=description,
        place=Place(text=place),
        remark=remark,
        url=f"https://example.org/{url}",
        format="virtual",
    )
    stream = render_ics(feed(one, title=f"x{title}", color=f"x{color}"))
    assert lint(stream) == []
    calendar = icalendar.Calendar.from_ical(stream)
    assert [fault for part in calendar.walk() for fault in part.errors] == []
    assert len(calendar.walk("VEVENT")) == 1


@given(
    st.datetimes(dt.datetime(1975, 1, 1), dt.datetime(2060, 1, 1)),  # noqa: DTZ001 - made aware below
    st.integers(1, 60 * 48),
    st.sampled_from(["Europe/Paris", "America/Santiago", "Asia/Jerusalem", "Africa/Cairo", "UTC"]),
)
def test_instants_are_read_as_they_were_meant(start: dt.datetime, minutes: int, zone: str) -> None:
    """An hour on any clock, skipped and doubled ones included, comes back as the same instant."""
    begins = start.replace(microsecond=0, tzinfo=dt.UTC)
    ends = begins + dt.timedelta(minutes=minutes)
    stream = render_ics(feed(record("e", start=begins, end=ends, timezone=zone)))
    assert lint(stream) == []
    (read,) = icalendar.Calendar.from_ical(stream).events
    assert isinstance(read.start, dt.datetime)
    assert isinstance(read.end, dt.datetime)
    assert (read.start.astimezone(dt.UTC), read.end.astimezone(dt.UTC)) == (begins, ends)


def test_a_doubled_event_is_told_by_the_lint() -> None:
    """The lint that judges these feeds does notice what it is for."""
    broken = WHOLE.replace(b"off-step@", b"weekly-day@").replace(
        b"Europe/Berlin", b"Europe/Rome", 1
    )
    faults = lint(broken.replace(b"\r\n", b"\n", 1))
    told = Counter(code for fault in faults for code in re.findall(r"\[(\w+)\]", fault))
    assert told == {"ICS502": 1, "ICS401": 1, "ICS406": 1, "ICS003": 1}


def test_a_whole_event_survives_being_read_back() -> None:
    """Models made from JSON, with offsets in place of zones, give the same bytes."""
    again = [
        one.model_copy(update={"event": Event.model_validate_json(one.event.model_dump_json())})
        for one in EVERYTHING
    ]
    assert render_ics(feed(*again)) == WHOLE


def test_moments_of_a_store_are_stamps_to_the_second() -> None:
    """DTSTAMP is LAST-MODIFIED; an instant is told in UTC, a day as its midnight."""
    now = dt.datetime(2031, 5, 3, 10, 11, 12, 13, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    facts = {"created": now, "modified": now + dt.timedelta(days=1), "sequence": 3}
    lines = lines_of(CONFERENCE.model_copy(update=facts))
    assert lines[2:6] == [
        "DTSTAMP:20310504T081112Z",
        "CREATED:20310503T081112Z",
        "LAST-MODIFIED:20310504T081112Z",
        "SEQUENCE:3",
    ]


def test_what_is_not_seen_lately_is_not_cancelled() -> None:
    unseen = CONFERENCE.model_copy(update={"unseen": dt.date(2021, 10, 4)})
    lines = lines_of(unseen)
    assert "STATUS:CONFIRMED" in lines
    assert any("Not seen lately: no longer listed" in line for line in lines)
