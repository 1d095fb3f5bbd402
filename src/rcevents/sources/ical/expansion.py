"""Expansion: the sittings of a series within a window, as recurring-ical-events has them.

It is given the times alone, already on their clocks, and one rule at most that is known to come
to an end of its work; what it cannot follow is told by the sittings that are told themselves.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from rcevents.model import first_day
from rcevents.sources.ical.regular import regular_rule, sittings_by
from rcevents.sources.ical.rules import Rule, is_ever_met, rule_of
from rcevents.sources.ical.times import by_time, spans_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from icalendar import Event as Component

    from rcevents.model import When
    from rcevents.sources.ical.told import Told
    from rcevents.sources.settings import Window

DAY = dt.timedelta(days=1)
MOST_STEPS = 25_000
TOO_MANY = "a rule that gives too many sittings to be followed: {rule}"
NEVER = "a rule that no day follows: {rule}"
SENSELESS = "a rule that makes no sense: {rule}"
SHOWN = 100


class Instance(NamedTuple):
    """One sitting: who tells it, when it starts, and when it ends (a day's end is the next)."""

    told: Told
    start: When
    end: When


class Expanded(NamedTuple):
    """The sittings of a series, in order of time, and why a rule of it was not followed."""

    instances: list[Instance]
    fault: str | None = None


def rules_of(told: Told) -> list[Rule | None]:
    """Give the rules of an event, None for each that makes no sense."""
    return [rule_of(each.value) for each in told.properties.get("RRULE", ()) if each.value.strip()]


def expand(group: Sequence[Told], window: Window) -> Expanded:
    """Give the sittings of a series that touch the days of a window."""
    faults = {index: fault for index, told in enumerate(group) if (fault := _fault(told, window))}
    fault = next(iter(faults.values()), None)
    try:
        found = _between(group, window, unruly=faults.keys())
    except Exception as error:  # noqa: BLE001 - whatever the library makes of strange rules
        told = [Instance(t, t.start, t.end) for t in group if t.start is not None and t.end]
        found = [one for one in told if touches(one, window)]
        fault = fault or f"its sittings cannot be counted: {type(error).__name__}"
    return Expanded(sorted(found, key=_by_time), fault)


def _by_time(instance: Instance) -> tuple[str, str]:
    return by_time(instance.start), by_time(instance.end)


def _fault(told: Told, window: Window) -> str | None:
    """Tell why the rules of an event are not followed."""
    if told.start is None:
        return None
    for property_, rule in zip(told.properties.get("RRULE", ()), rules_of(told), strict=False):
        shown = property_.value.strip()[:SHOWN]
        if rule is None:
            return SENSELESS.format(rule=shown)
        last = min(window.last, rule.until or window.last)
        steps = rule.steps((last - first_day(told.start)).days + 1)
        if min(steps, rule.count or steps) > MOST_STEPS:
            return TOO_MANY.format(rule=shown)
        if not is_ever_met(rule, told.start):
            return NEVER.format(rule=shown)
    return None


def _between(group: Sequence[Told], window: Window, *, unruly: Collection[int]) -> list[Instance]:
    rule = None if unruly else regular_rule(group)
    if rule is None:
        return queried(group, window, unruly=unruly)
    found = (Instance(group[0], *bounds) for bounds in sittings_by(rule, group[0], window))
    return [one for one in found if touches(one, window)]


def queried(
    group: Sequence[Told], window: Window, *, unruly: Collection[int] = ()
) -> list[Instance]:
    """Give the sittings as recurring-ical-events has them; the rules of the `unruly` left out."""
    from icalendar import Calendar
    from recurring_ical_events import CalendarQuery

    from rcevents.sources.ical.sittings import as_sittings

    calendar = Calendar()
    for place, told in enumerate(group):
        if told.start is not None:
            calendar.add_component(_component(told, place, ruled=place not in unruly))
    query = CalendarQuery(calendar, components=[as_sittings()])
    found = query.between(window.first, window.last + DAY)
    return [Instance(group[one["place"]], one["start"], one["end"]) for one in found]


def _component(told: Told, place: int, *, ruled: bool) -> Component:
    """Give an event with its times alone, as recurring-ical-events takes it."""
    from icalendar import Event as Component
    from icalendar.prop import vDDDLists, vDDDTypes, vInt, vRecur

    from rcevents.sources.ical.sittings import PLACE

    component = Component()
    component[PLACE] = place
    component["UID"] = told.entry.uid or "none"
    if told.start is not None and told.end is not None:
        component["DTSTART"] = vDDDTypes(told.start)
        component["DTEND"] = vDDDTypes(told.end)
    if told.sequence >= 0:
        component["SEQUENCE"] = vInt(told.sequence)
    if ruled:
        rules = [vRecur.from_ical(rule.text) for rule in rules_of(told) if rule]
        if rules:
            component["RRULE"] = rules
    further = [
        span.start if span.end is None else (span.start, span.end)
        for span in spans_of(told.properties.get("RDATE", []), told.clocks)
    ]
    if further:
        component["RDATE"] = vDDDLists(further)
    except_for = [s.start for s in spans_of(told.properties.get("EXDATE", []), told.clocks)]
    if except_for:
        component["EXDATE"] = vDDDLists(except_for)
    _add_place_in_series(component, told)
    return component


def _add_place_in_series(component: Component, told: Told) -> None:
    from icalendar.prop import vDDDTypes

    recurrence = told.moment("RECURRENCE-ID")
    if recurrence is None:
        return
    component["RECURRENCE-ID"] = vDDDTypes(recurrence)
    property_ = told.first("RECURRENCE-ID")
    reach = property_.parameter("RANGE") if property_ else None
    if reach:
        component["RECURRENCE-ID"].params["RANGE"] = reach.upper()


def touches(instance: Instance, window: Window) -> bool:
    """Tell whether a sitting touches the days of a window, on its own clock."""
    start, end = _bare(instance.start), _bare(instance.end)
    first = dt.datetime.combine(window.first, dt.time())
    last = dt.datetime.combine(window.last + DAY, dt.time())
    return first <= start < last if start == end else start < last and first < end


def _bare(when: When) -> dt.datetime:
    if isinstance(when, dt.datetime):
        return when.replace(tzinfo=None)
    return dt.datetime.combine(when, dt.time())
