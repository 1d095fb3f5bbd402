"""Sheet: a calendar file as the checks see it, read once for all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.linting.components import Tree
from rcevents.linting.contentlines import read_line
from rcevents.linting.moments import Moment, read_moment
from rcevents.linting.octets import check_octets, physical_lines
from rcevents.linting.unfolding import unfold

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.linting.components import Component
    from rcevents.linting.contentlines import Property
    from rcevents.linting.rule import Finding


@dataclass(slots=True)
class Entry:
    """An event, the calendar that it stands in, and its days and times as far as they are read."""

    component: Component
    calendar: Component
    start: Moment | None
    end: Moment | None

    def first(self, name: str) -> Property | None:
        """Give the first property of a name."""
        return self.component.first(name)

    def text(self, name: str) -> str:
        """Give the value of a property, as written; "" where there is none."""
        found = self.component.first(name)
        return found.value.strip() if found else ""

    @property
    def uid(self) -> str:
        """Whose event it is."""
        return self.text("UID")


@dataclass(slots=True)
class Sheet:
    """A file: its size, its calendars, all components, the events; and what was found so far."""

    size: int
    calendars: list[Component]
    findings: list[Finding]
    today: dt.date | None = None
    components: list[Component] = field(default_factory=list)
    events: list[Entry] = field(default_factory=list)


def read_sheet(data: bytes, today: dt.date | None = None) -> Sheet:
    """Read a file, whatever its bytes are."""
    findings: list[Finding] = []
    lines = list(physical_lines(data))
    findings.extend(check_octets(data, lines))
    tree = Tree(findings)
    for line in unfold(lines, findings):
        noted: list[Finding] = []
        prop = read_line(line, noted)
        begins = prop is not None and (prop.name, prop.value.strip().upper()) in _BEGINNINGS
        if not tree.open and not begins:
            tree.stray(line)
            continue
        findings.extend(noted)
        if prop is not None:
            tree.take(prop)
    calendars = tree.finish(data)
    if calendars and calendars[-1].is_cut and lines[-1].end in {b"", b"\r"}:
        findings = [one for one in findings if one.line != lines[-1].number]  # half a line
    sheet = Sheet(len(data), calendars, findings, today)
    for calendar in sheet.calendars:
        _walk(calendar, sheet)
    return sheet


_BEGINNINGS = {("BEGIN", "VCALENDAR"), ("BEGIN", "VEVENT"), ("BEGIN", "VTODO")}
"""What may begin outside of everything: the calendar, or what has lost its calendar."""


def _walk(calendar: Component, sheet: Sheet) -> None:
    waiting = [calendar]
    while waiting:
        component = waiting.pop()
        if component.is_cut and component is not calendar:
            continue
        sheet.components.append(component)
        if component.name == "VEVENT":
            start, end = (_moment(component, name) for name in ("DTSTART", "DTEND"))
            sheet.events.append(Entry(component, calendar, start, end))
        waiting.extend(reversed(component.inner))


def _moment(component: Component, name: str) -> Moment | None:
    prop = component.first(name)
    found = read_moment(prop, prop.value) if prop else None
    return found if isinstance(found, Moment) else None
