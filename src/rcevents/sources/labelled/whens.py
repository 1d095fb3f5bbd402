"""From the answers about days and hours to the sittings of an event."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rcevents.iana import zone_info
from rcevents.model import Session, first_day
from rcevents.reading.claims import Fault
from rcevents.reading.sessions import local
from rcevents.reading.times import find_times
from rcevents.reading.translation import in_english
from rcevents.reading.zones import find_zones
from rcevents.sources.labelled.dating import NO_DAY, Dated, dated, tells_day

if TYPE_CHECKING:
    from rcevents.model import Recurrence, When
    from rcevents.reading.roles import Role
    from rcevents.reading.times import Hours
    from rcevents.sources.labelled.answers import Answer, Answers
    from rcevents.sources.labelled.surroundings import Surroundings

NO_DATE = "no date"
DAY = dt.timedelta(days=1)
HINTED = 60
"""So many characters of an answer may hold the hint that its form gave: "(dd/mm/yyyy)"."""
BARE_CLOCK = re.compile(r"([01]?\d|2[0-4]):?([0-5]\d)?")
HINTS = (
    (re.compile(r"\b(?:mm|m)[/.-]?(?:dd|d)\b", re.IGNORECASE), False),
    (re.compile(r"\b(?:dd|d)[/.-]?(?:mm|m)\b|\b[jt]{2}[/.-]mm\b", re.IGNORECASE), True),
)
LENGTH = re.compile(
    r"""
    (?<![\w.,]) (?P<count> \d{1,3} (?:[.,]\d{1,2})? ) [ ]?-?[ ]?
    (?: (?P<hours> h | hrs? | hours? | stunden? | std | heures? | horas? | ore? )
        (?: (?P<over> [0-5]\d )
          | [ ,.]{0,2} (?:and|und|et|y|e)? [ ]? (?P<more> [0-5]?\d )
            [ ]?-?[ ]? min(?:ut[a-z]{1,3}|s)? )?
      | (?P<minutes> min | mins | minut[a-z]{1,3} )
      | (?P<days> days? | tage? | jours? | d[ií]as? | giorn[oi] ) )
    (?![^\W_])
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How long something lasts: "1.5 hours", "1 h 30", "90 Minuten", "2 days"."""


@dataclass(slots=True)
class Whens:
    """Sittings in their order, with their zone; without one, `fault` says why."""

    sessions: list[Session] = field(default_factory=list)
    zone: str | None = None
    recurrence: Recurrence | None = None
    fault: str | None = None
    inferred: dict[str, str] = field(default_factory=dict)
    read: Dated | None = None


def hinted_order(label: str) -> bool | None:
    """Give the order of day and month that a label asks for.

    >>> hinted_order("Date (MM/DD/YYYY)"), hinted_order("Datum (TT.MM.JJJJ)"), hinted_order("Date")
    (False, True, None)
    """
    return next((order for hint, order in HINTS if hint.search(label)), None)


def whens_of(answers: Answers, around: Surroundings) -> Whens:
    """Give the sittings that the answers tell.

    >>> from rcevents.sources.labelled.answers import Answer, gathered
    >>> from rcevents.sources.labelled.surroundings import Surroundings
    >>> told = gathered([Answer("Date", "3 May 2031"), Answer("Start time in UTC", "22:00"),
    ...                  Answer("End time in UTC", "01:00")])
    >>> session, = whens_of(told, Surroundings()).sessions
    >>> str(session.start), str(session.end)
    ('2031-05-03 22:00:00+00:00', '2031-05-04 01:00:00+00:00')
    """
    first = answers.one("start") or answers.one("when") or _elsewhere(answers)
    if first is None:
        return Whens(fault=NO_DATE)
    begin = _dated(first, around)
    if begin.fault:
        return Whens(fault=_worded(first, begin.fault))
    zone = begin.zone or _zone(answers)
    whens = Whens(begin.sessions, zone, begin.recurrence, None, begin.inferred, begin)
    _end(whens, answers, around)
    _hours(whens, answers)
    return whens


def _elsewhere(answers: Answers) -> Answer | None:
    """Find the day where a form asks for the hours ("Time: from 3 May ..."), or for the event."""
    roles: tuple[Role, ...] = ("time", "start_time", "title")
    found = (answer for role in roles for answer in answers.all(role) if tells_day(answer.text))
    return next(found, None)


def _worded(answer: Answer, fault: str) -> str:
    if fault != NO_DAY:
        return fault
    return f'{NO_DATE} can be read: "{answer.text[:80]}"'


def _dated(answer: Answer, around: Surroundings) -> Dated:
    order = hinted_order(answer.label)
    order = hinted_order(answer.text[:HINTED]) if order is None else order
    return dated(answer.text, around if order is None else replace(around, day_first=order))


def _zone(answers: Answers) -> str | None:
    """Give the zone that an answer or the label of a time tells."""
    told = [answer.text for answer in answers.all("zone")]
    roles: tuple[Role, ...] = ("start_time", "end_time", "time", "start", "when")
    labels = [answer.label for role in roles for answer in answers.all(role)]
    for text in (*told, *labels):
        if zone_info(text.strip()):
            return text.strip()
        named = find_zones(text) or find_zones(f"({text.strip()})")
        if named:
            return named[0].value
    return None


def _end(whens: Whens, answers: Answers, around: Surroundings) -> None:
    """Let the last sitting end on the day or at the time that is told apart."""
    answer = answers.one("end")
    if answer is None:
        _last_by_length(whens, answers)
        return
    start = first_day(whens.sessions[0].start)
    told = _dated(answer, replace(around, issued=start, year=None))
    hours = None if told.sessions else _clock(answer.text)
    if hours is not None and isinstance(whens.sessions[-1].start, dt.datetime):
        whens.sessions[-1] = _until(whens.sessions[-1], hours, whens.zone)
        return
    if told.fault:
        whens.inferred["end"] = f'the end told cannot be read: "{answer.text[:60]}"'
        return
    last = told.sessions[-1]
    whens.sessions = [Session(start=whens.sessions[0].start, end=last.end or last.start)]


def _until(session: Session, hours: Hours, zone: str | None) -> Session:
    day = first_day(session.start)
    end = local(day, hours.start, zone if zone_info(zone) else None)
    if isinstance(session.start, dt.datetime) and end.time() <= session.start.time():
        end = local(day + DAY, hours.start, zone if zone_info(zone) else None)
    return session.model_copy(update={"end": end})


def _last_by_length(whens: Whens, answers: Answers) -> None:
    """Let the one sitting last as long as is told."""
    told = LENGTH.search(answers.text("duration"))
    if told is None or len(whens.sessions) != 1:
        return
    session, count = whens.sessions[0], float(told["count"].replace(",", "."))
    if told["days"]:
        if not isinstance(session.start, dt.datetime) and count >= 1:
            end = session.start + dt.timedelta(days=int(count) - 1)
            whens.sessions = [Session(start=session.start, end=end)]
    elif isinstance(session.start, dt.datetime):
        hours = 0.0 if told["minutes"] else count
        minutes = count if told["minutes"] else float(told["over"] or told["more"] or 0)
        length = dt.timedelta(hours=hours, minutes=minutes)
        whens.sessions = [Session(start=session.start, end=session.start + length)]


def _clock(text: str) -> Hours | None:
    """Give the hours of a field that holds nothing else; "14" and "1430" are hours there."""
    plain = in_english(" ".join(text.split())[:200])
    bare = BARE_CLOCK.fullmatch(plain)
    if bare:
        plain = f"{bare[1]}:{bare[2] or '00'}"
    found = [claim.value for claim in find_times(plain) if not isinstance(claim.value, Fault)]
    return found[0] if found else None


def _hours(whens: Whens, answers: Answers) -> None:
    """Give days the hours that are told in fields of their own."""
    if any(isinstance(session.start, dt.datetime) for session in whens.sessions):
        return
    first, last = _clock(answers.text("start_time")), _clock(answers.text("end_time"))
    daily = _clock(answers.text("time"))
    if first is None and daily is not None:
        whens.zone = daily.zone or whens.zone
        whens.sessions = [
            each for session in whens.sessions for each in _daily(session, daily, whens)
        ]
    elif first is not None:
        whens.zone = first.zone or whens.zone
        end = last.start if last else first.end
        whens.sessions = [_timed(session, first.start, end, whens) for session in whens.sessions]


MOST_DAILY = 31


def _daily(session: Session, hours: Hours, whens: Whens) -> list[Session]:
    first, last = first_day(session.start), first_day(session.end or session.start)
    count = (last - first).days + 1
    if count > MOST_DAILY:
        return [_timed(session, hours.start, hours.end, whens)]
    days = [first + DAY * step for step in range(count)]
    single = [Session(start=day, end=day) for day in days]
    return [_timed(day, hours.start, hours.end, whens) for day in single]


def _timed(session: Session, start: dt.time, end: dt.time | None, whens: Whens) -> Session:
    """Give a run of days its first and its last hour; an end before the start is past midnight."""
    zone = whens.zone if zone_info(whens.zone) else None
    first, last = first_day(session.start), first_day(session.end or session.start)
    begin = local(first, start, zone)
    if end is None:
        if first < last:
            return session
        return Session(start=begin)
    if first == last and end <= start:
        last += DAY
    finish: When = local(last, end, zone)
    return Session(start=begin, end=finish)
