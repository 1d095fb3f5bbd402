"""Deduplication: what one document announces twice is one event with two sightings."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from rcevents.identity import edition_year
from rcevents.model import first_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.model import Event

WHEN = ("start", "end", "sessions", "timezone")
FILLED = (
    "url", "format", "cost", "place", "recurrence", "description", "organizer", "speakers",
    "deadlines", "remark",
)  # fmt: skip
"""What the fuller telling takes from the other where it tells nothing of its own."""


def once(events: Iterable[Event]) -> list[Event]:
    """Give each event of one reading once, in reading order; the fuller telling's sighting first.

    Two tellings are one where document, uid and days are the same, and neither hours, towns nor
    addresses speak against it; tellings of different documents stay apart.

    >>> import datetime as dt
    >>> from rcevents.model import Event, Sighting
    >>> def tea(line, **told):
    ...     seen = (Sighting(document="a.md", line=line, text="Tea Days"),)
    ...     day = {"schedule": "dated", "start": dt.date(2031, 3, 12), "end": dt.date(2031, 3, 12)}
    ...     return Event(uid="tea", title="Tea Days", sightings=seen, **day | told)
    >>> (event,) = once([tea(1), tea(9, format="virtual")])
    >>> event.format, [seen.line for seen in event.sightings]
    ('virtual', [9, 1])
    >>> len(once([tea(1), tea(9, start=dt.date(2031, 3, 11))]))
    2
    """
    found: list[Event] = []
    places: dict[tuple[object, ...], list[int]] = {}
    for event in events:
        alike = places.setdefault(_key(event), [])
        at = next((at for at in alike if _is_same(found[at], event)), None)
        if at is None:
            alike.append(len(found))
            found.append(event)
        else:
            found[at] = _joined(found[at], event)
    return found


def _key(event: Event) -> tuple[object, ...]:
    document = event.sightings[0].document if event.sightings else None
    day = first_day(event.start) if event.start else None
    return (document, event.uid, day)


def _is_same(one: Event, other: Event) -> bool:
    """Tell whether nothing speaks against it that two events of one uid and day are one."""
    if one.start is None or not one.sightings or one.end is None or other.end is None:
        return False
    days = first_day(one.end) == first_day(other.end)
    hours = not (_has_hour(one) and _has_hour(other)) or one.start == other.start
    towns = {event.place.city for event in (one, other) if event.place and event.place.city}
    return days and hours and len(towns) <= 1 and _is_one_address(one, other)


def _has_hour(event: Event) -> bool:
    return isinstance(event.start, dt.datetime)


def _is_one_address(one: Event, other: Event) -> bool:
    """Whether two addresses may be one event's: one within the other, or the title has a year."""
    if not (one.url and other.url) or edition_year(one.title):
        return True
    first, second = (url.rstrip("/").partition("#")[0] for url in (one.url, other.url))
    return first.startswith(second) or second.startswith(first)


def _joined(one: Event, other: Event) -> Event:
    fuller, less = (other, one) if _fullness(other) > _fullness(one) else (one, other)
    told: dict[str, Any] = {
        key: getattr(less, key)
        for key in FILLED
        if getattr(fuller, key) in (None, ()) and getattr(less, key) not in (None, ())
    }
    if _has_hour(less) and not _has_hour(fuller):
        told |= {key: getattr(less, key) for key in WHEN}
    if fuller.kind == "other" or ("kind" in fuller.inferred and "kind" not in less.inferred):
        told["kind"] = less.kind
    kept = {key: rule for key, rule in fuller.inferred.items() if key not in told}
    taken = {key: rule for key, rule in less.inferred.items() if key in told}
    told["inferred"] = dict(sorted((kept | taken).items()))
    told["sightings"] = (*fuller.sightings, *less.sightings)
    return fuller.model_copy(update=told)


def _fullness(event: Event) -> tuple[int, int]:
    """Tell how much an event tells: so many facts, then so many letters of prose."""
    told = [key for key in FILLED if getattr(event, key) not in (None, ())]
    outright = sum(key not in event.inferred for key in told) + _has_hour(event)
    return outright, len(event.description or "")
