"""Reading `decisions.toml`: its text to decisions, or all that is wrong with it."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from rcevents.configuration.lines import key_lines
from rcevents.configuration.reading import syntax_problem
from rcevents.decisions.entries import Entry, decisions_of
from rcevents.decisions.tables import Tables
from rcevents.errors import BadDecisions
from rcevents.fetch.brought import printable
from rcevents.fetch.files import read_file
from rcevents.fetch.missing import missing

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.merge.decisions import Decisions

NAME = "decisions.toml"
"""The file's name; it stands beside the configuration."""


def read_decisions(path: Path) -> Decisions:
    """Read a file.

    Raises BadDecisions with every problem, and InputError where there is no file to read.
    """
    return decisions_of(read_entries(path))


def read_entries(path: Path) -> tuple[Entry, ...]:
    """Read the tables of a file, in their order. Raises as `read_decisions` does."""
    if not (path.exists() or path.is_symlink()):
        raise missing(str(path))
    brought = read_file(path)
    if isinstance(brought, Exception):
        raise brought
    return parse_entries(decoded(brought.data, printable(path)), printable(path))


def decoded(data: bytes, file: str) -> str:
    """Give a file's text. Raises BadDecisions where it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = "is not UTF-8; save it in that encoding"
        raise BadDecisions(file, [f"{file}:{line}: {what}"]) from None


def parse_decisions(text: str, file: str = NAME) -> Decisions:
    r"""Read a text.

    Raises BadDecisions with every problem.

    >>> parse_decisions('[[same]]\nevents = ["tea-2031", "tea-days-2031"]').same
    (('tea-2031@rcevents', 'tea-days-2031@rcevents'),)
    >>> parse_decisions('[[corection]]\nevent = "tea-2031"')
    Traceback (most recent call last):
    rcevents.errors.BadDecisions: decisions.toml: 1 problem
      decisions.toml:1: corection: no such table; did you mean "correction"?
    """
    return decisions_of(parse_entries(text, file))


def parse_entries(text: str, file: str = NAME) -> tuple[Entry, ...]:
    """Read the tables of a text, in their order. Raises as `parse_decisions` does."""
    text = text.replace("\r\n", "\n")
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadDecisions(file, [syntax_problem(error, text).words(file)]) from None
    tables = Tables(data, key_lines(text))
    entries = tables.entries()
    if tables.problems:
        found = sorted(set(tables.problems))
        raise BadDecisions(file, [problem.words(file) for problem in found])
    return entries
