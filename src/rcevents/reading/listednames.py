"""Listed names: whether the items of a list name events of their own, each with its day.

"Kettle club meeting: Monday 3 May" has the shape of a label and a value; beside others of its kind
it is an entry of a list.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rcevents.reading.announcingnames import is_announcing_name, names_gathering
from rcevents.reading.leads import begins_with_day
from rcevents.reading.recurrences import find_recurrences
from rcevents.reading.salient import salient_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.outline import Block
    from rcevents.reading.passage import Passage

SEVERAL = 2
NEAR = 60


def lists_names(blocks: Sequence[Block]) -> bool:
    """Tell whether items tell events of their own, by a marked name and a day each."""
    items = (block.passage for block in blocks if block.kind == "item" and block.level <= 1)
    return len(list(islice(filter(_names_one, items), SEVERAL))) == SEVERAL


def _names_one(item: Passage) -> bool:
    """Tell whether an item names one: "Kettle club meeting: Monday 3 May", but not "Meeting:"."""
    if (item.strong or item.links) and salient_head(item, known=True):
        return True
    name, sign, told = item.text.partition(": ")
    if not sign or " " not in name or not (begins_with_day(told) or find_recurrences(told[:NEAR])):
        return False
    return is_announcing_name(name) and names_gathering(name)
