"""Persons: records of people are no events."""

from __future__ import annotations

import pytest

from rcevents.sources.records.mappings import usual
from rcevents.sources.records.persons import are_people
from rcevents.sources.records.record import Record
from tests.reading.linear import assert_linear


def people(*names: str, **fields: object) -> bool:
    """Tell whether records with these names, a start and a town are of people."""
    told = {"start_date": "2029-09-01", "city": "Ghent", **fields}
    return are_people([Record({"name": name, **told}) for name in names], usual())


@pytest.mark.parametrize(
    "name",
    ["Ada Brewer", "José da Silva", "Jean-Luc Potier", "Ada B. Brewer", "Ada O’Leary", "Li Na"],
)
def test_names_of_people(name: str) -> None:
    assert people(name)


@pytest.mark.parametrize(
    "name",
    [
        *("Ada", "ada brewer", "Tea Days", "Summer School", "Ada Lecture", "Journées Thé"),
        *("TeaConf 2031", "Tea, Cake and More", "Tea Fest", "", "42"),
    ],
)
def test_names_of_events(name: str) -> None:
    assert not people(name)


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "https://tea.example.org"},
        {"end_date": "2029-09-03"},
        {"venue": "Blue Hall"},
        {"cost": "10"},
        {"start_time": "10:00"},
    ],
)
def test_what_events_tell_beside(fields: dict[str, str]) -> None:
    assert not people("Ada Brewer", **fields)


def test_who_is_employed_for_years_is_no_event() -> None:
    assert people("Ada Brewer", end_date="2031-09-03")
    assert people("Ada Brewer", start_date="soon")


def test_the_most_decide() -> None:
    assert people("Ada Brewer", "Li Na", "Tea Days")
    assert not people("Ada Brewer", "Tea Days")
    assert not people()


@pytest.mark.parametrize("unit", ["A", "Ada ", "A. ", "'-"])
def test_hostile_names_take_linear_time(unit: str) -> None:
    assert_linear(people, lambda size: unit * (size // len(unit)))
