from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.document import Document
from rcevents.extraction import read_document
from rcevents.model import Event, Unread
from rcevents.sources.records.own import own_records
from tests.reading.linear import assert_linear
from tests.sources.records.entries import read

KEYS = st.sampled_from(
    "title name start end date time when timezone location city lat online cost currency is_free "
    "deadlines deadline cfp speakers tags url id days duration sessions instances kind status "
    "year all_day description registration venue confs".split()
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(max_size=20),
    st.sampled_from(
        "2031-05-03 2031-05-03T10:00:00Z 9999-12-31T23:59:59-12:00 0001-01-01T00:00+14:00 10:00 "
        "TBA 3/5/2031 P1D 2031-02-30 Europe/Paris AoE €20 free Ghent Online".split()
    ),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=12,
)
RECORDS = st.lists(st.dictionaries(KEYS, VALUES, max_size=8), max_size=3)


@given(RECORDS)
def test_no_record_stops_the_reading(records: list[dict[str, Any]]) -> None:
    """Whatever stands in a record, it becomes an event or says why not."""
    whole = [{"title": "Tea", "start": "2031-05-03"} | record for record in records]
    assert all(isinstance(each, (Event, Unread)) for each in read(json.dumps(whole)))
    assert all(isinstance(each, (Event, Unread)) for each in read(json.dumps(records)))


EVENT = Event.model_validate(
    {
        "uid": "tea-2031@rcevents",
        "title": "Tea Days",
        "schedule": "dated",
        "start": "2031-05-03T10:00:00+02:00",
        "end": "2031-05-03T12:00:00+02:00",
        "timezone": "Europe/Brussels",
        "cost": {"free": False, "tiers": [{"min": "20", "currency": "EUR", "for": "members"}]},
        "sightings": [{"document": "letter.md", "line": 3, "text": "Tea Days - 3 May"}],
        "inferred": {"start": "the year of the issue"},
    }
)
LINE = json.dumps(EVENT.model_dump(mode="json"))


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ('{"items": [{"id": "x", "_rcevents": ' + LINE + "}]}", "application/json"),
        ('{"events": [' + LINE + '], "unread": []}', "application/json"),
        (f"{LINE}\n", "application/x-ndjson"),
    ],
)
def test_our_own_events_come_back_as_they_were(text: str, media_type: Any) -> None:  # noqa: ANN401 - one of the literals
    (event,) = read(text, media_type, "https://peer.example.org/feed", name="peer")
    assert isinstance(event, Event)
    assert event.sightings[:-1] == EVENT.sightings
    assert (event.sightings[-1].source, event.sightings[-1].id) == ("peer", EVENT.uid)
    assert event.model_copy(update={"sightings": EVENT.sightings}) == EVENT


def test_other_lists_are_not_ours() -> None:
    assert own_records([{"uid": "a", "title": "Tea", "start": "2031-05-03"}]) == []


def test_a_course_is_told_each_time_that_it_is_held() -> None:
    course = {
        "title": "Tea Basics",
        "url": "https://tea.example.org",
        "instances": [{"start_date": "2031-05-03"}, {"start_date": "TBA"}],
    }
    told = read(json.dumps([course]))
    starts = [each.start for each in told if isinstance(each, Event)]
    assert [str(start) for start in starts] == ["2031-05-03", "None"]


def test_figures_are_read_by_all_records_of_a_document() -> None:
    rows = "Title,Date,City\nTea,5/3/2031,Ghent\nMilk,13/5/2031,Oslo\n"
    told = read(rows, "text/csv")
    assert [str(each.start) for each in told if isinstance(each, Event)] == [
        "2031-03-05",
        "2031-05-13",
    ]
    unsure = read("Title,Date,City\nTea,5/3/2031,Ghent\n", "text/csv")
    assert "with the day or with the month first" in getattr(unsure[0], "reason", "")


@pytest.mark.parametrize(
    "key", ["title", "start", "location", "cost", "tags", "url", "description"]
)
@pytest.mark.parametrize("piece", ["1-", "((, ", "$1,", "<p ", "http://", "a. "])
def test_hostile_fields_cost_no_more_than_their_length(key: str, piece: str) -> None:
    def listed(text: str) -> object:
        return read(json.dumps([{"title": "Tea", "start": "2031-05-03", key: text}]))

    assert_linear(listed, lambda n: piece * (n // len(piece)))


def test_many_records_cost_no_more_than_their_number() -> None:
    row = "Tea,2031-05-03,Ghent\n"
    assert_linear(
        lambda text: read(f"Title,Start,City\n{text}", "text/csv"), lambda n: row * (n // len(row))
    )


@pytest.mark.parametrize("text", ["[]", '{"events": []}', '{"count": 0, "results": []}'])
def test_a_list_without_entries_has_nothing_to_tell(text: str) -> None:
    """An idle source is no fault, and nobody needs to look at it."""
    document = Document("https://tea.example.org/events.json", text, "application/json")
    assert list(read_document(document)) == []
