"""Values: numbers, lengths, offsets, addresses, coordinates, each in the form of its type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from rcevents.linting.rule import ERROR, WARNING, Rule
from rcevents.linting.specification import FEATURES, PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.contentlines import Property
    from rcevents.linting.rule import Finding
    from rcevents.linting.sheet import Sheet

BAD_VALUE: Final = Rule(
    "ICS208",
    "bad-value",
    ERROR,
    "The value is not of the property's type, or out of its bounds: readers drop the property, "
    "strict ones the event.",
    "Write the value in the form of its type (a number, an offset such as +0100, TRUE ...).",
    "RFC 5545, 3.3",
)
BAD_TYPE: Final = Rule(
    "ICS209",
    "wrong-value-type",
    ERROR,
    "VALUE names a type that the property cannot have: readers drop the property.",
    "Remove VALUE, or name one of the property's types.",
    "RFC 5545, 3.2.20",
)
BAD_ADDRESS: Final = Rule(
    "ICS212",
    "bad-address",
    ERROR,
    "What is no whole address leads nowhere: clients show a dead link or drop the property.",
    "Write the whole address, https:// included, with blanks and other letters as %20 and such.",
    "RFC 5545, 3.3.13; RFC 3986",
)
ODD_ADDRESS: Final = Rule(
    "ICS213",
    "no-web-address",
    WARNING,
    "Clients open web addresses only; some open anything, which is nothing to publish.",
    "Give an https address.",
    "RFC 3986, 7",
)
BAD_GEO: Final = Rule(
    "ICS214",
    "bad-geo",
    ERROR,
    "GEO is latitude;longitude in degrees: clients put the pin elsewhere or drop it.",
    "Write two numbers with a semicolon, the latitude first (-90 to 90), not escaped.",
    "RFC 5545, 3.8.1.6",
)
NOT_ASCII: Final = Rule(
    "ICS215",
    "address-not-ascii",
    WARNING,
    "An address is of ASCII letters: clients that look for it in a text, or open it as it is, cut "
    "it at the first other letter.",
    "Write other letters as %C3%BC and such, and the host as xn--...",
    "RFC 3986, 2; RFC 3987, 3.1",
)
BAD_COLOR: Final = Rule(
    "ICS218",
    "no-css-color",
    WARNING,
    "COLOR is a name of CSS 3; clients pass over anything else, numbers included.",
    "Write a name such as teal or darkorange; X-APPLE-CALENDAR-COLOR takes #008080.",
    "RFC 7986, 5.9",
)
NO_TYPE: Final = Rule(
    "ICS216",
    "value-type-not-told",
    WARNING,
    "The property has no default type, so that VALUE must name it: readers that do not know the "
    "property take it for a text, and pass over it.",
    "Write the parameter: REFRESH-INTERVAL;VALUE=DURATION:PT12H, SOURCE;VALUE=URI:https://...",
    "RFC 7986, 5.7 and 6",
)
BAD_FEATURE: Final = Rule(
    "ICS220",
    "unknown-feature",
    WARNING,
    "FEATURE is a list of words; quoted as one, or misspelt, it tells clients nothing.",
    "Write FEATURE=AUDIO,VIDEO without quotation marks.",
    "RFC 7986, 6.3",
)
BAD_DURATION: Final = Rule(
    "ICS312",
    "bad-duration",
    ERROR,
    "A length of time that readers cannot take: the event has no end, or is dropped.",
    "Write weeks alone (P2W), or days and a time (P1DT2H30M); there are no months and fractions.",
    "RFC 5545, 3.3.6",
)
_SHOWN = 60
_DURATION = re.compile(
    r"[+-]? P (?: \d{1,9}W | \d{1,9}D (?:T(?=\d) (?:\d{1,9}H)? (?:\d{1,9}M)? (?:\d{1,9}S)?)?"
    r" | T(?=\d) (?:\d{1,9}H)? (?:\d{1,9}M)? (?:\d{1,9}S)? )",
    re.VERBOSE | re.ASCII,
)
_FORMS: Final = {
    "INTEGER": re.compile(r"[+-]?\d{1,18}", re.ASCII),
    "BOOLEAN": re.compile("TRUE|FALSE", re.IGNORECASE),
    "UTC-OFFSET": re.compile(
        r"(?!-0000(?:00)?$)[+-](?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?", re.ASCII
    ),
    "DURATION": _DURATION,
}
_TIME = re.compile(r"\d{8}T\d{6}Z?", re.ASCII)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,40}:")
_NO_LETTER_OF_ADDRESSES = re.compile(r'[\s<>"{}|\\^`\x00-\x20\x7f]')
_UNOPENED = frozenset({"javascript", "vbscript", "file", "data"})
_HOSTED = frozenset({"http", "https", "ftp", "ftps", "webcal", "webcals"})
_NUMBER = re.compile(r"[+-]?\d{1,3}(?:\.\d{0,30})?", re.ASCII)
_MUST_BE_TOLD = frozenset({"REFRESH-INTERVAL", "SOURCE", "CONFERENCE", "IMAGE"})
_LATITUDE, _LONGITUDE = 90, 180
_INTERVALS = frozenset({"REFRESH-INTERVAL", "X-PUBLISHED-TTL"})
_GREATEST = {"PRIORITY": 9, "PERCENT-COMPLETE": 100}
_COLOR = re.compile("[A-Za-z]{3,20}")
_WEB = ("http", "https")
_SLIP = 0.8


def check(sheet: Sheet) -> Iterator[Finding]:
    """Look at every value that is no date, no rule and no text."""
    for component in sheet.components:
        for prop in component.properties:
            yield from _typed(prop)


def is_duration(value: str) -> bool:
    """Tell whether this is a length of time.

    >>> is_duration("PT1H30M"), is_duration("P1DT"), is_duration("P1M"), is_duration("-P2W")
    (True, False, False, True)
    """
    return _DURATION.fullmatch(value) is not None


def _typed(prop: Property) -> Iterator[Finding]:
    known = PROPERTIES.get(prop.name)
    told = prop.parameter("VALUE")
    if known is None:
        if prop.name == "X-PUBLISHED-TTL":
            yield from _length(prop)
        return
    kind = (told or known.types[0]).upper()
    if told is None and prop.name in _MUST_BE_TOLD:
        message = f"{prop.name} without VALUE={known.types[0]}"
        yield NO_TYPE.at(prop.head, message)
    if kind not in known.types:
        if not kind.startswith("X-"):
            message = f"{prop.name} cannot be {kind[:_SHOWN]}, only {' or '.join(known.types)}"
            yield BAD_TYPE.at(prop.place_of("VALUE"), message)
        return
    yield from _of_type(prop, kind)
    if prop.name == "CONFERENCE":
        yield from _features(prop)


def _of_type(prop: Property, kind: str) -> Iterator[Finding]:
    value = prop.value.strip()
    if kind == "DURATION":
        yield from _length(prop)
    elif kind in _FORMS and prop.name != "SEQUENCE" and not _FORMS[kind].fullmatch(value):
        yield BAD_VALUE.at(prop.spot(), f'{prop.name} is "{value[:_SHOWN]}", no {_named(kind)}')
    elif kind == "GEO":
        yield from _coordinates(prop)
    elif kind == "URI":
        yield from _address(prop)
    elif kind == "CAL-ADDRESS":
        yield from _person(prop)
    elif prop.name in _GREATEST and not 0 <= int(value) <= _GREATEST[prop.name]:
        message = f"{prop.name} is {value}, not from 0 to {_GREATEST[prop.name]}"
        yield BAD_VALUE.at(prop.spot(), message)
    elif prop.name == "COLOR" and not _COLOR.fullmatch(value):
        yield BAD_COLOR.at(prop.spot(), f'"{value[:_SHOWN]}" is no name of a color')


def _person(prop: Property) -> Iterator[Finding]:
    value = prop.value.strip()
    unquoted = value.lower().find(":mailto:")
    message = ""
    if unquoted >= 0:
        message = f'{prop.name} is "{value[:_SHOWN]}": quote the parameter that holds a colon'
    elif not _SCHEME.match(value):
        message = f'{prop.name} is "{value[:_SHOWN]}", without mailto: before it'
    elif value.lower().startswith("mailto:") and "@" not in value:
        message = f'{prop.name} is "{value[:_SHOWN]}", no address of mail'
    if message:
        yield BAD_ADDRESS.at(prop.spot(), message)


def _named(kind: str) -> str:
    return {"INTEGER": "whole number", "UTC-OFFSET": "offset such as +0100"}.get(kind, kind)


def _length(prop: Property) -> Iterator[Finding]:
    value = prop.value.strip()
    if not is_duration(value):
        what = "a time, which VALUE=DATE-TIME must say" if _TIME.fullmatch(value) else ""
        message = what or f'"{value[:_SHOWN]}", no length of time such as PT1H30M'
        yield BAD_DURATION.at(prop.spot(), f"{prop.name} is {message}")
    elif value.startswith("-") and prop.name in {*_INTERVALS, "DURATION"}:
        yield BAD_DURATION.at(prop.spot(), f"{prop.name} is below zero")
    elif prop.name in _INTERVALS and not value.strip("+PTWDHMS0"):
        yield BAD_DURATION.at(prop.spot(), f"{prop.name} is no time at all")


def _coordinates(prop: Property) -> Iterator[Finding]:
    parts = prop.value.strip().split(";", 2)
    if len(parts) != 2 or not all(_NUMBER.fullmatch(part) for part in parts):  # noqa: PLR2004 - latitude and longitude
        yield BAD_GEO.at(prop.spot(), f'GEO is "{prop.value[:_SHOWN]}", not two numbers')
        return
    latitude, longitude = map(float, parts)
    if abs(latitude) > _LATITUDE or abs(longitude) > _LONGITUDE:
        yield BAD_GEO.at(prop.spot(), f"there is no such place: {prop.value[:_SHOWN]}")


def _address(prop: Property) -> Iterator[Finding]:
    value = prop.value.strip()
    scheme = _SCHEME.match(value)
    if scheme is None:
        what = "empty" if not value else f'no whole address: "{value[:_SHOWN]}"'
        yield BAD_ADDRESS.at(prop.spot(), f"{prop.name} is {what}")
        return
    odd = _NO_LETTER_OF_ADDRESSES.search(value)
    if odd:
        message = f'{prop.name} holds "{odd[0]}", which no address does'
        yield BAD_ADDRESS.at(prop.spot(odd.start(), 1), message)
        return
    name = scheme[0][:-1].lower()
    if name in _HOSTED and not _has_host(value):
        yield BAD_ADDRESS.at(prop.spot(), f"{prop.name} names no host: {value[:_SHOWN]}")
    elif not value.isascii():
        odd = re.search(r"[^\x00-\x7f]", value)
        at = odd.start() if odd else 0
        yield NOT_ASCII.at(prop.spot(at, 1), f'{prop.name} holds "{value[at]}"')
    elif prop.name in {"URL", "CONFERENCE", "SOURCE"} and (name in _UNOPENED or _is_slip(name)):
        meant = "; https is meant?" if name not in _UNOPENED else ""
        yield ODD_ADDRESS.at(prop.spot(), f"{prop.name} is a {name}: address{meant}")


def _is_slip(scheme: str) -> bool:
    """Tell whether a scheme is most likely http or https, misspelt.

    >>> _is_slip("htp"), _is_slip("https"), _is_slip("sip")
    (True, False, False)
    """
    from difflib import SequenceMatcher

    if scheme in _HOSTED:
        return False
    return any(SequenceMatcher(None, scheme, web).ratio() >= _SLIP for web in _WEB)


def _has_host(value: str) -> bool:
    try:
        return bool(urlsplit(value).hostname) and urlsplit(value).port != 0
    except ValueError:
        return False


def _features(prop: Property) -> Iterator[Finding]:
    for feature in prop.parameters.get("FEATURE", ()):
        if feature.upper() not in FEATURES and not feature.upper().startswith("X-"):
            message = f'"{feature[:_SHOWN]}" is no feature of a conference'
            yield BAD_FEATURE.at(prop.place_of("FEATURE"), message)
            return
