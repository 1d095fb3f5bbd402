"""Time zones: declared, known to the world, and true for the times that are told in them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from rcevents.iana import zone_info
from rcevents.linting.moments import Moment, moments
from rcevents.linting.observances import Observance, observances, offset_at
from rcevents.linting.rule import ERROR, HINT, WARNING, Rule
from rcevents.linting.ruleparts import parts_of
from rcevents.linting.zonenames import foreign, iana_name, no_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.components import Component
    from rcevents.linting.contentlines import Property
    from rcevents.linting.rule import Finding
    from rcevents.linting.sheet import Sheet

UNDECLARED: Final = Rule(
    "ICS401",
    "undeclared-zone",
    ERROR,
    "Without its VTIMEZONE Outlook shows the event hours off, or refuses it; Google and Apple "
    "know what the names of IANA mean.",
    "Write the zone's VTIMEZONE, with one RRULE for each half of the year; or the times in UTC.",
    "RFC 5545, 3.2.19",
)
FOREIGN: Final = Rule(
    "ICS402",
    "zone-not-of-iana",
    WARNING,
    "Google and Apple go by a zone's name where they know it: of other names one client reads "
    "the VTIMEZONE, another takes its own zone, or UTC.",
    "Write the IANA name: Europe/Berlin for W. Europe Standard Time.",
    "RFC 7808, 3; IANA Time Zone Database",
)
DATES_ONLY: Final = Rule(
    "ICS403",
    "zone-of-dates",
    ERROR,
    "Of a list of RDATEs ical.js (Thunderbird, Nextcloud) reads the first, and behind the last "
    "date clocks stand still for everybody who reads the zone: events are an hour wrong.",
    "Write RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU and its like; no lists of dates.",
    "RFC 5545, 3.6.5",
)
EMPTY: Final = Rule(
    "ICS404",
    "zone-that-tells-nothing",
    ERROR,
    "A zone without a STANDARD or DAYLIGHT part tells no offset: clients take it for UTC, or "
    "refuse it.",
    "Write the STANDARD part, with TZOFFSETFROM, TZOFFSETTO and DTSTART.",
    "RFC 5545, 3.6.5",
)
NO_STANDARD: Final = Rule(
    "ICS408",
    "zone-without-standard-time",
    HINT,
    "Some readers look for the STANDARD part alone, and take a zone without one for UTC.",
    "Write a STANDARD part, also for a zone whose clocks are never put back.",
    "RFC 5545, 3.6.5",
)
WRONG_OFFSET: Final = Rule(
    "ICS405",
    "wrong-offset",
    ERROR,
    "The VTIMEZONE says another offset than the clocks of that place show: clients that read it "
    "and clients that go by the name (Google, Apple) differ.",
    "Make the VTIMEZONE from the IANA database, for the years of the events.",
    "RFC 5545, 3.6.5",
)
NOT_LOCAL: Final = Rule(
    "ICS409",
    "zone-part-not-local",
    WARNING,
    "A part of a zone begins by the local clock: readers that take the Z at its word change the "
    "clocks at another hour.",
    "Write DTSTART and RDATE of STANDARD and DAYLIGHT as local times, without Z and TZID.",
    "RFC 5545, 3.6.5",
)
UNUSED: Final = Rule(
    "ICS406",
    "unused-zone",
    HINT,
    "A zone that no time is told in only costs room.",
    "Leave it out.",
    "RFC 5545, 3.6.5",
)
DOUBLED: Final = Rule(
    "ICS407",
    "doubled-zone",
    WARNING,
    "Of two VTIMEZONEs of one name a client takes either.",
    "Write it once.",
    "RFC 5545, 3.8.3.1",
)
_HALF_A_YEAR = dt.timedelta(weeks=26)
_SHOWN = 60
_FIRST_YEAR, _LAST_YEAR = 1970, 2200
_MOST_TIMES = 2000
"""So many of the latest times told in a zone are compared with the world's clocks."""


@dataclass(slots=True)
class Use:
    """The lines that name a zone, and the local times told in it."""

    first: Property
    lines: int = 0
    times: set[dt.datetime] = field(default_factory=set)


def check(sheet: Sheet) -> Iterator[Finding]:
    """Look at the zones of every calendar, and at the times that are told in them."""
    for calendar in sheet.calendars:
        uses = _uses(calendar)
        yield from _of_calendar(calendar)
        declared: dict[str, Component] = {}
        for zone in calendar.inside("VTIMEZONE"):
            told = zone.first("TZID")
            name = told.value.strip() if told else ""
            if told and name in declared:
                yield DOUBLED.at(told.spot(), f"{name[:_SHOWN]} is declared twice")
            elif told:
                declared[name] = zone
                is_alone = calendar.is_cut or len(calendar.inner) == 1
                yield from _declared(zone, told, uses.get(name), is_alone=is_alone)
        for name, use in uses.items():
            if name not in declared:
                yield _undeclared(name, use)


def _of_calendar(calendar: Component) -> Iterator[Finding]:
    """Look at the zone that a calendar as a whole is told to be in."""
    told = calendar.first("X-WR-TIMEZONE")
    if told is not None and zone_info(told.value.strip()) is None:
        yield FOREIGN.at(told.spot(), foreign(None, told.value.strip() or "an empty name"))


def _undeclared(name: str, use: Use) -> Finding:
    lines = f"{use.lines} lines name" if use.lines > 1 else "a line names"
    known = "" if zone_info(name) else f" ({no_name(name)})"
    message = f"{lines} {name[:_SHOWN] or 'a zone of no name'}{known}; there is no VTIMEZONE of it"
    return UNDECLARED.at(use.first.place_of("TZID"), message)


