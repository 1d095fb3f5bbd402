"""What is put into a row comes out of it as it was, in every part."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.merge.blocking import Key
from rcevents.merge.changes import Change
from rcevents.merge.decisions import is_meant
from rcevents.merge.telling import Telling, digest
from rcevents.model import Event, Record, Sighting
from rcevents.store import rows
from rcevents.store.contract import (
    DocumentState,
    Doubt,
    NewTelling,
    Remembered,
    Revision,
    SourceState,
)
from rcevents.store.schema import TABLES
from tests.store.contents import values_of

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=9)
NAMES = TEXT.filter(bool)
DAYS = st.none() | st.dates()
ZONES = st.timedeltas(dt.timedelta(hours=-14), dt.timedelta(hours=14)).map(
    lambda offset: dt.timezone(dt.timedelta(minutes=offset // dt.timedelta(minutes=1)))
)
MOMENTS = st.datetimes(dt.datetime(1970, 1, 2), dt.datetime(9998, 1, 1), timezones=ZONES)  # noqa: DTZ001 - Hypothesis adds the zone
JSON = st.none() | st.booleans() | st.integers() | TEXT | st.lists(TEXT, max_size=2)
COUNTS = st.integers(0, 2**62)
SIGHTINGS = st.builds(
    Sighting,
    document=NAMES,
    line=st.none() | st.integers(1, 9),
    id=st.none() | NAMES,
    issued=DAYS,
    source=st.none() | NAMES,
)


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Make an event; nothing in it matters here."""
    start = draw(DAYS)
    dated: dict[str, Any] = {"schedule": "dated", "start": start} if start else {}
    seen = tuple(draw(st.lists(SIGHTINGS, max_size=2)))
    return Event(uid=draw(NAMES), title=draw(NAMES), sightings=seen, **dated)


SOURCES = st.builds(
    SourceState,
    name=NAMES,
    fingerprint=TEXT,
    validators=st.dictionaries(TEXT, st.dictionaries(TEXT, st.none() | TEXT, max_size=2)),
    kind=st.none() | TEXT,
    told=COUNTS,
    due=st.none() | MOMENTS,
    checked=st.none() | MOMENTS,
    changed=st.none() | MOMENTS,
    pace=COUNTS,
    failures=COUNTS,
    fault=st.none() | TEXT,
    alarm=st.none() | TEXT,
)
DOCUMENTS = st.builds(
    DocumentState, NAMES, NAMES, DAYS, digest=TEXT, readings=COUNTS, present=st.booleans()
)
RECORDS = st.builds(
    Record,
    event=events(),
    created=MOMENTS | st.dates(),
    modified=MOMENTS | st.dates(),
    sequence=st.integers(0, 99),
    unseen=DAYS,
)
REMEMBERED = st.builds(
    Remembered,
    RECORDS,
    revisions=COUNTS,
    withdrawn=st.booleans(),
    sources=st.lists(NAMES, max_size=3).map(tuple),
)
REVISIONS = st.builds(
    Revision,
    uid=NAMES,
    number=COUNTS,
    at=MOMENTS,
    cause=NAMES,
    sequence=COUNTS,
    changes=st.lists(st.builds(Change, NAMES, JSON, JSON), max_size=2).map(tuple),
    sighting=st.none() | SIGHTINGS,
    note=st.none() | TEXT,
)
SCORES = st.floats(0, 1)
EVIDENCE = st.lists(TEXT, max_size=2).map(tuple)


@given(state=SOURCES)
def test_a_source(state: SourceState) -> None:
    row = rows.source_row(state)
    assert len(row) == len(TABLES["sources"])
    assert rows.source_of(row) == state


@given(state=DOCUMENTS)
def test_a_document(state: DocumentState) -> None:
    row = rows.document_row(state)
    assert len(row) == len(TABLES["documents"])
    assert rows.document_of(row) == state


@given(event=REMEMBERED)
def test_an_event(event: Remembered) -> None:
    told = dict(zip(TABLES["events"], rows.event_row(event, 7), strict=True))
    assert told["stamp"] == 7
    assert rows.event_of(tuple(told[name] for name in rows.EVENT.split(", "))) == event


