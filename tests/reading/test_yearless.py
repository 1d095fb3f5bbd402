from __future__ import annotations

from rcevents.reading.yearless import yearless


def test_days_without_a_year_are_days() -> None:
    line = yearless("3 May, Ghent")
    assert (len(line.dates), line.faults, line.remark) == (1, [], None)


def test_days_that_are_none_stay_faults() -> None:
    line = yearless("31 February")
    assert (line.dates, len(line.faults)) == ([], 1)


def test_any_order_of_day_and_month_will_do() -> None:
    """Where both may be meant, a day is told all the same."""
    line = yearless("11/10/2022, 10:00")
    assert len(line.dates) == 1
    assert line.faults == []
