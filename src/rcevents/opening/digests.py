"""Digests: one text in which a list sends several messages (RFC 1153), as Mailman and LISTSERV do.

A line of 70 dashes ends what is told of the digest itself, lines of 30 part its messages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREAMBLE = re.compile(r"^-{70}[ ]{0,9}\n\n", re.MULTILINE)
_BETWEEN = re.compile(r"^-{30}(?:-{40})?[ ]{0,9}\n\n?", re.MULTILINE)
_HEAD = re.compile(
    r"""
    \n{0,9} (?: Message: [ ] \d{1,5} \n )?
    ( (?: [A-Z][A-Za-z-]{1,30}: [^\n]{0,2000} \n | [ \t]{1,9} \S [^\n]{0,2000} \n ){2,30}+ ) \n
    """,
    re.VERBOSE,
)
_FIELD = re.compile(r"^(From|Date|Subject):[ \t]{0,20}([^\n]*(?:\n[ \t][^\n]*){0,9})", re.MULTILINE)


class Piece(NamedTuple):
    """One message of a digest: its subject, its day as written, its text, the line of its text."""

    subject: str
    date: str
    text: str
    line: int


def messages_of(text: str) -> Iterator[Piece]:
    r"""Yield the messages of a digest; none where a text is no digest.

    >>> head = "From: Ada Bell\nDate: Fri, 1 Oct 2021 08:00\nSubject: Tea Days\n"
    >>> text = f"Topics\n\n{'-' * 70}\n\n{head}\nOn 3 May\n\n{'-' * 30}\n\nEnd of Tea Digest\n"
    >>> [(piece.subject, piece.text, piece.line) for piece in messages_of(text)]
    [('Tea Days', 'On 3 May\n\n', 9)]
    """
    first = _PREAMBLE.search(text)
    if first is None:
        return
    starts = [first.end(), *(found.end() for found in _BETWEEN.finditer(text, first.end()))]
    ends = [found.start() for found in _BETWEEN.finditer(text, first.end())]
    line, at = 1, 0
    for start, end in zip(starts, [*ends, len(text)], strict=True):
        head = _HEAD.match(text, start, end)
        told = dict(_FIELD.findall(head[1])) if head else {}
        if head is None or not {"From", "Subject"} <= told.keys():
            continue  # the list's own footer, and the last words
        line += text.count("\n", at, head.end())
        at = head.end()
        yield Piece(told["Subject"], told.get("Date", ""), text[at:end], line)
