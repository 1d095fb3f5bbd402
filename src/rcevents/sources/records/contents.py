"""Contents: what a file of records holds, once it is taken apart, and what could not be."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Flaw:
    """A piece of a file that could not be taken apart: its line, its words, and why."""

    line: int | None
    text: str
    reason: str


@dataclass(slots=True)
class Contents:
    """The whole of a file as lists, records and values, and its flaws."""

    data: Any = None
    flaws: list[Flaw] = field(default_factory=list)
