from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from rcevents.render.feed import Feed
from rcevents.render.registry import FORMATS
from rcevents.render.windows import span_of, window
from rcevents.serving.choosing import Limits, Omitted, fitting, inside
from rcevents.serving.entries import Entry
from rcevents.serving.writing import Parts, size_of
from tests.serving.clients import DAY, TODAY, remembered

if TYPE_CHECKING:
    from rcevents.model import Record

DAYS = st.one_of(st.none(), st.integers(-60, 60))


def record(number: int, day: int | None, announced: int) -> Record:
    if day is None:
        made = remembered(number, start=None, schedule="undated").record
    else:
        made = remembered(number, start=TODAY + DAY * day).record
    created = TODAY - DAY * announced
    return made.model_copy(update={"created": created, "modified": created})


@given(
    st.lists(st.tuples(DAYS, st.integers(0, 500)), max_size=30),
    st.integers(1, 12),
    st.integers(1_200, 9_000),
)
def test_the_same_is_chosen_as_for_files(
    told: list[tuple[int | None, int]], most: int, size: int
) -> None:
    """Whatever the days, the cap and the bytes: the entries, the count and the notes."""
    records = [record(number, *days) for number, days in enumerate(told)]
    expected = window(records, today=TODAY, cap=most, max_bytes=size)
    entries = sorted(map(Entry, records), key=lambda entry: entry.place)
    omitted = Omitted()
    found = inside(entries, lambda _: True, span_of(TODAY), omitted)
    sized = size_of(Feed("", ""), FORMATS["ics"], Parts(0))
    chosen = fitting(found, Limits(most, size), omitted, sized)
    held = Feed("", "", records=expected.records).records
    assert [entry.record for entry in chosen.entries] == [*held]
    assert (chosen.left_out, sorted(chosen.notes)) == (expected.left_out, sorted(expected.notes))


def test_what_is_to_come_goes_before_what_is_over() -> None:
    """Of years of events, the next ones and the latest are kept."""
    days = (-400, -30, -2, 0, 5, 90)
    entries = [Entry(record(number, day, 1)) for number, day in enumerate(days)]
    chosen = fitting(entries, Limits(events=4), Omitted(), None, TODAY)
    assert [entry.last for entry in chosen.entries] == [TODAY + DAY * day for day in days[2:]]
    assert chosen.left_out == 2
    assert "beyond the cap of 4 events" in chosen.notes[0]


def test_what_is_left_out_is_not_looked_at_where_nobody_asks() -> None:
    asked: list[Entry] = []

    def admits(entry: Entry) -> bool:
        asked.append(entry)
        return True

    entries = [Entry(record(number, day, 1)) for number, day in enumerate((-100, 1))]
    assert inside(entries, admits, span_of(TODAY), None) == entries[1:]
    assert asked == entries[1:]


def test_a_window_has_an_end_where_one_is_told() -> None:
    entries = [Entry(record(number, day, 1)) for number, day in enumerate((1, 40))]
    omitted = Omitted()
    found = inside(entries, lambda _: True, span_of(TODAY, 30, 30), omitted)
    assert found == entries[:1]
    day = (TODAY + dt.timedelta(days=30)).day
    assert f"later than {day} Apr 2031" in omitted.chosen(found).notes[0]
