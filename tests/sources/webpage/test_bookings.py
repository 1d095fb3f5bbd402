from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from rcevents.sources.webpage.bookings import deadlines_of

START = dt.date(2031, 5, 3)


@pytest.mark.parametrize(
    ("offers", "told"),
    [
        ([("", "2031-05-01")], [("registration", "2031-05-01")]),
        ([("Early bird", "2031-04-01"), ("Regular", "2031-05-01")],
         [("early_bird", "2031-04-01"), ("registration", "2031-05-01")]),
        ([("A", "2031-04-01"), ("B", "2031-04-15")], [("registration", "2031-04-15")]),
        ([("A", "2031-04-01"), ("B", "")], []),
        ([("A", "2031-05-03")], []),
        ([("A", "soon")], []),
    ],
)  # fmt: skip
def test_the_last_day_of_sale_is_a_deadline(
    offers: list[tuple[str, str]], told: list[tuple[str, str]]
) -> None:
    """Where every offer ends before the event."""
    items = [{"name": [name], "validThrough": [day]} for name, day in offers]
    found = deadlines_of({}, items, START)
    assert [(each.kind, str(each.date)) for each in found] == told


def test_deadlines_in_properties_of_their_own() -> None:
    """schema.org's and those of bioschemas."""
    item: dict[str, Any] = {
        "applicationDeadline": ["2031-03-01"],
        "submissionDeadline": ["1 February 2031", "whenever"],
    }
    assert [(each.kind, str(each.date), each.text) for each in deadlines_of(item, [], START)] == [
        ("application", "2031-03-01", "applicationDeadline: 2031-03-01"),
        ("submission", "2031-02-01", "submissionDeadline: 1 February 2031"),
    ]
