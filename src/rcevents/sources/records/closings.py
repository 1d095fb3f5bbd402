"""Closings: the deadlines that a record tells, in keys of their own or in a list."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from collections.abc import Mapping as Fields
from typing import TYPE_CHECKING, Any, Final

from rcevents.iana import zone_info
from rcevents.model import Deadline, first_day
from rcevents.reading.claims import Fault
from rcevents.sources.records.record import Record, fold, record_of, values, word, words_of
from rcevents.sources.records.whenwords import Habit, Moment, read_when
from rcevents.sources.records.zonewords import clock_of

if TYPE_CHECKING:
    from rcevents.model import DeadlineKind, When
    from rcevents.sources.records.mapping import Closing, Mapping

SUBMITTING: Final = (
    r"cfp|call|abstract|paper|propos|submi|talk|tutorial|workshop|poster|speaker|contribution"
    r"|camera|commitment|demo|lightning|manuscript"
)
WORDS: Final[tuple[tuple[DeadlineKind, str], ...]] = (
    ("notification", r"notif|acceptance|decision|rebuttal|review"),
    ("early_bird", r"early"),
    ("registration", r"regist|rsvp|sign[ _-]?up|ticket|booking|enrol"),
    ("application", r"appl(?:y|ic)|scholar|grant|fin(?:ancial)?[ _-]?aid|bursar|nominat"),
    ("submission", SUBMITTING),
)
KINDS: Final = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in WORDS)
TELLING: Final = re.compile(
    r"deadline|(?:cfp|cfs|callfor\w{4,20}|registration|submissions?|applications?|abstracts?|rsvp)"
    r"(?:end|ends|close|closes|closing|until|due|enddate|closedate|closingdate|by|duedate)$"
)
"""Keys, without their spelling, that tell a deadline wherever they stand."""
OBJECTS: Final = ("registration", "cfp", "callforpapers")
"""Objects that tell of a deadline among other things."""
SUBMITTED: Final = frozenset({"cfp", "cfpext", "cfpextended"})
LABELS: Final = ("label", "name", "title", "type", "kind", "description", "comment")
DAYS: Final = ("date", "deadline", "due", "day", "end", "when", "datetime")
ZONES: Final = ("timezone", "tz", "zone")
NAMES: Final[dict[DeadlineKind, str]] = {
    "registration": "Registration",
    "application": "Application",
    "submission": "Submission",
    "early_bird": "Early bird",
    "notification": "Notification",
    "other": "Deadline",
}
FEW: Final = 60
LONGEST: Final = 2_000


def closings_of(
    record: Fields[str, Any], mapping: Mapping, habit: Habit, zone: str | None
) -> tuple[Deadline, ...]:
    """Read the deadlines; `zone` is the event's own, by which a deadline's hour is told.

    >>> from rcevents.sources.records.mapping import Mapping
    >>> told = {"cfpEndDate": "2031-01-05", "deadlines": [
    ...     {"label": "Posters", "date": "2031-02-01 23:59:59", "timezone": "AoE"}]}
    >>> for found in closings_of(told, Mapping(deadlines="deadlines"), Habit(), None):
    ...     found.kind, found.date.isoformat(), found.text
    ('submission', '2031-01-05', 'Cfp end date: 2031-01-05')
    ('submission', '2031-02-01T23:59:59-12:00', 'Posters: 2031-02-01 23:59:59 AoE')
    """
    clock = mapping.deadline_zone or zone
    own = clock_of(word(record, mapping.keys("timezone")))
    found: dict[tuple[When, str], Deadline] = {}
    for label, value, told_kind, named in _told(record, mapping):
        kind = told_kind or kind_of_words(label)
        kind = mapping.deadlines_are or kind if kind == "other" else kind
        words = words_of(value) if not isinstance(value, dt.date) else value.isoformat()
        deadline = _deadline(label, words, kind, habit, (clock_of(named), own, clock))
        if deadline is not None:
            text = f"{deadline.text} {named}" if named else deadline.text
            deadline = deadline.model_copy(update={"text": text})
            key = (first_day(deadline.date), deadline.kind)
            found[key] = _joined(found[key], deadline) if key in found else deadline
    return tuple(sorted(found.values(), key=lambda each: first_day(each.date)))


def _joined(first: Deadline, other: Deadline) -> Deadline:
    """Join what is told of one day: papers and posters are due together."""
    if other.text in first.text:
        return first
    return first.model_copy(update={"text": f"{first.text}; {other.text}"[:LONGEST]})


def _told(
    record: Fields[str, Any], mapping: Mapping
) -> Iterator[tuple[str, Any, DeadlineKind | None, str]]:
    """Yield what tells deadlines: words, value, kind, and zone."""
    used: set[str] = set()
    for closing in mapping.closings or ():
        yield from _of_closing(record, closing, used)
    known = record_of(record)
    for path in mapping.keys("deadlines"):
        used.add(path)
        for value in values(record, path)[:FEW]:
            yield from _of_list(path, value)
    if not mapping.only:
        yield from _of_keys(known, used)
        heads = {fold(path.partition(".")[0]) for path in used if "." in path}
        for inner in OBJECTS:
            if inner not in heads and isinstance(other := known.under(inner), Fields):
                yield from _inside(inner, other)


def _of_closing(
    record: Fields[str, Any], closing: Closing, used: set[str]
) -> Iterator[tuple[str, Any, DeadlineKind | None, str]]:
    used.update(closing.keys)
    for path in closing.keys:
        for value in values(record, path)[:1]:
            yield closing.text or _spaced(path), value, closing.kind, ""
            return


def _of_keys(record: Record, used: set[str]) -> Iterator[tuple[str, Any, DeadlineKind | None, str]]:
    """Yield the fields whose very keys say that they are deadlines."""
    spent = set(map(fold, used))
    for key, value in record.items():
        known = fold(key)
        if known in spent or not (TELLING.search(known) or known in SUBMITTED):
            continue
        if isinstance(value, (str, int, dt.date)) and not isinstance(value, bool):
            yield _spaced(key), value, None, ""
        elif isinstance(value, (list, Fields)) and known not in OBJECTS:
            yield from _of_list(key, value)


def _of_list(path: str, value: Any) -> Iterator[tuple[str, Any, DeadlineKind | None, str]]:  # noqa: ANN401 - whatever the source wrote
    for each in value[:FEW] if isinstance(value, list) else [value]:
        if not isinstance(each, Fields):
            yield _spaced(path), each, None, ""
            continue
        entry = record_of(each)
        label = word(entry, LABELS)
        sort = word(entry, ("type", "kind"))
        kind = kind_of_words(label) if label else "other"
        kind = kind_of_words(sort) if kind == "other" else kind
        days = [day for key in DAYS for day in values(entry, key)[:1]]
        if days and not _tells_several(entry):
            yield label or _spaced(sort or path), days[0], kind, word(entry, ZONES)
        else:
            yield from ((_spaced(str(key)), day, None, "") for key, day in [*entry.items()][:FEW])


def _tells_several(entry: Record) -> bool:
    """Tell whether an entry holds deadlines by their names: {"abstract_deadline", "deadline"}."""
    return sum(bool(TELLING.search(key)) for key in entry.folded_keys()) > 1


def _inside(
    about: str, fields: Fields[str, Any]
) -> Iterator[tuple[str, Any, DeadlineKind | None, str]]:
    """Yield the deadline of what an event tells in an object: {"registration": {"deadline"}}."""
    entry = record_of(fields)
    for key in ("deadline", "end", "enddate", "closes", "close", "until", "due", "closingdate"):
        for value in values(entry, key)[:1]:
            kind: DeadlineKind = "registration" if about == "registration" else "submission"
            yield f"{NAMES[kind]} {key}", value, kind, word(entry, ZONES)
            return


def _spaced(key: str) -> str:
    """Write a key as words: "cfpEndDate" as "Cfp end date"."""
    parts = re.sub(r"([a-z\d])([A-Z])", r"\1 \2", key[:80]).replace("_", " ").replace("-", " ")
    return " ".join(parts.replace(".", " ").split()).capitalize()


def _deadline(
    label: str,
    text: str,
    kind: DeadlineKind,
    habit: Habit,
    clocks: tuple[str | None, ...],
) -> Deadline | None:
    told = read_when(text, habit) if text else Fault("")
    if isinstance(told, Fault):
        return None
    date = _instant(told[-1].end or told[-1].start, clocks)
    text = date.isoformat() if text.isdecimal() else text  # seconds since 1970
    return Deadline(kind=kind, date=date, text=f"{label}: {text}")


def _instant(moment: Moment, clocks: tuple[str | None, ...]) -> When:
    """Give an hour with the offset of its zone on that day; without a zone, the day only."""
    when = moment.when
    if not isinstance(when, dt.datetime):
        return when
    if when.time() == dt.time():
        return when.date()
    if when.tzinfo is None:
        name = next((zone for zone in (moment.zone, *clocks) if zone), None)
        info = zone_info(name)
        if info is None:
            return when.date()
        when = when.replace(tzinfo=info)
    offset = when.utcoffset()
    return (
        when.date() if offset is None else when.replace(tzinfo=dt.timezone(offset), microsecond=0)
    )


def kind_of_words(label: str) -> DeadlineKind:
    """Tell what a deadline is for by its words.

    >>> kind_of_words("abstract_deadline"), kind_of_words("registration closes")
    ('submission', 'registration')
    """
    return next((kind for kind, pattern in KINDS if pattern.search(label)), "other")
