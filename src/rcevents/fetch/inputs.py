"""Inputs, as a person names them: a path, a folder, a pattern, an address, or "-"."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rcevents.errors import InputError, NoDocuments
from rcevents.fetch.brought import LARGEST, Brought, within_limit
from rcevents.fetch.files import read_file, unreadable
from rcevents.fetch.folders import files_of_folder
from rcevents.fetch.missing import missing
from rcevents.fetch.patterns import files_of_pattern, is_pattern
from rcevents.fetch.web import fetch
from rcevents.opening.documents import open_brought

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from rcevents.document import Document, MediaType

STDIN: Final = "-"
STDIN_NAME: Final = "standard input"
_ADDRESS: Final = re.compile(r"https?://[^/\s]", re.IGNORECASE)


def find_documents(
    inputs: Sequence[str],
    *,
    issued: dt.date | None = None,
    stdin: Callable[[], bytes] | None = None,
    form: MediaType | None = None,
) -> Iterator[Document | InputError]:
    """Yield the documents of every input, in order, each file and address once.

    An input is a path, a folder (its issues and those below it), a pattern ("issues/*.md",
    "**/*.txt"), an http or https address, or "-" for standard input. What cannot be read is
    yielded as an error in its place, so that one bad input never stops the others. `issued` and
    `form` win over whatever a document says of itself.
    """
    seen: set[str] = set()
    for given in inputs:
        for brought in _brought(given, seen, stdin or _read_stdin):
            if isinstance(brought, InputError):
                yield brought
            else:
                yield from open_brought(brought, issued=issued, form=form)


def _brought(
    given: str, seen: set[str], stdin: Callable[[], bytes]
) -> Iterator[Brought | InputError]:
    if given == STDIN:
        if _is_new(STDIN, seen):
            yield _from_stdin(stdin)
    elif _ADDRESS.match(given):
        if _is_new(given.partition("#")[0], seen):
            yield fetch(given)
    else:
        yield from _from_files(given, seen)


def _from_files(given: str, seen: set[str]) -> Iterator[Brought | InputError]:
    try:
        for path in _paths(given):
            if isinstance(path, InputError):
                yield path
            elif _is_new(str(path.resolve()), seen):
                yield read_file(path)
    except (OSError, ValueError, RuntimeError) as error:  # a NUL in it, no such user, a loop
        yield unreadable(given, error)


def _is_new(name: str, seen: set[str]) -> bool:
    if name in seen:
        return False
    seen.add(name)
    return True


def _paths(given: str) -> Iterator[Path | InputError]:
    """Yield the files that a path, a folder or a pattern names."""
    path = Path(given).expanduser()
    if not given.strip():  # to pathlib, "" is the folder one is in
        yield missing(given)
    elif path.is_dir():
        yield from files_of_folder(path)
    elif path.exists() or path.is_symlink():
        yield path
    elif is_pattern(given):
        yield from files_of_pattern(str(path))
    else:
        yield missing(given)


def _from_stdin(stdin: Callable[[], bytes]) -> Brought | InputError:
    try:
        data = stdin()
    except (OSError, ValueError) as error:
        return unreadable(STDIN_NAME, error)
    if not data.strip():
        remedy = "Pipe an issue into it, or give a file: rcevents extract issue.md"
        return NoDocuments("empty", where=STDIN_NAME, remedy=remedy)
    return within_limit(Brought(STDIN_NAME, data))


def _read_stdin() -> bytes:
    if sys.stdin is None:  # as Python has it where it was closed from the start
        return b""
    return sys.stdin.buffer.read(LARGEST + 1)
