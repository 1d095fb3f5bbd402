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
from rcevents.render.feed import Feed
from rcevents.render.ics import render_ics
from rcevents.render.moments import run_words
from rcevents.render.occurrences import occurrences
from rcevents.render.words import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rcevents.model import Record

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

    def objection(self, record: Record) -> str | None:
        """Say why a record is not for this span of days, None if it is."""
        last = last_day(record)
        if last is None:
            late = (announced_on(record) or self.announced) < self.announced
            return self.stale if late else None
        if last < self.since:
            return self.over
        late = record.event.start is not None and first_day(record.event.start) > self.until
        return f"later than {_day(self.until)}" if late else None


def window(
    records: Iterable[Record],
    *,
    today: dt.date,
    past_days: int = PAST_DAYS,
    future_days: int | None = None,
    cap: int = CAP,
    max_bytes: int = MAX_BYTES,
) -> Window:
    """Choose what a feed holds on a day, with a note for each reason of leaving something out."""
    span = span_of(today, past_days, future_days)
    ordered = Feed("", "", records=tuple(records)).records
    judged = [(record, span.objection(record)) for record in ordered]
    inside = [record for record, objection in judged if objection is None]
    kept = _fitting(inside, cap, max_bytes)
    left_out = [(record, objection) for record, objection in judged if objection is not None]
    left_out += [(record, beyond(cap, max_bytes)) for record in _without(inside, kept)]
    return Window(tuple(kept), len(left_out), tuple(_notes(left_out)))


def span_of(today: dt.date, past_days: int = PAST_DAYS, future_days: int | None = None) -> Span:
    """Give the days of which a feed tells on a day."""
    return Span(
        since=_shifted(today, -past_days),
        until=dt.date.max if future_days is None else _shifted(today, future_days),
        announced=_shifted(today, -UNDATED_DAYS),
    )


def beyond(cap: int = CAP, max_bytes: int = MAX_BYTES) -> str:
    """Say why what has no room is left out."""
    return f"beyond the cap of {cap:,} events and {max_bytes // 1000:,} kB"


def last_day(record: Record) -> dt.date | None:
    """Give the last day of an event's last sitting, None if it has no date."""
    return max((run.last_day for run in occurrences(record)), default=None)


def announced_on(record: Record) -> dt.date | None:
    """Give the day on which an event was last announced, where a document told one."""
    return max(announced(record), default=None)


def _fitting(records: Sequence[Record], cap: int, max_bytes: int) -> list[Record]:
    """Keep the nearest dated events, and the undated ones of which there was news last."""
    dated = [record for record in records if record.event.start is not None][:cap]
    undated = [record for record in records if record.event.start is None]
    undated.sort(key=lambda record: announced_on(record) or dt.date.max, reverse=True)
    fits = most_fitting(len(dated), max_bytes, lambda many: _size(dated[:many]))
    return dated[:fits] + undated[:cap]


def most_fitting(many: int, max_bytes: int, size: Callable[[int], int]) -> int:
    """Give how many of so many events fit in a calendar; `size` tells what the first ones take."""
    if size(many) <= max_bytes:
        return many
    return max(bisect_right(range(many), max_bytes, key=size) - 1, 0)


def _size(records: Sequence[Record]) -> int:
    return len(render_ics(Feed("", "", records=tuple(records))))


def _without(records: Iterable[Record], kept: Iterable[Record]) -> list[Record]:
    known = {id(record) for record in kept}
    return [record for record in records if id(record) not in known]


def _notes(left_out: Iterable[tuple[Record, str]]) -> Iterator[str]:
    """Name what was left out, a note for each reason."""
    reasons: dict[str, list[str]] = {}
    for record, objection in left_out:
        reasons.setdefault(objection, []).append(record.event.title)
    for objection, titles in reasons.items():
        yield note(len(titles), objection, titles[:NAMED])


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
