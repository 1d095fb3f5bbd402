"""Rhythms: an event's several sittings as schema.org tells them: a Schedule, or sub-events."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from rcevents.iana import zone_info
from rcevents.model import first_day
from rcevents.render.clocks import on_clock
from rcevents.render.linked import node
from rcevents.render.occurrences import sittings
from rcevents.render.rules import Rule, read_rule
from rcevents.render.words import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rcevents.model import Event, Recurrence, When
    from rcevents.render.occurrences import Sitting

PERIODS = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}
WEEKDAYS = {
    "MO": "Monday", "TU": "Tuesday", "WE": "Wednesday", "TH": "Thursday", "FR": "Friday",
    "SA": "Saturday", "SU": "Sunday",
}  # fmt: skip


SHARED = ("url", "eventStatus", "eventAttendanceMode", "location")
"""What a sub-event has from its event: readers take it for an event of its own."""


def rhythm(event: Event, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Give what tells an event's sittings, beside its start and end: nothing, if there is one.

    What comes back by a rule is a Schedule; several sittings are sub-events of the event's own
    name, each with its own start and end, and with what it shares of the event's `facts`.
    """
    if event.recurrence is not None:
        return {"eventSchedule": schedule(event, event.recurrence)}
    told = sittings(event)
    if len(told) <= 1:
        return {}
    shared = {key: facts[key] for key in SHARED if facts.get(key)}
    return {"subEvent": [_part(event, sitting, shared) for sitting in told]}


def schedule(event: Event, recurrence: Recurrence) -> dict[str, Any]:
    """Give the Schedule of what comes back; in words alone, where Schedule has none for its rule.

    schema.org would leave out the event's own start then; most readers know nothing else, so the
    event keeps the start of its first sitting, which is the schedule's, too.

    >>> from rcevents.model import Event, Recurrence
    >>> weekly = Recurrence(text="every second Tuesday", rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")
    >>> tea = Event(uid="a", title="Tea", schedule="dated", start="2031-05-06", recurrence=weekly)
    >>> told = schedule(tea, weekly)
    >>> told["description"], told["repeatFrequency"], told["byDay"], told["startDate"]
    ('every second Tuesday', 'P2W', 'https://schema.org/Tuesday', '2031-05-06')
    """
    told: dict[str, Any] = {"@type": "Schedule"} | node(description=one_line(recurrence.text))
    rule = read_rule(recurrence.rrule or "")
    if rule is None or not _has_words(rule):
        return told
    if event.start is not None:
        told |= _first(event.start, event.end, event.timezone)
    return told | _repeated(rule)


def _has_words(rule: Rule) -> bool:
    """Tell whether Schedule can say all of a rule: weeks from Monday on, days from the first on."""
    weeks = rule.week_start == "MO" or rule.interval == 1 or rule.frequency != "WEEKLY"
    return weeks and not rule.positions and all(day > 0 for day in rule.month_days)


def _repeated(rule: Rule) -> dict[str, Any]:
    return node(
        repeatFrequency=f"P{rule.interval}{PERIODS[rule.frequency]}",
        repeatCount=rule.count,
        endDate=first_day(rule.until).isoformat() if rule.until else None,
        byDay=[_weekday(*day) for day in rule.days],
        byMonthDay=list(rule.month_days),
        byMonth=list(rule.months),
    )


def _weekday(place: int | None, day: str) -> str:
    """Name a day of the week; one that has its place in the month as iCalendar writes it."""
    return f"https://schema.org/{WEEKDAYS[day]}" if place is None else f"{place}{day}"


def _first(start: When, end: When | None, timezone: str | None) -> dict[str, Any]:
    """Give the first day and the hours of a schedule, on the clock of its zone."""
    told = {"startDate": first_day(start).isoformat()}
    if not isinstance(start, dt.datetime):
        return told
    zone = zone_info(timezone)
    told["startTime"] = _clock(on_clock(start, zone))
    told["startDate"] = on_clock(start, zone).date().isoformat()
    if isinstance(end, dt.datetime):
        told["endTime"] = _clock(on_clock(end, zone or start.tzinfo))
    return told | ({"scheduleTimezone": timezone} if zone and timezone else {})


def _clock(when: dt.datetime) -> str:
    """Write an hour; with its offset, where no zone tells it."""
    offset = when.isoformat()[19:] if getattr(when.tzinfo, "key", None) is None else ""
    return f"{when:%H:%M:%S}{offset}"


def _part(event: Event, sitting: Sitting, shared: dict[str, Any]) -> dict[str, Any]:
    start, end = sitting
    when = node(startDate=start.isoformat(), endDate=end.isoformat() if end else None)
    return {"@type": "Event", "name": one_line(event.title), **when, **node(**shared)}
