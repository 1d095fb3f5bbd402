from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.undatedheads import (
    UNSETTLED,
    is_name,
    names_gathering,
    on_demand_head,
    on_demand_told,
    undated_head,
    undated_lines,
    unsettled_head,
)

if TYPE_CHECKING:
    from rcevents.reading.heads import Head

LIST = ("Upcoming events in 3 months",)


def head(markdown: str, headings: tuple[str, ...] = LIST, told: str = "") -> Head | None:
    return undated_head(flat(markdown_outline(markdown))[0].passage, headings, told)


@pytest.mark.parametrize(
    ("markdown", "title", "dateline"),
    [
        ("[useTea 2031](/t)", "useTea 2031", ""),
        ("**[Tea Summer School](/t)**", "Tea Summer School", ""),
        ("[satTea Chicago](/t)", "satTea Chicago", ""),
        ("[Tea Lab](/t) - date to be announced", "Tea Lab", "date to be announced"),
        ("[Tea Lab](/t) (self-paced, free)", "Tea Lab", "self-paced, free)"),
        ("[Tea Lab](/t), every Monday", "Tea Lab", "every Monday"),
        ("[Tea Lab](/t) - A programme of 1-hour workshops on tea.", "Tea Lab", ""),
    ],
)
def test_linked_titles_without_a_day(markdown: str, title: str, dateline: str) -> None:
    found = head(markdown)
    assert found is not None
    assert (found.title, found.url, found.dateline) == (title, "/t", dateline)


@pytest.mark.parametrize(
    "markdown",
    [
        "[useTea 2031](/t) was fun",
        "[useTea 2031](/t), 3 May",
        "[A list of conferences](/t)",
        "[Tea Lab](/t) is a group of people",
        "[the tea page](/t)",
        "See [useTea 2031](/t)",
        "useTea 2031",
        "[Meetup](/t)",
        "[TeaConf 2031 - Keynote](https://www.youtube.com/watch?v=1)",
        "[Leaf Workshop](https://tea.example.org/leaves.pdf)",
        "[Tea Summit hotels](/t) - book now",
        "[Tea Summit 2030](/t) - the slides are online",
    ],
)
def test_what_names_no_event(markdown: str) -> None:
    assert head(markdown) is None


def test_names_alone_need_a_list_of_events() -> None:
    assert head("[satTea Chicago](/t)", ()) is None
    assert head("[satTea Chicago](/t)", ("Community",)) is None
    assert head("[useTea 2031](/t)", ("Talks",)) is None
    assert head("[useTea 2031](/t)", ("Other", "Events")) is not None


def test_names_of_no_known_form_need_others_beside_them() -> None:
    passage = flat(markdown_outline("[satTea Chicago](/t)"))[0].passage
    assert undated_head(passage, LIST, among=False) is None
    assert undated_head(passage, LIST, among=True) is not None


def test_a_prefix_may_tell_that_it_is_on_demand() -> None:
    assert head("[Leaves](/t)", (), told="On demand") is not None


def test_gatherings() -> None:
    told = ["TeaConf", "Tea Days in Ghent", "useTea 2031", "Leaf Lab", "Tea Summit keynotes"]
    assert [names_gathering(text) for text in told] == [True, True, True, False, False]


def test_names() -> None:
    assert [is_name(text) for text in ("Tea", "tea", "Tea?", "", "Register")] == [
        True,
        False,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("Mon 5: [Tea dawn](/t)", "Tea dawn"),
        ("TBC: [Tea dawn](/t), Bath", "Tea dawn"),
        ("[Tea dawn](/t), TBC", "Tea dawn"),
        ("[Coffee](/t) - every Tuesday", "Coffee"),
        ("See also: [Tea dawn](/t)", None),
        ("[Tea dawn](/t) - our new blend", None),
        ("[Register](/t), date TBC", None),
        ("[the list](/t) - every Tuesday", None),
    ],
)
def test_days_that_are_open_or_cannot_be_read(markdown: str, title: str | None) -> None:
    """Among dated items, an item whose day is open, a habit or no day stays an entry."""
    head = unsettled_head(flat(markdown_outline(markdown))[0].passage)
    assert (head and head.title) == title


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("**Lids for all**\nSelf-paced, any time.", "Lids for all"),
        ("[Lids](/l)\nDate to be confirmed", "Lids"),
        ("Lids for all\nSelf-paced, any time.", None),
        ("**Lids for all**\nThey are nice.", None),
        ("**Registration**\nTBC", None),
    ],
)
def test_lines_that_tell_why_there_is_no_day(markdown: str, title: str | None) -> None:
    """Below a marked title only."""
    head = undated_lines(flat(markdown_outline(markdown))[0].passage)
    assert (head and head.title) == title


def test_courses_on_demand() -> None:
    """A course for any time is one in any list; a fund is none."""
    told = ["[Tea 101](/t) Self-paced course for all.", "[Tea Fund](/t) on demand, rolling."]
    found = [on_demand_head(flat(markdown_outline(each))[0].passage) for each in told]
    assert [head and head.title for head in found] == ["Tea 101", None]


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("The self-paced course [Steeping](/t) can be taken at any time.", "Steeping"),
        ("If none suits, [Tea Basics](/t) is a self-paced course.", "Tea Basics"),
        ("The course [Steeping](/t) starts on 3 May; any time will do.", None),
        ("Our courses are self-paced: [register here](/t).", None),
        ("The [Tea Blog](/t) on self-paced courses.", None),
        ("The self-paced course has no page.", None),
        ("A free self-paced course on steeping leaves with [Teapot](/t).", None),
    ],
)
def test_a_sentence_tells_of_a_course_on_demand(markdown: str, title: str | None) -> None:
    head = on_demand_told(flat(markdown_outline(markdown))[0].passage)
    assert (head and head.title) == title


def test_a_day_that_is_not_fixed() -> None:
    told = flat(markdown_outline("**Tea School**\nThe dates have not been fixed yet."))
    assert UNSETTLED.search(told[0].text)
