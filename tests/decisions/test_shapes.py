"""A value in the shape of an event's JSON is taken as it is; another is told what it should be."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from rcevents.decisions.shapes import ADAPTERS, KEYS, shaped
from rcevents.model import Event
from tests.render.samples import EVERYTHING


def test_whatever_an_event_tells_can_be_corrected_but_who_it_is_and_who_told_it() -> None:
    assert set(Event.model_fields) - set(KEYS) == {"uid", "sightings", "inferred"}
    assert set(KEYS) - set(Event.model_fields) == {"free", "when"}
    assert set(ADAPTERS) == set(KEYS) - {"free", "when"}


@pytest.mark.parametrize("record", EVERYTHING, ids=lambda record: record.event.uid)
def test_what_an_event_tells_is_of_its_shape(record: Any) -> None:  # noqa: ANN401 - a record
    """Every value of every event, just as its JSON has it; nothing told is "" in a correction."""
    told = record.event.model_dump(mode="json")
    for key in (key for key in ADAPTERS if told[key] is not None):
        assert shaped(key, told[key]) == told[key]


@pytest.mark.parametrize(
    ("key", "value", "what"),
    [
        ("title", 5, "text"),
        ("kind", "party", "conference"),
        ("start", 20310503, "2021-05-03"),
        ("start", True, "2021-05-03"),
        ("end", "soon", ""),
        ("cost", {"free": "perhaps"}, "free: "),
        ("cost", {"tiers": [{"min": "many"}]}, "tiers.0.min: "),
        ("place", {"town": "Ghent"}, "text: "),
        ("deadlines", [{"kind": "registration"}], "0."),
        ("speakers", "Ada", ""),
    ],
)
def test_another_shape_is_told(key: str, value: Any, what: str) -> None:  # noqa: ANN401 - whatever TOML can say
    with pytest.raises(ValueError, match=r".") as caught:
        shaped(key, value)
    assert what in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "pydantic" not in str(caught.value)


def test_days_and_times_of_toml_are_written_as_json() -> None:
    noon = dt.datetime(2031, 5, 3, 12, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    assert shaped("start", dt.date(2031, 5, 3)) == "2031-05-03"
    assert shaped("start", noon) == "2031-05-03T12:00:00+02:00"
    assert shaped("sessions", [{"start": noon}]) == [
        {"start": "2031-05-03T12:00:00+02:00", "end": None}
    ]
