"""Local files: what a path, a folder or a pattern names, read where its bytes have changed."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rcevents.errors import InputError
from rcevents.fetch.inputs import bring_files
from rcevents.opening.documents import open_brought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.fetch.brought import Brought
    from rcevents.rounds.telling import Teller


def read_files(place: str, folder: Path, told: Teller) -> Iterator[int]:
    """Read what has changed at a path; yield behind each file how many there were so far.

    Each is named as its folder sees it: so it has one name, from wherever rcevents is run.
    """
    digests: dict[str, set[str]] = {}
    for state in told.known:
        digests.setdefault(state.address, set()).add(state.digest if state.present else "")
    count = 0
    for brought in bring_files(place):
        if isinstance(brought, InputError):
            told.fail(brought, named(brought.where or "", folder))
            continue
        count += 1
        _read(replace(brought, address=named(brought.address, folder)), digests, told)
        yield count


def _read(brought: Brought, digests: dict[str, set[str]], told: Teller) -> None:
    digest = hashlib.sha256(brought.data).hexdigest()
    if not told.afresh and digests.get(brought.address) == {digest}:
        told.keep(brought.address)
    else:
        told.take(open_brought(brought), digest)


def named(path: str, folder: Path) -> str:
    """Name a file as it is seen from a folder, if it is in there; else from the root.

    >>> named("lists/tea.csv", Path()), named("/srv/lists/tea.csv", Path("/srv"))
    ('lists/tea.csv', 'lists/tea.csv')
    """
    whole, around = Path(path).absolute(), folder.absolute()
    if whole.is_relative_to(around):
        return whole.relative_to(around).as_posix()
    return whole.as_posix()
