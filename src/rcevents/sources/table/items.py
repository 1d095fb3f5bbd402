"""Items of lists that are events: "3-5 May 2031: [Tea Days](...), Ghent"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.nonevents import is_no_event, is_pointer
from rcevents.reading.outline import flat, html_outline
from rcevents.reading.schedules import find_on_demand
from rcevents.reading.translation import in_english
from rcevents.sources.facts import Facts
from rcevents.sources.labelled.dating import dated
from rcevents.sources.labelled.facts import fill
from rcevents.sources.labelled.headline import headline
from rcevents.sources.labelled.whens import NO_DATE
from rcevents.sources.table.headings import Headings, under
from rcevents.sources.table.statuses import parted_status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.document import Document
    from rcevents.reading.outline import Block
    from rcevents.sources.labelled.dating import Dated
    from rcevents.sources.labelled.surroundings import Surroundings

NUMBER = re.compile(r"^([ \t>]{0,12}[-*+][ \t]{1,4}\d{1,3})([.)])(?=[ \t])", re.MULTILINE)
"""In "- 3. Mai" the renderer sees a list within a list."""
GENERIC = re.compile(
    r"""\W{0,3}(?: web ?site | site | link | url | here | register | registration | more | info
        | details | program(?:me)? | cfp | call[ ]for[ ]\w{1,12} | homepage | page | tickets?
        | event[ ]page | webseite | anmeldung | hier | mehr | inscription | ici | lien | video
        | recording | slides | aqu[ií] | enlace | \#?\d{1,4} )\W{0,3}""",
    re.VERBOSE | re.IGNORECASE,
)
LEADING_DAYS = re.compile(r"^(\d{1,2}\.?(?:[ ]?[-–—][ ]?\d{1,2}\.?)?)[ ]?(?=[:,–—|]|-[ ])")
POSTED = re.compile(r"\b(?:posted|published|updated|added|modified)\b(?: on)?[: ]", re.IGNORECASE)
"""What day it was written on, not held."""
CLOSES = re.compile(
    r"\b(?:by|until|till|before|deadlines?|due|closes?|closing|closed|apply|bis|avant)\W{0,5}$",
    re.IGNORECASE,
)
"""Words right before a day by which something is to be done."""
OTHERS = re.compile(
    r"\b(?:jobs?|vacanc\w{1,5}|positions?|releases?|changelogs?|versions?|blogs?|posts?|articles?"
    r"|papers?|publications?|minutes|grants?|funding|books?|podcasts?|episodes?|newsletters?)\b",
    re.IGNORECASE,
)
"""Headings of lists of what is no event, though each has a day."""
LONGEST = 400
EDGES = " \t\n-–—:|,;.()[]@•*"
MOST_LINKS = 4


@dataclass(slots=True)
class Item:
    """An item of a list, the headings above it, and what stands below it."""

    block: Block
    around: Surroundings
    section: tuple[str, ...]
    told: Dated | None = None
    name: str = ""
    below: list[str] = field(default_factory=list)


def events_in_items(document: Document, around: Surroundings) -> Iterator[Facts]:
    r"""Yield the facts of each item that tells a day, and of those among them that tell none.

    >>> from rcevents.document import Document
    >>> from rcevents.sources.labelled.surroundings import Surroundings
    >>> text = "## 2031\n\n- 3-5 May: [Tea Days](https://tea.example.org/), Ghent\n"
    >>> facts, = events_in_items(Document("a.md", text, "text/markdown"), Surroundings())
    >>> facts.title, str(facts.end), facts.place.city
    ('Tea Days', '2031-05-05', 'Ghent')
    """
    items = items_of(document, around)
    dated_sections = {item.section for item in items if item.told and item.told.sessions}
    for item in items:
        if item.told is not None and item.told.sessions:
            yield _facts(item, item.told)
        elif item.section in dated_sections and _lacks_day(item):
            fault = item.told.fault if item.told and item.told.fault else NO_DATE
            yield Facts(title=item.name, line=item.block.line, text=item.block.text, fault=fault)


def _lacks_day(item: Item) -> bool:
    """Tell whether an item is an event whose day cannot be read, and not one for any day."""
    if not (item.block.links or item.told) or is_pointer(item.name):
        return False
    closing = item.told is not None and bool(item.told.line.deadlines) and not item.told.line.faults
    return not closing and not find_on_demand(item.block.text[:LONGEST])


