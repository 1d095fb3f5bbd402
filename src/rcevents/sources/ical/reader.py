"""Reading a calendar: its events in its order, one at a time."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from rcevents.model import Unread
from rcevents.sources.ical.instances import by_calendar, groups
from rcevents.sources.ical.ownfeed import own_event
from rcevents.sources.ical.particulars import facts_of
from rcevents.sources.ical.producers import is_own
from rcevents.sources.ical.series import series_facts
from rcevents.sources.ical.whole import whole_facts
from rcevents.sources.telling import event_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.document import Document
    from rcevents.model import Event
    from rcevents.sources.facts import Facts
    from rcevents.sources.ical.told import Told
    from rcevents.sources.settings import Settings

BEGINNING = re.compile(
    r"^[\s\ufeff]{0,9}BEGIN[ ]?:[ ]?V[A-Z]{3,20}\b", re.MULTILINE | re.IGNORECASE
)
HEAD = 5_000
"""So far from the top a calendar may begin: pages and comments stand before some."""
STAMP = re.compile(r"^(?:DTSTAMP|LAST-MODIFIED|CREATED)[^:\n]{0,99}:(\d{8})", re.MULTILINE)
NO_CALENDAR = "no calendar: nothing in it begins as a calendar does (BEGIN:VCALENDAR)"
SHOWN = 200


def is_calendar(document: Document) -> bool:
    """Tell whether a document is a calendar: what it is declared to be, or what it begins with."""
    is_declared = document.media_type == "text/calendar"
    return is_declared or BEGINNING.search(document.text[:HEAD]) is not None


def read_calendar(document: Document, settings: Settings) -> Iterator[Event | Unread]:
    """Yield the events of a calendar, and what looks like one and cannot be read."""
    if not document.text.strip() or BEGINNING.search(document.text) is None:
        shown = " ".join(document.text[:SHOWN].split())
        line = document.first_line
        yield Unread(document=document.address, line=line, text=shown, reason=NO_CALENDAR)
        return
    if not settings.whole:
        yield from _apart(document, settings)
        return
    for facts in _whole(document, settings):
        yield event_of(facts, document, settings)


def _whole(document: Document, settings: Settings) -> Iterator[Facts]:
    """Yield the facts of each calendar as those of one event."""
    for name, told in by_calendar(document).items():
        facts = (one for _, one in _facts_of(told, document, settings))
        yield from whole_facts(facts, document, name)


def _apart(document: Document, settings: Settings) -> Iterator[Event | Unread]:
    for group, facts in _facts_of(groups(document), document, settings):
        if is_own(group[0].entry.head):
            yield own_event(facts, group, document, settings)
        else:
            yield event_of(facts, document, settings)


def _facts_of(
    told: Iterable[list[Told]], document: Document, settings: Settings
) -> Iterator[tuple[list[Told], Facts]]:
    """Yield the facts of each event, or series of events, of a calendar, and who told them."""
    today = settings.today
    for group in told:
        if today is None and (len(group) > 1 or group[0].entry.recurs):
            today = _newest(document.text)
        for facts in _facts(group, document, settings, today):
            yield group, facts


def _facts(
    group: list[Told], document: Document, settings: Settings, today: dt.date | None
) -> Iterator[Facts]:
    if len(group) == 1 and not group[0].entry.recurs:
        yield facts_of(group[0], document)
    else:
        yield from series_facts(group, document, settings.window, today)


def _newest(text: str) -> dt.date | None:
    """Give the newest day on which anything in a calendar was written."""
    newest = max((found[1] for found in STAMP.finditer(text)), default=None)
    try:
        return dt.date.fromisoformat(newest) if newest else None
    except ValueError:
        return None
