"""Boxes stand in their places among the blocks."""

from __future__ import annotations

from rcevents.reading.boxes import Box, BoxText, with_boxes
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat

BOX = '{% include event.html title="Tea" when="3 May" %}'


def kinds(markdown: str) -> list[str]:
    """Give what each block is."""
    blocks = flat(markdown_outline(markdown))
    return ["box" if isinstance(block, Box) else block.text for block in blocks]


def test_a_box_parts_the_paragraph_around_it() -> None:
    """Words right above and below a box are paragraphs of their own, with their lines."""
    assert kinds(f"Above\n{BOX}\nBelow") == ["Above", "box", "Below"]
    assert flat(markdown_outline(f"Above\n{BOX}\nBelow"))[2].line == 3


def test_a_box_stands_below_its_heading() -> None:
    """A document cut at its headings keeps each box in its section."""
    markdown = f"## A\n\n{BOX}\n\n## B\n\n- one\n- {BOX}\n"
    assert kinds(markdown) == ["A", "box", "B", "one", "box"]


def test_a_box_is_a_rule_to_others() -> None:
    """Whoever knows no boxes sees that an entry ends there."""
    box = Box(BoxText("event.html", (), 3))
    assert (box.kind, box.text, box.line, box.told.is_of_event) == ("rule", "", 3, True)


def test_nothing_is_put_in_without_marks() -> None:
    """Blocks without marks stay as they are."""
    blocks = flat(markdown_outline("- one\n- two"))
    assert with_boxes(blocks, [BoxText("e", (), 1)]) == blocks
