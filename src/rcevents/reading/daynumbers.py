r"""Days whose number begins a line: "14. Mai" is a date in most of Europe, and no list's item 14.

CommonMark (section 5.2) begins a list at a number with a full stop. Where a month follows, the
stop is escaped, so that the words reach the readers of dates as they were written.
"""

from __future__ import annotations

import re
from itertools import pairwise

from rcevents.reading.monthnames import LINE_MONTHS
from rcevents.reading.months import MONTHS

_ENGLISH = "|".join(sorted(MONTHS, key=len, reverse=True))
_OTHER = "|".join(sorted(map(re.escape, LINE_MONTHS), key=len, reverse=True))
_DAY = re.compile(
    rf"""^(?P<lead>[ \t>]{{0,20}}(?P<bullet>[-*+][ \t]{{1,4}}(?:\[[ x]\][ ])?)?)
         (?P<day>[0-3]?\d)\.
         (?=[ \t]{{0,3}} (?: (?:bis|und|au|al|tot|[-–—/&+]) [ \t]{{0,3}} [0-3]?\d\.[ \t]{{0,3}} )?
            (?: (?P<month>{_ENGLISH}) | {_OTHER} ) (?!\w)
            (?! \.?[ ][0-3]?\d(?:st|nd|rd|th)?(?!\w) ) )""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)


def days_kept(markdown: str) -> str:
    r"""Give markdown in which no day's number is taken for that of a list's item.

    Numbers before English months, with no bullet before them, that count on from 1 are a list's,
    and so are those with a day behind the month ("1. May 19").

    >>> days_kept("- 14. Mai: Tea"), days_kept("2. bis 4. Juni: Tea")
    ('- 14\\. Mai: Tea', '2\\. bis 4. Juni: Tea')
    >>> days_kept("1. May Tea\n2. March of the pots"), days_kept("1. Tea in May")
    ('1. May Tea\n2. March of the pots', '1. Tea in May')
    """
    found = list(_DAY.finditer(markdown))
    if not found:
        return markdown
    bare = [int(each["day"]) for each in found if _is_bare(each)]
    counts = all(number in {1, before + 1} for before, number in pairwise([0, *bare]))
    return _DAY.sub(lambda each: each[0] if counts and _is_bare(each) else _escaped(each), markdown)


def _is_bare(found: re.Match[str]) -> bool:
    return found["month"] is not None and found["bullet"] is None


def _escaped(found: re.Match[str]) -> str:
    return found[0].removesuffix(".") + "\\."
