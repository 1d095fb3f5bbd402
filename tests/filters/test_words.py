from __future__ import annotations

import pytest
from hypothesis import given

from rcevents.filters import Filter
from tests.filters.asking import LEAST, criteria


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({}, "all events"),
        (
            {"free": True, "virtual": True, "from": "2021-10-01"},
            "free virtual events from 1 Oct 2021",
        ),
        (
            {"kinds": "conference, workshop", "max_cost": "€100", "place": "Paris"},
            "conferences and workshops at most 100 EUR in Paris",
        ),
        ({"in_person_only": True, "kinds": "training"}, "in-person-only trainings"),
        (
            {"free": True, "audiences": "student", "unknown_cost": True},
            "free events at prices for student (unknown cost included)",
        ),
        ({"unknown_cost": True}, "all events (unknown cost included)"),
        (
            {"schedule": "dated", "status": "confirmed, tentative", "to": "2021-10-01"},
            "confirmed or tentative dated events to 1 Oct 2021",
        ),
        (
            {"text": "gpu", "topic": "hpc", "source": "weekly", "country": "FR"},
            "events in France about “gpu” on the topic “hpc” announced by weekly",
        ),
        (
            {"deadline_open": "2021-10-01", "kinds": "other"},
            "other events with a deadline on 1 Oct 2021 or later",
        ),
    ],
)
def test_a_filter_says_itself(asked: dict[str, object], words: str) -> None:
    """As a person would ask for it."""
    assert Filter.parse(asked).words() == words


@given(criteria)
def test_every_set_field_is_told(asked: Filter) -> None:
    """Words with a field are other words than those without it."""
    assert asked.words()
    for field in asked.model_fields_set:
        without = asked.model_copy(update={field: LEAST[field]})
        changed = getattr(asked, field) != LEAST[field]
        assert (without.words() != asked.words()) is changed
