from __future__ import annotations

import datetime as dt
import json
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from rcevents.model import Record, Recurrence
from rcevents.render import render_ics
from rcevents.render.ics import event_ics
from rcevents.render.jscalendar import render_jscalendar
from tests.render.events import records
from tests.render.rfc8984 import is_valid
from tests.render.samples import (
    AFTERNOONS,
    AUTUMN_NIGHT,
    CANCELLED,
    CONFERENCE,
    DAY_SERIES,
    EVERYTHING,
    IN_UTC,
    NO_END,
    NO_ZONE,
    POSTPONED,
    RUNS,
    SERIES,
    UNDATED,
    feed,
    record,
)

WHEN = ("start", "timeZone", "duration", "showWithoutTime")


def group(*held: Record, **about: object) -> dict[str, Any]:
    """Render a feed, and read it as a group that keeps to the standard."""
    whole: dict[str, Any] = json.loads(render_jscalendar(feed(*held, **about)))
    assert is_valid("Group", whole)
    return whole


def entries(*held: Record) -> list[dict[str, Any]]:
    """Render a feed, and give its events."""
    told: list[dict[str, Any]] = group(*held)["entries"]
    return told


def when(entry: dict[str, Any]) -> dict[str, Any]:
    """Give when an event is."""
    return {key: entry[key] for key in WHEN if key in entry}


def test_what_a_group_says_of_itself() -> None:
    whole = group(CONFERENCE)
    assert len(whole.pop("entries")) == 1
    assert whole.pop("uid").startswith("urn:uuid:")
    assert whole == {
        "@type": "Group",
        "prodId": "-//rcevents//rcevents//EN",
        "updated": "2021-10-01T00:00:00Z",
        "title": "All events",
        "description": "Conferences, trainings; talks",
        "source": "https://example.org/feeds/all.jscalendar",
        "links": {"1": {"@type": "Link", "href": "https://example.org/", "rel": "alternate"}},
        "locale": "en",
        "color": "teal",
    }


def test_an_event_of_days() -> None:
    (entry,) = entries(CONFERENCE)
    link = "https://events.example.org/kubecon/program/schedule/"
    assert entry.pop("description").startswith("11-15 Oct 2021 · hybrid")
    features = {"audio": True, "video": True}
    online = {"@type": "VirtualLocation", "name": "Attend online", "uri": link}
    speaker = {"@type": "Participant", "description": "Speaker", "roles": {"attendee": True}}
    assert entry == {
        "@type": "Event",
        "uid": "kubecon-cloudnativecon-north-america-2021@rcevents",
        "prodId": "-//rcevents//rcevents//EN",
        "created": "2021-10-01T00:00:00Z",
        "updated": "2021-10-01T00:00:00Z",
        "sequence": 0,
        "title": "KubeCon + CloudNativeCon North America 2021",
        "start": "2021-10-11T00:00:00",
        "duration": "P5D",
        "showWithoutTime": True,
        "locations": {
            "1": {
                "@type": "Location",
                "name": "Los Angeles",
                "coordinates": "geo:34.05,-118.24",
            }
        },
        "virtualLocations": {"1": online | {"features": features}},
        "links": {"1": {"@type": "Link", "href": link, "rel": "alternate"}},
        "keywords": {"Conference": True, "Hybrid": True, "Free": True},
        "participants": {
            "1": speaker | {"name": "Ada Adler"},
            "2": speaker | {"name": "Ben Böhm"},
        },
        "status": "confirmed",
        "freeBusyStatus": "free",
    }


DAILY = [{"@type": "RecurrenceRule", "frequency": "daily", "count": 2}]
EVERY_FIRST = {
    "@type": "RecurrenceRule",
    "frequency": "monthly",
    "byDay": [{"@type": "NDay", "day": "tu", "nthOfPeriod": 1}],
    "until": "2022-04-01T23:59:59",
}


@pytest.mark.parametrize(
    ("held", "start", "zone", "duration", "rules"),
    [
        (AFTERNOONS, "2021-10-28T13:00:00", "Europe/London", "PT4H", DAILY),
        (NO_END, "2021-10-20T11:00:00", "America/Los_Angeles", "PT1H", None),
        (IN_UTC, "2021-10-22T11:00:00", "Etc/UTC", "PT1H30M", None),
        (AUTUMN_NIGHT, "2021-10-31T01:30:00", "Etc/UTC", "PT1H30M", None),
        (SERIES, "2021-10-05T16:00:00", "Europe/Berlin", "PT1H", [EVERY_FIRST]),
    ],
    ids=["daily", "no end", "UTC", "second pass", "series"],
)
def test_hours(held: Record, start: str, zone: str, duration: str, rules: object) -> None:
    """As in the iCalendar feed: an end that is not told is assumed, and that is told."""
    (entry,) = entries(held)
    assert when(entry) == {"start": start, "timeZone": zone, "duration": duration}
    assert entry.get("recurrenceRules") == rules


def test_days_that_come_back() -> None:
    (entry,) = entries(DAY_SERIES)
    assert when(entry) == {
        "start": "2021-10-07T00:00:00",
        "duration": "P1D",
        "showWithoutTime": True,
    }
    assert entry["recurrenceRules"] == [
        {"@type": "RecurrenceRule", "frequency": "weekly", "count": 4}
    ]


def test_an_hour_without_a_zone_never_floats() -> None:
    (entry,) = entries(NO_ZONE)
    assert when(entry) == {
        "start": "2021-10-21T00:00:00",
        "duration": "P1D",
        "showWithoutTime": True,
    }
    assert "11:00" in entry["description"]


