"""Made-up events of every kind around a day: always the same for the same day and number."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING, Any

from rcevents.model import Event, Record
from rcevents.website.model import Site, SiteFeed

if TYPE_CHECKING:
    from collections.abc import Sequence

SUBJECTS = (
    "Research Software", "Parallel Debugging", "Tidal Computing", "Open Science", "GPU Programming",
    "Cluster Administration", "Reproducible Workflows", "Scientific Python", "Julia", "Fortran",
    "Data Stewardship", "Containers for Research", "Machine Learning on Clusters", "Performance",
    "Storage and I/O", "Quantum Computing", "Bioinformatics Pipelines", "Research Data", "MPI",
    "Software Carpentry", "Visualisation", "Kokkos & Friends", "HPC Energy", "FAIR Code",
)  # fmt: skip
FORMS = {
    "conference": ("{} Days", "{} Conference", "European {} Summit", "{}Con"),
    "workshop": ("Workshop on {}", "{} Workshop", "Hands-on {}"),
    "training": ("Introduction to {}", "Advanced {}", "{} for Beginners", "{} Summer School"),
    "talk": ("{}: Lessons Learned", "What’s New in {}?", "{} Seminar"),
    "hackathon": ("{} Hackathon", "{} Sprint"),
    "meeting": ("{} User Group", "{} Community Call"),
}
PLACES: tuple[dict[str, Any], ...] = (
    {"text": "Zürich", "city": "Zürich", "country": "CH"},
    {"text": "Manchester, UK", "city": "Manchester", "region": "England", "country": "GB"},
    {"text": "Los Angeles", "city": "Los Angeles", "region": "CA", "country": "US"},
    {"text": "Paris", "city": "Paris", "country": "FR"},
    {"text": "Wellington, New Zealand", "city": "Wellington", "country": "NZ"},
    {"text": "Łódź", "city": "Łódź", "country": "PL"},
    {"text": "Toronto, ON", "city": "Toronto", "region": "ON", "country": "CA"},
    {"text": "Barcelona", "city": "Barcelona", "region": "Catalonia", "country": "ES"},
    {"text": "Kyoto", "city": "Kyoto", "country": "JP"},
    {"text": "the Old Library"},
)
ZONES = (
    "Europe/London", "America/New_York", "Europe/Paris", "America/Los_Angeles", "Asia/Tokyo",
    "Pacific/Auckland", "UTC", None,
)  # fmt: skip
ABOUT = (
    "Three days of talks and tutorials, with long coffee breaks. Newcomers are welcome.",
    "Bring a code of your own: mentors help to find out where the time goes, and what to do.",
    "A gentle start for researchers without any background; laptops are provided.",
    None,
)
ORGANIZERS = ("the Harbour Institute", "Northern Computing Centre", None, "Café Scientifique")
SPEAKERS = ((), ("Ada Brightwater",), ("José Núñez", "Ingrid Østergård"), ())
COSTS: tuple[dict[str, Any] | None, ...] = (
    {"free": True},
    {"free": True, "tiers": [{"min": 0, "max": 0}]},
    None,
    {"free": False, "tiers": [{"min": 75, "max": 75, "currency": "EUR"}]},
    {
        "free": False,
        "tiers": [
            {"min": 75, "max": 75, "currency": "USD", "format": "virtual"},
            {"min": 150, "max": 1650, "currency": "USD", "format": "in_person"},
        ],
    },
    {
        "free": True,
        "tiers": [
            {"min": 0, "max": 0, "format": "virtual"},
            {"min": 240, "currency": "GBP", "format": "in_person", "max": 240},
            {"min": 120, "max": 120, "currency": "GBP", "format": "in_person", "for": "students"},
        ],
    },
    {"free": False, "tiers": [{"min": 49, "max": 49, "currency": "CHF", "for": "members"}]},
    {"free": False},
    {"tiers": [{"min": 99, "max": 99}]},
)
STATUSES = ("confirmed",) * 22 + ("cancelled", "tentative", "postponed")
FORMATS = ("virtual", "virtual", "in_person", "hybrid", None)


@dataclass
class Dice:
    """Throws that are always the same: a linear congruential generator (Numerical Recipes)."""

    state: int = 1

    def throw(self, sides: int) -> int:
        """Give a number from 0 to below `sides`."""
        self.state = (1_664_525 * self.state + 1_013_904_223) % 2**32
        return (self.state >> 8) * sides >> 24

    def one_of(self, choices: Sequence[Any]) -> Any:  # noqa: ANN401 - whatever they are
        """Choose one."""
        return choices[self.throw(len(choices))]


RATES = {("GBP", "EUR"): Decimal(2), ("USD", "EUR"): Decimal("0.5"), ("EUR", "USD"): Decimal(2)}


class HalfRates:
    """Rates for tests: every pound is worth two euros, a dollar half a one; no other is known."""

    def convert(self, amount: Decimal, from_: str, to: str, on: dt.date) -> Decimal | None:
        """Convert what is known, from 2000 on."""
        rate = RATES.get((from_, to))
        return amount * rate if rate is not None and on.year >= 2000 else None


def records(today: dt.date, number: int, *, seed: int = 7, past: int = 20) -> tuple[Record, ...]:
    """Give events from some `past` days before the day to eleven months after it."""
    dice = Dice(seed)
    made = (record(dice, today, past, place) for place in count())
    return tuple(sorted((next(made) for _ in range(number)), key=_order))


def record(dice: Dice, today: dt.date, past: int, place: int) -> Record:
    """Make the next event."""
    kind = dice.one_of(list(FORMS))
    title = dice.one_of(FORMS[kind]).format(dice.one_of(SUBJECTS))
    issued = today - dt.timedelta(days=dice.throw(60))
    form = dice.one_of(FORMATS)
    facts = {
        "uid": f"{'-'.join(re.findall('[a-z0-9]+', title.lower()))}-{place}@rcevents",
        "title": title,
        "url": f"https://www.example.org/events/{place}",
        "kind": kind if dice.throw(12) else "other",
        "status": dice.one_of(STATUSES),
        "format": form,
        "place": None if form == "virtual" else dice.one_of(PLACES),
        "cost": dice.one_of(COSTS),
        "description": dice.one_of(ABOUT),
        "organizer": dice.one_of(ORGANIZERS),
        "speakers": dice.one_of(SPEAKERS),
        "topics": dice.one_of(((), (), ("training", "Spare-time care"))),
        "sightings": [{"source": "Cluster Notes", "document": "notes.md", "issued": issued}],
        **when(dice, today, past),
    }
    event = Event.model_validate(facts | {"deadlines": deadlines(dice, facts.get("start"))})
    unseen = today if dice.throw(40) == 0 else None
    return Record(event=event, created=issued, modified=issued, unseen=unseen)


def when(dice: Dice, today: dt.date, past: int) -> dict[str, Any]:
    """Give the facts of an event's time."""
    sort = dice.throw(20)
    if sort == 0:
        return {"schedule": dice.one_of(("on_demand", "undated"))}
    start = today + dt.timedelta(days=dice.throw(330 + past) - past)
    if sort < 10:
        end = start + dt.timedelta(days=dice.one_of((0, 1, 2, 2, 3, 4, 6)))
        return {"schedule": "dated", "start": start.isoformat(), "end": end.isoformat()}
    return timed(dice, start, sort)


