"""A series without an end goes on in calendars for as long as a list tells it, and no longer."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.filters import Filter
from rcevents.model import Recurrence
from rcevents.recalling import recall
from rcevents.render import render_ics
from rcevents.render.feed import Feed
from rcevents.render.windows import window
from tests.announcing import listed, told

if TYPE_CHECKING:
    from rcevents.model import Event
    from tests.remembering.memory import Memory

TUESDAY = dt.date(2021, 4, 6)
MONTH = dt.timedelta(days=30)


def weekly(rule: str = "FREQ=WEEKLY;BYDAY=TU") -> Event:
    """Make an hour of tea on every Tuesday."""
    recurrence = Recurrence(text="every Tuesday", rrule=rule)
    return listed("Tea Hour", TUESDAY, name="hour", recurrence=recurrence)


def until(memory: Memory) -> dt.date:
    """Give the day on which the only event's series ends in a calendar."""
    text = render_ics(Feed("tea", "Tea", records=tuple(memory.records()))).decode()
    return dt.date.fromisoformat(text.partition("UNTIL=")[2][:8])


def listen(memory: Memory, *events: Event, months: int = 1) -> None:
    """Have the list tell the same, month after month."""
    for _ in range(months):
        memory.now += MONTH
        memory.hear(*events)


def test_a_series_goes_on_while_it_is_listed(memory: Memory) -> None:
    memory.hear(weekly())
    for _ in range(20):
        listen(memory, weekly())
        assert until(memory) > memory.now.date() + 2 * MONTH
    (record,) = memory.records()
    revisions = memory.revisions(record.event.uid)
    assert [each.cause for each in revisions[1:]] == ["still listed"] * (len(revisions) - 1)
    assert 5 <= len(revisions) <= 8
    assert (record.sequence, record.modified) == (0, revisions[-1].at)


def test_its_bytes_stay_while_its_end_is_far(memory: Memory) -> None:
    memory.hear(weekly())
    before = memory.records()
    listen(memory, weekly(), months=2)
    assert memory.records() == before


def test_a_series_ends_that_is_listed_no_more(memory: Memory) -> None:
    memory.hear(weekly(), listed("Pot Fair", name="pots"))
    listen(memory, listed("Pot Fair", name="pots"), months=12)
    (series,) = [record for record in memory.records() if record.event.recurrence]
    assert series.seen is None
    assert series.unseen is not None


def test_a_series_that_was_told_long_ago_by_a_list_that_tells_when(memory: Memory) -> None:
    """Each entry of a calendar may have a day of its own, on which it was written."""
    event = weekly()
    (seen,) = event.sightings
    old = seen.model_copy(update={"issued": dt.date(2020, 1, 5)})
    memory.hear(event.model_copy(update={"sightings": (old,)}))
    assert until(memory) > memory.now.date() + 5 * MONTH


def test_what_tells_its_end_is_left_alone(memory: Memory) -> None:
    events = (weekly("FREQ=WEEKLY;BYDAY=TU;UNTIL=20211231"), listed("Pot Fair", name="pots"))
    memory.hear(*events)
    listen(memory, *events, months=12)
    assert {record.seen for record in memory.records()} == {None}


def test_what_an_issue_told_once_is_not_renewed(memory: Memory) -> None:
    hour = told("Tea Hour", TUESDAY, recurrence=weekly().recurrence)
    memory.issue(hour)
    memory.now += 12 * MONTH
    memory.issue(told("Pot Fair", issue=50, url="https://pots.example.org"), hour)
    (series,) = [record for record in memory.records() if record.event.recurrence]
    assert series.seen is None


def test_a_filter_knows_that_it_goes_on(memory: Memory) -> None:
    """Years after its first sitting, which is all that the list tells of its days."""
    memory.hear(weekly())
    listen(memory, weekly(), months=30)
    week = Filter(from_=memory.now.date(), to=memory.now.date() + dt.timedelta(days=7))
    with memory.store.reading() as reading:
        assert [record.event.title for record in recall(reading, week)] == ["Tea Hour"]


def course(**values: str) -> Event:
    """Make a course that may be begun on any day."""
    return listed("Tea Course", None, name="course", schedule="on_demand", **values)


def feed(memory: Memory) -> list[str]:
    """Give the titles that a feed has today."""
    shown = window(memory.records(), today=memory.now.date())
    return [record.event.title for record in shown.records]


def test_what_has_no_date_stays_while_it_is_listed(memory: Memory) -> None:
    memory.hear(course())
    for _ in range(30):
        listen(memory, course())
        assert feed(memory) == ["Tea Course"]
    (record,) = memory.records()
    revisions = memory.revisions(record.event.uid)
    assert {each.cause for each in revisions[1:]} == {"still listed"}
    assert 2 <= len(revisions) <= 5
    assert record.sequence == 0


def test_what_has_no_date_goes_a_year_after_it_was_listed(memory: Memory) -> None:
    memory.hear(course(), listed("Pot Fair", name="pots"))
    listen(memory, listed("Pot Fair", name="pots"), months=14)
    assert "Tea Course" not in feed(memory)


def test_what_is_cancelled_is_not_kept_for_being_listed(memory: Memory) -> None:
    memory.hear(course(status="cancelled"))
    listen(memory, course(status="cancelled"), months=14)
    assert {record.seen for record in memory.records()} == {None}