@given(revision=REVISIONS)
def test_a_revision(revision: Revision) -> None:
    row = rows.revision_row(revision)
    assert len(row) == len(TABLES["revisions"])
    assert rows.revision_of(row) == revision


@given(one=NAMES, other=NAMES, score=SCORES, rule=TEXT, evidence=EVIDENCE)
def test_a_doubt(one: str, other: str, score: float, rule: str, evidence: tuple[str, ...]) -> None:
    """Whichever event is named first: the pair is the same."""
    row = rows.doubt_row(Doubt(one, other, score, rule, evidence))
    assert len(row) == len(TABLES["doubts"])
    assert row == rows.doubt_row(Doubt(other, one, score, rule, evidence))
    first, second = min(one, other), max(one, other)
    assert rows.doubt_of(row) == Doubt(first, second, score, rule, evidence)


TELLINGS = st.builds(
    Telling,
    events(),
    source=NAMES,
    uid=st.none() | NAMES,
    told=DAYS,
    living=st.booleans(),
    trust=st.integers(0, 10),
    since=st.integers(1, 9),
)


@given(telling=TELLINGS)
def test_a_telling(telling: Telling) -> None:
    """It is read with its number, and knows the event under which it was born."""
    new = NewTelling(telling, "key", digest(telling.event), (Key("tea", 1),), "a.md", None)
    row = dict(zip(TABLES["tellings"], rows.telling_row(5, new), strict=True))
    back = rows.telling_of_row(tuple(row[name] for name in rows.TELLING.split(", ")))
    assert values_of(back) == values_of(telling) | {"number": 5, "born": telling.uid}
    assert row["place"] == rows.place_of(telling.source, "a.md", None)
    assert row["key"] == "key"


@given(one=MOMENTS, other=MOMENTS)
def test_texts_of_instants_compare_as_instants_do(one: dt.datetime, other: dt.datetime) -> None:
    first, second = rows.instant_text(one), rows.instant_text(other)
    assert first is not None
    assert second is not None
    assert (first < second, first == second) == (one < other, one == other)
    assert rows.instant_of(first) == one


@given(text=st.text(max_size=3).map(lambda part: part * 150), other=st.text(max_size=3))
def test_what_is_shortened_fits_an_index_and_stays_told_apart(text: str, other: str) -> None:
    short = rows.shortened(text)
    assert len(short) <= rows.LONGEST
    assert rows.shortened(short) == short
    if other:
        assert rows.shortened(text + other) != short


PLACES = (
    ("Tea", "a.md", None),
    ("Tea", "a.md", dt.date(2031, 3, 1)),
    ("Tea", "b.md", None),
    ("Pots", "a.md", None),
)


def test_a_place_is_one_documents_alone() -> None:
    assert len({rows.place_of(*place) for place in PLACES}) == len(PLACES)
    assert rows.place_of(*PLACES[0]) == rows.place_of(*PLACES[0])


@pytest.mark.parametrize("document", ["12.md", "issues/12.md", "https://tea.example.org/12.md"])
@pytest.mark.parametrize("name", ["12.md:3", "12.md#a/b", "tea-1", "issues/12.md:3", "3", ".md:3"])
def test_a_name_that_means_a_telling_finds_it(document: str, name: str) -> None:
    """What is looked up may be too much, and never too little."""
    seen = Sighting(document=document, line=3, id="a/b")
    telling = Telling(Event(uid="x", title="Tea", sightings=(seen,)), source="Tea", uid="tea-1")
    looked_up = {rows.shortened(name), rows.name_key(name)}
    if is_meant(name, telling):
        assert looked_up & rows.names_of(telling)


def test_an_uncounted_telling_is_called_by_its_places_alone() -> None:
    seen = Sighting(document="12.md", line=3)
    telling = Telling(Event(uid="x", title="Tea", sightings=(seen,)), source="Tea")
    assert rows.names_of(telling) == {"12.md:3"}
