"""Days as evidence: when two tellings say an event is, and whether it was over by then."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from rcevents.model import first_day

if TYPE_CHECKING:
    from rcevents.merge.telling import Telling

Days = Literal[
    "run", "day", "start", "within", "overlapping", "shifted", "weekly", "another", "near", "moved",
    "put off", "season", "years", "again", "late", "series", "unknown", "over", "hours",
    "mistyped",
]  # fmt: skip

SHIFT: Final = 2
"""Days by which one sitting of a series is moved: its others are farther off."""
WEEK: Final = 7
NEAR: Final = 31
"""Days by which an event is moved without becoming another one."""
SOON: Final = 120
"""Days by which an event is moved that was not over when its new days were told."""
SEASON: Final = 250
"""Days within which it may be one that moved, or the next of two a year; beyond is an edition."""
POSTPONED: Final = 550
"""Days by which an event may be moved that is told to be postponed."""
LONG_OVER: Final = 45
LONGEST: Final = 300
PUT_OFF: Final = re.compile(
    r"""[(\[:–—-]\s? (?: new\ dates? | date\ change | rescheduled | postponed
                     | moved\ (?:to|from) ) \b
      | ^(?: new\ dates? | date\ change | rescheduled | postponed )\s?:""",
    re.VERBOSE,
)
"""What a title says, in small letters, of an event that is put off."""
YEARS: Final = (365, 366)
FORESEEN: Final = 500
"""Days before which an edition is not told of yet."""


class Span(NamedTuple):
    """First and last day (proleptic ordinals, 0: unknown), the hour, and the day of telling."""

    first: int = 0
    last: int = 0
    hour: int | None = None
    told: int = 0
    year: int | None = None
    recurs: bool = False
    postponed: bool = False
    on_demand: bool = False

    @property
    def is_sitting(self) -> bool:
        """Tell whether it is an hour of one day."""
        return self.hour is not None and self.first == self.last


def span_of(telling: Telling) -> Span:
    """Give when an event is told to be; the hour in minutes of UTC where its zone is known."""
    event = telling.event
    first = first_day(event.start) if event.start else None
    last = first_day(event.end) if event.end else first
    return Span(
        first.toordinal() if first else 0,
        last.toordinal() if last else 0,
        _minutes(event.start) if event.start else None,
        telling.told.toordinal() if telling.told else 0,
        first.year if first else None,
        event.recurrence is not None,
        event.status == "postponed" or _says_put_off(event.title[:LONGEST]),
        event.schedule == "on_demand",
    )


def _says_put_off(title: str) -> bool:
    said = title.casefold()
    hinted = "date" in said or "poned" in said or "sched" in said or "moved" in said
    return hinted and PUT_OFF.search(said) is not None


def _minutes(start: dt.date) -> int | None:
    """Give the minute of the day in UTC, where an instant is told."""
    offset = start.utcoffset() if isinstance(start, dt.datetime) else None
    if not isinstance(start, dt.datetime) or offset is None:
        return None
    return int((start.hour * 60 + start.minute - offset.total_seconds() // 60) % 1440)


def relate_days(one: Span, other: Span) -> Days:
    """Give how the days of two tellings lie to each other.

    "again": the earlier days were over before the later ones were told; "late": so they were, but
    the later ones were over by then as well, and may have stood there long before they were read;
    "over": they were over long before the other was told without days; "mistyped": they were long
    over when they were told, and the same days of the next year were told soon after.
    """
    if one.recurs or other.recurs:
        return "series"
    if not one.first or not other.first:
        return _undated(one, other)
    if one.first == other.first:
        return _one_start(one, other)
    if one.first <= other.last and other.first <= one.last:
        return _overlap(one, other)
    return _apart(*sorted((one, other)))


def _one_start(one: Span, other: Span) -> Days:
    if one.last != other.last:
        return "start"
    if one.last > one.first:
        return "run"
    return "day" if one.hour == other.hour or None in {one.hour, other.hour} else "hours"


def _undated(one: Span, other: Span) -> Days:
    if not one.first and not other.first:
        apart = one.told and other.told and abs(one.told - other.told) > SEASON
        return "years" if apart and not (one.on_demand or other.on_demand) else "unknown"
    dated, undated = (one, other) if one.first else (other, one)
    if not undated.told:
        return "unknown"
    if dated.first > undated.told + FORESEEN:
        return "years"
    return "over" if undated.told > dated.last + LONG_OVER else "unknown"


def _overlap(one: Span, other: Span) -> Days:
    shorter, longer = sorted((one, other), key=lambda span: span.last - span.first)
    inside = longer.first <= shorter.first and shorter.last <= longer.last
    few = 2 * (shorter.last - shorter.first + 1) <= longer.last - longer.first + 1
    return "within" if inside and few else "overlapping"


def _apart(earlier: Span, later: Span) -> Days:
    gap = later.first - earlier.first
    postponed = earlier.postponed or later.postponed
    if later.told > earlier.last and not postponed:
        if _is_mistyped(earlier, later):
            return "mistyped"
        return "late" if later.told > later.last and gap <= SOON else "again"
    if gap <= NEAR:
        return _near(earlier, later, gap)
    if postponed and gap <= POSTPONED:
        return "put off"
    if gap <= SOON and earlier.told and later.told:
        return "moved"
    return "season" if gap <= SEASON else "years"


def _is_mistyped(wrong: Span, right: Span) -> bool:
    """Tell whether a run of days was told of a year that was long over, and soon put right.

    An edition on the same days of the next year falls on other days of the week.
    """
    if right.first - wrong.first not in YEARS or wrong.first == wrong.last:
        return False
    late = wrong.told > wrong.last + LONG_OVER and 0 <= right.told - wrong.told <= SOON
    return late and all(
        dt.date.fromordinal(day).timetuple()[1:3] == dt.date.fromordinal(after).timetuple()[1:3]
        for day, after in ((wrong.first, right.first), (wrong.last, right.last))
    )


def _near(earlier: Span, later: Span, gap: int) -> Days:
    if gap <= SHIFT:
        return "shifted"
    single = earlier.first == earlier.last and later.first == later.last
    one_hour = earlier.hour == later.hour or None in {earlier.hour, later.hour}
    if not single:
        return "near"
    return "weekly" if gap % WEEK == 0 and one_hour else "another"


def is_moved_on(one: Span, other: Span, between: Span) -> bool:
    """Tell whether a third telling leads from one's days to the other's.

    These were told when the first were over; the third was told before that, and tells that the
    event is put off, or on later days; or it put a mistyped year right. A series leads to all
    sittings from its beginning on.
    """
    earlier, later = sorted((one, other))
    if _is_mistyped(earlier, between):
        return (between.first, between.last) == (later.first, later.last)
    if between.recurs:
        return 0 < between.first <= earlier.first
    if not earlier.told <= between.told <= min(earlier.last, later.told) or not between.told:
        return False
    return between.postponed or between.first > earlier.last
