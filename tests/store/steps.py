"""Steps: what a writer does to a store, one transaction after the other, always the same.

Each step tells new events, tells an older one otherwise, and now and then joins two, doubts two,
withdraws one or lets one go unseen, so that after N steps a store holds what only those make.
Run as a program, it takes the steps that are missing, and tells of each once it is kept::

    python -m tests.store.steps STORE LAST [PAUSE]
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.merge.blocking import Key
from rcevents.merge.changes import Change
from rcevents.merge.telling import Telling, digest
from rcevents.model import Event, Record, Sighting
from rcevents.store.contract import (
    DocumentState,
    Doubt,
    NewTelling,
    Remembered,
    Revision,
    SourceState,
)
from rcevents.store.opening import open_store

if TYPE_CHECKING:
    from rcevents.store.contract import Reading, Store, Writing

NEW = 3
"""So many events are new in every step."""

SOURCE = "Tidal list"
ADDRESS = "https://tidal.example.org/list"
FIRST_DAY = dt.date(2031, 3, 1)
FIRST_MOMENT = dt.datetime(2031, 1, 1, 12, tzinfo=dt.UTC)
STEP = "test: steps taken"


def taken(reading: Reading) -> int:
    """Give how many steps a store holds."""
    return int(reading.note(STEP) or 0)


def take(store: Store, last: int) -> int:
    """Take the next step in one transaction, up to the last one, and give how many are taken."""
    with store.writing() as writing:
        number = taken(writing) + 1
        if number > last:
            return last
        _tell(writing, number)
        _change(writing, number)
        _settle(writing, number)
        writing.put_note(STEP, str(number))
    return number


def uid(step: int, place: int) -> str:
    """Name an event."""
    return f"tidal-{step}-{place}@example.org"


def _moment(number: int) -> dt.datetime:
    return FIRST_MOMENT + dt.timedelta(hours=number)


def _event(step: int, place: int, words: str = "") -> Event:
    start = FIRST_DAY + dt.timedelta(days=step * NEW + place)
    seen = Sighting(source=SOURCE, document=ADDRESS, line=place + 1, id=uid(step, place))
    return Event(
        uid=uid(step, place),
        title=f"Tide reading {step}.{place}{words} – déjà vu \u2028 “quoted” 🌊",
        schedule="dated",
        start=start,
        end=start,
        description="What the harbour told. " * 20,
        sightings=(seen,),
    )


def _new(event: Event, reading: int) -> NewTelling:
    telling = Telling(event, source=SOURCE, told=FIRST_DAY, living=True, since=reading)
    key = Key(f"title {event.uid}", FIRST_DAY.toordinal())
    return NewTelling(telling, event.uid, digest(event), (key,), ADDRESS, None)


def _tell(writing: Writing, number: int) -> None:
    """Tell of new events."""
    moment = _moment(number)
    events = [_event(number, place) for place in range(NEW)]
    numbers = writing.add_tellings([_new(event, number) for event in events])
    records = [Record(event=event, created=moment, modified=moment) for event in events]
    writing.put_events(Remembered(record, sources=(SOURCE,)) for record in records)
    writing.assign({each: event.uid for each, event in zip(numbers, events, strict=True)})
    writing.add_revisions(
        Revision(event.uid, 1, moment, "announced", 0, sighting=event.sightings[0])
        for event in events
    )
    writing.put_source(SourceState(SOURCE, told=number * NEW, checked=moment, due=moment))
    writing.put_document(DocumentState(SOURCE, ADDRESS, None, digest=str(number), readings=number))


def _change(writing: Writing, number: int) -> None:
    """Tell an older event otherwise: a new version of its telling, a new revision."""
    name = uid(1 + number // 2, number % NEW)
    known = writing.events([name]).get(name)
    if known is None or number < 2:
        return
    event = _event(1 + number // 2, number % NEW, f", moved {number} times")
    slips = writing.slips(SOURCE, ADDRESS, None)
    writing.supersede([slip.number for slip in slips if slip.uid == name], number)
    (new,) = writing.add_tellings([_new(event, number)])
    writing.assign({new: name})
    record = known.record.model_copy(
        update={
            "event": event,
            "modified": _moment(number),
            "sequence": known.record.sequence + 1,
        }
    )
    _revise(writing, replace(known, record=record), number, "changed")


def _revise(writing: Writing, known: Remembered, number: int, cause: str) -> None:
    count = known.revisions + 1
    writing.put_events([replace(known, revisions=count)])
    change = Change("title", None, known.record.event.title)
    sequence = known.record.sequence
    writing.add_revisions(
        [Revision(known.uid, count, _moment(number), cause, sequence, changes=(change,))]
    )


def _settle(writing: Writing, number: int) -> None:
    """Join the last two events of every fifth step; withdraw, part and doubt in others."""
    first, second, third = (uid(number, place) for place in range(NEW))
    if number % 5 == 0:
        slips = writing.slips(SOURCE, ADDRESS, None)
        writing.assign({slip.number: second for slip in slips if slip.uid == third})
        writing.join(third, second)
        _revise(writing, writing.events([second])[second], number, "joined")
    elif number % 5 == 1:
        doubt = Doubt(first, second, 0.5, "near titles", ("both of tides",))
        writing.replace_doubts([first, second], [doubt])
    elif number % 5 == 2:
        _revise(writing, replace(writing.events([first])[first], withdrawn=True), number, "decided")
    else:
        gone = [slip.number for slip in writing.slips(SOURCE, ADDRESS, None) if slip.uid == first]
        writing.part(gone, number, _moment(number).date())


def main(address: str, last: str, pause: str = "0") -> None:
    """Take the steps that are missing, and say of each that it is kept."""
    store = open_store(address)
    with store.reading() as reading:
        number = taken(reading)
    print(number, flush=True)  # noqa: T201 - whoever kills this process reads it
    while number < int(last):
        number = take(store, int(last))
        print(number, flush=True)  # noqa: T201 - as above
        time.sleep(float(pause))
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
