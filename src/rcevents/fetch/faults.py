"""Faults: what kept an address from answering, in words, from whatever library noticed it."""

from __future__ import annotations

import socket
import ssl
from typing import TYPE_CHECKING, Final, NamedTuple

from rcevents.errors import FetchFailed, InputError
from rcevents.fetch.addresses import foreign_letters
from rcevents.fetch.allowance import FloodError
from rcevents.fetch.brought import printable, too_large
from rcevents.fetch.guard import PrivateAddressError
from rcevents.fetch.refusals import AGAIN, SAVE
from rcevents.fetch.unpacking import BadPackingError, UnknownPackingError

if TYPE_CHECKING:
    from collections.abc import Iterator


class Words(NamedTuple):
    """What happened, what to do about it, and whether it may pass by itself."""

    what: str
    remedy: str
    passing: bool = False


_NAME: Final = "Look for a typing mistake in the server's name, and at your own connection."
_PROXY: Final = "Check HTTP_PROXY and HTTPS_PROXY; NO_PROXY names the servers that need none."
_OPEN: Final = "If you trust this address, allow it: --allow-private, or allow_private=True."

_SLOW: Final = Words("the server is too slow", AGAIN, passing=True)
_LATE: Final = Words("the server does not answer in time", AGAIN, passing=True)
_GARBLED: Final = Words("the server's answer breaks off or is garbled", AGAIN, passing=True)
_UNCONNECTED: Final = Words(
    "no connection to the server",
    "Look for a typing mistake in the server's name and port, and at your own connection.",
    passing=True,
)
_INVALID: Final = Words("no valid address", "Look for a typing mistake.")
_HEADER: Final = Words("no valid header is sent with it", "Look at its headers and its token.")
_NO_PROXY: Final = Words("no valid address of a proxy", _PROXY)
_NO_SOCKS: Final = Words(
    "a SOCKS proxy needs a package that is not installed",
    f"Install it beside rcevents: pip install PySocks. {_PROXY}",
)
_STOPPED: Final = Words("the proxy does not let us through", _PROXY, passing=True)
_NO_TRUST: Final = Words(
    "the file of trusted certificates cannot be read", "Check REQUESTS_CA_BUNDLE, CURL_CA_BUNDLE."
)
_NO_TLS: Final = Words("the server speaks no TLS there", "If you trust the way, try http://")
_UNPROVEN: Final = Words(
    "the server cannot prove who it is (TLS)", "Check the address and your clock."
)

_CERTIFICATES: Final = {
    10: "its certificate has expired",
    18: "its certificate is signed by nobody else",
    19: "its certificate is signed by nobody known",
    20: "its certificate is signed by nobody known",
    62: "its certificate is for another name",
    64: "its certificate is for another name",
}
"""OpenSSL's verify codes (X509_V_ERR_...)."""
_TLS_REASONS: Final = {
    "WRONG_VERSION_NUMBER": _NO_TLS,
    "HTTP_REQUEST": _NO_TLS,
    "UNEXPECTED_EOF_WHILE_READING": _GARBLED,
    "NO_CERTIFICATE_OR_CRL_FOUND": _NO_TRUST,
}
_PHRASES: Final = {"SOCKS support": _NO_SOCKS, "CA certificate bundle": _NO_TRUST}
"""What requests says in words alone."""
_MOST_CAUSES: Final = 20


def expected() -> tuple[type[Exception], ...]:
    """Give what a fetch may raise; whatever else it raises is a fault of ours."""
    from http.client import HTTPException

    from requests import RequestException
    from urllib3.exceptions import HTTPError

    return (RequestException, HTTPError, HTTPException, PrivateAddressError, OSError, ValueError)


