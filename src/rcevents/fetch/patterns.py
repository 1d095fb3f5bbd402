"""The files that a pattern matches, as a shell would find them, always in the same order."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rcevents.errors import InputError, NoDocuments
from rcevents.fetch.brought import printable
from rcevents.fetch.folders import files_of_folder, is_file, is_folder, walk
from rcevents.opening.mediatype import by_suffix

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAGIC: Final = re.compile(r"[*?\[]")
_ANY_DEPTH: Final = "**"


def is_pattern(path: str) -> bool:
    """Tell whether a path holds the signs of a pattern.

    >>> is_pattern("issues/2021-*.md"), is_pattern("issues")
    (True, False)
    """
    return _MAGIC.search(path) is not None


def files_of_pattern(pattern: str) -> Iterator[Path | InputError]:
    """Yield the files that a pattern matches, and the issues in the folders that it matches.

    "**" stands for folders to any depth. Files that are no issues by their suffix are left out,
    unless the pattern itself ends in a suffix; so are pipes and devices, which may have no end.
    """
    suffix = Path(pattern).suffix
    any_suffix = bool(suffix) and not is_pattern(suffix)
    found = False
    for path in matches(pattern):
        if is_folder(path):
            files = (file for file in files_of_folder(path) if not isinstance(file, NoDocuments))
        else:
            is_issue = any_suffix or by_suffix(path.name) is not None
            files = (file for file in [path] if is_issue and is_file(file))
        for file in files:
            found = True
            yield file
    if not found:
        remedy = '"*" stands for any part of a name, "**" for folders to any depth: "**/*.md".'
        yield NoDocuments("matches no issue", where=printable(pattern), remedy=remedy)


def matches(pattern: str) -> Iterator[Path]:
    """Yield the files and folders that a pattern matches, by name on every level."""
    path = Path(pattern)
    parts = path.relative_to(path.anchor).parts
    # "**/**" means "**": taken by the letter, it would find everything many times over.
    again = (_ANY_DEPTH, _ANY_DEPTH)
    once = [pair[0] for pair in zip_longest(parts, parts[1:]) if pair != again]
    return _matching(Path(path.anchor), once)


def _matching(base: Path, parts: list[str]) -> Iterator[Path]:
    if not parts or parts == [_ANY_DEPTH]:
        yield base
        return
    part, rest = parts[0], parts[1:]
    if part == _ANY_DEPTH:
        folders = [folder.path for folder in walk(base) if not isinstance(folder, InputError)]
        for folder in folders:
            yield from _matching(folder, rest)
        return
    for path in _named(base, part):
        if not rest or is_folder(path):
            yield from _matching(path, rest)


def _named(base: Path, part: str) -> list[Path]:
    """Give the entries of a folder whose name a part of a pattern matches."""
    if not is_pattern(part):
        path = base / part
        return [path] if path.exists() or path.is_symlink() else []
    try:
        entries = sorted(base.iterdir())
    except OSError:
        return []
    shown = (entry for entry in entries if part.startswith(".") or not entry.name.startswith("."))
    return [entry for entry in shown if fnmatchcase(entry.name, part)]
