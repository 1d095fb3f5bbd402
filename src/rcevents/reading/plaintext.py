r"""The outline of plain text, the way a mail shows it: no markup, headings as bare lines.

>>> text = "Events\n\nTea Days - 3 May\n\nTalks on tea.\n\n  * bring a cup\n\nOdds\n\n> so she said"
>>> [(b.kind, b.line, b.text) for b in plain_outline(text)]  # doctest: +NORMALIZE_WHITESPACE
[('heading', 1, 'Events'), ('paragraph', 3, 'Tea Days - 3 May'), ('paragraph', 5, 'Talks on tea.'),
 ('item', 7, 'bring a cup'), ('heading', 9, 'Odds'), ('quote', 11, 'so she said')]
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from rcevents.reading.bracketedlinks import unbracketed
from rcevents.reading.brokenlinks import mended
from rcevents.reading.outline import Block
from rcevents.reading.passage import Link, Passage
from rcevents.reading.prefixes import is_kind
from rcevents.reading.sections import is_event_heading
from rcevents.reading.struck import without_strikes
from rcevents.reading.textentries import entries, row
from rcevents.reading.textheadings import (
    HIGHEST,
    LOWEST,
    RULE,
    is_contents,
    ranks,
    text_headings,
)
from rcevents.reading.textnotes import linked
from rcevents.reading.translation import month_named
from rcevents.reading.wrapping import rejoined, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.reading.outline import BlockKind
    from rcevents.reading.textheadings import TextHeading

BULLET = re.compile(
    r"[ \t]{0,8}(?:[•◦▪‣·●■►▶→✓*o+–—-]|--|\*\*|\d{1,3}[.)]|\(\d{1,2}\)|\[\d{1,2}\]|[a-h]\))"
    r"[ \t]{1,8}(?=\S)"
)
ARROWS = re.compile(r"([ \t]{0,8})(?:>>|->|=>)(?=[ ]\S)")
BEHIND_DAYS = frozenset("- – — / + & bis und u. au et tot en til og och al y e".split())
"""What stands between two days: "3. - 5. Mai"."""
QUOTED = re.compile(r"[ ]{0,3}>(?!>)")
QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?){1,8}")
ADDRESS = re.compile(r"<?\bhttps?://[^\s<>\"]{3,2000}>?")
LONE = re.compile(r"\n(?=[(<\[]https?://[^\s<>()\[\]]{3,600}[)>\]](?:\n|$))")
"""The break before an address in brackets that fills a line."""
HEADING_LENGTH = 60
HEADING_WORDS = 8
NOT_A_HEADING = re.compile(
    r"""[.!?:;,]$ | \ [-–—]\  | https?:// | @ | [$€£] | \d{1,2}[:h]\d\d
      | \d(?:st|nd|rd|th)?\ [JFMASOND][a-z]{2}                                 # 3 May
      | \b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\ \d  # May 3
    """,
    re.VERBOSE,
)
TAG = re.compile(r"^\[([^\[\]]{3,20})\][ ]{1,3}(?=\S)")
LEAD_INS = frozenset(
    """
    a according also and as at by for from here in join more note of on or our see so some the their
    these they this those to via we with you your
    """.split()
)
"""Words that begin a sentence that leads to a quote ("From the site"), rarely a heading."""


def plain_outline(text: str, first_line: int = 1) -> list[Block]:
    """Outline plain text by its blank lines, bullets, quote marks, layout and heading lines."""
    return list(_Outliner(_with_bullets(without_strikes(text).split("\n")), first_line).blocks())


def _with_bullets(lines: list[str]) -> list[str]:
    """Write arrows as bullets, unless single ones quote what somebody wrote."""
    if any(QUOTED.match(line) for line in lines):
        return lines
    return [ARROWS.sub(r"\1* ", line) for line in lines]


class _Outliner:
    """A document's lines, and what holds for all of them: their width, the ranks of headings.

    `items` are the columns at which the text of the item above begins, and of those around it.
    """

    def __init__(self, lines: list[str], first_line: int) -> None:
        self._first_line = first_line
        self._notes = linked(lines)
        noted = zip(lines, self._notes, strict=True)
        self._lines = ["" if note is None else line for line, note in noted]
        self._width = width(self._lines)
        self._headings = text_headings(self._lines)
        self._ranks = ranks(list(self._headings.values()))
        self._bare_rank = min(max(self._ranks.values(), default=HIGHEST - 1) + 1, LOWEST)
        self._items: list[int] = []
        told = [at for at, line in enumerate(self._lines) if line.strip()]
        self._end = told[-1] if told else 0
        """The last line with text: no heading, nothing stands below it."""

    def blocks(self) -> Iterator[Block]:
        start = at = 0
        while at < len(self._lines):
            heading = self._headings.get(at)
            if heading is None and self._lines[at].strip():
                at += 1
                continue
            yield from self._paragraph(start, at)
            if heading is not None:
                yield self._headed(heading)
            start = at = heading.end if heading is not None else at + 1
        yield from self._paragraph(start, at)

    def _headed(self, heading: TextHeading) -> Block:
        rank = LOWEST if is_contents(heading.title) else self._ranks[heading.sign]
        self._items = []
        return self._block("heading", rank, heading.at, heading.title)

    def _paragraph(self, start: int, end: int) -> Iterator[Block]:
        """Turn the lines between two blank ones into blocks."""
        for at in range(start, end):
            text = self._lines[at]
            if RULE.fullmatch(text):
                yield from self._body(start, at)
                yield Block("rule", 0, partial(Passage, "", at + self._first_line))
                start = at + 1
                self._items = []
            elif at > start and bullet_of(text):
                yield from self._body(start, at)
                start = at
        yield from self._body(start, end)

    def _body(self, start: int, end: int) -> Iterator[Block]:
        if start >= end:
            return
        lines = self._lines[start:end]
        if QUOTE.match(lines[0]):
            text = "\n".join(QUOTE.sub("", line, count=1) for line in lines)
            yield self._block("quote", 0, start, rejoined(text.split("\n"), None))
        elif bullet := bullet_of(lines[0]):
            yield self._item(start, end, bullet)
        elif self._items and _indent(lines[0]) >= self._items[-1]:
            told = partial(_passage, start + self._first_line, self._joined(start, end))
            yield Block("item", len(self._items), told, goes_on=True)
        else:
            self._items = []
            yield from self._unmarked(start, end)

    def _item(self, start: int, end: int, bullet: re.Match[str]) -> Block:
        column = len(bullet.group().expandtabs(8))
        sign = _indent(bullet.group().expandtabs(8))
        self._items = [*(each for each in self._items if each <= sign), column]
        lines = self._lines[start:end]
        lines[0] = " " * column + lines[0][bullet.end() :]
        noted = [self._noted(at) for at in range(start, end)]
        noted[0] = noted[0][bullet.end() :]
        text = row(noted, self._width) or rejoined(lines, self._width, noted)
        return self._block("item", len(self._items), start, text)

    def _unmarked(self, start: int, end: int) -> Iterator[Block]:
        lines = self._lines[start:end]
        laid_out = entries([self._noted(at) for at in range(start, end)], self._width)
        for each in laid_out:
            yield self._block("item", 1, start + each.start, each.text)
        if laid_out:
            self._items = [_indent(lines[0]) + 1]
            return
        if (
            end < self._end
            and len(lines) == 1
            and is_bare_heading(TAG.sub("", lines[0].strip(), count=1))
        ):
            yield self._block("heading", self._bare_rank, start, _untagged(lines[0].strip()))
        else:
            yield self._block("paragraph", 0, start, self._joined(start, end))

    def _joined(self, start: int, end: int) -> str:
        noted = [self._noted(at) for at in range(start, end)]
        return rejoined(self._lines[start:end], self._width, noted)

    def _noted(self, at: int) -> str:
        """Give a line with the addresses of its numbered links."""
        return self._notes[at] or ""

    def _block(self, kind: BlockKind, level: int, at: int, text: str) -> Block:
        return Block(kind, level, partial(_passage, at + self._first_line, text))


def bullet_of(line: str) -> re.Match[str] | None:
    """Give the bullet that a line begins with; the number of a day is none.

    >>> [bullet_of(text) is not None for text in ("* Tea", "2) Tea", "3. Mai: Tee", "3. - 5. Mai")]
    [True, True, False, False]
    """
    bullet = BULLET.match(line)
    if bullet is None or not bullet.group().strip()[0].isdigit():
        return bullet
    first = line[bullet.end() :].split(maxsplit=1)[0]
    is_day = first in BEHIND_DAYS or month_named(first.strip(".,:")) is not None
    return None if is_day else bullet


def _indent(line: str) -> int:
    text = line.expandtabs(8)
    return len(text) - len(text.lstrip())


def _untagged(line: str) -> str:
    """Leave out the tag that makes a line the heading of an event: "[EVENT] Tea Days"."""
    tag = TAG.match(line)
    return line[tag.end() :] if tag and (is_kind(tag[1]) or is_event_heading(tag[1])) else line


def is_bare_heading(line: str) -> bool:
    """Whether a line that stands alone is a heading: short, capital, no sentence, no dateline.

    >>> [is_bare_heading(t) for t in ("Events: Talks, Training", "Random", "That’s it…")]
    [True, True, True]
    >>> [is_bare_heading(t) for t in ("From the site", "Hello!", "Tea Days - 3 May", "see above")]
    [False, False, False, False]
    """
    if len(line) > HEADING_LENGTH or not line[:1].isupper() or NOT_A_HEADING.search(line):
        return False
    words = line.split()
    return len(words) <= HEADING_WORDS and words[0].casefold() not in LEAD_INS


def _passage(line: int, text: str) -> Passage:
    """Give a passage with the links that bare addresses and addresses in brackets make."""
    text = "\n".join(" ".join(part.split()) for part in text.split("\n"))
    text, bracketed = unbracketed(LONE.sub(" ", text))
    bare = (
        Link(m.start(), m.end(), m.group().strip("<>").rstrip(".,;:!?)"))
        for m in ADDRESS.finditer(text)
    )
    links = sorted((*bracketed, *bare), key=lambda link: link.start)
    return mended(Passage(text, line, tuple(links)))
