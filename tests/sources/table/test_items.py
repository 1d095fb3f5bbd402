"""Items of lists that are events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.document import Document, MediaType
from rcevents.sources.labelled.surroundings import Surroundings
from rcevents.sources.table.items import events_in_items
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    from rcevents.sources.facts import Facts

TEA = "https://tea.example.org"


def items(text: str, media_type: MediaType = "text/markdown") -> list[Facts]:
    """Give the facts of a document's items."""
    return list(events_in_items(Document("a", text, media_type), Surroundings()))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- 3 May 2031: Tea Days", ("Tea Days", "2031-05-03", "2031-05-03")),
        ("- Tea Days (3-5 May 2031, Ghent)", ("Tea Days", "2031-05-03", "2031-05-05")),
        ("* **Tea Days** -- May 3, 2031", ("Tea Days", "2031-05-03", "2031-05-03")),
        (f"- [Tea Days]({TEA}), 3 to 5 May 2031", ("Tea Days", "2031-05-03", "2031-05-05")),
        (f"- [website]({TEA}) Tea Days, 3 May 2031", ("Tea Days", "2031-05-03", "2031-05-03")),
        (f"- 2031-05-03/2031-05-05 [Tea]({TEA})", ("Tea", "2031-05-03", "2031-05-05")),
        ("## 2031\n- 3. Mai: Tee", ("Tee", "2031-05-03", "2031-05-03")),
        ("## 2031\n### May\n- 3-5: Tea Days", ("Tea Days", "2031-05-03", "2031-05-05")),
        ("- [ ] Tea Days, 3 May 2031", ("Tea Days", "2031-05-03", "2031-05-03")),
        ("1. Tea Days, 3 May 2031", ("Tea Days", "2031-05-03", "2031-05-03")),
    ],
)
def test_items_that_tell_a_day(text: str, told: tuple[str, str, str]) -> None:
    (facts,) = items(text)
    assert (facts.title, str(facts.start), str(facts.end)) == told
    assert facts.url == (TEA if TEA in text else None)


def test_items_of_pages() -> None:
    (facts,) = items("<ul><li>3 May 2031 <a href=/t>Tea</a><li>Cup</ul>", "text/html")
    assert (facts.title, str(facts.start), facts.url) == ("Tea", "2031-05-03", "/t")


def test_what_stands_below_an_item_belongs_to_it() -> None:
    text = f"- [Tea]({TEA}) 3 May 2031\n  - bring cups\n  - in Ghent\n- [Cup]({TEA}/cup)\n"
    tea, cup = items(text)
    assert (tea.description, tea.fault) == ("bring cups\n\nin Ghent", None)
    assert (cup.title, cup.fault, cup.line) == ("Cup", "no date", 4)


def test_a_status_beside_the_title() -> None:
    (facts,) = items("- Tea Days (cancelled): 3 May 2031")
    assert (facts.title, facts.status) == ("Tea Days", "cancelled")


@pytest.mark.parametrize(
    "text", ["", "- Tea", "Tea, 3 May 2031", "- Posted on 3 May 2031: news", f"- [Tea]({TEA})"]
)
def test_what_is_no_item_with_a_day(text: str) -> None:
    assert items(text) == []


@pytest.mark.xfail(reason="an item whose only day is none of the calendar is taken for prose")
def test_a_day_that_there_is_not_is_told() -> None:
    _, cup = items("- Tea, 3 May 2031\n- Cup, 31 February 2031")
    assert cup.fault is not None


LINES = st.lists(
    st.sampled_from(
        [
            *("- 3 May 2031: Tea", "  - below", "- [Tea](/t)", "## 2031", "### May", "- 3-5: Tea"),
            *("- 31 February 2031: Tea", "1. Tea (5.5.)", "- ", "text", "- **", "- [](/t) 3 May"),
        ]
    ),
    max_size=8,
)


@settings(max_examples=40, deadline=None)
@given(LINES)
def test_each_item_has_a_day_or_a_fault(lines: list[str]) -> None:
    for facts in items("\n".join(lines)):
        assert (facts.start is None) == (facts.fault is not None)
        assert facts.line is not None


@pytest.mark.parametrize("unit", ["- 3 May\n", "- [a](b) ", "- 3-", "- (", "  - a\n"])
def test_hostile_lists_take_linear_time(unit: str) -> None:
    assert_linear(items, lambda size: unit * (size // len(unit)))


@pytest.mark.parametrize(
    "item",
    [
        "- [Tea Fund](/f) - apply by 1 April 2031",
        "- [Tea Prize](/p) - deadline: 1 April 2031",
        "- Register by 1 April 2031 for [Tea](/t)",
        "- [Minutes of 3 May 2031](/m)",
        "- 3 May 2031: [Minutes](/m)",
    ],
)
def test_days_of_something_else_are_no_events(item: str) -> None:
    """The last day for doing something, and what was written down, announce nothing."""
    assert [facts for facts in items(item) if facts.start] == []


@pytest.mark.parametrize("heading", ["Releases", "Blog posts", "Minutes", "Vacancies"])
def test_lists_of_others_tell_no_events(heading: str) -> None:
    """Each of their items has a day, too."""
    assert items(f"## {heading}\n- [Tea](/t) - 3 May 2031\n- [Cup](/c) - 4 May 2031") == []


@pytest.mark.parametrize(
    ("item", "faults"),
    [
        ("[Steeping](/s) - self-paced, free", 0),
        ("[Pouring](/p) - anytime", 0),
        ("[See all events](/a)", 0),
        ("[Tea Night](/n) - soon", 1),
    ],
)
def test_items_without_a_day(item: str, faults: int) -> None:
    """What can be done on any day, and what leads on, lacks none."""
    told = items(f"## Events\n- [Tea](/t) - 3 May 2031\n- {item}")
    assert sum(facts.fault is not None for facts in told) == faults


def test_a_day_that_can_be_read_in_two_ways_is_not_replaced_by_a_deadline() -> None:
    """The fault is told; the last day to register is no event's."""
    item = "[Cup](/c) - 3/6/2031, Ghent, €40. Register by 1 April 2031"
    _, facts = items(f"## Events\n- [Tea](/t) - 3 May 2031\n- {item}")
    assert (facts.title, facts.start, facts.fault is None) == ("Cup", None, False)
