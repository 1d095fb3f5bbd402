"""Facts: what a source tells of one event in fields of its own, before the prose is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.model import (
        Cost,
        Deadline,
        Format,
        Kind,
        Place,
        Recurrence,
        Schedule,
        Session,
        Status,
        When,
    )


@dataclass(slots=True, kw_only=True)
class Facts:
    """The told values of one event; what is None or empty is looked for in its texts.

    `start` and `end` are days (both inclusive) or times; a time without an offset is one of
    `timezone`, or of the source's zone. `location` and `price` are told in words and read like a
    newsletter's dateline, `description` like its prose (HTML in it becomes text); `coordinates`
    (latitude, longitude) say where on earth the location is. `id` is the source's own name for the
    event, `uid` ours where rcevents itself has named it before; `text` the words that told it, for
    the sighting. `inferred` names the rule of each value that was not told outright; `fault` says
    why the event cannot be read: it becomes Unread then.
    """

    title: str
    id: str | None = None
    uid: str | None = None
    url: str | None = None
    start: When | None = None
    end: When | None = None
    timezone: str | None = None
    sessions: tuple[Session, ...] = ()
    recurrence: Recurrence | None = None
    schedule: Schedule | None = None
    status: Status | None = None
    kind: Kind | None = None
    format: Format | None = None
    place: Place | None = None
    location: str = ""
    coordinates: tuple[float, float] | None = None
    cost: Cost | None = None
    price: str = ""
    currency: str | None = None
    deadlines: tuple[Deadline, ...] = ()
    description: str = ""
    section: str = ""
    organizer: str | None = None
    speakers: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    remark: str | None = None
    issued: dt.date | None = None
    line: int | None = None
    text: str = ""
    inferred: dict[str, str] = field(default_factory=dict)
    fault: str | None = None
