from __future__ import annotations

import pytest

from rcevents.reading.baredays import in_full
from rcevents.reading.headingdates import HeadingDate
from rcevents.reading.outline import Block
from rcevents.reading.passage import Link, Passage
from tests.reading.linear import assert_linear
from tests.reading.underheadings import events_of

APRIL = "April 2031"
FRIDAY = "Friday, 14 March 2031"
TOLD = [
    ((APRIL,), "2nd: Tea for All", "2031-04-02"),
    ((APRIL,), "12: Tea for All", "2031-04-12"),
    ((APRIL,), "Wed 2 - [Tea for All](https://tea.example.org)", "2031-04-02"),
    ((APRIL,), "Wed 2 Tea for All", "2031-04-02"),
    ((APRIL,), "[Tea for All](https://tea.example.org) - Wednesday 2nd", "2031-04-02"),
    ((APRIL,), "[Tea for All](https://tea.example.org): 2-4", "2031-04-02"),
    ((APRIL,), "[Tea for All](https://tea.example.org) (2-4)", "2031-04-02"),
    ((APRIL,), "[Tea for All](https://tea.example.org), 12th", "2031-04-12"),
    ((APRIL,), "**2-4** [Tea for All](https://tea.example.org)", "2031-04-02"),
    ((APRIL,), "**2nd**: [Tea for All](https://tea.example.org), Leaf Hall", "2031-04-02"),
    ((APRIL,), "2, 9 and 16: Tea for All", "2031-04-02"),
    ((APRIL,), "14 10:00 [Tea for All](https://tea.example.org)", "2031-04-14"),
    ((APRIL,), "Wed 2nd April: Tea for All", "2031-04-02"),
    ((APRIL,), "3rd (online): [Tea for All](https://tea.example.org)", "2031-04-03"),
    ((APRIL,), "3rd – 5th: [Tea for All](https://tea.example.org), Ghent", "2031-04-03"),
    ((APRIL,), "Thursday 3, 6pm: Tea for All", "2031-04-03"),
    ((APRIL,), "3 – Tea for All", "2031-04-03"),
    ((APRIL,), "2 April, [Tea for All](https://tea.example.org)", "2031-04-02"),
    ((APRIL,), "[Tea for All](https://tea.example.org), April 2", "2031-04-02"),
    ((APRIL,), "[Tea for All](https://tea.example.org) - 3 May", "2031-05-03"),
    (("March", "Friday 14"), "10:00 - [Tea for All](https://tea.example.org)", "2031-03-14"),
    ((FRIDAY,), "10:00–11:30 [Tea for All](https://tea.example.org) (online)", "2031-03-14"),
    ((FRIDAY,), "[Tea for All](https://tea.example.org), 10am, Ghent", "2031-03-14"),
    ((FRIDAY,), "[Tea for All](https://tea.example.org) (10:00)", "2031-03-14"),
    ((FRIDAY,), "[Tea for All](https://tea.example.org)", "2031-03-14"),
    (("2031-03-14",), "10:00 [Tea for All](https://tea.example.org)", "2031-03-14"),
    (("14.03.2031",), "10:00 [Tea for All](https://tea.example.org)", "2031-03-14"),
    (("2032", "Europe", "March"), "12: Tea for All", "2032-03-12"),
    (("Oktober 2031",), "14: Tea for All", "2031-10-14"),
    (("Mars 2031",), "14 - [Tea for All](https://tea.example.org)", "2031-03-14"),
    (("Junio de 2031",), "14: Tea for All", "2031-06-14"),
    (("March '31",), "14: Tea for All", "2031-03-14"),
    (("📅 Coming up in March 2031",), "14: Tea for All", "2031-03-14"),
]
SILENT = [
    ((APRIL,), "30-31: Tea for All"),
    ((APRIL,), "Tue 2: Tea for All"),
    ((APRIL,), "2 new teas"),
    ((APRIL,), "All month: Tea for All"),
    ((APRIL,), "TBC: Tea for All"),
    ((APRIL,), "20 pots - a story"),
    ((APRIL,), "10-12 people met"),
    ((APRIL,), "3 - 2 - 1 Tea"),
    ((APRIL,), "10:30: Tea for All"),
    ((APRIL,), "9am - Tea for All"),
    ((APRIL,), "Tea for All, part 2"),
    ((APRIL,), "[Tea for All](https://tea.example.org), part 2"),
    ((APRIL,), "[Tea for All](https://tea.example.org), 2 pots"),
    (("March / April 2031",), "14: Tea for All"),
    (("2032",), "12: Tea for All"),
    ((FRIDAY,), "10:00 Doors open"),
    ((FRIDAY,), "Lunch at 12:30"),
    ((FRIDAY,), "[Tea for All](https://tea.example.org) is hot"),
    ((FRIDAY,), "[Register here](https://tea.example.org)"),
    ((FRIDAY,), "[Programme](https://tea.example.org) (PDF)"),
]


