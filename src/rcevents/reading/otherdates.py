"""Dates of a line that are not its event's: the old ones of what was moved, and a price's."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import datetime as dt
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
LIMITED = re.compile(
    r"""\b(?:until|till|by|before|due|clos(?:es?|ing)|deadlines?|latest|ends?|expires?|open|bis|avant
          |applications?|submissions?|registrations?|abstracts?|proposals?|posters?|bursar(?:y|ies)
          |(?:be[ ])?(?:announced|published|released|sent)|comes?[ ]out|results?|programmes?
          |slides|recordings?|videos?|photos?|minutes|reports?|last|previous|past|earlier)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words about a day by which, or on which, something else than the event is due."""
DUE = re.compile(r"\b(?:by|before|due(?:[ ]by|[ ]on)?|closes(?:[ ]on)?)[ ]?$", re.IGNORECASE)
BROKEN = re.compile(r"[.!?|][ ]|[;|\n]")
OTHER_WORD = re.compile(
    r"(?<![\w’'-])(?!(?:and|also|both|each|from|noon|midday|midnight|hrs|uhr|und|uur|the|then|with"
    r"|plus|online|virtual|onsite|hybrid|in-person)\b)[a-zß-ÿ]{3,30}(?![\w’'])"
)
SITTINGS = re.compile(
    r"\b(?:\w{0,9}workshops?|tutorials?|hackathons?|conferences?|sprints?|receptions?|dinners?"
    r"|schools?|courses?|sessions?|meetings?|trainings?|parts?|days?|evenings?|mornings?|events?"
    r"|afternoons?|talks|lectures?|seminars?|webinars?|concerts?|excursions?|symposi(?:um|a))\b",
    re.IGNORECASE,
)
"""What may well have a day of its own before those that were told first."""
MOVED = re.compile(
    r"\b(?:postponed|moved|rescheduled|shifted|changed|deferred)(?:[ ]from[ ][^.;]{1,30}?)?"
    r"[ ](?:to|until)(?:[ ]the)?[ ]?$",
    re.IGNORECASE,
)
"""What leads from an old day to the one that holds: "3 May, postponed to"."""
COMPARED = re.compile(
    r"""\b(?: (?:days?|weeks?|afternoon|morning|evening|night)[ ](?:before|after|following)
          | (?:right|just|directly|immediately|shortly|straight)[ ](?:before|after)
          | (?:co-?located|back[ -]to[ -]back|jointly)[ ]with | part[ ]of | alongside
          | (?:satellite|side|companion)[ ](?:event|workshop|meeting)s?[ ](?:of|to|at)
          | (?:ahead|in[ ]advance)[ ]of | in[ ]the[ ]run-up[ ]to
          | (?:the[ ]|our[ ])?(?:next|following)[ ](?:one|edition|meeting|issue|round)
              [ ](?:is|will[ ]be|comes|follows)
        )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words by which a day is told of something that stands beside the event."""


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
    return _without_frames(_without_others(text, own or list(dates)))


def _without_frames(dates: list[Claim[Dates]]) -> list[Claim[Dates]]:
    """Leave out the span from the first to the last of days that are told one by one beside it."""
    spans = {
        (claim.value.runs[0].start, claim.value.runs[-1].end)
        for claim in dates
        if len(claim.value.runs) > 1
    }
    runs = [(claim, claim.value.runs) for claim in dates]
    return [c for c, run in runs if len(run) > 1 or (run[0].start, run[0].end) not in spans]


def _without_others(text: str, dates: list[Claim[Dates]]) -> list[Claim[Dates]]:
    """Leave out the days of other things that are told behind the event's."""
    if len(dates) < 2:  # noqa: PLR2004 - one is the event's
        return dates
    own = dates[1:] if DUE.search(text[max(0, dates[0].start - REACH) : dates[0].start]) else dates
    kept = own[:1]
    for before, date in pairwise(own):
        between = text[before.end : date.start]
        if MOVED.search(between):
            kept = [date]
            continue
        earlier = _first_day(date) < _first_day(kept[0])
        if not (COMPARED.search(between) or (earlier and _is_another(between))):
            kept.append(date)
    return kept


def _first_day(date: Claim[Dates]) -> dt.date:
    return date.value.runs[0].start


def _is_another(between: str) -> bool:
    """Tell whether words before a day, which lies before the event's, lead to something else.

    >>> _is_another(", talks by "), _is_another(". Bursaries: "), _is_another(" and ")
    (True, True, False)
    """
    if LIMITED.search(between):
        return True
    told = BROKEN.search(between) or OTHER_WORD.search(between)
    return told is not None and not SITTINGS.search(between)


def _is_old(text: str, date: Claim[Dates]) -> bool:
    led = "from " if date.text[:5].lower() == "from " else ""
    return OLD.search(text[max(0, date.start - REACH) : date.start] + led) is not None


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
