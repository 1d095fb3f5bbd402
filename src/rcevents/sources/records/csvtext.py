"""CSV to records: the first row that has several cells names the fields."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Final

from rcevents.sources.records.contents import Contents, Flaw
from rcevents.sources.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DELIMITERS: Final = (",", ";", "\t", "|")
HEAD: Final = 20_000
"""The header stands within so many characters."""
QUOTED: Final = re.compile(r'"[^"]*+"')
MOST_FLAWS: Final = 100
SHORTEST: Final = 2


def csv_contents(text: str, first_line: int = 1) -> Contents:
    r"""Take CSV apart, whatever parts its cells: a comma, a semicolon, a tab or a bar.

    >>> contents = csv_contents("Title;Start\r\nTea;2031-05-03\r\n\r\nMilk;\r\n")
    >>> contents.data, [record.line for record in contents.data]
    ([{'Title': 'Tea', 'Start': '2031-05-03'}, {'Title': 'Milk', 'Start': ''}], [2, 4])
    """
    text = text.lstrip("\ufeff").replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    delimiter, text, first_line = _delimiter(text, first_line)
    contents = Contents([])
    header: list[str] = []
    for line, row in _rows(text, delimiter, first_line, contents.flaws):
        if not any(row):
            continue
        if header:
            contents.data.append(_record(header, row, line))
        elif sum(map(bool, row)) >= SHORTEST:
            header = row
    return contents


def _record(header: Sequence[str], row: Sequence[str], line: int) -> Record:
    record = Record(line=line)
    for name, cell in zip(header, row, strict=False):
        if name and not record.get(name):
            record[name] = cell
    return record


def _delimiter(text: str, first_line: int) -> tuple[str, str, int]:
    """Give what parts the cells of the header; Excel may say so in a line of its own."""
    said, _, rest = text.partition("\n")
    if found := re.fullmatch(r'"?sep=(.)"?\s{0,2}', said):
        return found[1], rest, first_line + 1
    lines = (QUOTED.sub("", line) for line in text[:HEAD].split("\n"))
    counts = ({mark: line.count(mark) for mark in DELIMITERS} for line in lines)
    told = next((count for count in counts if max(count.values())), {",": 1})
    return max(told, key=lambda mark: told[mark]), text, first_line


def _rows(
    text: str, delimiter: str, first_line: int, flaws: list[Flaw]
) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with their lines; what cannot be parted is a flaw, and the rest goes on."""
    lines = (f"{line}\n" for line in text.split("\n"))
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    while True:
        line = reader.line_num + first_line
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if len(flaws) < MOST_FLAWS:
                flaws.append(Flaw(line, "", f"is not CSV: {error}"))
            continue
        yield line, [cell.strip() for cell in row]
