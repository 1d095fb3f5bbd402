"""What a feed means, told by zoneinfo and dateutil alone: its VTIMEZONEs are not looked at.

A reader of its own, strict and small, so that no judge is asked by itself.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from tools.judges.asked.answering import written

if TYPE_CHECKING:
    from collections.abc import Iterator

LINE = re.compile(
    r"""
    (?P<name>[A-Z0-9-]+)
    (?P<parameters>(?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*)
    :(?P<value>.*)
    """,
    re.VERBOSE | re.DOTALL,
)
SIGNS = {"\\n": "\n", "\\N": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}
LAST_YEAR = 2200
"""A series without an end is followed until then."""

Moment = dt.date | dt.datetime
Properties = dict[str, list[tuple[dict[str, str], str]]]


@dataclass(frozen=True)
class Sitting:
    """One time that an event is on; instants in UTC, or days with the end the day after."""

    uid: str
    title: str
    start: Moment
    end: Moment

    def days(self, zone: dt.tzinfo = dt.UTC) -> Iterator[dt.date]:
        """Give the days on which a person in this zone sees it."""
        first, last = self.start, self.end
        if isinstance(first, dt.datetime) and isinstance(last, dt.datetime):
            first = first.astimezone(zone).date()
            last = (last.astimezone(zone) - dt.timedelta(microseconds=1)).date()
        else:
            last -= dt.timedelta(days=1)
        for day in range((max(first, last) - first).days + 1):
            yield first + dt.timedelta(days=day)


def instants(text: str) -> dict[str, list[list[str]]]:
    """Give for each uid of a feed when its sittings begin and end, as judges write it."""
    found: dict[str, list[list[str]]] = {}
    for each in sittings(text):
        found.setdefault(each.uid, []).append([written(each.start), written(each.end)])
    return found


def is_endless(text: str) -> bool:
    """Tell whether a series of a feed has no end."""
    rules = (told for event in events(text) for _, told in event.get("RRULE", []))
    return any("COUNT=" not in rule and "UNTIL=" not in rule for rule in rules)


def sittings(text: str) -> list[Sitting]:
    """Give all sittings of all events of a feed, in the order of the file."""
    return [sitting for event in events(text) for sitting in of_event(event)]


def events(text: str) -> Iterator[Properties]:
    """Read the properties of every VEVENT."""
    inside: list[str] = []
    event: Properties = {}
    for name, parameters, value in properties(text):
        if name == "BEGIN":
            inside.append(value)
            event = {} if value == "VEVENT" else event
        elif name == "END":
            inside.pop()
            if value == "VEVENT":
                yield event
        elif inside[-1] == "VEVENT":
            event.setdefault(name, []).append((parameters, value))


def properties(text: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """Unfold the lines, and part each into name, parameters and value."""
    for line in text.replace("\r\n ", "").split("\r\n"):
        if not line:
            continue
        if not (found := LINE.fullmatch(line)):
            raise ValueError(f"not a line of a calendar: {line[:80]!r}")
        pairs = re.findall(r';([A-Z0-9-]+)=("[^"]*"|[^;]*)', found["parameters"])
        yield found["name"], {key: told.strip('"') for key, told in pairs}, found["value"]


def of_event(event: Properties) -> Iterator[Sitting]:
    """Give the sittings of one event."""
    (_, uid) = event["UID"][0]
    title = unescaped(event["SUMMARY"][0][1])
    starts = first, zone = moment(*event["DTSTART"][0])
    length = moment(*event["DTEND"][0])[0] - first
    for start in repeated(event, *starts) if "RRULE" in event else [first]:
        yield Sitting(uid, title, placed(start, zone), placed(start + length, zone))


def moment(parameters: dict[str, str], value: str) -> tuple[Any, dt.tzinfo | None]:
    """Read a day, or what a clock shows and where the clock hangs."""
    if parameters.get("VALUE") == "DATE":
        return dt.datetime.strptime(value, "%Y%m%d").date(), None  # noqa: DTZ007 - a day has no zone
    if value.endswith("Z"):
        return dt.datetime.strptime(value, "%Y%m%dT%H%M%SZ"), dt.UTC  # noqa: DTZ007 - told beside
    zone = ZoneInfo(parameters["TZID"])
    return dt.datetime.strptime(value, "%Y%m%dT%H%M%S"), zone  # noqa: DTZ007 - told beside


def repeated(event: Properties, first: Any, zone: dt.tzinfo | None) -> Iterator[Moment]:  # noqa: ANN401 - a day or a time
    """Give what the clock shows at each start of a series."""
    rule = re.sub(r"(?<=UNTIL=)[0-9TZ]+", lambda told: until(told[0], zone), event["RRULE"][0][1])
    is_day = not isinstance(first, dt.datetime)
    begins = dt.datetime.combine(first, dt.time()) if is_day else first
    for start in rrulestr(rule, dtstart=begins):
        if start.year > LAST_YEAR:
            return
        yield start.date() if is_day else start


def until(told: str, zone: dt.tzinfo | None) -> str:
    """Put the last moment of a series, told in UTC, as its own clock shows it."""
    if not told.endswith("Z"):
        return told
    last = dt.datetime.strptime(told, "%Y%m%dT%H%M%SZ").replace(tzinfo=dt.UTC)
    return f"{last.astimezone(zone):%Y%m%dT%H%M%S}"


def placed(shown: Moment, zone: dt.tzinfo | None) -> Moment:
    """Give the instant at which a clock shows this, or the day itself."""
    if not isinstance(shown, dt.datetime):
        return shown
    return shown.replace(tzinfo=zone).astimezone(dt.UTC)


def unescaped(text: str) -> str:
    r"""Give what a TEXT says.

    >>> unescaped(r"a\\, b\\n")
    'a\\, b\\n'
    """
    return re.sub(r"\\[nN,;\\]", lambda sign: SIGNS[sign[0]], text)
