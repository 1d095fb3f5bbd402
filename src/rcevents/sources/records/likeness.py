"""Likeness: whether a record looks like an event, by its keys and by a day among its values."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping as Fields
from typing import TYPE_CHECKING, Any, Final

from rcevents.model import first_day
from rcevents.reading.schedules import find_on_demand
from rcevents.sources.records.persons import are_people
from rcevents.sources.records.record import Record, fold, is_told, keys_of, values, word
from rcevents.sources.records.timing import timing_of
from rcevents.sources.records.whenwords import Habit
from rcevents.sources.vague import is_vague

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.sources.records.ends import Timing
    from rcevents.sources.records.mapping import Mapping

SAMPLE: Final = 40
"""So many records of a list are looked at."""
EVENTS: Final = re.compile(
    r"event|conf(?:erence|s)?(?![a-z])|meet-?up|meeting|workshop|training|course|seminar|webinar"
    r"|hackathon|agenda|symposi|lecture|colloqui|summit|talks?(?![a-z])|calls?-for|cfp"
    r"|summer-?school|veranstaltung|termine",
    re.IGNORECASE,
)
PUBLISHED: Final = re.compile(r"_?(?:posts?|blog|news(?:letters?)?|articles?)", re.IGNORECASE)
"""Folders of what is published on a day, and does not happen on it."""
OTHERS: Final = frozenset(
    """
    calendars feeds people persons members authors users jobs positions work education projects
    volunteer experience employment releases versions milestones sprints branches posts articles
    news publications papers materials licenses certificates awards grants holidays tasks commits
    builds deployments orders invoices payments transactions subscriptions terms semesters
    employees staff sessions timetable speakers
    """.split()
)
"""What lists are called whose entries have a name and a start, and are no events."""
OF_OTHERS: Final = frozenset(
    """
    people persons members staff employees users authors alumni students team teams committees
    boards jobs internships positions projects grants leases rentals vacations holidays
    timesheets publications papers materials contracts datasets releases versions licenses
    certificates orders invoices payments transactions subscriptions
    """.split()
)
"""What files and folders are called that hold no events, though each entry has a start."""
COMPANY: Final = (
    "end", "start_time", "end_time", "location", "venue", "city", "online", "in_person",
    "speakers", "deadlines", "days", "timezone",
)  # fmt: skip
"""Facts beside which a bare "date" is an event's: pages and articles have a date, too."""
COMPANIONS: Final = frozenset(
    map(fold, "registration register registration_url cfp cfp_link rsvp tickets mode".split())
)
WRITTEN: Final = frozenset("doi journal arxiv isbn issn volume bibtex authors".split())
"""What papers have, whose "venue" is a journal."""
FOREIGN: Final = frozenset(
    """
    role position orcid birthday birthdate dateofbirth salary employer employee jobtitle supervisor
    thesistitle tenant funder funders pi principalinvestigator grantnumber grantid
    mag magnitude stacversion severity msg
    """.split()
)
"""What people, projects, measurements and logs have, whose "start" is that of their work."""
SOCIAL: Final = "/ns/activitystreams"
"""In the context of what servers of social networks tell each other (ActivityStreams 2.0)."""
LAYOUTS: Final = ("layout", "type", "event_type")
PAGES: Final = (".md", ".markdown", ".html")
NEARBY: Final = 3
LONGEST: Final = 200
A_YEAR: Final = dt.timedelta(days=370)


def tells_of_events(address: str) -> bool:
    """Tell whether a file's name, or for a page its folder's, says that it holds events.

    >>> [tells_of_events(path) for path in ("https://a.example.org/events.json", "events/tea.md")]
    [True, True]
    >>> [tells_of_events(path) for path in ("https://conf.example.org/news.json", "blog/conf.md")]
    [False, False]
    """
    path = address.partition("://")[2].partition("/")[2] if "://" in address else address
    parts = path.partition("?")[0].split("/")[-NEARBY:]
    if is_published(path):
        return False
    names = parts[:-1] if parts[-1].endswith(PAGES) else parts
    return any(EVENTS.search(name) for name in names)


def tells_of_others(address: str) -> bool:
    """Tell whether a file's name, or for a page its folder's, says that it holds no events.

    >>> [tells_of_others(path) for path in ("_data/members.yml", "project/tea.md", "a/events.csv")]
    [True, True, False]
    """
    *folders, name = address.partition("?")[0].split("/")
    stem = name.partition(".")[0]
    if name.endswith(PAGES):
        stem = folders[-1] if folders and stem != "index" else "".join(folders[-2:-1])
    known = fold(stem)
    return known in OF_OTHERS or f"{known}s" in OF_OTHERS


def is_published(address: str) -> bool:
    """Tell whether a file is one of what is published on a day: "blog/tea.md"."""
    parts = address.partition("?")[0].split("/")[-NEARBY:]
    return any(PUBLISHED.fullmatch(part.partition(".")[0]) for part in parts)


