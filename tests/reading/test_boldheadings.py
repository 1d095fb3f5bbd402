"""Bold paragraphs that head what stands below them."""

from __future__ import annotations

import pytest

from rcevents.reading.boldheadings import is_heading, runs
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat


def test_bold_paragraphs_part_a_section() -> None:
    """What stands before the first bold heading is a run of its own."""
    blocks = flat(markdown_outline("Hello.\n\n**Cups**\n\nRound.\n\n**Pots**\n\nHot.\n"))
    told = [(run.head and run.head.text, [b.text for b in run.blocks]) for run in runs(blocks)]
    assert told == [(None, ["Hello."]), ("Cups", ["Round."]), ("Pots", ["Hot."])]


@pytest.mark.parametrize(
    "text",
    [
        "**Cups** are round",
        "Cups",
        "- **Cups**",
        "**Our cup fair will be held on 3 May!**",
        "**Please send us your cups.**",
    ],
)
def test_no_heading(text: str) -> None:
    """Bold words in a line, items, and bold sentences head nothing."""
    assert not is_heading(flat(markdown_outline(text))[0])
