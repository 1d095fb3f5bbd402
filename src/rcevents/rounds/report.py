"""Report: what became of each source in a round, and in what a round of all of them ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from rcevents.remembering.told import Tally

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.model import Unread

Outcome = Literal[
    "read", "unchanged", "alarm", "unreadable", "failed", "broken", "lost", "elsewhere", "not due"
]
"""What became of a source: `elsewhere` is read by another round right now, or was just now; `lost`
is what another took over because it took too long; `broken` is an error of rcevents itself."""

NOTHING = Tally()
SILENT = 4
UNREADABLE = 3
EXIT_CODES: dict[Outcome, int] = {
    "failed": SILENT,
    "unreadable": UNREADABLE,
    "alarm": UNREADABLE,
    "broken": 1,
}


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What became of a source in this round.

    `fetched` counts the answers that brought something, `documents` those that were read, `tally`
    what became of their events, `faults` the files that could not be read. `what` says why it
    failed, or what is the alarm, `remedy` what to do, and `again` the command that repeats it.
    `moved` is its new address, where its server tells one.
    """

    source: str
    outcome: Outcome
    fetched: int = 0
    documents: int = 0
    tally: Tally = NOTHING
    unread: tuple[Unread, ...] = ()
    faults: int = 0
    what: str | None = None
    where: str | None = None
    remedy: str | None = None
    moved: str | None = None
    due: dt.datetime | None = None

    @property
    def again(self) -> tuple[str, ...]:
        """The words of the command that repeats it."""
        accept = ("--accept",) if self.outcome == "alarm" else ()
        return ("rcevents", "collect", "--only", self.source, *accept)

    @property
    def exit_code(self) -> int:
        """The exit code that this asks for."""
        return EXIT_CODES.get(self.outcome, UNREADABLE if self.faults else 0)

    @property
    def is_looked_at(self) -> bool:
        """Tell whether this round looked at it."""
        return self.outcome not in ("not due", "elsewhere")

    def as_json(self) -> dict[str, Any]:
        """Give it as other programs take it."""
        from dataclasses import asdict

        unread = [one.model_dump(mode="json") for one in self.unread]
        told = {"source": self.source, "outcome": self.outcome, "fetched": self.fetched}
        told |= {"documents": self.documents, **asdict(self.tally), "unread": unread}
        facts = {"what": self.what, "where": self.where, "remedy": self.remedy}
        due = self.due.isoformat() if self.due else None
        return told | facts | {"moved": self.moved, "due": due, "again": list(self.again)}
