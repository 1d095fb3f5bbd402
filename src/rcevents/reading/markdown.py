"""Markdown rendered by cmark and outlined, each section when it is first asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rcevents.reading.cuts import cut_at_headings
from rcevents.reading.gfm import rendered
from rcevents.reading.outline import Block, Nest, flat, html_outline
from rcevents.reading.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.cuts import Cut
    from rcevents.reading.outline import Outline


def markdown_outline(text: str, first_line: int = 1) -> Outline:
    r"""Outline CommonMark with GitHub's tables.

    >>> outline = markdown_outline("# News\n\n- *one*\n- [two](/2)")
    >>> [(block.kind, block.line, block.text) for block in flat(outline)]
    [('heading', 1, 'News'), ('item', 3, 'one'), ('item', 4, 'two')]
    """
    cut = cut_at_headings(text)
    return (cut and _outline_by_section(*cut, first_line)) or html_outline(
        rendered(text), first_line
    )


def _outline_by_section(before: str, cuts: Sequence[Cut], first_line: int) -> Outline | None:
    """Outline the headings; each section is rendered and parsed when it is first asked for."""
    parts: list[Block | Nest] = [_section(before, first_line, None)]
    for cut in cuts:
        line = first_line + cut.line
        heading = _heading(cut, line)
        if not heading.text:
            return None  # one without words, which begins no section
        parts.append(Block("heading", cut.level, partial(_told, heading)))
        parts.append(_section(cut.below, line, line))
    return parts


def _heading(cut: Cut, line: int) -> Passage:
    plain = cut.plain
    if plain is not None:
        return Passage(plain, line)
    blocks = flat(html_outline(rendered(cut.heading), line))
    return blocks[0].passage if blocks else Passage("", line)


def _told(passage: Passage) -> Passage:
    return passage


def _section(markdown: str, first_line: int, line: int | None) -> Nest:
    return Nest(lambda: flat(html_outline(rendered(markdown), first_line, line=line)))
