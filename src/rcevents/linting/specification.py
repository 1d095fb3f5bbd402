"""The properties that the standards know: the types of their values, and where they stand.

From RFC 5545 (section 3.8 and the tables of 3.6), 7986 (5 and 6), 7529, 9073 and 9253.
"""

from __future__ import annotations

from typing import Final, NamedTuple

_TABLE: Final = """
    # property         types of value, the default first   C E T J F Z O A
    CALSCALE           TEXT                                ? . . . . . . .
    METHOD             TEXT                                ? . . . . . . .
    PRODID             TEXT                                1 . . . . . . .
    VERSION            TEXT                                1 . . . . . . .
    NAME               TEXT                                * . . . . . . .
    REFRESH-INTERVAL   DURATION                            ? . . . . . . .
    SOURCE             URI                                 ? . . . . . . .
    COLOR              TEXT                                ? ? ? ? . . . .
    IMAGE              URI,BINARY                          * * * * . . . .
    CONFERENCE         URI                                 . * * . . . . .
    ATTACH             URI,BINARY                          . * * * . . . *
    CATEGORIES         TEXT                                * * * * . . . .
    CLASS              TEXT                                . ? ? ? . . . .
    COMMENT            TEXT                                . * * * * . * .
    DESCRIPTION        TEXT                                * ? ? * . . . ?
    GEO                GEO                                 . ? ? . . . . .
    LOCATION           TEXT                                . ? ? . . . . .
    PERCENT-COMPLETE   INTEGER                             . . ? . . . . .
    PRIORITY           INTEGER                             . ? ? . . . . .
    RESOURCES          TEXT                                . * * . . . . .
    STATUS             TEXT                                . ? ? ? . . . .
    SUMMARY            TEXT                                . ? ? ? . . . ?
    COMPLETED          DATE-TIME                           . . ? . . . . .
    DTEND              DATE-TIME,DATE                      . ? . . ? . . .
    DUE                DATE-TIME,DATE                      . . ? . . . . .
    DTSTART            DATE-TIME,DATE                      . ? ? ? ? . 1 .
    DURATION           DURATION                            . ? ? . . . . ?
    FREEBUSY           PERIOD                              . . . . * . . .
    TRANSP             TEXT                                . ? . . . . . .
    TZID               TEXT                                . . . . . 1 . .
    TZNAME             TEXT                                . . . . . . * .
    TZOFFSETFROM       UTC-OFFSET                          . . . . . . 1 .
    TZOFFSETTO         UTC-OFFSET                          . . . . . . 1 .
    TZURL              URI                                 . . . . . ? . .
    TZUNTIL            DATE-TIME                           . . . . . ? . .
    TZID-ALIAS-OF      TEXT                                . . . . . * . .
    ATTENDEE           CAL-ADDRESS                         . * * * * . . *
    CONTACT            TEXT                                . * * * ? . . .
    ORGANIZER          CAL-ADDRESS                         . ? ? ? ? . . .
    RECURRENCE-ID      DATE-TIME,DATE                      . ? ? ? . . . .
    RELATED-TO         TEXT,UID,URI                        . * * * . . . *
    URL                URI                                 ? ? ? ? ? . . .
    UID                TEXT                                ? 1 1 1 1 . . ?
    EXDATE             DATE-TIME,DATE                      . * * * . . . .
    RDATE              DATE-TIME,DATE,PERIOD               . * * * . . * .
    RRULE              RECUR                               . * * * . . * .
    ACTION             TEXT                                . . . . . . . 1
    REPEAT             INTEGER                             . . . . . . . ?
    TRIGGER            DURATION,DATE-TIME                  . . . . . . . 1
    ACKNOWLEDGED       DATE-TIME                           . . . . . . . ?
    PROXIMITY          TEXT                                . . . . . . . ?
    CREATED            DATE-TIME                           . ? ? ? . . . .
    DTSTAMP            DATE-TIME                           . 1 1 1 1 . . .
    LAST-MODIFIED      DATE-TIME                           ? ? ? ? . ? . .
    SEQUENCE           INTEGER                             . ? ? ? . . . .
    REQUEST-STATUS     TEXT                                . * * * * . . .
    STRUCTURED-DATA    TEXT,BINARY,URI                     . * * * * . . *
    STYLED-DESCRIPTION TEXT,URI                            . * * * * . . *
    LINK               URI,UID,XML-REFERENCE               * * * * * . . *
    CONCEPT            URI                                 . * * * * . . *
    REFID              TEXT                                . * * * * . . *
    ESTIMATED-DURATION DURATION                            . . ? . . . . .
    SUBSTATE           TEXT                                . . * . . . . .
    POLL-MODE          TEXT                                . * * . . . . .
"""
_COLUMNS: Final = (
    ("VCALENDAR",),
    ("VEVENT",),
    ("VTODO",),
    ("VJOURNAL",),
    ("VFREEBUSY",),
    ("VTIMEZONE",),
    ("STANDARD", "DAYLIGHT"),
    ("VALARM",),
)


class Specification(NamedTuple):
    """The types that a property's value may have, the default first, and how often it stands.

    `often` is "1" (once), "?" (at most once), "*" (any number) or "." (never), by component.
    """

    types: tuple[str, ...]
    often: dict[str, str]


def _read(line: str) -> tuple[str, Specification]:
    name, types, *often = line.split()
    by_component = {
        component: sign
        for sign, components in zip(often, _COLUMNS, strict=True)
        for component in components
    }
    return name, Specification(tuple(types.split(",")), by_component)


PROPERTIES: Final[dict[str, Specification]] = dict(
    _read(line) for line in _TABLE.strip().splitlines() if not line.lstrip().startswith("#")
)
"""Every property that a standard names."""

COMPONENTS: Final = frozenset(component for group in _COLUMNS for component in group)
"""The components whose properties are known."""

REQUIRED: Final[dict[str, tuple[str, ...]]] = {
    component: tuple(
        name for name, known in PROPERTIES.items() if known.often.get(component) == "1"
    )
    for component in COMPONENTS
}
"""What each component must hold."""

VALUES: Final[dict[tuple[str, str], tuple[str, ...]]] = {
    ("VEVENT", "STATUS"): ("TENTATIVE", "CONFIRMED", "CANCELLED"),
    ("VTODO", "STATUS"): ("NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"),
    ("VJOURNAL", "STATUS"): ("DRAFT", "FINAL", "CANCELLED"),
    ("VEVENT", "TRANSP"): ("OPAQUE", "TRANSPARENT"),
    ("VEVENT", "CLASS"): ("PUBLIC", "PRIVATE", "CONFIDENTIAL"),
    ("VTODO", "CLASS"): ("PUBLIC", "PRIVATE", "CONFIDENTIAL"),
}
"""Properties that take one of a few words; STATUS is the one that clients choke on."""
LOOSE: Final = frozenset({"CLASS"})
"""Those that take other words as well (section 3.8.1.3)."""

LISTED: Final = frozenset({"CATEGORIES", "RESOURCES", "EXDATE", "RDATE", "FREEBUSY"})
"""Properties whose values stand in one line, with commas."""

FEATURES: Final = frozenset("AUDIO CHAT FEED MODERATOR PHONE SCREEN VIDEO".split())
"""What a CONFERENCE can offer (RFC 7986, section 6.3)."""
