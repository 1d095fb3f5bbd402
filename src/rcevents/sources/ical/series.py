"""Series: the events of one UID, as one event with its sittings and those told apart from it.

A sitting with a title, a place, a link or a status of its own is an event of its own. Without a
window, a series with an end is told whole; one without an end, or a very long one, by its first
sitting and by those of whole years around today, so that what is read seldom changes with the
day of reading.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.model import Recurrence, first_day
from rcevents.sources.ical.expansion import MOST_STEPS, Expanded, Instance, expand, rules_of
from rcevents.sources.ical.particulars import facts_of, session_of
from rcevents.sources.ical.rulewords import in_words
from rcevents.sources.settings import Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rcevents.document import Document
    from rcevents.sources.facts import Facts
    from rcevents.sources.ical.told import Told

MOST_WHOLE = 500
MOST_TOLD = 1_200
LAST_YEAR = 9_990
DAY = dt.timedelta(days=1)
LONGEST = 100
"""So many years are looked through for the end of a series that has one."""
WINDOWED = "the sittings from {first} to {last}; there may be others"
AROUND = "the first sitting and those from {first} to {last}; there are others"
SHORTENED = "the first {count} of {all} sittings from {first} to {last}"
EMPTY = "a series of which no sitting is left"


def series_facts(
    group: Sequence[Told], document: Document, window: Window | None, today: dt.date | None
) -> Iterator[Facts]:
    """Yield the facts of each event among those of one UID."""
    sound = [told for told in group if told.fault is None]
    yield from (facts_of(told, document) for told in group if told.fault is not None)
    if not sound:
        return
    expanded, rule = sittings(sound, window, today)
    apart = _apart(expanded.instances)
    for instances in apart:
        yield _facts(instances, sound, document, expanded.fault or rule)
    if not apart and window is None:
        facts = facts_of(_master(sound), document)
        facts.fault = expanded.fault or EMPTY
        yield facts


def sittings(
    group: Sequence[Told], window: Window | None, today: dt.date | None
) -> tuple[Expanded, str | None]:
    """Give the sittings to tell, and the rule by which others were left out."""
    if window is not None:
        left_out = WINDOWED.format(first=window.first, last=window.last)
        return _shortened(expand(group, window), window, left_out)
    whole = _whole(group)
    if whole is not None:
        found = expand(group, whole)
        if len(found.instances) <= MOST_WHOLE:
            return _with_first(found, group), None
    return _around(group, today)


def _whole(group: Sequence[Told]) -> Window | None:
    """Give a window that holds a series that has an end, None for one without."""
    days = [first_day(told.start) for told in group if told.start is not None]
    last = [first_day(told.end) for told in group if told.end is not None]
    first, end = min(days), max(last)
    for told in group:
        for rule in rules_of(told):
            if rule is None:
                continue
            if rule.is_endless or (rule.count or 0) > MOST_WHOLE:
                return None
            if rule.until and rule.steps((rule.until - first).days) > MOST_STEPS:
                return None
            end = max(end, rule.until or end, _years_after(first, LONGEST if rule.count else 0))
        if told.properties.get("RDATE"):
            end = max(end, _years_after(first, LONGEST))
    return Window(min(days) - DAY * 366 if min(days).year > 1 else min(days), _ahead(end))


def _years_after(day: dt.date, years: int) -> dt.date:
    return dt.date(min(day.year + years, LAST_YEAR), 12, 31) if years else day


def _ahead(day: dt.date) -> dt.date:
    """Give a day some weeks on, so that what lasts or was moved is in the window as well."""
    return dt.date(min(day.year + 1, LAST_YEAR), 12, 31)


def _around(group: Sequence[Told], today: dt.date | None) -> tuple[Expanded, str | None]:
    first = first_day(_master(group).start or dt.date(1970, 1, 1))
    year = min(max((today or first).year, 2), LAST_YEAR - 2)
    window = Window(dt.date(year - 1, 1, 1), dt.date(year + 1, 12, 31))
    left_out = AROUND.format(first=window.first, last=window.last)
    found, rule = _shortened(expand(group, window), window, left_out)
    return _with_first(found, group), rule


def _shortened(found: Expanded, window: Window, left_out: str) -> tuple[Expanded, str]:
    instances = found.instances
    if len(instances) <= MOST_TOLD:
        return found, left_out
    few = Expanded(instances[:MOST_TOLD], found.fault)
    count = {"count": MOST_TOLD, "all": len(instances)}
    return few, SHORTENED.format(first=window.first, last=window.last, **count)


def _with_first(found: Expanded, group: Sequence[Told]) -> Expanded:
    """Add the first sitting, by which a series begins on the same day at every reading."""
    master = _master(group)
    if master.start is None or master.end is None:
        return found
    day = first_day(master.start)
    if any(first_day(one.start) <= day for one in found.instances if one.told is master):
        return found
    if len(group) == 1 and not master.properties.get("EXDATE"):
        first = [Instance(master, master.start, master.end)]
    else:
        again = expand(group, Window(day, day)).instances
        first = [one for one in again if one.start == master.start]
    return Expanded([*first, *found.instances], found.fault)


def _master(group: Sequence[Told]) -> Told:
    """Give the event that a series is made of: not one sitting of it, and the latest told."""
    masters = [told for told in group if not told.properties.get("RECURRENCE-ID")]
    return max(masters or group, key=lambda told: told.sequence)


def _apart(instances: Iterable[Instance]) -> list[list[Instance]]:
    """Part the sittings by what is told of them."""
    found: dict[tuple[str, ...], list[Instance]] = {}
    keys: dict[int, tuple[str, ...]] = {}
    for instance in instances:
        told = instance.told
        key = keys.get(id(told)) or keys.setdefault(id(told), _key(told))
        found.setdefault(key, []).append(instance)
    return list(found.values())


def _key(told: Told) -> tuple[str, ...]:
    names = ("SUMMARY", "LOCATION", "URL")
    cancelled = told.text("STATUS").upper().startswith("CANCEL")
    return (*(" ".join(told.text(name).split()) for name in names), str(cancelled))


def _facts(
    instances: Sequence[Instance], group: Sequence[Told], document: Document, rule: str | None
) -> Facts:
    master = _master(group)
    leading = next((one.told for one in instances if one.told is master), instances[0].told)
    facts = facts_of(leading, document)
    sessions = tuple(session_of(one.told, one.start, one.end) for one in instances)
    facts.start, facts.end = sessions[0].start, sessions[0].end
    facts.sessions = sessions if len(sessions) > 1 else ()
    if leading is not master:
        facts.id = _own_id(facts.id, leading)
    else:
        facts.recurrence = _recurrence(master, group)
        if rule:
            facts.inferred["sessions"] = rule
    return facts


def _own_id(uid: str | None, told: Told) -> str | None:
    """Name one sitting of a series that is an event of its own."""
    recurrence = told.first("RECURRENCE-ID")
    return f"{uid}/{recurrence.value.strip()}" if uid and recurrence else uid


def _recurrence(master: Told, group: Sequence[Told]) -> Recurrence | None:
    """Tell how a series without an end comes back; its rule where that says it all."""
    rules = rules_of(master)
    rule = rules[0] if rules else None
    if rule is None or not rule.is_endless:
        return None
    broken = any(master.properties.get(name) for name in ("EXDATE", "RDATE"))
    whole = len(rules) == 1 and len(group) == 1 and not broken
    return Recurrence(text=in_words(rule), rrule=rule.text if whole else None)
