"""Likeness: whether a record looks like an event, by its keys and by a day among its values."""

from __future__ import annotations

import re
from collections.abc import Mapping as Fields
from typing import TYPE_CHECKING, Any, Final

from rcevents.sources.records.record import Record, fold, is_told, values, word
from rcevents.sources.records.timing import timing_of
from rcevents.sources.records.whenwords import Habit

if TYPE_CHECKING:
    from collections.abc import Sequence

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
PERSONAL: Final = frozenset(
    "role position orcid birthday birthdate dateofbirth salary employer jobtitle".split()
)
"""What people have, whose "start" is that of their work."""
LAYOUTS: Final = ("layout", "type", "event_type")
PAGES: Final = (".md", ".markdown", ".html")
NEARBY: Final = 3


def tells_of_events(address: str) -> bool:
    """Tell whether a file's name, or for a page its folder's, says that it holds events.

    >>> [tells_of_events(path) for path in ("https://a.example.org/events.json", "events/tea.md")]
    [True, True]
    >>> [tells_of_events(path) for path in ("https://conf.example.org/news.json", "blog/conf.md")]
    [False, False]
    """
    path = address.partition("://")[2].partition("/")[2] if "://" in address else address
    parts = path.partition("?")[0].split("/")[-NEARBY:]
    if any(PUBLISHED.fullmatch(part.partition(".")[0]) for part in parts):
        return False
    names = parts[:-1] if parts[-1].endswith(PAGES) else parts
    return any(EVENTS.search(name) for name in names)


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
    if not word(record, mapping.keys("title")) or "@context" in record:
        return False
    if _has(record, PERSONAL):
        return False
    if _is_dated(record, mapping.model_copy(update={"date": ()})) or _is_held(record, mapping):
        return True
    if hinted or _has_company(record, mapping) or _is_called_event(record):
        return _is_dated(record, mapping)
    return False


def _is_dated(record: Fields[str, Any], mapping: Mapping) -> bool:
    """Tell whether a day is told, or figures that stand for one: "31/31/2031" is no day."""
    timing = timing_of(record, mapping, YEARLESS)
    if timing.start is not None:
        return True
    paths = (*mapping.keys("start"), *mapping.keys("date"))
    return bool(timing.fault) and any(
        DATE_LIKE.search(str(value)) for path in paths for value in values(record, path)[:1]
    )


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
    alike = sum(is_event_like(record, mapping, hinted=hinted) for record in sample)
    return bool(sample) and alike * 2 > len(sample)


def bears(record: Fields[str, Any], path: str) -> bool:
    """Tell whether a record has the key of a path, told or not."""
    head = fold(path.partition(".")[0].partition("[")[0])
    return isinstance(record, Record) and head in record.folded_keys()
