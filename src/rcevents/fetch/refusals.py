"""Refusals: what a server's status means for whoever asked, and when to ask again."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from rcevents.errors import FetchFailed
from rcevents.fetch.brought import printable
from rcevents.fetch.spelling import without_copied

if TYPE_CHECKING:
    from collections.abc import Mapping

AGAIN: Final = "Try again later; until then, save the page in a browser and give the file."
SAVE: Final = "Save the page in a browser, and give the file."
_RIGHTS: Final = "Give the token or password that the server asks for, or save the page as a file."
_REMEDIES: Final = {
    HTTPStatus.UNAUTHORIZED: _RIGHTS,
    HTTPStatus.FORBIDDEN: SAVE,
    HTTPStatus.NOT_FOUND: "Look for a typing mistake, or for where the page has moved.",
    HTTPStatus.GONE: "Look for where the page has moved.",
    HTTPStatus.PROXY_AUTHENTICATION_REQUIRED: "Put the proxy's name and password in HTTPS_PROXY.",
    HTTPStatus.TOO_MANY_REQUESTS: AGAIN,
}
_WELCOME: Final = {HTTPStatus.OK, HTTPStatus.NON_AUTHORITATIVE_INFORMATION}
_EMPTY: Final = {HTTPStatus.NO_CONTENT, HTTPStatus.RESET_CONTENT}
_PASSING: Final = {
    HTTPStatus.ACCEPTED,
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.TOO_EARLY,
    HTTPStatus.TOO_MANY_REQUESTS,
}
_LASTING: Final = {
    HTTPStatus.NOT_IMPLEMENTED,
    HTTPStatus.HTTP_VERSION_NOT_SUPPORTED,
    HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED,
}
_LIMITED: Final = {HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS}
_LONGEST_REASON: Final = 80
_MOST_DIGITS: Final = 12


def refusal(
    status: int, reason: str, headers: Mapping[str, str], *, where: str, now: float
) -> FetchFailed | None:
    """Word a status other than "here it is"; `now` is in seconds since 1970."""
    if status in _WELCOME:
        return None
    if status in _EMPTY:
        return FetchFailed("the answer is empty", where=where, remedy=AGAIN, status=status)
    used_up = headers.get("x-ratelimit-remaining") == "0"
    is_limited = status in _LIMITED and (used_up or "retry-after" in headers)
    remedy = AGAIN if is_limited else _remedy(status, where)
    answered = f"the server answered {status} {printable(reason[:_LONGEST_REASON])}".rstrip()
    limit = _used_up(where) if status in _LIMITED and used_up else ""
    return FetchFailed(
        answered + limit,
        where=where,
        remedy=remedy,
        status=status,
        retry_after=retry_after(headers, now, is_limited=is_limited),
        passing=is_limited or _is_passing(status),
    )


def _remedy(status: int, where: str) -> str:
    """Tell what to do about a status; an address that is unknown may have a bracket too many."""
    meant = without_copied(where) if status == HTTPStatus.NOT_FOUND else None
    told: str = _REMEDIES.get(status, AGAIN)  # type: ignore[call-overload] # an int
    return f"Did you mean {meant}?" if meant else told


def _used_up(where: str) -> str:
    """Word that one may ask no more for a while, and how one may ask GitHub more often."""
    is_github = where.startswith("https://api.github.com/")
    return ": its limit of requests is used up" + (
        " (a token in GITHUB_TOKEN raises it)" if is_github else ""
    )


def _is_passing(status: int) -> bool:
    is_servers_own = status >= HTTPStatus.INTERNAL_SERVER_ERROR and status not in _LASTING
    return status in _PASSING or is_servers_own


def retry_after(
    headers: Mapping[str, str], now: float, *, is_limited: bool = False
) -> float | None:
    """Give the seconds to wait that a server tells, in seconds or as a date (RFC 9110, 10.2.3).

    Where a limit of requests is used up, GitHub and others tell the moment of the next one.

    >>> retry_after({"retry-after": "120"}, 0.0)
    120.0
    >>> retry_after({"retry-after": "Thu, 01 Jan 1970 00:01:00 GMT"}, 20.0)
    40.0
    """
    told = _number(headers.get("retry-after", ""))
    if told is None:
        moment = _moment(headers.get("retry-after", ""))
        if moment is None and is_limited:
            moment = _number(headers.get("x-ratelimit-reset", ""))
        told = None if moment is None else max(0.0, moment - now)
    return told


def _number(text: str) -> float | None:
    digits = text.strip()
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS
    return float(digits) if is_number else None


def _moment(text: str) -> float | None:
    try:
        return parsedate_to_datetime(text[:100]).timestamp()
    except (TypeError, ValueError, OverflowError, OSError, IndexError):
        return None
