"""What a source told in one round, and what became of it, in numbers."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal

from rcevents.merge.telling import USUAL_TRUST

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.model import Event

Vanished = Literal["keep", "cancel"]
"""What becomes of an event that a list drops before it is over: not seen lately, or cancelled."""


@dataclass(frozen=True, slots=True)
class ToldDocument:
    """A document of a source: its events as read, or None where it has not changed."""

    address: str
    issued: dt.date | None
    digest: str
    events: tuple[Event, ...] | None


@dataclass(frozen=True, slots=True)
class Told:
    """What a source tells; `whole` where these are all the documents that it has now."""

    source: str
    documents: tuple[ToldDocument, ...]
    trust: int = USUAL_TRUST
    whole: bool = True
    vanished: Vanished = "keep"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many events are new, changed, gone, back, joined with another, or in doubt.

    `told` counts what the documents that were read tell, `same` what they tell as before.
    """

    told: int = 0
    same: int = 0
    new: int = 0
    changed: int = 0
    gone: int = 0
    back: int = 0
    joined: int = 0
    doubts: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Count both together."""
        return Tally(
            *(getattr(self, each.name) + getattr(other, each.name) for each in fields(self))
        )
