"""Filling: a record becomes the facts of an event, by the keys that a mapping names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping as Fields
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from rcevents.model import first_day
from rcevents.reading.claims import Fault
from rcevents.reading.formats import find_formats, format_of
from rcevents.reading.kinds import of_heading
from rcevents.reading.schedules import find_on_demand, find_status, find_unsettled
from rcevents.sources.facts import Facts
from rcevents.sources.links import whole_link
from rcevents.sources.records.attendance import format_told
from rcevents.sources.records.closings import closings_of
from rcevents.sources.records.placing import placing_of
from rcevents.sources.records.pricing import pricing_of
from rcevents.sources.records.record import first, record_of, truth, values, word, words, words_of
from rcevents.sources.records.repeating import repeating_of
from rcevents.sources.records.timing import timing_of
from rcevents.sources.records.whenwords import Habit, read_when
from rcevents.sources.richtext import one_line
from rcevents.sources.standing import standing
from rcevents.sources.vague import is_vague

if TYPE_CHECKING:
    from rcevents.model import Kind, Status
    from rcevents.sources.records.ends import Timing
    from rcevents.sources.records.mapping import Mapping

OF_SOURCE: Final = "all events of its source are so"
NO_DAY: Final = "no day is told"
DRAFT: Final = "a draft: its source has not published it"
STATUSES: Final[tuple[tuple[Status, re.Pattern[str]], ...]] = (
    ("cancelled", re.compile(r"cancel|called[ _-]off|abgesagt|annul", re.IGNORECASE)),
    ("postponed", re.compile(r"postpon|deferred|verschoben", re.IGNORECASE)),
    (
        "tentative",
        re.compile(r"tentativ|provisional|unconfirmed|planned", re.IGNORECASE),
    ),
)
DRAFTS: Final = re.compile(r"draft|wip|work in progress|unpublished", re.IGNORECASE)
SEPARATORS: Final = re.compile(r"[;,|\n]")
ADDRESS: Final = re.compile(r"(?:https?:)?//[^\s<>\"']{3,2000}", re.IGNORECASE)
PATH: Final = re.compile(r"[\w~.?#/-][^\s<>\"']{0,500}")
MAIL: Final = re.compile(r"[^\s@]{1,80}@[^\s@]{1,80}")
MOST_TOPICS: Final = 40
SHOWN: Final = 500
SAYS_NOTHING: Final = frozenset({"event", "events", "single event", "other", "misc", "general"})
MEETINGS: Final = re.compile(r"meet-?ups?\b|social|office hours?|community call", re.IGNORECASE)
PLURALS: Final = re.compile(r"_|(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a record beside itself: its document's address, text, and habits."""

    address: str = ""
    habit: Habit = field(default_factory=Habit)
    text: str = ""
    currency: str | None = None


def facts_of(record: Fields[str, Any], mapping: Mapping, context: Context | None = None) -> Facts:
    """Give the facts that a record tells; their `fault` says why it is no event, if it is none.

    >>> from rcevents.sources.records.mappings import usual
    >>> facts = facts_of({"Event Name": "Tea Days", "Start date": "2031-05-03",
    ...                   "End date": "2031-05-05", "Location": "Ghent", "Cost": "_No response_"},
    ...                  usual())
    >>> facts.title, facts.start.isoformat(), facts.end.isoformat(), facts.location, facts.price
    ('Tea Days', '2031-05-03', '2031-05-05', 'Ghent', '')
    """
    context = context or Context()
    told = record_of(record)
    habit = _habit(told, mapping, context.habit)
    timing = timing_of(told, mapping, habit)
    place, location = placing_of(told, mapping)
    cost, price, currency = pricing_of(told, mapping, context.currency)
    title, _ = standing(one_line(word(told, mapping.keys("title"))))
    facts = Facts(
        title=title,
        id=one_line(word(told, mapping.keys("id")))[:SHOWN] or None,
        url=_url(told, mapping.keys("url"), context.address),
        start=timing.start,
        end=timing.end,
        timezone=timing.timezone,
        sessions=timing.sessions,
        recurrence=repeating_of(told, mapping),
        place=place,
        location=location,
        cost=cost,
        price=price,
        currency=currency,
        organizer=_joined(told, mapping.keys("organizer")) or mapping.organized_by,
        speakers=_names(told, mapping.keys("speakers")),
        topics=(*_topics(told, mapping), *mapping.with_topics),
        line=told.line,
        text=context.text or title,
        inferred=dict(timing.inferred),
    )
    return _completed(facts, told, mapping, timing, habit)


def _completed(
    facts: Facts, record: Fields[str, Any], mapping: Mapping, timing: Timing, habit: Habit
) -> Facts:
    """Give the facts with what follows from other facts."""
    has_city = bool(facts.place and facts.place.city)
    facts.format = format_told(record, mapping, city=has_city, location=_where(facts))
    if ADDRESS.fullmatch(facts.location):
        _take_link(facts)
    facts.deadlines = closings_of(record, mapping, habit, timing.timezone)
    facts.description = _description(record, mapping, facts.title)
    facts.kind, facts.section = _kind(record, mapping)
    if mapping.is_kind:
        facts.inferred["kind"] = OF_SOURCE
    if mapping.is_format:
        facts.inferred["format"] = OF_SOURCE
    facts.status = _status(record, mapping)
    issued = _day(first(record, mapping.keys("issued")), habit)
    facts.issued = issued
    facts.fault = _fault(record, mapping, timing)
    if facts.fault and facts.fault == timing.fault:
        _settle(facts, record, mapping)
    return facts


