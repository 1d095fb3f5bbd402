"""A plain reader of VTIMEZONE, to judge ours by: every onset spelled out, the latest one counts."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from typing import TYPE_CHECKING

from dateutil.rrule import rrulestr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FAR = dt.timedelta(hours=26)
"""No clock of the world is so far from UTC."""

HORIZON = dt.datetime(2100, 1, 1)  # noqa: DTZ001 - in UTC


def read_offsets(lines: Sequence[str], moments: Sequence[dt.datetime]) -> list[dt.timedelta]:
    """Give the distance from UTC that a component tells at moments given in UTC."""
    onsets = sorted(_onsets(lines))
    starts = [start for start, _ in onsets]
    return [onsets[bisect_right(starts, moment) - 1][1] for moment in moments]


class Observances:
    """A component as a clock: the instant of a local time, as RFC 5545 (section 3.3.5) has it."""

    def __init__(self, lines: Sequence[str]) -> None:
        onsets = sorted(_onsets(lines))
        self.starts = [start for start, _ in onsets]
        self.offsets = [offset for _, offset in onsets]

    def instant(self, local: dt.datetime) -> dt.datetime:
        """Give the first instant that shows this time; a skipped time by the offset before."""
        first, last = (bisect_right(self.starts, local + far) for far in (-FAR, FAR))
        offsets = self.offsets[max(first - 1, 0) : last]
        found = [local - offset for offset in offsets if self._offset(local - offset) == offset]
        return min(found, default=local - offsets[0]).replace(tzinfo=dt.UTC)

    def _offset(self, utc: dt.datetime) -> dt.timedelta:
        return self.offsets[bisect_right(self.starts, utc) - 1]


def _onsets(lines: Sequence[str]) -> Iterator[tuple[dt.datetime, dt.timedelta]]:
    facts: dict[str, str] = {}
    for line in lines[2:-1]:
        name, _, value = line.partition(":")
        if name == "END":
            yield from _of_observance(facts)
            facts = {}
        elif name != "BEGIN":
            facts[name] = value


def _of_observance(facts: dict[str, str]) -> Iterator[tuple[dt.datetime, dt.timedelta]]:
    start = dt.datetime.strptime(facts["DTSTART"], "%Y%m%dT%H%M%S")  # noqa: DTZ007 - local
    before, after = (_offset(facts[name]) for name in ("TZOFFSETFROM", "TZOFFSETTO"))
    for onset in _spelled_out(facts.get("RRULE"), start, before):
        yield onset - before, after


def _spelled_out(
    rule: str | None, start: dt.datetime, before: dt.timedelta
) -> Iterator[dt.datetime]:
    if rule is None:
        yield start
        return
    bare, _, until = rule.partition(";UNTIL=")
    end = HORIZON
    if until:
        end = dt.datetime.strptime(until, "%Y%m%dT%H%M%SZ") + before  # noqa: DTZ007 - as above
    yield from rrulestr(bare, dtstart=start).between(start, end, inc=True)


def _offset(text: str) -> dt.timedelta:
    sign = -1 if text[0] == "-" else 1
    hours, minutes, seconds = int(text[1:3]), int(text[3:5]), int(text[5:7] or 0)
    return sign * dt.timedelta(hours=hours, minutes=minutes, seconds=seconds)
