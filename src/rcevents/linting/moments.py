"""Moments: the days and times that a calendar tells (sections 3.3.4, 3.3.5 and 3.2.19)."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from rcevents.iana import zone_info

if TYPE_CHECKING:
    from rcevents.linting.contentlines import Property

Kind = Literal["date", "floating", "utc", "zoned"]

KINDS: dict[Kind, str] = {
    "date": "a day",
    "floating": "a time without a zone",
    "utc": "a time in UTC",
    "zoned": "a time with a zone",
}
"""What each kind of moment is called."""

_FORM = re.compile(r"(?P<day>\d{8}) (?: T (?P<clock>\d{6}) (?P<utc>Z)? )?", re.VERBOSE | re.ASCII)
_LEAP_SECOND = 60
_SHOWN = 40


class Moment(NamedTuple):
    """A day, or a time of the kind that tells whose clock shows it; and how it is written."""

    kind: Kind
    at: dt.datetime
    text: str
    tzid: str | None = None

    @property
    def day(self) -> dt.date:
        """The day, by the clock of its kind."""
        return self.at.date()

    def instant(self) -> dt.datetime | None:
        """Give the instant in UTC, where the kind and the world's clocks tell one."""
        zone = dt.UTC if self.kind == "utc" else zone_info(self.tzid)
        if zone is None or self.kind in {"date", "floating"}:
            return None
        try:
            return self.at.replace(tzinfo=zone).astimezone(dt.UTC)
        except OverflowError:
            return None


class NoMoment(NamedTuple):
    """What is wrong with a value that is no moment."""

    why: str


def moments(prop: Property) -> list[Moment | NoMoment]:
    """Read every value of a property that holds days or times."""
    return [read_moment(prop, value) for value in prop.value.split(",")]


def read_moment(prop: Property, value: str) -> Moment | NoMoment:
    """Read one value of a property."""
    text = value.strip()
    found = _FORM.fullmatch(text)
    if found is None:
        return NoMoment(_misread(text))
    day = _day(found["day"])
    clock = _clock(found["clock"] or "000000")
    if day is None:
        return NoMoment(f"there is no such day: {text}")
    if clock is None:
        return NoMoment(f"there is no such time: {text}")
    tzid = prop.parameter("TZID")
    kind: Kind = "floating"
    if found["clock"] is None:
        kind = "date"
    elif found["utc"]:
        kind = "utc"
    elif tzid is not None:
        kind = "zoned"
    return Moment(kind, dt.datetime.combine(day, clock), text, tzid)


def _misread(text: str) -> str:
    if re.match(r"\d{4}-\d\d", text):
        return f"a day is written without hyphens: {text[:_SHOWN]}"
    if re.fullmatch(r"\d{8}T?\d{4}Z?", text):
        return f"a time has seconds: {text}"
    return f'no day and no time: "{text[:_SHOWN]}"'


def _day(digits: str) -> dt.date | None:
    try:
        return dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def _clock(digits: str) -> dt.time | None:
    """Read a time; a leap second, which the standard allows, is the second before it."""
    seconds = int(digits[4:])
    try:
        return dt.time(
            int(digits[:2]),
            int(digits[2:4]),
            seconds - 1 if seconds == _LEAP_SECOND else seconds,
        )
    except ValueError:
        return None
