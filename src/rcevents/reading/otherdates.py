"""Dates of a line that are not its event's: the old ones of what was moved, and a price's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.claims import Claim
    from rcevents.reading.dates import Dates

V = TypeVar("V")
OLD = re.compile(
    r"""\b(?: was | were | not | originally | previously | formerly | initially | instead[ ]of
          | rather[ ]than | moved[ ]from | postponed[ ]from | rescheduled[ ]from
          | added | posted | published | updated | last[ ]checked )
        (?: [ ](?: scheduled | planned | announced | set | due | held | for | on | from ) ){0,3}
        [ ]? $""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words before a date that holds no more, or is the line's: "was 3-5 May", "added on 3 May"."""
PRICED = re.compile(
    r"""[ ]? (?: per[ ]person[ ] | \) )? (?: if[ ](?:paid|booked|registered|you[ ]register)[ ] )?
        (?: after | before | from | since | until | till | by | as[ ]of | starting )? [ ]? """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands between a price and the day from which, or until which, it holds."""
LEADS_ON = re.compile(r"\b(?:after|before|from|since|until|till|by|of|starting) ?$", re.IGNORECASE)
REACH = 40


def events_own(
    text: str, dates: Sequence[Claim[Dates]], costs: Sequence[Claim[V]]
) -> list[Claim[Dates]]:
    """Leave out the dates that are not the event's, unless no other date is told.

    >>> import datetime as dt
    >>> from rcevents.reading.claims import Claim
    >>> from rcevents.reading.dates import find_dates
    >>> text = "was 3 May, now 5 June"
    >>> [claim.text for claim in events_own(text, find_dates(text, issued=dt.date(2021, 4, 1)), [])]
    ['5 June']
    """
    own = [claim for claim in dates if not (_is_old(text, claim) or _is_priced(text, claim, costs))]
    return own or list(dates)


def _is_old(text: str, date: Claim[Dates]) -> bool:
    return OLD.search(text[max(0, date.start - REACH) : date.start]) is not None


def _is_priced(text: str, date: Claim[Dates], costs: Sequence[Claim[V]]) -> bool:
    """Whether a day stands right behind a price and a word that leads on: "£40 after 1 March"."""
    runs = date.value.runs
    if len(runs) > 1 or runs[0].start != runs[0].end:
        return False
    ends = [claim.end for claim in costs if claim.end <= date.start and _tells_amount(claim)]
    if not ends:
        return False
    between = text[max(ends) : date.start]
    led = LEADS_ON.search(text[max(0, date.start - REACH) : date.start]) is not None
    return led and PRICED.fullmatch(between) is not None


def _tells_amount(claim: Claim[V]) -> bool:
    return any(char.isdigit() for char in claim.text)
