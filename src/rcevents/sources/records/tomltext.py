"""TOML to records, each with its line."""

from __future__ import annotations

import re
import tomllib
from typing import Any, Final

from rcevents.sources.records.contents import Contents, Flaw
from rcevents.sources.records.record import Record, fold

HEADING: Final = re.compile(r"[ \t]{0,40}(\[{1,2})[ \t]{0,9}([^\[\]\n]{1,200}?)[ \t]{0,9}\]{1,2}")
LARGEST: Final = 5_000_000
DEEPEST: Final = 40
"""So deep is what stands in a file's tables ever looked at."""
DOTTED: Final = re.compile(r"(?:[\w-]{1,40}+[ ]?+\.[ ]?+){64}")
TOO_LARGE: Final = "is more TOML than anyone writes"


def toml_contents(text: str, first_line: int = 1) -> Contents:
    r"""Take TOML apart.

    >>> contents = toml_contents('[[event]]\nname = "Tea"\n\n[[event]]\nname = "Milk"\n')
    >>> [(record["name"], record.line) for record in contents.data["event"]]
    [('Tea', 1), ('Milk', 4)]
    >>> toml_contents("a = ").flaws[0].reason
    'is not TOML: Invalid value (at end of document)'
    """
    if len(text) > LARGEST or DOTTED.search(text):
        return Contents(None, [Flaw(first_line, text[:100], TOO_LARGE)])
    try:
        data = tomllib.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError, OverflowError) as error:
        found = re.search(r"at line (\d{1,9})", str(error))
        line = int(found[1]) + first_line - 1 if found else first_line
        return Contents(None, [Flaw(line, "", f"is not TOML: {error}"[:200])])
    return Contents(_records(data, "", _lines(text, first_line), DEEPEST))


def _lines(text: str, line: int) -> dict[str, list[int]]:
    """Give the lines of the headings by their keys, without spelling."""
    found: dict[str, list[int]] = {}
    for number, written in enumerate(text.split("\n"), line):
        if heading := HEADING.match(written):
            found.setdefault(fold(heading[2]), []).append(number)
    return found


def _records(value: Any, path: str, lines: dict[str, list[int]], depth: int) -> Any:  # noqa: ANN401 - any TOML
    if depth and isinstance(value, dict):
        line = lines[path].pop(0) if lines.get(path) else None
        fields = (
            (key, _records(each, path + fold(key), lines, depth - 1)) for key, each in value.items()
        )
        return Record(fields, line)
    if depth and isinstance(value, list):
        return [_records(each, path, lines, depth - 1) for each in value]
    return value
