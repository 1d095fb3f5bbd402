from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rcevents.model import Cost, Deadline, Event, Place, Recurrence, Tier
from rcevents.render.words import (
    cost_words,
    deadline_words,
    format_words,
    location_words,
    when_words,
)


def tier(low: str, high: str | None = "", currency: str | None = "USD", **facts: Any) -> Tier:  # noqa: ANN401 - any field
    """Make a price; with one number it is that and no other."""
    top = Decimal(high) if high else (Decimal(low) if high == "" else None)
    return Tier(min=Decimal(low), max=top, currency=currency, **facts)


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        (None, None),
        (Cost(), None),
        (Cost(text="fees apply"), "fees apply"),
        (Cost(free=True), "free"),
        (Cost(free=False), "not free"),
        (Cost(free=True, tiers=(tier("0", currency=None),)), "free"),
        (Cost(tiers=(tier("75"),)), "US$75"),
        (Cost(tiers=(tier("7.5"),)), "US$7.50"),
        (Cost(tiers=(tier("1650"),)), "US$1,650"),
        (Cost(tiers=(tier("150", "1650"),)), "US$150-1,650"),
        (Cost(tiers=(tier("150", None),)), "from US$150"),
        (Cost(tiers=(tier("0", "50"),)), "free to US$50"),
        (Cost(tiers=(tier("0", None),)), "free"),
        (Cost(tiers=(tier("75", currency="EUR"),)), "€75"),
        (Cost(tiers=(tier("75", currency="CHF"),)), "CHF 75"),
        (Cost(tiers=(tier("75", currency=None),)), "75"),
        (Cost(free=True, tiers=(tier("75"),)), "free; US$75"),
        (
            Cost(tiers=(tier("180", audience="non-members"), tier("120", audience="members"))),
            "US$120 for members or US$180 for non-members",
        ),
        (
            Cost(tiers=(tier("0", audience="students"), tier("90"))),
            "US$90 (free for students)",
        ),
        (
            Cost(tiers=(tier("90", until=dt.date(2021, 9, 1)), tier("120"))),
            "US$90 until 1 Sep 2021 or US$120",
        ),
        (
            Cost(tiers=(tier("75", format="virtual"), tier("150", "1650", format="in_person"))),
            "US$75 virtual; US$150-1,650 on site",
        ),
        (Cost(tiers=(tier("1e40"),)), "US$1.000e+40"),
    ],
)
def test_cost_in_words(cost: Cost | None, words: str | None) -> None:
    assert cost_words(cost) == words


@pytest.mark.parametrize(
    ("facts", "form", "location"),
    [
        ({}, None, None),
        ({"place": Place(text="Leeds")}, "Leeds", "Leeds"),
        ({"format": "virtual"}, "virtual", "online"),
        ({"format": "virtual", "place": Place(text="Leeds")}, "virtual", "online"),
        ({"format": "in_person"}, "in person", None),
        ({"format": "in_person", "place": Place(text="Leeds")}, "in person (Leeds)", "Leeds"),
        ({"format": "hybrid"}, "hybrid", "on site + online"),
        (
            {"format": "hybrid", "place": Place(text="Los\nAngeles")},
            "hybrid (Los Angeles + online)",
            "Los Angeles + online",
        ),
    ],
)
def test_form_and_location_in_words(
    facts: dict[str, Any], form: str | None, location: str | None
) -> None:
    event = Event(uid="e", title="E", **facts)
    assert (format_words(event), location_words(event)) == (form, location)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "date not told"),
        ({"schedule": "on_demand"}, "on demand"),
        ({"recurrence": Recurrence(text="every month")}, "date not told, every month"),
        ({"start": "2021-10-11", "end": "2021-10-15", "schedule": "dated"}, "11-15 Oct 2021"),
        (
            {
                "start": "2021-10-05T16:00",
                "timezone": "Europe/Berlin",
                "schedule": "dated",
                "recurrence": Recurrence(text="first\nTuesdays"),
            },
            "5 Oct 2021, 16:00 (Europe/Berlin), first Tuesdays",
        ),
    ],
)
def test_when_in_words(facts: dict[str, Any], words: str) -> None:
    assert when_words(Event.model_validate({"uid": "e", "title": "E"} | facts)) == words


AOE = dt.timezone(-dt.timedelta(hours=12))


@pytest.mark.parametrize(
    ("kind", "date", "words"),
    [
        ("registration", dt.date(2021, 10, 8), "Registration closes: 8 Oct 2021"),
        ("early_bird", dt.date(2021, 10, 8), "Early-bird price ends: 8 Oct 2021"),
        (
            "submission",
            dt.datetime(2021, 10, 8, 23, 59, tzinfo=AOE),
            "Submissions close: 8 Oct 2021, 23:59 (UTC-12:00)",
        ),
        (
            "application",
            dt.datetime(2021, 10, 8, 17, tzinfo=dt.timezone(dt.timedelta(hours=2))),
            "Applications close: 8 Oct 2021, 17:00 (Europe/Paris)",
        ),
        (
            "other",
            dt.datetime(2021, 10, 8, 17, tzinfo=ZoneInfo("Asia/Tokyo")),
            "Deadline: 8 Oct 2021, 17:00 (Asia/Tokyo)",
        ),
        (
            "other",
            dt.datetime(2021, 10, 8, 17),  # noqa: DTZ001 - no zone was told
            "Deadline: 8 Oct 2021, 17:00 (time zone not told)",
        ),
    ],
)
def test_deadline_in_words(kind: Any, date: dt.date, words: str) -> None:  # noqa: ANN401 - a literal
    assert deadline_words(Deadline(kind=kind, date=date, text="x"), "Europe/Paris") == words
