from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.model import Record, Recurrence, Session
from rcevents.render.occurrences import Occurrence, occurrences, sittings
from rcevents.render.vevents import run_uid
from tests.render.samples import record, timed

DAILY = "FREQ=DAILY;COUNT=3"


def told(*hours: str, zone: str | None = None) -> list[str]:
    """Give the occurrences of an event with these sittings, in short."""
    sessions = timed(*hours)
    start = min(session.start.isoformat() for session in sessions)
    found = occurrences(record("e", start=start, sessions=sessions, timezone=zone))
    return [shortly(run) for run in found]


def shortly(run: Occurrence) -> str:
    """Write an occurrence in short."""
    words = [f"{run.ordinal}: {run.start.isoformat()}/{run.end.isoformat()}", run.tzid or ""]
    words += [run.rrule or "", "assumed" if run.assumed_end else ""]
    return " ".join(word for word in words if word)


@pytest.mark.parametrize(
    ("hours", "zone", "found"),
    [
        # whole days: the end is the day after the last
        (["2021-10-11/2021-10-15"], None, ["1: 2021-10-11/2021-10-16"]),
        (["2021-10-11"], None, ["1: 2021-10-11/2021-10-12"]),
        # separate runs, each its own
        (
            ["2021-05-03", "2021-05-10", "2021-05-17"],
            None,
            ["1: 2021-05-03/2021-05-04", "2: 2021-05-10/2021-05-11", "3: 2021-05-17/2021-05-18"],
        ),
        # hours without a zone: whole days, neighbours together
        (["2021-10-11T10:00"], None, ["1: 2021-10-11/2021-10-12"]),
        (["2021-10-11T22:00/2021-10-12T02:00"], None, ["1: 2021-10-11/2021-10-12"]),
        (["2021-10-11T09:00/2021-10-13T17:00"], None, ["1: 2021-10-11/2021-10-14"]),
        (
            ["2021-10-11T10:00/2021-10-11T12:00", "2021-10-12T10:00/2021-10-12T12:00"],
            None,
            ["1: 2021-10-11/2021-10-13"],
        ),
        # hours in a zone
        (
            ["2021-06-11T10:00+02:00/2021-06-11T12:00+02:00"],
            "Europe/Paris",
            ["1: 2021-06-11T10:00:00+02:00/2021-06-11T12:00:00+02:00 Europe/Paris"],
        ),
        # another offset than the zone's: the instant counts
        (
            ["2021-06-11T10:00-04:00/2021-06-11T12:00-04:00"],
            "Europe/Paris",
            ["1: 2021-06-11T16:00:00+02:00/2021-06-11T18:00:00+02:00 Europe/Paris"],
        ),
        # no end, or one that is none: an hour, marked
        (
            ["2021-06-11T10:00+02:00"],
            "Europe/Paris",
            ["1: 2021-06-11T10:00:00+02:00/2021-06-11T11:00:00+02:00 Europe/Paris assumed"],
        ),
        (
            ["2021-06-11T10:00+00:00/2021-06-11T09:00+00:00"],
            "UTC",
            ["1: 2021-06-11T10:00:00+00:00/2021-06-11T11:00:00+00:00 assumed"],
        ),
        # an offset, a zone that is none
        (
            ["2021-06-11T10:00+05:30/2021-06-11T12:00+05:30"],
            "Mars/Base",
            ["1: 2021-06-11T04:30:00+00:00/2021-06-11T06:30:00+00:00"],
        ),
        # an hour that comes twice: its second pass, in UTC
        (
            ["2021-10-31T02:15+01:00/2021-10-31T05:00+01:00"],
            "Europe/Paris",
            ["1: 2021-10-31T01:15:00+00:00/2021-10-31T04:00:00+00:00"],
        ),
        # equal hours on days that follow each other, across a change of clocks too
        (
            [
                "2021-10-30T10:00+02:00/2021-10-30T12:00+02:00",
                "2021-10-31T10:00+01:00/2021-10-31T12:00+01:00",
                "2021-11-01T10:00+01:00/2021-11-01T12:00+01:00",
                "2021-11-03T10:00+01:00/2021-11-03T12:00+01:00",
            ],
            "Europe/Paris",
            [
                f"1: 2021-10-30T10:00:00+02:00/2021-10-30T12:00:00+02:00 Europe/Paris {DAILY}",
                "4: 2021-11-03T10:00:00+01:00/2021-11-03T12:00:00+01:00 Europe/Paris",
            ],
        ),
        # the same sitting twice is one, told by another clock as well
        (
            [
                "2021-06-11T10:00+02:00/2021-06-11T12:00+02:00",
                "2021-06-11T08:00Z/2021-06-11T10:00Z",
            ],
            "Europe/Paris",
            ["1: 2021-06-11T10:00:00+02:00/2021-06-11T12:00:00+02:00 Europe/Paris"],
        ),
        # seconds in an offset, which many readers leave out: in UTC
        (
            ["1971-06-11T10:00-00:44:30/1971-06-11T12:00-00:44:30"],
            "Africa/Monrovia",
            ["1: 1971-06-11T10:44:30+00:00/1971-06-11T12:44:30+00:00"],
        ),
        # other names of UTC
        (
            ["2021-06-11T10:00Z/2021-06-11T12:00Z"],
            "Etc/Zulu",
            ["1: 2021-06-11T10:00:00+00:00/2021-06-11T12:00:00+00:00"],
        ),
        (["2021-10-11", "2021-10-11"], None, ["1: 2021-10-11/2021-10-12"]),
    ],
)
def test_what_stands_on_a_calendar(hours: list[str], zone: str | None, found: list[str]) -> None:
    assert told(*hours, zone=zone) == found