def worded(
    error: Exception, *, where: str, is_over: bool, largest: int, start: str | None = None
) -> InputError:
    """Word what kept an address from answering; `is_over` tells that the whole time was used up.

    `start` is the address that was given, where a redirect has led on from there.
    Nothing of the libraries' own words is passed on: they hold passwords of addresses and proxies.
    """
    causes = list(_causes(error))
    if any(isinstance(cause, FloodError) for cause in causes):
        return too_large(where, largest)
    found = _SLOW if is_over else next(filter(None, map(_told_by, causes)), None)
    words = found or _by_kind(causes)
    led = f" ({start} redirects there)" if start and start != where else ""
    foreign = foreign_letters(where) if words.remedy == _NAME else ""
    remedy = f'{words.remedy} The name holds "{printable(foreign)}".' if foreign else words.remedy
    return FetchFailed(f"{words.what}{led}", where=where, remedy=remedy, passing=words.passing)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error with all that it was made of, however the libraries wrapped it."""
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST_CAUSES:
        cause = waiting.pop(0)
        if isinstance(cause, BaseException) and id(cause) not in seen:
            seen.add(id(cause))
            yield cause
            reason = getattr(cause, "reason", None)
            waiting += [*cause.args, reason, cause.__cause__, cause.__context__]


def _told_by(cause: BaseException) -> Words | None:
    """Word a cause that tells more than its kind."""
    if isinstance(cause, PrivateAddressError):
        found = cause.found if cause.found not in {None, cause.host} else None
        shown = f"{cause.host} ({found})" if found else cause.host
        return Words(f"{printable(shown)} is no server of the public web", _OPEN)
    if isinstance(cause, UnknownPackingError):
        return Words(f"the answer is packed in an unknown way: {printable(str(cause)[:40])}", SAVE)
    if isinstance(cause, socket.gaierror):
        passing = cause.errno == socket.EAI_AGAIN
        return Words("there is no server of this name", _NAME, passing)
    if isinstance(cause, ssl.SSLError):
        return _told_by_tls(cause)
    if type(cause).__module__ == "socks":  # PySocks': urllib3 makes a failed connection of it
        return _STOPPED
    told = str(cause.args)
    return next((words for phrase, words in _PHRASES.items() if phrase in told), None)


def _told_by_tls(cause: ssl.SSLError) -> Words:
    """Word what OpenSSL found, of a certificate or of how TLS is spoken."""
    if isinstance(cause, ssl.SSLCertVerificationError):
        why = _CERTIFICATES.get(cause.verify_code)
        return _UNPROVEN._replace(what=f"{_UNPROVEN.what}: {why}") if why else _UNPROVEN
    return _TLS_REASONS.get(cause.reason) or _no_tls_with(cause.reason)


def _no_tls_with(reason: str | None) -> Words:
    """Word the reason that OpenSSL tells: too old a TLS, a certificate of ours that is wanted.

    Without a reason nothing is said of who the server is: TLS broke off, no more is known.
    """
    told = f" ({printable(reason)})" if reason else ""
    return Words(f"no TLS with this server{told}", SAVE)


def _by_kind(causes: list[BaseException]) -> Words:
    for kinds, words in _kinds():
        if any(isinstance(cause, kinds) for cause in causes):
            return words
    return Words(f"cannot be fetched ({type(causes[0]).__name__})", SAVE)


def _kinds() -> tuple[tuple[tuple[type[BaseException], ...], Words], ...]:
    """Give words for kinds of errors, the telling ones first."""
    from http.client import HTTPException

    from requests import exceptions as of
    from urllib3 import exceptions as low

    return (
        ((of.InvalidProxyURL, low.ProxySchemeUnknown), _NO_PROXY),
        ((of.InvalidSchema,), _NO_PROXY),  # of ours, it is http or https
        ((of.ProxyError, low.ProxyError), _STOPPED),
        ((of.SSLError, low.SSLError, ssl.SSLError), _UNPROVEN),
        ((low.InvalidHeader,), _GARBLED),  # of the answer's
        ((of.InvalidHeader,), _HEADER),  # of ours
        ((low.NewConnectionError,), _UNCONNECTED),  # to urllib3, that is a timeout, too
        ((TimeoutError, low.TimeoutError), _LATE),
        ((BadPackingError, HTTPException, low.ProtocolError), _GARBLED),
        ((of.InvalidURL, low.LocationValueError, UnicodeError), _INVALID),
        ((ValueError,), _GARBLED),  # the length of a chunk below zero
        ((OSError,), _UNCONNECTED),
    )
