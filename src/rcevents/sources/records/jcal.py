"""jCal: a calendar's events written as lists in JSON (RFC 7265), as records."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from rcevents.sources.records.record import Record

NAMES: Final = {
    "uid": "uid",
    "summary": "title",
    "dtstart": "start",
    "dtend": "end",
    "duration": "duration",
    "location": "location",
    "description": "description",
    "url": "url",
    "status": "status",
    "rrule": "rrule",
}
PARTS: Final = 3
FEWEST: Final = 4
DAY: Final = dt.timedelta(days=1)


def jcal_records(data: Any) -> list[Record]:  # noqa: ANN401 - a file's data
    """Give the events of a jCal calendar; none where the data is something else.

    >>> jcal_records(["vcalendar", [], [["vevent", [["summary", {}, "text", "Tea Days"],
    ...     ["dtstart", {}, "date", "2031-05-03"], ["dtend", {}, "date", "2031-05-06"]], []]]])
    [{'title': 'Tea Days', 'start': '2031-05-03', 'end': '2031-05-05'}]
    >>> jcal_records([["vcalendar"]])
    []
    """
    if not (_is_component(data) and data[0] == "vcalendar" and isinstance(data[2], list)):
        return []
    events = (each for each in data[2] if _is_component(each) and each[0] == "vevent")
    return [_record(event[1]) for event in events]


def _is_component(data: Any) -> bool:  # noqa: ANN401 - a file's data
    return isinstance(data, list) and len(data) == PARTS and isinstance(data[1], list)


def _record(properties: list[Any]) -> Record:
    told = Record()
    for each in properties:
        if not (isinstance(each, list) and len(each) >= FEWEST and isinstance(each[1], dict)):
            continue
        name, parameters, sort, value = each[:FEWEST]
        key = NAMES.get(str(name))
        if key is not None and isinstance(value, str):
            told[key] = _last_day(value) if (name, sort) == ("dtend", "date") else value
        if name == "dtstart" and "tzid" in parameters:
            told["timezone"] = parameters["tzid"]
    return told


def _last_day(behind: str) -> str:
    """Give the last day of an event by the one behind it (RFC 5545, section 3.6.1)."""
    try:
        return (dt.date.fromisoformat(behind) - DAY).isoformat()
    except (ValueError, OverflowError):
        return behind
