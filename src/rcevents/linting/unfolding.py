"""Unfolding: lines of a file to content lines, each of which knows where its letters stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.linting.excerpts import excerpt, shown
from rcevents.linting.octets import (
    FOLD_OF_NOTHING,
    NOT_UTF8,
    TORN_CHARACTER,
    TORN_NAME,
    Physical,
    check_characters,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.linting.rule import Finding, Spot

_WHITE = (b" ", b"\t")
_NAMED = re.compile(rb"[^:;]{0,300}[:;]|[^A-Za-z]")
"""A line with a name, or one that is no content line anyway."""


@dataclass(frozen=True, slots=True)
class Line:
    """An unfolded line, and the lines of the file that it is made of.

    Octets that are no UTF-8 stand in the text as lone surrogates, so that none is lost.
    """

    text: str
    pieces: tuple[Physical, ...]

    @property
    def number(self) -> int:
        """The number of its first line."""
        return self.pieces[0].number

    def spot(self, at: int = 0, width: int = 1) -> Spot:
        """Give the place of a letter: the line of the file in which it stands, and its column."""
        octet = len(self.text[:at].encode("utf-8", "surrogateescape"))
        folded = 0
        for piece in self.pieces[:-1]:
            here = len(piece.octets) - folded
            if octet < here:
                return _spot(piece, octet + folded, width)
            octet -= here
            folded = 1
        return _spot(self.pieces[-1], octet + (len(self.pieces) > 1), width)


def _spot(piece: Physical, octet: int, width: int) -> Spot:
    before = len(shown(piece.octets[:octet]))
    return excerpt(shown(piece.octets), piece.number, before, width)


def unfold(lines: Iterable[Physical], findings: list[Finding]) -> Iterator[Line]:
    r"""Give the content lines of a file's lines; what is wrong with folds goes to the findings.

    >>> found = []
    >>> pieces = [Physical(1, b"SUMMARY:Te", b"\r\n"), Physical(2, b" a", b"\r\n")]
    >>> [line.text for line in unfold(pieces, found)], found
    (['SUMMARY:Tea'], [])
    """
    pieces: list[Physical] = []
    is_torn = False
    for line in lines:
        if not line.octets or (line.octets.isspace() and not pieces):
            is_torn = True
        elif line.octets.startswith(_WHITE):
            if is_torn or not pieces:
                findings.append(FOLD_OF_NOTHING.at(line.spot(), _nothing(is_torn)))
                is_torn = False
            pieces.append(line)
        else:
            if pieces:
                yield _joined(pieces, findings)
            pieces, is_torn = [line], False
    if pieces:
        yield _joined(pieces, findings)


def _nothing(is_torn: bool) -> str:
    before = "a blank line" if is_torn else "nothing"
    return f"a line that begins with a blank goes on from {before}"


def _joined(pieces: list[Physical], findings: list[Finding]) -> Line:
    octets = b"".join([pieces[0].octets, *(piece.octets[1:] for piece in pieces[1:])])
    if pieces[0].octets.startswith(_WHITE):
        octets = octets.lstrip()
    line = Line(octets.decode("utf-8", "surrogateescape"), tuple(pieces))
    if len(pieces) > 1 and not _NAMED.match(pieces[0].octets):
        findings.append(TORN_NAME.at(line.pieces[0].spot(), "a fold stands inside the name"))
    if not octets.isascii():
        findings.extend(_undecodable(octets, line))
    if not (line.text.isascii() and line.text.isprintable()):
        findings.extend(check_characters(line.text, line.spot))
    return line


def _undecodable(octets: bytes, line: Line) -> Iterator[Finding]:
    """Tell of octets that are no UTF-8, and of characters that only a fold has torn."""
    fault = _fault(octets)
    if fault is not None:
        at = len(octets[:fault].decode("utf-8", "surrogateescape"))
        yield NOT_UTF8.at(line.spot(at), f"the octet 0x{octets[fault]:02X} is no UTF-8 here")
        return
    torn = [piece for piece in line.pieces if _fault(piece.octets) is not None]
    if torn:
        begun = _fault(torn[0].octets)
        yield TORN_CHARACTER.at(torn[0].spot(begun or 0), "a fold tears a character apart")


def _fault(octets: bytes) -> int | None:
    try:
        octets.decode()
    except UnicodeDecodeError as fault:
        return fault.start
    return None