def is_linked(record: Record) -> bool:
    """Tell what is written for schema.org's readers; what servers tell each other is none of it.

    >>> is_linked(Record({"@context": "https://schema.org"}))
    True
    >>> is_linked(Record({"@context": ["https://www.w3.org/ns/activitystreams"]}))
    False
    """
    context = record.get("@context", "")
    return ("@graph" in record or "@context" in record) and SOCIAL not in str(context)[:2000]


def is_event_like(record: Record, mapping: Mapping, *, hinted: bool = False) -> bool:
    """Tell whether a record has a title and a day of its own, or what is meant for one.

    `hinted` says that the file's name or the list's own says that these are events.

    >>> from rcevents.sources.records.mappings import usual
    >>> is_event_like(Record({"name": "Tea Days", "startDate": "2031-05-03"}), usual())
    True
    >>> post = Record({"title": "Tea", "date": "2031-05-03"})
    >>> is_event_like(post, usual()), is_event_like(post, usual(), hinted=True)
    (False, True)
    """
    if not word(record, mapping.keys("title")) or is_linked(record):
        return False
    if _has(record, FOREIGN):
        return False
    plain = mapping.model_copy(update={"date": ()})
    if _is_dated(record, plain, vaguely=False) or _is_held(record, mapping):
        return True
    if hinted or _is_called_event(record):
        return _is_dated(record, mapping)
    lasting = _lasts_for_years(timing_of(record, mapping, YEARLESS))
    return not lasting and _has_company(record, mapping) and _is_dated(record, mapping)


def _is_dated(record: Fields[str, Any], mapping: Mapping, *, vaguely: bool = True) -> bool:
    """Tell whether a day is told, or figures that stand for one: "31/31/2031" is no day.

    `vaguely` also takes "anytime", "2031" and "May 2031", and what lasts for years: that is when
    people and projects begin, too.
    """
    timing = timing_of(record, mapping, YEARLESS)
    if timing.start is not None:
        return vaguely or not _lasts_for_years(timing)
    paths = (*mapping.keys("start"), *mapping.keys("date"))
    told = [str(value) for path in paths for value in values(record, path)[:1]]
    return (
        bool(timing.fault)
        and any(bool(DATE_LIKE.search(text)) and (vaguely or not is_vague(text)) for text in told)
    ) or (vaguely and any(find_on_demand(text[:LONGEST]) for text in told))


def _lasts_for_years(timing: Timing) -> bool:
    if timing.start is None or timing.end is None:
        return False
    return first_day(timing.end) - first_day(timing.start) > A_YEAR


def _is_held(record: Fields[str, Any], mapping: Mapping) -> bool:
    """Tell whether a course is held at some times that it lists."""
    held = (each for path in mapping.keys("instances") for each in values(record, path)[:1])
    return any(isinstance(each, Fields) and _is_dated(each, mapping) for each in held)


def is_open(record: Record, mapping: Mapping) -> bool:
    """Tell whether a record has a place for a day, in which none is told: "TBA"."""
    paths = (*mapping.keys("start"), *mapping.keys("date"))
    return bool(word(record, mapping.keys("title"))) and (
        any(bears(record, path) for path in paths)
        and not any(values(record, path) for path in paths)
    )


DATE_LIKE: Final = re.compile(r"\d{4}|\d[/.-]\d")
YEARLESS: Final = Habit(day_first=True, year=2000)
"""In what order figures are meant, and in which year, does not matter for the likeness."""


def _has_company(record: Record, mapping: Mapping) -> bool:
    if any(is_told(record.under(key)) for key in COMPANIONS):
        return True
    company = [fact for fact in COMPANY if fact != "venue" or not _has(record, WRITTEN)]
    return any(values(record, path) for fact in company for path in mapping.keys(fact))


def _has(record: Record, keys: frozenset[str]) -> bool:
    return any(key in keys for key in record.folded_keys())


def _is_called_event(record: Record) -> bool:
    return EVENTS.search(word(record, LAYOUTS)[:100]) is not None


def most_are_events(records: Sequence[Record], mapping: Mapping, *, hinted: bool = False) -> bool:
    """Tell whether most records of a list, as far as one looks, are like events."""
    sample = [record for record in records[:SAMPLE] if record and not is_open(record, mapping)]
    if hinted and records and not sample:
        return all(_has_company(record, mapping) for record in records[:SAMPLE] if record)
    if not hinted and are_people(sample, mapping):
        return False
    if sample and all(map(_is_plain, sample)):
        mapping = mapping.narrowed(keys_of(sample))
    alike = sum(is_event_like(record, mapping, hinted=hinted) for record in sample)
    return bool(sample) and alike * 2 > len(sample)


def _is_plain(record: Record) -> bool:
    """Tell whether a record holds no other, in which the mapping's other keys may stand."""
    return not any(
        isinstance(each, Fields)
        for value in record.values()
        for each in (value if isinstance(value, list) else [value])
    )


def bears(record: Fields[str, Any], path: str) -> bool:
    """Tell whether a record has the key of a path, told or not."""
    head = fold(path.partition(".")[0].partition("[")[0])
    return isinstance(record, Record) and head in record.folded_keys()
