"""What a site is made of: events, feeds, what changed lately, and how the sources stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from rcevents.filters import Rates
    from rcevents.model import Record
    from rcevents.store.contract import Revision


@dataclass(frozen=True, slots=True)
class SiteFeed:
    """A feed that can be subscribed to: its file's name, what it says of itself and asks.

    `query` are the filter's parameters as they were told (days may be told from today); `formats`
    are extensions. `deadlines` tells that its entries are deadlines of events.
    """

    name: str
    title: str
    description: str = ""
    query: Mapping[str, Any] = field(default_factory=dict)
    formats: Sequence[str] = ("ics", "json")
    events: int = 0
    deadlines: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """Something that became of an event lately: its record as it is now, and the revision."""

    record: Record
    revision: Revision


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """How a source stands: what it told, when it was looked at, and what is the matter with it.

    `events` counts what of the site it announces at present; `fault` is why the last look at it
    failed, `alarm` what seems wrong with what it told. Moments are None where they are not known.
    """

    name: str
    address: str | None = None
    kind: str | None = None
    events: int = 0
    told: int | None = None
    checked: dt.datetime | None = None
    changed: dt.datetime | None = None
    due: dt.datetime | None = None
    failures: int = 0
    fault: str | None = None
    alarm: str | None = None
    unread: int | None = None
    latest: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """All that the pages tell. Nothing of it depends on the clock: `today` is None or the build's.

    `records` are on the agenda, in their feed's order; `pages` (by default the same) have a page
    each. `base_url` is the address of the folder, where known. `server` is the address below
    which `rcevents serve` answers any filter: "" on the server itself, None where there is none.
    `history` gives the revisions of an event, the oldest first, and `revisions` how many there
    are, where that is known. `window` says in words which events are here. `notes` tell what was
    left out. With `utc`, times in calendars are in UTC. `moved` are uids that events once had, with
    those that they have now.
    """

    title: str = "Events"
    description: str = ""
    base_url: str | None = None
    server: str | None = None
    records: Sequence[Record] = ()
    pages: Sequence[Record] | None = None
    feeds: Sequence[SiteFeed] = ()
    history: Callable[[str], Sequence[Revision]] = lambda _: ()
    changes: Sequence[Turn] = ()
    sources: Sequence[SourceHealth] = ()
    window: str = ""
    notes: Sequence[str] = ()
    today: dt.date | None = None
    rates: Rates | None = None
    revisions: Mapping[str, int] = field(default_factory=dict)
    utc: bool = False
    moved: Mapping[str, str] = field(default_factory=dict)

    @property
    def paged(self) -> Sequence[Record]:
        """The records that have a page each, in their order."""
        return self.records if self.pages is None else self.pages
