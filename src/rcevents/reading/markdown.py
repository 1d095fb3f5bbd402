"""Markdown rendered by cmark and outlined, each section when it is first asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rcevents.reading.boxes import MARK, with_boxes
from rcevents.reading.boxing import unboxed
from rcevents.reading.cuts import cut_at_headings
from rcevents.reading.daynumbers import days_kept
from rcevents.reading.definitionlines import definitions_joined
from rcevents.reading.gfm import rendered
from rcevents.reading.outline import Block, Nest, flat, html_outline
from rcevents.reading.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.boxes import BoxText
    from rcevents.reading.cuts import Cut
    from rcevents.reading.outline import Outline


def markdown_outline(text: str, first_line: int = 1) -> Outline:
    r"""Outline CommonMark with GitHub's tables; boxes of a site's templates stand in their places.

    >>> outline = markdown_outline("# News\n\n- *one*\n- [two](/2)")
    >>> [(block.kind, block.line, block.text) for block in flat(outline)]
    [('heading', 1, 'News'), ('item', 3, 'one'), ('item', 4, 'two')]
    """
    text, boxes = unboxed(text, first_line)
    cut = cut_at_headings(text)
    return (cut and _outline_by_section(*cut, first_line, boxes)) or _whole(text, first_line, boxes)


def _whole(text: str, first_line: int, boxes: Sequence[BoxText]) -> Outline:
    outline = html_outline(rendered(_prepared(text)), first_line)
    return with_boxes(flat(outline), boxes) if boxes else outline


def _prepared(markdown: str) -> str:
    return definitions_joined(days_kept(markdown))


def _outline_by_section(
    before: str, cuts: Sequence[Cut], first_line: int, boxes: Sequence[BoxText]
) -> Outline | None:
    """Outline the headings; each section is rendered and parsed when it is first asked for."""
    parts: list[Block | Nest] = [_section(before, first_line, None, boxes)]
    for cut in cuts:
        line = first_line + cut.line
        heading = _heading(cut, line)
        if not heading.text:
            return None  # one without words, which begins no section
        parts.append(Block("heading", cut.level, partial(_told, heading)))
        parts.append(_section(cut.below, line, line, boxes))
    return parts


def _heading(cut: Cut, line: int) -> Passage:
    plain = cut.plain
    if plain is not None:
        return Passage(plain, line)
    blocks = flat(html_outline(rendered(cut.heading), line))
    return blocks[0].passage if blocks else Passage("", line)


def _told(passage: Passage) -> Passage:
    return passage


def _section(markdown: str, first_line: int, line: int | None, boxes: Sequence[BoxText]) -> Nest:
    is_boxed = bool(boxes and MARK.search(markdown))

    def read() -> list[Block]:
        html = rendered(_prepared(markdown))
        blocks = flat(html_outline(html, first_line, line=line))
        return with_boxes(blocks, boxes) if is_boxed else blocks

    return Nest(read, None if is_boxed else markdown)
