from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr

from rcevents.render.series import read_series

SEEN = (dt.date(2021, 10, 1),)
DAY = dt.date(2021, 10, 5)  # a Tuesday
HOUR = dt.datetime(2021, 10, 5, 20, 30, tzinfo=ZoneInfo("America/New_York"))


@pytest.mark.parametrize(
    ("rule", "start", "fit", "last"),
    [
        ("FREQ=WEEKLY", DAY, "FREQ=WEEKLY;UNTIL=20220401", "2022-04-01"),
        ("rrule:freq=weekly", DAY, "FREQ=WEEKLY;UNTIL=20220401", "2022-04-01"),
        ("FREQ=WEEKLY;COUNT=3", DAY, "FREQ=WEEKLY;COUNT=3", "2021-10-19"),
        ("FREQ=WEEKLY;UNTIL=20211102", DAY, "FREQ=WEEKLY;UNTIL=20211102", "2021-11-02"),
        ("FREQ=WEEKLY", HOUR, "FREQ=WEEKLY;UNTIL=20220402T035959Z", "2022-04-01"),
        (
            "FREQ=WEEKLY;UNTIL=20211103T003000Z",
            HOUR,
            "FREQ=WEEKLY;UNTIL=20211103T035959Z",
            "2021-11-02",
        ),
        (
            "FREQ=MONTHLY;BYDAY=1TU",
            HOUR,
            "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20220402T035959Z",
            "2022-04-01",
        ),
        ("FREQ=DAILY;COUNT=100000000", DAY, "FREQ=DAILY;UNTIL=20220401", "2022-04-01"),
        ("FREQ=WEEKLY;UNTIL=20200101", DAY, "FREQ=WEEKLY;UNTIL=20211005", "2021-10-05"),
    ],
)
def test_a_rule_made_fit(rule: str, start: dt.date | dt.datetime, fit: str, last: str) -> None:
    """A series gets an end, in the form that its start asks for."""
    series = read_series(rule, start, SEEN)
    assert series is not None
    assert (series.rule, series.last_day.isoformat()) == (fit, last)


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "weekly",
        "FREQ=SECONDLY",
        "FREQ=WEEKLY;BYHOUR=9",
        "FREQ=WEEKLY;FREQ=DAILY",
        "INTERVAL=2",
        "FREQ=WEEKLY;BYDAY=MO",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;UNTIL=2021",
        "FREQ=WEEKLY\nX:y",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;COUNT=x",
    ],
)
def test_what_is_no_series(rule: str) -> None:
    """What a calendar could read otherwise, or not at all, is left to the description."""
    assert read_series(rule, DAY, SEEN) is None


def test_a_late_start_ends_its_own_series() -> None:
    """A series that starts past its end is published once."""
    series = read_series("FREQ=WEEKLY", dt.date(2022, 10, 5), SEEN)
    assert series is not None
    assert series.rule == "FREQ=WEEKLY;UNTIL=20221005"


def test_which_days_a_series_holds() -> None:
    series = read_series("FREQ=WEEKLY", DAY, SEEN)
    assert series is not None
    assert [series.holds(DAY + dt.timedelta(days=n)) for n in (0, 7, 8, -7)] == [
        True, True, False, False,
    ]  # fmt: skip


def test_a_series_reaches_its_last_told_sitting() -> None:
    """Sittings that a calendar told one by one are not lost behind the believed end."""
    start, seen = dt.date(2021, 10, 5), [dt.date(2021, 10, 1)]
    told = [dt.date(2021, 10, 12), dt.date(2023, 10, 3), dt.date(2023, 10, 4)]
    series = read_series("FREQ=WEEKLY;BYDAY=TU", start, seen, told)
    assert series is not None
    assert series.last_day == dt.date(2023, 10, 3)
    assert series.rule == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20231003"


@pytest.mark.parametrize(
    "rule", ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=MONTHLY;BYDAY=1TU"]
)
def test_a_series_holds_its_sittings_and_no_others(rule: str) -> None:
    """Asked for each of many days, it says what the rule itself gives, beyond its end as well."""
    start = dt.date(2021, 10, 5)
    series = read_series(rule, start, [dt.date(2021, 10, 1)])
    assert series is not None
    days = [start + dt.timedelta(days=number) for number in range(400)]
    given = rrulestr(rule, dtstart=dt.datetime.combine(start, dt.time())).between(
        dt.datetime.combine(days[0], dt.time()), dt.datetime.combine(days[-1], dt.time()), inc=True
    )
    assert [day for day in days if series.holds(day)] == [when.date() for when in given]
