"""Politeness: robots.txt asked first, few requests at a host, and patience with those that fail."""

from __future__ import annotations

import math
import random
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from rcevents.errors import FetchFailed, InputError
from rcevents.fetch.addresses import Origin, origin, public
from rcevents.fetch.guard import is_public
from rcevents.fetch.network import SYSTEM
from rcevents.fetch.pacing import Pacing
from rcevents.fetch.retrying import BackOff, come_back
from rcevents.fetch.robots import NO_RULES, Robots, Rules, forbidden, too_slow, within_limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.fetch.answers import Answer
    from rcevents.fetch.network import Network
    from rcevents.fetch.policy import Policy
    from rcevents.fetch.redirects import Trail
    from rcevents.fetch.request import Request
    from rcevents.fetch.web import Web

_SILENCES: Final = 6
"""So often in a row may a host not answer at all, before nobody waits for it any more."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A request under way: where it has come to, how often that failed, and when to go on.

    `spent` are the seconds for which servers let us wait in vain.
    """

    request: Request
    trail: Trail
    failures: int = 0
    not_before: float = -math.inf
    number: int = 0
    spent: float = 0.0

    @property
    def origin(self) -> Origin:
        """Give the origin that is asked next."""
        return origin(self.trail.address)

    @property
    def host(self) -> str:
        """Give the host that is asked next."""
        return self.origin.host


class Polite:
    """Fetches as a good guest does; may be used by any number of threads.

    The robots.txt of an origin is asked once and obeyed, redirects included. A host sees no more
    requests at once, and no sooner after each other, than the policy and its robots.txt say; its
    robots.txt itself, which comes right before the first of them, is not counted. What may pass is
    tried again, unless it has used up the time of a whole fetch. A host that asks to be left alone
    for longer than the policy's patience is left alone, and so is one that is silent again and
    again.
    """

    def __init__(
        self,
        web: Web,
        policy: Policy,
        *,
        pacing: Pacing | None = None,
        chance: Callable[[], float] = random.random,
        network: Network = SYSTEM,
    ) -> None:
        self.pacing = pacing or Pacing()
        self._web = web
        self._policy = policy
        self._network = network
        self._back_off = BackOff(policy, chance)
        self._robots = Robots(web.within(within_limits(policy)), self._back_off.wait, self._is_own)
        self._closed: dict[str, FetchFailed] = {}
        self._own: dict[str, bool] = {}
        self._silences: Counter[str] = Counter()

    def get(self, request: Request) -> Answer:
        """Bring what an address answers with, as soon as it may be asked; never raises."""
        errand: Errand | Answer = self.errand(request)
        while isinstance(errand, Errand):
            refused = self._refusal(errand)
            if refused:
                return refused
            self.pacing.start(errand.host, errand.not_before)
            errand = self.turn(errand)
        return errand

    def errand(self, request: Request, number: int = 0) -> Errand | InputError:
        """Begin a request: its turns are to be taken until an answer comes."""
        trail = self._web.set_out(request)
        return trail if isinstance(trail, InputError) else Errand(request, trail, number=number)

    def try_start(self, errand: Errand) -> float | FetchFailed:
        """Take a slot for an errand and give 0, or give the seconds to wait for one.

        Where it is known already that it must not be asked for, say why.
        """
        return self._refusal(errand) or self.pacing.try_start(errand.host, errand.not_before)

    def turn(self, errand: Errand) -> Answer | Errand:
        """Ask for an errand that has got a slot; give the answer, or the errand as it goes on."""
        host = errand.host
        try:
            rules = self._rules(errand)
            if isinstance(rules, Rules):
                return self._refusal(errand) or self._ask(errand, rules)
            if isinstance(rules, FetchFailed):
                return _told_of(rules, errand)
            self.pacing.hold(host, rules)
            return errand
        finally:
            self.pacing.finish(host)

    def _refusal(self, errand: Errand) -> FetchFailed | None:
        """Tell why an errand must not be sent, as far as that is known without asking."""
        known = self._robots.known(errand.origin) if errand.request.robots else None
        closed = self._closed.get(errand.host) or known
        if isinstance(closed, FetchFailed):
            return _told_of(closed, errand)
        if closed and not closed.allow(errand.trail.address):
            return forbidden(public(errand.trail.address))
        return None

    def _rules(self, errand: Errand) -> Rules | FetchFailed | float:
        """Ask for the rules of a site, and open it at the pace that they want."""
        asks = self._policy.robots and errand.request.robots
        rules = self._robots.rules(errand.origin) if asks else NO_RULES
        if isinstance(rules, float):
            return rules
        own = 0.0 if self._is_own(errand.host) else self._policy.delay
        asked = rules.delay if isinstance(rules, Rules) else 0.0
        delay = max(own, asked if asked <= self._policy.patience else 0.0)
        self.pacing.open(errand.host, slots=max(1, self._policy.per_host), delay=delay)
        return rules

    def _ask(self, errand: Errand, rules: Rules) -> Answer | Errand:
        here, begun = errand.origin, self.pacing.clock()
        if rules.delay > self._policy.patience:  # one request is no haste, a second would be
            self._closed[errand.host] = too_slow(rules.delay)
        answer = self._web.follow(
            errand.request,
            errand.trail,
            lambda address: origin(address) == here and rules.allow(address),
        )
        self._listen(here.host, answer)
        if answer is None:  # it is redirected to where other rules are, or to where none lets us
            return errand
        if isinstance(answer, FetchFailed) and answer.passing:
            spent = errand.spent + self.pacing.clock() - begun
            return self._again(replace(errand, spent=spent), answer)
        return answer

    def _again(self, errand: Errand, failure: FetchFailed) -> FetchFailed | Errand:
        """Send an errand once more, later; or tell why that is of no use."""
        host = errand.host
        if self._back_off.is_beyond(failure):
            self._closed[host] = come_back(failure)
            return _told_of(self._closed[host], errand)
        if failure.retry_after:
            self.pacing.hold(host, failure.retry_after)
        failures = errand.failures + 1
        wait = self._back_off.wait(failure, failures)
        is_over = errand.spent >= self._policy.whole
        if wait is None or is_over or host in self._closed:
            return failure
        return replace(errand, failures=failures, not_before=self.pacing.clock() + wait)

    def _listen(self, host: str, answer: Answer | None) -> None:
        """Count how often in a row a host has not answered at all."""
        is_silent = isinstance(answer, FetchFailed) and answer.status is None and answer.passing
        self._silences[host] = self._silences[host] + 1 if is_silent else 0
        if isinstance(answer, FetchFailed) and self._silences[host] >= _SILENCES:
            self._closed.setdefault(host, answer)

    def _is_own(self, host: str) -> bool:
        """Tell whether a host is on one's own network, which only counts where that is allowed."""
        if host not in self._own:
            self._own[host] = self._policy.allow_private and self._is_private(host)
        return self._own[host]

    def _is_private(self, host: str) -> bool:
        try:
            found = self._network.resolve(host)
        except (OSError, UnicodeError):  # perhaps a proxy knows it
            return False
        return not any(is_public(address) for address in found)


def _told_of(failure: FetchFailed, errand: Errand) -> FetchFailed:
    """Word what keeps us from a host of the address that was wanted there."""
    return FetchFailed(
        failure.what,
        where=public(errand.trail.address),
        remedy=failure.remedy,
        status=failure.status,
        retry_after=failure.retry_after,
        passing=failure.passing,
    )
