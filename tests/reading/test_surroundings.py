from __future__ import annotations

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.surroundings import Around, surroundings


def around(text: str, item: str, *headings: str) -> Around:
    """Give what stands around the block that begins with some words."""
    blocks, found = surroundings(headings, flat(markdown_outline(text)))
    return found[id(next(block for block in blocks if block.text.startswith(item)))]


@pytest.mark.parametrize(
    ("text", "lead_in", "lead_out"),
    [
        ("One.\n\nTwo.\n\n- Tea\n- Pots\n\nThree.\n", ("One.", "Two."), ("Three.",)),
        ("One.\n\n**Leaf Lab**\n\nTwo.\n\n- Tea\n- Pots\n", ("Two.",), ()),
        ("- Cup\n- Mug\n\nOne.\n\n- Tea\n- Pots\n", ("One.",), ()),
        ("- Cup\n\nOne.\n\n- Tea\n\nTwo.\n", (), ()),
        ("- Tea\n\n  Of its own.\n- Pots\n\nOne.\n\n***\n\nTwo.\n", (), ("One.",)),
    ],
)
def test_a_list_has_the_prose_right_beside_it(
    text: str, lead_in: tuple[str, ...], lead_out: tuple[str, ...]
) -> None:
    """Back to a line in bold or another list; what follows a single item is that item's own."""
    told = around(text, "Tea")
    assert (told.lead_in, told.lead_out) == (lead_in, lead_out)


def test_an_inner_item_knows_the_one_above() -> None:
    """The nearest one, of the same list."""
    text = "- Tea Talks\n  - Leaves\n  - Pots\n- Cups\n"
    assert around(text, "Pots").parent == "Tea Talks"
    assert around(text, "Cups").parent == ""


def test_a_day_is_written_out_once() -> None:
    """The block is a new one, and its words are kept."""
    told = around("- 12: Tea\n", "12 March: Tea", "March 2031")
    assert told.words == " March"
    assert around("- 12: Tea\n", "12: Tea", "Tea").words == ""