def _settle(facts: Facts, record: Fields[str, Any], mapping: Mapping) -> None:
    """Take "anytime", "various dates" and "May 2031" for what they say: none is a faulty day."""
    told = word(record, (*mapping.keys("start"), *mapping.keys("date")))[:SHOWN]
    if find_on_demand(told):
        facts.schedule, facts.fault = "on_demand", None
    elif find_unsettled(told):
        facts.schedule, facts.fault = "undated", None
    elif is_vague(told):
        facts.schedule, facts.remark, facts.fault = "undated", told, None


def _take_link(facts: Facts) -> None:
    """Take a location that is an address for no place: its host may tell how one attends."""
    form, rule = format_of(title="", line=[], prose=[], tiers=(), place=None, url=facts.location)
    if facts.format is None and form is not None:
        facts.format = form
        facts.inferred["format"] = rule or ""
    facts.url = facts.url or facts.location
    facts.location = ""


def _where(facts: Facts) -> str:
    return facts.place.text if facts.place else facts.location


def _habit(record: Fields[str, Any], mapping: Mapping, habit: Habit) -> Habit:
    told = word(record, mapping.keys("year"))
    known = int(told) if re.fullmatch(r"(?:19|20)\d\d", told) else None
    order = mapping.day_first if habit.day_first is None else habit.day_first
    if known:
        return replace(habit, year=known, issued=dt.date(known, 1, 15), day_first=order)
    return replace(habit, day_first=order)


def _fault(record: Fields[str, Any], mapping: Mapping, timing: Timing) -> str | None:
    if any(truth(value) for path in mapping.keys("draft") for value in values(record, path)):
        return DRAFT
    if any(DRAFTS.fullmatch(text) for text in words(record, mapping.keys("status"))):
        return DRAFT
    return timing.fault


def _url(record: Fields[str, Any], paths: tuple[str, ...], address: str) -> str | None:
    """Give the first address of a page; a path alone is one on the document's own site."""
    for path in paths:
        for value in values(record, path):
            told = _address(value)
            if ADDRESS.fullmatch(told):
                return whole_link(told if told[:1] != "/" else f"https:{told}", address)
            if address.startswith("http") and told[:1] in "/." and PATH.fullmatch(told):
                return whole_link(told, address)
            if re.fullmatch(r"www\.[\w-]{1,60}\.[^\s<>\"']{2,300}", told):
                return f"https://{told}"
    return None


def _address(value: Any) -> str:  # noqa: ANN401 - whatever the source wrote
    if isinstance(value, Fields):
        value = first(value, ("url", "href", "link", "self", "html", "address"))
    return value.strip() if isinstance(value, str) else ""


def _joined(record: Fields[str, Any], paths: tuple[str, ...]) -> str:
    told = dict.fromkeys(map(one_line, words(record, paths)[:5]))
    return ", ".join(name for name in told if not (find_formats(name) or MAIL.fullmatch(name)))


def _names(record: Fields[str, Any], paths: tuple[str, ...]) -> tuple[str, ...]:
    told = words(record, paths)[:MOST_TOPICS]
    if len(told) == 1 and ";" in told[0]:
        told = told[0].split(";")
    return tuple(filter(None, map(one_line, told)))


def _topics(record: Fields[str, Any], mapping: Mapping) -> list[str]:
    """Give the topics of every key that tells some, one each."""
    told = [text for path in mapping.keys("topics") for text in words(record, (path,))]
    if len(told) < MOST_TOPICS:
        told = [part for text in told for part in SEPARATORS.split(text[:2000])]
    return [topic for text in told[:MOST_TOPICS] if (topic := text.strip().strip("\"'#"))]


def _description(record: Fields[str, Any], mapping: Mapping, title: str) -> str:
    """Join what several keys tell, each once, the longer before what it holds."""
    told: list[str] = []
    for path in mapping.keys("description"):
        for value in values(record, path)[:1]:
            text = words_of(value).strip('" ')
            if text and text != title and not any(text in other for other in told):
                told = [other for other in told if other not in text] + [text]
    return "\n\n".join(told)


def _kind(record: Fields[str, Any], mapping: Mapping) -> tuple[Kind | None, str]:
    """Give the kind that a field names, else the field's words, which may help to tell it."""
    if mapping.is_kind:
        return mapping.is_kind, ""
    told = words(record, mapping.keys("kind"))
    for text in told:
        plain = PLURALS.sub(" ", text[:100])
        if plain.strip().lower() in SAYS_NOTHING:
            continue
        kind = of_heading(plain) or ("meeting" if MEETINGS.search(plain) else None)
        if kind:
            return kind, ""
    return None, ", ".join(told)[:SHOWN]


def _status(record: Fields[str, Any], mapping: Mapping) -> Status | None:
    cancelled = (value for path in mapping.keys("cancelled") for value in values(record, path))
    if any(truth(value) for value in cancelled):
        return "cancelled"
    for text in words(record, mapping.keys("status")):
        for status, pattern in STATUSES:
            if pattern.search(text):
                return status
    _, called = standing(one_line(word(record, mapping.keys("title"))))
    if called is not None:
        return called
    noted = " ".join(words(record, ("note",)))[:SHOWN]
    found = find_status(noted) if noted else []
    return found[0].value if found else None


def _day(value: Any, habit: Habit) -> dt.date | None:  # noqa: ANN401 - whatever the source wrote
    told = read_when(value, replace(habit, issued=None)) if value is not None else Fault("")
    return None if isinstance(told, Fault) else first_day(told[0].start.when)
