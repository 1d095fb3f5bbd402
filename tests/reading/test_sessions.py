from __future__ import annotations

import datetime as dt

import pytest

from rcevents.reading.claims import Claim
from rcevents.reading.dates import Dates, Run
from rcevents.reading.sessions import bounds, local, sessions_of
from rcevents.reading.times import Hours

MAY = dt.date(2021, 5, 3)


def days(*runs: tuple[int, int]) -> Claim[Dates]:
    """Claim runs of days of May 2021."""
    found = tuple(Run(MAY.replace(day=first), MAY.replace(day=last)) for first, last in runs)
    return Claim(0, 0, "", Dates(found))


def hours(start: int, end: int | None = None, zone: str | None = None) -> Claim[Hours]:
    """Claim full hours."""
    return Claim(0, 0, "", Hours(dt.time(start), None if end is None else dt.time(end), zone))


def told(*args: object) -> list[tuple[str, str | None]]:
    """Give sessions as pairs of ISO texts."""
    sessions = sessions_of(*args)  # type: ignore[arg-type]
    return [(s.start.isoformat(), s.end.isoformat() if s.end else None) for s in sessions]


def test_days_without_hours_are_one_session_a_run() -> None:
    """All-day runs stay runs."""
    assert told([days((3, 5), (10, 10))], [], None) == [
        ("2021-05-03", "2021-05-05"),
        ("2021-05-10", "2021-05-10"),
    ]


def test_hours_hold_for_every_day() -> None:
    """Daily hours over two days are two sittings, with the zone's offset on the day."""
    assert told([days((3, 4))], [hours(13, 17, "Europe/London")], None) == [
        ("2021-05-03T13:00:00+01:00", "2021-05-03T17:00:00+01:00"),
        ("2021-05-04T13:00:00+01:00", "2021-05-04T17:00:00+01:00"),
    ]


def test_hours_beside_each_date_belong_to_it() -> None:
    """Two days with hours of their own."""
    found = told([days((3, 3)), days((5, 5))], [hours(7, 10), hours(16, 19)], "UTC")
    assert found == [
        ("2021-05-03T07:00:00+00:00", "2021-05-03T10:00:00+00:00"),
        ("2021-05-05T16:00:00+00:00", "2021-05-05T19:00:00+00:00"),
    ]


def test_two_sittings_of_one_day() -> None:
    """Morning and evening of the same day are two sessions."""
    assert told([days((3, 3))], [hours(9, 10), hours(18, 19)], None) == [
        ("2021-05-03T09:00:00", "2021-05-03T10:00:00"),
        ("2021-05-03T18:00:00", "2021-05-03T19:00:00"),
    ]


def test_hours_past_midnight_end_on_the_next_day() -> None:
    """From ten in the evening to two in the morning."""
    assert told([days((3, 3))], [hours(22, 2)], None) == [
        ("2021-05-03T22:00:00", "2021-05-04T02:00:00")
    ]


def test_an_hour_without_an_end_has_none() -> None:
    """No end is invented."""
    sessions = sessions_of([days((3, 4))], [hours(10)], None)
    assert [session.end for session in sessions] == [None, None]
    assert bounds(sessions, MAY.replace(day=4)) == (dt.datetime(2021, 5, 3, 10), MAY.replace(day=4))  # noqa: DTZ001 - no zone is told


def test_a_span_from_an_hour_to_an_hour_is_one_sitting() -> None:
    """From the morning of one day to the afternoon of another."""
    assert told([days((3, 5)), days((3, 5))], [hours(10), hours(16)], None) == [
        ("2021-05-03T10:00:00", "2021-05-05T16:00:00")
    ]


def test_a_season_is_not_daily_hours() -> None:
    """Hours over months are those of the first and the last day."""
    run = Claim(0, 0, "", Dates((Run(MAY, MAY + dt.timedelta(90)),)))
    assert told([run], [hours(9, 17)], None) == [("2021-05-03T09:00:00", "2021-08-01T17:00:00")]


@pytest.mark.parametrize(
    ("day", "offset"),
    [(dt.date(2021, 1, 5), 0), (dt.date(2021, 7, 5), 1), (dt.date(2021, 10, 30), 1)],
)
def test_the_clock_of_the_day_decides_the_offset(day: dt.date, offset: int) -> None:
    """Whatever abbreviation was told, the region's clock on that date holds."""
    assert local(day, dt.time(12), "Europe/London").utcoffset() == dt.timedelta(hours=offset)
