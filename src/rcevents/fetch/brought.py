"""What was brought from a file, an address or standard input, before anybody looks inside."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from rcevents.errors import InputError, TooLarge

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LARGEST: Final = 64 << 20
"""Bytes of the largest input; whole archives of newsletters stay far below."""


@dataclass(frozen=True, slots=True)
class Validators:
    """By what an answer is known again: the server's own marks, and the digest of its bytes.

    `address` is the one that told the marks: where a redirect leads elsewhere today, the same
    mark, or an earlier day, may be that of another document. None where nobody knows it.
    """

    etag: str | None = None
    last_modified: str | None = None
    digest: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """Bytes, where they are from, and what their bringer says of them.

    `next` is the address of the next page, where the server tells one (RFC 8288, rel="next").
    `moved` is the address to ask from now on, where redirects say that it is for good. `headers`
    are the answer's own, by their names in small letters.
    """

    address: str
    data: bytes
    content_type: str | None = None
    charset: str | None = None
    validators: Validators = Validators()
    next: str | None = None
    moved: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The answer of a source that is still as it was: by its server's word, or by its digest."""

    address: str
    validators: Validators


def within_limit(brought: Brought) -> Brought | InputError:
    """Let bytes pass unless they are too many."""
    fits = len(brought.data) <= LARGEST
    return brought if fits else too_large(brought.address)


def too_large(address: str, largest: int = LARGEST) -> TooLarge:
    """Word that an input is beyond the limit, which is in bytes."""
    limit = f"{largest >> 20} MiB" if largest >= 1 << 20 else f"{largest} bytes"
    what = f"larger than {limit}, which is the limit"
    return TooLarge(what, where=address, remedy="Split it, or give its issues one by one.")


def printable(path: Path | str) -> str:
    r"""Give a path as it can be shown and encoded: what is not printable becomes "�".

    >>> printable("issue\n\x1b[31m.md")
    'issue��[31m.md'
    """
    name = str(path)
    if name.isprintable():
        return name
    return "".join(char if char.isprintable() else "�" for char in name)
