"""Time zones: the one told right behind an hour, and those that stand alone in a dateline.

What is told of a region only ("European times", "EMEA friendly") names no clock and is left.
Bare names in prose are read only where they can hardly mean anything else.
"""

from __future__ import annotations

import re
import zoneinfo
from typing import TYPE_CHECKING, Final, NamedTuple

from rcevents.reading.caseless import caseless
from rcevents.reading.claims import Claim
from rcevents.reading.zonenames import (
    ABBREVIATIONS,
    ADJECTIVES,
    BY_COUNTRY,
    NAMES,
    PARTS_OF_HOURS,
    PLAIN,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

FARTHEST_EAST, FARTHEST_WEST = 14, -12
"""The whole hours from UTC that some clock on earth keeps."""


def _any_of(words: frozenset[str] | dict[str, str] | dict[str, str | None]) -> str:
    """Write the alternatives of a pattern, the longest first, with any space between words."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"[ ]") for word in ordered)


# Case matters for abbreviations ("ET" is a zone, "et" is Latin), so it is set part by part.
_ZONE = rf"""
    (?:(?i:US|U\.S\.|North[ ]American)[ /-])?
    (?:
      (?P<offset>(?:UTC|GMT)
        (?:[ ]?(?P<plus>\+)[ ]?|(?P<minus>[-−–]))
        (?P<hours>\d{{1,2}})(?::?(?P<minutes>\d{{2}}))?(?!:?\d)
        (?![ ]?(?:UTC|GMT|[AaPp]\.?[Mm]))            # "9:00 UTC-10:00 UTC" is no offset
      )
    | (?P<name>(?i:{_any_of(NAMES)}))
        (?:[ ](?i:standard|daylight|summer))?
        [ ](?:(?i:time[ ]?zones?)|[Tt]imes?|TIMES?|tz)\b
    | (?P<earth>(?i:anywhere[ -]on[ -]earth))\b
    | (?P<abbreviation>{_any_of(ABBREVIATIONS)})(?![A-Za-z])
        (?P<called>[ ]?(?i:time[ ]?zones?|times?|tz)\b)?
    | (?P<iana>(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)
        /[A-Z][A-Za-z_+\-0-9]{{1,24}}(?:/[A-Z][A-Za-z_]{{1,24}})?)
    )
"""
_CALENDAR = (
    r"(?:Jan|Feb|Mar(?:ch)?|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|[A-Z][a-z]{2,5}(?:ember|ober"
    r"|uary|ust|ril|day)|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b"
)
_ADJECTIVE = rf"""
    (?P<adjective>(?i:(?:US|U\.S\.)[ /-](?=\w))?(?P<direction>(?i:{_any_of(ADJECTIVES)})))
    (?![\w/-])(?![ ](?!{_CALENDAR})[A-Z][a-z])       # "10am Eastern Market" is a place
    | (?P<local>(?i:your[ ])?(?i:local)[ ](?i:time))\b
"""
_BEHIND: Final = re.compile(
    rf"""
    (?P<lead>[ ]?\(? | ,[ ](?=[A-Z]{{3,4}}\b | \w+[ ][Tt]ime
      | (?:Eastern|Central|Mountain|Pacific)[ ]?(?:[,;:)|]|-[ ]|\Z)))
    (?:{_ZONE} | {_ADJECTIVE})
    """,
    re.VERBOSE,
)
_BEFORE_ZONES: Final = frozenset(" (,")
_ALIAS: Final = re.compile(
    r"""
    [ ]?\((?:UTC|GMT)(?:[ ]?[+-−–][ ]?\d{1,2}(?::?\d{2})?)?\)      # "CET (UTC+1)"
    | [ ]?(?:\([A-Z]{2,5}\) | /[ ]?[A-Z]{2,5}(?![A-Za-z]))         # "Eastern Time (ET)", "EST/EDT"
    | [ ]?\((?:London|Paris|Berlin|Brussels|New[ ]York|Chicago)\)   # "BST (London)"
    """,
    re.VERBOSE,
)
_BARE: Final = re.compile(
    rf"""
    (?<![\w/-])(?=[^\W\d_])
    (?P<intro>
      (?i:all[ ])?(?i:times?)(?:[ ](?i:are|is|given|shown|listed|quoted|below)){{0,3}}
        (?:[ ]?:|[ ](?i:in))?[ ](?i:the[ ])?
    | (?i:time[ ]?zones?)[ ]?(?i:is|:|of)?[ ]?(?i:the[ ])?
    )?
    {_ZONE}
    """,
    re.VERBOSE,
)
_WORD_START: Final = re.compile(r"(?<![\w/-])[^\W\d_]")
_LEAD_REACH: Final = 100
"""So many characters, or fewer, are from where a zone's words begin to a place in its name."""
_TIME: Final = re.compile(" (?:time|tz)")
_BEFORE_TIME: Final = tuple(
    {re.split("[ -]", name)[-1] for name in NAMES} | {"standard", "daylight", "summer"}
)
"""How the names of zones end before the word "time"."""
_ANYWHERE: Final = re.compile("anywhere")
_CAPITALS: Final = re.compile(r"[A-Z][A-Zo]+")
_REGION: Final = re.compile(
    "Africa/|America/|Asia/|Atlantic/|Australia/|Europe/|Indian/|Pacific/|Etc/"
)
_BEHIND_A_DATE: Final = re.compile(r"(?:\d(?:st|nd|rd|th)?|\x00),?[ ]\Z")


class Named(NamedTuple):
    """A zone told at a place of a text: where its words end, and its IANA name, if known."""

    end: int
    zone: str | None


def zone_behind(text: str, position: int, *, country: str | None = None) -> Named | None:
    """Read the zone told right behind an hour, with its parentheses and its other name.

    "local time" and an ambiguous name without its country ("IST") are named, but not known.

    >>> zone_behind("8am PT, free", 3)
    Named(end=6, zone='America/Los_Angeles')
    >>> zone_behind("10:00 (CET)", 5)
    Named(end=11, zone='Europe/Paris')
    >>> zone_behind("9 IST", 1), zone_behind("9 IST", 1, country="IN")
    (Named(end=5, zone=None), Named(end=5, zone='Asia/Kolkata'))
    >>> zone_behind("9am at the library", 3) is None
    True
    """
    behind = text[position : position + 1]
    if not (behind.isalpha() or behind in _BEFORE_ZONES):
        return None
    found = _BEHIND.match(text, position)
    if found is None or (found["offset"] and _offset_zone(found) is None):
        return None
    end = found.end()
    if found["lead"].endswith("("):
        if not text.startswith(")", end):
            return None
        end += 1
    return Named(_past_alias(text, end), _resolved(found, country))


def find_zones(text: str, *, country: str | None = None) -> list[Claim[str]]:
    """Find the zones that stand without an hour: "3-4 Sept CET", "all times UTC".

    >>> [(claim.text, claim.value) for claim in find_zones("2-4 May, CEST time zone, Free")]
    [('CEST time zone', 'Europe/Paris')]
    >>> [claim.text for claim in find_zones("two mornings (pacific time)")]
    ['(pacific time)']
    >>> find_zones("Lisbon, PT; European times; a CT scan; The Irish Times")
    []
    """
    claims: list[Claim[str]] = []
    read = behind = 0
    for start in _starts(text):
        found = _BARE.match(text, start) if start >= read else None
        if found is None:
            continue
        read = found.end()
        zone = _resolved(found, country)
        if zone is not None and start >= behind and _is_bare_zone(text, found):
            begin, behind = _with_parentheses(text, start, _past_alias(text, read))
            claims.append(Claim(begin, behind, text[begin:behind], zone))
    return claims


def _starts(text: str) -> Iterator[int]:
    """Give where zones may begin, or the words that lead to them: few texts name any."""
    behind = 0
    for place in sorted(_places(text)):
        for word in _WORD_START.finditer(text, max(behind, place - _LEAD_REACH), place + 1):
            yield word.start()
        behind = max(behind, place + 1)


def _places(text: str) -> Iterator[int]:
    """Give places in the names of zones: in capitals, before "time", or of "anywhere"."""
    for capitals in _CAPITALS.finditer(text):
        if capitals[0] in ABBREVIATIONS:
            yield capitals.start()
    plain = caseless(text)
    for time in _TIME.finditer(plain):
        if plain.endswith(_BEFORE_TIME, 0, time.start()):
            yield time.start()
    if "anywhere" in plain:
        yield from (found.start() for found in _ANYWHERE.finditer(plain))
    if "/" in text:
        yield from (region.start() for region in _REGION.finditer(text))


def _past_alias(text: str, end: int) -> int:
    """Pass the same zone's other name: "Eastern Time (ET)", "EST/EDT", "CET (UTC+1)"."""
    alias = _ALIAS.match(text, end)
    if alias is None:
        return end
    name = alias.group().strip(" ()/")
    known = name in ABBREVIATIONS or name[:3] in {"UTC", "GMT"} or name.casefold() in NAMES
    return alias.end() if known else end


def _resolved(found: re.Match[str], country: str | None) -> str | None:
    """Give the IANA name of a matched zone, or None where it names no known clock."""
    groups = found.groupdict()
    if groups["offset"]:
        return _offset_zone(found)
    if groups["iana"]:
        return _known(groups["iana"])
    if groups["abbreviation"]:
        name = groups["abbreviation"]
        return _by_country(name, country) or ABBREVIATIONS[name]
    name = groups["name"] or groups["earth"] or groups.get("direction")
    if name is None:
        return None
    name = caseless(name)
    return _by_country(name, country) or NAMES[name.replace("-", " ")]


def _by_country(name: str, country: str | None) -> str | None:
    return BY_COUNTRY.get(name, {}).get((country or "").upper())


def _offset_zone(found: re.Match[str]) -> str | None:
    """Name the zone of "UTC+2" ("Etc/GMT-2") or of "UTC+5:30" (a region that keeps it)."""
    hours, minutes = int(found["hours"]), int(found["minutes"] or 0)
    return fixed_zone(hours if found["plus"] else -hours, minutes)


def fixed_zone(hours: int, minutes: int = 0) -> str | None:
    """Name the zone of an offset, its minutes counted away from zero, or None where none is kept.

    >>> fixed_zone(2), fixed_zone(-8), fixed_zone(0), fixed_zone(5, 30), fixed_zone(19)
    ('Etc/GMT-2', 'Etc/GMT+8', 'UTC', 'Asia/Kolkata', None)
    """
    if minutes:
        return PARTS_OF_HOURS.get((hours, minutes))
    if not FARTHEST_WEST <= hours <= FARTHEST_EAST:
        return None
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"


def _known(name: str) -> str | None:
    try:
        return zoneinfo.ZoneInfo(name).key
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _is_bare_zone(text: str, found: re.Match[str]) -> bool:
    """Tell whether a zone without an hour is meant as one: by its name, its words, its place."""
    if found["intro"] or found["offset"] or found["iana"] or found["earth"]:
        return True
    if found["name"]:
        in_parentheses = text[found.start() - 1 : found.start()] == "("
        upright = found.group()[0].isupper() or found["name"] in {"pacific", "eastern"}
        return not found.group().endswith("Times") and (upright or in_parentheses)
    name = found["abbreviation"]
    if found["called"]:
        return name != "AT"
    if name in PLAIN:
        return True
    behind_a_date = _BEHIND_A_DATE.search(text, max(0, found.start() - 6), found.start())
    followed = text[found.end() : found.end() + 2].strip()[:1]
    return behind_a_date is not None and not (followed.isalnum() or followed in set("/-"))


def _with_parentheses(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the parentheses that hold nothing but the zone."""
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return start - 1, end + 1
    return start, end
