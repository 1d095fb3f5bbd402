from __future__ import annotations

import pytest

from rcevents.sources.webpage.rhythms import MOST, rhythm_of

BASE = {"startDate": ["2031-05-01"], "endDate": ["2031-06-30"]}


@pytest.mark.parametrize(
    ("told", "rrule"),
    [
        ({"repeatFrequency": ["P2W"], "byDay": ["MO", "https://schema.org/Friday"]},
         "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR"),
        ({"repeatFrequency": ["Weekly"], "byDay": ["Tuesday", "nonsense"]}, "FREQ=WEEKLY;BYDAY=TU"),
        ({"repeatFrequency": ["https://schema.org/P1M"], "byDay": ["2MO"]},
         "FREQ=MONTHLY;BYDAY=2MO"),
        ({"repeatFrequency": ["P1M"], "byMonthDay": [1, 15, 77]}, "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        ({"repeatFrequency": ["P1Y"], "byMonth": [5]}, "FREQ=YEARLY;BYMONTH=5"),
    ],
)  # fmt: skip
def test_a_schedules_rule(told: dict[str, list[object]], rrule: str) -> None:
    """In the words of RFC 5545."""
    rhythm = rhythm_of({"startDate": ["2031-05-05"], **told})
    assert rhythm is not None
    assert rhythm.recurrence is not None
    assert rhythm.recurrence.rrule == rrule


@pytest.mark.parametrize("frequency", ["", "P0W", "often", "PT1H"])
def test_what_is_no_rhythm_is_one_sitting(frequency: str) -> None:
    """With the schedule's hours."""
    rhythm = rhythm_of({**BASE, "repeatFrequency": [frequency], "startTime": ["10:00"]})
    assert rhythm is not None
    assert (str(rhythm.start), rhythm.sessions) == ("2031-05-01 10:00:00", ())


def test_without_a_first_day_the_rule_alone_is_told() -> None:
    """Nothing is dated by it."""
    rhythm = rhythm_of({"repeatFrequency": ["P1M"], "byMonthDay": [1]})
    assert rhythm is not None
    assert rhythm.start is None
    assert rhythm_of({}) is None


def test_hours_may_go_over_midnight() -> None:
    """The end is on the next day."""
    rhythm = rhythm_of(
        {**BASE, "repeatFrequency": ["P1W"], "startTime": ["22:00"], "endTime": ["01:00"]}
    )
    assert rhythm is not None
    assert str(rhythm.sessions[0].end) == "2031-05-02 01:00:00"


@pytest.mark.parametrize("end", [{"endDate": ["9999-12-31"]}, {"repeatCount": [999_999]}])
def test_endless_schedules_are_cut(end: dict[str, list[object]]) -> None:
    """No course has more sittings."""
    rhythm = rhythm_of({"startDate": ["2031-01-01"], "repeatFrequency": ["P1D"], **end})
    assert rhythm is not None
    assert len(rhythm.sessions) == MOST


def test_a_rule_that_never_comes_true_has_no_sittings() -> None:
    """And takes no time to say so."""
    told = {"repeatFrequency": ["P1D"], "byMonth": [2], "byMonthDay": [31]}
    assert rhythm_of({"startDate": ["9990-01-01"], "endDate": ["9999-12-31"], **told}) is None
