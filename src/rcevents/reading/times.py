"""Times of day: the hours of a sitting with their zone, in any way that announcements write.

Read are both clocks ("8am-5pm", "13:00-17:00"), "15h30", "1400 UTC", noon and midnight, and one
time told for several zones, of which the first stands. Bare numbers ("10-2", "12 ET") and
dotted ones ("9.30") are times only beside what makes them so: am or pm, a zone, "from". Days,
prices, versions, ratios and lengths ("7.5 hours") are none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from rcevents.reading.caseless import caseless
from rcevents.reading.claims import Claim, Fault
from rcevents.reading.clockdays import MONTH
from rcevents.reading.clocks import Clock, clock_at
from rcevents.reading.clockwords import Setting, is_time
from rcevents.reading.sittings import Hours, sitting
from rcevents.reading.zones import Named, fixed_zone, zone_behind

__all__ = ["Hours", "find_times"]

LONGEST_CHAIN: Final = 8
TOLERANCE: Final = 3600

_START: Final = re.compile(
    # What stands before is looked at behind the first character: so the search skips to those.
    r"""
    [\dTnNmM](?:
        (?<=\d\dT)(?=\d\d:\d\d)\d{1,16}              # 2021-10-11T14:00
      | (?<![\w.,:/$€£¥#%+−-].)(?<!\d[–—].)
        (?: (?<=\d)\d{0,15} | (?:(?<=[nN])(?i:oon)|(?<=[mM])(?i:idday|idnight))(?![A-Za-z]) )
    )
    """,
    re.VERBOSE,
)
_DAY: Final = re.compile(rf"\d{{1,2}}[ ]{MONTH}")
"""The most common number of a dateline, which no words make a time of: "3 May"."""
_LEAD: Final = re.compile(
    r"""
    (?: \b(?P<limit>(?i:until|till|by|before|than))[ ]
      | (?:\b(?i:start(?:s|ing)?|begin(?:s|ning)?)[ ])?
        (?: \b(?P<from>(?i:from|between|at|ab|um|om|von|vanaf|à|de|jeweils|kl\.?))[ ] | @[ ]? )
    )(?:(?i:about|around|approx\.?|ca\.?)[ ])?\Z
    """,
    re.VERBOSE,
)
_LEAD_ENDS: Final = (
    *"until |till |by |before |than |from |between |at |about |around |approx |approx. ".split("|"),
    *"ab |um |om |von |vanaf |à |de |jeweils |kl |kl. ".split("|"),
    *("ca ", "ca. ", "@", "@ "),
)
"""How whatever leads to a time ends, in caseless text."""
_LEAD_SIGNS: Final = frozenset(" @")
_TO: Final = re.compile(
    r"[ ]?(?:-{1,3}|[‐-―−→~])[ ]?|[ ](?:to|until|till|through|thru|bis|tot|à)[ ]"
    r"|[ ](?:a|a[ ]las|alle|às)[ ](?=\d\d?[:.h]\d\d)",
    re.IGNORECASE,
)
_AND: Final = re.compile(r"[ ](?:and|&)[ ]", re.IGNORECASE)
_ZULU: Final = re.compile(r"[ ]?Z(?![A-Za-z])")
_OFFSET: Final = re.compile(r"(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)(?!\d)")
_HOURS_WORD: Final = re.compile(r"[ ]?(?:hrs?|hours|h|Uhr|uur|u)\b")
_ALSO: Final = re.compile(
    r"[ ]?(?P<firm>[/|=(]|\bor\b)[ ]?(?:[=/][ ]?)?|(?P<loose>,|;|[ ]?[-–—]|,?[ ]and\b)[ ]",
    re.IGNORECASE,
)
_CODE: Final = re.compile(r"[ ]?[A-Z]{2,5}(?=[ ]?/)")
_FOR: Final = re.compile(r"[ ]for[ ](?=\d)")
_LIST: Final = re.compile(r"[ ]?(?:,|&|/|,?[ ](?:and|or))[ ]?(?:at[ ])?\Z", re.IGNORECASE)


class Written(NamedTuple):
    """Hours as they stand in the text: one or two clock times, their zone, and where they end."""

    start: int
    end: int
    first: Clock
    second: Clock | None
    named: Named | None

    @property
    def zone(self) -> str | None:
        """The zone's IANA name, if one is told and known."""
        return self.named.zone if self.named else None


def find_times(
    text: str, *, country: str | None = None, limits: bool = False
) -> list[Claim[Hours | Fault]]:
    """Find the hours of each sitting; "25:00" and hours that never end are faults.

    `country` (ISO 3166-1 alpha-2) settles ambiguous zones. With `limits` the hours by which
    something ends ("until 5pm") are found as well; a sitting has none of those.

    >>> [(claim.text, claim.value.zone) for claim in find_times("21 Apr, 8am-5pm PT, Free")]
    [('8am-5pm PT', 'America/Los_Angeles')]
    >>> find_times("at noon")[0].value
    Hours(start=datetime.time(12, 0), end=None, zone=None, inferred=None)
    >>> [claim.text for claim in find_times("8am Pacific (11am Eastern), then 13h-16h CET")]
    ['8am Pacific (11am Eastern)', '13h-16h CET']
    >>> find_times("24-25 September, $165-365, CUDA 12, v1.2, 10-13 Oct, 16:9")
    []
    """
    claims: list[Claim[Hours | Fault]] = []
    position = 0
    while found := _START.search(text, position):
        start = found.start() + (text[found.start()] == "T")
        lead = _lead(text, max(position, start - 30), start)
        written = _written(text, start, lead, country)
        position = found.end() if written is None else _told_again(text, written, country)
        if written is not None and written.second is None:
            position = _past_beginning(text, position, written)
        if written is None or (lead is not None and lead["limit"] and not limits):
            continue
        begin = lead.start() if lead is not None and not lead["limit"] else found.start()
        hours = sitting(written.first, written.second, written.zone)
        claims.append(Claim(begin, position, text[begin:position], hours))
    return _shared_zones(text, claims)


def _lead(text: str, begin: int, start: int) -> re.Match[str] | None:
    """Find the words that lead to a time; they are looked for only where they end."""
    if text[start - 1 : start] not in _LEAD_SIGNS:
        return None
    if not caseless(text[max(0, start - 8) : start]).endswith(_LEAD_ENDS):
        return None
    return _LEAD.search(text, begin, start)


def _written(
    text: str, start: int, lead: re.Match[str] | None, country: str | None
) -> Written | None:
    """Read what is written at a place as a range or as one time, if it is meant as such."""
    if lead is None and _DAY.match(text, start):
        return None
    spanning = lead is not None and lead["from"] is not None and lead["from"].lower() != "at"
    one = _single(text, start, country)
    if one is None:
        return None
    for written in (_range(text, one, country, spanning=spanning), one):
        if written is not None and _is_meant(text, written, lead):
            return written
    return None


def _is_meant(text: str, written: Written, lead: re.Match[str] | None) -> bool:
    if written.second is None and written.named is None and written.first.is_bare:
        return False  # most numbers: no zone makes a time of them
    word = (lead["from"] or lead["limit"] or "@").lower() if lead is not None else None
    if text[written.end : written.end + 1].isalpha():
        return False
    return is_time(
        Setting(
            text,
            written.start,
            written.end,
            written.first,
            written.second,
            word,
            zoned=written.named is not None,
        )
    )


def _single(text: str, start: int, country: str | None) -> Written | None:
    first = clock_at(text, start)
    if first is None:
        return None
    named = _zone(text, start, first, country)
    return Written(start, named.end if named else _past_word(text, first), first, None, named)


def _range(text: str, one: Written, country: str | None, *, spanning: bool) -> Written | None:
    """Read on to "8am-5pm PT", "9am ET - 5pm ET" and, behind "between", "2 and 4pm"."""
    to = _TO.match(text, one.end) or (_AND.match(text, one.end) if spanning else None)
    second = clock_at(text, to.end()) if to else None
    if to is None or second is None:
        return None
    named = _zone(text, to.end(), second, country)
    if one.zone and named and named.zone and _same_instant(one, second, named.zone):
        return None  # "8am PT - 4pm BST": one time told twice
    end = named.end if named else _past_word(text, second)
    return Written(one.start, end, one.first, second, named or _reaching(one.named, end))


def _reaching(named: Named | None, end: int) -> Named | None:
    """Let a zone told behind the start hold to the end of the range."""
    return None if named is None else named._replace(end=end)


def _past_word(text: str, clock: Clock) -> int:
    """Pass the word "hrs" behind "14:00" and "1400"; behind a bare number it tells a length."""
    if clock.padded and clock.shape in {"colon", "military", "dot"}:
        word = _HOURS_WORD.match(text, clock.end)
        return word.end() if word else clock.end
    return clock.end


def _zone(text: str, start: int, clock: Clock, country: str | None) -> Named | None:
    """Read the zone behind a clock time: "Z", "+02:00" behind an ISO time, else by its name."""
    if clock.shape == "colon":
        zulu = _ZULU.match(text, clock.end)
        if zulu:
            return Named(zulu.end(), "UTC")
        offset = _OFFSET.match(text, clock.end)
        if offset and (text[start - 1 : start] == "T" or offset["sign"] == "+"):
            hours = int(offset["sign"] + offset["hours"])
            return Named(offset.end(), fixed_zone(hours, int(offset["minutes"])))
    return zone_behind(text, _past_word(text, clock), country=country)


def _told_again(text: str, written: Written, country: str | None) -> int:
    """Give the end of the same time told for other zones: "8am PT / 11am ET / 4pm UK"."""
    end, zone = written.end, written.zone
    for _ in range(LONGEST_CHAIN):
        code = _CODE.match(text, end) if zone != written.zone else None
        also = _ALSO.match(text, code.end() if code else end)
        again = _also(text, also, country) if also and zone else None
        if also is None or again is None or again.zone == written.zone:
            break
        if also["loose"] and not _same_instant(written, again.first, again.zone):
            break
        end, zone = again.end, again.zone or "unknown"
        if text.startswith(")", end) and "(" in text[written.end : end]:
            end += 1
    return end


def _past_beginning(text: str, end: int, written: Written) -> int:
    """Pass the hour at which it begins behind the one at which doors open: "6pm for 6.30pm"."""
    then = _FOR.match(text, end)
    clock = clock_at(text, then.end()) if then else None
    first, begun = written.first.at(), clock.at() if clock else None
    if clock is None or first is None or begun is None or not 0 < begun - first <= TOLERANCE:
        return end
    return clock.end


def _also(text: str, also: re.Match[str], country: str | None) -> Written | None:
    """Read the time of another zone, bare numbers as well: its zone, or a code, must be told."""
    single = _single(text, also.end(), country)
    if single is None:
        return None
    one = _range(text, single, country, spanning=False) or single
    return None if one.named is None and _CODE.match(text, one.end) is None else one


def _same_instant(one: Written, other: Clock, zone: str | None) -> bool:
    """Tell whether two clock times of two zones are one instant, in winter or in summer."""
    here, there = one.first.at(), other.at()
    if here is None or there is None or not one.zone or not zone or one.zone == zone:
        return False
    gaps = (
        (here - _offset(one.zone, month) - there + _offset(zone, month)) % 86400 for month in (1, 7)
    )
    return any(min(gap, 86400 - gap) <= TOLERANCE for gap in gaps)


def _offset(zone: str, month: int) -> int:
    """Give a zone's seconds ahead of UTC in a month of some year: only the season matters."""
    offset = datetime(2021, month, 15, tzinfo=UTC).astimezone(ZoneInfo(zone)).utcoffset()
    return int(offset.total_seconds()) if offset else 0


def _shared_zones(text: str, claims: list[Claim[Hours | Fault]]) -> list[Claim[Hours | Fault]]:
    """Let the zone behind a list hold for all of it: "10am and 3pm ET"."""
    for index in range(len(claims) - 2, -1, -1):
        claim, after = claims[index], claims[index + 1]
        if isinstance(claim.value, Fault) or isinstance(after.value, Fault):
            continue
        between = text[claim.end : after.start]
        if claim.value.zone is None and len(between) < 10 and _LIST.match(between):  # noqa: PLR2004 - so near are words of one list
            value = replace(claim.value, zone=after.value.zone)
            claims[index] = claim._replace(value=value)
    return claims
