"""The manuscript: an issue's lines as its editor has them, and where in them words stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from rcevents.linting.excerpts import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.document import Document
    from rcevents.linting.rule import Spot

LONGEST: Final = 60
"""So many lines, at most, are looked through for the words of one entry."""
LEAST: Final = 3
"""Fewer letters are found anywhere."""
MOST: Final = 8
"""So many words are left out before the others are looked for."""
_MARKS: Final = frozenset("*_`~\\[]<>|")
_HEADING: Final = re.compile(r"#{1,6}\s|<h[1-6]\b")


class Plain(NamedTuple):
    """A line without marks, and where in it each letter stood."""

    text: str
    places: list[int]


class Manuscript:
    """The lines of a document by their numbers in its file."""

    def __init__(self, document: Document) -> None:
        self.first = document.first_line
        self._lines = document.text.splitlines()
        self._plain: dict[int, Plain] = {}

    @property
    def last(self) -> int:
        """The number of the last line."""
        return self.first + max(0, len(self._lines) - 1)

    def line(self, number: int) -> str:
        """Give a line, nothing where there is none of that number."""
        at = number - self.first
        return self._lines[at] if 0 <= at < len(self._lines) else ""

    def reach(self, number: int, following: int | None) -> int:
        """Give the last line of what begins at a line: before what follows, or a heading."""
        end = min(self.last, number + LONGEST, (following or self.last + 1) - 1)
        for at in range(number + 1, end + 1):
            if _HEADING.match(self.line(at)):
                return at - 1
        return max(number, end)

    def spot(self, words: str, first: int, last: int, begin: int = 0) -> Spot | None:
        """Give where words stand in these lines, whatever marks are among them; None: nowhere.

        In the first line they are looked for from `begin` (from 0), and only then before that.
        """
        for told in _shorter(words):
            for number in range(first, last + 1):
                found = self._found(number, told, begin if number == first else 0)
                if found is not None:
                    return excerpt(self.line(number), number, *found)
        return None

    def _found(self, number: int, words: str, begin: int) -> tuple[int, int] | None:
        """Give where words stand in a line, and how long they are there."""
        line = self.line(number)
        bare = _plain(words).text
        for start in dict.fromkeys((begin, 0)):
            at = line.find(words, start)
            if at >= 0:
                return at, len(words)
            plain = self._plain_of(number)
            at = plain.text.find(bare, bisect_left(plain.places, start)) if bare else -1
            if at >= 0:
                return plain.places[at], plain.places[at + len(bare) - 1] + 1 - plain.places[at]
        return None

    def _plain_of(self, number: int) -> Plain:
        if number not in self._plain:
            self._plain[number] = _plain(self.line(number))
        return self._plain[number]

    def whole(self, number: int) -> Spot:
        """Give all that a line tells."""
        text = self.line(number)
        at = len(text) - len(text.lstrip())
        return excerpt(text, max(number, 1), at, max(1, len(text.strip())))


def _shorter(words: str) -> Iterator[str]:
    """Yield words as they are, then what may stand on a line of its own where they are wrapped.

    >>> list(_shorter("on Monday, 4 May"))
    ['on Monday, 4 May', 'Monday, 4 May', '4 May']
    """
    told = words.strip()
    if len(told) >= LEAST or any(letter.isdigit() for letter in told):
        yield told
    if "\n" in told:
        yield told.partition("\n")[0].strip()
    pieces = told.split()
    for start in range(1, min(len(pieces), MOST)):
        rest = " ".join(pieces[start:])
        if len(rest) > LEAST and rest[0].isalnum() and any(map(str.isdigit, rest)):
            yield rest


def _plain(line: str) -> Plain:
    """Give a line without marks, its spaces single, and where each letter of it stood.

    >>> _plain("*Tue*  4 May")
    Plain(text='Tue 4 May', places=[1, 2, 3, 5, 7, 8, 9, 10, 11])
    """
    letters: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(line):
        if letter in _MARKS:
            continue
        plain = " " if letter.isspace() else letter
        if plain != " " or (letters and letters[-1] != " "):
            letters.append(plain)
            places.append(at)
    while letters and letters[-1] == " ":
        letters.pop()
        places.pop()
    return Plain("".join(letters), places)
