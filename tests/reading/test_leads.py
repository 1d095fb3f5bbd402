from __future__ import annotations

import pytest

from rcevents.reading.leads import is_lead, lead_end, lead_head, lead_heads
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.passage import Passage
from tests.reading.linear import assert_linear


def passage(markdown: str) -> Passage:
    return flat(markdown_outline(markdown))[0].passage


DATED_FIRST = [
    ("- Weds 16th Oct - [Tea Hall](/t) The eighth.", "Tea Hall", "Weds 16th Oct, The eighth"),
    ("- 3 May: [Pots](/t)", "Pots", "3 May"),
    ("- Oct 29th - Nov 1st - [Tea Fall](/t): a week", "Tea Fall", "Oct 29th - Nov 1st, a week"),
    ("- 2031-05-03 | Virtual (Ghent) | [Tea](/t)", "Tea", "2031-05-03 | Virtual (Ghent)"),
    ("- 2031-05-03, 9.00am - 1.30pm [Pots](/t)", "Pots", "2031-05-03, 9.00am - 1.30pm"),
    ("- **3 May 2031** – Tea for All (free) [Book](/t)", "Tea for All", "3 May 2031, (free) Book"),
    ("- Nov 12th 1-4pm - Steeping. [Book](/t)", "Steeping", "Nov 12th 1-4pm, Book"),
    ("3 May - Tea Days - [Ghent](/t)", "Tea Days", "3 May, Ghent"),
    ("- 3 May: TALK | [Tea](/t)", "Tea", "3 May, TALK"),
    ("- 3 May: Leaves - the Leaf Project [Book](/t)", "Leaves - the Leaf Project", "3 May, Book"),
    ("- 3 May: Leaves by Ada Bell ([Zoom](/t))", "Leaves", "3 May, by Ada Bell (Zoom)"),
    ("- 3 May, Leaf Lab: [Tea](/t)", "Tea", "3 May, Leaf Lab"),
    ("- **3 May**: Steepers' Meeting, 16:00 UTC", "Steepers' Meeting", "3 May, 16:00 UTC"),
    (
        "- 3-5 May: Retreat of Tea Makers, Bergen, free",
        "Retreat of Tea Makers",
        "3-5 May, Bergen, free",
    ),
    ("- 3 May: Cups, Pots and Lids", "Cups, Pots and Lids", "3 May"),
    ("- 3 May (Ghent, BE) [Leaf Lab](/l): [**Tea**](/t)", "Tea", "3 May (Ghent, BE)"),
    ("- 3 May | [Leaf Lab](/l) | [Tea](/t), 10:00", "Tea", "3 May, 10:00"),
    ("- 3 May: [Tea](/t): [Register](/r)", "Tea", "3 May, Register"),
    ("- **3 May** Tea at [Leaf Lab](/t)", "Tea at Leaf Lab", "3 May"),
    ("- (3 May) Tea for All. [Book](/t)", "Tea for All", "3 May, Book"),
    ("- 2031-05-03 Tea for All | [Book](/t)", "Tea for All", "2031-05-03, Book"),
    ("- 2031-05-03, 10:00 CEST: [Webinar: Tea](/t)", "Webinar: Tea", "2031-05-03, 10:00 CEST"),
    (
        '- 3 May, Ada Bell (Lab): "Is tea hot?" [Book](/t)',
        '"Is tea hot?"',
        "3 May, Ada Bell (Lab), Book",
    ),
]


@pytest.mark.parametrize(("markdown", "title", "dateline"), DATED_FIRST)
def test_a_date_before_its_title(markdown: str, title: str, dateline: str) -> None:
    head = lead_head(passage(markdown))
    assert head is not None
    assert (head.title, head.url or "/t", head.dateline) == (title, "/t", dateline)


@pytest.mark.parametrize(
    "markdown",
    [
        "- [Tea Days](/days) - 3 May",
        "- On 3 May we drank tea - and it was hot",
        "- Tea on 3 May: a report",
        "- In 2031 - at last - there will be tea",
        "- Register by 3 May - or be late",
        "- 3 May 2031",
        "- a 2 - b",
    ],
)
def test_what_begins_with_no_date_of_its_own(markdown: str) -> None:
    assert lead_head(passage(markdown)) is None


def test_each_line_may_begin_with_its_date() -> None:
    text = passage("3 May - [Tea](/t)<br>Come all.<br>4 May - [Pots](/p)")
    found = lead_heads(text)
    assert [(head.title, head.dateline) for head in found] == [("Tea", "3 May"), ("Pots", "4 May")]
    assert [text.text[head.start : head.end] for head in found] == ["3 May - Tea", "4 May - Pots"]


@pytest.mark.parametrize(
    ("markdown", "end"),
    [("- 3 May to 5 May (online)", 23), ("- 3 May - [Tea](/t)", 5), ("- Tea, 3 May", None)],
)
def test_where_a_lead_ends(markdown: str, end: int | None) -> None:
    assert lead_end(passage(markdown)) == end


@pytest.mark.parametrize("text", ["", "Tea", "Tea 3 May", "by 3 May", "3", "10:00"])
def test_what_is_no_lead(text: str) -> None:
    assert not is_lead(text)


@pytest.mark.parametrize("piece", ["3 May - ", "3 May: ", "1-", "| ", "- "])
def test_hostile_lines_take_no_longer_than_their_length(piece: str) -> None:
    assert_linear(
        lambda text: lead_head(Passage(text, 1)), lambda many: piece * (many // len(piece))
    )
