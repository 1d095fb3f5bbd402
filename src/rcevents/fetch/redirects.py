"""Redirects: the way of one request from address to address, and what may go along."""

from __future__ import annotations

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from rcevents.errors import FetchFailed
from rcevents.fetch.addresses import Origin, joined, origin, public, without_credentials

if TYPE_CHECKING:
    import requests
    from requests.cookies import RequestsCookieJar

_FOR_GOOD: Final = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
_FOR_NOW: Final = {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}
_SAVE: Final = "Save the page in a browser, and give the file."


@dataclass
class Trail:
    """Where a request has come to; `login` and the asker's headers stay with the first origin.

    Cookies last as long as the trail stays with an origin: some servers set one and redirect to
    the same address, so that only the same address with the same cookies is a circle.
    """

    address: str
    most: int
    cookies: RequestsCookieJar
    login: tuple[str, str] | None = field(default=None, repr=False)
    moved: str | None = None
    start: str = field(init=False)
    _home: Origin = field(init=False)
    _seen: set[tuple[str, str]] = field(default_factory=set)
    _is_for_good: bool = True

    def __post_init__(self) -> None:
        self.start = self.address
        self._home = origin(self.address)
        self._remember()

    @property
    def is_at_home(self) -> bool:
        """Tell whether one still talks to whom the request was meant for."""
        return origin(self.address) == self._home

    def follow(self, response: requests.Response) -> FetchFailed | None:
        """Go where a redirect leads, or say why not."""
        try:
            onward = joined(self.address, response.headers.get("location", ""))
            here, there = origin(self.address), origin(onward)
        except ValueError:
            return self._failed("redirects to what is no web page", _SAVE, response)
        if (here.scheme, there.scheme) == ("https", "http"):
            remedy = f"If you trust the way there, give this address: {public(onward)}"
            what = "redirects from https to http, where anybody may listen"
            return self._failed(what, remedy, response)
        self._take(response, onward)
        if here != there:
            self.cookies.clear()
        return None if self._remember() else self._failed("redirects without end", _SAVE, response)

    def _take(self, response: requests.Response, onward: str) -> None:
        self._is_for_good = self._is_for_good and response.status_code in _FOR_GOOD
        self.address = onward
        self.moved = onward if self._is_for_good else None
        self.cookies.update(response.cookies)

    def _remember(self) -> bool:
        """Tell whether this address is a new one, and one that may still be asked."""
        shown = ";".join(sorted(f"{each.name}={each.value}" for each in self.cookies))
        place = (without_credentials(self.address), shown)
        is_new = place not in self._seen
        self._seen.add(place)
        return is_new and len(self._seen) <= self.most + 1

    def _failed(self, what: str, remedy: str, response: requests.Response) -> FetchFailed:
        where, status = public(self.address), response.status_code
        return FetchFailed(what, where=where, remedy=remedy, status=status)


def is_redirect(response: requests.Response) -> bool:
    """Tell whether an answer says to ask elsewhere."""
    has_target = "location" in response.headers
    return has_target and response.status_code in _FOR_GOOD | _FOR_NOW
