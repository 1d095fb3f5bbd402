"""Boxed announcements: a template's box with a title, and what its parameters tell of an event."""

from __future__ import annotations

import re
from textwrap import dedent
from typing import TYPE_CHECKING

from rcevents.reading.boxes import Box
from rcevents.reading.boxing import untagged
from rcevents.reading.entries import Entry
from rcevents.reading.fields import (
    DEADLINES,
    Field,
    dateline_of,
    first_url,
    is_dated,
    tells_day,
    told_span,
    url_of,
)
from rcevents.reading.gfm import rendered
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.labels import labelled_block
from rcevents.reading.narration import tellings
from rcevents.reading.outline import flat, html_outline
from rcevents.reading.passage import Passage
from rcevents.reading.roles import role_of
from rcevents.reading.sections import EVENT_HEADING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.boxes import BoxText, Parameter
    from rcevents.reading.outline import Block
    from rcevents.reading.roles import Role
    from rcevents.reading.sections import Section

OTHERS = re.compile(
    r"""citation | publication | paper | post | blog | article | news | podcast | episode | book
      | release | job | person | people | member | author | figure | image | photo | video | quote
      | product | project""",
    re.VERBOSE | re.IGNORECASE,
)
"""Names of templates that are of no event."""
BESIDE: frozenset[Role | None] = frozenset({
    "place", "city", "country", "time", "start_time", "end", "price", "format", "registration",
    "zone", "speakers", "organizer",
})  # fmt: skip
SHORT = 200
"""A parameter with more characters is prose, whatever its name."""
EVENT_TITLE = re.compile(
    EVENT_HEADING.pattern + r"| \b(?: sprint | office\ hours | symposium | summit | retreat )\b",
    re.VERBOSE | re.IGNORECASE,
)
ASKS = re.compile(
    r"""\b(?: calls?\ for | survey | study | grants? | funding | fellowship | awards? | nominat\w+
          | apply | applications? | vacanc\w+ | jobs? | hiring | recordings? | on[- ]demand
          | vote | elections? | volunteers? )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What has such a title and no day asks for something, or is over."""


def boxed(section: Section, blocks: Sequence[Block]) -> list[Entry]:
    """Give the announcements that boxes of a section make, in their order."""
    told = (_entry(section, block.told) for block in blocks if isinstance(block, Box))
    return [entry for entry in told if entry is not None]


def _entry(section: Section, box: BoxText) -> Entry | None:
    fields, prose = _read(box)
    title = next((field.value for field in fields if field.role == "title"), None)
    if title is None or not title.text.strip() or _is_of_others(section, box, title.text):
        return None
    fields = [field for field in fields if field.value is not title]
    told = _with_day(fields, prose)
    if not (is_dated(told) or _is_undated_event(box, title.text, told)):
        return None
    url = url_of(fields, title) or next(filter(None, (first_url(b.passage) for b in prose)), None)
    head = Head(tidy_title(title.text), url, dateline_of(told), 0, len(title.text))
    texts = [block.text for block in prose]
    return Entry(section, None, [(head, title.line, title.text)], texts)


def _is_of_others(section: Section, box: BoxText, title: str) -> bool:
    """Tell whether a box is a card of something else: a paper, a post, a thing with a date."""
    if box.is_of_event or section.standing == "events":
        return False
    if OTHERS.search(box.name):
        return True
    keys = {parameter.key.casefold() for parameter in box.parameters}
    dated = keys & {"date", "day", "published"}
    beside = {role_of(key) for key in keys} & BESIDE
    return bool(dated) and not beside and not EVENT_TITLE.search(title)


def _read(box: BoxText) -> tuple[list[Field], list[Block]]:
    """Give what a box's parameters tell: short facts, and blocks of prose."""
    fields: list[Field] = []
    prose: list[Block] = []
    for parameter in box.parameters:
        role, blocks = parameter.role, _blocks(parameter.text, parameter.line)
        if role is not None and blocks:
            fields.append(Field(role, parameter.key, _value(parameter, blocks)))
        if _is_prose(parameter, blocks):
            prose += blocks
    return fields, [*prose, *_blocks(box.body, box.body_line)]


def _blocks(markdown: str, line: int) -> list[Block]:
    if not any(map(str.isalnum, markdown)):
        return []
    first, newline, rest = markdown.partition("\n")
    return flat(html_outline(rendered(untagged(f"{first}{newline}{dedent(rest)}")), line))


def _value(parameter: Parameter, blocks: Sequence[Block]) -> Passage:
    """Give a parameter's text; its first block has the links, too."""
    first = blocks[0].passage
    if len(blocks) == 1 or parameter.role not in {"url", "registration"}:
        return Passage(first.text, parameter.line, first.links, first.strong)
    linked = next((block.passage for block in blocks if block.links), first)
    return Passage(linked.text, parameter.line, linked.links)


def _is_prose(parameter: Parameter, blocks: Sequence[Block]) -> bool:
    role = parameter.role
    if role == "title" or not blocks:
        return False
    if role in {None, "description", "remark", "url", "registration"}:
        return " " in parameter.text.strip()
    return role in {"speakers", "organizer"} or len(parameter.text) > SHORT


def _with_day(fields: list[Field], prose: Sequence[Block]) -> list[Field]:
    """Add deadlines that prose lists under labels and, where none is told yet, the event's day."""
    dated = is_dated(fields)
    told = [*fields]
    wanted = DEADLINES.keys() if dated else DEADLINES.keys() | {"when", "start", "end"}
    told += [field for field in _listed(prose) if field.role in wanted]
    if not is_dated(told):
        told += _narrated(prose)
    return told


def _listed(prose: Sequence[Block]) -> Iterator[Field]:
    for block in prose:
        found = labelled_block(block)
        yield from found.fields if found else ()


def _narrated(prose: Sequence[Block]) -> Iterator[Field]:
    """Yield the day that a sentence tells on which something takes place."""
    told = (telling for block in prose for telling in tellings(block.passage, about_event=True))
    dateline = next((each.dateline for each in told if tells_day(each.dateline)), None)
    if dateline is not None:
        yield Field("when", "", Passage(told_span(dateline)))


def _is_undated_event(box: BoxText, title: str, told: Sequence[Field]) -> bool:
    """Tell whether a box without a day is of an event all the same, by its name or its title."""
    if ASKS.search(title):
        return False
    named = EVENT_TITLE.search(title) is not None
    closing = any(field.role in DEADLINES or field.role == "when" for field in told)
    return named or (box.is_of_event and not closing)
