from __future__ import annotations

import pytest

from rcevents.reading.passage import Passage
from rcevents.reading.runonheads import run_on_cut, run_on_head


@pytest.mark.parametrize(
    ("text", "title", "dateline"),
    [
        ("12 May 2031 Tea Days, Ghent", "Tea Days", "12 May 2031, Ghent"),
        ("May 12-14, 2pm Tea at Work (free)", "Tea at Work", "May 12-14, 2pm, (free)"),
        ("12 May Tea Forum online", "Tea Forum", "12 May, online"),
        ("12 May First steps workshop", "First steps workshop", "12 May"),
        ("12 May TeaConf, Ghent", "TeaConf", "12 May, Ghent"),
        ('12 May "all about tea", Ghent', '"all about tea"', "12 May, Ghent"),
    ],
)
def test_a_title_right_behind_its_day(text: str, title: str, dateline: str) -> None:
    head = run_on_head(Passage(text))
    assert head is not None
    assert (head.title, head.dateline) == (title, dateline)


@pytest.mark.parametrize(
    "text",
    [
        "12 May we meet again",
        "12 May Ada Bell",
        "12 May Ada Bell is in town",
        "12 May Registration for Tea Days opens",
        "12 May Call for Papers",
        "12 May Tea 4.1 Released",
        "12 May Tea",
        "Tea Days, 12 May",
        "Tea without a day",
    ],
)
def test_other_words_behind_a_day_are_no_title(text: str) -> None:
    assert run_on_head(Passage(text)) is None


def test_the_cut_stands_behind_days_and_hours() -> None:
    assert run_on_cut("12 May, 10:00-11:00 CEST, Tea Days") == (24, 26)
    assert run_on_cut("12 May") is None
