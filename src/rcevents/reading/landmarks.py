"""A text whose dates, times and zones are masked, so that one pattern can speak of "a date"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from rcevents.reading.caseless import caseless
from rcevents.reading.claims import BLANK, Claim, Fault, blank
from rcevents.reading.dates import Dates, find_dates
from rcevents.reading.times import Hours, find_times
from rcevents.reading.zones import find_zones

if TYPE_CHECKING:
    from collections.abc import Sequence

DATE, TIME, ZONE = "\x02", "\x03", "\x04"
"""What every masked character becomes; a text as readers get it holds no control characters."""

A_DATE: Final = rf"(?<!{DATE}){DATE}{{1,400}}(?!{DATE})"
WHEN: Final = rf"""
    (?: (?P<time>{TIME}{{1,80}})(?:[ ]?,)?[ ](?:on[ ]|of[ ])? )?
    ~{{0,2}}(?P<date>{A_DATE})
    (?: ,?[ ]?\(?(?:by[ ]|at[ ])?(?P<time_behind>{TIME}{{1,80}})\)? )?
    (?: ,?[ ]?\(?(?P<zone>{ZONE}{{1,40}})\)? )?
    (?: (?: ~~[ ]? | [ ]?[,;(]?[ ]?(?:but[ ]|now[ ]|has[ ]been[ ]|and[ ])?
            (?:extended|moved|postponed|changed|prolonged)(?:[ ](?:to|until|till))?[ ]?:?[ ] )
        (?P<later>{A_DATE})\)? )?
"""
"""A date with its time and zone, for re.VERBOSE: "8pm BST Aug 31", "12 June at 5pm ET"."""


@dataclass(frozen=True, slots=True)
class Landmarks:
    """A text, the same text masked, and what stands behind each mask, by its first character."""

    text: str
    masked: str
    dates: dict[int, Dates | Fault]
    times: dict[int, Hours | Fault]
    zones: dict[int, str]


def landmarks(
    text: str, *, issued: dt.date | None = None, day_first: bool | None = None
) -> Landmarks:
    """Mask the dates, times and zones of a text; every character keeps its place."""
    times = find_times(text, limits=True)
    zones = find_zones(blank(text, times))
    dated = _without_comparisons(blank(text, [*times, *zones]))
    dates = find_dates(dated, issued=issued, day_first=day_first)
    masked = text
    for mark in (DATE, TIME, ZONE):
        masked = masked.replace(mark, " ")
    for mark, claims in ((TIME, times), (ZONE, zones), (DATE, dates)):
        masked = _masked(masked, mark, claims)
    return Landmarks(
        text,
        _unwrapped(masked),
        {claim.start: claim.value for claim in dates},
        {claim.start: claim.value for claim in times},
        {claim.start: claim.value for claim in zones},
    )


def _without_comparisons(text: str) -> str:
    """Blank out each "later than", of which few texts hold one."""
    if "later than" not in caseless(text):
        return text
    return _LATER_THAN.sub(lambda found: BLANK * len(found.group()), text)


def _masked(text: str, mark: str, claims: Sequence[Claim[object]]) -> str:
    pieces, end = [], 0
    for claim in sorted(claims, key=lambda claim: claim.start):
        pieces += [text[end : claim.start], mark * (claim.end - claim.start)]
        end = claim.end
    return "".join([*pieces, text[end:]])


def _unwrapped(text: str) -> str:
    """Turn the end of a line within a sentence into a space."""
    return _WRAP.sub(" ", text)


# "No later than 30 May" compares, and a comparison's number is no date to other readers.
_LATER_THAN: Final = re.compile(r"\blater than\b", re.IGNORECASE)
# A search skips to the line's end, and looks at what stands before it only then.
# A date that leads to what it is for begins a line of its own: "3 May: talks".
_WRAP: Final = re.compile(rf"\n(?<=[a-z,]\n)(?=[a-z{TIME}]|{DATE}{{1,400}}(?!{DATE}|[ ]?[:|–—-]))")


def instant(day: dt.date, hours: Hours | Fault | None, zone: str | None) -> dt.date | dt.datetime:
    """Join a day with its time, where a zone makes an instant of it; else the day stands.

    The offset is fixed: the one that the zone's clocks show then.

    >>> instant(dt.date(2021, 6, 12), Hours(dt.time(17), zone="America/New_York"), None).isoformat()
    '2021-06-12T17:00:00-04:00'
    >>> instant(dt.date(2021, 6, 12), Hours(dt.time(17)), None)
    datetime.date(2021, 6, 12)
    """
    if not isinstance(hours, Hours) or hours.end is not None:
        return day
    name = hours.zone or zone
    if name is None:
        return day
    local = dt.datetime.combine(day, hours.start, ZoneInfo(name))
    return local.replace(tzinfo=dt.timezone(local.utcoffset() or dt.timedelta()))
