"""Markdown made ready for its renderer: rows without a header become tables as well."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from rcevents.reading.gfm import rendered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DELIMITER = re.compile(
    r"""
    [ ]{0,20}+ \|? [ ]{0,20}+ :? -{1,300}+ :? [ ]{0,20}+
    (?: \| [ ]{0,20}+ :? -{1,300}+ :? [ ]{0,20}+ ){0,80} \|? [ ]{0,20}+
    """,
    re.VERBOSE,
)
PIPE = re.compile(r"(?<!\\)\|")
TEMPLATE = re.compile(
    r"\{%[^%\n]{0,500}%\}|\{\{[^{}\n]{0,300}\}\}|^[ ]{0,3}\{:[^}\n]{0,300}\}[ ]{0,9}$"
)
FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
MOST = 60


@dataclass(frozen=True, slots=True)
class Prepared:
    """The HTML of markdown, and which line of the source each rendered line was."""

    html: str
    lines: Sequence[int]
    has_tables: bool

    def line(self, rendered: int) -> int:
        """Give the source's line (from 1) of a rendered one."""
        return self.lines[min(max(rendered, 1), len(self.lines)) - 1] if self.lines else 1


def prepared(text: str) -> Prepared:
    r"""Render markdown with every run of rows as a table.

    >>> prepared("| a | b |\n| c | d |").html.count("<td")
    4
    """
    ready, lines = [], []
    has_tables = "<table" in text
    for written, number in _lines(text):
        ready.append(written)
        lines.append(number)
        has_tables = has_tables or is_row(written) or _delimits(written)
    return Prepared(rendered("\n".join(ready)) if has_tables else "", lines, has_tables)


def _delimits(line: str) -> bool:
    """Tell whether a line parts a header from its rows, which may do without pipes around."""
    return "|" in line and "-" in line and DELIMITER.fullmatch(line) is not None


def is_row(line: str) -> bool:
    """Tell whether a line is a row: it begins with a pipe, and holds another one."""
    plain = line.lstrip(" ")
    return plain[:1] == "|" and "|" in plain[1:]


def _lines(text: str) -> Iterator[tuple[str, int]]:
    told = [(TEMPLATE.sub("", line) if "{" in line else line) for line in text.split("\n")]
    numbered = list(enumerate(told, 1))
    for is_table, run in groupby(numbered, key=lambda each: is_row(each[1])):
        rows = list(run)
        if is_table and not (len(rows) > 1 and DELIMITER.fullmatch(rows[1][1])):
            columns = min(
                MOST, max(len(PIPE.findall(line.strip().strip("|"))) for _, line in rows) + 1
            )
            number = rows[0][0]
            yield "", number  # else the header would go on with the paragraph above
            yield "| " * columns + "|", number
            yield "|-" * columns + "|", number
        for number, line in rows:
            yield line, number
