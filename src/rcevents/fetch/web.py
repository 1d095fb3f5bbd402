"""The web: one address asked, within limits and where it may be asked, and what comes of it."""

from __future__ import annotations

import time
from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.errors import InputError
from rcevents.fetch.addresses import canonical, public
from rcevents.fetch.allowance import Allowance, granted
from rcevents.fetch.answers import Answer, conditions, read_answer
from rcevents.fetch.brought import Brought
from rcevents.fetch.faults import expected, worded
from rcevents.fetch.missing import no_address
from rcevents.fetch.network import SYSTEM
from rcevents.fetch.policy import Policy
from rcevents.fetch.redirects import Trail, is_redirect
from rcevents.fetch.transport import ACCEPT, PACKINGS, Transport, user_agent

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

    from rcevents.fetch.network import Network
    from rcevents.fetch.request import Request


class Web:
    """Fetches addresses by a policy; a context manager, since it keeps connections open.

    Several threads may use one: each fetch has its own trail, cookies and allowance, and the
    connections that they share are urllib3's pools, which are made to be shared.

    Proxies are those of the environment (HTTP_PROXY, HTTPS_PROXY, NO_PROXY), as requests knows
    them. A proxy may stand in one's own network. It resolves names by itself, so that the guard
    then judges only what can be known here: how the host is written and what it resolves to here.
    """

    def __init__(
        self,
        policy: Policy = Policy(),  # noqa: B008 - it is frozen
        *,
        network: Network = SYSTEM,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._policy = policy
        self._now = now
        self._transport = Transport(policy, network)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections that were kept."""
        self._transport.close()

    def get(self, request: Request) -> Answer:
        """Bring what an address answers with; its own address is the one that redirects led to.

        Never raises for what the network does, or for an address that is none.
        """
        trail = self.set_out(request)
        while not isinstance(trail, InputError):
            answer = self.follow(request, trail)
            if answer:
                return answer
        return trail

    def set_out(self, request: Request) -> Trail | InputError:
        """Give the way of a request, which begins at its address."""
        try:
            return _start(request.address, self._policy.redirects)
        except (ValueError, OSError):  # requests' errors are both, or one
            return no_address(request.address)

    def follow(
        self,
        request: Request,
        trail: Trail,
        goes_on: Callable[[str], bool] = lambda _: True,
    ) -> Answer | None:
        """Ask along the way of a request until an answer comes, or until it is not to go on.

        `goes_on` judges the address of each redirect. Where it says no, the answer is None, and
        the way stands at that address, to be followed further at another time.
        """
        policy = self._policy
        allowance = Allowance(silent=policy.silent, whole=policy.whole, largest=policy.largest)
        try:
            with granted(allowance):
                return self._walk(request, trail, goes_on)
        except expected() as error:
            return worded(
                error,
                where=public(trail.address),
                start=public(trail.start),
                is_over=allowance.is_over,
                largest=policy.largest,
            )

    def within(self, policy: Policy) -> Web:
        """Give the same web, connections and all, with the limits of another policy."""
        other = copy(self)
        other._policy = policy  # noqa: SLF001 - it is one of us
        return other

    def _walk(
        self, request: Request, trail: Trail, goes_on: Callable[[str], bool]
    ) -> Answer | None:
        """Ask from redirect to redirect, until an answer is not one."""
        while True:
            asked = self._transport.send(
                trail.address,
                self._headers(request, trail),
                login=trail.login if trail.is_at_home else None,
                cookies=trail.cookies,
            )
            with asked as response:
                if not is_redirect(response):
                    answer = read_answer(
                        response,
                        trail.address,
                        request.validators,
                        largest=self._policy.largest,
                        now=self._now(),
                    )
                    if isinstance(answer, Brought):
                        return replace(answer, moved=trail.moved)
                    return answer
                failed = trail.follow(response)
                if failed:
                    return failed
            if not goes_on(trail.address):
                return None

    def _headers(self, request: Request, trail: Trail) -> dict[str, str]:
        """Give the headers for whom one talks to now: the asker's own only where they belong."""
        own = request.headers if trail.is_at_home else {}
        return {
            "User-Agent": user_agent(self._policy.contact),
            "Accept": ACCEPT,
            "Accept-Encoding": PACKINGS,
            **conditions(request.validators, trail.address),
            **own,
        }


def _start(address: str, redirects: int) -> Trail:
    """Give the way to begin with, and the name and password for its host alone."""
    from requests.cookies import RequestsCookieJar
    from requests.utils import get_auth_from_url, get_netrc_auth

    asked = canonical(address)
    login = get_auth_from_url(asked)
    known = login if any(login) else get_netrc_auth(asked)
    return Trail(asked, redirects, RequestsCookieJar(), known)
