"""Repeating: how often a record's event comes back, by a rule (RFC 5545) or in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from rcevents.model import Recurrence
from rcevents.reading.recurrences import find_recurrences
from rcevents.sources.records.record import words

if TYPE_CHECKING:
    from collections.abc import Mapping as Fields

    from rcevents.sources.records.mapping import Mapping

RULE: Final = re.compile(
    r"(?:RRULE:)?(?P<rule>FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]{2,10}=[\w,+-]{1,200}){0,12});?"
)
YEARLY: Final = "FREQ=YEARLY"
"""An annual conference has editions, which are events of their own."""
LONGEST: Final = 300


def repeating_of(record: Fields[str, Any], mapping: Mapping) -> Recurrence | None:
    """Read how often an event comes back, where a field of its own tells it.

    >>> from rcevents.sources.records.mapping import Mapping
    >>> mapping = Mapping(recurrence="repeats")
    >>> repeating_of({"repeats": ["RRULE:FREQ=WEEKLY;BYDAY=TU"]}, mapping).rrule
    'FREQ=WEEKLY;BYDAY=TU'
    >>> repeating_of({"repeats": "every Tuesday"}, mapping).rrule
    'FREQ=WEEKLY;BYDAY=TU'
    >>> repeating_of({"repeats": "never"}, mapping) is None
    True
    """
    for text in words(record, mapping.keys("recurrence")):
        if len(text) > LONGEST:
            continue
        if found := RULE.fullmatch(text):
            return Recurrence(text=text, rrule=found["rule"])
        for claim in find_recurrences(text):
            if YEARLY not in (claim.value.rrule or ""):
                return claim.value
    return None