def issue(headings: tuple[str, ...], line: str) -> str:
    """Write an issue in which an item stands below headings."""
    path = "".join(f"{'#' * (3 + at)} {heading}\n\n" for at, heading in enumerate(headings))
    return f"# The Tea Digest\n\n## Events\n\n{path}- {line}\n"


@pytest.mark.parametrize(("headings", "line", "day"), TOLD)
def test_a_heading_tells_the_rest_of_a_day(headings: tuple[str, ...], line: str, day: str) -> None:
    """A number, or an hour, is a day below a heading that tells month or day."""
    (event,) = events_of(issue(headings, line))
    assert (event.title, str(event.start)[:10]) == ("Tea for All", day)


@pytest.mark.parametrize(("headings", "line"), SILENT)
def test_a_number_that_is_no_day_stays_one(headings: tuple[str, ...], line: str) -> None:
    """Counts, hours, wrong weekdays and points of an agenda tell no day."""
    assert not any(event.start for event in events_of(issue(headings, line)))


@pytest.mark.parametrize(
    "text",
    [
        "## Events\n\n### March 2031\n\n- 12: Tea\n  - 3: cups\n  - 4: pots\n",
        "## Events\n\n### March 2031\n\n- 12: Tea\n\n  3: cups, 4: pots\n",
        "## Events\n\n### March 2031\n\n- [Tea](https://tea.example.org) - 12 March\n  - 3: cups\n",
    ],
)
def test_what_stands_below_an_entry_is_its_own(text: str) -> None:
    """Numbers there are no days."""
    assert [event.title for event in events_of(text)] == ["Tea"]


def test_links_below_a_line_that_is_a_day_are_no_events() -> None:
    """Such a line may be the day of the event above it."""
    links = "- [Leaf Hall](https://leaf.example.org)\n- [Pots](https://pots.example.org)\n"
    events = events_of(f"## Events\n\nTea Days\n\n12 March 2031\n\n{links}")
    assert not {event.title for event in events} & {"Leaf Hall", "Pots"}


def test_the_words_of_the_heading_are_not_in_the_sighting() -> None:
    """A sighting's text is what the issue says there, and the rule is named."""
    (event,) = events_of(issue((APRIL,), "12: Tea for All"))
    assert event.sightings[0].text == "12: Tea for All"
    assert event.inferred["start"] == "month and year: told by the heading"


def test_a_month_without_a_year_leaves_the_year_to_the_issue() -> None:
    """Both rules are named."""
    (event,) = events_of(issue(("March",), "12: Tea for All"))
    assert event.inferred["start"].startswith("month: told by the heading; year: the one")


def test_links_and_bold_letters_move_with_what_is_written() -> None:
    """Spans behind the place of the words are moved, those before stay."""
    link = Link(4, 7, "https://tea.example.org")
    block = Block("item", 1, lambda: Passage("12: Tea", 3, (link,), ((0, 2),)))
    written = in_full(block, HeadingDate(months=((3, 2031),)))
    assert written is not None
    passage = written.block.passage
    assert passage.text == "12 March: Tea"
    assert [passage.text[one.start : one.end] for one in passage.links] == ["Tea"]
    assert passage.strong == ((0, 2),)


@pytest.mark.parametrize("text", ["1, 2, ", "12-", "Tue 3 ", "[1] ", "1 and 2 and "])
def test_a_long_item_is_read_in_linear_time(text: str) -> None:
    """No text makes the search slow."""

    def read(told: str) -> object:
        return in_full(Block("item", 1, lambda: Passage(told)), HeadingDate(months=((3, 2031),)))

    assert_linear(read, lambda size: text * (size // len(text)))