def timed(dice: Dice, start: dt.date, sort: int) -> dict[str, Any]:
    """Give the facts of an event with an hour: once, on several days, or again and again."""
    from zoneinfo import ZoneInfo

    zone = dice.one_of(ZONES)
    hour = dt.time(8 + dice.throw(11), dice.one_of((0, 30)), tzinfo=zone and ZoneInfo(zone))
    begins = dt.datetime.combine(start, hour)
    length = dt.timedelta(minutes=dice.one_of((45, 60, 90, 180)))
    facts: dict[str, Any] = {"schedule": "dated", "start": begins, "end": begins + length}
    facts["timezone"] = zone
    if sort == 18:
        days = [begins + dt.timedelta(days=day) for day in (0, 1, 7, 8)]
        facts["sessions"] = [{"start": day, "end": day + length} for day in days]
        facts["end"] = days[-1] + length
    if sort == 19:
        facts["recurrence"] = {"text": "every week", "rrule": "FREQ=WEEKLY;COUNT=8"}
    return facts


def deadlines(dice: Dice, start: object) -> list[dict[str, Any]]:
    """Give the deadlines of some events."""
    if start is None or dice.throw(4):
        return []
    day = start.date() if isinstance(start, dt.datetime) else dt.date.fromisoformat(str(start))
    kind = dice.one_of(("registration", "submission", "early_bird", "notification"))
    date = day - dt.timedelta(days=7 + dice.throw(40))
    return [{"kind": kind, "date": date.isoformat(), "text": "by then"}]


def _order(record: Record) -> tuple[bool, str, str]:
    start = record.event.start
    return (start is None, start.isoformat() if start else "", record.event.title)


FEEDS = (
    SiteFeed("all", "All events", "Everything that was announced.", {}, ("ics", "json"), 900),
    SiteFeed("free", "Free events", "For nothing.", {"free": True}, ("ics", "json"), 400),
    SiteFeed("virtual", "Virtual events", "Online.", {"virtual": True}, ("ics", "json"), 500),
    SiteFeed(
        "free-virtual",
        "Free virtual events",
        "Online, for nothing.",
        {"free": True, "virtual": True},
        ("ics", "json"),
        200,
    ),
    SiteFeed("conferences", "Conferences", "", {"kinds": ["conference"]}, ("ics", "json"), 100),
    SiteFeed(
        "training",
        "Training",
        "",
        {"kinds": ["training", "workshop", "hackathon"]},
        ("ics", "json", "csv"),
        300,
    ),
    SiteFeed("deadlines", "Deadlines of events", "", {}, ("ics",), 80, deadlines=True),
)


def site(today: dt.date, number: int = 60, **facts: Any) -> Site:  # noqa: ANN401 - a site's
    """Give a site of made-up events."""
    told: dict[str, Any] = {
        "title": "Research computing events",
        "description": "Conferences, workshops and trainings for people who make research software "
        "and run research computers.",
        "records": records(today, number),
        "feeds": FEEDS,
        "rates": HalfRates(),
        "window": "Events from 30 days before the last update to thirteen months after it.",
    }
    return Site(**(told | facts))
