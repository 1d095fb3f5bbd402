"""Selection: which of a page's items are its events, and which are only spoken of.

1. Every item of a type of event counts, and a Course's instances (a Course counts where it has
   none), wherever it stands: on its own, in a graph, in a list, as what a page is about. What
   something was recorded at, cites or mentions does not count.
2. Parts of a conference are not events: what names a whole (`superEvent`, `subEvent`) that tells
   its own name and start counts for the whole. A whole that is an EventSeries, tells no start or
   goes on for more than a month is a series: its parts are the events, and have from it what they
   do not tell. Two parts or more within a month, of a whole that tells no start, give it theirs.
   Parts that all have the very name of their whole are its sittings.
3. What stands aside (in an `aside`, a navigation, a list of related things) is not the page's.
4. Where one event is the page's own (it has the page's address, else the name of its heading),
   those that are listed, or named only in the page's sides, are left out.
5. An event that is told twice is one.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rcevents.model import first_day
from rcevents.sources.richtext import one_line
from rcevents.sources.webpage.courses import instance_of, is_course, is_instance
from rcevents.sources.webpage.items import first_text, items, types
from rcevents.sources.webpage.sittings import sittings_of
from rcevents.sources.webpage.timetable import timetable_of
from rcevents.sources.webpage.vocabulary import NOT_ITS_OWN, SERIES, is_event_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rcevents.model import When
    from rcevents.sources.webpage.items import Found, Item

LONGEST_WHOLE = dt.timedelta(days=31)
"""What goes on for longer is a series, whatever it is called."""
SEVERAL = 2
PARTS = frozenset({"subEvent", "subEvents"})
OF_EVENT = PARTS | {"hasCourseInstance"}
"""Under which properties of an event others stand that are announced."""
FROM_SERIES = (
    "name", "description", "url", "location", "organizer", "offers", "keywords",
    "eventAttendanceMode", "isAccessibleForFree",
)  # fmt: skip


@dataclass(slots=True)
class Candidate:
    """An item of a type of event, where it was found, and what it is a part or instance of."""

    item: Item
    found: Found
    origin: int = 0
    listed: bool = False
    instance: bool = False
    course: Item | None = None
    wholes: list[Item] = field(default_factory=list)
    _name: str | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        """Remember which item it was, whatever is added to it."""
        self.origin = self.origin or id(self.item)

    @property
    def name(self) -> str:
        """The name by which two tellings of one event are known."""
        if self._name is None:  # it is asked for several times
            self._name = one_line(first_text(self.item, "name")).casefold()
        return self._name


class Selection:
    """Collects the candidates of a page, then settles wholes and parts, courses and instances."""

    def __init__(self, founds: Iterable[Found]) -> None:
        self.candidates: dict[int, Candidate] = {}
        self.seen: set[int] = set()
        for found in founds:
            self._walk(found)

    def _walk(self, found: Found) -> None:
        """Go through an item and what stands in it, in its order, each thing once."""
        waiting = [Candidate(found.item, found)]
        while waiting:
            here = waiting.pop()
            self._note(here)
            if id(here.item) in self.seen:
                continue
            self.seen.add(id(here.item))
            is_event = id(here.item) in self.candidates
            inner = [
                self._child(here, key, each)
                for key in here.item
                if (key in OF_EVENT if is_event else _is_own(here.item, key))
                for each in items(here.item, key)
            ]
            waiting += reversed(inner)

    def _child(self, here: Candidate, key: str, item: Item) -> Candidate:
        instance = key == "hasCourseInstance"
        return Candidate(
            item,
            here.found,
            listed=here.listed or key == "itemListElement",
            instance=instance,
            course=here.item if instance else None,
            wholes=[here.item] if key in PARTS else [],
        )

    def _note(self, here: Candidate) -> None:
        """Take an item for a candidate, or add what this way to it says of it."""
        known = self.candidates.get(id(here.item))
        if known is not None:
            known.course = known.course or here.course
            known.wholes += here.wholes
            known.listed = known.listed and here.listed
        elif here.instance or is_announced(here.item):
            here.wholes += items(here.item, "superEvent")
            self.candidates[id(here.item)] = here

    def settled(self, own: frozenset[int]) -> list[Candidate]:
        """Give the events among the candidates; the page's own stay, be they parts or not."""
        taught = {id(each.course) for each in self.candidates.values() if each.course}
        parts = self._parts()
        kept: dict[int, Candidate] = {}
        for key, each in self.candidates.items():
            if key in taught or key in parts.series:
                continue
            whole = next((whole for whole in each.wholes if id(whole) in parts.wholes), None)
            if whole is None or key in own:
                kept.setdefault(key, self._whole(each, parts))
            elif id(whole) not in kept:
                told = self.candidates.get(id(whole)) or Candidate(
                    whole, each.found, listed=each.listed
                )
                kept[id(whole)] = self._whole(told, parts)
        return list(kept.values())

    def _whole(self, each: Candidate, parts: Parts) -> Candidate:
        """Give a candidate with what it has from its course, its series or its parts."""
        item = each.item
        if each.instance or each.course or is_instance(item):
            item = instance_of(item, each.course)
        series = next((one for one in each.wholes if id(one) not in parts.wholes), None)
        if series is not None:
            item = inherited(item, series, FROM_SERIES)
        days = parts.days.get(id(each.item))
        if sittings := parts.sittings.get(id(each.item)):
            item = {**item, "startDate": sittings, "endDate": []}
        elif days is not None:
            item = {**item, "startDate": [str(days[0])], "endDate": [str(days[1])]}
        return replace(each, item=item)

    def _parts(self) -> Parts:
        """Tell which wholes are events, and which are series of events."""
        of_whole: dict[int, tuple[Item, list[Candidate]]] = {}
        for each in self.candidates.values():
            for whole in each.wholes:
                if whole is not each.item:
                    of_whole.setdefault(id(whole), (whole, []))[1].append(each)
        parts = Parts()
        for key, (whole, members) in of_whole.items():
            if key in self.candidates and not SERIES.intersection(types(whole)):
                parts.sittings[key] = sittings_of(whole, [each.item for each in members])
            if is_whole(whole) or parts.sittings.get(key):
                parts.wholes.add(key)
            elif days := self._days(whole, members):
                parts.wholes.add(key)
                parts.days[key] = days
            elif any(span_of(each.item) for each in members):
                parts.series.add(key)
            elif key in self.candidates and not SERIES.intersection(types(whole)):
                parts.wholes.add(key)
        return parts

    def _days(self, whole: Item, members: list[Candidate]) -> tuple[When, When] | None:
        """Give the days of a whole that tells none, by its parts: all of them, within a month."""
        if SERIES.intersection(types(whole)) or span_of(whole) or id(whole) not in self.candidates:
            return None
        spans = [span_of(each.item) for each in members]
        told = [span for span in spans if span is not None]
        if len(told) < SEVERAL or len(told) < len(spans) or not first_text(whole, "name"):
            return None
        first, last = min(each[0] for each in told), max(each[1] for each in told)
        return (first, last) if last - first <= LONGEST_WHOLE else None


