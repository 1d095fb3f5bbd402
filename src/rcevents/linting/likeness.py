"""Likeness: what two versions of an event tell people, written so that the same is alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.linting.moments import Moment, read_moment
from rcevents.linting.ruleparts import parts_of
from rcevents.linting.texts import unescaped

if TYPE_CHECKING:
    from rcevents.linting.contentlines import Property
    from rcevents.linting.sheet import Entry

_STAMPS = frozenset({"DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "CREATED"})

Facts = tuple[tuple[str, ...], ...]


def facts_of(entry: Entry, names: list[str]) -> Facts:
    """Give what an event tells under some names, as people see it."""
    is_series = entry.first("RRULE") is not None or entry.first("RDATE") is not None
    return tuple(
        tuple(
            sorted(
                seen
                for prop in entry.component.each(name)
                for seen in _seen(prop, is_series=is_series)
            )
        )
        for name in names
    )


def _seen(prop: Property, *, is_series: bool) -> list[str]:
    """Give a property's values as people see them: where in a line, and in which form, is one."""
    if prop.name in {"EXDATE", "RDATE"} or (prop.name in {"DTSTART", "DTEND"} and not is_series):
        return [_when(prop, value) for value in prop.value.split(",")]
    if prop.name == "RRULE":
        return [str(sorted(parts_of(prop.value).items()))]
    if prop.name == "STATUS":
        told = prop.value.strip().upper()
        return [told] if told != "CONFIRMED" else []
    return [f"{prop.parameter('TZID') or ''}:{' '.join(unescaped(prop.value).split())}"]


def _when(prop: Property, value: str) -> str:
    """Write a moment so that the same one, in another zone or in UTC, is written alike."""
    found = read_moment(prop, value)
    instant = found.instant() if isinstance(found, Moment) else None
    return str(instant) if instant else f"{prop.parameter('TZID') or ''}:{value.strip()}"


def all_but_stamps(entry: Entry) -> frozenset[tuple[str, str]]:
    """Give all that an event tells, each property with its parameters, but when it was written."""
    return frozenset(
        (prop.line.text[: prop.at], unescaped(prop.value))
        for prop in entry.component.properties
        if prop.name not in _STAMPS
    )
