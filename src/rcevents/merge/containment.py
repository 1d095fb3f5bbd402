"""Containment: where one telling says all that another says, and more.

A telling that leaves something out does not deny it: a bare day does not take an hour away, nor
"Ghent" the street, nor "free" the prices beside it.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from rcevents.identity import edition_year, slug
from rcevents.letters import fold
from rcevents.merge.seriessittings import is_later_sitting
from rcevents.model import Session, first_day
from rcevents.titlenoise import without_noise

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rcevents.model import Cost, Event, Place, When

Precision = tuple[int, ...]
_WORD = re.compile(r"\w+")


def says_more(key: str, one: Event, other: Event) -> bool:
    """Tell whether one event's value says all that the other's says, and more.

    >>> from rcevents.model import Event
    >>> early = Event(uid="a", title="A", schedule="dated", start="2021-05-03T10:00")
    >>> later = Event(uid="a", title="A", schedule="dated", start="2021-05-03")
    >>> says_more("start", early, later), says_more("start", later, early)
    (True, False)
    """
    test = _TESTS.get(key)
    return test is not None and test(one, other)


def precision(key: str, event: Event) -> Precision:
    """Give a measure of how much a value tells; the greater tells more."""
    measure = _MEASURES.get(key)
    return measure(event) if measure else ()


def is_first_day(less: Event, more: Event) -> bool:
    """Tell whether an event tells of the other's days no more than the first.

    >>> from rcevents.model import Event
    >>> first, both = (
    ...     Event(uid="a", title="A", schedule="dated", start="2031-05-03", end=end)
    ...     for end in ("2031-05-03", "2031-05-04")
    ... )
    >>> is_first_day(first, both), is_first_day(both, first)
    (True, False)
    """
    days = (less.start, more.start, more.end)
    if None in days or any(isinstance(day, dt.datetime) for day in days) or len(less.sessions) > 1:
        return False
    return less.start == more.start and less.end in (None, less.start) and more.end != more.start


def _days_detail(event: Event) -> Precision:
    """Count what is told of the days beside the days."""
    return (
        isinstance(event.start, dt.datetime),
        event.timezone is not None,
        isinstance(event.end, dt.datetime) or any(s.end is not None for s in event.sessions),
        event.end is not None,
        bool(event.sessions),
        _YEAR_INFERRED not in event.inferred.get("start", ""),
    )


_YEAR_INFERRED = "year:"


def _days(one: Event, other: Event) -> bool:
    if _is_within(other, one):
        return not _is_within(one, other)
    return is_later_sitting(other, one)


def _is_within(less: Event, more: Event) -> bool:
    """Tell whether all that one event says of its days is true of the other's."""
    if less.start is None or more.start is None:
        return False
    year_open = _YEAR_INFERRED in less.inferred.get("start", "")
    if not _same(less.start, more.start, year_open=year_open):
        return False
    if less.end is not None and not _same(less.end, more.end or more.start, year_open=year_open):
        return False
    if less.timezone is not None and less.timezone != more.timezone:
        return False
    return not less.sessions or _same_sittings(less.sessions, more)


def _same(less: When, more: When, *, year_open: bool = False) -> bool:
    """Tell whether a day or hour is the other's: an hour without offset is one on its clock."""
    if isinstance(less, dt.datetime):
        if not isinstance(more, dt.datetime):
            return False
        if less.tzinfo is None or more.tzinfo is None:
            return less.replace(tzinfo=None) == more.replace(tzinfo=None) and less.tzinfo is None
        return less == more
    day, known = less, first_day(more)
    return day == known or (year_open and (day.month, day.day) == (known.month, known.day))


def _same_sittings(less: tuple[Session, ...], more: Event) -> bool:
    known = more.sessions or (Session(start=more.start or dt.date.min, end=more.end),)
    return len(less) == len(known) and all(
        _same(one.start, other.start)
        and (one.end is None or _same(one.end, other.end or other.start))
        for one, other in zip(less, known, strict=True)
    )


def _costs(one: Event, other: Event) -> bool:
    return one.cost is not None and other.cost is not None and _is_dearer_told(one.cost, other.cost)


def _is_dearer_told(more: Cost, less: Cost) -> bool:
    """Tell whether a cost names prices, where the other only says "free" or "not free", or less."""
    if less.tiers:
        return False
    if less.free is None:
        return bool(more.tiers) or more.free is not None
    if not more.tiers:
        return False
    paid = more.free is None and all(tier.min > 0 for tier in more.tiers)
    return more.free == less.free or (less.free is False and paid)


def _price_detail(event: Event) -> Precision:
    cost = event.cost
    return (len(cost.tiers), cost.free is not None) if cost else ()


def _places(one: Event, other: Event) -> bool:
    more, less = one.place, other.place
    if more is None or less is None or _contradicts(more, less):
        return False
    words, fewer = _words(more.text), _words(less.text)
    return fewer < words or (fewer == words and _place_detail(one) > _place_detail(other))


def _contradicts(one: Place, other: Place) -> bool:
    pairs = ((one.city, other.city), (one.country, other.country), (one.region, other.region))
    return any(a is not None and b is not None and a != b for a, b in pairs)


def _place_detail(event: Event) -> Precision:
    place = event.place
    if place is None:
        return ()
    known = (place.city, place.region, place.country, place.latitude)
    return (sum(value is not None for value in known), len(place.text))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))


def _titles(one: Event, other: Event) -> bool:
    """Tell whether a title is the other's with its year, or without what that says of the state."""
    if one.title == other.title:
        return False
    bare = without_noise(other.title)
    if one.title == bare or (bare != other.title and _is_plain_form(one.title, bare)):
        return True
    tells_year = edition_year(one.title) is not None and edition_year(other.title) is None
    return tells_year and slug(one.title) == slug(other.title)


def _is_plain_form(title: str, bare: str) -> bool:
    """Tell whether a title is another one that was rid of noise, but for its spelling."""
    if slug(title) != slug(bare) or without_noise(title) != title:
        return False
    return edition_year(title) is not None or edition_year(bare) is None


def _texts(one: Event, other: Event) -> bool:
    """Tell whether a description holds the whole of the other."""
    more, less = one.description or "", (other.description or "").strip()
    return len(less) < len(more) and less in more


_TESTS: Mapping[str, Callable[[Event, Event], bool]] = {
    "title": _titles,
    "start": _days,
    "cost": _costs,
    "place": _places,
    "description": _texts,
}
_MEASURES: Mapping[str, Callable[[Event], Precision]] = {
    "start": _days_detail,
    "cost": _price_detail,
    "place": _place_detail,
}
