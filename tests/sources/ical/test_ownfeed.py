"""A calendar that rcevents wrote tells another the same events, as far as it holds them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from rcevents.document import Document
from rcevents.model import Cost, Deadline, Event, Place, Record, Session, Sighting, Tier, first_day
from rcevents.normalization import clean
from rcevents.render import Feed, render_ics
from rcevents.render.moments import MONTHS
from rcevents.render.words import DEADLINES, FORMATS
from rcevents.sources.ical import ownfeed
from tests.sources.ical.calendars import events

SUMMER = dt.timezone(dt.timedelta(hours=1))
ISSUED = dt.date(2031, 3, 1)
NO_CLOCK = dt.datetime(2031, 5, 9, 10)  # noqa: DTZ001 - its zone is not told


def at(day: int, hour: int) -> dt.datetime:
    return dt.datetime(2031, 5, day, hour, tzinfo=SUMMER)


def of(title: str, *sessions: Session, **facts: Any) -> Event:  # noqa: ANN401 - any field
    end = sessions[-1].end or first_day(sessions[-1].start)
    sighting = Sighting(document="notes.md", issued=ISSUED)
    uid = f"{title.lower().replace(' ', '-')}-2031@rcevents"
    return Event(
        uid=uid,
        title=title,
        schedule="dated",
        start=sessions[0].start,
        end=end,
        sessions=sessions,
        sightings=(sighting,),
        **facts,
    )


def read_back(event: Event) -> Event:
    record = Record(event=event, created=ISSUED, modified=ISSUED)
    written = render_ics(Feed("all", "All", records=(record,))).decode()
    (found,) = events(Document("all.ics", clean(written), "text/calendar"))
    return found


DAILY = tuple(Session(start=at(day, 13), end=at(day, 17)) for day in (5, 6, 7))
RUNS = tuple(Session(start=dt.date(2031, 5, d), end=dt.date(2031, 5, d)) for d in (3, 10, 17))
LONDON = "Europe/London"


@pytest.mark.parametrize(
    "event",
    [
        of(
            "Git Days",
            *DAILY,
            timezone=LONDON,
            url="https://example.org/git",
            kind="workshop",
            format="hybrid",
            place=Place(
                text="Leeds, UK", city="Leeds", country="GB", latitude=53.8, longitude=-1.5
            ),
            description="A workshop.\n\nIts second paragraph; with commas, too.",
            organizer="Example Lab",
            speakers=("Ada Adler", "Ben Böhm"),
            topics=("git", "tea"),
            inferred={"format": "the link's host"},
        ),
        of("Runs", *RUNS, kind="training", format="virtual"),
        of("One", Session(start=at(9, 10)), timezone=LONDON, kind="talk", status="cancelled"),
        of("Later", DAILY[0], timezone=LONDON, kind="talk", status="postponed"),
        of("Someday", Session(start=NO_CLOCK, end=NO_CLOCK.replace(hour=12)), kind="talk"),
        of(
            "Hall",
            DAILY[0],
            timezone=LONDON,
            kind="talk",
            format="in_person",
            place=Place(text="Aula"),
        ),
    ],
    ids=lambda event: event.title,
)
def test_facts_come_back(event: Event) -> None:
    left_out = {"sightings"}
    assert read_back(event).model_dump(exclude=left_out) == event.model_dump(exclude=left_out)


def test_prices_come_back() -> None:
    low, some, high = map(Decimal, (75, 150, 1650))
    tiers = (
        Tier(min=low, max=low, currency="USD", format="virtual"),
        Tier(min=some, max=high, currency="USD", format="in_person"),
    )
    cost = read_back(
        of("Git Days", *DAILY, timezone=LONDON, cost=Cost(free=False, tiers=tiers))
    ).cost
    assert cost is not None
    assert (cost.free, cost.tiers) == (False, tiers)


def test_deadlines_come_back() -> None:
    noon = dt.datetime(2031, 4, 1, 12, tzinfo=SUMMER)
    told = (
        Deadline(kind="submission", date=dt.date(2031, 2, 1), text="papers by 1 February"),
        Deadline(kind="registration", date=noon, text="register by noon"),
    )
    found = read_back(of("Git Days", *DAILY, timezone=LONDON, deadlines=told)).deadlines
    assert [(one.kind, one.date) for one in found] == [(one.kind, one.date) for one in told]


def test_our_words_are_those_that_the_renderer_writes() -> None:
    assert {kind: words for words, kind in ownfeed.DEADLINE_KINDS.items()} == DEADLINES
    assert {form: words for words, form in ownfeed.FORMS.items()} == {
        form: words.capitalize() for form, words in FORMATS.items()
    }
    assert ownfeed.MONTHS == MONTHS


def test_our_own_name_for_an_event_stays() -> None:
    """A corrected title, or a name that told two events apart, makes no other event of it."""
    told = of("Git Days", *RUNS).model_copy(update={"uid": "git-week-2031-5c66f5@rcevents"})
    assert read_back(told).uid == told.uid
