"""Recurrence: rules that clients expand alike (section 3.3.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
TOO_OFTEN: Final = Rule(
    "ICS609",
    "too-frequent",
    WARNING,
    "Many clients know no series by the hour or less, and drop the rule or the event.",
    "Write DAILY with BYHOUR, or single events.",
    "RFC 5545, 3.3.10",
)
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
    if not of_month or not named or any(nth <= 0 for nth in named):
        return None
    nth = (start.at.day - 1) // 7 + 1
    if nth in named:
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
