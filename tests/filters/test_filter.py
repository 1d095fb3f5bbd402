from __future__ import annotations

import pytest

from rcevents.errors import BadFilter
from rcevents.filters import Filter, names
from tests.filters.happenings import happening

EVENT = happening(
    title="Atelier sur les GPUs",
    kind="workshop",
    format="hybrid",
    start="2021-10-11",
    description="Port your C++ codes to accelerators.",
    organizer="Réseau Calcul",
    speakers=["Zoë Ångström"],
    topics=["Performance portability"],
    place={"text": "Salle 3, Saint-Étienne", "city": "Saint-Étienne", "country": "FR"},
    deadlines=[
        {"kind": "registration", "date": "2021-10-01", "text": "register by 1 Oct"},
        {"kind": "notification", "date": "2021-12-01", "text": "notified 1 Dec"},
    ],
    sightings=[{"source": "Calcul Weekly", "document": "issues/7.md"}],
)


@pytest.mark.parametrize(
    ("asked", "admitted"),
    [
        ({}, True),
        ({"virtual": True}, True),
        ({"in_person": True}, True),
        ({"virtual": True, "in_person": True}, True),
        ({"hybrid": True}, True),
        ({"virtual_only": True}, False),
        ({"in_person_only": True}, False),
        ({"kinds": "workshop, training"}, True),
        ({"kinds": ["talk"]}, False),
        ({"text": "atelier gpu"}, True),
        ({"text": "ATELIER angstrom"}, True),
        ({"text": "c++"}, True),
        ({"text": "reseau"}, True),
        ({"text": "sur lest"}, False),
        ({"topic": "performance"}, True),
        ({"topic": "gpu"}, False),
        ({"place": "saint etienne"}, True),
        ({"place": "Etienne Salle"}, False),
        ({"place": "Lyon"}, False),
        ({"place": "France"}, True),
        ({"place": "Germany"}, False),
        ({"country": "fr"}, True),
        ({"country": "France"}, True),
        ({"country": "DE"}, False),
        ({"source": "calcul"}, True),
        ({"source": "issues/7.md"}, True),
        ({"source": "other"}, False),
        ({"status": "confirmed"}, True),
        ({"status": ["cancelled", "tentative"]}, False),
        ({"schedule": "dated"}, True),
        ({"schedule": "on_demand, undated"}, False),
        ({"deadline_open": "2021-10-01"}, True),
        ({"deadline_open": "2021-10-02"}, False),
    ],
)
def test_each_field_has_one_meaning(asked: dict[str, object], admitted: bool) -> None:
    """One by one, on one event."""
    assert Filter.parse(asked).admits(EVENT) is admitted


def test_what_is_not_known_is_left_out_unless_asked_for() -> None:
    """Format, place and deadlines alike."""
    unknown = happening()
    for asked in ({"virtual": True}, {"in_person_only": True}, {"hybrid": True}):
        assert not Filter.parse(asked).admits(unknown)
        assert Filter.parse({**asked, "unknown_format": True}).admits(unknown)
    assert not Filter.parse({"place": "Lyon"}).admits(unknown)
    assert not Filter.parse({"deadline_open": "2021-01-01"}).admits(unknown)


def test_cancelled_events_stay_in() -> None:
    """Who subscribed to a feed learns of the cancellation by the event in it."""
    assert Filter(virtual=True).admits(happening(status="cancelled", format="virtual"))


@pytest.mark.parametrize(
    ("values", "where", "remedy"),
    [
        ({"max_cost": "cheap"}, "max_cost", "100 EUR"),
        ({"max_cost": -1}, "max_cost", "100 EUR"),
        ({"max_cost": True}, "max_cost", "100 EUR"),
        ({"max_cost": "20 kr"}, "max_cost", "name one"),
        ({"from": "2021-02-31"}, "from", "2021-10-01"),
        ({"from": 20211001}, "from", "2021-10-01"),
        ({"to": "tomorrow"}, "to", "2021-10-01"),
        ({"from": "2021-10-02", "to": "2021-10-01"}, None, "exchange"),
        ({"kinds": "confrence"}, "kinds", "conference"),
        ({"kinds": "gig"}, "kinds", "hackathon"),
        ({"status": "off"}, "status", "cancelled"),
        ({"fre": True}, "fre", "free"),
        ({"xyzzy": True}, "xyzzy", "max_cost"),
        ({"virtual": "perhaps"}, "virtual", "true"),
        ({"virtual_only": True, "in_person": True}, None, "drop virtual-only"),
        ({"in_person_only": True, "hybrid": True}, None, "drop in-person-only"),
        ({"text": "..."}, "text", "word"),
        ({"text": "word " * 100}, "text", "fewer"),
        ({"place": 3}, "place", "quotes"),
        ({"country": "Atlantis"}, "country", "FR"),
    ],
)
def test_a_wrong_value_is_named_with_its_remedy(
    values: dict[str, object], where: str | None, remedy: str
) -> None:
    """No fault of pydantic reaches a person."""
    with pytest.raises(BadFilter) as caught:
        Filter.parse(values)
    assert caught.value.where == where
    assert remedy in (caught.value.remedy or "")


def test_a_filter_survives_its_json() -> None:
    """It is written as it is read."""
    asked = Filter.parse({"max_cost": "7.50 eur", "from": "2021-10-01", "kinds": "talk"})
    told = asked.model_dump(mode="json", exclude_defaults=True)
    assert told == {"max_cost": "7.5 EUR", "from": "2021-10-01", "kinds": ["talk"]}
    assert Filter.parse(told) == asked


def test_every_parameter_is_described() -> None:
    """For the schema, and for pages made of it."""
    described = Filter.model_json_schema()["properties"]
    assert list(described) == names()
    assert all(field["description"] for field in described.values())
