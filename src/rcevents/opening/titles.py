"""The title of an issue that no front matter names: its first heading, or its first line."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 300
"""A first line longer than this is no title but the text itself."""

WITHIN = 100
"""A markdown issue's title is within so many lines."""

_HEADING = re.compile(r"(?P<level>#{1,6})[ ]{1,9}(?P<title>.*)")
_CLOSING_HASHES = re.compile(r"[ ]#{1,6}[ ]{0,9}$")
_UNDERLINE = re.compile(r"={2,}[ ]{0,9}$")
_FENCE = ("```", "~~~")
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\](?:\([^()]{0,2000}\)|\[[^\[\]]{0,300}\])?")
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`")


def plain_title(text: str) -> str | None:
    r"""Give a plain text's first line that is not empty.

    >>> plain_title("\n  #3 - 1 Oct 2021 \n\nHello\n")
    '#3 - 1 Oct 2021'
    """
    return _title(next(first_lines(text), ""))


def markdown_title(text: str) -> str | None:
    r"""Give the text of the first heading of the first rank, or of whatever heading comes first.

    >>> markdown_title("Hello!\n\n# [Issue *3*](https://example.org/3) #\n")
    'Issue 3'
    >>> markdown_title("Hello!\n\n## News\n")
    """
    above = ""
    for number, line in enumerate(islice(_outside_code(text), WITHIN)):
        heading = _HEADING.match(line)
        if heading and (heading["level"] == "#" or number == 0):
            return _worded(_CLOSING_HASHES.sub("", heading["title"]))
        if above and _UNDERLINE.match(line):
            return _worded(above)
        above = line
    return None


def first_lines(text: str) -> Iterator[str]:
    """Yield the lines that are not empty, without the spaces around them."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end].strip()
        if line:
            yield line
        start = end + 1


def _outside_code(text: str) -> Iterator[str]:
    inside = False
    for line in first_lines(text):
        if line.startswith(_FENCE):
            inside = not inside
        elif not inside:
            yield line


def _worded(heading: str) -> str | None:
    """Strip a heading of its markup."""
    return _title(_EMPHASIS.sub("", _LINK.sub(r"\1", heading)))


def _title(line: str) -> str | None:
    words = " ".join(line.split())
    return words if 0 < len(words) <= LONGEST else None
