"""Contents: events, tellings and revisions to fill a store with, each made in a line."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from rcevents.merge.blocking import Key
from rcevents.merge.telling import Telling, digest
from rcevents.model import Event, Record, Sighting
from rcevents.store.contract import NewTelling, Remembered, Revision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.store.contract import Store, Writing

ISSUE = "https://tea.example.org/issues/12.md"
ISSUED = dt.date(2031, 3, 1)
NOW = dt.datetime(2031, 3, 2, 8, 30, 15, 250000, tzinfo=dt.UTC)


def event(uid: str, **values: Any) -> Event:  # noqa: ANN401 - whatever an event has
    """Make an event; one with a start is dated."""
    dated = {"schedule": "dated"} if "start" in values else {}
    return Event(uid=uid, **{"title": f"Tea {uid}", **dated, **values})


def remembered(uid: str, *, withdrawn: bool = False, **values: Any) -> Remembered:  # noqa: ANN401 - as above
    """Make an event as it is remembered."""
    record = Record(event=event(uid, **values), created=ISSUED, modified=NOW, sequence=2)
    return Remembered(record, revisions=3, withdrawn=withdrawn, sources=("Tea news",))


def told(
    uid: str,
    *days: int,
    line: int | None = 3,
    id_: str | None = None,
    key: str | None = None,
    **values: Any,  # noqa: ANN401 - as above
) -> NewTelling:
    """Make a telling that stands under the key "tea" on these days."""
    seen = Sighting(document=ISSUE, source="Tea news", line=line, id=id_, issued=ISSUED)
    telling = Telling(event(uid, sightings=(seen,)), **{"source": "Tea news", **values})
    keys = tuple(Key("tea", day) for day in days)
    return NewTelling(telling, key or uid, digest(telling.event), keys, ISSUE, ISSUED)


def keep(writing: Writing, uid: str, *news: NewTelling) -> list[int]:
    """Store tellings, and count them to an event."""
    numbers = writing.add_tellings(news)
    writing.assign(dict.fromkeys(numbers, uid))
    return numbers


def fill(store: Store, *events: Remembered) -> None:
    """Store events."""
    with store.writing() as writing:
        writing.put_events(events)


def revision(uid: str, number: int, **values: Any) -> Revision:  # noqa: ANN401 - as above
    """Make a revision."""
    return Revision(uid, number, **{"at": NOW, "cause": "changed", "sequence": number, **values})


def values_of(telling: Telling) -> dict[str, Any]:
    """Give a telling's values: two tellings are never equal, however alike they are."""
    return {field.name: getattr(telling, field.name) for field in fields(telling)}


def numbers_of(tellings: Sequence[Telling]) -> list[int | None]:
    """Give the numbers of tellings."""
    return [telling.number for telling in tellings]
