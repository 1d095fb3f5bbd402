"""Fetching an address of the web: its bytes within a limit of size and time, or what went wrong."""

from __future__ import annotations

import re
import time
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from rcevents.errors import FetchFailed, InputError, NotText
from rcevents.fetch.brought import LARGEST, Brought, printable, too_large

if TYPE_CHECKING:
    from email.message import Message

    import requests

CONNECT_SECONDS: Final = 10
SILENT_SECONDS: Final = 30
"""So long may a server be silent."""
WHOLE_SECONDS: Final = 120
"""So long may an answer take altogether, however steadily it drips."""

_CREDENTIALS: Final = re.compile(r"//[^/@]{1,999}@")
_CHUNK: Final = 1 << 16
_MOST_REDIRECTS: Final = 10
_ACCEPT: Final = "text/markdown, text/html, application/rss+xml, application/atom+xml, */*;q=0.5"
_NO_TEXT: Final = ("image/", "audio/", "video/", "font/", "application/pdf", "application/zip")

_AGAIN: Final = "Try again later; until then, save the page in a browser and give the file."
_SAVE: Final = "Save the page in a browser, and give the file."
_CLOCK: Final = "Check the address and your clock."
_TYPING: Final = "Look for a typing mistake."
_NAME: Final = "Look for a typing mistake in the server's name, and at your own connection."
_UNCONNECTED: Final = "no connection to the server"
_GARBLED: Final = "the server's answer breaks off or is garbled"
_REMEDIES: Final = {
    HTTPStatus.UNAUTHORIZED: _SAVE,
    HTTPStatus.FORBIDDEN: _SAVE,
    HTTPStatus.NOT_FOUND: "Look for a typing mistake, or for where the page has moved.",
    HTTPStatus.GONE: "Look for where the page has moved.",
    HTTPStatus.TOO_MANY_REQUESTS: _AGAIN,
}


def fetch(
    address: str, *, silent: float = SILENT_SECONDS, whole: float = WHOLE_SECONDS
) -> Brought | InputError:
    """Bring what an address answers with; its own address is the one that redirects led to.

    `silent` and `whole` limit the seconds between two pieces, and of the whole answer.
    """
    import requests

    with requests.Session() as session:
        session.max_redirects = _MOST_REDIRECTS
        session.headers.update({"User-Agent": user_agent(), "Accept": _ACCEPT})
        try:
            wait = (min(CONNECT_SECONDS, silent), silent)
            with session.get(address, timeout=wait, stream=True) as response:
                return _refused(response) or _read(response, time.monotonic() + whole)
        except (requests.RequestException, OSError, ValueError) as error:
            return _failed(public(address), error)


def user_agent() -> str:
    """Give the name under which pages are fetched."""
    from importlib.metadata import version

    return f"rcevents/{version('rcevents')} (newsletter reader; python-requests)"


def public(address: str) -> str:
    """Give an address as it can be shown: without a name and password in it.

    >>> public("https://ada:secret@example.org/3")
    'https://example.org/3'
    """
    return printable(_CREDENTIALS.sub("//", address, count=1))


def _refused(response: requests.Response) -> InputError | None:
    """Look at status and headers, before anything is read."""
    if not HTTPStatus.OK <= response.status_code < HTTPStatus.MULTIPLE_CHOICES:
        remedy = _REMEDIES.get(HTTPStatus(response.status_code)) if _is_known(response) else None
        what = f"the server answered {response.status_code} {response.reason or ''}".rstrip()
        return FetchFailed(what, where=public(response.url), remedy=remedy or _AGAIN)
    content_type = _header(response).get_content_type()
    if content_type.startswith(_NO_TEXT):
        what = f"no text, but {content_type}"
        remedy = "Give the address of its web page or feed, or save it as HTML or text."
        return NotText(what, where=public(response.url), remedy=remedy)
    return None


def _is_known(response: requests.Response) -> bool:
    return response.status_code in {status.value for status in HTTPStatus}


def _header(response: requests.Response) -> Message:
    from email.message import Message

    message = Message()
    message["content-type"] = response.headers.get("content-type", "application/octet-stream")
    return message


def _read(response: requests.Response, end: float) -> Brought | InputError:
    pieces: list[bytes] = []
    size = 0
    for piece in response.iter_content(_CHUNK):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            return too_large(public(response.url))
        if time.monotonic() > end:
            return FetchFailed("the server is too slow", where=public(response.url), remedy=_AGAIN)
    if not size:  # whatever it held yesterday must not vanish for that
        return FetchFailed("the answer is empty", where=public(response.url), remedy=_AGAIN)
    header = _header(response)
    charset = header.get_content_charset()
    return Brought(public(response.url), b"".join(pieces), header.get_content_type(), charset)


def _failed(address: str, error: Exception) -> FetchFailed:
    """Word what kept the address from answering."""
    from requests import exceptions as of

    faults: tuple[tuple[type[Exception], str, str], ...] = (  # the narrow ones before the wide
        (of.Timeout, "the server does not answer in time", _AGAIN),
        (of.TooManyRedirects, "redirects without end", _SAVE),
        (of.SSLError, "the server cannot prove who it is (TLS)", _CLOCK),
        (of.InvalidSchema, "redirects to what is no web page", _SAVE),  # ours is http or https
        (of.ContentDecodingError, _GARBLED, _AGAIN),
        (of.ChunkedEncodingError, _GARBLED, _AGAIN),
        (ValueError, "no valid address", _TYPING),  # whichever library was the first to notice
        (of.ConnectionError, _GARBLED if _is_answered(error) else _UNCONNECTED, _NAME),
    )
    for kind, what, remedy in faults:
        if isinstance(error, kind):
            return FetchFailed(what, where=address, remedy=remedy)
    return FetchFailed(f"cannot be fetched: {error}", where=address, remedy=_SAVE)


def _is_answered(error: Exception) -> bool:
    """Tell whether a connection failed only when something came that is no answer of the web."""
    from urllib3.exceptions import ProtocolError

    return any(isinstance(cause, ProtocolError) for cause in error.args)
