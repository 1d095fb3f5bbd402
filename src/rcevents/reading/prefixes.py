"""Prefixes: words before a title that announce it, or tell its kind, and are no part of it.

"Last chance: ", "WORKSHOP | ", "[Webinar] ", "(Hybrid) ": what tells a kind, a form or a status
is kept with the dateline. "Webinar: Tea" is a title as a person would write it: a kind before a
colon is a prefix only where a link follows, or where it stands in capitals.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.kinds import KINDS
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.heads import Head
    from rcevents.reading.passage import Link, Passage

SIGNS = re.compile("[ ]?[•·‣▪●◦☕\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]{1,6}[ ]?")
ANNOUNCING = re.compile(
    r"""(?: last[ ](?:chance|call) | final[ ](?:call|chance) | new(?:[ ]dates?)? | now[ ]open
          | (?:gentle[ ])?reminder | save[ ]the[ ]dates? | don['’]t[ ](?:miss|forget)
          | coming[ ](?:up|soon) | upcoming | just[ ]announced | announcement | update[d]?
          | still[ ]time | (?:a[ ])?few[ ]places[ ]left | places[ ](?:still[ ])?available
          | (?:registration|booking)s?[ ](?:is[ ])?(?:now[ ])?open
          | mark[ ]your[ ]calendars? | heads[ ]up | featured | highlight | book[ ]now
        )
        (?: [ ]?[:!|]{1,3}[ \n] | [ ][-–—][ \n] )""",
    re.VERBOSE | re.IGNORECASE,
)
INVITING = re.compile(
    r"""(?: (?:registrations?|bookings?|sign-?ups?|places)[ ](?:is|are)[ ](?:now[ ]|still[ ])?
            (?:open|available|left)[ ](?:for|on|to)
          | (?:please[ ])?(?:join[ ]us(?:[ ](?:for|at))?|join|register[ ](?:now[ ])?for|come[ ]to
            |sign[ ]up[ ]for|attend|don['’]t[ ]miss|mark[ ]your[ ]calendars?[ ]for
            |save[ ]the[ ]dates?[ ]for)
        ) [ ] (?:(?:the|our|a|an|this|next)[ ]){0,2}""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that invite to the link right behind them."""
BRACKET = re.compile(r"[\[({]([^\[\](){}\n]{2,40})[\])}][ ]?[:–—-]?[ ]?")
BEFORE = re.compile(r"([^\W\d_][\w’' /&-]{2,40}?)[ ]?([|:–—-])[ ]")
STATUS = re.compile(
    r"new|(?:registration|booking)s?[ ](?:is[ ])?(?:now[ ])?open|last[ ](?:places|chance)"
    r"|(?:few|some)[ ]places[ ]left|save[ ]the[ ]date"
    r"|(?:fully[ ]booked|sold[ ]out|full|waiting[ ]?list(?:[ ]only)?|cancell?ed|postponed"
    r"|tentative|free|live)",
    re.IGNORECASE,
)
OFF = re.compile(r"(cancell?ed|postponed|sold out|fully booked)[ ]?[:!–-]?[ ]", re.IGNORECASE)
FORMS = frozenset("online virtual hybrid in-person onsite on-site remote".split())
BESIDE = FORMS | frozenset(
    """
    a community discussion external free guest in-house internal invited joint live local
    lunchtime monthly our event on demand on-demand public self-paced short special the training
    weekly
    """.split()
)
"""Words that stand beside a kind's: "Training course", "Guest lecture"."""
NOUNS = KINDS.keys() | FORMS | {"discussion", "event", "session", "series", "forum"}
SELF_TOLD = frozenset({"on demand", "on-demand", "self-paced", "online", "virtual", "hybrid"})
MOST = 4
"""So many prefixes stand before one title: a sign, "New: ", "[Webinar] "."""
LETTERS = " *_\"'“‘"


class Prefix(NamedTuple):
    """Where what stands before a title ends, and what of it tells a kind, a form or a status."""

    end: int
    told: tuple[str, ...]


def prefix(text: str, links: Sequence[Link] = (), at: int = 0) -> Prefix:
    """Find the prefixes that stand at `at`.

    >>> prefix("New: [Webinar] Tea Days"), prefix("TALK | Tea"), prefix("Webinar: Tea")
    (Prefix(end=15, told=('Webinar',)), Prefix(end=7, told=('TALK',)), Prefix(end=0, told=()))
    """
    told: list[str] = []
    end = at
    for _ in range(MOST):
        one = _one(text, links, end)
        if one is None or not text[one.end :].strip():
            break
        end = one.end
        told += one.told
    return Prefix(end, tuple(told))


def _one(text: str, links: Sequence[Link], at: int) -> Prefix | None:
    sign = SIGNS.match(text, at) or ANNOUNCING.match(text, at)
    if sign is not None:
        return Prefix(sign.end(), ())
    status = OFF.match(text, at)
    if status is not None and any(link.start == status.end() for link in links):
        return Prefix(status.end(), (status[1],))
    invites = INVITING.match(text, at)
    if invites is not None and any(link.start == invites.end() for link in links):
        return Prefix(invites.end(), ())
    bracket = BRACKET.match(text, at)
    if bracket is not None and (is_kind(bracket[1]) or STATUS.fullmatch(bracket[1])):
        return Prefix(bracket.end(), (bracket[1],))
    before = BEFORE.match(text, at)
    return _of_sign(text, links, before) if before else None


def _of_sign(text: str, links: Sequence[Link], before: re.Match[str]) -> Prefix | None:
    """Read words before a colon, a bar or a dash: a kind, or a place that a link stands behind."""
    follows = any(link.start == before.end() for link in links)
    if not follows and any(link.start == before.start(1) for link in links):
        return None  # "[ISC](...) - 1-5 June": what is linked is the title, whatever it is called
    if not is_kind(before[1]):
        return Prefix(before.end(), (before[1],)) if follows and _is_place(before[1]) else None
    dashed = before[2] in "-–—" and re.search(r"[ ][-–—][ ]", text[before.end() :]) is not None
    if before[2] == "|" or follows or dashed or before[1].isupper():
        return Prefix(before.end(), (before[1],))
    return None


def is_kind(text: str) -> bool:
    """Tell whether words name a kind or a form of event, and nothing else.

    >>> [is_kind(t) for t in ("WORKSHOP", "Training course", "Online", "Tea workshop", "Our")]
    [True, True, True, False, False]
    """
    words = text.casefold().replace("/", " ").split()
    known = all(word in NOUNS or word in BESIDE for word in words)
    whole = text.casefold() in KINDS or text.casefold() in SELF_TOLD
    return whole or (known and any(word in NOUNS for word in words))


def _is_place(text: str) -> bool:
    line = yearless(text)
    return bool(line.places) and line.remark is None


def without(passage: Passage, end: int) -> Passage:
    """Give a passage from `end` on; a link that began before it begins there now."""
    links = tuple(replace(link, start=max(link.start, end)) for link in passage.links)
    kept = tuple(link for link in links if link.start < link.end)
    return replace(passage, links=kept).cut(end)


def behind(head: Head, found: Prefix) -> Head:
    """Give a head that was read behind a prefix its place in the whole, and what is told there."""
    dateline = ", ".join(filter(None, (head.dateline, *found.told)))
    start, end = head.start + found.end, head.end + found.end
    return replace(head, dateline=dateline, start=start, end=end)
