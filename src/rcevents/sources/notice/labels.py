"""Labelled lines of a notice: bullets, rows and short headings that say what they tell.

A label is one whose words are known ("Event dates", "Lieu", "Abstract deadline"); what stands
behind its colon, or in the next cell of its row, is its answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.outline import CELL_GAP
from rcevents.reading.roles import role_of
from rcevents.sources.labelled.answers import Answer

if TYPE_CHECKING:
    from rcevents.reading.outline import Block

WORDS = 9
"""A label with more words begins a sentence."""

_COLON = re.compile(r"[^\w\s]{0,4}\s{0,3}(?P<label>[^\W_][^:\n|]{0,80}?)\s{0,3}:\s{1,3}(?=\S)")


def answer_in(block: Block) -> Answer | None:
    """Give what a block answers, None where it is none of label and answer.

    >>> from rcevents.reading.markdown import markdown_outline
    >>> from rcevents.reading.outline import flat
    >>> answer = answer_in(flat(markdown_outline("- Event dates: 3-5 May 2031"))[0])
    >>> answer.label, answer.text
    ('Event dates', '3-5 May 2031')
    """
    if block.kind not in {"item", "row", "heading", "paragraph"} or "\n" in block.text:
        return None
    text = block.text
    if block.kind == "row":
        label, gap, told = text.partition(CELL_GAP)
        start = len(label) + len(gap)
        told = told.partition(CELL_GAP)[0]
    else:
        found = _COLON.match(text)
        if found is None:
            return None
        label, start = found["label"], found.end()
        told = text[start:]
    if not told.strip() or len(label.split()) > WORDS or role_of(label.strip()) is None:
        return None
    links = tuple(link.url for link in block.links if link.start >= start)
    return Answer(label.strip(), told.strip(), links)
