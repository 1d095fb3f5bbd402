from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.claims import BLANK
from rcevents.reading.dates import Dates, Run, find_dates
from rcevents.reading.months import DAY_NAMES, MONTH_NAMES
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2098, 12, 31))
DASHES = st.sampled_from([*"-‐‑‒–—−", " - ", " – ", " to ", " until ", " through ", " thru "])
MONTH_FORMS: list[Callable[[str], str]] = [str, lambda m: m[:3], str.upper]
DAY_FORMS: list[Callable[[int], str]] = [str, lambda d: f"{d:02}", lambda d: f"{d}{_ending(d)}"]


def _ending(day: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day // 10 != 1 else 0, "th")


@st.composite
def written(draw: st.DrawFn, day: dt.date, *, year: bool) -> str:
    """Write a day in one of the shapes that people use."""
    month = draw(st.sampled_from(MONTH_FORMS))(MONTH_NAMES[day.month - 1])
    number = draw(st.sampled_from(DAY_FORMS))(day.day)
    weekday = draw(st.sampled_from(["", DAY_NAMES[day.weekday()] + ", "]))
    shape, tail = draw(
        st.sampled_from(
            [("{n} {m}", " {y}"), ("{m} {n}", ", {y}"), ("{n} {m}", ", {y}"), ("{m} {n}", " {y}")]
        )
    )
    return weekday + (shape + (tail if year else "")).format(n=number, m=month, y=day.year)


def only(text: str, issued: dt.date | None = None) -> Dates:
    """Give the one value that the whole text tells."""
    (claim,) = find_dates(text, issued=issued)
    assert claim.text == text
    assert isinstance(claim.value, Dates), claim
    return claim.value


@given(st.data(), DAYS)
def test_a_day_with_its_year_is_read_back(data: st.DataObject, day: dt.date) -> None:
    """Every day in every shape is read as it was written."""
    assert only(data.draw(written(day, year=True))).runs == (Run(day, day),)


@given(st.data(), DAYS, st.integers(1, 330), DASHES)
def test_a_range_with_years_is_read_back(
    data: st.DataObject, first: dt.date, length: int, dash: str
) -> None:
    """Every range with two years is read as it was written."""
    last = first + dt.timedelta(days=length)
    text = data.draw(written(first, year=True)) + dash + data.draw(written(last, year=True))
    assert only(text).runs == (Run(first, last),)


@given(st.data(), DAYS, st.integers(1, 300), DASHES)
def test_the_last_days_year_is_the_ranges(
    data: st.DataObject, first: dt.date, length: int, dash: str
) -> None:
    """A year told once, at the end, counts back over the new year."""
    last = first + dt.timedelta(days=length)
    text = data.draw(written(first, year=False)) + dash + data.draw(written(last, year=True))
    assert only(text).runs == (Run(first, last),)


@given(st.data(), DAYS, st.integers(-14, 275), st.integers(1, 60), DASHES)
def test_a_range_without_year_is_read_back_from_the_issue(
    data: st.DataObject, issued: dt.date, ahead: int, length: int, dash: str
) -> None:
    """Ranges within the window get their own years."""
    first = issued + dt.timedelta(days=ahead)
    last = first + dt.timedelta(days=length)
    text = data.draw(written(first, year=False)) + dash + data.draw(written(last, year=False))
    if (2, 29) in ((first.month, first.day), (last.month, last.day)):
        return  # leap days have examples of their own
    assert only(text, issued).runs == (Run(first, last),)


@given(st.sampled_from(MONTH_NAMES), st.sets(st.integers(1, 28), min_size=2), st.booleans())
def test_a_list_of_days_is_read_back(month: str, days: set[int], before: bool) -> None:
    """No day of a list is lost or added."""
    *some, last = map(str, sorted(days))
    listed = f"{', '.join(some)} and {last}"
    value = only(f"{listed} {month} 2021" if before else f"{month} {listed}, 2021")
    found = {
        run.start.day + step for run in value.runs for step in range((run.end - run.start).days + 1)
    }
    assert found == days


@given(DAYS, st.integers(0, 400))
def test_iso_dates_are_read_back(first: dt.date, length: int) -> None:
    """ISO 8601 intervals of days are read as written."""
    last = first + dt.timedelta(days=length)
    assert only(f"{first}/{last}").runs == (Run(first, last),)


_WORDS = """
    3 5 12 31 32 99 2021 2021-10-11 8/11/2021 13/5/2021 3.5.2021 3rd 22nd first May may March Oct
    Sept. Mon Tuesdays wed , ; . - – / & + ( ) and to from between on of the until or 10am 13:00
    '21 Room Python spots participants virtual UTC every repeated 20211011 T $75"""
PIECES = st.sampled_from([*_WORDS.split(), " ", " ", " ", "\n", BLANK])


@given(st.lists(PIECES, max_size=25).map("".join) | st.lists(PIECES, max_size=25).map(" ".join))
def test_claims_lie_in_the_text_and_apart(text: str) -> None:
    """Whatever is written: no error, no overlap, no claimed blank, runs in order."""
    at = 0
    for claim in find_dates(text, issued=dt.date(2021, 4, 1)):
        assert at <= claim.start < claim.end <= len(text)
        assert claim.text == text[claim.start : claim.end]
        assert BLANK not in claim.text
        at = claim.end
        if isinstance(claim.value, Dates):
            assert claim.value.runs
            assert all(run.start <= run.end for run in claim.value.runs)
            assert list(claim.value.runs) == sorted(claim.value.runs, key=lambda run: run.start)


@given(st.text(), st.none() | st.dates(), st.none() | st.booleans())
def test_no_text_is_an_error(text: str, issued: dt.date | None, day_first: bool | None) -> None:
    """Reading never raises."""
    find_dates(text, issued=issued, day_first=day_first)


@pytest.mark.parametrize(
    "piece",
    [
        "1", "1-", "1, ", "1,", "1/", "1.", "1 and ", "May ", "3 May, ", "May 3, ", "3-", "3rd ",
        "Mon, ", "the ", "from ", "2021 ", "2021-10-11/", "1/2/", "$1,", "(", "and ", " ", "\n ",
        "\n", "a", "a-", "on 3 and ", "1:", "'21", "3 May - ", "1,234", "1,234,", "of ", "May",
        "\x00", "3 \x00", "5 May 10:00 - ", "repeated on ", "https://", "1 May 2 ",
    ],
)  # fmt: skip
def test_hostile_text_costs_its_length(piece: str) -> None:
    """Twice the text takes about twice the work, whatever it repeats."""

    def hostile(length: int) -> str:
        return "May 1 " + piece * (length // len(piece)) + " 5 May 2021"

    assert_linear(lambda text: find_dates(text, issued=dt.date(2021, 4, 1)), hostile)
