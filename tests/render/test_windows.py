from __future__ import annotations

import datetime as dt

from rcevents.model import Record, Recurrence, Sighting
from rcevents.render import render_ics, window
from rcevents.render.windows import last_day
from tests.render.samples import SERIES, feed, record

TODAY = dt.date(2021, 11, 1)


def names(records: tuple[Record, ...]) -> list[str]:
    """Give the uids of records, without their domain."""
    return [one.event.uid.partition("@")[0] for one in records]


def test_what_is_over_for_long_is_left_out() -> None:
    """An event stays for thirty days after its last day."""
    records = [
        record("just-over", start="2021-09-20", end="2021-10-01"),
        record("still-there", start="2021-09-20", end="2021-10-02"),
        record("to-come", start="2031-01-01"),
    ]
    held = window(records, today=TODAY)
    assert names(held.records) == ["still-there", "to-come"]
    assert held.left_out == 1
    assert held.notes == ('1 left out, over before 2 Oct 2021: "Just over"',)


def test_a_series_lasts_until_its_last_sitting() -> None:
    """A series without an end lasts six months past its last announcement."""
    assert last_day(SERIES) == dt.date(2022, 4, 1)
    assert window([SERIES], today=dt.date(2022, 4, 30)).left_out == 0
    assert window([SERIES], today=dt.date(2022, 5, 2)).left_out == 1


def test_a_series_announced_again_lasts_longer() -> None:
    sightings = [Sighting(document="a", issued=dt.date(2021, month, 1)) for month in (10, 12)]
    again = record(
        "again",
        start="2021-10-07",
        recurrence=Recurrence(text="weekly", rrule="FREQ=WEEKLY"),
        sightings=tuple(sightings),
    )
    assert last_day(again) == dt.date(2022, 6, 1)


def test_the_future_can_be_bounded() -> None:
    held = window([record("far", start="2023-01-01")], today=TODAY, future_days=365)
    assert held.notes == ('1 left out, later than 1 Nov 2022: "Far"',)


def test_news_without_a_date_grows_old() -> None:
    """What has no date stays for a year after it was announced."""
    undated = record("undated")
    unknown = Record(event=record("unknown", sightings=()).event)
    held = window([undated, unknown], today=dt.date(2022, 10, 2))
    assert names(held.records) == ["unknown"]
    assert "undated, not announced since" in held.notes[0]


def test_no_more_than_the_cap_nearest_first() -> None:
    """What is furthest off is left out, and named."""
    records = [record(f"e{n}", start=dt.date(2021, 12, n + 1)) for n in range(8)]
    held = window(records, today=TODAY, cap=3)
    assert names(held.records) == ["e0", "e1", "e2"]
    assert held.notes == (
        '5 left out, beyond the cap of 3 events and 900 kB: "E3", "E4", "E5" and 2 more',
    )


def test_no_more_bytes_than_clients_take() -> None:
    """As many events as fit are kept, and not one less."""
    records = [
        record(f"e{n:02}", start=dt.date(2021, 12, 1), description="word " * 100) for n in range(50)
    ]
    held = window(records, today=TODAY, max_bytes=20_000)
    assert 0 < len(held.records) < 50
    assert len(render_ics(feed(*held.records, name="", title=""))) <= 20_200
    more = window(records, today=TODAY, max_bytes=21_000)
    assert len(more.records) >= len(held.records) + 1


def test_one_event_too_large_leaves_none() -> None:
    big = record("big", start=dt.date(2021, 12, 1), description="word " * 900)
    assert window([big], today=TODAY, max_bytes=3_000).records == ()


def test_no_day_is_too_far_off() -> None:
    early, late = record("early", start="0002-01-01"), record("late", start="9989-12-30")
    assert names(window([early, late], today=dt.date(1, 1, 2)).records) == ["early", "late"]
    held = window([early, late], today=dt.date(9989, 12, 31), future_days=4_000)
    assert names(held.records) == ["late"]


def test_a_cancelled_event_stays_as_long_as_any() -> None:
    """Subscribers see it struck out until thirty days after it would have been."""
    cancelled = record("called-off", start="2021-12-01", end="2021-12-03", status="cancelled")
    assert window([cancelled], today=dt.date(2022, 1, 2)).left_out == 0
    assert window([cancelled], today=dt.date(2022, 1, 3)).left_out == 1


def test_when_it_was_read_is_not_when_it_was_announced() -> None:
    """An old issue that a store read today is old news; of a list, the store knows the day."""
    now = dt.datetime(2031, 5, 3, 10, tzinfo=dt.UTC)
    old = record("old").model_copy(update={"created": now, "modified": now})
    assert window([old], today=now.date()).left_out == 1
    listed = record("listed", sightings=(Sighting(document="https://example.org"),))
    known = listed.model_copy(update={"created": now, "modified": now})
    assert window([known], today=now.date()).left_out == 0
    assert window([known], today=dt.date(2032, 5, 4)).left_out == 1


def test_a_series_read_long_after_is_not_believed_longer() -> None:
    now = dt.datetime(2031, 5, 3, 10, tzinfo=dt.UTC)
    again = SERIES.model_copy(update={"created": now, "modified": now})
    assert last_day(again) == last_day(SERIES)
