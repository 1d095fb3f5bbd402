"""Texts: what people read, and whether it says to them what was meant (section 3.3.11)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rcevents.linting.rule import ERROR, HINT, WARNING, Rule
from rcevents.linting.specification import LISTED, PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.components import Component
    from rcevents.linting.contentlines import Property
    from rcevents.linting.rule import Finding
    from rcevents.linting.sheet import Entry, Sheet

NO_SUMMARY: Final = Rule(
    "ICS801",
    "no-summary",
    WARNING,
    "Clients show (No title), or Busy.",
    "Write SUMMARY: what the event is called.",
    "RFC 5545, 3.8.1.12",
)
MARKUP: Final = Rule(
    "ICS802",
    "markup-in-text",
    WARNING,
    "SUMMARY and DESCRIPTION are plain text: clients that take them for that show <p> and &amp; "
    "as they stand.",
    "Write plain text; put HTML into X-ALT-DESC;FMTTYPE=text/html beside it.",
    "RFC 5545, 3.8.1.5",
)
UNESCAPED: Final = Rule(
    "ICS803",
    "unescaped-text",
    WARNING,
    "A comma or semicolon of a text is escaped: readers that split values at them show only "
    "what stands before the first.",
    "Write \\, and \\; inside a text.",
    "RFC 5545, 3.3.11",
)
PLACEHOLDER: Final = Rule(
    "ICS805",
    "no-text-but-a-placeholder",
    WARNING,
    "People read what a program says where it knows nothing, or a template that nobody filled in.",
    "Leave the property out where its value is not known.",
    "RFC 5545, 3.3.11",
)
BAD_ESCAPE: Final = Rule(
    "ICS804",
    "bad-escape",
    WARNING,
    "A backslash escapes a backslash, a comma, a semicolon or an n: before anything else some "
    "readers show it, others drop it, and calcurse refuses the event.",
    "Write \\\\ for a backslash; colons and quotation marks need none.",
    "RFC 5545, 3.3.11",
)
ESCAPED_TWICE: Final = Rule(
    "ICS806",
    "escaped-twice",
    HINT,
    "The text looks escaped twice: people see \\n or \\, in it.",
    "Escape once, when the line is written.",
    "RFC 5545, 3.3.11",
)
GARBLED: Final = Rule(
    "ICS807",
    "wrong-encoding",
    WARNING,
    "UTF-8 that was read as Latin-1 and written again, or letters lost on the way: people see Ã¼ "
    "or � for ü.",
    "Decode what you read as UTF-8 before it is written.",
    "RFC 5545, 3.1.4",
)
QUOTED_PRINTABLE: Final = Rule(
    "ICS808",
    "quoted-printable",
    ERROR,
    "ENCODING=QUOTED-PRINTABLE and CHARSET are of vCalendar 1.0: people see =C3=BC in the text.",
    "Write UTF-8 as it is, and remove the parameter.",
    "RFC 5545, A.3",
)
CANCELLED_UNSAID: Final = Rule(
    "ICS809",
    "cancelled-unsaid",
    HINT,
    "Outlook shows a cancelled event of a feed like any other.",
    "Say it in the title, too: SUMMARY:Cancelled: ...",
    "Outlook; RFC 5545, 3.8.1.11",
)
BUSY_DAYS: Final = Rule(
    "ICS810",
    "busy-all-day",
    HINT,
    "An event without TRANSP:TRANSPARENT makes its subscribers busy, here for whole days: others "
    "find no free hour with them.",
    "Write TRANSP:TRANSPARENT in a listing of events.",
    "RFC 5545, 3.8.2.7",
)
ALARM: Final = Rule(
    "ICS811",
    "alarm-in-feed",
    WARNING,
    "Every subscriber's phone rings, unless the client ignores alarms of feeds.",
    "Leave alarms to those who subscribe.",
    "RFC 5545, 3.6.6",
)
GUESTS: Final = Rule(
    "ICS812",
    "guests-in-feed",
    WARNING,
    "The mail addresses of guests can be read by everybody who has the feed's address.",
    "Leave ATTENDEE out of a public feed.",
    "RFC 5545, 7; RFC 7986, 8",
)
ATTACHED: Final = Rule(
    "ICS813",
    "file-inside",
    WARNING,
    "A file inside a line makes every refresh large, and few clients show it.",
    "Give the file's address: ATTACH:https://...",
    "RFC 5545, 3.8.1.1",
)
SHORT_LIST: Final = Rule(
    "ICS814",
    "escaped-list",
    HINT,
    "Categories are parted by commas; an escaped comma makes one category of two.",
    "Write CATEGORIES:Talk,Online, if two are meant.",
    "RFC 5545, 3.8.1.2",
)
_BARE = re.compile(r"[,;]")
_ESCAPE = re.compile(r"\\(.?)", re.DOTALL)
_TWICE = re.compile(r"\\\\(?:[,;]|n(?![a-z]))")
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|tr|td|img|font|html|body)"
    r"(?=[\s/>])[^<>]{0,300}>",
    re.IGNORECASE,
)
_ENTITY = re.compile("&(?:amp|lt|gt|quot|nbsp|apos|#x?[0-9A-Fa-f]{1,6});")
_MOJIBAKE = re.compile("[ÃÂ][\x80-\xbf]|â€[\x98-\x9d™œ“”]|ï¿½|\ufffd")
_PLACEHOLDER = re.compile(
    r"(?:None|null|nil|undefined|NaN|NULL|\[object\ Object\])"
    r"|\{\{[^{}]{1,80}\}\}|\$\{[^{}]{1,80}\}|<%[^%]{1,80}%>"
)
_CANCELLED = re.compile("cancel|abgesagt|annul|cancelad|entf[aä]llt|called off", re.IGNORECASE)
_SPOKEN = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "NAME"})
_LONG_FILE = 2000


def unescaped(value: str) -> str:
    r"""Give a text as people see it.

    >>> unescaped("Talks\\, tea\\nand \\\\")
    'Talks, tea\nand \\'
    """
    return _ESCAPE.sub(lambda found: "\n" if found[1] in {"n", "N"} else found[1], value)


def check(sheet: Sheet) -> Iterator[Finding]:
    """Look at every text, and at what an event says to its subscribers."""
    for component in sheet.components:
        for prop in component.properties:
            yield from _told(prop)
    for entry in sheet.events:
        yield from _title(entry)
    yield from _once_a_file(sheet)


def _told(prop: Property) -> Iterator[Finding]:
    known = PROPERTIES.get(prop.name)
    encoding = (prop.parameter("ENCODING") or "").upper()
    if encoding == "QUOTED-PRINTABLE" or prop.parameter("CHARSET"):
        name = "ENCODING" if encoding == "QUOTED-PRINTABLE" else "CHARSET"
        yield QUOTED_PRINTABLE.at(prop.place_of(name), f"{prop.name} has {name}")
    if prop.name in {"ATTACH", "IMAGE"} and len(prop.value) > _LONG_FILE:
        yield ATTACHED.at(prop.head, f"{len(prop.value):,} characters of a file")
    if known is None or known.types[0] != "TEXT" or (prop.parameter("VALUE") or "TEXT") != "TEXT":
        return
    yield from _escapes(prop)
    if prop.name in _SPOKEN or prop.name == "X-WR-CALNAME":
        yield from _unplain(prop)


def _escapes(prop: Property) -> Iterator[Finding]:
    """Look at the escapes of a text; each kind of mistake is told once a line."""
    value = prop.value
    if "\\" in value:
        wrong = next((one for one in _ESCAPE.finditer(value) if one[1] not in _RIGHT), None)
        if wrong is not None:
            sign = f"before {wrong[1]!r}" if wrong[1] else "at the end"
            yield BAD_ESCAPE.at(prop.spot(wrong.start(), 2), f"a backslash {sign}")
    twice = _TWICE.search(value)
    if twice and prop.name in _SPOKEN:
        yield ESCAPED_TWICE.at(prop.spot(twice.start(), 3), f"people see {twice[0][1:]}")
    elif prop.name == "CATEGORIES" and "\\," in value:
        yield SHORT_LIST.at(prop.spot(value.find("\\,"), 2), "an escaped comma in a list")
    elif prop.name not in LISTED | _UNSPLIT:
        yield from _unescaped(prop)


def _unescaped(prop: Property) -> Iterator[Finding]:
    plain = _ENTITY.sub(lambda found: "." * len(found[0]), prop.value)
    bare = _BARE.search(_ESCAPE.sub("..", plain))
    if bare:
        name = {",": "comma", ";": "semicolon"}[bare[0]]
        message = f"a {name} in {prop.name} is not escaped"
        yield UNESCAPED.at(prop.spot(bare.start(), 1), message)


_RIGHT = frozenset({"\\", ",", ";", "n", "N"})
_UNSPLIT = frozenset(
    {"UID", "PRODID", "VERSION", "METHOD", "CALSCALE", "TZID", "RELATED-TO"}
    | {"REQUEST-STATUS", "COLOR", "STYLED-DESCRIPTION", "STRUCTURED-DATA"}
)
"""Names of machines, in which nobody looks for a list."""


def _unplain(prop: Property) -> Iterator[Finding]:
    value = prop.value
    found = (
        ("<" in value and _TAG.search(value)) or ("&" in value and _ENTITY.search(value))
    ) or None
    if found:
        message = f"{found[0][:40]} in {prop.name}"
        yield MARKUP.at(prop.spot(found.start(), len(found[0])), message)
    if _PLACEHOLDER.fullmatch(unescaped(value[:_LONG_FILE]).strip()):
        yield PLACEHOLDER.at(prop.spot(), f'{prop.name} is "{value.strip()[:40]}"')
    garbled = None if value.isascii() else _MOJIBAKE.search(value)
    if garbled:
        message = f"{garbled[0]} in {prop.name}"
        yield GARBLED.at(prop.spot(garbled.start(), len(garbled[0])), message)


def _title(entry: Entry) -> Iterator[Finding]:
    title = entry.first("SUMMARY")
    if title is None or not unescaped(title.value).strip():
        spot = title.head if title else entry.component.begin.spot()
        yield NO_SUMMARY.at(spot, "the event has no title")
    elif entry.text("STATUS").upper() == "CANCELLED" and not _CANCELLED.search(title.value):
        message = "the event is cancelled, and its title does not say so"
        yield CANCELLED_UNSAID.at(title.spot(), message)


def _once_a_file(sheet: Sheet) -> Iterator[Finding]:
    """Tell of what a whole feed does once, with the count."""
    busy = [
        entry
        for entry in sheet.events
        if entry.start is not None
        and entry.start.kind == "date"
        and entry.text("TRANSP").upper() != "TRANSPARENT"
    ]
    if busy:
        spot = busy[0].component.begin.spot()
        yield BUSY_DAYS.at(spot, f"{_events(len(busy))} of whole days make people busy")
    alarms = [alarm for entry in sheet.events for alarm in _alarms(entry)[:1]]
    if alarms:
        yield ALARM.at(alarms[0].begin.spot(), f"{_events(len(alarms))} with an alarm")
    guests = [prop for entry in sheet.events for prop in entry.component.each("ATTENDEE")]
    shown = [prop for prop in guests if prop.value.strip().lower().startswith("mailto:")]
    if shown:
        number = f"{len(shown)} guests" if len(shown) > 1 else "a guest"
        yield GUESTS.at(shown[0].head, f"the mail address of {number}")


def _alarms(entry: Entry) -> list[Component]:
    """Give an event's alarms that ring: Apple writes ones of ACTION:NONE, which do not."""
    return [
        alarm
        for alarm in entry.component.inside("VALARM")
        if not any(prop.value.strip().upper() == "NONE" for prop in alarm.each("ACTION"))
    ]


def _events(count: int) -> str:
    return f"{count} events" if count > 1 else "1 event"
