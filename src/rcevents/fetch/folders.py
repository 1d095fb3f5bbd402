"""The issues in a folder and all below it, always in the same order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from rcevents.errors import InputError, NoDocuments
from rcevents.fetch.brought import printable
from rcevents.fetch.files import unreadable
from rcevents.opening.mediatype import SUFFIXES, by_suffix

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MOST_KINDS: Final = 5
_OURS: Final = "rcevents.toml"
"""What names sources is none."""


class Folder(NamedTuple):
    """A folder, and the files right in it."""

    path: Path
    files: list[Path]


def files_of_folder(top: Path) -> Iterator[Path | InputError]:
    """Yield the issues in a folder, then those in the folders below, each by name.

    Hidden files and folders are passed over, and whatever has no issue's suffix.
    """
    others: Counter[str] = Counter()
    found = False
    for folder in walk(top):
        if isinstance(folder, InputError):
            yield folder
            continue
        issues = [file for file in folder.files if by_suffix(file.name) and file.name != _OURS]
        yield from issues
        found = found or bool(issues)
        others.update(file.suffix or "no suffix" for file in folder.files)
    if not found:
        yield _no_issues(top, others)


def walk(top: Path) -> Iterator[Folder | InputError]:
    """Yield a folder and all below it; links are followed, but no folder is entered twice."""
    entered: set[tuple[int, int]] = set()
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            status = path.stat()
            entries = sorted(entry for entry in path.iterdir() if not entry.name.startswith("."))
        except OSError as error:
            yield unreadable(path, error)
            continue
        identity = (status.st_dev, status.st_ino)
        if identity not in entered:
            entered.add(identity)
            yield Folder(path, [entry for entry in entries if is_file(entry)])
            waiting += reversed([entry for entry in entries if is_folder(entry)])


def is_folder(path: Path) -> bool:
    """Tell whether there is a folder that can be seen; never fails."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Tell files, and links to what is not there (reading tells why), from pipes and devices."""
    try:
        return path.is_file() or (path.is_symlink() and not path.exists())
    except OSError:
        return True


def _no_issues(folder: Path, others: Counter[str]) -> NoDocuments:
    what = "a folder without issues" if others else "an empty folder"
    remedy = f"Issues are files that end in {', '.join(SUFFIXES)}."
    if others:
        kinds = ", ".join(sorted(printable(kind) for kind, _ in others.most_common(_MOST_KINDS)))
        remedy += f" Here are {others.total()} others ({kinds})."
    return NoDocuments(what, where=printable(folder), remedy=remedy)
