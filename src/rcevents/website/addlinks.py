"""Links that put one event into an online calendar, where such a link says it rightly."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlencode

from rcevents.render.occurrences import occurrences
from rcevents.render.vevents import headline
from rcevents.render.words import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rcevents.model import Event, Record
    from rcevents.render.occurrences import Occurrence

GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.live.com/calendar/0/deeplink/compose"
LONGEST = 200
"""So many characters of a text go into a link."""

OFF = frozenset({"cancelled", "postponed"})


class AddLink(NamedTuple):
    """A link by the name of the calendar that it leads to."""

    name: str
    link: str


def add_links(record: Record, page: str | None) -> list[AddLink]:
    """Give the links that add an event; none where a link cannot say all of it.

    A link tells one start and one end. What sits on several days at certain hours, comes back, has
    no end or no zone told, or does not take place, has its file for a calendar alone. Outlook's
    links do not tell how they count whole days: there are none for these. `page` is the address of
    the event's page, where known.
    """
    if record.event.status in OFF:
        return []
    found = occurrences(record, utc=True)
    if len(found) != 1 or not _is_plain(found[0]):
        return []
    return list(_links(record.event, found[0], page))


def _is_plain(one: Occurrence) -> bool:
    return not (one.rrule or one.assumed_end or one.clocked)


def _links(event: Event, one: Occurrence, page: str | None) -> Iterator[AddLink]:
    title = headline(event)[:LONGEST]
    where = one_line(event.place.text)[:LONGEST] if event.place else ""
    dates = f"{_basic(one.start)}/{_basic(one.end)}"
    told = {"action": "TEMPLATE", "text": title, "dates": dates, "location": where}
    yield AddLink("Google Calendar", _link(GOOGLE, {**told, "details": page or ""}))
    if isinstance(one.start, dt.datetime):
        times = {"startdt": _extended(one.start), "enddt": _extended(one.end)}
        asked = {"path": "/calendar/action/compose", "rru": "addevent", "subject": title}
        yield AddLink("Outlook", _link(OUTLOOK, {**asked, **times, "location": where}))


def _link(address: str, told: Mapping[str, str]) -> str:
    pairs = {name: text for name, text in told.items() if text}
    return f"{address}?{urlencode(pairs, quote_via=quote, errors='replace')}"


def _basic(when: dt.date) -> str:
    """Write a day, or a time in UTC, as calendars do."""
    return when.strftime("%Y%m%dT%H%M%SZ" if isinstance(when, dt.datetime) else "%Y%m%d")


def _extended(when: dt.date) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")
