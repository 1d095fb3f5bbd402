"""Legibility: what looks like an entry, or a part of one, and could not be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rcevents.linting.rule import ERROR, HINT, Rule
from rcevents.proofreading.remark import Remark, remark_on
from rcevents.sources.newsletter import STRAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.rule import Spot
    from rcevents.model import Unread
    from rcevents.proofreading.accounts import Account
    from rcevents.proofreading.issue import Issue

IMPOSSIBLE: Final = Rule(
    "NEWS102",
    "no-such-day",
    ERROR,
    "No calendar has such a day, so the event is in none.",
    "Look the date up.",
    "the calendar",
)
BACKWARDS: Final = Rule(
    "NEWS103",
    "end-before-start",
    ERROR,
    "One of the two days is wrong, and the event is in no calendar.",
    "Look both days up; write both months where it runs over the end of one.",
    "RFC 5545, 3.8.2.2",
)
EITHER: Final = Rule(
    "NEWS111",
    "day-or-month",
    ERROR,
    "Half of the world reads the day first and the other half the month. Nothing in the issue "
    "tells which is meant, so the event is in no calendar.",
    "Write the month as a word (3 May), or the whole date as 2032-05-03.",
    "ISO 8601",
)
HOURS: Final = Rule(
    "NEWS204",
    "hours-run-backwards",
    ERROR,
    "A time that no clock shows, or an end that is not behind its start, is left out: subscribers "
    "see a whole day.",
    "Look the times up; write am and pm, or both of them on a clock of 24 hours.",
    "RFC 5545, 3.8.2.2",
)
UNREAD: Final = Rule(
    "NEWS901",
    "cannot-be-read",
    ERROR,
    "What looks like an entry and cannot be read is in no calendar, and people stumble over it.",
    "Write a title with its link, and the date behind it or on the line below.",
    "how entries are read",
)
PASSED_OVER: Final = Rule(
    "NEWS902",
    "no-entry",
    HINT,
    "Among the events, a text with a date and a link that is no entry is in no calendar.",
    "If it announces an event, begin it with the event's title, and the date right behind that; "
    "else nothing.",
    "how entries are read",
)
_FAULTS: Final = (
    (re.compile("ambiguous day and month"), EITHER),
    (re.compile("ends as it starts|no such time of day|no time of day|^ends before"), HOURS),
    (re.compile(r"ends \("), BACKWARDS),
    (re.compile(r"has no |no month|no year near"), IMPOSSIBLE),
)
_REASON: Final = re.compile(r"\"(?P<words>.{1,2000}?)\": (?P<reason>.{1,500})", re.DOTALL)
_SHOWN: Final = 60


def check(issue: Issue) -> Iterator[Remark]:
    """Tell what could not be read, and why."""
    for unread in issue.extraction.unread:
        yield _remark(unread, issue)


def _remark(unread: Unread, issue: Issue) -> Remark:
    fault = _REASON.fullmatch(unread.reason)
    words, reason = (fault["words"], fault["reason"]) if fault else ("", unread.reason)
    rule = PASSED_OVER if reason == STRAY else _rule(reason) if fault else UNREAD
    spot = _spot(unread, words, issue)
    title = " ".join(unread.text.split())
    shown = title if len(title) <= _SHOWN else f"{title[: _SHOWN - 1]}…"
    message = f'"{shown}": {reason}' if not words else f'"{words}": {reason}'
    told = next((each.event for each in issue.accounts if _is_of(unread, each)), None)
    if told is not None:
        return remark_on(told, rule, spot, message)
    return Remark(rule, spot.line, spot.column, message, spot, title, None)


def _is_of(unread: Unread, account: Account) -> bool:
    """Tell whether an event was read all the same, without what could not be read."""
    return account.first == unread.line and unread.text.startswith(account.event.title)


def _rule(reason: str) -> Rule:
    return next((rule for pattern, rule in _FAULTS if pattern.search(reason)), UNREAD)


def _spot(unread: Unread, words: str, issue: Issue) -> Spot:
    lines = issue.manuscript
    first = unread.line or lines.first
    last = lines.last if unread.line is None else lines.reach(first, None)
    for told in (words, unread.text):
        found = told and (
            lines.spot(told, first, last) or lines.spot(told, max(lines.first, first - 3), first)
        )
        if found:
            return found
    return lines.whole(first)
