"""Calendars for the tests: made of lines, read as they stand."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.document import Document
from rcevents.model import Event, Unread
from rcevents.sources.ical import KIND
from rcevents.sources.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable

ADDRESS = "https://tea.example.org/calendar.ics"
TODAY = dt.date(2031, 1, 15)


def vevent(*lines: str, uid: str | None = "tea@example.org", summary: str = "Tea Days") -> str:
    """Make an event of lines, with a title and a UID unless these are taken away."""
    told = [f"UID:{uid}"] * (uid is not None) + [f"SUMMARY:{summary}"] * bool(summary)
    return "\n".join(["BEGIN:VEVENT", *told, *lines, "END:VEVENT"])


def calendar(*events: str, head: Iterable[str] = ()) -> Document:
    """Make the document of a calendar of these events, with lines of its own before them."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *head, *events, "END:VCALENDAR", ""]
    return Document(ADDRESS, "\n".join(lines), "text/calendar")


def read(document: Document, settings: Settings | None = None) -> list[Event | Unread]:
    """Read a calendar on a day of its own."""
    return list(KIND.read(document, settings or Settings(today=TODAY)))


def events(document: Document, settings: Settings | None = None) -> list[Event]:
    """Read a calendar that holds nothing unreadable."""
    found = read(document, settings)
    assert not [each for each in found if isinstance(each, Unread)]
    return [each for each in found if isinstance(each, Event)]


def only(*lines: str, head: Iterable[str] = (), settings: Settings | None = None) -> Event:
    """Read the one event of a calendar, made of these lines."""
    (event,) = events(calendar(vevent(*lines), head=head), settings)
    return event


def when(event: Event) -> tuple[str | None, str | None, str | None]:
    """Give start, end and zone as JSON has them."""
    told = event.model_dump(mode="json")
    return told["start"], told["end"], told["timezone"]
