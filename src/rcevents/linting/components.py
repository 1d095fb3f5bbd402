"""Components: BEGIN and END, and what may stand in what (section 3.4 and 3.6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from rcevents.linting.disguises import looks_like
from rcevents.linting.rule import ERROR, HINT, WARNING, WHOLE, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.contentlines import Property
    from rcevents.linting.rule import Finding
    from rcevents.linting.unfolding import Line

NOTHING: Final = Rule(
    "ICS012",
    "no-calendar",
    ERROR,
    "There is no BEGIN:VCALENDAR in it: every client refuses it, and those that had an earlier "
    "copy keep that without a word.",
    "Look at what is there: a page that says sign in, an error page, an empty file? Serve the "
    "calendar itself, as text.",
    "RFC 5545, 3.4",
)
OUTSIDE: Final = Rule(
    "ICS013",
    "outside-the-calendar",
    ERROR,
    "Nothing stands before BEGIN:VCALENDAR or behind END:VCALENDAR: strict readers refuse "
    "the feed, others drop what is there.",
    "Remove it, or move it inside: a server's warning, a debug line, a second END?",
    "RFC 5545, 3.4",
)
NO_END: Final = Rule(
    "ICS106",
    "missing-end",
    ERROR,
    "A component that is not ended swallows what follows it; a calendar without END:VCALENDAR "
    "was cut off, and clients that notice keep the old copy.",
    "Write the END line; if the file is cut off, look at size limits and time-outs.",
    "RFC 5545, 3.6",
)
WRONG_END: Final = Rule(
    "ICS107",
    "wrong-end",
    ERROR,
    "An END without its BEGIN ends something else, or the whole feed for strict readers.",
    "Write BEGIN and END in pairs, the inner ones first.",
    "RFC 5545, 3.6",
)
WRONG_PLACE: Final = Rule(
    "ICS108",
    "component-in-wrong-place",
    ERROR,
    "Clients look for events right inside the calendar, and for alarms inside events: what "
    "stands elsewhere is never seen, or breaks the feed.",
    "Move the component to where it belongs.",
    "RFC 5545, 3.6",
)
UNKNOWN_COMPONENT: Final = Rule(
    "ICS109",
    "unknown-component",
    HINT,
    "Clients pass over components that no standard names.",
    "Look for a typing mistake; a component of your own begins with X-.",
    "RFC 5545, 3.6",
)
EMPTY: Final = Rule(
    "ICS110",
    "empty-calendar",
    HINT,
    "A calendar has at least one component: some clients refuse to subscribe to one that has none.",
    "Nothing, if there are no events now; else look at why they are missing.",
    "RFC 5545, 3.4",
)
SEVERAL: Final = Rule(
    "ICS111",
    "several-calendars",
    WARNING,
    "Of several calendars in one file many clients read the first alone.",
    "Put all events into one VCALENDAR, or publish one file each.",
    "RFC 5545, 3.4",
)
PLACES: Final[dict[str, tuple[str, ...]]] = {
    "VCALENDAR": ("",),
    "VEVENT": ("VCALENDAR",),
    "VTODO": ("VCALENDAR",),
    "VJOURNAL": ("VCALENDAR",),
    "VFREEBUSY": ("VCALENDAR",),
    "VTIMEZONE": ("VCALENDAR",),
    "VAVAILABILITY": ("VCALENDAR",),
    "AVAILABLE": ("VAVAILABILITY",),
    "STANDARD": ("VTIMEZONE",),
    "DAYLIGHT": ("VTIMEZONE",),
    "VALARM": ("VEVENT", "VTODO", "VAVAILABILITY"),
    "PARTICIPANT": ("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"),
    "VLOCATION": ("VEVENT", "VTODO", "VJOURNAL", "PARTICIPANT"),
    "VRESOURCE": ("VEVENT", "VTODO", "VJOURNAL", "PARTICIPANT"),
}
"""Each known component, and those right in which it may stand (with RFC 7953 and 9073)."""

_DEEPEST = 40
_NEAR = 0.8
_SHOWN = 40


@dataclass(slots=True)
class Component:
    """A component with its properties and what stands inside it."""

    name: str
    begin: Property
    properties: list[Property] = field(default_factory=list)
    inner: list[Component] = field(default_factory=list)
    by_name: dict[str, list[Property]] = field(default_factory=dict)
    is_cut: bool = False
    """Whether the file ends inside it, so that nobody knows what else it would tell."""
    misplaced: list[Finding] = field(default_factory=list)
    """What stands inside it and should not, as long as nobody knows where it ends."""

    def add(self, prop: Property) -> None:
        """Take a property in."""
        self.properties.append(prop)
        self.by_name.setdefault(prop.name, []).append(prop)

    def first(self, name: str) -> Property | None:
        """Give the first property of a name."""
        found = self.by_name.get(name)
        return found[0] if found else None

    def each(self, *names: str) -> Iterator[Property]:
        """Give all properties of these names."""
        return (prop for name in names for prop in self.by_name.get(name, ()))

    def inside(self, *names: str) -> list[Component]:
        """Give the components of these names right inside."""
        return [component for component in self.inner if component.name in names]


class Tree:
    """Builds the calendars of a file from its properties, and notes what does not nest."""

    def __init__(self, findings: list[Finding]) -> None:
        self.calendars: list[Component] = []
        self.open: list[Component] = []
        self._findings = findings
        self._is_told = False

    def take(self, prop: Property) -> None:
        """Take the next property in, which stands in a calendar or begins one."""
        if prop.name == "BEGIN":
            self._begin(prop)
        elif prop.name == "END":
            self._end(prop)
        else:
            self.open[-1].add(prop)

    def stray(self, line: Line) -> None:
        """Note a line outside of every calendar; they are told once."""
        if not self._is_told:
            where = "behind END:VCALENDAR" if self.calendars else "before BEGIN:VCALENDAR"
            spot = line.spot(width=len(line.text))
            self._findings.append(OUTSIDE.at(spot, f"there is something {where}"))
        self._is_told = True

    def finish(self, data: bytes) -> list[Component]:
        """Give the calendars, once there is nothing more to take in."""
        self._close_all("the file ends")
        return self._checked(data)

    def _begin(self, prop: Property) -> None:
        name = prop.value.strip().upper()
        self._check_place(name, prop)
        component = Component(name, prop)
        if name == "VCALENDAR":
            self._close_all("the next calendar begins")
            self.calendars.append(component)
        elif self.open and len(self.open) < _DEEPEST:
            self._adopt(component)
            self._close_earlier(name)
        self.open.append(component)

    def _adopt(self, component: Component) -> None:
        """Put a component where it may stand, as far out as that is; else where it stands."""
        places = PLACES.get(component.name, ())
        right = [outer for outer in self.open[-_DEEPEST:] if outer.name in places]
        (right or self.open)[-1].inner.append(component)

    def _close_earlier(self, name: str) -> None:
        """Close the first of three of a name, none of which is ended: nobody nests them so."""
        alike = [outer for outer in self.open[-_DEEPEST:] if outer.name == name]
        if name in PLACES and len(alike) > 1:
            self.open = [outer for outer in self.open if outer is not alike[0]]
            self._not_ended(alike[0])

    def _close_all(self, what: str) -> None:
        """Close all that is open, which is one mistake, whatever was going on there."""
        if not self.open:
            return
        for component in self.open:
            component.is_cut = True
        outer, inner = self.open[0], self.open[-1]
        where = f"; {what} inside {_called(inner)}" if inner is not outer else ""
        message = f"{outer.name[:_SHOWN]} has no END{where}"
        self._findings.append(NO_END.at(outer.begin.spot(), message))
        self.open.clear()

    def _check_place(self, name: str, prop: Property) -> None:
        outer = self.open[-1].name if self.open else ""
        places = PLACES.get(name)
        if places is None:
            if not name.startswith("X-"):
                message = f"{name[:_SHOWN] or 'nothing'} is no component that clients know"
                self._findings.append(UNKNOWN_COMPONENT.at(prop.spot(), message))
        elif outer not in places and not (outer.startswith("X-") or outer not in (*PLACES, "")):
            if not outer and name == "VEVENT" and not self.calendars:
                return  # told as a whole: there is no calendar
            inside = f"inside {outer}" if outer else "outside of any calendar"
            told = self.open[-1].misplaced if self.open else self._findings
            told.append(WRONG_PLACE.at(prop.spot(), f"{name} {inside}"))

    def _end(self, prop: Property) -> None:
        name = prop.value.strip().upper()
        names = [component.name for component in self.open[-_DEEPEST:]]
        if name not in names:
            self._no_begin(name, prop)
            return
        while self.open[-1].name != name:
            self._not_ended(self.open.pop())
        self._findings.extend(self.open.pop().misplaced)

    def _no_begin(self, name: str, prop: Property) -> None:
        """Note an END of nothing; one that is spelt nearly right ends what is open."""
        message = f"END:{name[:_SHOWN]} ends nothing that has begun"
        if self.open and _is_near(name, self.open[-1].name):
            ended = self.open.pop()
            self._findings.extend(ended.misplaced)
            message += f"; {_called(ended)} is meant?"
        self._findings.append(WRONG_END.at(prop.spot(), message))

    def _not_ended(self, component: Component) -> None:
        """Note what has no END of its own: what seems to stand inside it stands beside it."""
        message = f"{component.name[:_SHOWN]} has no END"
        self._findings.append(NO_END.at(component.begin.spot(), message))

    def _checked(self, data: bytes) -> list[Component]:
        if not self.calendars:
            message = f"there is no BEGIN:VCALENDAR: {looks_like(data)}"
            self._findings.append(NOTHING.at(WHOLE, message))
        for calendar in self.calendars[1:2]:
            message = f"{len(self.calendars)} calendars in one file"
            self._findings.append(SEVERAL.at(calendar.begin.spot(), message))
        for calendar in self.calendars:
            if not calendar.inner:
                self._findings.append(EMPTY.at(calendar.begin.spot(), "there is nothing in it"))
        return self.calendars


def _called(component: Component) -> str:
    return f"the {component.name[:_SHOWN]} of line {component.begin.number}"


def _is_near(name: str, other: str) -> bool:
    """Tell whether one name is most likely a slip for the other.

    >>> _is_near("EVENT", "VEVENT"), _is_near("VTOOD", "VTODO"), _is_near("VALARM", "VEVENT")
    (True, True, False)
    """
    from difflib import SequenceMatcher

    return (name not in PLACES or other not in PLACES) and SequenceMatcher(
        None, name[:_SHOWN], other[:_SHOWN]
    ).ratio() >= _NEAR
