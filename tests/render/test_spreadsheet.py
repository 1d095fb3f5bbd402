from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.normalization import clean
from rcevents.render import render_csv
from rcevents.render.columns import COLUMNS, REMEMBERED
from rcevents.render.spreadsheet import FORMULA, LONGEST, cell
from tests.reading.linear import assert_linear
from tests.render.events import records
from tests.render.samples import EVERYTHING, feed, record

if TYPE_CHECKING:
    from rcevents.model import Record


def rows(stream: bytes) -> list[dict[str, str]]:
    """Read a sheet as Python does."""
    return list(csv.DictReader(StringIO(stream.decode("utf-8-sig"), newline="")))


def test_excel_is_told_that_it_is_utf8() -> None:
    assert render_csv(feed()).startswith(b"\xef\xbb\xbftitle,when,")


def test_every_event_has_one_line() -> None:
    """Events without a date as well, and whatever their texts hold."""
    stream = render_csv(feed(*EVERYTHING))
    assert stream.count(b"\r\n") == stream.count(b"\n") == len(EVERYTHING) + 1
    assert len(rows(stream)) == len(EVERYTHING)


@pytest.mark.parametrize(
    "sign", ["=", "+", "-", "@", "\t=", "\r=", " =", "\u202e=", "＝", "|", "%"]
)
def test_no_cell_is_a_formula(sign: str) -> None:
    assert cell(f"{sign}cmd()").startswith("'")


@given(st.text(max_size=40))
def test_any_text_is_harmless(text: str) -> None:
    """Whatever a cell holds, a spreadsheet shows it and does nothing else."""
    written = cell(text)
    assert not written.startswith(FORMULA)
    assert "\n" not in written


@given(st.text(st.sampled_from('=+-@;," \tab1'), max_size=12), st.text(max_size=5))
def test_semicolons_part_no_formula_off(title: str, more: str) -> None:
    """Where lists are parted by semicolons, spreadsheets read the whole line by them."""
    stream = render_csv(feed(record("e", title + more)))
    line = stream.decode("utf-8-sig").splitlines()[1]
    for part in line.split(";")[1:]:
        assert not part.strip().startswith(FORMULA)


NUMBERS = (
    *("3/4", "1-2", "10:30", "1E5", "1e-5", "007", "12.05", "7,50", "50%", "$75", "(5)", "5 pm"),
    *("May 21", "21 May", "21-May-2031", "Sept 1", "MAR1", "2031-05-03", "1 000", "9" * 60),
)


@pytest.mark.parametrize("title", NUMBERS)
def test_no_text_turns_to_a_number_or_a_date(title: str) -> None:
    """As genes did: a title is what it was told to be."""
    assert cell(title) == f"'{title}"
    (row,) = rows(render_csv(feed(record("e", title))))
    assert row["title"] == f"'{title}"


TEXTS = (
    "3D printing",
    "Maybe 5",
    "24 hours of Git",
    "May the 4th",
    "C++20",
    "e5",
    "11-15 Oct",
    "?",
)


@pytest.mark.parametrize("title", TEXTS)
def test_other_texts_stay(title: str) -> None:
    assert cell(title) == title


def test_dates_and_prices_are_taken_for_what_they_are() -> None:
    cost = {"tiers": [{"min": 5, "max": 7, "currency": "EUR"}]}
    (row,) = rows(render_csv(feed(record("e", start="2031-05-03", cost=cost))))
    assert (row["start"], row["when"]) == ("2031-05-03", "3 May 2031")
    assert (row["lowest_price"], row["highest_price"]) == ("5 EUR", "7 EUR")


def test_a_cell_is_no_longer_than_excel_can_hold() -> None:
    assert len(cell("long " * LONGEST)) == LONGEST


@given(st.lists(records(), max_size=3))
def test_a_row_can_be_read_again(held: list[Record]) -> None:
    """Every row has every column, and the texts that they were filled with."""
    told = rows(render_csv(feed(*held)))
    assert len(told) == len(held)
    for row, one in zip(told, feed(*held).records, strict=True):
        assert list(row) == [*COLUMNS, *REMEMBERED]
        assert row["uid"] == one.event.uid
        title = " ".join(clean(one.event.title).split())
        assert row["title"].replace("'", "").replace("; ", ";") == title.replace("'", "").replace(
            "; ", ";"
        )


@pytest.mark.parametrize("text", ["1", "1 ", "1/", "a; =", ";=", "May 1 "])
def test_long_texts_take_no_longer_than_they_are(text: str) -> None:
    assert_linear(cell, lambda many: text * many)
