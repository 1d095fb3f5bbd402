"""Time that passes as soon as somebody waits for it: what would take minutes takes none."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rcevents.fetch.network import SYSTEM
from rcevents.fetch.pacing import Pacing
from rcevents.fetch.policy import Policy
from rcevents.fetch.polite import Polite
from rcevents.fetch.web import Web

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Condition

    from tests.fetch.servers import Rehearsal


@dataclass
class Time:
    """A clock that whoever waits puts forward."""

    now: float = 1000.0
    waits: list[float] = field(default_factory=list)

    def clock(self) -> float:
        """Tell the seconds."""
        return self.now

    def wait(self, condition: Condition, seconds: float | None) -> None:
        """Wait for the condition, or not at all where only time must pass."""
        if seconds is None:
            assert condition.wait(10), "nobody called"
        else:
            self.waits.append(seconds)
            self.now += max(seconds, 1e-6)  # less might be nothing at all, added to so much

    def pacing(self) -> Pacing:
        """Make a pacing by this time."""
        return Pacing(self.clock, self.wait)


@contextmanager
def guest(
    time: Time | None = None,
    web: Rehearsal | None = None,
    **limits: Any,  # noqa: ANN401 - of a policy
) -> Iterator[Polite]:
    """Make a polite fetcher, of one's own computer or of a rehearsed public web."""
    policy = Policy(**{"allow_private": web is None, **limits})
    network = web.network if web else SYSTEM
    pacing = (time or Time()).pacing()
    with Web(policy, network=network) as by:
        yield Polite(by, policy, pacing=pacing, chance=lambda: 0.0, network=network)
