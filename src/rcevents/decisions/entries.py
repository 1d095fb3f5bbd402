"""Entries: the tables of a decisions file, each with the line on which it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rcevents.identity import DOMAIN
from rcevents.merge.decisions import Correction, Decisions

if TYPE_CHECKING:
    from collections.abc import Iterable

Sort = Literal["same", "different", "correction", "withdrawn"]
PLACE = re.compile(r".{1,2000}(?: :\d{1,9} | \#.{1,2000} )", re.VERBOSE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision: its sort, the names that it gives, its line, and why, if that is told.

    `number` counts the tables of its sort from 0.
    """

    sort: Sort
    number: int
    names: tuple[str, ...]
    line: int = 0
    why: str | None = None
    corrections: tuple[Correction, ...] = ()


def decisions_of(entries: Iterable[Entry]) -> Decisions:
    """Give what entries decide together."""
    told = list(entries)
    return Decisions(
        same=tuple(entry.names for entry in told if entry.sort == "same"),
        different=tuple(entry.names for entry in told if entry.sort == "different"),
        corrections=tuple(one for entry in told for one in entry.corrections),
        withdrawn={e.names[0]: e.why or "" for e in told if e.sort == "withdrawn"},
    )


def is_place(name: str) -> bool:
    """Tell whether a name is that of an announcement, "document:line" or "document#id".

    >>> [is_place(name) for name in ("0005.md:12", "tea.ics#3@tea", "tea-2031@rcevents", "tea")]
    [True, True, False, False]
    """
    return not name.endswith(f"@{DOMAIN}") and PLACE.fullmatch(name) is not None


def whole_name(name: str) -> str:
    """Give a name as events have it: a uid may be written without what ends all of them.

    >>> whole_name(" tea-2031 "), whole_name("issues/5.md:12")
    ('tea-2031@rcevents', 'issues/5.md:12')
    """
    bare = name.strip()
    return bare if "@" in bare or is_place(bare) else f"{bare}@{DOMAIN}"
