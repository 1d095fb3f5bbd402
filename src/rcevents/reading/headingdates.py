"""Years, months and days that headings tell for what stands below them: "March 2031".

A heading counts only where it says nothing else: "Upcoming events in March 2031", "2031",
"Tuesday 12 March". The document's title ("Tea News, March 2031") is the issue's own date.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.identity import edition_year
from rcevents.reading.dateline import read_dateline
from rcevents.reading.dates import Dates, find_dates
from rcevents.reading.monthnames import FOREIGN_DAYS
from rcevents.reading.months import MONTH_NAMES, PLURAL_DAYS, WEEKDAYS
from rcevents.reading.translation import folded, in_english, month_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.reading.claims import Claim, Fault

YEAR_TOLD = "year: told by the heading"
MONTH_TOLD = "month and year: told by the heading"
OF_TITLE = "year: that of the title"
DAY_TOLD = "day: told by the heading"

LONGEST = 60
"""A heading of more characters tells more than a date."""
LEAP = dt.date(2028, 1, 1)
"""Any day of issue: the year of a heading without one is not looked at."""
EDITION = re.compile(
    r"(?<!room)(?<!hall)(?:(?<=[\w)]) |['’])(?:20)?\d\d(?: \w{1,12})?(?: ?[(:|–—-]|$)",
    re.IGNORECASE,
)
"""How a title tells the year of an edition: at its end, or before a sign."""
FAR = 2
WORD = re.compile(r"['’]\d\d(?!\d)|[^\W\d_]+|\d+(?:st|nd|rd|th)?", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20|['’])\d\d")
ORDINAL = re.compile(r"([1-9]|[12]\d|3[01])(?:st|nd|rd|th)", re.IGNORECASE)
WEEK = re.compile(r"\bweek\b", re.IGNORECASE)
IN_FIGURES = re.compile(r"\W*(?:(20\d\d)[-/.](0\d|1[0-2])|(0?\d|1[0-2])[/.](20\d\d))\W*")
"""A month in figures: "2031-03", "03/2031"."""
FILLING = frozenset(
    """
    a activities agenda ahead all also and at au bis calendar ce classes coming conferences
    courses dans das date dates de der diary die du en et evenements eventos events for
    forthcoming from further future hackathons im in into kurse la le lectures les listing local
    meetings meetups mes mois monat month more new next of on online our programme s seminars
    sessions starting talks termine the this through to trainings und until up upcoming
    veranstaltungen virtual webinars week what what's whats workshops y year
    """.split()
)
"""What may stand in a heading beside the month and the year, folded."""


@dataclass(frozen=True, slots=True)
class HeadingDate:
    """What headings tell: a year, or months with their years if known, or one day of a month.

    It is `firm` where headings tell it, and not lines among the text; `of_title` where it is the
    year that an event's own title tells. `days` are the first and last of the month that count.
    """

    year: int | None = None
    months: tuple[tuple[int, int | None], ...] = ()
    day: int | None = None
    weekday: str = ""
    firm: bool = True
    of_title: bool = False
    days: tuple[int, int] | None = None

    @property
    def rule(self) -> str:
        """Name what of a date the heading tells."""
        if self.of_title:
            return OF_TITLE
        if self.day:
            return DAY_TOLD
        return MONTH_TOLD if self.months else YEAR_TOLD

    @property
    def month(self) -> int | None:
        """The one month that is told, if it is one."""
        return self.months[0][0] if len(self.months) == 1 else None

    def year_of(self, month: int) -> int | None:
        """Give the year in which days of a month lie below the heading, None where not told."""
        return dict(self.months).get(month) if self.months else self.year

    def below(self, outer: HeadingDate | None) -> HeadingDate | None:
        """Give what both tell, this one standing below the outer one."""
        if outer is None:
            return self if self.months or self.year else None
        if self.day and not self.months:
            return replace(outer, day=self.day, weekday=self.weekday) if outer.month else outer
        known = dict(outer.months)
        months = tuple((month, year or known.get(month, outer.year)) for month, year in self.months)
        return replace(self, months=months)

    @property
    def words(self) -> str:
        """What stands behind a bare day's number, or for the day that the heading is.

        >>> HeadingDate(months=((3, 2031),), day=12, weekday="Tue").words
        'Tue 12 March'
        """
        month = MONTH_NAMES[self.month - 1] if self.month else ""
        return " ".join(filter(None, (self.weekday, str(self.day or ""), month)))

    def lies(self, day: int) -> dt.date | None:
        """Give the day of that number below the heading, where month and year are told."""
        year = self.year_of(self.month) if self.month else None
        try:
            return dt.date(year, self.month, day) if year and self.month else None
        except ValueError:
            return None


def path_date(headings: Iterable[str], outer: HeadingDate | None = None) -> HeadingDate | None:
    """Give what a path of headings tells, the outermost first.

    >>> path_date(["Tea News, May 2031", "Events", "2031", "March"]).months
    ((3, 2031),)
    >>> path_date(["March 2031", "Tuesday 12"]).day
    12
    """
    date = outer
    for heading in headings:
        told = heading_date(heading)
        date = told.below(date) if told else date
    return date


@lru_cache(maxsize=256)  # sections and what stands around entries ask for the same ones
def heading_date(heading: str) -> HeadingDate | None:
    """Read what a heading tells, None where it says anything else.

    >>> heading_date("December 2031 / January 2032").months, heading_date("Mai 2031").months
    (((12, 2031), (1, 2032)), ((5, 2031),))
    >>> heading_date("RSECon 2031"), heading_date("March of the Teapots")
    (None, None)
    """
    if len(heading) > LONGEST or not WORD.search(heading):
        return None
    if figures := IN_FIGURES.fullmatch(heading):
        year, month = figures[1] or figures[4], figures[2] or figures[3]
        return HeadingDate(months=((int(month), int(year)),)) if int(month) else None
    english = in_english(heading)
    found = find_dates(english, issued=LEAP)
    return _of_days(english, found) if found else _of_words(heading)


def _of_days(heading: str, found: list[Claim[Dates | Fault]]) -> HeadingDate | None:
    """Read a heading that is a day, or the months of a run of days."""
    claim = found[0]
    left = f"{heading[: claim.start]} {heading[claim.end :]}"
    if len(found) > 1 or not isinstance(claim.value, Dates) or len(claim.value.runs) > 1:
        return None
    if not all(_is_filling(word) for word in WORD.findall(left)):
        return None
    first, last = claim.value.runs[0]
    told = claim.value.year_inferred is None
    ends = dict.fromkeys((each.month, each.year if told else None) for each in (first, last))
    if first != last or WEEK.search(heading):
        return HeadingDate(months=tuple(ends))
    return HeadingDate(months=tuple(ends), day=first.day, weekday=_weekday(heading))


def _weekday(heading: str) -> str:
    return next((word for word in WORD.findall(heading) if word.lower() in WEEKDAYS), "")


def _is_filling(word: str) -> bool:
    return folded(word) in FILLING or _is_weekday(word)


def _is_weekday(word: str) -> bool:
    name = folded(word)
    return (name in WEEKDAYS or name in FOREIGN_DAYS) and name not in PLURAL_DAYS


def _of_words(heading: str) -> HeadingDate | None:
    months: list[tuple[int, int | None]] = []
    year: int | None = None
    day: int | None = None
    weekday = False
    for word in WORD.findall(heading):
        if YEAR.fullmatch(word):
            year = int(word) if word.isdigit() else CENTURY + int(word[1:])
            months = [(month, told or year) for month, told in months]
        elif month := month_named(word):
            months.append((month, None))
        elif ordinal := ORDINAL.fullmatch(word):
            day = int(ordinal[1])
        elif word.isdigit() and weekday and 0 < int(word) <= LONGEST_MONTH:
            day = int(word)
        elif not _is_filling(word):
            return None
        weekday = _is_weekday(word)
    if months:
        return HeadingDate(months=tuple(_in_order(months, year)))
    if not (year or day):
        return None
    return HeadingDate(year=year, day=day, weekday=_weekday(in_english(heading)))


LONGEST_MONTH = 31
CENTURY = 2000


def _in_order(
    months: list[tuple[int, int | None]], year: int | None
) -> Iterator[tuple[int, int | None]]:
    """Give months their years: before "January 2032" stands December of 2031."""
    following = [*months[1:], (0, None)]
    for (month, told), (next_month, next_told) in zip(months, following, strict=True):
        own = told or year
        turned = next_month != 0 and month > next_month and own == (next_told or year)
        yield month, own - 1 if own is not None and turned else own


def with_year(dateline: str, date: HeadingDate, *, day_first: bool | None = None) -> str:
    """Write the heading's year behind the days of a dateline that tell none.

    A weekday that is told must agree; deadlines are left as they are.

    >>> with_year("Tue 11 March, 14:00", HeadingDate(2031))
    'Tue 11 March 2031, 14:00'
    >>> with_year("Mon 11 March", HeadingDate(2031))
    'Mon 11 March'
    """
    years = [year for _, year in date.months if year] or ([date.year] if date.year else [])
    if not years:
        return dateline
    near = dt.date(years[0], 1, 1)
    line = read_dateline(dateline, issued=near, day_first=day_first)
    for claim in reversed(line.dates):
        if claim.value.year_inferred:
            text = dateline[claim.start : claim.end]
            dateline = dateline[: claim.start] + _told(text, claim, date) + dateline[claim.end :]
    return dateline


def _told(text: str, claim: Claim[Dates], date: HeadingDate) -> str:
    first, last = claim.value.runs[0].start, claim.value.runs[-1].end
    turned = last.month < first.month
    year = date.year_of(last.month) if date.months else None
    if year is None:
        year = date.year_of(first.month)
        year = year + turned if year is not None else None
    if year is None:
        return text
    forms = (f"{text} {year}", f"{text}{year}", f"{text}/{year}", f"{text}.{year}")
    return next((form for form in forms if _reads(form, first, last)), text)


def _reads(text: str, first: dt.date, last: dt.date) -> bool:
    """Whether a text is a date with its year, of the same days, and its weekday agrees."""
    found = find_dates(text)
    if len(found) != 1 or found[0].end - found[0].start != len(text):
        return False
    value = found[0].value
    if not isinstance(value, Dates) or value.year_inferred:
        return False
    start, end = value.runs[0].start, value.runs[-1].end
    same = (start.month, start.day, end.month, end.day) == (
        *(first.month, first.day),
        *(last.month, last.day),
    )
    return same and agrees(text, start)


def edition_date(title: str, issued: dt.date | None) -> HeadingDate | None:
    """Give the year of an edition that a title tells, where it lies behind that of the issue.

    >>> edition_date("TeaConf 2032: Leaves", dt.date(2031, 2, 1)).year
    2032
    >>> edition_date("Tea in 2032 and beyond", dt.date(2031, 2, 1))
    """
    year = edition_year(title) if EDITION.search(title) else None
    ahead = year - issued.year if year and issued else 0
    return HeadingDate(year, of_title=True) if 0 < ahead <= FAR else None


def agrees(text: str, day: dt.date) -> bool:
    """Tell whether the first weekday of a text, if there is any, is that of the day.

    >>> agrees("Tue 11 March", dt.date(2031, 3, 11)), agrees("Mon 11", dt.date(2031, 3, 11))
    (True, False)
    """
    words = (word.lower() for word in WORD.findall(in_english(text)))
    told = next((WEEKDAYS[word] for word in words if word in WEEKDAYS), None)
    return told is None or told == day.weekday()
