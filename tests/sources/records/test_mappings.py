from __future__ import annotations

from typing import Any

import pytest

from rcevents.model import Event
from rcevents.sources.records.mapping import Mapping
from rcevents.sources.records.mappings import built_in, mapping_names, mapping_of, usual
from tests.sources.records.entries import read

ROWS = """
{"rows": [{"what": "Tea Days", "from_": "2031-05-03", "upto": "2031-05-06", "sort": "event"},
          {"what": "Tea shop", "from_": "2031-05-03", "sort": "shop"}]}
"""


def test_every_mapping_says_what_it_is_for() -> None:
    assert all(mapping.about for mapping in built_in().values())
    assert mapping_names()[-1] == "usual"
    assert all(mapping.signs for name, mapping in built_in().items() if name != "usual")


def test_a_mapping_takes_the_usual_keys_for_what_it_does_not_name() -> None:
    mapping = mapping_of({"title": "what"})
    assert isinstance(mapping, Mapping)
    assert (mapping.title, mapping.start) == (("what",), usual().start)
    alone = mapping_of({"title": "what", "only": True})
    assert isinstance(alone, Mapping)
    assert alone.keys("start") == ()


def test_a_mapping_of_ones_own() -> None:
    mapping = {
        "records": "rows",
        "where": {"sort": "^event$"},
        "title": "what",
        "start": "from_",
        "end": "upto",
        "end_day": "exclusive",
        "zone": "Europe/Brussels",
    }
    (event,) = read(ROWS, mapping=mapping)
    assert isinstance(event, Event)
    assert (event.title, str(event.end)) == ("Tea Days", "2031-05-05")


def test_a_mapping_by_its_name() -> None:
    (event,) = read('{"name": "Tea", "startDate": "2031-05-03"}', mapping="confs-tech")
    assert isinstance(event, Event)
    assert event.kind == "conference"


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("no-such", 'there is no mapping "no-such"'),
        ({"titel": "what"}, 'titel: means nothing here (did you mean "title"?)'),
        ({"title": 3}, "title"),
        ({"zone": "Mars/Olympus"}, 'zone: "Mars/Olympus" is no time zone'),
        ({"end_day": "maybe"}, "end_day: input should be 'inclusive' or 'exclusive'"),
        ({"where": {"sort": "("}}, "where.sort: is no regular expression"),
        ({"closings": [{"keys": "x", "kind": "party"}]}, "closings.0.kind: input should be"),
    ],
)
def test_what_is_wrong_with_a_mapping_is_told(value: Any, problem: str) -> None:  # noqa: ANN401 - wrong on purpose
    problems = mapping_of(value)
    assert isinstance(problems, list)
    assert problems[0].startswith(problem)
    (unread,) = read(ROWS, mapping=value)
    assert not isinstance(unread, Event)
    assert problem in unread.reason


def test_a_mapping_that_finds_nothing_says_so() -> None:
    told = read('{"rows": "none"}', mapping={"records": "rows"})
    assert [type(each).__name__ for each in told] == ["Unread"]
