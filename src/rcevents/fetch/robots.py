"""robots.txt: what a site lets robots ask for, and how often (RFC 9309)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from http import HTTPStatus
from threading import Lock
from typing import TYPE_CHECKING, Final, Protocol

from rcevents.errors import FetchFailed, InputError, NotText
from rcevents.fetch.addresses import PORTS, Origin
from rcevents.fetch.brought import Brought
from rcevents.fetch.refusals import AGAIN
from rcevents.fetch.request import Request
from rcevents.fetch.retrying import come_back, duration

if TYPE_CHECKING:
    from collections.abc import Callable

    from protego import Protego

    from rcevents.fetch.answers import Answer
    from rcevents.fetch.policy import Policy

PRODUCT: Final = "rcevents"
"""Our product token: the name by which a robots.txt speaks to us."""

READ: Final = 500 << 10
"""Bytes of a robots.txt that are read (RFC 9309, 2.5); whatever follows is passed over."""

_AGENT: Final = re.compile(
    r"user (?:-|\s{1,9})? agent (?:\s{0,80}:|\s) (?P<name>[^#]*)", re.IGNORECASE | re.VERBOSE
)
_TOKEN: Final = re.compile(r"\*(?![a-z]) | [a-z_-]{1,80}", re.IGNORECASE | re.VERBOSE)
_LARGEST: Final = 8 * READ
_SILENT: Final = 5.0
_WHOLE: Final = 10.0
_REDIRECTS: Final = 5
_ANSWERED: Final = range(HTTPStatus.OK, HTTPStatus.INTERNAL_SERVER_ERROR)
GOOGLE: Final = ("Googlebot", "Google-Calendar-Importer")
"""By what names a robots.txt speaks to whoever fetches calendars for Google."""
_SAVE: Final = "Save the page in a browser, and give the file; or ask the site to let rcevents in."


class Rules:
    r"""What the robots.txt of an origin says to us; without a text, everything is allowed.

    >>> rules = Rules("User-agent: *\nDisallow: /private\nCrawl-delay: 5")
    >>> rules.allow("https://example.org/feed"), rules.allow("https://example.org/private/feed")
    (True, False)
    >>> rules.delay
    5.0
    """

    def __init__(self, text: str | None = None) -> None:
        self._read: Protego | None = None
        self.delay = 0.0
        if text is not None:
            from protego import Protego

            self._read = Protego.parse(
                "\n".join(_renamed(line.strip()) for line in text.splitlines())
            )
            self.delay = self._read.crawl_delay(PRODUCT) or 0.0

    def allow(self, address: str) -> bool:
        """Tell whether we may ask for an address of this origin."""
        return self._read is None or self._read.can_fetch(address, PRODUCT)


def lets_google_in(text: str, address: str) -> bool:
    r"""Tell whether a robots.txt lets Google's fetchers of calendars ask for an address.

    >>> lets_google_in("User-agent: *\nDisallow: /private", "https://example.org/private/a.ics")
    False
    >>> lets_google_in("User-agent: tea\nDisallow: /", "https://example.org/a.ics")
    True
    """
    from protego import Protego

    read = Protego.parse(text[:READ])
    return all(read.can_fetch(address, product) for product in GOOGLE)


def _renamed(line: str) -> str:
    """Give a line as it is, or, where it names whom the next ones are for, what matters of that.

    A name counts up to what is no letter (RFC 9309, 2.2.1); all those that are not ours become
    one, so that many names with many rules each do not take their product in time.

    >>> _renamed("user-agent: RCevents/2.0 # hello"), _renamed("User-agent: tea")
    ('User-agent: rcevents', 'User-agent: another')
    """
    named = _AGENT.match(line)
    if not named:
        return line
    token = _TOKEN.match(named["name"].strip())
    name = token[0].lower() if token else ""
    return f"User-agent: {name if name in ('*', PRODUCT) else 'another'}"


NO_RULES: Final = Rules()


class Getter(Protocol):
    """What brings a robots.txt."""

    def get(self, request: Request) -> Answer:
        """Give the answer."""


class Robots:
    """The rules of every origin, each asked for once; may be used by any number of threads.

    `wait(failure, failures)` gives the seconds after which to ask once more where none came, or
    None; `lenient(host)` tells whether a robots.txt that fails there counts as absent.
    """

    def __init__(
        self,
        getter: Getter,
        wait: Callable[[FetchFailed, int], float | None],
        lenient: Callable[[str], bool],
    ) -> None:
        self._getter = getter
        self._wait = wait
        self._lenient = lenient
        self._known: dict[Origin, Rules | FetchFailed] = {}
        self._failures: Counter[Origin] = Counter()
        self._locks: dict[Origin, Lock] = {}

    def rules(self, origin: Origin) -> Rules | FetchFailed | float:
        """Give the rules, or why nothing may be asked for, or the seconds to wait until then."""
        with self._locks.setdefault(origin, Lock()):
            if origin not in self._known:
                found = self._ask(origin)
                if isinstance(found, float):
                    return found
                self._known[origin] = found
            return self._known[origin]

    def known(self, origin: Origin) -> Rules | FetchFailed | None:
        """Give the rules, or why nothing may be asked for, if that is known already."""
        return self._known.get(origin)

    def _ask(self, origin: Origin) -> Rules | FetchFailed | float:
        address = robots_address(origin)
        answer = self._getter.get(Request(address))
        if isinstance(answer, Brought):
            return Rules(answer.data[:READ].decode("utf-8-sig", errors="replace"))
        if _is_absent(answer) or self._lenient(origin.host):
            return NO_RULES
        self._failures[origin] += 1
        again = None
        if isinstance(answer, FetchFailed):
            again = self._wait(answer, self._failures[origin])
        return _unreadable(answer, address) if again is None else again


def robots_address(origin: Origin) -> str:
    """Give the address of the robots.txt that speaks for an origin.

    >>> robots_address(Origin("http", "::1", 8080)), robots_address(Origin("http", "a.org", 80))
    ('http://[::1]:8080/robots.txt', 'http://a.org/robots.txt')
    """
    host = f"[{origin.host}]" if ":" in origin.host else origin.host
    port = "" if origin.port == PORTS[origin.scheme] else f":{origin.port}"
    return f"{origin.scheme}://{host}{port}/robots.txt"


def within_limits(policy: Policy) -> Policy:
    """Give the policy by which a robots.txt is fetched: a site that is slow with it is not well."""
    return replace(
        policy,
        largest=_LARGEST,
        silent=min(_SILENT, policy.silent),
        whole=min(_WHOLE, policy.whole),
        redirects=_REDIRECTS,
    )


def forbidden(address: str) -> FetchFailed:
    """Word that a robots.txt keeps us out of an address."""
    return FetchFailed("robots.txt of the site does not allow it", where=address, remedy=_SAVE)


def too_slow(delay: float) -> FetchFailed:
    """Word that a robots.txt wants longer pauses than one's patience."""
    what = f"robots.txt of the site asks for a pause of {duration(delay)} between two requests"
    remedy = "Ask for one address of that site at a time, or save the pages and give the files."
    return FetchFailed(what, remedy=remedy)


def _is_absent(answer: Answer) -> bool:
    """Tell whether the server's answer means that there is no robots.txt (RFC 9309, 2.3.1.3).

    So do redirects that lead nowhere (2.3.1.2), but not being asked to come back later.
    """
    if isinstance(answer, NotText):
        return True
    status = answer.status if isinstance(answer, FetchFailed) else None
    return status in _ANSWERED and status != HTTPStatus.TOO_MANY_REQUESTS


def _unreadable(answer: Answer, address: str) -> FetchFailed:
    """Word why a robots.txt, which there may be, tells nothing: then nothing is allowed.

    Where the server does not even answer, that is all there is to say.
    """
    if isinstance(answer, FetchFailed) and answer.status is None and answer.where == address:
        return answer
    if isinstance(answer, FetchFailed) and answer.retry_after:
        answer = come_back(answer)
    what = answer.what if isinstance(answer, InputError) else "not sent"
    status = answer.status if isinstance(answer, FetchFailed) else None
    return FetchFailed(
        f"robots.txt of the site cannot be read ({what}), so nothing may be fetched from there",
        remedy=AGAIN,
        status=status,
    )
