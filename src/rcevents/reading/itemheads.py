"""Heads of one block: the forms in which an item or a paragraph announces, tried in turn."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.reading.announcingnames import is_announcing_name
from rcevents.reading.bulletlines import enumerated
from rcevents.reading.heads import heads
from rcevents.reading.leads import begins_with_day, lead_heads
from rcevents.reading.nonevents import is_asked_for, is_button, is_no_event, is_past
from rcevents.reading.prefixes import Prefix, behind, prefix, without
from rcevents.reading.rhythmleads import rhythm_head
from rcevents.reading.runonheads import run_on_head
from rcevents.reading.speakerlines import speaker_lines
from rcevents.reading.splitheads import facts, head_of_lines
from rcevents.reading.strongheads import day_behind, strong_head, strong_title, title_behind_day
from rcevents.reading.titledlines import titled_lines, undated_lines
from rcevents.reading.undatedheads import undated_head
from rcevents.reading.wholelinks import dated_link_head, stopped_head, whole_link_head
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.heads import Head, Undated
    from rcevents.reading.passage import Passage

FEWEST = 2
PICTURE = re.compile("(?<=[^\n ] )[📅📆🗓🕐-🕧⏰⏱⌚📍📌🌍🌐💶💷💵💰💻🔗🎟🎫📝✍👥🏢🏛]\ufe0f?(?= )")
"""Pictures within a line that lead to a day, an hour, a place or a price."""
SIGN_BEHIND = re.compile(r"[*_]{0,3}[ ]?(?:\(|[–—|,:][ ]|-[ ])")
"""What parts a title in bold letters from what is told behind it."""
MOST_LINES = 4
LONGEST_LINE = 120
LONGEST_RUN = 1_000
"""A longer passage is not cut at its semicolons."""


def item_heads(passage: Passage, *, undated: Undated, is_item: bool) -> list[Head]:
    """Give the heads told in a passage, by the first of the forms that tells any.

    `undated` is as in `heads`.
    """
    parts = enumerated(passage) if ";" in passage.text[:LONGEST_RUN] else []
    if len(parts) >= FEWEST and len(passage.text) <= LONGEST_RUN:
        found = [_dated(part, "never", is_item=is_item) for part in parts]
        if all(len(each) == 1 for each in found):
            return list(_in_place(passage, parts, found))
    return _dated(passage, undated, is_item=is_item)


def _in_place(
    passage: Passage, parts: Sequence[Passage], found: Sequence[Sequence[Head]]
) -> Iterator[Head]:
    at = 0
    for part, (head, *_) in zip(parts, found, strict=True):
        at = passage.text.index(part.text, at)
        yield behind(head, Prefix(at, ()))


def _dated(passage: Passage, undated: Undated, *, is_item: bool) -> list[Head]:
    before = prefix(passage.text, passage.links)
    rest = parted(without(passage, before.end) if before.end else passage)
    found = next(filter(None, _forms(rest, undated, is_item=is_item)), [])
    found = [_of_bold(head, rest) for head in found]
    kept = [head for head in found if _is_event(head, rest, undated, is_item=is_item)]
    if len(kept) == 1:
        kept = [with_day_below(kept[0], rest)]
    if is_item and len(kept) == 1:
        kept = [with_lines(kept[0], rest)]
    return [behind(head, before) for head in kept]


def _of_bold(head: Head, passage: Passage) -> Head:
    """Cut a title at the end of the bold letters it begins with, where a sign stands behind."""
    start, end = passage.strong[0] if passage.strong else (0, 0)
    name = passage.text[start:end].strip(" *_:,.")
    behind = SIGN_BEHIND.match(passage.text, end)
    if start != head.start or behind is None or not head.title.startswith(f"{name} "):
        return head
    if not is_announcing_name(name):
        return head
    rest = head.title.removeprefix(name).strip(" ,:|–—-")
    return replace(head, title=name, dateline=f"{rest}, {head.dateline}")


def with_lines(head: Head, passage: Passage) -> Head:
    r"""Give a head with the lines below it that tell nothing but its hour, place, form or cost.

    >>> from rcevents.reading.heads import Head
    >>> from rcevents.reading.passage import Passage
    >>> tea = Passage("Tea Days, 3 May\n14:00, online, Free\nCome!")
    >>> with_lines(Head("Tea Days", None, "3 May", 0, 15), tea).dateline
    '3 May, 14:00, online, Free'
    """
    for line in passage.text[head.end : head.end + LONGEST_RUN].split("\n")[1 : MOST_LINES + 1]:
        if not _is_facts(line) or passage.text[head.end : head.end + 1] != "\n":
            break
        dateline = f"{head.dateline.rstrip(' ,;.')}, {line.strip(' ,;')}"
        head = replace(head, dateline=dateline, end=head.end + 1 + len(line))
    return head


def with_day_below(head: Head, passage: Passage) -> Head:
    r"""Give a head that tells no day with the day with which the line below it begins.

    >>> from rcevents.reading.heads import Head
    >>> from rcevents.reading.passage import Passage
    >>> tea = Passage("Tea Talk - Ada Bell\n3 May, 2pm, Room 2\nCome!")
    >>> with_day_below(Head("Tea Talk", None, "Ada Bell", 0, 19), tea).dateline
    'Ada Bell, 3 May, 2pm, Room 2'
    """
    start = head.end + 1
    if passage.text[head.end : start] != "\n" or yearless(head.dateline).dates:
        return head
    told = facts(without(passage, start))
    if told is None or not begins_with_day(told):
        return head
    dateline = ", ".join(filter(None, (head.dateline.rstrip(" ,;."), told)))
    return replace(head, dateline=dateline, end=start + len(told))


def _is_facts(line: str) -> bool:
    told = yearless(line) if len(line) <= LONGEST_LINE else None
    if told is None or told.remark or told.dates or told.deadlines or told.faults:
        return False
    return bool(told.hours or told.places or told.formats or told.costs)


def parted(passage: Passage) -> Passage:
    """Give a passage with commas for the pictures that lead to its facts.

    >>> from rcevents.reading.passage import Passage
    >>> parted(Passage("Tea Days 📅 24 May 📍 Bath")).text
    'Tea Days , 24 May , Bath'
    """
    if passage.text.isascii():
        return passage
    return replace(passage, text=PICTURE.sub(_comma, passage.text))


def _comma(picture: re.Match[str]) -> str:
    return "," + " " * (len(picture.group()) - 1)


def _forms(passage: Passage, undated: Undated, *, is_item: bool) -> Iterator[list[Head]]:
    yield _one(whole_link_head(passage) or dated_link_head(passage))
    if is_item:
        yield _one(stopped_head(passage))
    yield _one(day_behind(passage))
    yield _one(speaker_lines(passage))
    if is_item:
        yield _one(title_behind_day(passage))
    if undated != "never" or is_item:
        yield lead_heads(passage)
    elif passage.links and passage.links[0].start > 0:
        named = (passage.text[link.start : link.end] for link in passage.links)
        texts = {text for text in named if "://" not in text}
        yield [head for head in lead_heads(passage) if head.title in texts]
    if undated != "never" or is_item:
        yield _one(rhythm_head(passage))
    yield _one(strong_title(passage, firm=True))
    yield heads(passage, undated=undated, is_item=is_item)
    if is_item:
        yield _one(titled_lines(passage, is_item=True))
    yield _one(head_of_lines(passage, is_item=is_item))
    if not is_item:
        yield _one(titled_lines(passage, is_item=False))
    yield _one(strong_head(passage))
    if is_item:
        yield _one(run_on_head(passage))


def undated_heads(passage: Passage, headings: Sequence[str], *, among: bool) -> list[Head]:
    """Give the head of an item that names an event and tells no day.

    `headings` and `among` are as in `undated_head`.
    """
    before = prefix(passage.text, passage.links)
    rest = without(passage, before.end)
    head = undated_head(rest, headings, ", ".join(before.told), among=among) or undated_lines(rest)
    return [behind(head, before)] if head else []


def _one(head: Head | None) -> list[Head]:
    return [head] if head else []


def _is_event(head: Head, passage: Passage, undated: Undated, *, is_item: bool) -> bool:
    """Tell whether a head names an event to come; an item's is more than a deadline."""
    if is_no_event(head.title) or is_past(passage.text[head.start : head.end]):
        return False
    if is_button(head.title) and not yearless(head.dateline).dates:
        return False
    if not is_item or undated != "never":
        return True
    line = yearless(head.dateline)
    if len(line.dates) == 1 and is_asked_for(head.dateline[: line.dates[0].start]):
        return False
    told = line.dates or line.faults or line.recurrences or line.on_demand or line.statuses
    return bool(told)
