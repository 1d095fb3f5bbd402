"""The day on which an issue was sent, told by the issue itself: without it, years stay open."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from rcevents.opening.titles import LONGEST, first_lines
from rcevents.reading.dates import Dates, find_dates
from rcevents.reading.datetokens import YEARS
from rcevents.reading.months import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class Hints:
    """Whatever may tell an issue's day, as it was written; the likeliest first in each."""

    metadata: tuple[str, ...] = ()
    """From front matter, or from the feed's item."""
    titles: tuple[str, ...] = ()
    page: tuple[str, ...] = ()
    """From the head of a web page."""
    text: str = ""
    address: str = ""
    """A path, or an address of the web."""


def issue_date(hints: Hints) -> tuple[dt.date | None, str | None]:
    """Give the day by the first rule of RULES that finds one, and the rule where it inferred.

    >>> issue_date(Hints(titles=("#3 - 1 Oct 2021",), address="2021-10-04-issue.md"))
    (datetime.date(2021, 10, 1), None)
    >>> day, rule = issue_date(Hints(titles=("#3 - October 2021",)))
    >>> day.isoformat(), rule
    ('2021-10-01', 'issued: the first day of the month that the title or the name tells')
    """
    found = ((rule(hints), inferred) for rule, inferred in RULES)
    return next((each for each in found if each[0]), (None, None))


def day_told(text: str) -> dt.date | None:
    """Give the first single day that a text tells in full, with its year.

    >>> day_told("2021-10-01 08:00:00 +0000"), day_told("Fri, 1 Oct 2021")
    (datetime.date(2021, 10, 1), datetime.date(2021, 10, 1))
    >>> day_told("1 Oct"), day_told("5-7 Sept 2022")
    (None, None)
    """
    iso = _ISO.match(text)
    if iso:
        return _day(iso)
    values = (claim.value for claim in find_dates(text[:LONGEST]))
    days = (_single_day(value) for value in values if isinstance(value, Dates))
    return next(filter(None, days), None)


_ISO: Final = re.compile(r"\s{0,9}(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_IN_PATH: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_./]?(\d\d)[-_./]?(\d\d)(?!\d)")
_MONTH_IN_PATH: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_/](\d\d)(?![-_]?\d)")
_MONTH: Final = re.compile(
    rf"\b ({'|'.join(sorted(MONTHS, key=len, reverse=True))}) \b \.? ,? [ ] ((?:19|20)\d\d) \b",
    re.VERBOSE | re.IGNORECASE,
)
_LABELLED: Final = re.compile(
    r"""
    [>*_#\s-]{0,9}
    (?: release[ ]date | (?:date[ ]of[ ])? publication (?:[ ]date)? | date[ ]of[ ]issue
      | (?:published|posted|issued|sent) (?:[ ]on)? | issue[ ]date )
    [*_]{0,3} \s{0,3} : [*_]{0,3} \s{0,3} (?P<date>.*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LABELLED_WITHIN: Final = 10
_DATELINE_WITHIN: Final = 4
_MARKUP: Final = "*_#>~ -–—|()[]"


def _by_metadata(hints: Hints) -> dt.date | None:
    return _first_day(hints.metadata)


def _by_title(hints: Hints) -> dt.date | None:
    return _first_day(hints.titles)


def _by_page(hints: Hints) -> dt.date | None:
    return _first_day(hints.page)


def _by_label(hints: Hints) -> dt.date | None:
    """Read "Published: 1 October 2021" among the first lines."""
    lines = islice(first_lines(hints.text), _LABELLED_WITHIN)
    labelled = (_LABELLED.match(line[:LONGEST]) for line in lines)
    return _first_day(match["date"] for match in labelled if match)


_SIGNS: Final = re.compile(r"[ ]?[|·•][ ]?|[ ][-–—][ ]")
_NUMBERED: Final = re.compile(
    r"(?:(?:no|nr|issue|number|vol(?:ume)?|edition|ausgabe|num[eé]ro)\b\.?|#)[ ]?\d{1,5}",
    re.IGNORECASE,
)
"""The number of an issue, beside which its day stands: "Issue 88 | 2 September 2031"."""


def _by_dateline(hints: Hints) -> dt.date | None:
    """Read one of the first lines that is a day and nothing else."""
    for line in islice(first_lines(hints.text), _DATELINE_WITHIN):
        parts = [part.strip(_MARKUP) for part in _SIGNS.split(line[:LONGEST])]
        others = [part for part in parts if not _told_by(part)]
        days = [day for part in parts if (day := _told_by(part))]
        numbered = any(_NUMBERED.fullmatch(part) for part in others)
        if len(days) == 1 and (numbered or not any(others)):
            return _single_day(days[0])
    return None


def _told_by(words: str) -> Dates | None:
    """Give the dates that words are and nothing else."""
    told = (each.value for each in find_dates(words) if each.text == words)
    return next((value for value in told if isinstance(value, Dates)), None)


def _by_address(hints: Hints) -> dt.date | None:
    """Read "2021-10-01-issue.md", "issue-1-oct-2021.md" or "https://example.org/2021/10/01/"."""
    path = _named(hints.address)
    days = (_day(match) for match in reversed([*_IN_PATH.finditer(path)]))
    words = re.sub(r"[-_/.+]", " ", PurePosixPath(path).stem)
    return next(filter(None, days), None) or day_told(words)


def _by_month_of_title(hints: Hints) -> dt.date | None:
    """Read "October 2021" as the month's first day: near enough for the years of events."""
    months = (_MONTH.search(title) for title in hints.titles)
    return next((dt.date(int(m[2]), MONTHS[m[1].lower()], 1) for m in months if m), None)


def _by_month_of_address(hints: Hints) -> dt.date | None:
    match = _MONTH_IN_PATH.search(_named(hints.address))
    return _day(match) if match else None


BY_MONTH: Final = "issued: the first day of the month that the title or the name tells"
RULES: Final[tuple[tuple[Callable[[Hints], dt.date | None], str | None], ...]] = (
    (_by_metadata, None),
    (_by_title, None),
    (_by_page, None),
    (_by_label, None),
    (_by_dateline, None),
    (_by_address, None),
    (_by_month_of_title, BY_MONTH),
    (_by_month_of_address, BY_MONTH),
)
"""In order: what the sender declared, what a reader sees, what the file is called. A month
without a day comes last and stands for its first day, which is marked as inferred."""


def _first_day(texts: Iterator[str] | tuple[str, ...]) -> dt.date | None:
    return next(filter(None, map(day_told, texts)), None)


def _single_day(value: Dates) -> dt.date | None:
    """Give the day of dates that are one day, told with its year."""
    if value.year_inferred or len(value.runs) != 1:
        return None
    (run,) = value.runs
    return run.start if run.start == run.end else None


def _day(match: re.Match[str]) -> dt.date | None:
    year, month, *rest = (int(group) for group in match.groups())
    if year not in YEARS:
        return None
    try:
        return dt.date(year, month, rest[0] if rest else 1)
    except ValueError:
        return None


def _named(address: str) -> str:
    """Give the part of an address that its author chose: a file's name, a web address's path."""
    if "://" not in address:
        return PurePosixPath(address).name
    try:
        return unquote(urlsplit(address).path)
    except ValueError:  # "http://[" is no address
        return ""
