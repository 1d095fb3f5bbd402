"""All of a weekday in a month: "Tuesdays in May", "every Monday and Friday of June 2021"."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING

from rcevents.reading.bydays import CODES, DAYS, MONTH, PLURALS, byday, month_number
from rcevents.reading.claims import Claim, Fault
from rcevents.reading.dateruns import Dates, Run
from rcevents.reading.years import choose_year, day_in

if TYPE_CHECKING:
    from collections.abc import Iterator

HINT = re.compile(r"day(?:s)?[ ](?:in|of|during|throughout)[ ][A-Za-z]")
LISTED = r"""(?P<listed{}> \d{{1,2}}(?:st|nd|rd|th)?
    (?: (?: ,[ ]? | ,?[ ](?:and|&)[ ] ) \d{{1,2}}(?:st|nd|rd|th)? ){{0,5}} )"""
HABIT = re.compile(
    rf"""
    \b (?: (?:on|every|each)[ ] )?
    (?: (?P<plural> {PLURALS} ) | (?<=every[ ])(?P<days> {DAYS} ) )
    [ ](?:in|of|during|throughout)[ ] (?P<month> {MONTH} )\.?
    (?: ,?[ ] (?P<year> 20\d\d ) )?
    (?: [ ]\( {LISTED.format("")} \)
      | :[ ] {LISTED.format("_behind")} (?= [ ]?(?: [,;.\n(] | \Z | [-–—][ ] )) )?
    (?! [ ]\d | [ ](?:each|every)[ ]year )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_month_days(text: str, *, issued: dt.date | None) -> Iterator[Claim[Dates | Fault]]:
    """Find the days of which a weekday's name and a month tell, each a sitting of its own.

    >>> (claim,) = find_month_days("Tuesdays in May, free", issued=dt.date(2021, 4, 1))
    >>> claim.text, [run.start.day for run in claim.value.runs]
    ('Tuesdays in May', [4, 11, 18, 25])
    """
    if not may_tell_month_days(text):
        return
    for found in HABIT.finditer(text):
        value = _days(found, issued)
        yield Claim(found.start(), found.end(), found.group(), value)


def may_tell_month_days(text: str) -> bool:
    """Tell cheaply whether a text can tell a weekday of a month."""
    return HINT.search(text) is not None


def _days(found: re.Match[str], issued: dt.date | None) -> Dates | Fault:
    month, rule = month_number(found["month"]), None
    if found["year"]:
        year = int(found["year"])
    elif issued is None:
        return Fault(f"no year is told and the issue's date is unknown: {found.group()}")
    else:
        chosen = choose_year((month, 15), (month, 15), issued)
        if chosen is None:
            return Fault(f"no year near {issued}: {found.group()}")
        year, rule = chosen
    weekdays = {CODES.index(code) for code in byday(found["plural"] or found["days"]).split(",")}
    listed = found["listed"] or found["listed_behind"]
    if listed:
        return _listed(found, [int(day) for day in re.findall(r"\d+", listed)], year, rule)
    last = calendar.monthrange(year, month)[1]
    days = (dt.date(year, month, day) for day in range(1, last + 1))
    runs = tuple(Run(day, day) for day in days if day.weekday() in weekdays)
    return Dates(runs, rule, separate=True)


def _listed(found: re.Match[str], numbers: list[int], year: int, rule: str | None) -> Dates | Fault:
    """Give the days whose numbers are told beside their weekday and month."""
    month = month_number(found["month"])
    weekdays = {CODES.index(code) for code in byday(found["plural"] or found["days"]).split(",")}
    days = [day_in(year, (month, number)) for number in numbers]
    told = [day for day in days if day is not None and day.weekday() in weekdays]
    if len(told) < len(numbers):
        return Fault(f"another weekday, or no day of {year}: {found.group()}")
    return Dates(tuple(Run(day, day) for day in told), rule, separate=True)