def test_runs_are_events_that_know_the_first() -> None:
    first, second, third = entries(RUNS)
    assert [each["uid"] for each in (first, second, third)] == [
        "three-mondays@rcevents",
        "three-mondays.run2@rcevents",
        "three-mondays.run3@rcevents",
    ]
    assert "relatedTo" not in first
    relation = {"@type": "Relation", "relation": {"first": True}}
    assert second["relatedTo"] == third["relatedTo"] == {first["uid"]: relation}
    assert second["duration"] == "P2D"


def test_states() -> None:
    states = {entry["title"]: entry["status"] for entry in entries(CANCELLED, POSTPONED)}
    assert states == {"Cancelled: Called off": "cancelled", "Postponed: Put off": "tentative"}


def test_what_has_no_date_is_not_in_it() -> None:
    assert entries(UNDATED) == entries() == []
    assert group(updated_by_nobody())["updated"] == "1970-01-01T00:00:00Z"


def updated_by_nobody() -> Record:
    """Make a record that no dated document told of."""
    return Record(event=record("e", start="2031-05-03").event)


RULES = (
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU;COUNT=6",
    "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3",
    "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;UNTIL=20330601",
)


@pytest.mark.parametrize(
    ("rule", "start", "told"),
    [
        (
            RULES[0],
            "2031-05-05",
            {
                "frequency": "weekly",
                "interval": 2,
                "firstDayOfWeek": "su",
                "byDay": [{"@type": "NDay", "day": "mo"}, {"@type": "NDay", "day": "we"}],
                "count": 6,
            },
        ),
        (RULES[1], "2031-05-31", {"frequency": "monthly", "byMonthDay": [-1], "count": 3}),
        (
            RULES[2],
            "2031-05-30",
            {
                "frequency": "monthly",
                "byDay": [{"@type": "NDay", "day": day} for day in ("mo", "tu", "we", "th", "fr")],
                "bySetPosition": [-1],
                "count": 3,
            },
        ),
        (
            RULES[3],
            "2031-05-26",
            {
                "frequency": "yearly",
                "byDay": [{"@type": "NDay", "day": "mo", "nthOfPeriod": -1}],
                "byMonth": ["5"],
                "until": "2033-06-01T23:59:59",
            },
        ),
    ],
    ids=RULES,
)
def test_rules(rule: str, start: str, told: dict[str, Any]) -> None:
    held = record("e", start=start, recurrence=Recurrence(text="again", rrule=rule))
    (entry,) = entries(held)
    assert entry["recurrenceRules"] == [{"@type": "RecurrenceRule"} | told]


def test_the_end_of_a_rule_is_on_the_clock_of_the_event() -> None:
    """RFC 5545 tells it in UTC, section 4.3.3 of RFC 8984 as a local time."""
    told = Recurrence(text="weekly", rrule="FREQ=WEEKLY;UNTIL=20310601T120000Z")
    zone = "Pacific/Auckland"
    held = record("e", start="2031-05-06T10:00+12:00", timezone=zone, recurrence=told)
    (entry,) = entries(held)
    assert entry["recurrenceRules"][0]["until"] == "2031-06-02T23:59:59"


def test_parts_of_a_series_have_the_uids_of_the_calendar() -> None:
    """A sitting that an hour that comes twice parts off is an entry of its own."""
    held = record(
        "nights",
        start="2031-10-25T02:30+02:00",
        end="2031-10-25T03:30+02:00",
        timezone="Europe/Paris",
        recurrence=Recurrence(text="nightly", rrule="FREQ=DAILY;COUNT=4"),
    )
    uids = [entry["uid"] for entry in entries(held)]
    assert len(set(uids)) == len(uids) > 1
    calendar = event_ics(held).decode()
    assert [line[4:] for line in calendar.split("\r\n") if line.startswith("UID:")] == uids


@given(st.lists(records(), max_size=3, unique_by=lambda one: one.event.uid))
def test_any_feed_keeps_to_the_standard(held: list[Record]) -> None:
    told = entries(*held)
    uids = [entry["uid"] for entry in told]
    assert len(set(uids)) == len(uids)
    assert all(early["uid"] != late["uid"] for early, late in pairwise(told))


def test_it_holds_the_events_of_the_calendar() -> None:
    """The same uids at the same instants, for as long."""
    theirs = {
        str(event["UID"]): (event.DTSTART, event.DTEND)
        for event in Calendar.from_ical(render_ics(feed(*EVERYTHING))).events
    }
    ours = {entry["uid"]: span(entry) for entry in entries(*EVERYTHING)}
    assert ours == {uid: tuple(map(instant, both)) for uid, both in theirs.items()}


def instant(moment: dt.date | dt.datetime) -> dt.date | dt.datetime:
    """Give an instant in UTC, and a day as it is."""
    return moment.astimezone(dt.UTC) if isinstance(moment, dt.datetime) else moment


def span(entry: dict[str, Any]) -> tuple[dt.date | dt.datetime, dt.date | dt.datetime]:
    """Read when an event of a group starts and ends, as RFC 8984 means it."""
    start = dt.datetime.fromisoformat(entry["start"])
    if entry.get("showWithoutTime"):
        return start.date(), start.date() + dt.timedelta(days=int(entry["duration"][1:-1]))
    begins = start.replace(tzinfo=ZoneInfo(entry["timeZone"])).astimezone(dt.UTC)
    hours, _, rest = entry["duration"].removeprefix("PT").rpartition("H")
    minutes = rest.removesuffix("M")
    return begins, begins + dt.timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
