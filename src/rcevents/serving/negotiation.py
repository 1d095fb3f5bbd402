"""Negotiation: what a client asks for by Accept and Accept-Encoding (RFC 9110, section 12.5).

gzip is for clients that ask for it, and for no others; pages are for people, JSON for programs.
"""

from __future__ import annotations

import gzip
import re
from functools import lru_cache

LEVEL = 6
FEWEST = 500
"""Shorter bodies gain nothing by it."""

MOST = 1_000
QUALITY = re.compile(
    r"\s{0,9} q \s{0,9} = \s{0,9} ( 0 (?: \.\d{0,3} )? | 1 (?: \.0{0,3} )? ) \s{0,9}",
    re.VERBOSE | re.IGNORECASE,
)
GZIP = ("gzip", "x-gzip")


def wants_gzip(told: str) -> bool:
    """Tell whether an Accept-Encoding asks for gzip by name, and not rather for none.

    >>> [wants_gzip(told) for told in ("gzip, deflate", "", "*", "gzip;q=0", "br", "GZIP;q=0.5")]
    [True, False, False, False, False, True]
    >>> wants_gzip("gzip;q=0.2, identity;q=0.9")
    False
    """
    weights = _weights(told) if len(told) <= MOST else {}
    asked = max(weights.get(name, 0.0) for name in GZIP)
    return asked > 0 and asked >= weights.get("identity", 0.0)


def wants_page(told: str) -> bool:
    """Tell whether an Accept asks for HTML by name, as browsers do, and not rather for JSON.

    >>> [wants_page(told) for told in ("text/html, */*;q=0.8", "*/*", "", "application/json")]
    [True, False, False, False]
    """
    weights = _weights(told) if len(told) <= MOST else {}
    asked = weights.get("text/html", 0.0)
    return asked > 0 and asked >= weights.get("application/json", 0.0)


def gzipped(body: bytes) -> bytes:
    """Give the bytes in gzip: the same ones for the same body, without a clock."""
    return gzip.compress(body, LEVEL, mtime=0)


@lru_cache(maxsize=256)
def _weights(told: str) -> dict[str, float]:
    return dict(map(_weighed, told.split(",")))


def _weighed(told: str) -> tuple[str, float]:
    name, semicolon, parameter = told.partition(";")
    if not semicolon:
        return name.strip().lower(), 1.0
    quality = QUALITY.fullmatch(parameter)
    return name.strip().lower(), float(quality[1]) if quality else 0.0
