"""VEVENTs: the content lines of one record, one component for each of its occurrences."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.render.clocks import utc_instant
from rcevents.render.contentlines import escape
from rcevents.render.descriptions import LONGEST, describe
from rcevents.render.links import safe_link
from rcevents.render.provenance import published
from rcevents.render.remainder import remainder
from rcevents.render.words import FORMATS, location_words, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.model import Event, Place, Record
    from rcevents.render.occurrences import Occurrence

NEVER = dt.date(1970, 1, 1)
"""The stamp of what no dated document told of: always the same, and before any other."""

STATUSES = {
    "confirmed": "CONFIRMED",
    "tentative": "TENTATIVE",
    "postponed": "TENTATIVE",
    "cancelled": "CANCELLED",
}
PREFIXES = {"cancelled": "Cancelled: ", "postponed": "Postponed: "}
_SAYS_SO = {
    "cancelled": re.compile(r"^\W{0,3}cancell?ed\b|\bcancell?ed\W{0,3}$", re.IGNORECASE),
    "postponed": re.compile(r"^\W{0,3}postponed\b|\bpostponed\W{0,3}$", re.IGNORECASE),
}
"""Titles that say it themselves."""
CONFERENCE = "CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Attend online"
ONLINE = ("virtual", "hybrid")
_FREE = "Free"
FEW = 10
"""Of more runs than these, only the first has the whole text of the announcement."""
SHORTEST = 200
"""So many characters of it all the others have at least."""


def vevents(record: Record, runs: Sequence[Occurrence]) -> list[str]:
    """Give the content lines of a record's occurrences, not folded yet."""
    if not runs:
        return []
    event, stamps = published(record).event, _stamps(record)
    facts = _facts(event, runs, record.unseen, LONGEST)
    rest = remainder(event, runs, PREFIXES.get(event.status, ""))
    others = [f"X-RCEVENTS:{escape(rest)}"] if rest else []
    lines = ["BEGIN:VEVENT", f"UID:{escape(event.uid)}", *stamps, *_when(runs[0]), *facts, *others]
    lines.append("END:VEVENT")
    if len(runs) > FEW:
        least = max(LONGEST * FEW // len(runs), SHORTEST)
        facts = _facts(event, runs, record.unseen, least)
    for run in runs[1:]:
        uid = run_uid(event.uid, run.ordinal, run.part)
        lines += ("BEGIN:VEVENT", f"UID:{escape(uid)}", *stamps, *_when(run), *facts, "END:VEVENT")
    return lines


def run_uid(uid: str, ordinal: int, part: int = 1) -> str:
    """Name a later run of an event, or a later part of a series; the first has the event's uid.

    >>> run_uid("gitdays-2021@rcevents", 1), run_uid("gitdays-2021@rcevents", 3)
    ('gitdays-2021@rcevents', 'gitdays-2021.run3@rcevents')
    >>> run_uid("gitdays-2021@rcevents", 1, part=12)
    'gitdays-2021.part12@rcevents'
    """
    suffix = f".part{part}" if part > 1 else f".run{ordinal}" if ordinal > 1 else ""
    name, at, domain = uid.partition("@")
    return f"{name}{suffix}{at}{domain}"


def _stamps(record: Record) -> list[str]:
    modified = _stamp(record.modified or record.created or NEVER)
    lines = [f"DTSTAMP:{modified}", f"LAST-MODIFIED:{modified}", f"SEQUENCE:{record.sequence}"]
    if record.created is not None:
        lines.insert(1, f"CREATED:{_stamp(record.created)}")
    return lines


@lru_cache(maxsize=1024)
def _stamp(when: dt.date) -> str:
    return f"{_time(utc_instant(when))}Z"


def _when(run: Occurrence) -> list[str]:
    rule = [f"RRULE:{run.rrule}"] if run.rrule else []
    if not isinstance(run.start, dt.datetime) or not isinstance(run.end, dt.datetime):
        kind = ";VALUE=DATE:"
        return [f"DTSTART{kind}{_day(run.start)}", f"DTEND{kind}{_day(run.end)}", *rule]
    if run.tzid is None:
        return [f"DTSTART:{_time(run.start)}Z", f"DTEND:{_time(run.end)}Z", *rule]
    zone = f";TZID={run.tzid}:"
    return [f"DTSTART{zone}{_time(run.start)}", f"DTEND{zone}{_time(run.end)}", *rule]


def _day(day: dt.date) -> str:
    return day.isoformat()[:10].replace("-", "")


def _time(when: dt.datetime) -> str:
    return when.isoformat()[:19].replace("-", "").replace(":", "")


def _facts(
    event: Event, runs: Sequence[Occurrence], unseen: dt.date | None, longest: int
) -> list[str]:
    """Give the lines that all runs of an event share."""
    assumed = any(run.assumed_end for run in runs)
    link = safe_link(event.url)
    location, geo = location_words(event), _geo(event.place)
    description = describe(event, end_assumed=assumed, unseen=unseen, longest=longest)
    lines = [
        f"SUMMARY:{escape(headline(event))}",
        f"LOCATION:{escape(location)}" if location else "",
        f"GEO:{geo}" if geo else "",
        f"URL:{link}" if link else "",
        f"DESCRIPTION:{escape(description)}",
        f"CATEGORIES:{','.join(tags(event))}",
        f"STATUS:{STATUSES[event.status]}",
        "TRANSP:TRANSPARENT",
        f"{CONFERENCE}:{link}" if link and event.format in ONLINE else "",
    ]
    return [line for line in lines if line]


def headline(event: Event) -> str:
    """Give an event's title, behind its state where that is not as one expects.

    >>> from rcevents.model import Event
    >>> headline(Event(uid="a", title="Tea Days", status="cancelled"))
    'Cancelled: Tea Days'
    >>> headline(Event(uid="a", title="[CANCELED] Tea Days", status="cancelled"))
    '[CANCELED] Tea Days'
    >>> headline(Event(uid="a", title="Tea Days (postponed!)", status="postponed"))
    'Tea Days (postponed!)'
    """
    title, prefix = one_line(event.title), PREFIXES.get(event.status, "")
    return title if prefix and _SAYS_SO[event.status].search(title) else prefix + title


def tags(event: Event) -> list[str]:
    """Give the words that a client can sort events by.

    >>> from rcevents.model import Cost, Event
    >>> tags(Event(uid="a", title="A", kind="talk", format="in_person", cost=Cost(free=True)))
    ['Talk', 'In person', 'Free']
    """
    words = [event.kind.capitalize()]
    if event.format:
        words.append(FORMATS[event.format].capitalize())
    return [*words, _FREE] if event.cost and event.cost.free else words


def _geo(place: Place | None) -> str | None:
    """Write coordinates where both are known and on this planet (section 3.8.1.6)."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    if not (abs(place.latitude) <= 90 and abs(place.longitude) <= 180):  # noqa: PLR2004 - degrees
        return None
    return f"{_degrees(place.latitude)};{_degrees(place.longitude)}"


def _degrees(angle: float) -> str:
    return f"{round(angle, 6) or 0.0:.6f}".rstrip("0").rstrip(".")
