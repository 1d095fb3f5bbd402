from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.heads import Head, Undated, heads, tidy_title
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.passage import Passage

from .linear import assert_linear


def linked(markdown: str, *, undated: Undated = "never") -> list[Head]:
    """Give the heads of a markdown paragraph."""
    return heads(flat(markdown_outline(markdown))[0].passage, undated=undated)


def bare(text: str, *, undated: Undated = "never") -> list[Head]:
    """Give the heads of a plain paragraph."""
    return heads(Passage(text, 1), undated=undated)


@pytest.mark.parametrize(
    ("markdown", "title", "dateline"),
    [
        ("[Tea Days](/t) - 3 May, Free", "Tea Days", "3 May, Free"),
        ("[Tea Days](/t) – 3 May, Free", "Tea Days", "3 May, Free"),
        ("[Tea Days](/t)- Leaf Lab, May 3rd", "Tea Days", "Leaf Lab, May 3rd"),
        ("[Tea Days](/t), 3 May, Free", "Tea Days", "3 May, Free"),
        ("[Tea Days](/t): 3 May", "Tea Days", "3 May"),
        ("[Tea Days](/t) | 3 May | Leeds", "Tea Days", "3 May | Leeds"),
        ("**[Tea Days](/t)** - 3 May", "Tea Days", "3 May"),
        ("[*Tea* Days](/t) - 3 May", "Tea Days", "3 May"),
        ("[Tea Days](/t) (3 May, online)", "Tea Days", "3 May, online)"),
        ("[Tea Days - The Leaf Meeting](/t) - 3 May", "Tea Days - The Leaf Meeting", "3 May"),
        ("[Tea Days 2021](/t) [(TD21)](/u) - 3 May", "Tea Days 2021 (TD21)", "3 May"),
        ("[Tea Days (TD](/t)) - 3 May", "Tea Days (TD)", "3 May"),
        (
            "[Tea Days: Leaves](/t) and Pots - 3-4 May, Zoom",
            "Tea Days: Leaves and Pots",
            "3-4 May, Zoom",
        ),
        ("[Tea Days,](/t) Dr Ada Bell, 3 May", "Tea Days", "Dr Ada Bell, 3 May"),
        (
            "[Tea Days](/t) - repeated sessions on 3, 4 May",
            "Tea Days",
            "repeated sessions on 3, 4 May",
        ),
        ("[Tea Days](/t) - Ada Bell, Cy Dey - 3 May", "Tea Days", "Ada Bell, Cy Dey - 3 May"),
        ("[Tea Days](/t)\n3 May, Leeds\nAll about tea.", "Tea Days", "3 May, Leeds"),
        ("[Tea Days](/t) - 3 May\nApply as a team of 3.", "Tea Days", "3 May"),
    ],
)
def test_a_linked_title_ends_with_its_link(markdown: str, title: str, dateline: str) -> None:
    """The title is the link, with what is its own behind it; the rest of the line is dateline."""
    (head,) = linked(markdown)
    assert (head.title, head.url, head.dateline) == (title, "/t", dateline)


@pytest.mark.parametrize(
    "markdown",
    [
        "[Leaf](/l) is a library for tea, first released on 3 May.",
        "[Slides](/s), recordings and notes of the May meeting are there.",
        "See [Tea Days](/t) - 3 May",
        "[Leaf 2.0](/l) was out on 3 May - with new pots",
        "[here](/h) and [there](/t)",
    ],
)
def test_prose_that_begins_with_a_link_is_no_head(markdown: str) -> None:
    """What goes on as a sentence announces nothing."""
    assert linked(markdown) == []


@pytest.mark.parametrize(
    "markdown",
    [
        "[Leaf 2.0](/l), released 3 May, is out.",
        "[Last year's meeting](/l) - 3-5 May 2020 - was great.",
        "[The schedule](/l) - updated 3 May",
        "[Register](/l) - early bird until 3 May.",
        "[Call for papers](/l), due 3 May.",
        "[Recordings](/l), slides and notes from 3 May are up.",
        "[Day 1](/l) - 3 May - tutorials",
    ],
)
def test_below_an_entry_what_begins_with_a_link_may_be_prose(markdown: str) -> None:
    """Where no rule stands before, a link and a date alone make no head."""
    assert linked(markdown, undated="telling") == []


