"""Sessions: the days and the hours that a dateline tells, put together."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from rcevents.model import Session
from rcevents.reading.times import Hours

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.model import When
    from rcevents.reading.claims import Claim
    from rcevents.reading.dates import Dates, Run

MOST_DAILY = 31
"""A run of more days than this is a season, not daily hours: its hours are those of its ends."""


def sessions_of(
    dates: Sequence[Claim[Dates]], hours: Sequence[Claim[Hours]], zone: str | None
) -> list[Session]:
    """Give the sessions in the order of their days.

    Hours told beside each of several dates belong to it; hours told once hold for every day.
    Times carry the offset that `zone` (IANA; else the hours' own) has on their day.
    """
    if _one_span(dates, hours):
        run = dates[0].value.runs[0]
        ends = Hours(hours[0].value.start, hours[1].value.start, hours[0].value.zone)
        return [_session(run.start, run.end, ends, zone)]
    found: list[Session] = []
    for runs, times in _paired(dates, hours):
        for run in runs:
            found.extend(_sessions(run, times, zone))
    if len(found) == 1:
        return found
    return sorted(set(found), key=lambda session: (str(session.start), str(session.end)))


def bounds(sessions: Sequence[Session], last_day: dt.date) -> tuple[When, When]:
    """Give the start of the first and the end of the last session.

    Where the last hour is not told, the end is the last day: the day is told, the hour is not.
    """
    end = sessions[-1].end
    return sessions[0].start, last_day if end is None else end


def _one_span(dates: Sequence[Claim[Dates]], hours: Sequence[Claim[Hours]]) -> bool:
    """Whether days and hours are those of one long sitting: "3 May 10:00 - 5 May 16:00".

    Both of its dates are told as the same range then, each beside an hour without an end.
    """
    told = [date.value.runs for date in dates]
    return (
        len(told) == len(hours) == 2  # noqa: PLR2004 - a beginning and an end
        and told[0] == told[1]
        and len(told[0]) == 1
        and told[0][0].start < told[0][0].end
        and not any(hour.value.end for hour in hours)
    )


def _paired(
    dates: Sequence[Claim[Dates]], hours: Sequence[Claim[Hours]]
) -> Iterator[tuple[tuple[Run, ...], list[Hours]]]:
    if len(dates) > 1 and len(dates) == len(hours):
        for date, hour in zip(dates, hours, strict=True):
            yield date.value.runs, [hour.value]
        return
    told = [hour.value for hour in hours]
    one_day = len(dates) == 1 and len(dates[0].value.runs) == 1
    for date in dates:
        yield date.value.runs, told if one_day else told[:1]


def _sessions(run: Run, hours: Sequence[Hours], zone: str | None) -> Iterator[Session]:
    days = (run.end - run.start).days + 1
    if not hours:
        yield Session(start=run.start, end=run.end)
    elif days > MOST_DAILY:
        yield _session(run.start, run.end, hours[0], zone)
    else:
        for offset in range(days):
            day = run.start + dt.timedelta(days=offset)
            yield from (_session(day, day, each, zone) for each in hours)


def _session(first: dt.date, last: dt.date, hours: Hours, zone: str | None) -> Session:
    zone = hours.zone or zone
    start = local(first, hours.start, zone)
    if hours.end is None:
        return Session(start=start)
    if first == last and hours.end <= hours.start:
        last += dt.timedelta(days=1)  # "10pm-2am" goes past midnight
    return Session(start=start, end=local(last, hours.end, zone))


def local(day: dt.date, time: dt.time, zone: str | None) -> dt.datetime:
    """Give a local time with the fixed offset that its zone has then; none where none is told."""
    told = dt.datetime.combine(day, time)
    if zone is None:
        return told
    offset = told.replace(tzinfo=ZoneInfo(zone)).utcoffset()
    return told.replace(tzinfo=dt.timezone(offset or dt.timedelta()))
