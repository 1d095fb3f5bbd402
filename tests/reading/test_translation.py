"""Dates of other languages, said so that the one grammar of dates reads them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.claims import Fault
from rcevents.reading.dates import find_dates
from rcevents.reading.months import MONTH_NAMES
from rcevents.reading.translation import in_english, month_named
from tests.reading.linear import assert_linear

DATES = [
    ("vom 3. bis 5. Mai 2031, Gent", "2031-05-03", "2031-05-05"),
    ("3.-5. Mai 2031", "2031-05-03", "2031-05-05"),
    ("3. bis 5. September 2031", "2031-09-03", "2031-09-05"),
    ("20.-22. Okt. 2031", "2031-10-20", "2031-10-22"),
    ("Sa, 30. März - So, 1. April 2031", "2031-03-30", "2031-04-01"),
    ("30. April bis 2. Mai 2031", "2031-04-30", "2031-05-02"),
    ("4. April 2031", "2031-04-04", "2031-04-04"),
    ("3.5. bis 4.5.2031", "2031-05-03", "2031-05-04"),
    ("le 1er février 2031 à Lyon", "2031-02-01", "2031-02-01"),
    ("du lundi 3 au mercredi 5 mars 2031", "2031-03-03", "2031-03-05"),
    ("3 au 5 sept. 2031", "2031-09-03", "2031-09-05"),
    ("3 et 4 juin 2031", "2031-06-03", "2031-06-04"),
    ("del 3 al 5 de mayo de 2031", "2031-05-03", "2031-05-05"),
    ("1º de marzo de 2031", "2031-03-01", "2031-03-01"),
    ("10 y 11 de junio de 2031", "2031-06-10", "2031-06-11"),
    ("12 maggio 2031", "2031-05-12", "2031-05-12"),
    ("3 de maio de 2031", "2031-05-03", "2031-05-03"),
    ("2 mei 2031", "2031-05-02", "2031-05-02"),
    ("5 maja 2031", "2031-05-05", "2031-05-05"),
    ("mai 3, 2031", "2031-05-03", "2031-05-03"),
]


@pytest.mark.parametrize(("text", "start", "end"), DATES)
def test_dates_are_read_in_their_language(text: str, start: str, end: str) -> None:
    """Whatever joins the days, and whatever stands before them."""
    found = [claim.value for claim in find_dates(in_english(text))]
    assert len(found) == 1
    assert not isinstance(found[0], Fault)
    runs = found[0].runs
    assert (runs[0].start, runs[-1].end) == (
        dt.date.fromisoformat(start),
        dt.date.fromisoformat(end),
    )


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2031",
        "Mar 3-5, 2031",
        "May 3, 2031 at 6pm, set of 4",
        "a do or die day",
        "",
        "10:00 to 12:00",
        "5 de Bruijn graphs",
        "3 Mars landers",
        "2.5 au",
    ],
)
def test_english_stays_as_it_is(text: str) -> None:
    """But for months that are told in both languages: "3 Mars" is a date."""
    assert in_english(text).replace("March", "Mars") == text


def test_clock_times_of_german_are_said_with_minutes() -> None:
    """The reader of times knows "14:00", not "14 Uhr"."""
    assert in_english("14 Uhr") == "14:00"
    assert in_english("3. Mai, 14.30 bis 16 Uhr") == "3 May, 14:30-16:00"


@given(st.integers(1, 28), st.sampled_from(range(1, 13)), st.integers(2000, 2090))
def test_every_english_date_is_itself(day: int, month: int, year: int) -> None:
    """Saying an English date in English changes nothing."""
    text = f"{day} {MONTH_NAMES[month - 1]} {year}"
    assert in_english(text) == text


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Nothing raises, and what has no digit stays."""
    said = in_english(text)
    assert any(map(str.isdigit, text)) or said == text


@pytest.mark.parametrize("piece", ["3 mai ", "3. bis ", "1er ", "de 3 ", "14 Uhr ", ". ", "mai"])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    """However often its words come back."""
    assert_linear(in_english, lambda size: "3 " + piece * (size // len(piece)))


def test_months_have_their_names() -> None:
    """In every language, with and without accents."""
    assert [month_named(name) for name in ("März", "août", "Dez", "styczeń")] == [3, 8, 12, None]
