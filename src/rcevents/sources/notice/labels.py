"""Labelled lines of a notice: bullets, rows and short headings that say what they tell.

A label is one whose words are known ("Event dates", "Lieu", "Abstract deadline"); what stands
behind its colon, or in the next cell of its row, is its answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.labels import fields_of, row_field
from rcevents.sources.labelled.answers import Answer

if TYPE_CHECKING:
    from rcevents.reading.fields import Field
    from rcevents.reading.outline import Block


NO_FEE = re.compile(
    r"\W{0,3}(?:none|nil|no (?:fee|fees|cost|charge|costs)|nothing|keine?|aucuns?)\W{0,3}",
    re.IGNORECASE,
)
"""What stands behind "Fee" where nothing is to be paid."""


def answer_in(block: Block) -> Answer | None:
    """Give what a block answers, None where it is none of label and answer.

    >>> from rcevents.reading.markdown import markdown_outline
    >>> from rcevents.reading.outline import flat
    >>> answer = answer_in(flat(markdown_outline("- Event dates: 3-5 May 2031"))[0])
    >>> answer.label, answer.text
    ('Event dates', '3-5 May 2031')
    """
    field = _field(block)
    if field is None or not field.text:
        return None
    links = tuple(link.url for link in field.value.links)
    text = "free" if field.role == "price" and NO_FEE.fullmatch(field.text) else field.text
    return Answer(field.label, text, links, field.role)


def _field(block: Block) -> Field | None:
    if block.kind not in {"item", "row", "heading", "paragraph"} or "\n" in block.text:
        return None
    if block.kind == "row":
        return row_field(block.passage)
    told = fields_of(block.passage)
    return told[0] if len(told) == 1 else None
