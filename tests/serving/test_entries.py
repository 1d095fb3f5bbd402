from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.filters import Filter
from rcevents.render.deadlines import deadline_records
from rcevents.render.feed import Feed
from rcevents.render.ics import zones_of
from rcevents.render.occurrences import occurrences
from rcevents.render.windows import announced_on, last_day
from rcevents.serving.entries import Entry, admission
from tests.render.events import records
from tests.serving.clients import few

if TYPE_CHECKING:
    from rcevents.model import Record

TEXTS = ("tea", "te", "TEA years", "cafe", "öl", "script", "a", "C++", "alert(1)", "tee", "ss")


@given(records())
def test_an_entry_knows_what_rendering_asks(record: Record) -> None:
    entry = Entry(record)
    assert entry.last == last_day(record)
    assert entry.announced == announced_on(record)
    assert entry.zones == zones_of(occurrences(record))
    assert [one.record for one in entry.deadlines] == [*deadline_records((record,))]


@given(st.lists(records(), max_size=5))
def test_entries_are_in_the_order_of_feeds(told: list[Record]) -> None:
    ordered = sorted(map(Entry, told), key=lambda entry: entry.place)
    assert [entry.record for entry in ordered] == [*Feed("", "", records=tuple(told)).records]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_found_as_the_filter_finds_it(text: str) -> None:
    """The words are looked up in what was folded once: with the same result."""
    asked = Filter.parse({"text": text})
    admits = admission(asked, None)
    entries = [Entry(each.record) for each in few()]
    assert [admits(entry) for entry in entries] == [asked.admits(one.event) for one in entries]


@given(records(), st.text(max_size=12).filter(lambda text: any(map(str.isalnum, text))))
def test_any_text_is_found_as_the_filter_finds_it(record: Record, text: str) -> None:
    asked = Filter.model_construct(text=text)
    words = record.event.title.split() or [text]
    for wanted in (asked, Filter.model_construct(text=words[0])):
        entry = Entry(record)
        assert admission(wanted, None)(entry) == wanted.admits(record.event)


def test_other_conditions_hold_beside_a_text() -> None:
    admits = admission(Filter.parse({"text": "tea", "free": True}), None)
    assert [admits(Entry(each.record)) for each in few()][:2] == [True, False]
