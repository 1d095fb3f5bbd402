"""Numbered links of plain text: "[1]" behind the words, and "[1] https://..." below them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NOTE = re.compile(r"[ \t]{0,8}\[(\d{1,3})\]:?[ \t]{1,8}<?(https?://[^\s<>]{3,2000})>?[ \t]{0,8}")
MARK = re.compile(r"[ ]?\[(\d{1,3})\]")


def linked(lines: Sequence[str]) -> list[str | None]:
    """Give each line with the addresses of its marks; None for a line that is such an address.

    A mark is told by the nearest line below it: messages of a digest count each for themselves.

    >>> linked(["Tea Days [1], 3 May", "Pots [2]", "[1] https://tea.example.org"])
    ['Tea Days <https://tea.example.org>, 3 May', 'Pots [2]', None]
    """
    known: dict[str, str] = {}
    told: list[str | None] = []
    for line in reversed(lines):
        note = NOTE.fullmatch(line)
        if note is not None:
            known[note[1]] = note[2]
        told.append(line if note is None else None)
        if note is None and known and "[" in line:
            told[-1] = MARK.sub(lambda mark: _address(mark, known), line)
    return told[::-1]


def _address(mark: re.Match[str], known: dict[str, str]) -> str:
    url = known.get(mark[1])
    return f" <{url}>" if url else mark.group()
