"""Days and hours told in words, in a field of their own, with what its surroundings tell."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rcevents.iana import zone_info
from rcevents.model import Session
from rcevents.reading.dateline import Dateline, read_dateline
from rcevents.reading.dates import Dates, Run, may_tell_date
from rcevents.reading.series import within
from rcevents.reading.sessions import sessions_of
from rcevents.reading.translation import in_english
from rcevents.reading.years import BY_ISSUE
from rcevents.sources.labelled.completing import PAIR, completed, is_day, tells_year
from rcevents.sources.labelled.surroundings import Surroundings

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.model import Recurrence
    from rcevents.reading.claims import Claim

LONGEST = 2_000
"""A field with more letters tells no date but a story."""
NO_DAY = "no day can be read"


@dataclass(slots=True)
class Dated:
    """What a field tells: sittings in their order with their zone, and the whole line as read."""

    sessions: list[Session]
    line: Dateline
    text: str = ""
    zone: str | None = None
    recurrence: Recurrence | None = None
    fault: str | None = None
    inferred: dict[str, str] = field(default_factory=dict)


GAP = 20
JOINT = re.compile(r"[ ]?(?:to|till|until|-{1,3}|[–—→])[ ]?(?:\w{3,9},?[ ])?", re.IGNORECASE)

ENDS_ON_DAY = re.compile(
    r"(?<=\w),?[ ](?:from|at)[ ](\d{1,2}(?:[:.]\d\d)?(?:[ ]?[ap]\.?m\.?)?)[ ]"
    r"(?:until|till|to|through)[ ](?=[^\W\d]{3,9},?[ ]\d|\d{1,2}(?:st|nd|rd|th)?[ ][^\W\d]{3,9})",
    re.IGNORECASE,
)
"""An hour that leads from its day to another: "3 May from 11:00 until 4 May, 15:30"."""


def dated(text: str, around: Surroundings) -> Dated:
    """Read the days and hours of a field; without any, `fault` says so.

    >>> told = dated("3.-5. Mai, 14-16 Uhr CET", Surroundings(year=2031, year_told_by="heading"))
    >>> [str(session.start) for session in told.sessions][0], told.inferred["start"]
    ('2031-05-03 14:00:00+02:00', 'heading')
    >>> dated("soon", Surroundings()).fault
    'no day can be read'
    """
    plain = ENDS_ON_DAY.sub(r", \1 to ", " ".join(text.split())[:LONGEST])
    english = in_english(plain)
    complete = completed(english, around)
    line = read_dateline(
        complete,
        issued=around.reckoned_from,
        day_first=around.day_first,
        currency=around.currency,
    )
    told = Dated([], line, complete)
    if not line.dates:
        told.fault = _fault(line, complete)
        return told
    for claim in line.dates:
        if claim.value.year_inferred:
            told.inferred["start"] = claim.value.year_inferred
    moved = (_in_year(claim, around, told.inferred) for claim in line.dates)
    line.dates = [claim for claim in moved if claim is not None]
    if not line.dates:
        told.fault = f"no such day in {around.year}"
        return told
    if tells_year(complete) and not tells_year(english):
        told.inferred["start"] = around.year_told_by or BY_ISSUE
    _sit(told, around)
    return told


def _fault(line: Dateline, text: str) -> str:
    told = [f'"{claim.text}": {claim.value.reason}' for claim in line.faults]
    pair = PAIR.search(text)
    if pair and not told and is_day(*sorted((int(pair[1]), int(pair[3])))):
        return f'"{pair[0]}": ambiguous day and month'
    return "; ".join(told) or NO_DAY


def _sit(told: Dated, around: Surroundings) -> None:
    """Put days and hours together."""
    line = told.line
    zones = [hour.value.zone for hour in line.hours if hour.value.zone]
    zones += [claim.value for claim in line.zones]
    told.zone = zones[0] if zones else around.zone
    dates = line.dates
    if line.recurrences and line.recurrences[0].value.rrule != "FREQ=DAILY":
        told.recurrence, days = within(line.recurrences[0].value, dates[0].value, in_line=True)
        dates = [dates[0]._replace(value=days)]
    known = told.zone if zone_info(told.zone) else None
    told.sessions = _one_sitting(sessions_of(dates, line.hours, known), told)


def _one_sitting(sessions: list[Session], told: Dated) -> list[Session]:
    """Join "2031-05-03 17:00 to 2031-05-03 21:00", where both ends are told with their day."""
    line = told.line
    if len(sessions) != len(line.dates) or len(line.dates) != len(line.hours) or len(sessions) != 2:  # noqa: PLR2004 - a start and an end
        return sessions
    first, last = sessions
    if first.end is not None or last.end is not None or not _joined(told):
        return sessions
    return [Session(start=first.start, end=last.start)]


def _joined(told: Dated) -> bool:
    """Tell whether the second day stands right behind the first hour, but for "to" or a dash."""
    begin, end = told.line.hours[0].end, told.line.dates[1].start
    return 0 < end - begin <= GAP and JOINT.fullmatch(told.text[begin:end]) is not None


def _in_year(
    claim: Claim[Dates], around: Surroundings, inferred: dict[str, str]
) -> Claim[Dates] | None:
    """Put days without a year into the one that stands above them."""
    if around.year is None or not claim.value.year_inferred:
        return claim
    inferred["start"] = around.year_told_by
    step = around.year - claim.value.runs[0].start.year
    try:
        runs = tuple(
            Run(_moved(run.start, step), _moved(run.end, step)) for run in claim.value.runs
        )
    except ValueError:  # 29 February
        return None
    return claim._replace(value=Dates(runs, around.year_told_by))


def _moved(day: dt.date, years: int) -> dt.date:
    return day.replace(year=day.year + years)


SHORT = 120
REFERENCE = Surroundings(year=2000, year_told_by="sample")


def tells_day(text: str, around: Surroundings = REFERENCE) -> bool:
    """Tell whether a short text tells a day, with or without its year.

    >>> [tells_day(text) for text in ("2.-3.2.", "3 May", "Mai 3, 2031", "2031", "Ghent")]
    [True, True, True, False, False]
    """
    if not 1 < len(text) <= SHORT or not any(map(str.isdecimal, text)):
        return False
    completable = around.month is not None or "." in text or "/" in text
    if not completable and not may_tell_date(in_english(text)):
        return False
    return bool(dated(text, around if around.year else replace(around, year=2000)).sessions)
