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

from rcevents.reading.brokenlinks import mended
from rcevents.reading.outline import Block
from rcevents.reading.passage import Link, Passage
from rcevents.reading.wrapping import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.reading.outline import BlockKind

RULE = re.compile(r"[ \t]{0,8}([-=_*~#—–])(?:[ \t]?\1){2,}[ \t]*")
UNDERLINE = re.compile(r"(={3,}|-{3,}|~{3,}|\*{3,})[ \t]*")
BULLET = re.compile(r"[ \t]{0,8}(?:[•◦▪‣·*o+–-]|\d{1,3}[.)])[ \t]{1,8}(?=\S)")
QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?){1,8}")
ADDRESS = re.compile(r"<?\bhttps?://[^\s<>\"]{3,2000}>?")
HEADING_LENGTH = 60
HEADING_WORDS = 8
NOT_A_HEADING = re.compile(
    r"""[.!?:;,]$ | \ [-–—]\  | https?:// | @ | [$€£] | \d{1,2}[:h]\d\d
      | \d(?:st|nd|rd|th)?\ [JFMASOND][a-z]{2} | \b[JFMASOND][a-z]{2,8}\.?\ \d  # 3 May, May 3
    """,
    re.VERBOSE,
)
LEAD_INS = frozenset(
    """
    a according also and as at by for from here in join more note of on or our see so some the their
    these they this those to via we with you your
    """.split()
)
"""Words that begin a sentence that leads to a quote ("From the site"), rarely a heading."""


def plain_outline(text: str, first_line: int = 1) -> list[Block]:
    """Outline plain text by its blank lines, bullets, quote marks and bare heading lines."""
    blocks: list[Block] = []
    for line, lines in _paragraphs(text, first_line):
        blocks.extend(_blocks(line, lines))
    return blocks


def _paragraphs(text: str, first_line: int) -> Iterator[tuple[int, list[str]]]:
    lines: list[str] = []
    number = first_line
    for number, line in enumerate(text.split("\n"), first_line):
        if line.strip():
            lines.append(line)
        elif lines:
            yield number - len(lines), lines
            lines = []
    if lines:
        yield number - len(lines) + 1, lines


def _blocks(line: int, lines: list[str]) -> Iterator[Block]:
    """Turn the lines between two blank ones into blocks."""
    start = 0
    for at, text in enumerate(lines):
        if RULE.fullmatch(text):
            title = lines[start:at]
            if len(title) == 1 and UNDERLINE.fullmatch(text.strip()):
                yield _block("heading", 2, line + start, title)
            else:
                yield from _body(line + start, title)
                yield Block("rule", 0, partial(Passage, "", line + at))
            start = at + 1
        elif BULLET.match(text) and at > start:
            yield from _body(line + start, lines[start:at])
            start = at
    yield from _body(line + start, lines[start:])


def _body(line: int, lines: list[str]) -> Iterator[Block]:
    if not lines:
        return
    if QUOTE.match(lines[0]):
        yield _block("quote", 0, line, [QUOTE.sub("", text, count=1) for text in lines])
    elif bullet := BULLET.match(lines[0]):
        yield _block("item", 1, line, [lines[0][bullet.end() :], *lines[1:]])
    elif len(lines) == 1 and is_bare_heading(lines[0].strip()):
        yield _block("heading", 2, line, lines)
    else:
        yield _block("paragraph", 0, line, lines)


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


def _block(kind: BlockKind, level: int, line: int, lines: list[str]) -> Block:
    return Block(kind, level, partial(_passage, line, lines))


def _passage(line: int, lines: list[str]) -> Passage:
    """Join lines; the line breaks of a mail program become spaces, an author's stay."""
    text = unwrapped("\n".join(" ".join(text.split()) for text in lines))
    links = (
        Link(m.start(), m.end(), m.group().strip("<>").rstrip(".,;:!?)"))
        for m in ADDRESS.finditer(text)
    )
    return mended(Passage(text, line, tuple(links)))
