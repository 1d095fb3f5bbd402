"""Seasons: whether the zone that is told is the one that clocks keep at that time of year."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final, NamedTuple
from zoneinfo import ZoneInfo

from rcevents.linting.rule import WARNING, Rule
from rcevents.model import first_day
from rcevents.reading.zonenames import ABBREVIATIONS, BY_COUNTRY
from rcevents.render.moments import run_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.model import Event
    from rcevents.proofreading.accounts import Account
    from rcevents.proofreading.issue import Issue
    from rcevents.proofreading.remark import Remark

SEASON: Final = Rule(
    "NEWS203",
    "zone-out-of-season",
    WARNING,
    "Clocks are changed twice a year, and so are the names of zones. Who takes the name at its "
    "word is an hour off; calendars show what the clocks of the region will.",
    "Write the name of that season, or one that holds all the year: ET, Paris time, UTC.",
    "IANA time zone database",
)
_CODE: Final = re.compile(r"(?<![A-Za-z])[A-Z]{3,4}(?![A-Za-z])")
_SPELT: Final = re.compile(r"\b(?P<season>standard|daylight|summer)[ ](?:time|tz)\b", re.IGNORECASE)
_UNCHANGED: Final = re.compile(
    r"\b(?:Arizona|Phoenix|Tucson|Queensland|Brisbane|Saskatchewan|Regina|Saskatoon|Panama|Jamaica"
    r"|Canc[uú]n|Accra|Ghana|Reykjav[ií]k|Iceland)\b",
    re.IGNORECASE,
)
"""Places that keep a name all the year which their neighbours keep for a season."""
_KEEPERS: Final = (
    ("America/", frozenset({"US", "CA"})),
    ("Europe/London", frozenset({"GB"})),
    ("Europe/", frozenset(
        "AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LI LT LU LV MC MD ME MK MT"
        " NL NO PL PT RO RS SE SI SK SM UA US CA VA XK".split()
    )),
    ("Australia/", frozenset({"AU"})),
    ("Pacific/Auckland", frozenset({"NZ"})),
)  # fmt: skip
"""Countries in which a name of a season can mean the zone that it is taken for; in others (Mexico,
Ghana, Tunisia) it is kept all the year, or means another."""


class Named(NamedTuple):
    """A zone told by the name that it has in summer, or that it has in winter."""

    words: str
    name: str
    zone: str
    is_summer: bool


def check(issue: Issue) -> Iterator[Remark]:
    """Tell zones that nobody keeps on the days of the event."""
    for account in issue.accounts:
        if account.event.start is not None and account.event.recurrence is None:
            yield from _out_of_season(account)


def _out_of_season(account: Account) -> Iterator[Remark]:
    """Tell the first zone by a name of another season, unless the right one is told beside it."""
    days = _days(account.event)
    named = list(_named(account))
    kept = {each.zone for each in named if _is_kept(each, days)}
    for each in named:
        if each.zone not in kept:
            place = each.zone.rpartition("/")[2].replace("_", " ")
            clock = dt.datetime.combine(days[0], dt.time(12), ZoneInfo(each.zone)).tzname()
            when = run_words(days[0], days[0])
            message = f'"{each.words}": clocks in {place} show {clock} on {when}, not {each.name}'
            yield account.remark(SEASON, message, each.words, each.name)
            return


def _days(event: Event) -> list[dt.date]:
    """Give the days on which a sitting begins or ends."""
    told = [day for each in event.sessions for day in (each.start, each.end)]
    return [first_day(day) for day in (event.start, *told) if day is not None]


def _is_kept(named: Named, days: Sequence[dt.date]) -> bool:
    return any(_is_summer(named.zone, day) == named.is_summer for day in days)


def _named(account: Account) -> Iterator[Named]:
    """Yield the zones of a dateline that are told by the name of a season."""
    place = account.event.place
    if _UNCHANGED.search(f"{account.dateline} {place.text if place else ''}"):
        return
    country = (place.country if place else None) or ""
    for claim in (*account.line.hours, *account.line.zones):
        for code in _CODE.findall(claim.text):
            zone = ABBREVIATIONS.get(code)
            if zone and "/" in zone and _can_mean(code, zone, country):
                yield from _of_season(claim.text, code, zone)
        spelt = _SPELT.search(claim.text)
        zone = account.event.timezone
        if spelt and zone and _has_summer(zone):
            name = spelt.group().lower()
            yield Named(claim.text, name, zone, spelt["season"].lower() != "standard")


def _can_mean(code: str, zone: str, country: str) -> bool:
    """Tell whether a name can mean a zone in a country, as far as that is known."""
    if not country:
        return True
    kept = next(
        (some for prefix, some in _KEEPERS if zone.startswith(prefix)), frozenset({country})
    )
    return country in kept and country not in BY_COUNTRY.get(code, {})


def _of_season(words: str, code: str, zone: str) -> Iterator[Named]:
    """Yield a zone by its abbreviation, where that is what its clocks show for a season."""
    if _has_summer(zone):
        for month in (1, 7):
            day = dt.date(2021, month, 1)
            if dt.datetime.combine(day, dt.time(12), ZoneInfo(zone)).tzname() == code:
                yield Named(words, code, zone, _is_summer(zone, day))


def _has_summer(zone: str) -> bool:
    return _offset(zone, dt.date(2021, 1, 1)) != _offset(zone, dt.date(2021, 7, 1))


def _is_summer(zone: str, day: dt.date) -> bool:
    """Tell whether clocks are put forward on a day.

    >>> _is_summer("Europe/Paris", dt.date(2032, 5, 4))
    True
    >>> _is_summer("Australia/Sydney", dt.date(2032, 5, 4))
    False
    """
    both = (_offset(zone, dt.date(day.year, month, 1)) for month in (1, 7))
    return _offset(zone, day) == max(both)


def _offset(zone: str, day: dt.date) -> dt.timedelta:
    """Give how far a zone's clocks are ahead of UTC at noon of a day."""
    return dt.datetime.combine(day, dt.time(12), ZoneInfo(zone)).utcoffset() or dt.timedelta()
