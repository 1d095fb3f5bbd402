"""Which comes first in "05/06", day or month: by every date of a collection."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PAIR = re.compile(r"(?<![\w/.-])(\d{1,2})([/-])(\d{1,2})(?:\2(?:\d{4}|\d\d))?(?![\w/]|[.-]\d)")
LONGEST = 2_000
MONTHS = 12
LONGEST_MONTH = 31


def order_of(texts: Iterable[str]) -> bool | None:
    """Tell whether the day comes first (True) or the month (False); None: they do not show it.

    Only dates that can be read in one way are evidence; where they disagree, none is.

    >>> order_of(["05/06", "05/28"]), order_of(["05/06"]), order_of(["5/28", "28/5"])
    (False, None, None)
    """
    found = set()
    for text in texts:
        for match in PAIR.finditer(text[:LONGEST]):
            first, second = int(match[1]), int(match[3])
            if min(first, second) <= MONTHS < max(first, second) <= LONGEST_MONTH:
                found.add(first > second)
    return found.pop() if len(found) == 1 else None
