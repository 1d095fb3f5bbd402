"""How the sources stand: as a store remembers it, or as far as announcements name them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.website import SourceHealth

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from rcevents.configuration import Configuration, Source
    from rcevents.model import Record
    from rcevents.store.contract import SourceState


def health_of_records(records: Iterable[Record]) -> tuple[SourceHealth, ...]:
    """Give the sources that records name, with their events and latest issues.

    An announcement whose source has no name counts for its document.
    """
    told: Counter[str] = Counter()
    latest: dict[str, dt.date] = {}
    for record in records:
        names = {one.source or one.document for one in record.event.sightings}
        told.update(sorted(names))
        for seen in record.event.sightings:
            name = seen.source or seen.document
            if seen.issued is not None:
                latest[name] = max(seen.issued, latest.get(name, seen.issued))
    places = {
        one.document: one.document
        for record in records
        for one in record.event.sightings
        if not one.source
    }
    return tuple(
        SourceHealth(name, address=places.get(name), events=told[name], latest=latest.get(name))
        for name in sorted(told)
    )


def health_of_store(
    states: Sequence[SourceState],
    telling: Mapping[str, int],
    records: Iterable[Record],
    configuration: Configuration | None,
) -> tuple[SourceHealth, ...]:
    """Give the sources of a store, and those that are configured and were not read yet.

    `telling` counts the events that each tells at present.
    """
    latest = {one.name: one.latest for one in health_of_records(records)}
    known = {state.name: state for state in states}
    told = {one.name: one for one in configuration.sources} if configuration else {}
    waiting = [name for name, one in told.items() if one.enabled]
    return tuple(
        replace(
            _health(name, known.get(name), told.get(name)),
            events=telling.get(name, 0),
            latest=latest.get(name),
        )
        for name in sorted({*known, *waiting})
    )


def _health(name: str, state: SourceState | None, told: Source | None) -> SourceHealth:
    place, kind = (told.place, told.kind) if told else (None, None)
    if state is None:
        return SourceHealth(name, address=place, kind=kind)
    return SourceHealth(
        name,
        address=place,
        kind=state.kind or kind,
        told=state.told,
        checked=state.checked,
        changed=state.changed,
        due=state.due,
        failures=state.failures,
        fault=state.fault,
        alarm=state.alarm,
    )
