"""Short addresses: a filter's query in a few letters, from which it can be told again.

Google's calendar takes addresses of 256 characters. Nothing is stored: a token is the query
itself, deflated (RFC 1951) with a dictionary of the words that queries are made of, in base64url.
Its first letter names the dictionary, so that the tokens given out go on meaning what they meant.
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib

LONGEST_ADDRESS = 256
"""So many characters of an address Google's calendar takes."""

MOST_QUERY = 4_000
TOKEN = re.compile(r"a[A-Za-z0-9_-]{1,4000}")
WORDS = b"".join((
    b"%C3%A9%C3%BC%C3%B6%C3%A4%26%2B%2F%27%22%3A%3B%20United%20KingdomUnited%20StatesEurope",
    b"reproducibmachine%20learningopen%20sciencesoftware%20engineeringRustPythonHPCdata",
    b"&topic=research%20software&source=newsletter&status=confirmed,tentative,postponed,cancelled",
    b"&schedule=dated,on_demand,undated&audiences=student,member,academic,early,postdoc",
    b"&unknown_cost=true&unknown_format=true&unknown_date=true&tz=utc&window=all&page=2",
    b"&virtual_only=true&in_person_only=true&hybrid=true&kinds=meeting,other,hackathon",
    b"max_cost=500%20USD&from=2026-deadline_open=today&place=Berlin&country=US&country=GB",
    b"free=true&max_cost=100%20EUR&in_person=true&kinds=conference,workshop,training,talk",
    b"&from=today&to=%2B90d&place=Germany&country=DE&text=",
    b"virtual=true&kinds=conference&from=today&to=%2B30dfree=true&virtual=true&from=today",
))  # fmt: skip
"""The dictionary "a". It must never change: another one gets another letter."""


def token_of(query: str) -> str:
    """Give the token of a query.

    >>> token_of("free=true&virtual=true&from=today")
    'aI6gAAA'
    """
    press = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, WORDS)
    told = press.compress(query.encode()) + press.flush()
    return f"a{base64.urlsafe_b64encode(told).decode().rstrip('=')}"


def query_in(token: str) -> str | None:
    """Give the query that a token means, None if it means none; it is never a long one.

    >>> query_in(token_of("free=true&text=caf%C3%A9")), query_in("a!"), query_in("bI6gAAA")
    ('free=true&text=caf%C3%A9', None, None)
    """
    if not TOKEN.fullmatch(token):
        return None
    try:
        packed = base64.b64decode(token[1:] + "=" * (-len(token[1:]) % 4), altchars=b"-_")
        press = zlib.decompressobj(-15, zdict=WORDS)
        told = press.decompress(packed, MOST_QUERY + 1)
        whole = press.eof and not press.unused_data and len(told) <= MOST_QUERY
        return told.decode("ascii") if whole else None
    except (binascii.Error, zlib.error, UnicodeDecodeError):
        return None