@dataclass(slots=True)
class Parts:
    """The wholes that are events, the series that are none, the days and sittings of parts."""

    wholes: set[int] = field(default_factory=set)
    series: set[int] = field(default_factory=set)
    days: dict[int, tuple[When, When]] = field(default_factory=dict)
    sittings: dict[int, list[str]] = field(default_factory=dict)


def is_announced(item: Item) -> bool:
    """Tell whether an item is of a type of event, or a course."""
    return any(map(is_event_type, types(item))) or is_instance(item) or is_course(item)


def _is_own(item: Item, key: str) -> bool:
    """Tell whether what stands under a property of a thing that is no event is announced."""
    if any(name.endswith("Action") for name in types(item)):
        return False  # somebody joined it, or booked it
    if key == "hasPart":
        return any(name.endswith(("Page", "WebSite", "List")) for name in types(item))
    return key[:1] != "@" and key not in NOT_ITS_OWN


def is_whole(item: Item) -> bool:
    """Tell whether an event is one as a whole, be there parts or not: no series, and dated."""
    span = span_of(item)
    named = bool(first_text(item, "name")) and any(map(is_event_type, types(item)))
    return (
        named
        and span is not None
        and not SERIES.intersection(types(item))
        and span[1] - span[0] <= LONGEST_WHOLE
    )


def span_of(item: Item) -> tuple[dt.date, dt.date] | None:
    """Give the first and the last day of an event, None where it tells no start."""
    table = timetable_of(item)
    if table.start is None:
        return None
    first = first_day(table.start)
    return first, max(first, first_day(table.end or table.start))


def inherited(item: Item, parent: Item, keys: Iterable[str]) -> Mapping[str, object]:
    """Give an item with those properties of another that it does not tell itself."""
    added = {key: parent[key] for key in keys if not item.get(key) and parent.get(key)}
    return {**item, **added} if added else item
