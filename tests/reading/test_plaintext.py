from __future__ import annotations

import pytest

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
