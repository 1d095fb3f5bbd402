"""A passage: the text of one block as a person sees it, with its links and its source line."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, TypeAlias

from rcevents.normalization import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

Spans: TypeAlias = "tuple[tuple[int, int], ...]"
SPACES = re.compile(r"[ \t\f\r]*\n[ \t\f\r\n]*|[ \t\f\r]{2,}|[\t\f\r]")


@dataclass(frozen=True, slots=True)
class Link:
    """The span `text[start:end]` of a passage that links to `url`."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Passage:
    r"""Text, its links in order, and the source line of its first line.

    Every later line of the text stands behind a "\n". `strong` are the spans in bold letters,
    `emphasis` those in slanted ones, in order as well.
    """

    text: str
    line: int | None = None
    links: tuple[Link, ...] = ()
    strong: Spans = ()
    emphasis: Spans = ()

    @property
    def is_strong(self) -> bool:
        """Whether all of the text is in bold letters, but for signs at its ends.

        >>> Passage("Tea Days:", strong=((0, 8),)).is_strong, Passage("Tea Days").is_strong
        (True, False)
        """
        if not self.strong:
            return False
        text, start, end = self.text, self.strong[0][0], self.strong[-1][1]
        between = [text[one[1] : other[0]] for one, other in pairwise(self.strong)]
        outside = (text[:start], *between, text[end:])
        return not any(letter.isalnum() for part in outside for letter in part)

    def line_at(self, offset: int) -> int | None:
        r"""Give the source line of the character at `offset`.

        >>> Passage("one\ntwo", line=7).line_at(4)
        8
        """
        return None if self.line is None else self.line + self.text.count("\n", 0, offset)

    def cut(self, start: int, end: int | None = None) -> Passage:
        """Give the part from `start` to `end`, with the links that lie in it.

        >>> cut = Passage("see it, now", 1, (Link(4, 6, "/it"),), emphasis=((4, 6),)).cut(4, 7)
        >>> cut.text, cut.links, cut.emphasis
        ('it,', (Link(start=0, end=2, url='/it'),), ((0, 2),))
        """
        end = len(self.text) if end is None else end
        links = tuple(
            Link(link.start - start, link.end - start, link.url)
            for link in self._links_between(start, end)
            if link.end <= end
        )
        strong, emphasis = (_cut(spans, start, end) for spans in (self.strong, self.emphasis))
        return Passage(self.text[start:end], self.line_at(start), links, strong, emphasis)

    def _links_between(self, start: int, end: int) -> tuple[Link, ...]:
        """Give the links that begin there: of many, a cut looks at no others."""
        if not self.links:
            return ()
        first = bisect_left(self.links, start, key=attrgetter("start"))
        return self.links[first : bisect_right(self.links, end, first, key=attrgetter("start"))]


def _cut(spans: Spans, start: int, end: int) -> Spans:
    """Give the parts of spans that lie between two places, counted from the first."""
    if not spans:
        return ()
    at = bisect_right(spans, start, key=itemgetter(1))
    kept = spans[at : bisect_left(spans, end, at, key=itemgetter(0))]
    return tuple((max(first, start) - start, min(last, end) - start) for first, last in kept)


class PassageWriter:
    """Writes a passage from pieces of text and the beginnings and ends of links.

    `strong` counts the bold elements that it begins in.
    """

    def __init__(self, strong: int = 0) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._links: list[Link] = []
        self._anchor: tuple[int, str] | None = None
        self._strong: list[tuple[int, int]] = []
        self._bold: int | None = 0 if strong else None
        self._deep = strong
        self._emphasis: list[tuple[int, int]] = []
        self._slanted: int | None = None

    def __bool__(self) -> bool:
        return self._length > 0

    def write(self, text: str, *, verbatim: bool = False) -> None:
        """Add text; unless verbatim, its white space shrinks to single spaces and line breaks."""
        if not text.isascii():
            text = clean(text)  # an entity may stand for what was cleaned out of the source
        if not verbatim:
            if "\n" in text or "  " in text or "\t" in text:
                text = SPACES.sub(_squeeze, text)
            text = self._join(text)
        if text:
            self._parts.append(text)
            self._length += len(text)

    def _join(self, text: str) -> str:
        """Take away white space behind white space: a break told by <br> and newline is one."""
        if text[:1] not in {" ", "\n"}:
            return text
        if not self._parts:
            return text[1:]
        last = self._parts[-1]
        if last[-1] == " " and text[0] == "\n":
            self._parts[-1] = last[:-1] + "\n"
        return text[1:] if last[-1] in " \n" else text

    def open_link(self, url: str) -> None:
        """Begin a link here; one that was still open ends."""
        self.close_link()
        if url:
            self._anchor = (self._length, url)

    def close_link(self) -> None:
        """End the open link, if there is one and it holds text."""
        if self._anchor is not None:
            start, url = self._anchor
            if self._length > start:
                self._links.append(Link(start, self._length, url))
            self._anchor = None

    def open_strong(self) -> None:
        """Begin bold letters here, unless they have begun."""
        self._deep += 1
        if self._bold is None:
            self._bold = self._length

    def close_strong(self) -> None:
        """End the bold letters, if any were begun and have come, and not within others."""
        self._deep = max(0, self._deep - 1)
        if self._deep == 0:
            self._end_strong()

    def _end_strong(self) -> None:
        if self._bold is not None and self._length > self._bold:
            self._strong.append((self._bold, self._length))
        self._bold = None

    def open_emphasis(self) -> None:
        """Begin slanted letters here, unless they have begun."""
        if self._slanted is None:
            self._slanted = self._length

    def close_emphasis(self) -> None:
        """End the slanted letters, if any were begun and have come."""
        if self._slanted is not None and self._length > self._slanted:
            self._emphasis.append((self._slanted, self._length))
        self._slanted = None

    def finish(self, line: int | None) -> Passage:
        """Give the passage written so far, without white space at its end."""
        self.close_link()
        self._end_strong()
        self.close_emphasis()
        text = "".join(self._parts).rstrip()
        if self._links and self._links[-1].end > len(text):
            self._links = [link for link in self._clipped(len(text)) if link.start < link.end]
        marked = (_cut(tuple(each), 0, len(text)) for each in (self._strong, self._emphasis))
        return Passage(text, line, tuple(self._links), *marked)

    def _clipped(self, end: int) -> Iterator[Link]:
        return (Link(link.start, min(link.end, end), link.url) for link in self._links)


def _squeeze(match: re.Match[str]) -> str:
    return "\n" if "\n" in match.group() else " "
