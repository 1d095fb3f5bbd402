"""Addresses that a feed may carry: http and https alone, in the characters that a URI has."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

_PLAIN = re.compile(
    r"https?://[A-Za-z0-9][A-Za-z0-9.:-]*(?:[/?#][A-Za-z0-9\-._~:/?#@!$&'()*+,;=]*)?"
)
"""What needs no second look (RFC 3986, without credentials, escapes and literal IPv6 hosts)."""

_SAFE = "-._~:/?#[]@!$&'()*+,;=%"
_BARE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f]")
_LONGEST = 4_000


@lru_cache(maxsize=4096)
def safe_link(url: str | None) -> str | None:
    """Give the address as a URI if it leads to the web, else None.

    >>> safe_link("https://example.org/söme page?x=1")
    'https://example.org/s%C3%B6me%20page?x=1'
    >>> safe_link("javascript:alert(1)") is safe_link("https:///nowhere") is None
    True
    """
    if url is None or len(url) > _LONGEST:
        return None
    if _PLAIN.fullmatch(url):
        return url
    url = _UNSEEN.sub("", url.strip())
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    return _encoded(parts.scheme.lower(), parts.netloc, url)


def _encoded(scheme: str, netloc: str, url: str) -> str | None:
    rest = url.split(netloc, 1)[1]
    try:
        name = netloc if netloc.isascii() else netloc.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    path = _BARE_PERCENT.sub("%25", quote(rest, safe=_SAFE, errors="ignore"))
    return f"{scheme}://{quote(name, safe=_SAFE)}{path}"
