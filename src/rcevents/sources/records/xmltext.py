"""XML to records: an element with elements inside is a record, others are words."""

from __future__ import annotations

from typing import Any, Final
from xml.parsers import expat

from rcevents.opening.xmlhazards import defused
from rcevents.sources.records.contents import Contents, Flaw
from rcevents.sources.records.record import Record

DEEPEST: Final = 100
TEXT: Final = "#text"


class _Building:
    """The open elements, each with what it holds so far; deeper ones than meant are left out."""

    def __init__(self, parser: expat.XMLParserType, first_line: int) -> None:
        self.parser = parser
        self.line = first_line - 1
        self.root = Record()
        self.open: list[tuple[str, Record, list[str]]] = [("", self.root, [])]
        self.skipped = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) > DEEPEST:
            self.skipped += 1
            return
        line = self.parser.CurrentLineNumber + self.line
        self.open.append((name.rpartition(":")[2], Record(attributes, line), []))

    def data(self, text: str) -> None:
        if not self.skipped:
            self.open[-1][2].append(text)

    def end(self, _: str) -> None:
        if self.skipped:
            self.skipped -= 1
            return
        name, record, words = self.open.pop()
        text = "".join(words).strip()
        if text and record:
            record[TEXT] = text
        value: Any = record or text
        holder = self.open[-1][1]
        if name not in holder:
            holder[name] = value
        elif isinstance(holder[name], list):
            holder[name].append(value)
        else:
            holder[name] = [holder[name], value]


def xml_contents(text: str, first_line: int = 1) -> Contents:
    r"""Take XML apart.

    >>> xml_contents("<schedule><conference><title>Tea</title></conference></schedule>").data
    {'schedule': {'conference': {'title': 'Tea'}}}
    >>> xml_contents("<a><b></a>").flaws[0].reason
    'is not XML: mismatched tag: line 1, column 8'
    """
    parser = expat.ParserCreate()
    building = _Building(parser, first_line)
    parser.StartElementHandler = building.start
    parser.EndElementHandler = building.end
    parser.CharacterDataHandler = building.data
    parser.buffer_text = True
    flaws = []
    try:
        parser.Parse(defused(text), True)  # noqa: FBT003 - expat takes no keyword
    except (expat.ExpatError, ValueError) as error:
        line = parser.ErrorLineNumber + first_line - 1
        flaws.append(Flaw(line, "", f"is not XML: {error}"[:200]))
    return Contents(building.root or None, flaws)
