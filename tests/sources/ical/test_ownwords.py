from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from rcevents.render.descriptions import describe
from rcevents.render.words import cost_words
from rcevents.sources.ical.ownwords import cost_told, own_words
from tests.render.events import events

if TYPE_CHECKING:
    from rcevents.model import Event


@pytest.mark.parametrize(
    "words",
    [
        "free",
        "not free",
        "US$75 virtual; US$150-1,650 on site",
        "free or from CHF 7.50 virtual",
        "free to €20",
        "12 or 15.25 on site; JP¥3,000 virtual",
    ],
)
def test_prices_are_read_as_they_were_told(words: str) -> None:
    """The same words come out of what was read."""
    assert cost_words(cost_told(words)) == words


@pytest.mark.parametrize("words", ["", "ask us", "€5 for students", "€5 until 3 May 2031", "€-5"])
def test_other_words_are_no_plain_prices(words: str) -> None:
    assert cost_told(words) is None


@given(events())
def test_people_and_provenance_stand_behind_the_text(event: Event) -> None:
    """Whatever a text holds, its length parts it from what follows."""
    told = "\n".join(filter(None, (event.description, event.remark)))
    words = own_words(describe(event), len(told))
    assert words.announced == told
    assert words.organizer == event.organizer
    assert words.inferred == dict(sorted(event.inferred.items()))


def test_facts_are_told_before_the_first_blank_line() -> None:
    words = own_words(
        "24 Sep 2020, 13:00 (Europe/London) (end assumed) · virtual\nPostponed\nCost: free\n"
        "Submissions close: 1 Mar 2020\n\nCost: nothing"
    )
    assert (words.zone, words.status, words.cost) == ("Europe/London", "postponed", "free")
    assert words.is_end_assumed
    assert [(one.kind, one.date) for one in words.deadlines] == [
        ("submission", dt.date(2020, 3, 1))
    ]
    assert words.announced == "Cost: nothing"
