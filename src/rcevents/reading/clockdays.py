"""Whether a number before a dash is the last of several days, and no hour: "May 3 - 4 - 2pm"."""

from __future__ import annotations

import re
from typing import Final

MONTH: Final = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
LONGEST_MEETING: Final = 7
"""Days: what may be days or hours ("May 3 - 9 - 11am") is days where there are no more of them."""

_MONTHS_BEFORE: Final = re.compile(
    rf"\b{MONTH}\.?[ ]\d{{1,2}}(?:st|nd|rd|th)?[ ]?(?:[-–—]|to)[ ]?{MONTH}\.?[ ]\Z"
)
_DAYS_BEFORE: Final = re.compile(
    rf"\b{MONTH}\.?[ ](?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:[ ]|(?=,))(?P<sign>[-–—&,]|to|and)[ ]\Z"
)
_HOURS_BEHIND: Final = re.compile(r"[ ]?[-–—][ ]?\d{1,2}(?::\d\d|[ ]?(?i:[ap]\.?m))")
NOT_OF_THE_DAY: Final = re.compile(
    r"""\b(?:ratio|scale|odds|score|chapter|verse|psalms?|pages?|pp?\.|rooms?|nos?\.|version
        |genesis|exodus|isaiah|matthew|mark|luke|john|acts|romans|corinthians|revelation
        |days?|sessions?|parts?|tracks?|weeks?|modules?|levels?|rounds?|workshop|vol\.?|phase
        |lesson|stage|hall|episode|lecture|section|building|version)[ ](?:of[ ])?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
"""What counts something with the number behind it: "room 10", "chapter 3:16"."""


def ends_months(before: str) -> bool:
    """Tell whether a number behind these words ends a range of months: "Apr 30 - May 2"."""
    return _MONTHS_BEFORE.search(before) is not None


def ends_days(before: str, number: int, behind: str) -> bool:
    """Tell whether a number ends the days told before it; `behind` stands behind the next clock.

    >>> ends_days("May 3 - ", 4, ""), ends_days("May 3, ", 4, "-5pm"), ends_days("May 3", 4, "")
    (True, True, False)
    >>> ends_days("May 3 - ", 10, " UTC"), ends_days("May 3, ", 10, " UTC")
    (False, False)
    """
    found = _DAYS_BEFORE.search(before)
    if found is None:
        return False
    if found["sign"] in {"and", "&"}:
        return True
    if found["sign"] == ",":
        return _HOURS_BEHIND.match(behind) is not None
    return 0 < number - int(found["day"]) < LONGEST_MEETING
