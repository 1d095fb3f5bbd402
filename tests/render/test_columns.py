from __future__ import annotations

import pytest

from rcevents.model import Cost, Event, Place, Tier
from rcevents.render.columns import COLUMNS, REMEMBERED
from tests.render.samples import AFTERNOONS, CONFERENCE, ISSUED, RUNS, SERIES, record

FIRST = """
    title when start end timezone form format place price free kind status schedule deadlines
    url uid
""".split()
"""The columns that came first stay where they were: somebody counts them."""


def row(event: Event) -> dict[str, str]:
    """Give what the columns tell of an event, without what is not known."""
    told = {name: fill(event) for name, fill in COLUMNS.items()}
    return {name: value for name, value in told.items() if value}


def test_columns_stay_in_their_places() -> None:
    assert list(COLUMNS)[: len(FIRST)] == FIRST
    assert not COLUMNS.keys() & REMEMBERED.keys()


def test_a_conference() -> None:
    assert row(CONFERENCE.event) == {
        "title": "KubeCon + CloudNativeCon North America 2021",
        "when": "11-15 Oct 2021",
        "start": "2021-10-11",
        "end": "2021-10-15",
        "form": "hybrid (Los Angeles + online)",
        "format": "hybrid",
        "place": "Los Angeles",
        "price": "free or US$75 virtual; US$150-1,650 on site",
        "free": "yes",
        "kind": "conference",
        "status": "confirmed",
        "schedule": "dated",
        "deadlines": "Registration closes: 8 Oct 2021",
        "url": "https://events.example.org/kubecon/program/schedule/",
        "uid": "kubecon-cloudnativecon-north-america-2021@rcevents",
        "city": "Los Angeles",
        "coordinates": "geo:34.05,-118.24",
        "lowest_price": "0 USD",
        "highest_price": "1650 USD",
        "speakers": "Ada Adler; Ben Böhm",
        "description": "Two days of talks; tools, stories and\nmore.",
        "sources": "Cluster Notes",
    }


def test_sittings() -> None:
    assert row(AFTERNOONS.event)["sessions"] == (
        "2021-10-28T13:00:00+01:00/2021-10-28T17:00:00+01:00; "
        "2021-10-29T13:00:00+01:00/2021-10-29T17:00:00+01:00"
    )
    assert row(RUNS.event)["sessions"].endswith("; 2021-11-15")
    assert "sessions" not in row(CONFERENCE.event)
    assert row(SERIES.event)["recurrence"] == "FREQ=MONTHLY;BYDAY=1TU"


def test_where_it_is() -> None:
    place = Place(text="Town Hall, Leeds", city="Leeds", region="Yorkshire", country="GB")
    told = row(record("e", place=place).event)
    assert [told[key] for key in ("place", "city", "region", "country")] == [
        "Town Hall, Leeds",
        "Leeds",
        "Yorkshire",
        "GB",
    ]


@pytest.mark.parametrize(
    ("tiers", "bounds"),
    [
        ([("7.5", "7.5", "EUR")], ("7.50 EUR", "7.50 EUR")),
        ([("5", None, "EUR"), ("9", "9", "EUR")], ("5 EUR", None)),
        ([("5", "5", "EUR"), ("9", "9", "USD")], (None, None)),
        ([("0", "0", None)], ("0", "0")),
        ([("5", "9", None)], ("5", "9")),
        ([], (None, None)),
    ],
)
def test_prices(tiers: list[tuple[str, str | None, str | None]], bounds: object) -> None:
    """Of several currencies none is the lowest; what only begins somewhere has no highest."""
    told = [
        Tier.model_validate(dict(zip(("min", "max", "currency"), t, strict=True))) for t in tiers
    ]
    event = record("e", cost=Cost(tiers=tuple(told))).event
    assert (COLUMNS["lowest_price"](event), COLUMNS["highest_price"](event)) == bounds


def test_what_is_remembered_beside_it() -> None:
    one = CONFERENCE.model_copy(update={"unseen": ISSUED})
    assert {name: fill(one) for name, fill in REMEMBERED.items()} == {
        "first_listed": "2021-10-01",
        "last_changed": "2021-10-01",
        "unseen_since": "2021-10-01",
    }
