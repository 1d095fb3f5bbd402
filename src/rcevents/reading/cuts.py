"""Markdown cut at its headings, so that only the sections asked for need be rendered.

A heading at the margin ends whatever stands above it (CommonMark 0.31, section 4.2). That lets a
document be cut in its source where nothing else can reach across: no fence, no definition of a
link, no element of the author's, no underlined heading, and no heading inside a list or a quote.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

RAW = re.compile(
    r"""<(?! (?: (?<=\S<) | (?<=\S[ ]<) ) br\s?/?>  # a break behind words, not one on its own line
           | https?:// | !--[^<>#]{0,2000}--> | [^A-Za-z/!?] )""",
    re.VERBOSE,
)
"""What may begin an element of the author's; breaks, comments and addresses do no harm."""
PAIR = re.compile(
    r"""<(a|b|code|em|i|small|span|strong|su[bp]|u)\b [^<>\n]{0,300}> [^<>\n]{0,300} </\1>""",
    re.VERBOSE | re.IGNORECASE,
)
"""An element that ends where it begins reaches into no other section, either."""
FENCES = ("```", "~~~")
BEHIND_LABEL = re.compile(r"\](?=:)")
"""What every definition holds; quicker to search for, but less strict."""
DEFINITION = re.compile(r"\[[^\]\n]{1,999}(?<![^\\]\\)\]:")  # an escaped bracket closes none
CONTAINERS = " \t>*+-.)0123456789"
"""Before a "#", these alone may make it a heading inside a list or a quote, or code."""
UNDERLINE = re.compile(r"\n {0,3}(?:-+|=+)[ \t]*(?=\n|\Z)")
CONTAINED = re.compile(r"[-*+][ ]\S|>")
"""A line in a list or a quote; what stands below it at the margin is outside, and a rule."""
SIGN = re.compile("#")
MARKUP = re.compile(r"[\\*_\[\]<>`~@#]|&(?!\s)|://|[Ww]{3}\.")
"""What may be markup in a heading, or becomes a link without any."""
MOST_SIGNS = 6


class Cut(NamedTuple):
    """A heading's source, the number of its line (from 0), and the source below it."""

    heading: str
    line: int
    below: str

    @property
    def level(self) -> int:
        """The heading's rank."""
        return len(self.heading) - len(self.heading.lstrip("#"))

    @property
    def plain(self) -> str | None:
        """The heading's words, where nothing in them is markup.

        >>> [Cut(text, 0, "").plain for text in ("## Tea & pots", "## *Tea*", "##")]
        ['Tea & pots', None, None]
        """
        words = " ".join(self.heading.lstrip("#").split())
        return words if words and not MARKUP.search(words) else None


def cut_at_headings(markdown: str) -> tuple[str, list[Cut]] | None:
    r"""Give what stands before the first heading, and the cuts; None where it cannot surely be cut.

    >>> cut_at_headings("Hi\n\n# Tea\n\nHot.")
    ('Hi\n\n', [Cut(heading='# Tea', line=2, below='\n\nHot.')])
    >>> cut_at_headings("<div>\n\n# Tea"), cut_at_headings("Tea\n---"), cut_at_headings("- # Tea")
    (None, None, None)
    """
    if _has_fence(markdown) or _is_underlined(markdown):
        return None
    if BEHIND_LABEL.search(markdown) and DEFINITION.search(markdown):
        return None
    if RAW.search(markdown) and RAW.search(PAIR.sub("", markdown)):
        return None
    starts: list[int] = []
    for sign in SIGN.finditer(markdown):
        at = sign.start()
        before = markdown[at - 1 : at]
        if before in {"", "\n"}:
            starts.append(at)
        elif before in CONTAINERS and _is_contained(markdown, at):
            return None
    return _cuts(markdown, [at for at in starts if _is_heading(markdown, at)])


def _has_fence(markdown: str) -> bool:
    """Look for a single sign first: that takes a fraction of the time."""
    return any(fence[0] in markdown and fence in markdown for fence in FENCES)


def _is_contained(markdown: str, at: int) -> bool:
    return not markdown[markdown.rfind("\n", 0, at) + 1 : at].strip(CONTAINERS)


def _is_heading(markdown: str, at: int) -> bool:
    signs = markdown[at : at + MOST_SIGNS + 1]
    many = len(signs) - len(signs.lstrip("#"))
    return many <= MOST_SIGNS and markdown[at + many : at + many + 1] in {"", " ", "\t", "\n"}


def _is_underlined(markdown: str) -> bool:
    r"""Whether a line of "-" or "=" stands right below a line with words: those are a heading.

    >>> [_is_underlined(text) for text in ("Tea\n---", "- Tea\n---", "- Tea\n  ---", "\n---")]
    [True, False, True, False]
    """
    for line in UNDERLINE.finditer(markdown):
        above = markdown[markdown.rfind("\n", 0, line.start()) + 1 : line.start()]
        if above.strip() and not (CONTAINED.match(above) and markdown[line.start() + 1] in "-="):
            return True
    return False


def _cuts(markdown: str, starts: list[int]) -> tuple[str, list[Cut]]:
    cuts: list[Cut] = []
    line, counted = 0, 0
    for start, stop in pairwise([*starts, len(markdown)]):
        line += markdown.count("\n", counted, start)
        counted = start
        end = markdown.find("\n", start, stop)
        end = stop if end < 0 else end
        cuts.append(Cut(markdown[start:end], line, markdown[end:stop]))
    return markdown[: starts[0]] if starts else markdown, cuts
