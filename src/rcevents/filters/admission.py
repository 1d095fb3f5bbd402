"""Whether an event meets a filter: a visible list of criteria, all of which must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.filters.cost import Attendance, Rates, is_at_most, is_free
from rcevents.filters.countries import areas_of
from rcevents.filters.folding import has_phrase, has_words
from rcevents.filters.span import takes_place
from rcevents.letters import fold
from rcevents.model import first_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.filters.criteria import Criteria
    from rcevents.model import Event

FORMATS = {
    "virtual": frozenset({"virtual", "hybrid"}),
    "virtual_only": frozenset({"virtual"}),
    "in_person": frozenset({"in_person", "hybrid"}),
    "in_person_only": frozenset({"in_person"}),
    "hybrid": frozenset({"hybrid"}),
}
"""What each field about the format admits."""


def admits(asked: Criteria, event: Event, rates: Rates | None) -> bool:
    """Tell whether the event meets all that is asked."""
    return all(_answers(asked, event, rates))


def _answers(asked: Criteria, event: Event, rates: Rates | None) -> Iterator[bool]:
    """Answer criterion by criterion, the cheap ones first."""
    yield not asked.kinds or event.kind in asked.kinds
    yield not asked.status or event.status in asked.status
    yield not asked.schedule or event.schedule in asked.schedule
    yield _in_format(asked, event)
    yield _in_span(asked, event)
    yield asked.deadline_open is None or _has_open_deadline(asked, event)
    yield from _costs(asked, event, rates)
    yield asked.place is None or _is_in(event, asked.place)
    yield asked.country is None or _country(event) == asked.country
    yield asked.source is None or _is_from(event, asked.source)
    yield asked.topic is None or any(has_words(topic, asked.topic) for topic in event.topics)
    yield asked.text is None or has_words(_text_of(event), asked.text)


def _in_format(asked: Criteria, event: Event) -> bool:
    wanted = [formats for field, formats in FORMATS.items() if getattr(asked, field)]
    if event.format is None:
        return asked.unknown_format or not wanted
    return all(event.format in formats for formats in wanted)


def _in_span(asked: Criteria, event: Event) -> bool:
    if asked.from_ is None and asked.to is None:
        return True
    held = takes_place(event, asked.from_, asked.to)
    return asked.unknown_date if held is None else held


def _has_open_deadline(asked: Criteria, event: Event) -> bool:
    """Tell whether something can still be done; to be notified is nothing that one does."""
    return any(
        deadline.kind != "notification"
        and asked.deadline_open is not None
        and first_day(deadline.date) >= asked.deadline_open
        for deadline in event.deadlines
    )


def _costs(asked: Criteria, event: Event, rates: Rates | None) -> Iterator[bool]:
    who = _attendance(asked)
    if asked.free:
        free = is_free(event, who)
        yield asked.unknown_cost if free is None else free
    if asked.max_cost is not None:
        cheap = is_at_most(event, asked.max_cost, who, rates)
        yield asked.unknown_cost if cheap is None else cheap


def _attendance(asked: Criteria) -> Attendance:
    """Give the way of attending whose prices count; who asks for both formats may take either."""
    online = asked.virtual or asked.virtual_only
    onsite = asked.in_person or asked.in_person_only
    if online == onsite:
        return Attendance(None, asked.audiences)
    return Attendance("virtual" if online else "in_person", asked.audiences)


def _is_in(event: Event, asked: str) -> bool:
    """Tell whether the words stand in the place as told, or name its region or country."""
    place = event.place
    if place is None:
        return False
    told = (place.text, place.city, place.region, place.country)
    return any(has_phrase(text, asked) for text in told if text) or any(
        area.country == place.country and area.region in (None, place.region)
        for area in areas_of(asked)
    )


def _country(event: Event) -> str | None:
    return event.place.country if event.place else None


def _is_from(event: Event, asked: str) -> bool:
    return any(
        has_words(seen.source or "", asked) or fold(seen.document) == fold(asked)
        for seen in event.sightings
    )


def _text_of(event: Event) -> str:
    parts = (event.title, event.description, event.remark, event.organizer)
    return "\n".join(part for part in (*parts, *event.speakers, *event.topics) if part)
