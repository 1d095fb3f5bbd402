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
    import datetime as dt
    from collections.abc import Callable, Iterator

    from rcevents.filters.criteria import Criteria
    from rcevents.model import Event, Place
    from rcevents.reading.regions import Area

    Criterion = Callable[[Event], bool]

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
    return all(is_met(event) for is_met in criteria(asked, rates))


def criteria(asked: Criteria, rates: Rates | None) -> tuple[Criterion, ...]:
    """Give what is asked, criterion by criterion, the cheap ones first."""
    return (
        *_of_values(asked),
        *_of_days(asked),
        *_of_costs(asked, rates),
        *_of_places(asked),
        *_of_words(asked),
    )


def _of_values(asked: Criteria) -> Iterator[Criterion]:
    if asked.kinds:
        yield lambda event: event.kind in asked.kinds
    if asked.status:
        yield lambda event: event.status in asked.status
    if asked.schedule:
        yield lambda event: event.schedule in asked.schedule
    wanted = [formats for field, formats in FORMATS.items() if getattr(asked, field)]
    if wanted:
        found: frozenset[str | None] = frozenset.intersection(*wanted)
        admitted = found | {None} if asked.unknown_format else found
        yield lambda event: event.format in admitted


def _of_days(asked: Criteria) -> Iterator[Criterion]:
    if asked.from_ is not None or asked.to is not None:
        yield lambda event: _is_in_span(asked, event)
    day = asked.deadline_open
    if day is not None:
        yield lambda event: _has_open_deadline(event, day)


def _is_in_span(asked: Criteria, event: Event) -> bool:
    held = takes_place(event, asked.from_, asked.to)
    return asked.unknown_date if held is None else held


def _has_open_deadline(event: Event, day: dt.date) -> bool:
    """Tell whether something can still be done; to be notified is nothing that one does."""
    return any(
        deadline.kind != "notification" and first_day(deadline.date) >= day
        for deadline in event.deadlines
    )


def _of_costs(asked: Criteria, rates: Rates | None) -> Iterator[Criterion]:
    who, limit, unknown = _attendance(asked), asked.max_cost, asked.unknown_cost
    if asked.free:
        yield lambda event: unknown if (free := is_free(event, who)) is None else free
    if limit is not None:
        yield (
            lambda event: (
                unknown if (cheap := is_at_most(event, limit, who, rates)) is None else cheap
            )
        )


def _attendance(asked: Criteria) -> Attendance:
    """Give the way of attending whose prices count; who asks for both formats may take either."""
    online = asked.virtual or asked.virtual_only
    onsite = asked.in_person or asked.in_person_only
    if online == onsite:
        return Attendance(None, asked.audiences)
    return Attendance("virtual" if online else "in_person", asked.audiences)


def _of_places(asked: Criteria) -> Iterator[Criterion]:
    place, country = asked.place, asked.country
    if place is not None:
        areas = areas_of(place)
        yield lambda event: event.place is not None and _is_in(event.place, place, areas)
    if country is not None:
        yield lambda event: event.place is not None and event.place.country == country


def _is_in(place: Place, asked: str, areas: tuple[Area, ...]) -> bool:
    """Tell whether the words stand in the place as told, or name its region or country."""
    told = (place.text, place.city, place.region, place.country)
    return any(has_phrase(text, asked) for text in told if text) or any(
        area.country == place.country and area.region in (None, place.region) for area in areas
    )


def _of_words(asked: Criteria) -> Iterator[Criterion]:
    source, topic, text = asked.source, asked.topic, asked.text
    if source is not None:
        yield lambda event: _is_from(event, source)
    if topic is not None:
        yield lambda event: any(has_words(told, topic) for told in event.topics)
    if text is not None:
        yield lambda event: has_words(_text_of(event), text)


def _is_from(event: Event, asked: str) -> bool:
    return any(
        has_words(seen.source or "", asked) or fold(seen.document) == fold(asked)
        for seen in event.sightings
    )


def _text_of(event: Event) -> str:
    parts = (event.title, event.description, event.remark, event.organizer)
    return "\n".join(part for part in (*parts, *event.speakers, *event.topics) if part)
