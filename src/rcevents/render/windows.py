"""What of a filter's events goes into a feed: clients drop feeds that are too long, unasked.

Kept are the dated events that are not over for longer than `past_days`, nearest first, up to
`cap` of them and `max_bytes` of calendar; and what has no date, if it was announced within
`UNDATED_DAYS`. What is left out is counted, and said in words.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.lifespan import UNDATED_DAYS, announced
from rcevents.model import first_day
from rcevents.render.feed import NO_ROOM, Feed
from rcevents.render.ics import render_ics
from rcevents.render.moments import run_words
from rcevents.render.occurrences import occurrences
from rcevents.render.words import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from rcevents.model import Event, Record

PAST_DAYS = 30
CAP = 1_000
MAX_BYTES = 900_000
"""Google's calendar loses what lies past about a megabyte, without a word."""

NAMED, LONGEST_TITLE = 3, 60
"""So many of the left out are named, each by so many characters."""


@dataclass(frozen=True, slots=True)
class Window:
    """The records that a feed takes, how many it leaves out, and why, in words."""

    records: tuple[Record, ...]
    left_out: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """The days of which a feed tells: events from `since` to `until`, news from `announced`."""

    since: dt.date
    until: dt.date
    announced: dt.date

    @property
    def over(self) -> str:
        """Say why what ended before is left out."""
        return f"over before {_day(self.since)}"

    @property
    def stale(self) -> str:
        """Say why what has no date is left out."""
        return f"undated, not announced since {_day(self.announced)}"

    @property
    def late(self) -> str:
        """Say why what begins behind it is left out."""
        return f"later than {_day(self.until)}"

    def objection(self, record: Record) -> str | None:
        """Say why a record is not for this span of days, None if it is."""
        return self.objection_to(record.event, last_day(record), announced_on(record))

    def objection_to(
        self, event: Event, last: dt.date | None, announced: dt.date | None
    ) -> str | None:
        """Say the same of an event whose last day and latest announcement are known."""
        if last is None or event.start is None:
            return self.stale if (announced or self.announced) < self.announced else None
        if last < self.since:
            return self.over
        return self.late if first_day(event.start) > self.until else None


def window(
    records: Iterable[Record],
    *,
    today: dt.date,
    past_days: int = PAST_DAYS,
    future_days: int | None = None,
    cap: int = CAP,
    max_bytes: int = MAX_BYTES,
    utc: bool = False,
) -> Window:
    """Choose what a feed holds on a day, with a note for each reason of leaving something out."""
    span = span_of(today, past_days, future_days)
    ordered = Feed("", "", records=tuple(records)).records
    judged = [(record, span.objection(record)) for record in ordered]
    kept, without = _fitting([each for each, why in judged if why is None], cap, max_bytes, utc)
    reasons = {
        reason: [record for record, objection in judged if objection == reason]
        for reason in (span.over, span.late, span.stale)
    }
    reasons[beyond(cap, max_bytes)] = without
    return Window(tuple(kept), sum(map(len, reasons.values())), tuple(_notes(reasons)))


def span_of(today: dt.date, past_days: int = PAST_DAYS, future_days: int | None = None) -> Span:
    """Give the days of which a feed tells on a day."""
    return Span(
        since=_shifted(today, -past_days),
        until=dt.date.max if future_days is None else _shifted(today, future_days),
        announced=_shifted(today, -UNDATED_DAYS),
    )


def beyond(cap: int = CAP, max_bytes: int = MAX_BYTES) -> str:
    """Say why what has no room is left out."""
    return f"{NO_ROOM}{cap:,} events and {max_bytes // 1000:,} kB"


def last_day(record: Record) -> dt.date | None:
    """Give the last day of an event's last sitting, None if it has no date."""
    return max((run.last_day for run in occurrences(record)), default=None)


def announced_on(record: Record) -> dt.date | None:
    """Give the day on which an event was last announced, where a document told one."""
    return max(announced(record), default=None)


def _fitting(
    records: Sequence[Record],
    cap: int,
    max_bytes: int,
    utc: bool,
) -> tuple[list[Record], list[Record]]:
    """Keep the nearest dated events, and the undated ones of which there was news last.

    Give them, and those that have no room.
    """
    dated = [record for record in records if last_day(record) is not None]
    undated = [record for record in records if last_day(record) is None]
    latest = sorted(undated, key=lambda record: announced_on(record) or dt.date.max, reverse=True)[
        :cap
    ]
    fits = most_fitting(min(len(dated), cap), max_bytes, lambda many: _size(dated[:many], utc))
    known = {id(record) for record in latest}
    without = [record for record in undated if id(record) not in known]
    return dated[:fits] + latest, dated[fits:] + without


def most_fitting(many: int, max_bytes: int, size: Callable[[int], int]) -> int:
    """Give how many of so many events fit in a calendar; `size` tells what the first ones take."""
    if size(many) <= max_bytes:
        return many
    return max(bisect_right(range(many), max_bytes, key=size) - 1, 0)


def _size(records: Sequence[Record], utc: bool) -> int:
    return len(render_ics(Feed("", "", records=tuple(records), utc=utc)))


def _notes(left_out: Mapping[str, Sequence[Record]]) -> Iterator[str]:
    """Name what was left out, a note for each reason."""
    for objection, records in left_out.items():
        if records:
            titles = [record.event.title for record in records[:NAMED]]
            yield note(len(records), objection, titles)


def note(many: int, objection: str, titles: Sequence[str]) -> str:
    """Say how many events are left out and why, with the titles of the first `NAMED`."""
    named = ", ".join(f'"{one_line(title)[:LONGEST_TITLE]}"' for title in titles)
    more = f" and {many - NAMED:,} more" if many > NAMED else ""
    return f"{many:,} left out, {objection}: {named}{more}"


def _shifted(day: dt.date, days: int) -> dt.date:
    """Give the day so many days off, as far as there are days."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return dt.date.max if days > 0 else dt.date.min


def _day(day: dt.date) -> str:
    return run_words(day, day)
