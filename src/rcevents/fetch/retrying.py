"""Retrying: whether and when to try again, and how to tell that it would take too long."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rcevents.errors import FetchFailed

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.fetch.policy import Policy

_FIRST: Final = 1.0
"""Seconds before the first retry, at most; every further one waits twice as long."""

_UNITS: Final = (("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1))


@dataclass(frozen=True, slots=True)
class BackOff:
    """Waits that double, each shortened at random by up to a half.

    Chance keeps those who failed at once from coming back at once; `chance` gives it, from 0 to 1.
    """

    policy: Policy
    chance: Callable[[], float] = random.random

    def wait(self, failure: FetchFailed, failures: int) -> float | None:
        """Give the seconds until a request that failed so often can be sent again; None is never.

        What the server asks for counts (Retry-After), unless that is beyond one's patience.
        """
        if not failure.passing or failures > self.policy.retries:
            return None
        asked = failure.retry_after or 0.0
        if asked > self.policy.patience:
            return None
        doubled = min(_FIRST * 2.0 ** min(failures - 1, 30), self.policy.patience)
        return max(asked, doubled * (1 - self.chance() / 2))

    def is_beyond(self, failure: FetchFailed) -> bool:
        """Tell whether a server asks for a longer wait than one's patience."""
        return (failure.retry_after or 0.0) > self.policy.patience


def come_back(failure: FetchFailed) -> FetchFailed:
    """Word that a server asks to wait for longer than one's patience."""
    wait = duration(failure.retry_after or 0.0)
    what = f"{failure.what}, and asks to come back in {wait}"
    return FetchFailed(
        what,
        where=failure.where,
        remedy="Try again then; until then, save the page in a browser, and give the file.",
        status=failure.status,
        retry_after=failure.retry_after,
        passing=failure.passing,
    )


def duration(seconds: float) -> str:
    """Give a time in the largest unit that it fills, rounded up: whoever waits so long is right.

    >>> duration(0.2), duration(90), duration(3600), duration(200_000)
    ('1 second', '2 minutes', '1 hour', '3 days')
    """
    unit, size = next((unit for unit in _UNITS if seconds >= unit[1]), _UNITS[-1])
    number = max(1, -int(-seconds // size))
    return f"{number:,} {unit}{'' if number == 1 else 's'}"
