"""Groups of labelled lines: those that stand together, each group about one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rcevents.reading.fields import Field
from rcevents.reading.labels import (
    Labelled,
    field_of,
    labelled_block,
)
from rcevents.reading.leads import begins_with_day
from rcevents.reading.pictures import is_titled, told_behind_day
from rcevents.reading.prefixes import SIGNS
from rcevents.reading.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.heads import Head
    from rcevents.reading.outline import Block
    from rcevents.reading.passage import Passage
    from rcevents.reading.roles import Role

LONGEST_VALUE = 200
SHORT_LABEL = 40
LABEL_WORDS = 3
WORDS = re.compile(r"[^\W_]+")
JOINING = frozenset("and und et y of the".split())
WORD = re.compile(r"\w")


@dataclass(slots=True)
class Group:
    """Labelled lines that stand together, from block `first` to before block `end`."""

    first: int
    end: int
    fields: list[Field]
    lead: Passage | None
    prose: list[str]
    level: int
    roles: set[Role | None]
    start: int = 0
    title: Passage | None = None
    head: Head | None = None
    """What the title itself tells of the day, where no label does."""


def groups(blocks: Sequence[Block]) -> Iterator[Group]:
    """Yield runs of labelled blocks; a title of its own begins the next one."""
    group: Group | None = None
    for at, told in enumerate(_told(blocks)):
        if told is None:
            if group is not None:
                yield group
            group = None
        elif group is None or _begins(told, group):
            if group is not None:
                yield group
            group = _group(told, at)
        else:
            group.end = at + 1
            group.fields += told.fields
            group.roles.update(field.role for field in told.fields)
            group.prose.append(told.rest)
    if group is not None:
        yield group


def _group(told: Labelled, at: int) -> Group:
    roles = {field.role for field in told.fields}
    return Group(at, at + 1, [*told.fields], told.lead, [told.rest], told.block.level, roles)


def _told(blocks: Sequence[Block]) -> list[Labelled | None]:
    """Cut every block at its labels; a label alone has its value in the next block."""
    told = _without_led([labelled_block(block) for block in blocks])
    for places in (range(len(blocks)), reversed(range(len(blocks)))):
        before: Labelled | None = None
        for at in places:
            told[at] = before = told[at] or _unknown(blocks[at], before)
    for at, (one, other) in enumerate(pairwise(blocks)):
        label = _label_alone(one)
        if label and told[at + 1] is None and _may_be_value(other):
            told[at] = Labelled(one, None, (field_of(label, other.passage),))
            told[at + 1] = Labelled(other, None, ())
    return told


def _without_led(told: list[Labelled | None]) -> list[Labelled | None]:
    """Leave lines that are a day and a title to lists; one alone may tell its day and place."""
    led = {at: found for at, each in enumerate(told) if each and (found := _led(each))}
    listed = {at for at in led if at - 1 in led or at + 1 in led}
    return [
        None if at in led and (at in listed or is_titled(led[at])) else each
        for at, each in enumerate(told)
    ]


def _led(told: Labelled) -> Passage | None:
    """Give a block of one line that is a picture, a day, and a title or a place behind it."""
    if len(told.fields) != 1 or told.lead is not None or "\n" in told.block.text:
        return None
    return told_behind_day(told.fields[0])


def _unknown(block: Block, beside: Labelled | None) -> Labelled | None:
    """Take "Level: beginners" in among labelled lines of its kind."""
    if beside is None or block.kind != beside.block.kind or block.level != beside.block.level:
        return None
    label, colon, value = block.text.partition(": ")
    if not colon or "\n" in label or len(label.split()) > LABEL_WORDS:
        return None
    if begins_with_day(SIGNS.sub("", label, count=1)):
        return None  # a day and what is held then
    passage = block.passage.cut(len(label) + len(colon))
    return Labelled(block, None, (Field(None, label, passage),)) if value.strip() else None


def _label_alone(block: Block) -> str | None:
    """Give the label that a block is, as terms of definition lists and bold lines are."""
    text = block.text.strip(" *_:")
    if block.kind != "paragraph" or len(text) > SHORT_LABEL or not WORD.search(text):
        return None
    return text if role_of(text) not in {None, "title"} and is_label_like(text) else None


def is_label_like(text: str) -> bool:
    """Tell whether every word may be a label's, but for those that join them.

    >>> [is_label_like(text) for text in ("Date & time", "Tea Days", "See you on 3 May")]
    [True, False, False]
    """
    words = WORDS.findall(text)
    return len(words) <= LABEL_WORDS and all(word in JOINING or role_of(word) for word in words)


def _may_be_value(block: Block) -> bool:
    return block.kind == "paragraph" and len(block.text) <= LONGEST_VALUE


def _begins(told: Labelled, group: Group) -> bool:
    """Tell whether a labelled block begins another group than the one before it."""
    if told.lead is not None or told.block.level < group.level:
        return True
    if not told.fields:
        return False
    roles = [field.role for field in told.fields]
    if roles == ["when"] and "when" in group.roles and told.block.kind == "paragraph":
        return True  # another day in a paragraph of its own
    whole = "title" in roles and "when" in roles
    return (roles[0] == "title" or whole) and bool(group.roles & {"title", "when", "start"})
