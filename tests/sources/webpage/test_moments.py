from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.claims import Fault
from rcevents.sources.webpage.moments import Moment, read_moment
from tests.reading.linear import assert_linear

EARLIEST, LATEST = map(dt.datetime.fromisoformat, ("1980-01-01", "9998-01-01"))


@pytest.mark.parametrize(
    "text",
    ["2031-05-03", "2031-5-3", "2031-05-03T", "20310503", "2031/05/03", "3 May 2031", "May 3, 2031",
     "Saturday, 3rd May 2031", "3. Mai 2031", "le 3 mai 2031", "03.05.2031", "2031-05-03Z"],
)  # fmt: skip
def test_a_day_in_any_spelling(text: str) -> None:
    """Without an hour."""
    assert read_moment(text) == Moment(dt.date(2031, 5, 3))


@pytest.mark.parametrize(
    ("text", "iso", "zone"),
    [
        ("2031-05-03T13:30", "2031-05-03T13:30:00", None),
        ("2031-05-03 13:30:15", "2031-05-03T13:30:15", None),
        ("20310503T133000", "2031-05-03T13:30:00", None),
        ("20310503T133000Z", "2031-05-03T13:30:00+00:00", None),
        ("2031-05-03T13:30:00.000+02:00", "2031-05-03T13:30:00+02:00", None),
        ("2031-05-03T13:30:00-0700", "2031-05-03T13:30:00-07:00", None),
        ("2031-05-03T13:30+02", "2031-05-03T13:30:00+02:00", None),
        ("2031-05-03 13:30:00 UTC", "2031-05-03T13:30:00+00:00", None),
        ("2031-05-03T13:30 CEST", "2031-05-03T13:30:00", "Europe/Paris"),
        ("2031-05-03T13:30[Europe/Oslo]", "2031-05-03T13:30:00", "Europe/Oslo"),
        ("2031-05-03T13:30 America/New_York", "2031-05-03T13:30:00", "America/New_York"),
        ("2031-05-03T13:30:00+00:00Z", "2031-05-03T13:30:00+00:00", None),
        ("2031-5-3T9:00+1:00", "2031-05-03T09:00:00+01:00", None),
        ("2031-05-03T24:00", "2031-05-04T00:00:00", None),
        ("2031-05-03T7:30pm", "2031-05-03T19:30:00", None),
        ("2031-05-03T10", "2031-05-03T10:00:00", None),
        ("Sat, 03 May 2031 13:30:00 +0200", "2031-05-03T13:30:00+02:00", None),
        ("Sat May 03 2031 13:30:00 GMT+0200 (Central European Summer Time)",
         "2031-05-03T13:30:00+02:00", None),
        ("May 3, 2031 7:30 PM", "2031-05-03T19:30:00", None),
        ("1935667800", "2031-05-04T13:30:00+00:00", None),
    ],
)  # fmt: skip
def test_a_time_in_any_spelling(text: str, iso: str, zone: str | None) -> None:
    """With its offset, or the name of its zone."""
    moment = read_moment(text)
    assert isinstance(moment, Moment)
    assert (moment.start.isoformat(), moment.zone) == (iso, zone)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("3-5 May 2031", "2031-05-03", "2031-05-05"),
        ("2031-05-03/2031-05-05", "2031-05-03", "2031-05-05"),
        ("2031-05-03T10:00/2031-05-03T12:00", "2031-05-03T10:00:00", "2031-05-03T12:00:00"),
        ("3 May 2031, 10:00-12:00", "2031-05-03T10:00:00", "2031-05-03T12:00:00"),
    ],
)
def test_a_range_tells_its_end(text: str, start: str, end: str) -> None:
    """In words or as an interval of ISO 8601."""
    moment = read_moment(text)
    assert isinstance(moment, Moment)
    assert moment.end is not None
    assert (moment.start.isoformat(), moment.end.isoformat()) == (start, end)


@pytest.mark.parametrize("text", ["", " ", "TBA", "tbc", "2031", "2031-05"])
def test_what_is_not_settled_is_none(text: str) -> None:
    """A month alone is no day."""
    assert read_moment(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2031-02-30", "no day"),
        ("2031-05-03T25:00", "no day"),
        ("0000-00-00", "empty"),
        ("1970-01-01T00:00:00Z", "empty"),
        ("03/05/2031", "ambiguous"),
        ("{{ date }}", "no date"),
        ("May 3", "no year"),
    ],
)
def test_what_is_no_date_says_why(text: str, reason: str) -> None:
    """Nothing is guessed."""
    moment = read_moment(text)
    assert isinstance(moment, Fault)
    assert reason in moment.reason


def test_a_sources_habit_settles_figures() -> None:
    """Day first, or month first."""
    assert read_moment("03/05/2031", day_first=True) == Moment(dt.date(2031, 5, 3))


@given(
    st.datetimes(EARLIEST, LATEST),
    st.sampled_from(["", "Z", "+02:00"]),
)
def test_iso_times_come_back_as_they_are(when: dt.datetime, offset: str) -> None:
    """To the second."""
    text = when.replace(microsecond=0).isoformat() + offset
    moment = read_moment(text)
    assert isinstance(moment, Moment)
    assert moment.start == dt.datetime.fromisoformat(text)


@given(st.text(alphabet="0123456789-T:/ +Zamp,.[]", max_size=40))
def test_nothing_raises(text: str) -> None:
    """Whatever stands in a date's place."""
    read_moment(text)


@pytest.mark.parametrize("unit", ["1", "1-", "May ", "2031-", "10:00 ", "["])
def test_hostile_dates_take_linear_time(unit: str) -> None:
    """Only so much of a text is a date."""
    assert_linear(read_moment.__wrapped__, lambda n: unit * (n // len(unit)))
