"""Cutting front matter off a text, by its fences or by its keys."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from rcevents.opening.frontmatter.keys import (
    DATE_KEYS,
    LINE,
    TITLE_KEYS,
    has_known_key,
    is_known,
    lines_told,
)

LONGEST: Final = 100_000
"""Characters within which front matter must end; what goes on longer is text."""

_FENCE: Final = re.compile(r"(?:[ ]{0,9}\n){0,9}(?P<fence>---|\+\+\+)[ ]{0,9}\n")
_END: Final = {
    "---": re.compile(r"^(?:---|\.\.\.)[ ]{0,9}$\n?", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ ]{0,9}$\n?", re.MULTILINE),
}
_INSIDE: Final = re.compile(r"[ ]|- |#|$")


@dataclass(frozen=True, slots=True)
class Cut:
    """A text in two: the front matter's lines (fences included), and the body behind them.

    `fence` is "---", "+++" or "" for bare lines; `start` and `end` delimit what is between.
    """

    head: str
    body: str
    fence: str
    start: int
    end: int
    closed: bool = True

    @property
    def inside(self) -> str:
        """The front matter without its fences."""
        return self.head[self.start : self.end]


def split_front_matter(text: str) -> Cut | None:
    r"""Cut front matter off a text, or give None where there is none.

    >>> split_front_matter("+++\ntitle = 'Issue 3'\n+++\nHello\n").inside
    "title = 'Issue 3'\n"
    >>> split_front_matter("Title: Issue 3\nDate: 2021-10-01\n\nHello\n").body
    '\nHello\n'
    >>> split_front_matter("---\nJust two rules.\n---\n")
    """
    opening = _FENCE.match(text)
    return _fenced(text, opening["fence"], opening.end()) if opening else _bare(text)


def _fenced(text: str, fence: str, start: int) -> Cut | None:
    closing = _END[fence].search(text, start, start + LONGEST)
    inside = text[start : closing.start()] if closing else ""
    if fence == "---" and _holds_prose(inside) and not _is_mapping(inside):
        closing = None  # that was a rule in the text
    end = closing.start() if closing else start + _length_of_lines(text[start : start + LONGEST])
    inside = text[start:end]
    if not has_known_key(inside) and (inside.strip() or not closing):
        return None
    stop = closing.end() if closing else end
    return Cut(text[:stop], text[stop:], fence, start, end, closed=closing is not None)


def _holds_prose(text: str) -> bool:
    """Tell whether a line behind a blank one is none of YAML's."""
    behind = text.partition("\n\n")[2]
    return not all(LINE.match(line) or _INSIDE.match(line) for line in behind.split("\n"))


def _is_mapping(text: str) -> bool:
    """Tell whether a text is a YAML mapping as a whole: a quoted value may hold blank lines."""
    import yaml

    try:
        events = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        starts = [isinstance(event, yaml.MappingStartEvent) for event in events]
    except yaml.YAMLError:
        return False
    return any(starts[:3])  # behind the starts of the stream and of the document


def _bare(text: str) -> Cut | None:
    """Cut off lines that all are "Key: value" with known keys, title or date among them."""
    end = _length_of_lines(text[:LONGEST])
    keys = [key for key, _ in lines_told(text[:end])]
    wanted = [key for key in keys if key in TITLE_KEYS or key in DATE_KEYS]
    if len(keys) < len(("title", "date")) or not wanted or not all(map(is_known, keys)):
        return None
    return Cut(text[:end], text[end:], "", 0, end)


def _length_of_lines(text: str) -> int:
    """Give the length of the leading lines that front matter can hold; a blank one ends them."""
    lines = text.split("\n")
    fit = takewhile(lambda line: line.strip() and (LINE.match(line) or _INSIDE.match(line)), lines)
    return min(len(text), sum(len(line) + 1 for line in fit))
