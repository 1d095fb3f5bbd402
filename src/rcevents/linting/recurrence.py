"""Recurrence: rules that clients expand alike (section 3.3.10)."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from typing import TYPE_CHECKING, Final

from rcevents.iana import zone_info
from rcevents.linting.moments import Moment, moments
from rcevents.linting.rule import ERROR, HINT, WARNING, Rule
from rcevents.linting.ruleparts import WEEKDAYS, fault_of, numbers_of, parts_of, weekdays_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.contentlines import Property
    from rcevents.linting.rule import Finding
    from rcevents.linting.sheet import Entry, Sheet

BAD_RULE: Final = Rule(
    "ICS601",
    "bad-rule",
    ERROR,
    "A rule that cannot be read: clients show the first sitting alone, or drop the event.",
    "Write FREQ=, then the other parts, each once, with semicolons.",
    "RFC 5545, 3.3.10",
)
COUNT_AND_UNTIL: Final = Rule(
    "ICS602",
    "count-and-until",
    ERROR,
    "A rule ends by COUNT or by UNTIL: strict readers refuse both, others take either.",
    "Remove one of them.",
    "RFC 5545, 3.3.10",
)
UNTIL_TYPE: Final = Rule(
    "ICS603",
    "until-of-another-type",
    ERROR,
    "UNTIL is a day where DTSTART is one, and in UTC where DTSTART has a zone: otherwise strict "
    "readers refuse the rule, and others lose or add the last sitting.",
    "Write UNTIL=20211231 for days, UNTIL=20211231T235959Z for times.",
    "RFC 5545, 3.3.10 (UNTIL)",
)
OFF_THE_RULE: Final = Rule(
    "ICS604",
    "start-not-on-rule",
    WARNING,
    "A first sitting that its rule does not give is undefined: some clients show it, others do "
    "not, and with COUNT the last one differs.",
    "Write DTSTART on the first day that the rule gives.",
    "RFC 5545, 3.8.5.3",
)
ENDLESS: Final = Rule(
    "ICS605",
    "endless-series",
    HINT,
    "A series without an end fills calendars for ever, also when nobody meets any more.",
    "Write COUNT or UNTIL, and move it on while the series goes on.",
    "RFC 5545, 3.3.10",
)
OVER_AT_ONCE: Final = Rule(
    "ICS606",
    "until-before-start",
    ERROR,
    "A rule that ends before its first sitting gives none: clients show one, or nothing.",
    "Write a later UNTIL.",
    "RFC 5545, 3.3.10",
)
NEVER_MET: Final = Rule(
    "ICS607",
    "exception-of-another-type",
    ERROR,
    "An EXDATE is written as its series' DTSTART is: a day takes no sitting at a time away, so "
    "that a cancelled sitting is shown.",
    "Write EXDATE in the type and zone of DTSTART.",
    "RFC 5545, 3.8.5.1",
)
NO_SITTING: Final = Rule(
    "ICS608",
    "exception-without-sitting",
    WARNING,
    "An EXDATE takes away the sitting that begins at that very time, and there is none: the "
    "sitting that is meant is still shown.",
    "Write EXDATE as the DTSTART of the sitting, with its hour; none where there is no series.",
    "RFC 5545, 3.8.5.1",
)
SEVERAL: Final = Rule(
    "ICS610",
    "several-rules",
    WARNING,
    "What several rules of one event give together is undefined: clients read one of them, or "
    "each for itself.",
    "Write one rule, or one event for each.",
    "RFC 5545, 3.8.5.3",
)
TOO_OFTEN: Final = Rule(
    "ICS609",
    "too-frequent",
    WARNING,
    "Some clients know no series by the hour or less, and drop the rule or the event.",
    "Write DAILY with BYHOUR, or single events.",
    "RFC 5545, 3.3.10",
)
_OF_THE_CLOCK = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
_TOO_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_UNJUDGED = frozenset({"BYSETPOS", "BYWEEKNO", "BYYEARDAY", "RSCALE", "SKIP"})
_SHOWN = 60


def check(sheet: Sheet) -> Iterator[Finding]:
    """Look at every rule and every exception."""
    for component in sheet.components:
        for prop in component.each("RRULE"):
            fault = fault_of(prop.value)
            if fault is not None:
                yield BAD_RULE.at(prop.spot(), f"the rule cannot be read: {fault}")
    for entry in sheet.events:
        rule = entry.first("RRULE")
        if rule is not None and fault_of(rule.value) is None:
            yield from _rule(rule, parts_of(rule.value), entry)
        rules = list(entry.component.each("RRULE"))
        if len(rules) > 1:
            yield SEVERAL.at(rules[1].head, f"the event has {len(rules)} rules")
        yield from _exceptions(entry)


def _rule(prop: Property, parts: dict[str, str], entry: Entry) -> Iterator[Finding]:
    if "COUNT" in parts and "UNTIL" in parts:
        yield COUNT_AND_UNTIL.at(prop.spot(), "the rule has COUNT and UNTIL")
    if "COUNT" not in parts and "UNTIL" not in parts:
        yield ENDLESS.at(prop.spot(), "the series has no end")
    if parts["FREQ"] in _TOO_OFTEN:
        yield TOO_OFTEN.at(prop.spot(), f"the series comes back {parts['FREQ'].lower()}")
    if entry.start is None:
        return
    if "UNTIL" in parts:
        yield from _until(prop, parts["UNTIL"], entry.start)
    missed = _missed(parts, entry.start)
    if missed:
        yield OFF_THE_RULE.at(prop.spot(), f"DTSTART is {missed}")


def _until(prop: Property, until: str, start: Moment) -> Iterator[Finding]:
    is_day, in_utc = "T" not in until, until.endswith("Z")
    if is_day != (start.kind == "date"):
        message = f"UNTIL is a {'day' if is_day else 'time'}, DTSTART is not"
        yield UNTIL_TYPE.at(prop.spot(), message)
    elif not is_day and in_utc != (start.kind != "floating"):
        message = "UNTIL is not in UTC" if not in_utc else "UNTIL is in UTC, DTSTART has no zone"
        yield UNTIL_TYPE.at(prop.spot(), message)
    if until[:8] < f"{start.at.year:04}{start.at:%m%d}":
        instant = start.instant()
        if instant is None or until[:8] < f"{instant.year:04}{instant:%m%d}":
            yield OVER_AT_ONCE.at(prop.spot(), f"UNTIL {until} is before DTSTART {start.text}")


def _missed(parts: dict[str, str], start: Moment) -> str | None:
    """Give what the first day is that its rule does not give, None where it does or may."""
    if _UNJUDGED & set(parts):
        return None
    day = start.at
    weekdays = weekdays_of(parts.get("BYDAY", ""))
    if weekdays and day.weekday() not in {weekday for _, weekday in weekdays}:
        return f"{day:%A}, not {parts['BYDAY'][:_SHOWN]}"
    months = numbers_of(parts.get("BYMONTH", ""))
    if months and day.month not in months:
        return f"in month {day.month}, not {parts['BYMONTH'][:_SHOWN]}"
    days = numbers_of(parts.get("BYMONTHDAY", ""))
    if days and all(number > 0 for number in days) and day.day not in days:
        return f"on day {day.day} of its month, not {parts['BYMONTHDAY'][:_SHOWN]}"
    return _misplaced(parts, start, weekdays)


def _misplaced(parts: dict[str, str], start: Moment, weekdays: list[tuple[int, int]]) -> str | None:
    """Look whether the day is the one of its weekdays in the month that the rule names."""
    of_month = parts["FREQ"] == "MONTHLY" or (parts["FREQ"] == "YEARLY" and "BYMONTH" in parts)
    named = [nth for nth, weekday in weekdays if weekday == start.at.weekday()]
    if not of_month or not named or 0 in named:
        return None
    length = monthrange(start.at.year, start.at.month)[1]
    nth, from_the_end = (start.at.day - 1) // 7 + 1, -((length - start.at.day) // 7 + 1)
    if nth in named or from_the_end in named:
        return None
    return f"the {WEEKDAYS[start.at.weekday()]} number {nth} of its month, not {parts['BYDAY']}"


def _exceptions(entry: Entry) -> Iterator[Finding]:
    start = entry.start
    for prop in entry.component.each("EXDATE"):
        found = [one for one in moments(prop) if isinstance(one, Moment)]
        other = start and [one for one in found if (one.kind == "date") != (start.kind == "date")]
        if start is not None and other:
            kinds = ("a time", "a day") if start.kind == "date" else ("a day", "a time")
            message = f"EXDATE is {kinds[0]}, DTSTART {kinds[1]}"
            yield NEVER_MET.at(prop.spot(), message)
            return
        missed = next((why for one in found if (why := missing_sitting(entry, one))), None)
        if missed is not None:
            yield NO_SITTING.at(prop.spot(), missed)
            return


def missing_sitting(entry: Entry, asked: Moment) -> str | None:
    """Tell why a series has no sitting at a time, as far as that can be seen; None otherwise."""
    start = entry.start
    rules = [parts_of(prop.value) for prop in entry.component.each("RRULE")]
    if start is None or entry.first("RDATE") is not None or (start.kind == "utc" and start.tzid):
        return None
    if not rules:
        return "there is no series to take a sitting from"
    there = asked if start.kind == asked.kind == "date" else _by_clock_of(start, asked)
    if there is None or len(rules) > 1 or _is_unjudged(rules[0]):
        return None
    return _missing(rules[0], start, there)


def _is_unjudged(parts: dict[str, str]) -> bool:
    frequency = parts.get("FREQ")
    return frequency in {None, *_TOO_OFTEN} or bool(_UNJUDGED & set(parts))


def _missing(parts: dict[str, str], start: Moment, there: Moment) -> str | None:
    if there.at < start.at:
        return f"{there.text} is before the first sitting, {start.text}"
    if not _OF_THE_CLOCK & set(parts) and there.at.time() != start.at.time():
        return f"sittings begin at {start.at:%H:%M:%S}, and {there.text} is at {there.at:%H:%M:%S}"
    return _off_weekday(parts, start, there)


def _off_weekday(parts: dict[str, str], start: Moment, there: Moment) -> str | None:
    weekdays = {weekday for _, weekday in weekdays_of(parts.get("BYDAY", ""))}
    if not weekdays and parts["FREQ"] == "WEEKLY":
        weekdays = {start.at.weekday()}
    if weekdays and there.at.weekday() not in weekdays and there.at != start.at:
        named = ", ".join(WEEKDAYS[weekday] for weekday in sorted(weekdays))
        return f"sittings are on {named}, and {there.text} is a {there.at:%A}"
    return None


def _by_clock_of(start: Moment, asked: Moment) -> Moment | None:
    """Give a time by the clock that an event's start is told by, None where nobody knows it."""
    if start.kind == asked.kind and start.tzid == asked.tzid:
        return asked
    zone = dt.UTC if start.kind == "utc" else zone_info(start.tzid)
    instant = asked.instant()
    if zone is None or instant is None or start.kind in {"date", "floating"}:
        return None
    return asked._replace(at=instant.astimezone(zone).replace(tzinfo=None))