def test_an_end_without_an_offset_is_on_the_clock_of_its_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The machine's own zone has no say."""
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    time.tzset()
    try:
        found = told("2021-10-22T11:00+05:30/2021-10-22T12:30")
    finally:
        monkeypatch.undo()
        time.tzset()
    assert found == ["1: 2021-10-22T05:30:00+00:00/2021-10-22T07:00:00+00:00"]


def test_sittings_come_in_order_of_time() -> None:
    assert told("2021-05-17", "2021-05-03") == [
        "1: 2021-05-03/2021-05-04", "2: 2021-05-17/2021-05-18",
    ]  # fmt: skip


def test_a_run_keeps_its_place_when_one_moves_or_is_added() -> None:
    """What is added behind, or moves between its neighbours, renames nothing."""
    before = told("2021-05-03", "2021-05-10", "2021-05-17")
    moved = told("2021-05-03", "2021-05-11", "2021-05-17", "2021-05-24")
    assert (moved[0], moved[2]) == (before[0], before[2])
    assert moved[1].startswith("2: 2021-05-11")


def test_a_series_comes_back_and_keeps_what_stands_beside_it() -> None:
    series = record(
        "series",
        start="2021-10-05",
        sessions=timed("2021-10-05", "2021-10-12", "2021-10-14"),
        recurrence=Recurrence(text="every Tuesday", rrule="FREQ=WEEKLY;BYDAY=TU"),
    )
    assert [shortly(run) for run in occurrences(series)] == [
        "1: 2021-10-05/2021-10-06 FREQ=WEEKLY;BYDAY=TU;UNTIL=20220401",
        "3: 2021-10-14/2021-10-15",
    ]
    assert occurrences(series)[0].last_day == dt.date(2022, 4, 1)


def in_utc(one: Record) -> list[str]:
    """Give the occurrences of a record in UTC, in short."""
    return [
        f"{run_uid('e', run.ordinal, run.part)} {shortly(run)}"
        for run in occurrences(one, utc=True)
    ]


