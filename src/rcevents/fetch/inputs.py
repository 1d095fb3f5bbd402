"""Inputs, as a person names them: a path, a folder, a pattern, an address, or "-"."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from rcevents.errors import InputError, NoDocuments
from rcevents.fetch.brought import LARGEST, Brought, within_limit
from rcevents.fetch.files import read_file, unreadable
from rcevents.fetch.folders import files_of_folder
from rcevents.fetch.missing import is_like_address, missing
from rcevents.fetch.patterns import files_of_pattern, is_pattern
from rcevents.fetch.policy import Policy
from rcevents.fetch.request import Request
from rcevents.opening.documents import open_brought

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from rcevents.document import Document, MediaType
    from rcevents.fetch.polite import Polite

Visit = Callable[[str, "Polite"], "Iterator[Document | InputError]"]
"""Brings the documents of an address, page after page, with the help of whoever fetches."""

STDIN: Final = "-"
STDIN_NAME: Final = "standard input"
_ADDRESS: Final = re.compile(
    r"\s{0,9} (?: https?:// | (?:webcals?|feed):/{0,2} ) (?! https?:?/ ) [^/\s]",
    re.IGNORECASE | re.VERBOSE,
)


def find_documents(
    inputs: Sequence[str],
    *,
    issued: dt.date | None = None,
    stdin: Callable[[], bytes] | None = None,
    form: MediaType | None = None,
    policy: Policy = Policy(),  # noqa: B008 - it is frozen
    visit: Visit | None = None,
) -> Iterator[Document | InputError]:
    """Yield the documents of every input, in order, each file and address once.

    An input is a path, a folder (its issues and those below it), a pattern ("issues/*.md",
    "**/*.txt"), an http or https address, or "-" for standard input. What cannot be read is
    yielded as an error in its place, so that one bad input never stops the others. `issued` and
    `form` win over whatever a document says of itself. `policy` says how addresses are fetched;
    `visit` brings the documents of one, where more than its one answer is wanted.
    """
    seen: set[str] = set()
    with _fetching(policy) as getter:
        for given in inputs:
            if visit is not None and _ADDRESS.match(given):
                if _is_new(given.partition("#")[0], seen):
                    yield from visit(given, getter())
                continue
            for brought in _brought(given, seen, stdin or _read_stdin, getter):
                if isinstance(brought, InputError):
                    yield brought
                else:
                    yield from open_brought(brought, issued=issued, form=form)


@contextmanager
def _fetching(policy: Policy) -> Iterator[Callable[[], Polite]]:
    """Give what fetches all addresses politely; it is made for the first one, not for files."""
    with ExitStack() as opened:

        @cache
        def polite() -> Polite:
            from rcevents.fetch.polite import Polite
            from rcevents.fetch.web import Web

            return Polite(opened.enter_context(Web(policy)), policy)

        yield polite


def _brought(
    given: str, seen: set[str], stdin: Callable[[], bytes], getter: Callable[[], Polite]
) -> Iterator[Brought | InputError]:
    if given == STDIN:
        if _is_new(STDIN, seen):
            yield _from_stdin(stdin)
    elif _ADDRESS.match(given):
        if _is_new(given.partition("#")[0], seen):
            # What nobody knows the marks of is never unchanged.
            yield cast("Brought | InputError", getter().get(Request(given)))
    else:
        yield from _from_files(given, seen)


def bring_files(given: str) -> Iterator[Brought | InputError]:
    """Yield the files that a path, a folder or a pattern names, each with its bytes."""
    return _from_files(given, set())


def bring_stdin(stdin: Callable[[], bytes] | None = None) -> Brought | InputError:
    """Bring the bytes of standard input, or say why not."""
    return _from_stdin(stdin or _read_stdin)


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
    elif is_pattern(given) and not is_like_address(given):
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
