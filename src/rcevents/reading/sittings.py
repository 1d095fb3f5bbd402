"""From the clock times as written to a sitting: which half of the day, and whether it can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rcevents.reading.claims import Fault
from rcevents.reading.clocks import DAY, Clock, time_of

if TYPE_CHECKING:
    from datetime import time

HALF_DAY: Final = DAY // 2
LAST_SMALL_HOUR: Final = 6
AFTERNOON: Final = "hours: small hours of a twelve-hour clock are taken for the afternoon"
TWELVE_HOUR_CLOCKS: Final = ("America/", "Australia/", "Pacific/", "Europe/London")


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of one sitting: local times, and the IANA name of their zone, if told.

    An `end` at or before `start` is on the next day ("10pm-2am"). `inferred` is the rule that
    chose the half of the day where the text left it unsaid ("1-3 ET"), else None.
    """

    start: time
    end: time | None = None
    zone: str | None = None
    inferred: str | None = None


def sitting(first: Clock, second: Clock | None, zone: str | None) -> Hours | Fault:
    """Settle the hours of one or two clock times; what no clock shows is a fault.

    Without am or pm, an end before its start is in the afternoon ("10-2", "8:30-4:30").
    """
    small = _small_hours(first, second, zone)
    start, end = _start(first, second), None
    if start is None or start == DAY:
        return Fault("no such time of day")
    if second is not None:
        end = _end(start, first, second)
        if end is None:
            return Fault("the end is no time of day")
        reason = _never_ends(start, end)
        if reason:
            return Fault(reason)
    if small:
        start, end = start + HALF_DAY, _afternoon(end)
    return Hours(
        time_of(start),
        None if end is None else time_of(end),
        zone,
        AFTERNOON if small else None,
    )


def _start(first: Clock, second: Clock | None) -> int | None:
    """Carry am or pm back from the end: the latest start before it ("12:45-7:50pm", "10-2pm")."""
    if second is None or second.half is None or not first.twelve_hour:
        return first.at()
    end = second.at()
    if end is None:
        return first.at()
    halves = [at for at in (first.at("a"), first.at("p")) if at is not None]
    before = [at for at in halves if at < (end or DAY)]
    return max(before or halves, default=None)


def _end(start: int, first: Clock, second: Clock) -> int | None:
    """Carry am or pm on from the start: the first such time behind it ("9am-5", "10-2")."""
    told = second.at()
    if not second.twelve_hour or (first.half is None and (second.padded and second.hour < 10)):  # noqa: PLR2004 - an hour of one digit
        return told
    if first.half is None and told is not None and told >= start:
        return told
    halves = [at for at in (second.at("a"), second.at("p")) if at is not None]
    return min((at for at in halves if at > start), default=min(halves, default=None))


def _never_ends(start: int, end: int) -> str | None:
    """Say what is wrong with an end not behind its start, unless it is a night of half a day."""
    if end > start:
        return None
    if end == start:
        return "ends as it starts"
    return None if end + DAY - start <= HALF_DAY else "ends before it starts"


def _small_hours(first: Clock, second: Clock | None, zone: str | None) -> bool:
    """Tell whether "1-3 ET" leaves an afternoon unsaid: told as small hours of the night."""
    clocks = [first, second] if second else [first]
    unsaid = all(clock.twelve_hour and not clock.padded for clock in clocks)
    early = first.hour <= LAST_SMALL_HOUR and (second is None or first.hour < second.hour)
    return unsaid and early and zone is not None and zone.startswith(TWELVE_HOUR_CLOCKS)


def _afternoon(end: int | None) -> int | None:
    return None if end is None else (end + HALF_DAY if end < HALF_DAY else end)
