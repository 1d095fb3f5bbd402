"""Asking: what of a request decides its answer, so that an answer may be kept for the next one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from rcevents.serving.negotiation import wants_gzip, wants_page

if TYPE_CHECKING:
    from collections.abc import Mapping

HOST = re.compile(
    r"(?: [A-Za-z0-9] [A-Za-z0-9._-]{0,252} | \[ [0-9A-Fa-f:.]{2,45} \] ) (?: : \d{1,5} )?",
    re.VERBOSE,
)

LONGEST_HOST = 300
"""A longer one is none: what is kept of a request must not be long."""

PAGES = ("/", ".html")
"""What a page's address asks is for its script alone: the page is the same."""

SHORT = "/short"
"""What people and programs are answered differently."""


class Request(NamedTuple):
    """A request: its path below the server's own, its query, who was asked, and how it is coded.

    `page` tells that a person asks for what programs get as JSON.
    """

    path: str
    query: bytes
    origin: bytes
    gzip: bool
    page: bool = False

    @property
    def plain(self) -> Request:
        """The same without a coding."""
        return self._replace(gzip=False)


def request_of(scope: Mapping[str, Any], *, origin: bool = True) -> Request:
    """Give what of a request decides its answer; `origin` tells whether its host does."""
    path = scope["path"]
    host, codings = b"", b""
    for name, value in scope["headers"]:
        if name == b"host":
            host = value if len(value) <= LONGEST_HOST else b""
        elif name == b"accept-encoding":
            codings = codings + b"," + value if codings else value
    gzip = bool(codings) and wants_gzip(codings.decode("latin-1"))
    asked = scope["scheme"].encode() + b"://" + host if origin and host else b""
    query = b"" if path.endswith(PAGES) else scope["query_string"]
    return Request(path, query, asked, gzip, path.endswith(SHORT) and wants_page(_accepted(scope)))


def _accepted(scope: Mapping[str, Any]) -> str:
    lines = (value for name, value in scope["headers"] if name == b"accept")
    return b",".join(lines).decode("latin-1")


def base_of(request: Request, root_path: str) -> str | None:
    """Give the address below which a request found the server, as the request tells it.

    >>> base_of(Request("/", b"", b"http://Events.Example.org:8000", False), "/tea")
    'http://events.example.org:8000/tea'
    >>> base_of(Request("/", b"", b"http://a/b", False), "") is None
    True
    """
    scheme, _, host = request.origin.decode("latin-1").partition("://")
    if scheme not in ("http", "https") or not HOST.fullmatch(host):
        return None
    return f"{scheme}://{host.lower()}{root_path.rstrip('/')}"
