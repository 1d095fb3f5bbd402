"""Sites to test pages with: of every kind of record, and of what a hostile announcement may say."""

from __future__ import annotations

import datetime as dt
from typing import Any

from rcevents.merge.changes import Change
from rcevents.model import Event, Place, Record, Recurrence, Sighting
from rcevents.store.contract import Revision
from rcevents.website.model import Site, SiteFeed

NOON = dt.datetime(2031, 4, 2, 12, tzinfo=dt.UTC)
BREAKING_OUT = (
    "</title></script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "\"'><svg onload=alert(1)>",
    "]]><!--  --><!DOCTYPE html><base href=//evil.example.org>",
    "{{ 7 * 7 }}{% include 'frame.html' %}{# tea #}${7*7}",
    "javascript:alert(1)",
    "<style>*{display:none}</style><meta http-equiv=refresh content=0>",
    "Free\u202e tea\u2066 for\u200b all\x00\x07\x1b[31m",
    "&lt;b&gt; &amp;amp; &#60;",
    "W\u0300\u0301" * 40 + "tea" * 3_500,
    '=HYPERLINK("http://evil.example.org")\r\nBEGIN:VEVENT',
)
LINKS = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<script>alert(1)</script>",
    "vbscript:x", 'https://tea.example.org/"onmouseover=alert(1) x="', "//evil.example.org/",
    "https://tea.example.org/'><script>alert(1)</script>", " javascript:alert(1)", "\x01https://",
    "https://ann:s3cret@tea.example.org/",
)  # fmt: skip


def event(uid: str = "tea-days-2031@rcevents", **facts: Any) -> Event:  # noqa: ANN401 - an event's
    """Make an event; one with a start is dated."""
    dated = {"schedule": "dated"} if "start" in facts else {}
    return Event.model_validate({"uid": uid, "title": "Tea Days", **dated, **facts})


def record(uid: str = "tea-days-2031@rcevents", **facts: Any) -> Record:  # noqa: ANN401 - as above
    """Make a record of an event that was first listed on 2 April 2031."""
    return Record(event=event(uid, **facts), created=NOON, modified=NOON)


def hostile(text: str, link: str, number: int = 0) -> Record:
    """Make a record that says this text wherever it can, and leads there."""
    told = event(
        f"{text[:50]}{number}",
        title=text,
        url=link,
        start="2031-05-03T10:00+02:00",
        end="2031-05-03T12:00+02:00",
        recurrence=Recurrence(text=text),
        cost={"text": text, "tiers": [{"min": "5", "for": text}]},
        place=Place(text=text, city=text, latitude=float("nan"), longitude=1e300),
        deadlines=({"kind": "other", "date": dt.date(2031, 4, 1), "text": text},),
        description=text,
        remark=text,
        organizer=text,
        speakers=(text, text),
        topics=(text,),
        sightings=(
            Sighting(source=text, document=link, line=1, text=text),
            Sighting(source=None, document=text, id=text, text=text),
        ),
        inferred={text: text},
    )
    return Record(event=told, created=NOON, modified=NOON)


HOSTILE = tuple(
    hostile(text, link, number)
    for number, (text, link) in enumerate(zip(BREAKING_OUT, LINKS, strict=True))
)
WHOLE = record(
    url="https://tea.example.org/",
    kind="conference",
    start="2031-05-03T10:00+02:00",
    end="2031-05-04T17:00+02:00",
    timezone="Europe/Paris",
    sessions=(
        {"start": "2031-05-03T10:00+02:00", "end": "2031-05-03T17:00+02:00"},
        {"start": "2031-05-04T10:00+02:00", "end": "2031-05-04T17:00+02:00"},
    ),
    format="hybrid",
    cost={
        "free": True,
        "tiers": (
            {"min": "0", "max": "0", "format": "virtual"},
            {
                "min": "150",
                "max": "1650",
                "currency": "EUR",
                "format": "in_person",
                "until": "2031-04-20",
            },
            {"min": "20", "currency": "EUR", "for": "for students"},
        ),
        "text": "free online, €150-1650 on site",
    },
    place=Place(text="Ghent, Belgium", city="Ghent", country="BE", latitude=51.05, longitude=3.72),
    deadlines=(
        {"kind": "registration", "date": "2031-04-28", "text": "register by 28 April"},
        {"kind": "submission", "date": "2031-04-01T23:59-12:00", "text": "papers by 1 April AoE"},
    ),
    description="Two days of tea.\n\nBring a cup.",
    remark="with Ann Adler",
    organizer="The Tea House",
    speakers=("Ann Adler", "Bo Böhm"),
    topics=("tea", "pots"),
    sightings=(
        Sighting(
            source="Leaf Letter",
            document="https://leaf.example.org/7.html",
            line=12,
            issued=dt.date(2031, 4, 2),
            text="Tea Days - 3-4 May, free online",
        ),
        Sighting(source="Pots", document="/home/ann/pots/3.md", line=4, issued=dt.date(2031, 4, 9)),
    ),
    inferred={"timezone": "the zone of its place"},
)
NOTHING_KNOWN = Record(event=event("x"))
REVISIONS = (
    Revision(
        WHOLE.event.uid, 1, NOON, "announced", 0,
        (Change("title", None, "Tea Days"), Change("start", None, "2031-05-01")),
        WHOLE.event.sightings[0],
    ),
    Revision(
        WHOLE.event.uid, 2, NOON + dt.timedelta(days=7), "changed", 1,
        (
            Change("start", "2031-05-01", "2031-05-03T10:00:00+02:00"),
            Change("cost", {"free": False, "tiers": [], "text": "€9"}, {"free": True, "tiers": []}),
        ),
        WHOLE.event.sightings[1],
    ),
)  # fmt: skip
FEEDS = (
    SiteFeed("all", "All events", "All of them.", {}, ("ics", "json", "atom"), 3),
    SiteFeed("soon", "Soon", "", {"free": True, "from": "today", "to": "+2w"}, ("json",), 1),
    SiteFeed("deadlines", "Deadlines", "", {}, ("ics",), 2, deadlines=True),
)


def site(*records: Record, **facts: Any) -> Site:  # noqa: ANN401 - a site's
    """Give a site of these records, whose folder's address is not known."""
    told: dict[str, Any] = {"title": "Tea & events", "description": "Made up.", "feeds": FEEDS}
    return Site(records=records, **told | facts)


def beside(made: Site) -> list[str]:
    """Name the files that stand beside the site's own: its feeds, and the list of them."""
    return ["feeds.json", *(f"{one.name}.{each}" for one in made.feeds for each in one.formats)]
