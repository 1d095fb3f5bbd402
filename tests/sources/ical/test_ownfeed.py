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
from rcevents.render.vevents import PREFIXES
from rcevents.render.words import DEADLINES, FORMATS, SIGNS
from rcevents.sources.ical import ownfeed, ownwords
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
    assert {kind: words for words, kind in ownwords.DEADLINE_KINDS.items()} == DEADLINES
    assert {form: words for words, form in ownfeed.FORMS.items()} == {
        form: words.capitalize() for form, words in FORMATS.items()
    }
    assert ownwords.MONTHS == MONTHS
    assert {code: sign for sign, code in ownwords.CURRENCIES.items()} == SIGNS
    assert ownfeed.PREFIXES == PREFIXES


def test_our_own_name_for_an_event_stays() -> None:
    """A corrected title, or a name that told two events apart, makes no other event of it."""
    told = of("Git Days", *RUNS).model_copy(update={"uid": "git-week-2031-5c66f5@rcevents"})
    assert read_back(told).uid == told.uid


def test_many_runs_come_back_with_the_whole_text() -> None:
    """Only the first of many entries has all of it."""
    days = [dt.date(2031, 5, 3) + dt.timedelta(weeks=week) for week in range(30)]
    runs = [Session(start=day, end=day) for day in days]
    told = of(
        "Many", *runs, kind="training", description="tea " * 700 + "cake", remark="Bring tea."
    )
    left_out = {"sightings"}
    assert read_back(told).model_dump(exclude=left_out) == told.model_dump(exclude=left_out)


@pytest.mark.parametrize(
    ("facts", "comes_back"),
    [
        ({"url": "mailto:tea@example.org"}, {"url": None}),
        ({"description": "x" * 4_100}, {"description": "x" * 4_000 + " ..."}),
        ({"title": "Tea  and\ncake"}, {"title": "Tea and cake"}),
        (
            {"place": Place(text="Here", latitude=1.23456789, longitude=2)},
            {"place": Place(text="Here", latitude=1.234568, longitude=2)},
        ),
        ({"sessions": ()}, {"sessions": (Session(start=at(9, 10), end=at(9, 12)),)}),
    ],
)
def test_what_a_calendar_cannot_hold(facts: dict[str, Any], comes_back: dict[str, Any]) -> None:
    """The whole list of it stands in docs/feeds.md."""
    told = of("Tea", Session(start=at(9, 10), end=at(9, 12)), timezone=LONDON, kind="talk")
    told = told.model_copy(update=facts)
    meant = told.model_copy(update=comes_back)
    assert read_back(told).model_dump(exclude={"sightings"}) == meant.model_dump(
        exclude={"sightings"}
    )


@pytest.mark.parametrize(
    "rest",
    ["{", "[]", '{"sessions":[{"start":"never"}]}', '{"deadlines":["a","b"]}', '{"text":-1}',
     '{"cost":{"tiers":[{"min":"-1"}]}}', '{"uid":7}', "[" * 5_000],
)  # fmt: skip
def test_a_spoilt_remainder_spoils_no_event(rest: str) -> None:
    """Whoever writes in our name is read as far as the other properties tell."""
    record = Record(event=of("Tea", *RUNS, kind="talk"), created=ISSUED, modified=ISSUED)
    written = render_ics(Feed("all", "All", records=(record,))).decode()
    spoilt = written.replace("TRANSP:", f"X-RCEVENTS:{rest}\r\nTRANSP:", 1)
    (found,) = events(Document("all.ics", clean(spoilt), "text/calendar"))
    assert (found.title, len(found.sessions)) == ("Tea", 3)


def test_a_feed_of_an_earlier_version_is_read_by_its_words() -> None:
    """It has no X-RCEVENTS: prices and deadlines are read as they stand in the description."""
    low = Tier(min=Decimal(5), max=Decimal(5), currency="EUR", audience="students")
    by = Deadline(kind="registration", date=dt.date(2031, 4, 1), text="by 1 April")
    told = of("Tea", *RUNS, kind="talk", cost=Cost(free=False, tiers=(low,)), deadlines=(by,))
    record = Record(event=told, created=ISSUED, modified=ISSUED)
    written = clean(render_ics(Feed("all", "All", records=(record,))).decode()).replace("\n ", "")
    old = "\n".join(line for line in written.split("\n") if not line.startswith("X-RCEVENTS"))
    (found,) = events(Document("all.ics", old, "text/calendar"))
    assert found.cost is not None
    assert found.cost.tiers == (low,)
    assert [one.date for one in found.deadlines] == [by.date]
