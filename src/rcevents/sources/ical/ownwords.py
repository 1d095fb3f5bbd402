"""Our own words: the description of an event in a calendar of rcevents, taken apart again.

Its first lines tell when, in which form, for how much, where to read on and until when to
register; the announcement's own text follows, then people and topics, then where it was told.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, get_args

from rcevents.iana import zone_info
from rcevents.model import Cost, Deadline, DeadlineKind, Status, Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY = re.compile(r"(\d{1,2}) ([A-Z][a-z]{2}) (\d{1,4})(?:, (\d\d):(\d\d) \(([^()]{1,60})\))?")
HOURS = re.compile(r", (\d\d:\d\d)(?:-(\d\d:\d\d))?(?=[ ;]|$)")
ZONE = re.compile(r" \(([A-Za-z0-9_+/-]{1,60})\)")
INFERRED = re.compile(r"Inferred, not told: ([\w.]{1,60}) \((.*)\)")
PROVENANCE = re.compile(r"Announced in .*|and \d{1,9} more|Inferred, not told: .*")
PEOPLE = re.compile(r"(Organised by |Speakers: |Topics: )(.*)")
AMOUNT = re.compile(
    r"""
    (?: (?P<free>free)(?!\ to)
      | (?P<from>from\ |free\ to\ )?
        (?P<sign>[A-Z]{3}\ |[A-Z]{0,2}[$€£₪₹¥₩])? (?P<low>[\d,]+(?:\.\d\d)?)
        (?:-(?P<high>[\d,]+(?:\.\d\d)?))?
    )""",
    re.VERBOSE,
)
CURRENCIES = {
    "A$": "AUD", "R$": "BRL", "CA$": "CAD", "€": "EUR", "£": "GBP", "HK$": "HKD", "₪": "ILS",
    "₹": "INR", "JP¥": "JPY", "₩": "KRW", "MX$": "MXN", "NZ$": "NZD", "S$": "SGD", "US$": "USD",
}  # fmt: skip
"""The signs that our words have for currencies; the others are told by their codes."""
ATTENDED: tuple[tuple[str, Literal["virtual", "in_person"]], ...] = (
    (" virtual", "virtual"), (" on site", "in_person"),
)  # fmt: skip
STATUSES: dict[str, Status] = {status.capitalize(): status for status in get_args(Status)}
DEADLINE_KINDS: dict[str, DeadlineKind] = {
    "Registration closes": "registration",
    "Applications close": "application",
    "Submissions close": "submission",
    "Early-bird price ends": "early_bird",
    "Notification": "notification",
    "Deadline": "other",
}
MONTHS = ("", *"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
Hours = tuple[dt.time, dt.time | None]


@dataclass(slots=True)
class OwnWords:
    """What a description of ours tells."""

    cost: str = ""
    status: Status | None = None
    announced: str = ""
    organizer: str | None = None
    speakers: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    inferred: dict[str, str] = field(default_factory=dict)
    is_end_assumed: bool = False
    zone: str | None = None
    hours: Hours | None = None


def own_words(description: str, length: int | None = None) -> OwnWords:
    """Take a description apart; `length` counts the characters of the announcement's own text.

    It is needed where that text has lines such as stand behind it.
    """
    head, _, rest = description.partition("\n\n")
    when, *lines = head.split("\n")
    words = OwnWords(is_end_assumed="(end assumed" in when, hours=_hours(when), zone=_zone(when))
    for line in lines:
        _take_fact(words, line)
    if length is not None:
        words.announced, rest = rest[:length], rest[length:].removeprefix("\n\n")
    paragraphs = rest.split("\n\n")
    if _all(PROVENANCE, paragraphs[-1]):
        for line in paragraphs.pop().split("\n"):
            if found := INFERRED.fullmatch(line):
                words.inferred[found[1]] = found[2]
    if paragraphs and _all(PEOPLE, paragraphs[-1]):
        _take_people(words, paragraphs.pop())
    if length is None:
        words.announced = "\n\n".join(paragraphs)
    return words


def _all(pattern: re.Pattern[str], paragraph: str) -> bool:
    return all(map(pattern.fullmatch, paragraph.split("\n")))


def _take_fact(words: OwnWords, line: str) -> None:
    """Take a line of facts."""
    name, _, told = line.partition(": ")
    if name == "Cost":
        words.cost = told
    elif line in STATUSES:
        words.status = STATUSES[line]
    elif name in DEADLINE_KINDS and (when := _moment(told)):
        deadline = Deadline(kind=DEADLINE_KINDS[name], date=when, text=line)
        words.deadlines = (*words.deadlines, deadline)


def _take_people(words: OwnWords, paragraph: str) -> None:
    """Take the paragraph of people and topics."""
    for line in paragraph.split("\n"):
        found = PEOPLE.fullmatch(line)
        if found is None:
            continue
        if found[1].startswith("Org"):
            words.organizer = found[2]
        elif found[1].startswith("Sp"):
            words.speakers = tuple(found[2].split(", "))
        else:
            words.topics = tuple(found[2].split(", "))


def _zone(when: str) -> str | None:
    """Give the zone of the hours, the first that is named.

    >>> _zone("24 Sep 2020, 13:00-17:00 (Europe/London) · virtual")
    'Europe/London'
    """
    return next((name for name in ZONE.findall(when) if zone_info(name)), None)


def _hours(when: str) -> Hours | None:
    """Read the hours of which no zone is told, where there is one pair of them.

    >>> _hours("9 May 2031, 10:00-12:30 (time zone not told) · virtual")
    (datetime.time(10, 0), datetime.time(12, 30))
    """
    told = HOURS.findall(when) if "(time zone not told)" in when else []
    if len(told) != 1:
        return None
    begins, ends = told[0]
    try:
        return dt.time.fromisoformat(begins), dt.time.fromisoformat(ends) if ends else None
    except ValueError:
        return None


def _moment(words: str) -> dt.date | None:
    """Read "1 Mar 2021" or "1 Mar 2021, 12:00 (Europe/Paris)"."""
    from rcevents.sources.ical.zones import described_zone, named_zone

    found = DAY.fullmatch(words)
    if found is None or found[2] not in MONTHS:
        return None
    try:
        day = dt.date(int(found[3]), MONTHS.index(found[2]), int(found[1]))
    except ValueError:
        return None
    zone = (named_zone(found[6]) or described_zone(found[6])) if found[6] else None
    if zone is None:
        return day
    time = dt.time(int(found[4]), int(found[5]))
    local = dt.datetime.combine(day, time, zone.clock)
    offset = local.utcoffset()
    return local.replace(tzinfo=dt.timezone(offset)) if offset is not None else day


def cost_told(words: str) -> Cost | None:
    """Read what attending costs, where it is prices for everybody; None for any other words.

    >>> cost_told("free or US$75 virtual; from CHF 7.50 on site").tiers[2].model_dump(
    ...     mode="json", exclude_none=True)
    {'min': '7.5', 'currency': 'CHF', 'format': 'in_person'}
    >>> cost_told("not free").free, cost_told("free for members")
    (False, None)
    """
    if words in ("free", "not free"):
        return Cost(free=words == "free")
    tiers: list[Tier] = []
    for group in words.split("; "):
        form = next((form for form in ATTENDED if group.endswith(form[0])), None)
        told = _tiers(group.removesuffix(form[0]) if form else group, form and form[1])
        if told is None:
            return None
        tiers += told
    return Cost(free=any(not tier.min for tier in tiers), tiers=tuple(tiers))


def _tiers(group: str, form: Literal["virtual", "in_person"] | None) -> Sequence[Tier] | None:
    found = [AMOUNT.fullmatch(amount) for amount in group.split(" or ")]
    return [_tier(one, form) for one in found if one] if all(found) else None


def _tier(found: re.Match[str], form: Literal["virtual", "in_person"] | None) -> Tier:
    if found["free"]:
        return Tier(min=Decimal(0), max=Decimal(0), format=form)
    low = Decimal(found["low"].replace(",", ""))
    high: Decimal | None = Decimal((found["high"] or found["low"]).replace(",", ""))
    if found["from"] == "free to ":
        low = Decimal(0)
    elif found["from"]:
        high = None
    sign = (found["sign"] or "").strip()
    return Tier(min=low, max=high, currency=CURRENCIES.get(sign, sign) or None, format=form)