def test_daily_hours_in_utc_part_where_the_clocks_are_changed() -> None:
    days = ((29, "+02:00"), (30, "+02:00"), (31, "+01:00"))
    hours = [f"2021-10-{day}T10:00{off}/2021-10-{day}T12:00{off}" for day, off in days]
    daily = record(
        "e", start="2021-10-29T10:00+02:00", sessions=timed(*hours), timezone="Europe/Paris"
    )
    assert in_utc(daily) == [
        "e 1: 2021-10-29T08:00:00+00:00/2021-10-29T10:00:00+00:00 FREQ=DAILY;COUNT=2",
        "e.run3 3: 2021-10-31T09:00:00+00:00/2021-10-31T11:00:00+00:00",
    ]


def test_a_series_that_begins_in_the_second_pass_of_an_hour() -> None:
    """Its first sitting is told in UTC, its others where its own clock has them."""
    series = record(
        "e",
        start="2021-10-31T02:30+01:00",
        end="2021-10-31T03:30+01:00",
        timezone="Europe/Paris",
        recurrence=Recurrence(text="monthly", rrule="FREQ=MONTHLY;BYDAY=-1SU;COUNT=7"),
    )
    assert [shortly(run) for run in occurrences(series)] == [
        "1: 2021-10-31T01:30:00+00:00/2021-10-31T02:30:00+00:00 FREQ=MONTHLY;BYDAY=-1SU;COUNT=6",
        "1: 2022-04-24T00:30:00+00:00/2022-04-24T01:30:00+00:00",
    ]


def test_a_series_by_night_is_cut_around_the_hour_that_comes_twice() -> None:
    """Clients take different passes of it: that sitting stands by itself, in UTC."""
    series = record(
        "e",
        start="2021-10-17T02:30+02:00",
        end="2021-10-17T03:30+02:00",
        timezone="Europe/Paris",
        recurrence=Recurrence(text="weekly", rrule="FREQ=WEEKLY;COUNT=5"),
    )
    twice = "FREQ=WEEKLY;COUNT=2"
    assert [f"{run_uid('e', 1, run.part)} {shortly(run)}" for run in occurrences(series)] == [
        f"e 1: 2021-10-17T02:30:00+02:00/2021-10-17T03:30:00+02:00 Europe/Paris {twice}",
        "e.part3 1: 2021-10-31T00:30:00+00:00/2021-10-31T01:30:00+00:00",
        f"e.part4 1: 2021-11-07T02:30:00+01:00/2021-11-07T03:30:00+01:00 Europe/Paris {twice}",
    ]


def test_an_hour_whose_last_day_alone_is_told_is_an_hour() -> None:
    one = record("e", start="2021-06-11T10:00+02:00", end="2021-06-11", timezone="Europe/Paris")
    assert [shortly(run) for run in occurrences(one)] == [
        "1: 2021-06-11T10:00:00+02:00/2021-06-11T11:00:00+02:00 Europe/Paris assumed"
    ]


@given(
    st.lists(
        st.builds(
            lambda day, hour, length: Session(
                start=dt.datetime(2021, 3, 20, tzinfo=dt.UTC) + dt.timedelta(days=day, hours=hour),
                end=dt.datetime(2021, 3, 20, tzinfo=dt.UTC)
                + dt.timedelta(days=day, hours=hour + length),
            ),
            st.integers(0, 20),
            st.integers(0, 23),
            st.integers(1, 30),
        ),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from(["Europe/Paris", "America/New_York", "Africa/Casablanca", "UTC"]),
)
def test_no_sitting_is_lost_or_made_up(sessions: list[Session], zone: str) -> None:
    """The occurrences, spelled out, are the sittings."""
    start = min(session.start for session in sessions)
    one = record("e", start=start, sessions=tuple(sessions), timezone=zone)
    spelled = []
    for run in occurrences(one):
        assert isinstance(run.start, dt.datetime)
        assert isinstance(run.end, dt.datetime)
        for day in range(run.days):
            shift = dt.timedelta(days=day)
            spelled.append((run.start + shift, run.end + shift))
    utc = sorted((a.astimezone(dt.UTC), b.astimezone(dt.UTC)) for a, b in spelled)
    assert utc == sorted(set(sittings(one.event)))
