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
