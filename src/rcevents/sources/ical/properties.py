"""Properties: the content lines of one event (RFC 5545, section 3.1), read leniently.

What real calendars do wrong is taken as it was meant: a text whose lines are not folded goes on
in its property, an unquoted parameter may hold a colon before a time, names have any case.
"""

from __future__ import annotations

import quopri
import re
from typing import NamedTuple

from rcevents.sources.ical.components import unfold

TIMES = frozenset(
    "DTSTART DTEND DURATION RDATE EXDATE RECURRENCE-ID DTSTAMP CREATED LAST-MODIFIED".split()
)
SPELT = re.compile(r":\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?Z?\s*+$")
"""A time with dashes and colons, as the standard does not write it."""
TEXTS = frozenset(
    """
    SUMMARY DESCRIPTION LOCATION X-ALT-DESC COMMENT CATEGORIES CONTACT URL
    """.split()
)
KEPT = (
    TIMES
    | TEXTS
    | frozenset(
        """
        UID RRULE SEQUENCE STATUS CLASS GEO ORGANIZER CONFERENCE ATTACH X-GOOGLE-CONFERENCE
        X-MICROSOFT-SKYPETEAMSMEETINGURL X-MICROSOFT-ONLINEMEETINGCONFLINK
        X-MICROSOFT-ONLINEMEETINGEXTERNALLINK X-APPLE-STRUCTURED-LOCATION
        X-MICROSOFT-CDO-ALLDAYEVENT X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT X-COST X-COST-TYPE
        X-TRUMBA-CUSTOMFIELD X-RCEVENTS
        """.split()
    )
)
COST = re.compile(r"X-[A-Z\d]{1,40}(?:-EVENT)?-(?:COST|PRICE|FEE)(?P<type>-TYPE)?")
"""A price in a field of a vendor's own."""
PASSED = frozenset(
    """
    BEGIN END ATTENDEE PRIORITY RESOURCES TRANSP EXRULE RELATED-TO REQUEST-STATUS ACTION TRIGGER
    REPEAT PERCENT-COMPLETE COMPLETED DUE COLOR IMAGE REFRESH-INTERVAL SOURCE NAME METHOD PRODID
    VERSION CALSCALE STYLED-DESCRIPTION STRUCTURED-DATA PARTICIPANT LINK CONCEPT REFID ACCEPT
    CLASSIFICATION ACKNOWLEDGED LAST-SYNC DCREATED XPROP
    """.split()
)
"""Names of properties that tell nothing here; an unknown name is a text's line, not folded."""
BEGIN, END = "BEGIN:VEVENT", "END:VEVENT"
PARAMETER = re.compile(r';[ ]?([A-Za-z0-9-]{1,60})=("[^"]*"?|[^;]*)')


class Property(NamedTuple):
    """A value as it stands in the calendar, still escaped, and the parameters before it."""

    value: str
    told: str = ""

    def parameter(self, name: str) -> str | None:
        """Give a parameter's value, without its quotes.

        >>> Property("20310503", ";VALUE=DATE").parameter("VALUE")
        'DATE'
        """
        if not self.told:
            return None
        for found in PARAMETER.finditer(self.told):
            if found[1].upper() == name:
                return found[2].strip(' "')
        return None


Properties = dict[str, list[Property]]


def properties(block: str) -> Properties:
    r"""Give the properties of an event by their names, those of its alarms left out.

    >>> told = properties("BEGIN:VEVENT\nSUMMARY:Tea\nDTSTART;VALUE=DATE:20310503\nEND:VEVENT")
    >>> told["SUMMARY"], told["DTSTART"][0].parameter("value".upper())
    ([Property(value='Tea', told='')], 'DATE')
    >>> properties("DESCRIPTION:Tea\nand: cake\nUID:a")["DESCRIPTION"][0].value
    'Tea\\nand: cake'
    """
    if "QUOTED-PRINTABLE" in block:
        block = block.replace("=\n", "")
    found: Properties = {}
    last: list[Property] | None = None
    wild: list[str] = []
    lines, nested = _lines(block)
    for line in lines:
        name, colon, value = line.partition(":")
        if colon and not nested and not wild and name in KEPT:  # most lines are so plain
            kept = found.setdefault(name, [])
            kept.append(Property(value))
            last = kept if name in TEXTS else None
            continue
        name, parameters, value = _parts(line)
        if name.startswith("X-") and (cost := COST.fullmatch(name)):
            name = "X-COST-TYPE" if cost["type"] else "X-COST"
        if name in KEPT and not nested:
            if wild:
                _lengthen(last, wild)
            kept = found.setdefault(name, [])
            kept.append(_property(parameters, value))
            last = kept if name in TEXTS else None
        elif name == "BEGIN":
            nested += 1
        elif name == "END":
            nested = max(0, nested - 1)
        elif not nested and last is not None and not _is_name(name):
            wild.append(line)
        else:
            _lengthen(last, wild)
            last = None if not nested else last
    _lengthen(last, wild)
    return found


def _lines(block: str) -> tuple[list[str], int]:
    """Give the lines of an event, and how deep the first one is: -1 where it opens the event."""
    lines = unfold(block).split("\n")
    if lines[0] == BEGIN and lines[-1] == END:  # as nearly always: both tell nothing
        return lines[1:-1], 0
    return lines, -1 if lines[0][:12].upper() == BEGIN else 0


def _is_name(name: str) -> bool:
    return name in PASSED or name.startswith("X-")


def _lengthen(last: list[Property] | None, wild: list[str]) -> None:
    """Add lines that were not folded to the text that they belong to."""
    if wild and last:
        value, told = last[-1]
        last[-1] = Property("\\n".join([value, *wild]), told)
    wild.clear()


def _property(parameters: str, value: str) -> Property:
    if parameters and "QUOTED-PRINTABLE" in parameters.upper():
        octets = quopri.decodestring(value.encode())
        value = octets.decode("utf-8", "replace").replace("\r\n", "\n").replace("\n", "\\n")
    return Property(value, parameters)


def _time_at(line: str) -> int:
    """Give the colon before a time: a zone's name may hold one, and so may a time."""
    spelt = SPELT.search(line)
    return spelt.start() if spelt else line.rfind(":")


def _parts(line: str) -> tuple[str, str, str]:
    """Part a line into name, parameters and value; a line without a colon has no name."""
    colon, semicolon = line.find(":"), line.find(";")
    if colon < 0:
        return "", "", line
    if semicolon < 0 or semicolon > colon:
        return line[:colon].strip().upper(), "", line[colon + 1 :]
    name = line[:semicolon].strip().upper()
    colon = _time_at(line) if name in TIMES else _value_at(line, semicolon)
    return name, line[semicolon:colon], line[colon + 1 :]


def _value_at(line: str, at: int) -> int:
    """Find the colon before the value: the first that stands in no quotes."""
    while True:
        colon, quote = line.find(":", at), line.find('"', at)
        closing = line.find('"', quote + 1) if 0 <= quote < colon else -1
        if closing < 0:
            return colon if colon >= 0 else line.find(":")
        at = closing + 1
