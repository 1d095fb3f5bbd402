"""jCal: calendars written as lists in JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.model import Event
from rcevents.sources.records.jcal import jcal_records
from tests.sources.records.entries import read


def jcal(*properties: list[Any]) -> list[Any]:
    """Make a calendar of one event."""
    return ["vcalendar", [], [["vtimezone", [], []], ["vevent", [*properties], []]]]


SUMMARY = ["summary", {}, "text", "Tea Days"]


def test_a_calendar_is_read_like_any_records() -> None:
    """With its days as iCalendar means them: the end is the day behind the last."""
    start = ["dtstart", {}, "date", "2031-05-03"]
    text = json.dumps(jcal(SUMMARY, start, ["dtend", {}, "date", "2031-05-06"]))
    (event,) = read(text)
    assert isinstance(event, Event)
    assert (event.title, str(event.start), str(event.end)) == (
        "Tea Days",
        "2031-05-03",
        "2031-05-05",
    )


def test_a_time_has_the_zone_that_is_told_beside_it() -> None:
    start = ["dtstart", {"tzid": "Europe/Paris"}, "date-time", "2031-05-03T12:00:00"]
    (event,) = read(json.dumps(jcal(SUMMARY, start)))
    assert isinstance(event, Event)
    assert (str(event.start), event.timezone) == ("2031-05-03 12:00:00+02:00", "Europe/Paris")


@pytest.mark.parametrize(
    ("prop", "told"),
    [
        (["dtend", {}, "date-time", "2031-05-03T13:00:00"], {"end": "2031-05-03T13:00:00"}),
        (["dtend", {}, "date", "0001-01-01"], {"end": "0001-01-01"}),
        (["dtend", {}, "date", "soon"], {"end": "soon"}),
        (["rrule", {}, "recur", {"freq": "DAILY"}], {}),
        (["x-tea", {}, "text", "green"], {}),
        (["location", {}, "text"], {}),
        (["location", [], "text", "Ghent"], {}),
        ([["location"], {}, "text", "Ghent"], {}),
        (["location", {}, "text", None], {}),
        ([], {}),
    ],
)
def test_properties(prop: list[Any], told: dict[str, str]) -> None:
    assert jcal_records(jcal(SUMMARY, prop)) == [{"title": "Tea Days", **told}]


JSON = st.recursive(
    st.none() | st.integers() | st.sampled_from(["vcalendar", "vevent", "dtend", "date"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.just("tzid"), inner),
    max_leaves=12,
)


@given(JSON)
def test_any_other_data_is_none(data: Any) -> None:  # noqa: ANN401 - any data
    assert isinstance(jcal_records(data), list)
    assert isinstance(jcal_records(["vcalendar", [], [data, ["vevent", [data], []]]]), list)
