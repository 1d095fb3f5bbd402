"""Pace: when a source is due again. What never changes is asked ever more rarely.

All times are in seconds. A source is asked for the first time right away, then after half a day.
Every time that it tells nothing new doubles the pace, up to a week; every change halves it, down to
six hours. What failed is tried again after an hour, then two, up to a day.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from rcevents.rounds.fingerprint import is_other

if TYPE_CHECKING:
    from rcevents.configuration import Source
    from rcevents.store.contract import SourceState

HOUR: Final = 3_600
FIRST: Final = 12 * HOUR
QUICKEST: Final = 6 * HOUR
SLOWEST: Final = 7 * 24 * HOUR
AGAIN: Final = HOUR
SLOWEST_AGAIN: Final = 24 * HOUR
MOST_DOUBLINGS: Final = 5


def is_due(source: Source, state: SourceState | None, fingerprint: str, now: dt.datetime) -> bool:
    """Tell whether a source is to be read now.

    A path always is: looking costs next to nothing. So is what is read otherwise than last time,
    and what is due at a time so far away that only a clock set back can have made it.
    """
    if source.address is None or state is None or state.due is None:
        return True
    if is_other(state.fingerprint, fingerprint):
        return True
    longest = dt.timedelta(seconds=max(SLOWEST, source.seconds or 0))
    return state.due <= now or state.due > now + longest


def next_pace(source: Source, pace: int, *, changed: bool) -> int:
    """Give the seconds until the next look, after one that found a change, or none.

    A pace of 0 is that of a source that was never read.
    """
    if source.seconds:
        return source.seconds
    if not pace:
        return FIRST
    if changed:
        return max(pace // 2, QUICKEST)
    return min(max(pace, FIRST // 2) * 2, SLOWEST)


def wait(failures: int, retry_after: float | None = None) -> int:
    """Give the seconds until the next try, after so many failures in a row.

    A server's Retry-After is heeded, up to a week.

    >>> [wait(failures) // HOUR for failures in range(1, 8)]
    [1, 2, 4, 8, 16, 24, 24]
    """
    doublings = min(max(failures - 1, 0), MOST_DOUBLINGS)
    usual = min(AGAIN << doublings, SLOWEST_AGAIN)
    return max(usual, min(int(retry_after or 0), SLOWEST))
