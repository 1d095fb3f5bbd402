"""Answers between the lines of a body: bold bullets, "Label: value", rows of a table."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rcevents.reading.roles import role_of
from rcevents.sources.labelled.answers import Answer
from rcevents.sources.labelled.inline import answer_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LINE = re.compile(
    r"""[ \t>]{0,9} (?: [-*+•] [ \t]{1,4} | \d{1,2}[.)] [ \t]{1,4} )? [^\w\s*_\[(<"'`]{0,4} [ ]?
        (?P<bold> \*\*|__ )? [ ]? (?P<label> [^\W_] [^:*_|\n]{0,60}? ) [ ]?
        (?: :[ ]?(?:\*\*|__)? | (?:\*\*|__)[ ]?[:–—-] ) (?: [ \t]+ (?P<value> \S.* ) | [ \t]* )""",
    re.VERBOSE | re.DOTALL,
)
LONGEST = 3_000
WORDS = 5
"""A label in plain letters with more words is the beginning of a sentence."""
CELL = re.compile(r"(?<!\\)\|")


def parted(lines: Sequence[str]) -> tuple[list[Answer], list[str]]:
    """Part the answers that single lines tell from the lines that tell none.

    >>> answers, rest = parted(["Come!", "- **Date:** 3 May", "Venue: [Ghent](https://example.org/)",
    ...                         "| City | Ghent |"])
    >>> [(answer.label, answer.text) for answer in answers], rest
    ([('Date', '3 May'), ('Venue', 'Ghent'), ('City', 'Ghent')], ['Come!'])
    """
    reader = _Lines()
    for line in lines:
        reader.take(line)
    reader.end_table()
    return reader.answers, reader.rest


class _Lines:
    """Lines taken one by one: an open label waits for its answer, rows for their table's end."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self.rest: list[str] = []
        self._rows: list[str] = []
        self._label = ""

    def take(self, line: str) -> None:
        if line.lstrip()[:1] == "|":
            self._rows.append(line)
            return
        self.end_table()
        match = LINE.fullmatch(line[:LONGEST]) if ":" in line or "**" in line else None
        if match is not None and _is_label(match):
            self._label = "" if match["value"] else match["label"].strip()
            if match["value"]:
                self._answer(match["label"].strip(), match["value"])
        elif self._label and line.strip():
            self._answer(self._label, line[:LONGEST])
            self._label = ""
        else:
            self.rest.append(line)

    def _answer(self, label: str, value: str) -> None:
        self.answers.append(Answer(label, *answer_text(value)))

    def end_table(self) -> None:
        if self._rows:
            told = list(_of_rows([_cells(row) for row in self._rows]))
            self.answers += told
            self.rest += [] if any(answer.role for answer in told) else self._rows
            self._rows = []


def _is_label(match: re.Match[str]) -> bool:
    label = match["label"]
    short = bool(match["bold"]) or len(label.split()) <= WORDS
    return short and role_of(label) is not None


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in CELL.split(line[:LONGEST].strip().strip("|"))]


def _of_rows(rows: list[list[str]]) -> Iterator[Answer]:
    """Read a table of labels and values side by side, or one with its labels in the first row."""
    if len(rows) > 2 and _is_delimiter(rows[1]) and _is_header(rows[0]):  # noqa: PLR2004 - a head, a rule and a row
        for label, value in zip(rows[0], rows[2], strict=False):
            yield Answer(label, *answer_text(value))
        return
    for row, _ in pairwise([*rows, []]):
        if len(row) > 1 and not _is_delimiter(row):
            yield Answer(answer_text(row[0])[0], *answer_text(row[1]))


def _is_delimiter(row: list[str]) -> bool:
    return bool(row) and all(cell and not cell.strip(":- ") for cell in row)


def _is_header(row: list[str]) -> bool:
    return sum(role_of(cell.strip("*_ ")) is not None for cell in row) > 1
