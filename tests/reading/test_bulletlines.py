from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.bulletlines import enumerated, itemized
from rcevents.reading.outline import Block
from rcevents.reading.passage import Link, Passage
from tests.reading.linear import assert_linear


def paragraph(text: str) -> Block:
    return Block("paragraph", 0, lambda: Passage(text, 1, (Link(2, 3, "/t"),)))


def test_bullet_lines_are_items() -> None:
    found = itemized([paragraph("• A, 3 May\n  at noon\n• B, 4 May")])
    assert [(block.kind, block.level, block.text, block.line) for block in found] == [
        ("item", 1, "A, 3 May\n  at noon", 1),
        ("item", 1, "B, 4 May", 3),
    ]
    assert found[0].links == (Link(0, 1, "/t"),)


def test_what_stands_before_them_is_a_paragraph() -> None:
    found = itemized([paragraph("On in May:\n1) A, 3 May\n2) B, 4 May")])
    assert [(block.kind, block.text) for block in found] == [
        ("paragraph", "On in May:"),
        ("item", "A, 3 May"),
        ("item", "B, 4 May"),
    ]


@pytest.mark.parametrize("text", ["• A", "A • B", "A\n• B", "– A and\nB", "1. A\n2. B", ""])
def test_other_paragraphs_stay(text: str) -> None:
    block = paragraph(text)
    assert itemized([block]) == [block]


def test_items_stay() -> None:
    block = Block("item", 1, lambda: Passage("• A\n• B"))
    assert itemized([block]) == [block]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A (3 May; x); B (4 May)", ["A (3 May; x)", "B (4 May)"]),
        ("A; B;", ["A", "B"]),
        ("A", ["A"]),
        ("A (x; y", ["A (x; y"]),
    ],
)
def test_parts_between_semicolons(text: str, parts: list[str]) -> None:
    assert [part.text for part in enumerated(Passage(text))] == parts


@given(st.text(alphabet="A;() \n•"))
def test_no_part_is_invented(text: str) -> None:
    assert all(part.text in text for part in enumerated(Passage(text)))
    assert all(block.text in text for block in itemized([paragraph(text)]))


@pytest.mark.parametrize("piece", ["• ", "1) a\n", "– \n"])
def test_time_grows_with_the_text_only(piece: str) -> None:
    assert_linear(
        lambda text: itemized([paragraph(text)]), lambda size: piece * (size // len(piece))
    )
