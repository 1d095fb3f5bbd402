"""Records of every kind that a feed can hold, made by hand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from rcevents.model import (
    Cost,
    Deadline,
    Event,
    Place,
    Record,
    Recurrence,
    Session,
    Sighting,
    Tier,
)
from rcevents.render import Feed

ISSUED = dt.date(2021, 10, 1)
SEEN = Sighting(source="Cluster Notes", document="issues/94.md", line=20, issued=ISSUED, text="x")


def record(uid: str, title: str = "", **facts: object) -> Record:
    """Make a record of an event, dated if it has a start, announced on 1 Oct 2021."""
    base = {
        "uid": f"{uid}@rcevents",
        "title": title or uid.replace("-", " ").capitalize(),
        "schedule": "dated" if "start" in facts else "undated",
        "sightings": (SEEN,),
    }
    event = Event.model_validate(base | facts)
    return Record(event=event, created=ISSUED, modified=ISSUED)


def timed(*hours: str) -> tuple[Session, ...]:
    """Make sittings of "2021-10-05T13:00/2021-10-05T17:00" and the like."""
    ends = [hour.partition("/") for hour in hours]
    return tuple(Session.model_validate({"start": a, "end": b or None}) for a, _, b in ends)


CONFERENCE = record(
    "kubecon-cloudnativecon-north-america-2021",
    "KubeCon + CloudNativeCon North America 2021",
    url="https://events.example.org/kubecon/program/schedule/",
    kind="conference",
    start="2021-10-11",
    end="2021-10-15",
    format="hybrid",
    place=Place(text="Los Angeles", city="Los Angeles", latitude=34.05, longitude=-118.24),
    cost=Cost(
        free=True,
        tiers=(
            Tier(min=Decimal(75), max=Decimal(75), currency="USD", format="virtual"),
            Tier(min=Decimal(150), max=Decimal(1650), currency="USD", format="in_person"),
            Tier(min=Decimal(0), max=Decimal(0), format="virtual"),
        ),
    ),
    deadlines=(Deadline(kind="registration", date=dt.date(2021, 10, 8), text="by 8 Oct"),),
    description="Two days of talks; tools, stories and\nmore.",
    speakers=("Ada Adler", "Ben Böhm"),
    inferred={"kind": "the title's own word"},
)
AFTERNOONS = record(
    "two-afternoons",
    kind="workshop",
    start="2021-10-28T13:00+01:00",
    end="2021-10-29T17:00+01:00",
    timezone="Europe/London",
    sessions=timed(
        "2021-10-28T13:00+01:00/2021-10-28T17:00+01:00",
        "2021-10-29T13:00+01:00/2021-10-29T17:00+01:00",
    ),
    format="virtual",
    url="https://example.org/afternoons?id=1,2;3",
    cost=Cost(free=True),
)
RUNS = record(
    "three-mondays",
    kind="training",
    start="2021-11-01",
    end="2021-11-15",
    sessions=timed("2021-11-01/2021-11-01", "2021-11-08/2021-11-09", "2021-11-15"),
    format="in_person",
    place=Place(text="Łódź, Poland"),
)
NO_END = record(
    "no-end-told", kind="talk", start="2021-10-20T11:00-07:00", timezone="America/Los_Angeles"
)
NO_ZONE = record(
    "no-zone-told", kind="talk", start="2021-10-21T11:00", end="2021-10-21T12:30", format="hybrid"
)
IN_UTC = record(
    "in-utc", start="2021-10-22T11:00+00:00", end="2021-10-22T12:30+00:00", timezone="UTC"
)
OFFSET_ONLY = record("offset-only", start="2021-10-22T11:00+05:30", end="2021-10-22T12:30+05:30")
SERIES = record(
    "first-tuesdays",
    kind="meeting",
    start="2021-10-05T16:00+02:00",
    end="2021-10-05T17:00+02:00",
    timezone="Europe/Berlin",
    recurrence=Recurrence(text="every first Tuesday", rrule="FREQ=MONTHLY;BYDAY=1TU"),
)
DAY_SERIES = record(
    "weekly-day",
    start="2021-10-07",
    recurrence=Recurrence(text="weekly", rrule="FREQ=WEEKLY;COUNT=4"),
)
OFF_STEP = record(
    "off-step",
    start="2021-10-07",
    recurrence=Recurrence(text="every Monday", rrule="FREQ=WEEKLY;BYDAY=MO"),
)
CANCELLED = record("called-off", start="2021-12-01", end="2021-12-03", status="cancelled")
POSTPONED = record("put-off", start="2021-12-06", status="postponed", format="virtual")
ACROSS_YEARS = record("winter-school", kind="training", start="2021-12-30", end="2022-01-02")
AUTUMN_NIGHT = record(
    "second-pass",
    start="2021-10-31T02:30+01:00",
    end="2021-10-31T04:00+01:00",
    timezone="Europe/Paris",
)
HOSTILE = record(
    "hostile",
    "Evil \x1b[31m\u202etitle\r\nBEGIN:VEVENT",
    start="2021-10-12",
    url="javascript:alert(1)",
    description='tab\there \x00 null \u2066isolate\u2069 \\n ^ " , ; : 🧑‍🔬 naïve' + " é" * 90,
    place=Place(text="Room 1;2,\n3"),
)
JERUSALEM = record(
    "odd-rules",
    start="2021-10-29T09:00+03:00",
    end="2021-10-29T10:00+03:00",
    timezone="Asia/Jerusalem",
)
ON_DEMAND = record("self-paced", kind="training", schedule="on_demand", cost=Cost(free=True))
UNDATED = record("some-day", kind="other", url="https://example.org/some")

EVERYTHING = (
    CONFERENCE, AFTERNOONS, RUNS, NO_END, NO_ZONE, IN_UTC, OFFSET_ONLY, SERIES, DAY_SERIES,
    OFF_STEP, CANCELLED, POSTPONED, ACROSS_YEARS, AUTUMN_NIGHT, HOSTILE, JERUSALEM, ON_DEMAND,
    UNDATED,
)  # fmt: skip


def feed(*records: Record, **about: object) -> Feed:
    """Make a feed of these records."""
    facts: dict[str, object] = {
        "name": "all",
        "title": "All events",
        "description": "Conferences, trainings; talks",
        "home_url": "https://example.org/",
        "folder_url": "https://example.org/feeds",
        "color": "teal",
    }
    return Feed(records=records, **(facts | about))  # type: ignore[arg-type]
