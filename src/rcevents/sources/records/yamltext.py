"""YAML to records: every scalar as it is written, so that Norway is "NO" and dates are text.

Read from the parser's events without recursion; no tag makes an object, and an alias is the very
thing that it names, as long as all of them together stay within what a file can mean.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any, Final

import yaml

from rcevents.sources.records.contents import Contents, Flaw
from rcevents.sources.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MOST_COPIES: Final = 100_000
"""So many values may aliases repeat: a handful of lines can ask for billions."""
DEEPEST: Final = 200
TOO_DEEP: Final = "is nested too deep to be meant"
MERGE: Final = "<<"
TOO_MANY: Final = "aliases of aliases that stand for too many values"


class _Building:
    """A document on its way: the open lists and records, the names of what is known, the size."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.documents: list[Any] = []
        self.open: list[tuple[Any, str | None, int]] = []
        self.keys: list[Any] = []
        self.named: dict[str, tuple[Any, int]] = {}
        self.size = 0
        self.copied = 0

    def take(self, event: Any) -> None:  # noqa: ANN401 - PyYAML ships no types of events
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
        elif isinstance(event, yaml.AliasEvent):
            self.alias(event.anchor)
        elif isinstance(event, yaml.MappingStartEvent):
            mark = event.start_mark
            self.begin(Record(line=mark.line + self.first_line if mark else None), event.anchor)
        elif isinstance(event, yaml.SequenceStartEvent):
            self.begin([], event.anchor)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.finish()

    def begin(self, holder: Any, anchor: str | None) -> None:  # noqa: ANN401 - a list or a record
        if len(self.open) >= DEEPEST:
            raise yaml.YAMLError(TOO_DEEP)
        self.open.append((holder, anchor, self.size))
        self.keys.append(None)

    def finish(self) -> None:
        holder, anchor, before = self.open.pop()
        self.keys.pop()
        self.put(holder)
        if anchor is not None:
            self.named[anchor] = (holder, self.size - before)

    def scalar(self, event: Any) -> None:  # noqa: ANN401 - as above
        plain = not event.style and event.value in {"", "~", "null", "Null", "NULL"}
        self.put(None if plain and self._expects_value() else event.value)
        if event.anchor is not None:
            self.named[event.anchor] = (event.value, 1)

    def alias(self, anchor: str | None) -> None:
        value, size = self.named.get(anchor or "", (None, 1))
        self.copied += size
        if self.copied > MOST_COPIES:
            raise yaml.YAMLError(TOO_MANY)
        self.size += size
        self.put(value)

    def _expects_value(self) -> bool:
        return not self.open or isinstance(self.open[-1][0], list) or self.keys[-1] is not None

    def put(self, value: Any) -> None:  # noqa: ANN401 - any value
        self.size += 1
        if not self.open:
            self.documents.append(value)
            return
        holder = self.open[-1][0]
        if isinstance(holder, list):
            holder.append(value)
        elif self.keys[-1] is None:
            self.keys[-1] = (value if isinstance(value, Hashable) else "",)
        else:
            key = str(self.keys[-1][0])
            self.keys[-1] = None
            _set(holder, key, value)


def _set(record: Record, key: str, value: Any) -> None:  # noqa: ANN401 - any value
    """Set a field; a merge key gives what the record does not tell itself."""
    if key != MERGE:
        record[key] = value
        return
    for other in value if isinstance(value, list) else [value]:
        if isinstance(other, dict):
            for name, inner in other.items():
                record.setdefault(name, inner)


def yaml_contents(text: str, first_line: int = 1) -> Contents:
    r"""Take YAML apart; of several documents in a file, all are given.

    >>> yaml_contents("- title: Tea\n  country: NO\n  start: 2031-05-03\n").data
    [{'title': 'Tea', 'country': 'NO', 'start': '2031-05-03'}]
    >>> yaml_contents("a: [").flaws[0].reason
    'is not YAML: while parsing a flow node, did not find expected node content'
    """
    building = _Building(first_line)
    flaws = []
    try:
        _build(yaml.parse(text, Loader=LOADER), building)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + first_line if error.problem_mark else None
        said = ", ".join(filter(None, (error.context, error.problem)))
        flaws.append(Flaw(line, _line(text, error), f"is not YAML: {said}"))
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        flaws.append(Flaw(None, "", f"is not YAML: {error}"[:200]))
    told = [document for document in building.documents if document is not None]
    return Contents(told[0] if len(told) == 1 else told or None, flaws)


def _build(events: Iterable[Any], building: _Building) -> None:
    for event in events:
        building.take(event)


def _line(text: str, error: yaml.MarkedYAMLError) -> str:
    lines = text.splitlines()
    number = error.problem_mark.line if error.problem_mark else 0
    return lines[number][:200] if number < len(lines) else ""
