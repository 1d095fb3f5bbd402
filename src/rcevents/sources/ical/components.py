"""Components: where the events of a calendar stand in its text (RFC 5545, section 3.4).

One pass over the lines that matter finds every VEVENT without reading it, so that a calendar is
read an event at a time. What is not closed ends where the next one begins; one that the end of
the text cuts off is known to be cut off.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from rcevents.sources.ical.texts import text_of

MARK = re.compile(
    r"""
    ^ (?P<name> BEGIN | END | UID | RRULE | RDATE | EXDATE | RECURRENCE-ID
              | X-WR-TIMEZONE | X-WR-CALNAME | NAME | METHOD | PRODID )
    [ ]{0,9} (?P<parameters> ; [^:\n]{0,500} )? :
    (?P<value> [^\n]* (?: \n++ [ \t] [^\n]* )* )
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
"""A line that tells where an event stands, whose it is, or whether it comes back."""
FOLD = re.compile(r"\n(?<!\n\n)\n*+[ \t]")
TORN = re.compile(r"\n(?<!\n\n)\n*+[ \t](?=[:;])")
"""A fold between a name and its value, as the first calendars of Mozilla had them."""
RECURRING = frozenset({"RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"})
HEAD = frozenset({"X-WR-TIMEZONE", "X-WR-CALNAME", "NAME", "METHOD", "PRODID"})
TZID = re.compile(r"^TZID[^:\n]{0,200}:([^\n]{1,500})", re.MULTILINE | re.IGNORECASE)


@dataclass(slots=True)
class Head:
    """What a calendar tells of itself: each of its properties, and its time zones as they stand."""

    told: dict[str, str] = field(default_factory=dict)
    zones: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the calendar is called."""
        return text_of(self.told.get("NAME") or self.told.get("X-WR-CALNAME") or "")


class Entry(NamedTuple):
    """One VEVENT: its text from `start` to `end`, its line, and what decides how it is read.

    `recurs` tells that it has a rule, further days, or is one sitting of a series; `cut` that
    the text ends inside it.
    """

    start: int
    end: int
    line: int
    head: Head
    uid: str | None
    recurs: bool
    cut: bool


def unfold(text: str) -> str:
    r"""Join folded lines (section 3.1).

    >>> unfold("SUMMARY:Te\n a")
    'SUMMARY:Tea'
    """
    if "\n\n" in text:  # lines that were torn as well
        return FOLD.sub("", text)
    return text.replace("\n ", "").replace("\n\t", "")


def mended(text: str) -> str:
    r"""Give a calendar's text without a byte order mark, and every name on its value's line.

    >>> mended("UID\n\n :a\nSUMMARY:b")
    'UID:a\nSUMMARY:b'
    """
    text = text.removeprefix("\ufeff")
    torn = any(sign in text for sign in ("\n :", "\n ;", "\n\t:", "\n\t;"))
    return TORN.sub("", text) if torn else text


def entries(text: str, first_line: int = 1) -> list[Entry]:
    r"""Give the events of a text, in its order.

    >>> found = entries("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nEND:VEVENT\nEND:VCALENDAR\n")
    >>> [(entry.uid, entry.line, entry.recurs, entry.cut) for entry in found]
    [('a', 2, False, False)]
    """
    walk = _Walk(text, first_line)
    for mark in MARK.finditer(text):
        walk.meet(mark)
    if walk.opened is not None:
        walk.close(len(text), cut=True)
    return walk.found


class _Walk:
    """The state of the one pass: the calendar, the event and the other component that are open."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.found: list[Entry] = []
        self.head = Head()
        self.opened: int | None = None
        self.other: tuple[str, int] | None = None
        self.nested = 0
        self.uid: str | None = None
        self.recurs = False
        self._counted, self._line = 0, first_line

    def meet(self, mark: re.Match[str]) -> None:
        name = mark["name"].upper()
        if name == "BEGIN":
            self._begin(mark["value"].strip().upper(), mark.start())
        elif name == "END":
            self._end(mark["value"].strip().upper(), mark)
        elif self.opened is not None:
            self._tell(name, mark)
        elif self.other is None and name in HEAD:
            self.head.told.setdefault(name, unfold(mark["value"]).strip())

    def _tell(self, name: str, mark: re.Match[str]) -> None:
        if self.nested:
            return
        if name == "UID" and self.uid is None:
            self.uid = unfold(mark["value"]).strip() or None
        elif name in RECURRING and mark["value"].strip():
            self.recurs = True

    def _begin(self, component: str, at: int) -> None:
        if component in ("VEVENT", "VCALENDAR"):
            if self.opened is not None:
                self.close(at)
            self.other = None
            if component == "VEVENT":
                self.opened = at
            else:
                self.head = Head()
        elif self.opened is not None:
            self.nested += 1
        elif self.other is None:
            self.other = (component, at)

    def _end(self, component: str, mark: re.Match[str]) -> None:
        if component in ("VEVENT", "VCALENDAR"):
            if self.opened is not None:
                self.close(mark.end() if component == "VEVENT" else mark.start())
            self.other = None
        elif self.opened is not None:
            self.nested = max(0, self.nested - 1)
        elif self.other is not None and self.other[0] == component:
            if component == "VTIMEZONE":
                self._keep_zone(self.text[self.other[1] : mark.end()])
            self.other = None

    def _keep_zone(self, block: str) -> None:
        told = TZID.search(block)
        if told:
            self.head.zones.setdefault(told[1].strip(), block)

    def close(self, end: int, *, cut: bool = False) -> None:
        """Keep the open event, which ends here."""
        start = self.opened or 0
        self._line += self.text.count("\n", self._counted, start)
        self._counted = start
        entry = Entry(start, end, self._line, self.head, self.uid, self.recurs, cut)
        self.found.append(entry)
        self.opened, self.nested, self.uid, self.recurs = None, 0, None, False
