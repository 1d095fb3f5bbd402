"""Clocks: whether a time says whose it is."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from rcevents.linting.rule import HINT, WARNING, Rule
from rcevents.reading.zones import find_zones

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.model import Event
    from rcevents.proofreading.accounts import Account
    from rcevents.proofreading.issue import Issue
    from rcevents.proofreading.remark import Remark

NO_ZONE: Final = Rule(
    "NEWS201",
    "time-without-zone",
    WARNING,
    "Those who attend from elsewhere join hours early or late: a calendar shows such a time on "
    "everybody's own clock.",
    "Write the zone behind the time: 15:00 CET, 8am PT, 14:00 UTC.",
    "RFC 5545, 3.3.5 (floating times)",
)
NOWHERE: Final = Rule(
    "NEWS202",
    "time-of-no-place",
    HINT,
    "A time without a zone is that of the place, and no place is told.",
    "Write the place, or the zone behind the time; say so if it is online.",
    "RFC 5545, 3.3.5 (floating times)",
)
_CLOCK: Final = re.compile(r"\b(?:local|your|my)\b", re.IGNORECASE)


def check(issue: Issue) -> Iterator[Remark]:
    """Tell times that are somebody's only."""
    for account in issue.accounts:
        yield from _without_zone(account)


def _without_zone(account: Account) -> Iterator[Remark]:
    event = account.event
    if not _floats(event) or _CLOCK.search(account.dateline) or find_zones(account.prose):
        return
    hours = next((claim.text for claim in account.line.hours), None)
    shown = f'"{hours}"' if hours else "the time"
    if event.format in {"virtual", "hybrid"}:
        form = "online" if event.format == "virtual" else "held online as well"
        yield account.remark(NO_ZONE, f"{shown} has no zone, and the event is {form}", hours)
    elif event.format is None and event.place is None:
        yield account.remark(NOWHERE, f"{shown} has no zone, and no place is told", hours)


def _floats(event: Event) -> bool:
    """Tell whether an event has a time of day that is on no clock in particular."""
    start = event.start
    return isinstance(start, dt.datetime) and start.tzinfo is None and event.timezone is None
