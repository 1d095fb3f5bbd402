"""Fingerprints: what an answer is read by. Where that changes, all of a source is read anew."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rcevents.configuration import Source

READER: Final = 1
"""To be raised where readers change and rcevents' version does not."""

DAYS: Final = 30
"""After so many days everything is read anew, even if no server says that it has changed."""

UNREAD: Final = "unread"
BEHIND: Final = {"every", "vanished", "enabled", "headers", "token_env"}
"""Keys of a source that change nothing of what is read out of an answer."""


def fingerprint(source: Source, today: dt.date) -> str:
    """Give what a source is read by, and the day: "SETTINGS:DAY".

    The first part changes where a person changes the source, or rcevents its readers.
    """
    told = source.model_dump(mode="json", exclude=BEHIND)
    whole = json.dumps([told, version("rcevents"), READER], sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()[:16]
    return f"{digest}:{today.isoformat()}"


def is_other(known: str, now: str) -> bool:
    """Tell whether something is set otherwise than when all was last read.

    >>> is_other("ab:2031-05-03", "ab:2031-05-04"), is_other("ab:2031-05-03", "cd:2031-05-03")
    (False, True)
    """
    return known.partition(":")[0] != now.partition(":")[0]


def is_stale(known: str, now: str, days: int = DAYS) -> bool:
    """Tell whether all is to be read anew: set otherwise, never read, or so many days ago.

    >>> [is_stale("ab:2031-05-03", now) for now in ("ab:2031-05-04", "ab:2031-06-02")]
    [False, True]
    >>> is_stale(tried("ab:2031-05-03"), "ab:2031-05-04")
    True
    """
    day, today = known.partition(":")[2], now.partition(":")[2]
    if is_other(known, now) or day == UNREAD:
        return True
    passed = dt.date.fromisoformat(today) - dt.date.fromisoformat(day)
    return abs(passed.days) >= days  # a day to come was noted by a clock that was wrong


def tried(now: str) -> str:
    """Give the fingerprint by which was fetched, and nothing read: it is not to be hurried again.

    >>> tried("ab:2031-05-03"), is_other(tried("ab:2031-05-03"), "ab:2031-05-03")
    ('ab:unread', False)
    """
    return f"{now.partition(':')[0]}:{UNREAD}"
