"""Claims: the span of a line that a reader understood, with the value that it told.

Readers run in turn over one line. What one has claimed is blanked out before the next one
looks, so that a deadline's date is not taken for the event's, nor a price for a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

V_co = TypeVar("V_co", covariant=True)

BLANK = "\x00"
"""What stands for a claimed character: NUL, which no cleaned text holds and no `\\s` takes."""


class Claim(NamedTuple, Generic[V_co]):
    """The span `text[start:end]` of a line, and the value that it tells."""

    start: int
    end: int
    text: str
    value: V_co


@dataclass(frozen=True, slots=True)
class Fault:
    """A span that looks like a value and is none: "31 Feb" is no day. `reason` is for people."""

    reason: str


def blank(text: str, claims: Iterable[Claim[object]]) -> str:
    """Blank out the claimed spans; every other character keeps its place.

    >>> blank("by 3 May, free", [Claim(0, 8, "by 3 May", None)]).replace(BLANK, "#")
    '########, free'
    """
    for claim in claims:
        text = text[: claim.start] + BLANK * (claim.end - claim.start) + text[claim.end :]
    return text
