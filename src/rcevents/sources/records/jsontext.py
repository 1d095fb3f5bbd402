"""JSON and JSON lines to records, each with its line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from rcevents.sources.records.contents import Contents, Flaw
from rcevents.sources.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKENS: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\n]', re.DOTALL)
BRACKETS: Final = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\Z)|[][{},]', re.DOTALL)
CLOSERS: Final = {"[": "]", "{": "}"}
CUT_OFF: Final = "cut off: the file ends inside this"
TOO_DEEP: Final = "is nested too deep to be meant"
SHOWN: Final = 120
MOST_FLAWS: Final = 100


def json_contents(text: str, first_line: int = 1) -> Contents:
    r"""Take JSON apart; comments and commas too many are none of JSON's.

    >>> contents = json_contents('{"events": [\n {"name": "Tea"},\n {"name": "Milk"}]}')
    >>> [(record["name"], record.line) for record in contents.data["events"]]
    [('Tea', 2), ('Milk', 3)]
    >>> json_contents('{"a": 1,').flaws[0].reason[:41]
    'is not JSON: Expecting property name encl'
    """
    closed: list[Record] = []
    try:
        data = _loads(text.lstrip("\ufeff"), closed)
    except json.JSONDecodeError as error:
        whole = whole_part(text)
        if whole is not None:
            return _cut_off(text, whole, first_line)
        shown = text[max(0, error.pos - SHOWN // 2) : error.pos + SHOWN // 2]
        line = error.lineno + first_line - 1
        return Contents(None, [Flaw(line, shown, f"is not JSON: {error.msg}")])
    except RecursionError:
        return Contents(None, [Flaw(first_line, text[:SHOWN], TOO_DEEP)])
    except ValueError as error:  # a number of thousands of digits
        return Contents(None, [Flaw(first_line, text[:SHOWN], f"is not JSON: {error}"[:200])])
    for record, line in zip(closed, _lines(text, first_line), strict=False):
        record.line = line
    return Contents(data)


class _Open:
    """A bracket that is open, and where its last whole element ends."""

    __slots__ = ("end", "mark")

    def __init__(self, mark: str) -> None:
        self.mark = mark
        self.end = 0


def whole_part(text: str) -> tuple[str, int] | None:
    r"""Give the JSON of what is whole in a file that was cut off, and where that ends.

    It ends behind the last whole entry of the outermost list: half an entry is none.

    >>> whole_part('{"days": [{"a": [1, 2]}, {"a": [3')
    ('{"days": [{"a": [1, 2]}]}', 23)
    """
    opened: list[_Open] = []
    for token in BRACKETS.finditer(text):
        mark = token[0]
        if mark in CLOSERS:
            opened.append(_Open(mark))
        elif mark in {"]", "}"}:
            if not opened or CLOSERS[opened.pop().mark] != mark:
                return None
            if opened:
                opened[-1].end = token.end()
        elif mark == "," and opened:
            opened[-1].end = token.start()
    for depth, each in enumerate(opened):
        if each.mark == "[" and each.end:
            closers = "".join(CLOSERS[outer.mark] for outer in reversed(opened[: depth + 1]))
            return text[: each.end] + closers, each.end
    return None


def _cut_off(text: str, whole: tuple[str, int], first_line: int) -> Contents:
    """Take apart what is whole of a file that was cut off, and tell the rest as a flaw."""
    part, end = whole
    contents = json_contents(part, first_line)
    if contents.flaws:
        return contents
    rest = text[end:].lstrip(", \n\t")
    line = first_line + text.count("\n", 0, len(text) - len(rest))
    return Contents(contents.data, [Flaw(line, rest[:SHOWN], CUT_OFF)])


def _loads(text: str, closed: list[Record]) -> Any:  # noqa: ANN401 - any JSON
    def hook(pairs: list[tuple[str, Any]]) -> Record:
        record = Record(pairs)
        closed.append(record)
        return record

    return json.loads(text, object_pairs_hook=hook, parse_constant=lambda _: None)


def _lines(text: str, line: int) -> Iterator[int]:
    """Yield the line at which each object begins, in the order in which they end."""
    begun: list[int] = []
    for token in TOKENS.finditer(text):
        mark = token[0]
        if mark == "{":
            begun.append(line)
        elif mark == "}":
            if begun:
                yield begun.pop()
        elif mark == "\n":
            line += 1


def lines_contents(text: str, first_line: int = 1) -> Contents:
    r"""Take JSON lines apart; a line that is none is a flaw, and stops nothing.

    >>> contents = lines_contents('{"name": "Tea"}\n{"name": \n{"name": "Milk"}\n')
    >>> [record["name"] for record in contents.data], contents.flaws[0].line
    (['Tea', 'Milk'], 2)
    """
    whole = Contents([])
    for number, line in enumerate(text.lstrip("\ufeff").split("\n"), first_line):
        if not line.strip():
            continue
        one = json_contents(line, number)
        if len(whole.flaws) < MOST_FLAWS:
            whole.flaws += one.flaws
        if isinstance(one.data, (list, dict)):
            whole.data.append(one.data)
    return whole
