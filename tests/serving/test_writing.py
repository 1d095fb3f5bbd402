from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.render.atom import newest
from rcevents.render.feed import Feed
from rcevents.render.registry import FORMATS, RENDERERS
from rcevents.serving.entries import Entry
from rcevents.serving.snapshot import Snapshot
from rcevents.serving.writing import Parts, size_of, written
from tests.render.events import records
from tests.serving.clients import few

if TYPE_CHECKING:
    from rcevents.model import Record

FEED = Feed("tea", "Tea", "Of tea.", home_url="https://tea.example.org/",
            folder_url="https://tea.example.org/")  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=20)
@given(told=st.lists(records(), max_size=4), utc=st.booleans())
def test_parts_make_up_what_is_rendered_as_a_whole(
    name: str,
    told: list[Record],
    utc: bool,
) -> None:
    """In every format, the bytes that the renderer gives."""
    form = FORMATS[name]
    whole = replace(FEED, records=tuple(told), utc=utc)
    chosen = newest(whole.records, form.newest) if form.newest else whole.records
    feed = replace(FEED, utc=utc)
    entries = [Entry(record) for record in chosen]
    assert written(feed, form, entries, Parts(0)) == RENDERERS[name](whole)


@settings(max_examples=30)
@given(st.lists(records(), max_size=5), st.booleans())
def test_a_size_is_that_of_the_calendar(told: list[Record], utc: bool) -> None:
    whole = Feed("", "", records=tuple(told), utc=utc)
    entries = [Entry(one) for one in whole.records if one.event.start is not None]
    size = size_of(Feed("", "", utc=utc), FORMATS["ics"], Parts(0))(entries)
    for many in range(len(entries) + 1):
        some = Feed("", "", records=tuple(one.record for one in entries[:many]), utc=utc)
        assert size(many) == len(RENDERERS["ics"](some))


def test_parts_are_kept_for_what_is_there_and_within_bounds() -> None:
    entries = tuple(Entry(each.record) for each in few())
    form = FORMATS["ics"]
    parts = Parts(100_000)
    assert parts.of(entries[0], form) is not parts.of(entries[0], form)  # whose they are is unknown
    parts.follow(Snapshot(1, entries))
    one = parts.of(entries[0], form)
    assert parts.of(entries[0], form) is one
    assert parts.of(entries[0], form, utc=True) is not one
    parts.follow(Snapshot(2, entries[1:]))
    assert parts.of(entries[0], form) is not one
    small = Parts(len(one) + 10)
    small.follow(Snapshot(1, entries))
    kept = small.of(entries[0], form)
    small.of(entries[1], form)
    assert small.of(entries[0], form) is not kept
