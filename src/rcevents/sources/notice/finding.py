"""The notice in a document: its one title, its labelled lines, and the prose around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.reading.dates import may_tell_date
from rcevents.reading.labelledentries import names_list
from rcevents.reading.outline import Block, flat
from rcevents.reading.sections import tells_a_day
from rcevents.sources.labelled.dating import REFERENCE, tells_day
from rcevents.sources.notice.labels import answer_in
from rcevents.sources.notice.numbered import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.outline import Outline
    from rcevents.reading.roles import Role
    from rcevents.sources.labelled.answers import Answer

SHORT = 60
MOST = 80
"""A document with more labelled lines is no notice, but a list or a form."""
LEAST = 2
"""So many labelled lines stand together: one alone may be a sentence with a colon."""

DAYS: tuple[Role, ...] = ("when", "start")
BESIDE: frozenset[Role] = frozenset({
    "place", "city", "url", "registration", "organizer", "speakers", "time", "start_time",
    "submission_deadline", "registration_deadline", "application_deadline",
})  # fmt: skip
"""What a notice tells beside its day, at least one of it: a release has a date, too."""

OF_THE_TEXT = re.compile(
    r"\b(?:publi(?:cation|shed)|posted|updated?|modified|created|contributed|written|revised"
    r"|closing|opening|deadline|due)\b",
    re.IGNORECASE,
)
"""Words of a label whose date is not the event's."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A title with its line, what labelled lines answer, and the prose, a text a block."""

    title: str
    line: int | None
    url: str | None
    answers: tuple[Answer, ...]
    prose: tuple[str, ...]


def notice_in(outline: Outline) -> Notice | None:
    r"""Give the notice that a document is, None where it is none.

    >>> from rcevents.reading.markdown import markdown_outline
    >>> text = "# Tea Days\n\n- Date: 3 May 2031\n- Location: Ghent\n\nAll about tea.\n"
    >>> notice = notice_in(markdown_outline(text))
    >>> notice.title, [answer.text for answer in notice.answers], notice.prose
    ('Tea Days', ['3 May 2031', 'Ghent'], ('All about tea.',))
    """
    if not _may_be(outline):
        return None
    blocks = [block for block in flat(outline) if block.text]
    top = _title(blocks)
    if top is None:
        return None
    title, below = blocks[top], blocks[top + 1 :]
    told = _answers(below)
    if not told:
        return None
    answers = [answer for answer in told.values() if _is_of_event(answer)]
    if not (_announces(answers) and _stands_first(below, told)):
        return None
    prose = tuple(block.text for place, block in enumerate(below) if place not in told)
    link = next((link.url for link in title.links), None)
    return Notice(title.text, title.line, link, tuple(joined(answers)), prose)


def _may_be(outline: Outline) -> bool:
    """Tell whether a day stands below the first heading, without a look at what stands further."""
    telling = (block for block in _first_part(outline) if may_tell_date(block.text))
    return any(answer is not None and _is_day(answer) for answer in map(answer_in, telling))


def _first_part(outline: Outline) -> Iterator[Block]:
    """Yield the blocks before the second heading of the outline that begins a part of the text."""
    headings = 0
    for part in outline:
        if isinstance(part, Block) and part.kind == "heading":
            headings += 1
            if headings > 1 and _begins_part(part):
                return
        if isinstance(part, Block):
            yield part
        elif part.source is None or tells_a_day(part.source):
            yield from part.blocks


def _title(blocks: Sequence[Block]) -> int | None:
    """Find the heading above all others; a document with two of its rank tells several things.

    A heading that names a list ("What's on") is no title.
    """
    ranks = [(block.level, at) for at, block in enumerate(blocks) if block.kind == "heading"]
    if not ranks:
        return None
    highest, at = min(ranks)
    alone = sum(rank == highest for rank, _ in ranks) == 1 and not names_list(blocks[at].text)
    return at if alone and at == min(place for _, place in ranks) else None


def _answers(blocks: Sequence[Block]) -> dict[int, Answer]:
    """Give the labelled lines by their places: those that stand together, and headings."""
    found = {at: answer for at, block in enumerate(blocks) if (answer := answer_in(block))}
    if len(found) > MOST:
        return {}
    kept: dict[int, Answer] = {}
    for run in _runs(found):
        if len(run) >= LEAST or blocks[run[0]].kind == "heading":
            kept |= {at: found[at] for at in run}
    return kept


def _stands_first(blocks: Sequence[Block], told: dict[int, Answer]) -> bool:
    """Tell whether the day stands below the title itself, and none below another heading.

    Where each of several headings has a day of its own, each announces something.
    """
    days = [at for at, answer in told.items() if _is_day(answer)]
    headings = [at for at, block in enumerate(blocks) if _begins_part(block)]
    return not headings or all(at < headings[0] for at in days)


def _begins_part(block: Block) -> bool:
    """Tell whether a heading begins a part of the text, and does not say who wrote it, and when."""
    return block.kind == "heading" and not OF_THE_TEXT.search(block.text[:SHORT])


def _is_day(answer: Answer) -> bool:
    return answer.role in DAYS and _is_of_event(answer) and tells_day(answer.text, REFERENCE)


def _runs(places: dict[int, Answer]) -> Iterator[list[int]]:
    run: list[int] = []
    for at in places:
        if run and at != run[-1] + 1:
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _is_of_event(answer: Answer) -> bool:
    """Leave out when the text itself was published, or who wrote it."""
    return answer.role not in DAYS or not OF_THE_TEXT.search(answer.label)


def _announces(answers: Sequence[Answer]) -> bool:
    return any(map(_is_day, answers)) and any(answer.role in BESIDE for answer in answers)
