"""Annotations: findings as GitHub's workflow commands, which mark lines of a pull request."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from rcevents.cli.findingpage import named, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rcevents.cli.findingpage import F, Sheet
    from rcevents.errors import InputError
    from rcevents.linting import Finding

COMMANDS = {"error": "error", "warning": "warning", "hint": "notice"}
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)
LETTER = re.compile(r"#\d{1,9}\Z")
"""Which message of a mailbox is meant: GitHub knows the mailbox alone."""
LINE = re.compile(r":\d{1,9}\Z")


def annotated(
    sheets: Sequence[Sheet[F]],
    faults: Sequence[InputError],
    message: Callable[[F], str],
    *,
    ends: bool = False,
) -> str:
    """Give a workflow command a finding and a fault, each with its place in the repository.

    With `ends` the column behind the last one that is meant is told as well.
    """
    root = repository()
    lines = [
        f"::{COMMANDS[finding.level]} {_place(in_repository(sheet.where, root), finding, ends)},"
        f"title={escaped(f'{finding.code} {finding.rule.name}')}::{_data(message(finding))}\n"
        for sheet in sheets
        for finding in sheet.findings
    ]
    return "".join((*lines, *(_fault(fault, root) for fault in faults)))


def _place(where: str, finding: Finding, ends: bool) -> str:
    place = f"file={escaped(where)},line={finding.line},col={finding.column}"
    has_end = ends and finding.spot.excerpt  # of a file as a whole, no words are meant
    return f"{place},endColumn={finding.column + finding.spot.width}" if has_end else place


def _fault(fault: InputError, root: Path) -> str:
    where = fault.where or ""
    line = LINE.search(where)
    file = in_repository(where[: line.start()] if line else where, root)
    at = f",line={line[0][1:]}" if line else ""
    return f"::error file={escaped(file)}{at}::{_data(fault.what)}\n"


def repository() -> Path:
    """Give the folder from which GitHub names files: its workspace, or where `.git` is."""
    told = os.environ.get("GITHUB_WORKSPACE")
    if told:
        return Path(told)
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)


def in_repository(where: str, root: Path) -> str:
    """Give the path of a file as GitHub names it; an address, or what is elsewhere, as told."""
    if ADDRESS.match(where):
        return where
    told = where if LETTER.search(where) is None or _is_there(where) else LETTER.sub("", where)
    try:
        return below(Path(told).expanduser().resolve(), root.resolve()) or below(Path(told))
    except (OSError, ValueError, RuntimeError):  # no path at all: a NUL in it, a loop of links
        return told


def _is_there(where: str) -> bool:
    try:
        return Path(where).exists()
    except (OSError, ValueError):
        return False


def below(path: PurePath, root: PurePath | None = None) -> str:
    r"""Give a path, below a folder or as it is, with the slashes of the web; "" if not below it.

    >>> from pathlib import PureWindowsPath
    >>> below(PureWindowsPath("C:\\news\\issues\\7.md"), PureWindowsPath("c:\\News"))
    'issues/7.md'
    >>> below(PureWindowsPath("issues\\7.md")), below(PurePath("/tea/7.md"), PurePath("/cups"))
    ('issues/7.md', '')
    """
    if root is None:
        return path.as_posix()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else ""


def _data(text: str) -> str:
    r"""Write a text as a workflow command takes it.

    >>> _data("100%\nsure")
    '100%25 sure'
    """
    return one_line(text).replace("%", "%25")


def escaped(text: str) -> str:
    """Write a value of a workflow command: what would end it is escaped.

    >>> escaped("tea: 100%, cups.md")
    'tea%3A 100%25%2C cups.md'
    """
    return named(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
