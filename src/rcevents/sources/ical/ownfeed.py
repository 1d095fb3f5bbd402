"""Our own calendars, read back: the renderer tells facts in the description's first lines.

Clients hide links and know neither prices nor forms, so that our calendars write them as words;
another rcevents takes those words apart again instead of reading them as prose.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, get_args

from rcevents.identity import DOMAIN
from rcevents.model import Deadline, DeadlineKind, Format, Kind, Session, first_day

if TYPE_CHECKING:
    from rcevents.sources.facts import Facts
    from rcevents.sources.ical.told import Told

DAY = re.compile(r"(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})(?:, (\d\d):(\d\d) \(([^()]{1,60})\))?")
HOURS = re.compile(r", (\d\d:\d\d)(?:-(\d\d:\d\d))?(?=[ ;]|$)")
INFERRED = re.compile(r"Inferred, not told: ([\w.]{1,40}) \((.{1,500})\)")
Hours = tuple[dt.time, dt.time | None]
KINDS: dict[str, Kind] = {kind.capitalize(): kind for kind in get_args(Kind)}
FORMS: dict[str, Format] = {"Virtual": "virtual", "In person": "in_person", "Hybrid": "hybrid"}
DEADLINE_KINDS: dict[str, DeadlineKind] = {
    "Registration closes": "registration",
    "Applications close": "application",
    "Submissions close": "submission",
    "Early-bird price ends": "early_bird",
    "Notification": "notification",
    "Deadline": "other",
}
MONTHS = ("", *"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
ONLINE = ("online", "on site + online")
MOST_DAYS = 366
ASSUMED = dt.timedelta(hours=1)


def own_facts(facts: Facts, told: Told) -> Facts:
    """Give the facts that our own words tell."""
    words = _Words.of(facts.description)
    tags = [tag for tag in told.text("CATEGORIES").split(",") if tag]
    location = facts.location.removesuffix(" + online")
    named = facts.id if facts.id and facts.id.endswith(f"@{DOMAIN}") else None
    apart = replace(
        facts,
        uid=named,
        kind=next((KINDS[tag] for tag in tags if tag in KINDS), None),
        format=next((FORMS[tag] for tag in tags if tag in FORMS), None),
        location="" if facts.location in ONLINE else location,
        price=words.cost,
        description=words.announced,
        section="",
        organizer=words.organizer,
        speakers=words.speakers,
        topics=words.topics,
        deadlines=words.deadlines,
        inferred={k: v for k, v in facts.inferred.items() if k == "sessions"} | words.inferred,
    )
    if words.is_end_assumed:
        _forget_ends(apart)
    if words.hours is not None:
        _tell_hours(apart, words.hours)
    return apart


def _sittings(facts: Facts) -> tuple[Session, ...]:
    if facts.sessions or facts.start is None:
        return facts.sessions
    return (Session(start=facts.start, end=facts.end),)


def _tell_hours(facts: Facts, hours: Hours) -> None:
    """Give each day its hours, which no calendar holds of a clock that is not known."""
    begins, ends = hours
    days = [
        day
        for told in _sittings(facts)
        for day in _days(first_day(told.start), first_day(told.end or told.start))
    ]
    facts.sessions = tuple(
        Session(
            start=dt.datetime.combine(day, begins),
            end=None if ends is None else dt.datetime.combine(day, ends),
        )
        for day in days
    )
    if facts.sessions:
        facts.start, facts.end = facts.sessions[0].start, facts.sessions[0].end


def _days(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + dt.timedelta(days=n) for n in range(min((last - first).days + 1, MOST_DAYS))]


def _forget_ends(facts: Facts) -> None:
    sessions = tuple(Session(start=s.start) if _is_assumed(s) else s for s in _sittings(facts))
    facts.sessions = sessions
    facts.end = sessions[0].end if sessions else None


def _is_assumed(session: Session) -> bool:
    if not isinstance(session.start, dt.datetime) or not isinstance(session.end, dt.datetime):
        return False
    return session.end - session.start == ASSUMED


@dataclass(slots=True)
class _Words:
    """A description of ours, taken apart."""

    cost: str = ""
    announced: str = ""
    organizer: str | None = None
    speakers: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    inferred: dict[str, str] = field(default_factory=dict)
    is_end_assumed: bool = False
    hours: Hours | None = None

    @classmethod
    def of(cls, description: str) -> _Words:
        head, _, rest = description.partition("\n\n")
        when = head.partition("\n")[0]
        words = cls(is_end_assumed="(end assumed" in when, hours=_hours(when))
        for line in head.split("\n")[1:]:
            words.take(line)
        *prose, provenance = rest.split("\n\n")
        for line in provenance.split("\n"):
            if found := INFERRED.fullmatch(line):
                words.inferred[found[1]] = found[2]
        if prose and words.take_people(prose[-1]):
            prose.pop()
        words.announced = "\n\n".join(prose)
        return words

    def take(self, line: str) -> None:
        """Take a line of facts."""
        name, _, told = line.partition(": ")
        if name == "Cost":
            self.cost = told
        elif name in DEADLINE_KINDS and (when := _moment(told)):
            deadline = Deadline(kind=DEADLINE_KINDS[name], date=when, text=line)
            self.deadlines = (*self.deadlines, deadline)

    def take_people(self, paragraph: str) -> bool:
        """Take the paragraph of people and topics; False where this is none."""
        lines = paragraph.split("\n")
        names = ("Organised by ", "Speakers: ", "Topics: ")
        if not all(line.startswith(names) for line in lines):
            return False
        for line in lines:
            if line.startswith(names[0]):
                self.organizer = line.removeprefix(names[0])
            elif line.startswith(names[1]):
                self.speakers = tuple(line.removeprefix(names[1]).split(", "))
            else:
                self.topics = tuple(line.removeprefix(names[2]).split(", "))
        return True


def _hours(when: str) -> Hours | None:
    """Read the hours of which no zone is told, where there is one pair of them.

    >>> _hours("9 May 2031, 10:00-12:30 (time zone not told) · virtual")
    (datetime.time(10, 0), datetime.time(12, 30))
    """
    told = HOURS.findall(when) if "(time zone not told)" in when else []
    if len(told) != 1:
        return None
    begins, ends = told[0]
    try:
        return dt.time.fromisoformat(begins), dt.time.fromisoformat(ends) if ends else None
    except ValueError:
        return None


def _moment(words: str) -> dt.date | None:
    """Read "1 Mar 2021" or "1 Mar 2021, 12:00 (Europe/Paris)"."""
    from rcevents.sources.ical.zones import described_zone, named_zone

    found = DAY.fullmatch(words)
    if found is None or found[2] not in MONTHS:
        return None
    try:
        day = dt.date(int(found[3]), MONTHS.index(found[2]), int(found[1]))
    except ValueError:
        return None
    zone = (named_zone(found[6]) or described_zone(found[6])) if found[6] else None
    if zone is None:
        return day
    time = dt.time(int(found[4]), int(found[5]))
    local = dt.datetime.combine(day, time, zone.clock)
    offset = local.utcoffset()
    return local.replace(tzinfo=dt.timezone(offset)) if offset is not None else day