def test_two_heads_of_one_line() -> None:
    """A link behind a full stop, a dash and a date behind it, begins the next entry."""
    found = linked("[On leaves](/a) - 3 May, Free. [On pots](/b) - 4 May, Free")
    assert [(head.title, head.dateline) for head in found] == [
        ("On leaves", "3 May, Free."),
        ("On pots", "4 May, Free"),
    ]


def test_a_rhythm_behind_a_comma_makes_a_head() -> None:
    """Undated entries may say how often they are, whatever sign stands before."""
    for head in (
        *linked("[Pots](/p), every Monday", undated="telling"),
        *bare("Pots, every Monday", undated="telling"),
    ):
        assert (head.title, head.dateline) == ("Pots", "every Monday")


def test_two_heads_of_one_paragraph() -> None:
    """Entries on lines of their own, told in one breath."""
    found = linked("[On leaves](/a) - Ada Bell, 3 May <br/>\n[On pots](/b) - Cy Dey, 4 May")
    assert [(head.title, head.url) for head in found] == [("On leaves", "/a"), ("On pots", "/b")]


@pytest.mark.parametrize(
    ("markdown", "dateline"),
    [
        ("[Leaf reading group](/l) - Ada Bell", "Ada Bell"),
        ("[Pots 101](/p) - Anytime, $150", "Anytime, $150"),
        ("[Leaf calls](/l) - Monthly, Fridays, Zoom", "Monthly, Fridays, Zoom"),
    ],
)
def test_undated_heads_where_structure_speaks_for_them(markdown: str, dateline: str) -> None:
    """In a section of events, a title and a dash make an entry without a date."""
    assert [head.dateline for head in linked(markdown, undated="telling")] == [dateline]
    assert linked(markdown) == []


@pytest.mark.parametrize(
    ("text", "title", "dateline"),
    [
        ("Tea Days - 3 May, Free", "Tea Days", "3 May, Free"),
        ("Tea Days, 3 May - Free", "Tea Days", "3 May - Free"),
        ("The 5th Intl. Tea Days - 3 May", "The 5th Intl. Tea Days", "3 May"),
        ("2nd Tea Days: Leaf, Pot - 3-4 May 2021", "2nd Tea Days: Leaf, Pot", "3-4 May 2021"),
        ("TEA 2021 - The 30th Tea Symposium, 3 May", "TEA 2021 - The 30th Tea Symposium", "3 May"),
        ("Tea Days - TD ’21 - 3 May, Virtual", "Tea Days - TD ’21", "3 May, Virtual"),
        ("Tea - Ada Bell, Cy Dey, TEASE talk, 3 May", "Tea", "Ada Bell, Cy Dey, TEASE talk, 3 May"),
        ("Tea - Dr. Ada Bell, eLeaf - May 3 14:00", "Tea", "Dr. Ada Bell, eLeaf - May 3 14:00"),
        ("On leaves, Dr Ada Bell, 3 May, Zoom", "On leaves", "Dr Ada Bell, 3 May, Zoom"),
        ("On leaves- Leaf Laboratory, Apr 28th", "On leaves", "Leaf Laboratory, Apr 28th"),
        ("Leaf–Pot for Large-Scale Tea - 3 May", "Leaf–Pot for Large-Scale Tea", "3 May"),
        ("Tea Online: US, Canada - TEA, May 3, 9am", "Tea Online: US, Canada", "TEA, May 3, 9am"),
        ("Leaf Days - Kickoff 2 Sept 2021 9am", "Leaf Days", "Kickoff 2 Sept 2021 9am"),
        ("vTEA2021: the Tea Conference - 3 May", "vTEA2021: the Tea Conference", "3 May"),
        ("Leaf Webinar - 5pm UTC 3 May", "Leaf Webinar", "5pm UTC 3 May"),
        ("Leaf Days - Virtual, 3 May", "Leaf Days", "Virtual, 3 May"),
        ("Leaf Days - 4 half-days, 3-6 May", "Leaf Days", "4 half-days, 3-6 May"),
        ("Leaf Days - Webinar, May 3 2021", "Leaf Days", "Webinar, May 3 2021"),
        ("Leaf Days - 16:00-17:30 CET, Tue 4 May", "Leaf Days", "16:00-17:30 CET, Tue 4 May"),
        ("Leaf Days - Thursdays, 1pm UK: 6 May", "Leaf Days", "Thursdays, 1pm UK: 6 May"),
        ("Leaf Days - (in person, Leeds) 3 May", "Leaf Days", "(in person, Leeds) 3 May"),
        ("Leaf Days: Pots -3 May, Zoom", "Leaf Days: Pots", "3 May, Zoom"),
        ("LEAF- May 3", "LEAF", "May 3"),
        ("Leaf: Life After Dec 31, 2020 - 3 May", "Leaf: Life After Dec 31, 2020", "3 May"),
        ("Leaf: How 2 Became 3 - 10 May", "Leaf: How 2 Became 3", "10 May"),
        ("On Tea: 30 Years - A Retrospective, 1987-2017 - 3 May",
         "On Tea: 30 Years - A Retrospective, 1987-2017", "3 May"),
        ("Intl Conference on Steeping Tea - ICST, 3 May",
         "Intl Conference on Steeping Tea - ICST", "3 May"),
        ("What's New in Tea 3.11? - 3 May", "What's New in Tea 3.11?", "3 May"),
        ("Is Tea Over? Lessons From the Pot, 3 May", "Is Tea Over? Lessons From the Pot", "3 May"),
        ("Pot: Registration Now Open - 3 May", "Pot: Registration Now Open", "3 May"),
        ("Nordic Tea get-together 2021 - 3 May", "Nordic Tea get-together 2021", "3 May"),
        ("Tooling Time - 3 May", "Tooling Time", "3 May"),
    ],
)  # fmt: skip
def test_a_bare_title_ends_where_the_dated_segment_begins(
    text: str, title: str, dateline: str
) -> None:
    """Dashes and commas of a title stay in it; speakers and organisers do not."""
    (head,) = bare(text)
    assert (head.title, head.dateline) == (title, dateline)


