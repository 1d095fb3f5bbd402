r"""Mailboxes: the messages of a file in which a mail program keeps many (RFC 4155).

A message begins behind a line "From sender Fri Oct  1 08:00:00 2021"; a line of the text that
begins so has been given a ">" in front, which is taken away again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGINNING = re.compile(
    rb"""
    (?: \A | (?<=\n\n) | (?<=\n\r\n) | (?<=\n) (?=From\ -\ ) )  # Thunderbird leaves out the sender
    From\ [^\r\n]{1,300}? \ \d\d?:\d\d (?: :\d\d )? [^\r\n]{0,20} \ \d{4} [^\r\n]{0,20} \r?\n
    """,
    re.VERBOSE,
)
_QUOTED = re.compile(rb"^>(>{0,99}From )", re.MULTILINE)


class Piece(NamedTuple):
    """One message of a mailbox: its bytes, and the line of the file on which they begin."""

    data: bytes
    line: int


def is_mailbox(data: bytes) -> bool:
    r"""Tell whether bytes are a mailbox.

    >>> is_mailbox(b"From tea@example.org Fri Oct  1 08:00:00 2021\nSubject: Tea\n\nHi\n")
    True
    >>> is_mailbox(b"From now on there is tea at 10:00, as in 2021\n")
    False
    """
    found = _BEGINNING.match(data)
    return found is not None and _HEADER.match(data, found.end()) is not None


_HEADER = re.compile(rb"[!-9;-~]{1,80}:[ \t\r\n]")


def messages(data: bytes) -> Iterator[Piece]:
    """Yield the messages of a mailbox, in its order."""
    beginnings = [found.span() for found in _BEGINNING.finditer(data)]
    ends = [start for start, _ in beginnings[1:]] + [len(data)]
    line, at = 1, 0
    for (_, start), end in zip(beginnings, ends, strict=True):
        line += data.count(b"\n", at, start)
        at = start
        yield Piece(_QUOTED.sub(rb"\1", data[start:end]), line)
