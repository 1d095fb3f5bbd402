"""Hours as records write them in keys of their own: "19:00", "7 pm", "10:00-12:00 CET"."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Final, NamedTuple

from rcevents.normalization import clean
from rcevents.reading.claims import Fault
from rcevents.reading.times import find_times
from rcevents.sources.records.record import is_told
from rcevents.sources.records.zonewords import clock_of

LONGEST: Final = 100
_PLAIN: Final = re.compile(
    r"T?(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?"
    r"[ ]?(?P<zone>Z|UTC|GMT)?"
)


class Hours(NamedTuple):
    """When on a day something begins, until when, and on which clock, as far as told."""

    start: dt.time
    end: dt.time | None = None
    zone: str | None = None


def hours_of(value: Any) -> Hours | None:  # noqa: ANN401 - whatever the source wrote
    """Read the hours of a value that tells nothing else.

    >>> hours_of("19:00"), hours_of("TBA"), hours_of("2031-05-03T19:00")
    (Hours(start=datetime.time(19, 0), end=None, zone=None), None, None)
    >>> hours_of("10:00 - 12:00 CET")
    Hours(start=datetime.time(10, 0), end=datetime.time(12, 0), zone='Europe/Paris')
    """
    if isinstance(value, dt.time):
        return Hours(value.replace(tzinfo=None))
    if not isinstance(value, str) or not is_told(value) or len(value) > LONGEST:
        return None
    text = clean(value).strip()
    if found := _PLAIN.fullmatch(text):
        zone = clock_of(found["zone"] or "")
        return Hours(dt.time(int(found["hour"]), int(found["minute"])), None, zone)
    return _spoken(text)


def _spoken(text: str) -> Hours | None:
    claims = find_times(text)
    if not claims or isinstance(claims[0].value, Fault) or claims[0].start > len("from "):
        return None
    told = claims[0].value
    return Hours(told.start, told.end, told.zone)
