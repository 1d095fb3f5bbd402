"""Instances: every sitting in a calendar that touches a window, single events and series alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.sources.ical.components import entries, mended
from rcevents.sources.ical.expansion import Instance, expand, touches
from rcevents.sources.ical.producers import series_uid
from rcevents.sources.ical.told import Told, told_of
from rcevents.sources.ical.zones import Clocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.document import Document
    from rcevents.sources.ical.components import Entry
    from rcevents.sources.settings import Window


def instances(document: Document, window: Window) -> list[Instance]:
    """Give the sittings that touch the days of a window, in the calendar's order of events."""
    found: list[Instance] = []
    for group in groups(document):
        if len(group) == 1 and not group[0].entry.recurs:
            told = group[0]
            if told.start is not None and told.end is not None:
                one = Instance(told, told.start, told.end)
                found += [one] if touches(one, window) else []
        else:
            found += expand(group, window).instances
    return found


def groups(document: Document) -> Iterator[list[Told]]:
    """Yield the events of a calendar: those of one UID together, at the place of the first."""
    text = mended(document.text)
    found = entries(text, document.first_line)
    clocks: dict[int, Clocks] = {}
    for group in _by_uid(found):
        head = group[0].head
        known = clocks.get(id(head)) or clocks.setdefault(id(head), Clocks(head))
        yield [told_of(entry, text, known) for entry in group]


def _by_uid(found: Iterable[Entry]) -> Iterable[list[Entry]]:
    """Put the events together that one calendar tells under one UID."""
    together: dict[tuple[int, object], list[Entry]] = {}
    for entry in found:
        key = (id(entry.head), series_uid(entry.uid, entry.head) or entry.start)
        together.setdefault(key, []).append(entry)
    return together.values()


def by_calendar(document: Document) -> dict[str, list[list[Told]]]:
    """Give the same, apart for each calendar of a document by its name.

    Those without one belong to the one calendar that has a name, where there is but one: some
    programs write a calendar for each event.
    """
    found: dict[str, list[list[Told]]] = {}
    for group in groups(document):
        found.setdefault(group[0].entry.head.name, []).append(group)
    names = list(filter(None, found))
    if len(names) > 1:
        return found
    return {"".join(names): [group for each in found.values() for group in each]}
