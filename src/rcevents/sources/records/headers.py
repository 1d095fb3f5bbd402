"""Headers: keys that are questions of a form, or words of another language, by what they ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rcevents.reading.roles import concepts, role_of
from rcevents.sources.records.mapping import FACTS
from rcevents.sources.records.record import fold, steps

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.reading.roles import Role
    from rcevents.sources.records.mapping import Mapping
    from rcevents.sources.records.record import Record

FACT_OF: Final[dict[Role, str]] = {
    "title": "title", "when": "start", "start": "start", "end": "end", "start_time": "start_time",
    "end_time": "end_time", "time": "start_time", "duration": "duration", "zone": "timezone",
    "place": "location", "city": "city", "country": "country", "url": "url", "price": "cost",
    "format": "format", "kind": "kind", "description": "description", "organizer": "organizer",
    "speakers": "speakers", "topics": "topics",
}  # fmt: skip
LEADING: Final = frozenset(("title", "start", "kind", "description", "topics"))
"""Facts that every list has, whatever it is a list of."""
SAMPLE: Final = 5
MOST: Final = 60
OF_PATHS: Final = frozenset(".[]")


def with_headers(mapping: Mapping, records: Iterable[Record]) -> Mapping:
    """Give a mapping with the keys that ask for a fact in words of their own.

    Name and day count only where one of the keys asks for an event: other lists have them, too.

    >>> from rcevents.sources.records.mappings import usual
    >>> from rcevents.sources.records.record import Record
    >>> form = Record({"What is the event called?": "Tea", "When does the event begin?": "3 May"})
    >>> told = with_headers(usual(), [form])
    >>> told.title[-1], told.start[-1]
    ('What is the event called?', 'When does the event begin?')
    """
    keys = dict.fromkeys(key for record in [*records][:SAMPLE] for key in [*record][:MOST])
    known = frozenset(steps(path)[0][0] for fact in FACTS for path in mapping.keys(fact))
    asked = [key for key in keys if fold(key) not in known and not OF_PATHS & set(key)]
    of_events = any("event" in concepts(key) for key in asked)
    added: dict[str, tuple[str, ...]] = {}
    for key in asked:
        role = role_of(key)
        fact = FACT_OF.get(role) if role is not None else None
        if fact is not None and (of_events or fact not in LEADING):
            added[fact] = (*added.get(fact, mapping.keys(fact)), key)
    return mapping.model_copy(update=added) if added else mapping
