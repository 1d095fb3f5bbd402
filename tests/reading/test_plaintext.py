from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.plaintext import is_bare_heading, plain_outline


def kinds(text: str) -> list[tuple[str, str]]:
    """Give the kind and text of every block."""
    return [(block.kind, block.text) for block in plain_outline(text)]


def test_underlined_lines_and_bare_lines_are_headings() -> None:
    """A heading stands underlined or alone."""
    assert kinds("Events\n======\n\nTalks\n\nWe meet to talk.") == [
        ("heading", "Events"),
        ("heading", "Talks"),
        ("paragraph", "We meet to talk."),
    ]


def test_rules_part_paragraphs() -> None:
    """A line of dashes between texts is a rule, not an underline."""
    assert kinds("one is here.\nand two.\n---------\nthree is here.") == [
        ("paragraph", "one is here.\nand two."),
        ("rule", ""),
        ("paragraph", "three is here."),
    ]


def test_bullets_are_items_even_without_blank_lines() -> None:
    """Every bullet begins an item."""
    assert kinds("Bring along:\n- a cup\n- tea\n  leaves") == [
        ("paragraph", "Bring along:"),
        ("item", "a cup"),
        ("item", "tea\nleaves"),
    ]


def test_lines_wrapped_by_a_mail_program_are_joined() -> None:
    """The breaks of a mail program are no line breaks of the author's."""
    wrapped = (
        "The second tea days of the year take place where\nthe first ones took place, only later."
    )
    assert "\n" not in plain_outline(wrapped)[0].text


def test_addresses_are_links() -> None:
    """An address in the text links to itself, without the full stop behind it."""
    block = plain_outline("Look at https://tea.example.org/days.")[0]
    assert [link.url for link in block.links] == ["https://tea.example.org/days"]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Upcoming events", True),
        ("That’s it…", True),
        ("Tea Day, 14 Oct, various", False),
        ("Tea Day, October 14", False),
        ("Thanks for reading!", False),
        ("With best wishes", False),
        ("Tea Days - Ada Bell", False),
        ("A heading that goes on and on is not a heading but the start of a text", False),
    ],
)
def test_bare_headings(line: str, heading: bool) -> None:
    """A short capital line that is neither sentence nor dateline is a heading."""
    assert is_bare_heading(line) is heading


def test_lines_are_counted_from_the_first() -> None:
    """Every block knows its line in the file."""
    assert [block.line for block in plain_outline("a.\n\n\nb.\n- c\n\n\n", first_line=5)] == [
        5,
        8,
        9,
    ]


def levels(text: str) -> list[tuple[str, int, str]]:
    """Give kind, level and text of every block."""
    return [(block.kind, block.level, block.text) for block in plain_outline(text)]


def test_items_below_items_are_deeper() -> None:
    """How far a bullet stands to the right tells its depth."""
    text = "* tea\n  - leaves\n  - water\n* pots\n\nand so on it goes."
    assert [level for kind, level, _ in levels(text) if kind == "item"] == [1, 2, 2, 1]


def test_a_paragraph_below_an_item_is_the_item_s() -> None:
    """What stands indented below a blank line goes on with the item."""
    assert levels("* Tea Days\n\n  3 May, Ghent\n\nand more.") == [
        ("item", 1, "Tea Days"),
        ("item", 1, "3 May, Ghent"),
        ("paragraph", 0, "and more."),
    ]


def test_ranks_of_headings_follow_their_signs() -> None:
    """The sign that a document uses first is the highest, bare lines the lowest."""
    text = "EVENTS\n\nTea Days\n--------\nAll about tea.\n\nOdds\n\nof tea."
    assert [level for kind, level, _ in levels(text) if kind == "heading"] == [2, 3, 4]


def test_contents_stand_below_everything() -> None:
    """A table of contents holds no other heading."""
    text = "IN THIS ISSUE\n\n* Tea\n\n1. EVENTS\n\nTea.\n\n2. JOBS\n\nPots."
    assert [level for kind, level, _ in levels(text) if kind == "heading"] == [6, 2, 2]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("* Tea Days\n  3 May, Ghent", "Tea Days\n3 May, Ghent"),
        (">> Tea Days\n   3 May", "Tea Days\n3 May"),
        ("o Tea Days\n  3 May", "Tea Days\n3 May"),
        ("-- Tea Days\n   3 May", "Tea Days\n3 May"),
        ("(1) Tea Days\n    3 May", "Tea Days\n3 May"),
        ("[1] Tea Days\n    3 May", "Tea Days\n3 May"),
        ("Tea Days\n  3 May", "Tea Days\n3 May"),
        ("* 3 May   Tea Days\n  Ghent", "Tea Days\n3 May, Ghent"),
    ],
)
def test_manners_of_items(text: str, told: str) -> None:
    """Whatever the bullet, an item is its title's line and the lines of its facts."""
    assert kinds(text) == [("item", told)]


def test_days_are_no_numbers_of_lists() -> None:
    """The full stop of a day in German begins no item."""
    assert kinds("3. Mai: Teetag, und am Abend\n4. Mai: Topftag")[0][0] == "paragraph"


def test_quotes_stay_quotes_beside_arrows() -> None:
    """Where single arrows quote, double ones quote a quote."""
    assert kinds("> she said\n\n>> he said") == [("quote", "she said"), ("quote", "he said")]


def test_numbered_links_belong_to_their_words() -> None:
    """A footnote's address is the link of the words before its mark, and no text."""
    block, *others = plain_outline("Tea Days [1], 3 May\n\n[1] https://tea.example.org")
    assert (block.text, others) == ("Tea Days, 3 May", [])
    assert [link.url for link in block.links] == ["https://tea.example.org"]


@given(st.text(alphabet="Aa3 .:*->=[]|\t\n1)May", max_size=200))
def test_every_block_stands_on_a_line_of_the_text(text: str) -> None:
    """Whatever the text, its blocks come in the order of their lines, and none is elsewhere."""
    found = [block.line or 0 for block in plain_outline(text)]
    assert found == sorted(found)
    assert all(1 <= line <= text.count("\n") + 1 for line in found)