@pytest.mark.parametrize(
    "text",
    [
        "How to avoid leaf injection - avoiding tears when a guest submits tea to be drunk.",
        "The tea meeting was on 3 May, and all went well.",
        "and so on, 3 May",
        "We met on Monday. Everybody came. On Tuesday, 3 May, nobody did.",
        "SQLeaf - a leaf in a pot in a browser",
        "Leaf has reached 1.2, and tastes of it.",
        "Questions in advance please, by 12 May.",
        "The last one, on 3 May 2019, drew 200 people.",
        "Keynotes include Ada Bell (3 May) and Cy Dey (4 May).",
        "Of interest: the panel on 4 May, 3pm ET.",
        "Their previous meeting - 3-5 May 2019, in Leeds - was excellent.",
        "Tutorials - 3 May - are extra.",
        "Wednesday's sessions, 5 May, look particularly good.",
        "Organised by Leaf Labs - last held 3 May 2020.",
        "Update - new date is 12 May.",
        "From the site, 3 May:",
        "Speakers: Ada Bell, 3 May; Cy Dey, 4 May.",
        "(Thanks to Cy Dey for the pointer - 3 May)",
        "Session 2 - May 4, 10am - covers storage.",
        "Early registration - until 3 May - is $50.",
        "Tickets - $50 until 3 May, $75 after.",
        "Contact - ada@example.org by 3 May",
        "Save the date, 3 May 2022, for the next one.",
        "Not a conference, but 3 May is also Leaf Day.",
    ],
)
def test_plain_prose_is_no_head(text: str) -> None:
    """A paragraph without a title before a dateline announces nothing."""
    assert bare(text, undated="always") == []


@given(st.text())
def test_heads_never_fail(text: str) -> None:
    """Whatever a paragraph holds, it is read or left."""
    for head in bare(text, undated="always"):
        assert 0 <= head.start <= head.end <= len(text)


@pytest.mark.parametrize("unit", ["- ", ", 3 May", "(", "A - ", "1-", " ", "Ada Bell, ", "a. B"])
def test_time_grows_with_the_text_only(unit: str) -> None:
    """No hostile paragraph takes quadratic time."""
    assert_linear(
        lambda text: bare(text, undated="always"), lambda size: unit * (size // len(unit))
    )


def test_tidy_titles() -> None:
    """What led on to the dateline is no part of a title; brackets of its own are."""
    assert [tidy_title(t) for t in ("Tea, ", "Tea (TD)", "Tea TD)", " Tea\nDays -")] == [
        "Tea",
        "Tea (TD)",
        "Tea TD",
        "Tea Days",
    ]
