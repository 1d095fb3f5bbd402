"""What stands around each entry of a section: its list's prose, the item above it, its dates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rcevents.reading.baredays import in_full
from rcevents.reading.dates import Dates, find_dates
from rcevents.reading.headingdates import LEAP, HeadingDate, heading_date, path_date
from rcevents.reading.nonevents import holds_events
from rcevents.reading.salient import salient_head

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.claims import Fault
    from rcevents.reading.outline import Block

SEVERAL = 2
"""A list of fewer items may be one entry, and the prose behind it that entry's own."""
PARENT_LENGTH = 200
MOST = 12
"""So many paragraphs before or behind a list are looked at."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around an entry.

    `lead_in` is the prose before its list, `lead_out` that behind it, `parent` the item that its
    own stands below; `date` is what headings tell of its day, `words` what of that was written in.
    """

    lead_in: tuple[str, ...] = ()
    lead_out: tuple[str, ...] = ()
    parent: str = ""
    date: HeadingDate | None = None
    words: str = ""


NOWHERE = Around()


def surroundings(
    headings: Sequence[str], blocks: Sequence[Block]
) -> tuple[list[Block], dict[object, Around]]:
    r"""Give the blocks with their days in full, and what stands around each, by its `id`.

    What has no block of its own is found under 0, a row with words written in under its line, too.

    >>> from rcevents.reading.markdown import markdown_outline
    >>> from rcevents.reading.outline import flat
    >>> blocks = flat(markdown_outline("All are online:\n\n- 12: Tea\n- 14: Pots"))
    >>> found, around = surroundings(["March 2031"], blocks)
    >>> found[1].text, around[id(found[1])].lead_in
    ('12 March: Tea', ('All are online:',))
    """
    prose = _list_prose(blocks)
    found: list[Block] = []
    date = path_date(headings)
    around: dict[object, Around] = {0: Around(date=date)}
    for at, (block, parent, here) in enumerate(_dated(blocks, date)):
        written = in_full(block, here) if here else None
        full = written.block if written else block
        lead_in, lead_out = prose.get(at, ((), ()))
        found.append(full)
        words = written.words if written else ""
        here_told = Around(lead_in, lead_out, parent, here, words)
        around[id(full)] = here_told
        if words and block.kind == "row":
            around["row", full.line] = here_told
    return found, around


def _dated(
    blocks: Sequence[Block], outer: HeadingDate | None
) -> Iterator[tuple[Block, str, HeadingDate | None]]:
    """Yield each block with the item above it, and the date of the headings and items above it."""
    here = outer
    path: list[tuple[int, str, HeadingDate | None]] = []
    for block in blocks:
        if block.kind == "item" or block.level == 0:
            path = [each for each in path if each[0] < block.level]
        date = path[-1][2] if path else here
        yield block, path[-1][1] if path else "", date
        told = _own_date(block, outer if block.kind == "paragraph" else date)
        if block.kind == "item":
            inner = told or _inner_date(block, date)
            path.append((block.level, block.text[:PARENT_LENGTH], inner))
        elif block.kind == "paragraph" and told:
            here = told


def _own_date(block: Block, outer: HeadingDate | None) -> HeadingDate | None:
    """Read a paragraph or an item that says nothing but a month or a day: it heads what follows."""
    if block.kind not in {"paragraph", "item"} or len(block.text) > PARENT_LENGTH:
        return None
    told = heading_date(block.text.strip(" *_:"))
    date = told.below(outer) if told and (told.months or told.day) else None
    return replace(date, firm=False) if date else None


def _inner_date(block: Block, date: HeadingDate | None) -> HeadingDate | None:
    """Give the date for what stands below an item: none where the item tells its own.

    Below a week of events the days of that week count.
    """
    told = find_dates(block.text[:PARENT_LENGTH], issued=LEAP)
    if told and holds_events(block.text):
        return _of_span(told[0].value, date)
    return None if date is None or told or in_full(block, date) else date


def _of_span(told: Dates | Fault, outer: HeadingDate | None) -> HeadingDate | None:
    """Give the days of one month that a date spans."""
    if not isinstance(told, Dates) or len(told.runs) > 1:
        return None
    start, end = told.runs[0].start, told.runs[0].end
    if start.month != end.month or start == end:
        return None
    year = None if told.year_inferred else start.year
    found = HeadingDate(months=((start.month, year),), firm=False, days=(start.day, end.day))
    return found.below(outer) if year is None else found


def _list_prose(
    blocks: Sequence[Block],
) -> dict[int, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the prose before and behind its list for the place of each item."""
    runs = list(_runs(blocks))
    found: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for number, (start, end) in enumerate(runs):
        before = runs[number - 1] if number else None
        lead_in = _before(blocks, before[1] if before else 0, start)
        if before and not _is_several(blocks, before) and len(lead_in) == start - before[1]:
            lead_in = ()  # the prose of the one item before it
        last = number == len(runs) - 1
        told = last and _is_several(blocks, (start, end))
        lead_out = _behind(blocks, end) if told else ()
        found |= dict.fromkeys(range(start, end), (lead_in, lead_out))
    return found


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield where lists begin and end; a paragraph of an item belongs to its list."""
    start: int | None = None
    for at, block in enumerate(blocks):
        inside = block.kind == "item" or (start is not None and block.level > 0)
        if inside and start is None:
            start = at
        elif not inside and start is not None:
            yield start, at
            start = None
    if start is not None:
        yield start, len(blocks)


def _is_several(blocks: Sequence[Block], run: tuple[int, int]) -> bool:
    items = [block for block in blocks[slice(*run)] if block.kind == "item"]
    return sum(block.level == items[0].level for block in items) >= SEVERAL


def _before(blocks: Sequence[Block], start: int, end: int) -> tuple[str, ...]:
    """Give the paragraphs right before a list, back to a line in bold, a rule or another list."""
    found: list[str] = []
    for block in reversed(blocks[max(start, end - MOST) : end]):
        if block.kind != "paragraph" or block.passage.is_strong:
            break
        found.append(block.text)
    return tuple(reversed(found))


def _behind(blocks: Sequence[Block], start: int) -> tuple[str, ...]:
    found: list[str] = []
    for block in blocks[start : start + MOST]:
        if block.kind != "paragraph" or block.passage.is_strong or _announces(block):
            break
        found.append(block.text)
    return tuple(found)


def _announces(block: Block) -> bool:
    """Tell whether a paragraph behind a list announces something of its own."""
    return salient_head(block.passage, known=False) is not None
