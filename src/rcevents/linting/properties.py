"""Properties: which ones a component must hold, may hold once, and cannot hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rcevents.linting.rule import ERROR, HINT, WARNING, Rule
from rcevents.linting.specification import COMPONENTS, LOOSE, PROPERTIES, REQUIRED, VALUES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.components import Component
    from rcevents.linting.contentlines import Property
    from rcevents.linting.rule import Finding
    from rcevents.linting.sheet import Sheet

NO_VERSION: Final = Rule(
    "ICS201",
    "no-version",
    ERROR,
    "VERSION:2.0 tells iCalendar from the vCalendar of 1996: strict readers refuse a calendar "
    "without it.",
    "Write VERSION:2.0 behind BEGIN:VCALENDAR.",
    "RFC 5545, 3.7.4",
)
WRONG_VERSION: Final = Rule(
    "ICS202",
    "wrong-version",
    ERROR,
    "Only version 2.0 is iCalendar; clients read another one by other rules or not at all.",
    "Write the calendar by RFC 5545, and VERSION:2.0.",
    "RFC 5545, 3.7.4",
)
NO_PRODID: Final = Rule(
    "ICS203",
    "no-prodid",
    ERROR,
    "A calendar names the program that wrote it; strict readers (vobject) refuse one that does "
    "not.",
    "Write PRODID:-//your organisation//your program//EN.",
    "RFC 5545, 3.7.3",
)
MISSING: Final = Rule(
    "ICS204",
    "missing-property",
    ERROR,
    "The component means nothing without it: clients drop the component.",
    "Write the property.",
    "RFC 5545, 3.6",
)
DOUBLED: Final = Rule(
    "ICS205",
    "doubled-property",
    ERROR,
    "It stands once: of two, one client takes the first and another the last.",
    "Write one of them.",
    "RFC 5545, 3.6",
)
MISPLACED: Final = Rule(
    "ICS206",
    "misplaced-property",
    WARNING,
    "It means nothing in this component: clients pass over it, strict ones call the file wrong.",
    "Move it to the component that it is meant for, or remove it.",
    "RFC 5545, 3.6",
)
UNKNOWN: Final = Rule(
    "ICS207",
    "unknown-property",
    HINT,
    "No standard names it, so that clients pass over it.",
    "Look for a typing mistake; a property of your own begins with X-.",
    "RFC 5545, 3.8.8",
)
BAD_STATUS: Final = Rule(
    "ICS210",
    "unknown-status",
    ERROR,
    "Strict readers drop an event whose STATUS is none of the three words; others show it as "
    "confirmed.",
    "Write TENTATIVE, CONFIRMED or CANCELLED (with two L), or nothing.",
    "RFC 5545, 3.8.1.11",
)
BAD_WORD: Final = Rule(
    "ICS211",
    "unknown-word",
    WARNING,
    "The property takes one of a few words: another one is passed over, so that the default holds.",
    "Write one of the words that the standard names.",
    "RFC 5545, 3.8.2.7",
)
_SHOWN = 40
_OWN_RULES = {"VERSION", "PRODID", "UID", "DTSTAMP"}
"""Required properties whose lack has a rule of its own."""


def check(sheet: Sheet) -> Iterator[Finding]:
    """Look at the properties of every component."""
    for calendar in sheet.calendars:
        yield from _of_calendar(calendar)
    for component in sheet.components:
        if component.name in COMPONENTS:
            yield from _missing(component)
            yield from _doubled(component)
            yield from _placed(component)
            yield from _words(component)


def _of_calendar(calendar: Component) -> Iterator[Finding]:
    version = calendar.first("VERSION")
    if version is None:
        yield NO_VERSION.at(calendar.begin.spot(), "the calendar has no VERSION")
    elif version.value.strip() != "2.0":
        yield WRONG_VERSION.at(version.spot(), f"the version is {version.value[:_SHOWN]}, not 2.0")
    product = calendar.first("PRODID")
    if product is None or not product.value.strip():
        spot = product.head if product else calendar.begin.spot()
        yield NO_PRODID.at(spot, "the calendar has no PRODID")


def _missing(component: Component) -> Iterator[Finding]:
    for name in REQUIRED[component.name]:
        if name not in component.by_name and name not in _OWN_RULES:
            yield MISSING.at(component.begin.spot(), f"{component.name} has no {name}")


def _doubled(component: Component) -> Iterator[Finding]:
    for name, found in component.by_name.items():
        known = PROPERTIES.get(name)
        if len(found) > 1 and known and known.often.get(component.name) in {"1", "?"}:
            message = f"{len(found)} times {name}; the first is in line {found[0].number}"
            yield DOUBLED.at(found[1].head, message)


def _placed(component: Component) -> Iterator[Finding]:
    for name, found in component.by_name.items():
        known = PROPERTIES.get(name)
        if known is None:
            if not name.startswith("X-"):
                message = f"{name[:_SHOWN]} is no property that clients know"
                yield UNKNOWN.at(found[0].head, message)
        elif known.often.get(component.name) == ".":
            yield MISPLACED.at(found[0].head, f"{name} in a {component.name}")


def _words(component: Component) -> Iterator[Finding]:
    for name, words in (
        (name, words) for (of, name), words in VALUES.items() if of == component.name
    ):
        for prop in component.each(name):
            if prop.value.strip().upper() not in words:
                yield from _no_word(prop, words)


def _no_word(prop: Property, words: tuple[str, ...]) -> Iterator[Finding]:
    value = prop.value.strip()
    known = f"{', '.join(words[:-1])} or {words[-1]}"
    if prop.name == "STATUS":
        yield BAD_STATUS.at(prop.spot(), f'"{value[:_SHOWN]}" is none of {known}')
    elif prop.name not in LOOSE or not value:
        yield BAD_WORD.at(prop.spot(), f'{prop.name} is "{value[:_SHOWN]}", none of {known}')
