"""Subscription: what a feed tells the clients that fetch it again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rcevents.linting.rule import ERROR, HINT, WARNING, WHOLE, Rule
from rcevents.linting.texts import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.components import Component
    from rcevents.linting.rule import Finding
    from rcevents.linting.sheet import Sheet

NO_NAME: Final = Rule(
    "ICS701",
    "no-name",
    ERROR,
    "Subscribers see the feed's address, or Untitled, in the list of their calendars: Google, "
    "Outlook and Apple all read X-WR-CALNAME.",
    "Write X-WR-CALNAME and NAME, with the same name.",
    "RFC 7986, 5.1; X-WR-CALNAME",
)
OTHER_NAME: Final = Rule(
    "ICS702",
    "names-that-differ",
    WARNING,
    "Of NAME and X-WR-CALNAME each client reads one: people talk of one calendar by two names.",
    "Write the same in both.",
    "RFC 7986, 5.1",
)
NO_ORGANIZER: Final = Rule(
    "ICS703",
    "method-without-organizer",
    ERROR,
    "The METHOD makes the feed a message about meetings, in which every event has an ORGANIZER: "
    "strict readers refuse it without, and nobody knows whose meeting it is.",
    "Remove METHOD: a feed needs none.",
    "RFC 5546, 3.2",
)
NO_PUBLISHER: Final = Rule(
    "ICS712",
    "publish-without-organizer",
    WARNING,
    "METHOD:PUBLISH asks for an ORGANIZER in every event: strict readers refuse the feed "
    "without, and nobody needs the METHOD.",
    "Remove METHOD: a feed needs none.",
    "RFC 5546, 3.2.1",
)
MESSAGE: Final = Rule(
    "ICS704",
    "method-of-a-message",
    ERROR,
    "REQUEST, CANCEL, REPLY and their like are sent to somebody: in a feed, clients ask to accept "
    "each event, or take all of them away.",
    "Remove METHOD, or write METHOD:PUBLISH with an ORGANIZER in every event.",
    "RFC 5546, 1.4",
)
TOO_LARGE: Final = Rule(
    "ICS705",
    "too-large",
    ERROR,
    "Google drops feeds past about 1 MB without a word; Outlook gets slow past that.",
    "Leave out what is long over, shorten descriptions, or part the feed.",
    "Google Calendar, Outlook.com",
)
LARGE: Final = Rule(
    "ICS706",
    "nearly-too-large",
    WARNING,
    "Google drops feeds past about 1 MB without a word, and this one is not far from there.",
    "Leave out what is long over, or shorten descriptions.",
    "Google Calendar, Outlook.com",
)
MANY: Final = Rule(
    "ICS707",
    "very-many-events",
    WARNING,
    "Each refresh reads all of them, and nobody finds anything among thousands.",
    "Leave out what is long over, or part the feed.",
    "Google Calendar, Outlook.com",
)
NO_REFRESH: Final = Rule(
    "ICS708",
    "no-refresh-interval",
    HINT,
    "Outlook and Apple look at X-PUBLISHED-TTL and REFRESH-INTERVAL for how often to ask again; "
    "without them they ask when they like.",
    "Write REFRESH-INTERVAL;VALUE=DURATION:PT12H and X-PUBLISHED-TTL:PT12H.",
    "RFC 7986, 5.7",
)
OLD_NAME_MISSING: Final = Rule(
    "ICS710",
    "no-x-wr-calname",
    WARNING,
    "Google, Outlook and Apple read X-WR-CALNAME, not NAME: they show the address instead.",
    "Write X-WR-CALNAME with the same name as NAME.",
    "RFC 7986, 5.1; X-WR-CALNAME",
)
OTHER_SCALE: Final = Rule(
    "ICS711",
    "other-calendar-scale",
    ERROR,
    "Clients know GREGORIAN alone, and refuse a calendar of another scale.",
    "Remove CALSCALE, and write days of the Gregorian calendar.",
    "RFC 5545, 3.7.1",
)
MOST_BYTES: Final = 1_000_000
NEAR: Final = 900_000
MOST_EVENTS: Final = 2_000
_SHOWN = 60


def check(sheet: Sheet) -> Iterator[Finding]:
    """Look at what is told of each calendar as a whole."""
    yield from _size(sheet)
    for calendar in sheet.calendars:
        is_feed = len(calendar.inside("VEVENT")) != 1
        yield from _name(calendar, is_feed=is_feed)
        yield from _method(calendar)
        told = next(calendar.each("REFRESH-INTERVAL", "X-PUBLISHED-TTL"), None)
        if told is None and is_feed and calendar.inner:
            yield NO_REFRESH.at(calendar.begin.spot(), "nothing tells how often to ask again")
        scale = calendar.first("CALSCALE")
        if scale is not None and scale.value.strip().upper() != "GREGORIAN":
            yield OTHER_SCALE.at(scale.spot(), f"the scale is {scale.value[:_SHOWN]}")


def _size(sheet: Sheet) -> Iterator[Finding]:
    if sheet.size > MOST_BYTES:
        yield TOO_LARGE.at(WHOLE, f"{sheet.size:,} bytes")
    elif sheet.size > NEAR:
        yield LARGE.at(WHOLE, f"{sheet.size:,} bytes")
    if len(sheet.events) > MOST_EVENTS:
        yield MANY.at(WHOLE, f"{len(sheet.events):,} events")


def _name(calendar: Component, *, is_feed: bool) -> Iterator[Finding]:
    """Look at the names; a file of one event is no feed, and needs none."""
    names = [prop for prop in calendar.each("X-WR-CALNAME", "NAME") if prop.value.strip()]
    if not names:
        if is_feed and calendar.inside("VEVENT"):
            yield NO_NAME.at(calendar.begin.spot(), "the calendar has no name")
        return
    if calendar.first("X-WR-CALNAME") is None:
        yield OLD_NAME_MISSING.at(names[0].head, "NAME without X-WR-CALNAME")
    spoken = {unescaped(prop.value).strip() for prop in names if not prop.parameter("LANGUAGE")}
    if len(spoken) > 1:
        yield OTHER_NAME.at(names[-1].spot(), f"it is called {' and '.join(sorted(spoken))[:200]}")


def _method(calendar: Component) -> Iterator[Finding]:
    method = calendar.first("METHOD")
    if method is None:
        return
    value = method.value.strip().upper()
    events = calendar.inside("VEVENT")
    without = [event for event in events if event.first("ORGANIZER") is None]
    if without:
        of = f"{len(without)} of {len(events)} events have" if len(events) > 1 else "the event has"
        rule = NO_PUBLISHER if value == "PUBLISH" else NO_ORGANIZER
        yield rule.at(method.spot(), f"METHOD:{value[:_SHOWN]}, and {of} no ORGANIZER")
    elif value != "PUBLISH":
        yield MESSAGE.at(method.spot(), f"METHOD:{value[:_SHOWN]} is no method of a feed")