def _uses(calendar: Component) -> dict[str, Use]:
    """Find every zone that is named in a calendar, with the times told in it."""
    uses: dict[str, Use] = {}
    waiting = [component for component in calendar.inner if component.name != "VTIMEZONE"]
    while waiting:
        component = waiting.pop()
        waiting.extend(component.inner)
        for prop in component.properties:
            name = prop.parameter("TZID")
            if name is not None:
                _note(uses, name, prop, component)
    return uses


def _note(uses: dict[str, Use], name: str, prop: Property, component: Component) -> None:
    found = [one for one in moments(prop) if isinstance(one, Moment)]
    if found and all(one.kind in {"date", "utc"} for one in found):
        return  # told as a zone where none belongs
    use = uses.setdefault(name, Use(prop))
    use.lines += 1
    if prop.number < use.first.number:
        use.first = prop
    for one in found:
        use.times.add(one.at)
        if prop.name == "DTSTART" and _lasts(component, one):
            use.times.add(one.at + _HALF_A_YEAR)


def _lasts(component: Component, start: Moment) -> bool:
    """Tell whether a series goes on for half a year, where clocks show another offset."""
    rule = component.first("RRULE")
    if rule is None or not _FIRST_YEAR <= start.at.year <= _LAST_YEAR:
        return False
    parts = parts_of(rule.value)
    if "COUNT" in parts:
        return False
    until = parts.get("UNTIL", "99991231")
    return until[:8] > f"{start.at + _HALF_A_YEAR:%Y%m%d}"


def _declared(
    zone: Component, told: Property, use: Use | None, *, is_alone: bool
) -> Iterator[Finding]:
    name = told.value.strip()
    shown = name[:_SHOWN]
    if use is None and is_alone:
        pass  # a calendar holds one component at least, and this one has no events
    elif use is None:
        yield UNUSED.at(told.spot(), f"no time is told in {shown}")
    elif zone_info(name) is None:
        yield FOREIGN.at(told.spot(), foreign(zone, name))
    yield from _not_local(zone)
    if not zone.inside("STANDARD", "DAYLIGHT"):
        yield EMPTY.at(told.spot(), f"{shown} has no STANDARD and no DAYLIGHT part")
    elif not zone.inside("STANDARD"):
        yield NO_STANDARD.at(told.spot(), f"{shown} has no STANDARD part")
    if use is not None:
        yield from _of_dates(zone, told, use)
        yield from _offsets(zone, told, use)


def _not_local(zone: Component) -> Iterator[Finding]:
    """Look for a part that begins at a time in UTC; told once a zone."""
    for part in zone.inside("STANDARD", "DAYLIGHT"):
        for prop in part.each("DTSTART", "RDATE"):
            found = [one for one in moments(prop) if isinstance(one, Moment)]
            if any(one.kind == "utc" for one in found):
                yield NOT_LOCAL.at(prop.spot(), f"{prop.name} of {part.name} is a time in UTC")
                return


def _of_dates(zone: Component, told: Property, use: Use) -> Iterator[Finding]:
    """Look for dates instead of rules, as far as they say what clocks show at a time in use."""
    shown = told.value.strip()[:_SHOWN]
    parts = zone.inside("STANDARD", "DAYLIGHT")
    dates = [prop for part in parts for prop in part.each("RDATE") if _is_new(prop, part)]
    if dates and not any(part.first("RRULE") for part in parts):
        yield DATES_ONLY.at(dates[0].head, f"{shown} is told by dates alone, without a rule")
        return
    first = f"{min((at.year for at in use.times), default=_LAST_YEAR) - 1:04}"
    for prop in dates:
        listed = prop.value.split(",")
        if len(listed) > 1 and max(listed).strip()[:4] >= first:
            message = f"{shown} lists {len(listed)} dates where a rule is meant"
            yield DATES_ONLY.at(prop.head, message)
            return


def _is_new(prop: Property, part: Component) -> bool:
    """Tell whether dates are others than where the part begins, which some writers tell twice."""
    start = part.first("DTSTART")
    return start is None or prop.value.strip() != start.value.strip()


def _offsets(zone: Component, told: Property, use: Use) -> Iterator[Finding]:
    world = zone_info(iana_name(zone, told.value.strip()))
    known = observances(zone)
    if world is None or known is None:
        return
    times = sorted(at for at in use.times if _FIRST_YEAR <= at.year <= _LAST_YEAR)[-_MOST_TIMES:]
    wrong = [at for at in times if not _agrees(known, world, at)]
    if wrong:
        at = wrong[0]
        message = (
            f"{told.value.strip()[:_SHOWN]} says {_signed(offset_at(known, at))} on "
            f"{at:%Y-%m-%d %H:%M}, where clocks show {_signed(_there(world, at))}"
        )
        more = f" ({len(wrong)} of {len(times)} times)" if len(times) > 1 else ""
        yield WRONG_OFFSET.at(told.spot(), f"{message}{more}")


def _agrees(known: list[Observance], world: dt.tzinfo, at: dt.datetime) -> bool:
    """Tell whether a zone is right for a time; where clocks are changed, either offset is."""
    return offset_at(known, at) in {_there(world, at, fold) for fold in (0, 1)}


def _there(world: dt.tzinfo, at: dt.datetime, fold: int = 0) -> dt.timedelta:
    return at.replace(tzinfo=world, fold=fold).utcoffset() or dt.timedelta()


def _signed(offset: dt.timedelta) -> str:
    """Write an offset as people do.

    >>> _signed(dt.timedelta(hours=-3, minutes=-30))
    '-03:30'
    """
    sign = "-" if offset < dt.timedelta() else "+"
    minutes, seconds = divmod(round(abs(offset).total_seconds()), 60)
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}{f':{seconds:02}' if seconds else ''}"
