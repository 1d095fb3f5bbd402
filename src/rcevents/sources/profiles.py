"""Profiles: what a person knows of a newsletter fills in what its issues do not tell.

What an issue tells always wins; what the profile added is marked in `inferred`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from rcevents.model import Event, Unread
from rcevents.reading.listing import read
from rcevents.reading.sections import Choice
from rcevents.reading.sessions import local
from rcevents.sources.instants import OF_SOURCE

if TYPE_CHECKING:
    from rcevents.model import Session
    from rcevents.reading.listing import Habits, Listing
    from rcevents.sources.settings import Profile, Settings

OF_PROFILE = "profile"
"""The rule by which a profile's values stand in an event."""


def choice_of(profile: Profile) -> Choice:
    """Give the words of headings by which a profile chooses sections."""
    return Choice(events=profile.sections, closed=profile.skip)


def read_as_known(listing: Listing, habits: Habits, settings: Settings) -> list[Event | Unread]:
    """Read a listing to what it tells, and fill in what is known of its source.

    >>> from rcevents.reading.listing import Habits, Listing
    >>> from rcevents.sources.settings import Profile, Settings
    >>> settings = Settings(profile=Profile(timezone="Europe/Paris", format="virtual"))
    >>> tea = Listing("Tea Days", "3 May, 14:00", "")
    >>> (event,) = read_as_known(tea, Habits(dt.date(2031, 4, 1)), settings)
    >>> event.start.isoformat(), event.format, event.inferred["timezone"]
    ('2031-05-03T14:00:00+02:00', 'virtual', 'profile')
    """
    return [
        _filled(each, settings) if isinstance(each, Event) else each
        for each in _read(listing, habits, settings.profile)
    ]


def _read(listing: Listing, habits: Habits, profile: Profile) -> list[Event | Unread]:
    """Read a listing, by the profile's order of day and month and its currency where none is told.

    What each of them changes is found by reading without it as well.
    """
    known = replace(
        habits,
        day_first=profile.day_first if habits.day_first is None else habits.day_first,
        currency=habits.currency or profile.currency,
    )
    filled = read(listing, known)
    marks: list[str] = []
    if known.day_first != habits.day_first:
        marks += _changed("start", filled, read(listing, replace(known, day_first=None)))
    if known.currency != habits.currency:
        marks += _changed("cost", filled, read(listing, replace(known, currency=None)))
    return [_marked(each, marks) if isinstance(each, Event) else each for each in filled]


def _changed(key: str, filled: list[Event | Unread], told: list[Event | Unread]) -> list[str]:
    """Give the key where its value is not what was told without the profile."""
    values = [
        next((getattr(each, key) for each in read if isinstance(each, Event)), None)
        for read in (filled, told)
    ]
    return [key] if values[0] != values[1] else []


def _marked(event: Event, keys: list[str]) -> Event:
    if not keys:
        return event
    marks = event.inferred | dict.fromkeys(keys, OF_PROFILE)
    return event.model_copy(update={"inferred": dict(sorted(marks.items()))})


def _filled(event: Event, settings: Settings) -> Event:
    """Give an event the zone and the format that it does not tell."""
    profile, filled = settings.profile, event
    zone = settings.zone or profile.timezone
    if zone and event.timezone is None and _is_local(event.start):
        rule = OF_SOURCE if settings.zone else OF_PROFILE
        filled = filled.model_copy(update=_on_clock(filled, zone, rule))
    if profile.format and event.format is None:
        filled = _marked(filled.model_copy(update={"format": profile.format}), ["format"])
    return filled


def _is_local(when: object) -> bool:
    return isinstance(when, dt.datetime) and when.tzinfo is None


def _on_clock(event: Event, zone: str, rule: str) -> dict[str, Any]:
    """Give the times of an event as a zone's clocks show them."""

    def on_clock(when: Any) -> Any:  # noqa: ANN401 - a day, a time or nothing, and the same back
        return local(when.date(), when.time(), zone) if _is_local(when) else when

    def sitting(session: Session) -> Session:
        told = {"start": on_clock(session.start), "end": on_clock(session.end)}
        return session.model_copy(update=told)

    return {
        "start": on_clock(event.start),
        "end": on_clock(event.end),
        "sessions": tuple(map(sitting, event.sessions)),
        "timezone": zone,
        "inferred": dict(sorted((event.inferred | {"timezone": rule}).items())),
    }
