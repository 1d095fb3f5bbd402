"""Sittings: several items of one name, address and place are the sittings of one event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.model import Session, first_day
from rcevents.sources.richtext import one_line
from rcevents.sources.webpage.items import first_text
from rcevents.sources.webpage.moments import Moment, read_moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rcevents.sources.facts import Facts
    from rcevents.sources.webpage.items import Item

SEVERAL = 2


def as_one(told: Iterable[Facts]) -> list[Facts]:
    """Give the events told, those of one name, address and place together, in their order.

    >>> import datetime as dt
    >>> from rcevents.sources.facts import Facts
    >>> days = [Facts(title="Tea", url="https://tea.example.org/", start=dt.date(2031, 5, day))
    ...         for day in (10, 3)]
    >>> both, = as_one(days)
    >>> str(both.start), [str(session.start) for session in both.sessions]
    ('2031-05-03', ['2031-05-03', '2031-05-10'])
    """
    groups: dict[tuple[object, ...], list[Facts]] = {}
    for place, facts in enumerate(told):
        key = _key(facts)
        groups.setdefault((*key, None) if key else (place,), []).append(facts)
    return [_together(group) for group in groups.values()]


def sittings_of(whole: Item, parts: Sequence[Item]) -> list[str]:
    """Give when the parts of an event are that are its sittings: all have its very name.

    >>> days = [{"name": ["Tea"], "startDate": [f"2031-05-{day}"]} for day in ("03", "10")]
    >>> sittings_of({"name": ["Tea"]}, days), sittings_of({"name": ["Tea Days"]}, days)
    (['2031-05-03', '2031-05-10'], [])
    """
    names = {one_line(first_text(item, "name")).casefold() for item in (whole, *parts)}
    if len(names) > 1 or "" in names or len(parts) < SEVERAL:
        return []
    ends = [(first_text(part, "startDate"), first_text(part, "endDate")) for part in parts]
    told = ["/".join(filter(None, each)) for each in ends]
    return told if all(isinstance(read_moment(each), Moment) for each in told) else []


def _key(facts: Facts) -> tuple[object, ...] | None:
    """Give what tells the event; None for one that is told alone: undated, or coming back."""
    if not facts.url or facts.start is None or facts.recurrence or facts.fault:
        return None
    place = facts.place.text if facts.place else facts.location
    return one_line(facts.title).casefold(), facts.url, place, facts.status


def _together(group: list[Facts]) -> Facts:
    if len(group) == 1:
        return group[0]
    sittings = sorted(
        dict.fromkeys(each for facts in group for each in _sessions(facts)), key=_time
    )
    first, last = sittings[0], max(sittings, key=lambda each: first_day(each.end or each.start))
    sessions = tuple(sittings) if len(sittings) > 1 else ()
    return replace(group[0], start=first.start, end=last.end, sessions=sessions)


def _sessions(facts: Facts) -> Iterator[Session]:
    if facts.sessions:
        yield from facts.sessions
    elif facts.start is not None:
        yield Session(start=facts.start, end=facts.end)


def _time(session: Session) -> tuple[str, str]:
    return session.start.isoformat(), session.end.isoformat() if session.end else ""
