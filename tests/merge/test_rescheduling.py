"""How corrected days hold together."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.merge.rescheduling import rescheduled
from rcevents.model import Event, Recurrence, Session, first_day

BERLIN = dt.timezone(dt.timedelta(hours=2))


def day(number: int) -> dt.date:
    return dt.date(2031, 5, number)


def hour(number: int, clock: int, zone: dt.timezone | None = BERLIN) -> dt.datetime:
    return dt.datetime(2031, 5, number, clock, tzinfo=zone)


def event(start: Any, end: Any = None, *sessions: Session, zone: str | None = None) -> Event:  # noqa: ANN401 - a day or a time
    return Event(
        uid="a", title="A", schedule="dated", start=start, end=end, sessions=sessions, timezone=zone
    )


THREE = event(
    day(3), day(5), *(Session(start=day(number), end=day(number)) for number in (3, 4, 5))
)
EVENINGS = event(
    hour(3, 18),
    hour(5, 20),
    *(Session(start=hour(number, 18), end=hour(number, 20)) for number in (3, 4, 5)),
    zone="Europe/Berlin",
)
TALK = event(hour(3, 18), hour(3, 20), zone="Europe/Berlin")
NOWHERE = event(hour(3, 18, None), hour(3, 20, None))


@pytest.mark.parametrize(
    ("told", "given", "start", "end"),
    [
        (event(day(3), day(3)), {"start": "2031-05-10"}, day(10), day(10)),
        (event(day(3)), {"start": "2031-05-10"}, day(10), day(10)),
        (event(day(3), day(5)), {"start": "2031-05-04"}, day(4), day(5)),
        (event(day(3), day(5)), {"end": "2031-05-08"}, day(3), day(8)),
        (TALK, {"start": "2031-05-10"}, hour(10, 18), hour(10, 20)),
        (TALK, {"start": "2031-05-03T16:00:00"}, hour(3, 16), hour(3, 18)),
        (TALK, {"start": "2031-05-03T14:00:00+00:00"}, hour(3, 16), hour(3, 18)),
        (TALK, {"end": "2031-05-03T21:00:00"}, hour(3, 18), hour(3, 21)),
        (event(day(3), day(3)), {"start": "2031-05-03T18:00:00"}, hour(3, 18, None), day(3)),
        (NOWHERE, {"timezone": "Europe/Berlin"}, hour(3, 18), hour(3, 20)),
        (THREE, {"start": "2031-05-04"}, day(4), day(5)),
        (EVENINGS, {"start": "2031-05-04"}, hour(4, 18), hour(5, 20)),
        (EVENINGS, {"end": "2031-05-04"}, hour(3, 18), hour(4, 20)),
        (Event(uid="a", title="A"), {"start": "2031-05-03"}, day(3), day(3)),
    ],
)
def test_days_move_as_stated(told: Event, given: dict[str, Any], start: Any, end: Any) -> None:  # noqa: ANN401 - days or times
    found = rescheduled(told, given)
    assert (found["start"], found["end"], found["schedule"]) == (start, end, "dated")


@pytest.mark.parametrize(
    ("told", "given", "count"),
    [
        (THREE, {"start": "2031-05-04"}, 2),
        (THREE, {"end": "2031-05-04"}, 2),
        (THREE, {"start": "2031-05-02"}, 1),
        (THREE, {"end": "2031-05-09"}, 1),
        (EVENINGS, {"start": "2031-05-04"}, 2),
        (EVENINGS, {"start": "2031-05-04T17:00:00"}, 1),
        (EVENINGS, {"timezone": "Europe/London"}, 3),
        (THREE, {"sessions": [{"start": "2031-05-07"}, {"start": "2031-05-09"}]}, 2),
    ],
)
def test_sittings_stay_where_they_reach_both_ends(
    told: Event, given: dict[str, Any], count: int
) -> None:
    found = rescheduled(told, given)
    assert len(found["sessions"]) == count
    assert found["sessions"][0].start == found["start"]


def test_a_corrected_zone_keeps_the_hours() -> None:
    found = rescheduled(TALK, {"timezone": "Asia/Tokyo"})
    assert found["start"].isoformat() == "2031-05-03T18:00:00+09:00"
    assert found["timezone"] == "Asia/Tokyo"


def test_days_can_be_taken_away() -> None:
    for told in ({"start": None}, {"schedule": "undated"}, {"schedule": "undated", "start": None}):
        found = rescheduled(TALK, told)
        assert (found["schedule"], found["start"], found["end"]) == ("undated", None, None)
    assert rescheduled(TALK, {"schedule": "on_demand"})["schedule"] == "on_demand"


def test_a_rhythm_is_corrected_alone() -> None:
    weekly = Recurrence(text="weekly", rrule="FREQ=WEEKLY")
    assert rescheduled(TALK, {"recurrence": weekly}) == {"recurrence": weekly}


@pytest.mark.parametrize(
    ("told", "given", "what"),
    [
        (THREE, {"start": "2031-05-09"}, "ends .* before it starts"),
        (THREE, {"end": "2031-05-01"}, "ends .* before it starts"),
        (TALK, {"end": "2031-05-03T17:00:00"}, "ends .* before it starts"),
        (Event(uid="a", title="A"), {"end": "2031-05-01"}, "no start"),
        (Event(uid="a", title="A"), {"schedule": "dated"}, "no start"),
        (TALK, {"schedule": "on_demand", "start": "2031-05-03"}, "has no days"),
    ],
)
def test_what_cannot_be(told: Event, given: dict[str, Any], what: str) -> None:
    with pytest.raises(ValueError, match=what):
        rescheduled(told, given)


DAYS = st.dates(dt.date(2031, 1, 1), dt.date(2031, 12, 31))
TIMES = st.datetimes(dt.datetime(2031, 1, 1), dt.datetime(2031, 12, 31))  # noqa: DTZ001 - a clock
WHENS = DAYS | TIMES


@given(
    start=WHENS,
    end=st.none() | WHENS,
    given_start=st.none() | WHENS,
    given_end=st.none() | WHENS,
    zone=st.sampled_from([None, "Europe/Berlin", "Pacific/Auckland"]),
)
def test_what_comes_out_is_an_event(
    start: dt.date,
    end: dt.date | None,
    given_start: dt.date | None,
    given_end: dt.date | None,
    zone: str | None,
) -> None:
    """Whatever is corrected, the days are those of an event, or it is said why they cannot be."""
    if end is not None and first_day(end) < first_day(start):
        start, end = end, start
    told = event(start, end, zone=zone if isinstance(start, dt.datetime) else None)
    asked = {"start": given_start, "end": given_end}
    given = {key: value.isoformat() for key, value in asked.items() if value is not None}
    if not given:
        return
    try:
        found = rescheduled(told, given)
    except ValueError:
        return
    whole = Event.model_validate({"uid": "a", "title": "A", **found})
    assert whole.start is not None
    if given_start is not None:
        assert first_day(whole.start) == first_day(given_start)
    assert whole.sessions[0].start == whole.start