def items_of(document: Document, around: Surroundings) -> list[Item]:
    """Give the items of a document's lists, each read as far as it tells a day."""
    if document.media_type == "text/html":
        blocks = flat(html_outline(document.text, document.first_line))
    else:
        text = NUMBER.sub(r"\1\\\2", document.text)
        blocks = flat(markdown_outline(text, document.first_line))
    headings = Headings()
    items: list[Item] = []
    current = around
    for block in blocks:
        if block.kind == "heading":
            headings.enter(block.level, block.text)
            current = under(headings.told, around)
        elif block.kind == "item" and not OTHERS.search("".join(headings.told[-1:])):
            _take(items, Item(block, current, headings.told))
    return items


def _take(items: list[Item], item: Item) -> None:
    """Keep an item; below one that tells a day, what tells none belongs to it."""
    item.name, item.told = _read(item)
    last = items[-1] if items else None
    inside = (
        last is not None and item.block.level > last.block.level and last.section == item.section
    )
    if inside and last is not None and last.told and not (item.told and item.told.sessions):
        last.below.append(item.block.text)
    else:
        items.append(item)


def _read(item: Item) -> tuple[str, Dated | None]:
    """Give the name of an item's event and its dateline as read."""
    text = _without_generic(item.block).split("\n\n")[0].replace("\n", " ")[:LONGEST]
    if POSTED.search(text):
        return text, None
    for link in item.block.links[:MOST_LINKS]:
        words = item.block.text[link.start : link.end].strip()
        if not words or link.end > LONGEST or GENERIC.fullmatch(words) or _is_address(words):
            continue
        rest = f"{text[: link.start].rstrip()} {text[link.end :].strip()}".strip()
        told = _dated(rest.strip(EDGES), item.around)
        if told.sessions and is_no_event(words):
            return words, None
        if told.sessions or told.line.deadlines or told.line.faults:
            return words, told
        break
    completed = _with_month(text, item.around)
    name, dateline = headline(completed, item.around.reckoned_from)
    if is_no_event(name) or CLOSES.search(name):
        return name, None
    return name, _dated(dateline, item.around) if dateline else None


def _dated(text: str, around: Surroundings) -> Dated:
    """Read a dateline; what the headings completed is marked."""
    completed = _with_month(text, around)
    told = dated(completed, around)
    if completed != in_english(text) and around.year:
        told.inferred["start"] = around.year_told_by
    return told


def _without_generic(block: Block) -> str:
    """Blank out the words of links that say nothing of their event: "website"."""
    text = block.text
    for link in block.links[: 2 * MOST_LINKS]:
        if GENERIC.fullmatch(text[link.start : link.end]):
            text = text[: link.start] + " " * (link.end - link.start) + text[link.end :]
    return text


def _is_address(words: str) -> bool:
    return words.startswith(("http://", "https://", "www."))


def _with_month(text: str, around: Surroundings) -> str:
    """Complete "3-5: Tea Days" by the month of the heading above."""
    if around.month is None:
        return text
    from rcevents.reading.months import MONTH_NAMES

    plain = in_english(text)
    year = f" {around.year}" if around.year else ""
    return LEADING_DAYS.sub(rf"\1 {MONTH_NAMES[around.month - 1]}{year}", plain, count=1)


def _facts(item: Item, told: Dated) -> Facts:
    title, status = parted_status(without_edges(item.name))
    facts = Facts(title=title, line=item.block.line, text=item.block.text, status=status)
    facts.url = item.block.links[0].url if item.block.links else None
    facts.section = item.section[-1] if item.section else ""
    facts.description = "\n\n".join(item.below)
    fill(facts, told)
    return facts


def without_edges(name: str) -> str:
    """Give a name without the signs around it; a bracket whose other half is in it stays.

    >>> [without_edges(name) for name in ("- Tea (new dates)", "[Tea] Days:", "Tea Days (")]
    ['Tea (new dates)', '[Tea] Days', 'Tea Days']
    """
    bare = name.strip(EDGES)
    at = name.find(bare)
    for opening, closing in ("()", "[]"):
        inside = bare.count(opening) - bare.count(closing)
        if inside > 0 and closing in name[at + len(bare) :]:
            bare += closing
        elif inside < 0 and opening in name[:at]:
            bare = opening + bare
    return bare
