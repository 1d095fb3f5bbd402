"""Writing `decisions.toml`: a table is added, changed or taken away; all else stays as it stands.

A person's comments and order are kept: the text is edited, not written anew.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from rcevents.atomic import write_files
from rcevents.configuration.lines import key_lines
from rcevents.configuration.snippet import toml_key, toml_value
from rcevents.decisions.reading import NAME, decoded, parse_entries
from rcevents.errors import BadDecisions, PublishFailed
from rcevents.fetch.brought import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from rcevents.configuration.lines import Key
    from rcevents.decisions.entries import Entry

BOM = "\ufeff"
HEADER = re.compile(r"[ \t]{0,100}\[[ \t]{0,100}\[")
COMMENT = re.compile(r"[ \t]{0,100}#")


def change(path: Path, edit: Callable[[str], str]) -> tuple[Entry, ...]:
    """Edit a file as a whole, or not at all, and give the entries that it has then.

    Where another process does so, this one waits for it. Raises BadDecisions where the file, or
    what it would be, has problems, and PublishFailed where it cannot be written.
    """
    held: list[tuple[Entry, ...]] = []
    place = path.resolve()

    def edited() -> Iterator[tuple[Path, bytes]]:
        data = place.read_bytes() if place.exists() else b""
        whole = decoded(data, printable(path))
        ending = "\r\n" if "\r\n" in whole else "\n"
        text = edit(whole.replace("\r\n", "\n"))
        held.append(parse_entries(text, printable(path)))
        mark = BOM if data.startswith(BOM.encode()) else ""
        yield place, (mark + text.replace("\n", ending)).encode()

    if place.is_dir():
        remedy = "move it away, or name another file with --decisions"
        raise PublishFailed("is a folder", where=printable(path), remedy=remedy)
    try:
        write_files(edited(), place.parent)
    except PublishFailed as fault:
        remedy = (fault.remedy or "").partition(";")[0]
        raise PublishFailed(fault.what, where=printable(path), remedy=remedy) from fault
    return held[0]


def with_table(text: str, sort: str, values: Mapping[str, Any]) -> str:
    r"""Add a table at the end; what is None is left out.

    >>> print(with_table("# Mine\n", "same", {"events": ["a", "b"], "why": None}), end="")
    # Mine
    <BLANKLINE>
    [[same]]
    events = ["a", "b"]
    """
    told = {key: value for key, value in values.items() if value is not None}
    lines = [f"[[{sort}]]", *(f"{toml_key(key)} = {toml_value(told[key])}" for key in told)]
    before = text.rstrip("\n") + "\n\n" if text.strip() else ""
    return before + "\n".join(lines) + "\n"


def without_table(text: str, entry: Entry) -> str:
    r"""Take an entry's table away, with the comment right above it.

    >>> from rcevents.decisions.reading import parse_entries
    >>> text = "# Mine\n\n# tea\n[[withdrawn]]\nevent = 'a'\n\n[[withdrawn]]\nevent = 'b'\n"
    >>> without_table(text, parse_entries(text)[0])
    "# Mine\n\n[[withdrawn]]\nevent = 'b'\n"
    """
    lines = text.split("\n")
    first, last = _table(text, lines, (entry.sort, entry.number))
    above = first
    while above and COMMENT.match(lines[above - 1]):
        above -= 1
    if above == 0 and first:  # what the file begins with is said of the whole
        above = first
    while last < len(lines) and not lines[last].strip():
        last += 1
    rest = lines[:above] + lines[last:]
    return "\n".join(rest).rstrip("\n") + "\n" if any(map(str.strip, rest)) else ""


def with_value(text: str, entry: Entry, key: str, value: Any) -> str:  # noqa: ANN401 - any of TOML
    r"""Set a key of an entry's table, in place of what it is there or at its end; None drops it.

    >>> from rcevents.decisions.reading import parse_entries
    >>> text = "[[correction]]\nevent = 'a'\ntitle = '''\nA\n'''  # so\n# end\n"
    >>> with_value(text, parse_entries(text)[0], "title", "B")
    '[[correction]]\nevent = \'a\'\ntitle = "B"\n# end\n'
    """
    lines = text.split("\n")
    table: Key = (entry.sort, entry.number)
    told = [] if value is None else [f"{toml_key(key)} = {toml_value(value)}"]
    _, last = _table(text, lines, table)
    line = key_lines(text).get((*table, key))
    if line is None:
        return "\n".join(lines[:last] + told + lines[last:])
    return "\n".join(lines[: line - 1] + told + lines[_end(lines, line - 1, last) :])


def _table(text: str, lines: list[str], table: Key) -> tuple[int, int]:
    """Give the first line of a table, and the one behind its last, counted from 0."""
    places = key_lines(text)
    first = places[table] - 1
    if not HEADER.match(lines[first]):
        what = (
            f"{table[0]}: stands in a list; write it under a line [[{table[0]}]] to have it changed"
        )
        raise BadDecisions(NAME, [f"{NAME}:{first + 1}: {what}"])
    after = (line - 1 for key, line in places.items() if key[:2] != table and line - 1 > first)
    last = min(after, default=len(lines))
    while last > first + 1 and (not lines[last - 1].strip() or COMMENT.match(lines[last - 1])):
        last -= 1
    return first, last


def _end(lines: list[str], start: int, stop: int) -> int:
    """Give the line behind the last one of a key and its value: as soon as both are whole."""
    for end in range(start + 1, stop):
        try:
            tomllib.loads("\n".join(lines[start:end]))
        except tomllib.TOMLDecodeError:
            continue
        return end
    return stop
