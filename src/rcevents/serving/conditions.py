"""Conditions: whether what a client has is still what it would get (RFC 9110, section 13)."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
from email.utils import format_datetime, parsedate_to_datetime

ENTITY_TAG = re.compile(r'(?:W/)?("[\x21\x23-\x7e\x80-\xff]{0,1000}")')
MOST = 8_000
"""So many characters of a condition are looked at."""


def entity_tag(body: bytes) -> str:
    """Give the strong tag of these very bytes.

    >>> entity_tag(b"tea")
    '"qfdNHsNuvesto_blhoCQzSotILPcynti"'
    """
    digest = hashlib.sha256(body).digest()[:24]
    return f'"{base64.urlsafe_b64encode(digest).decode()}"'


def http_date(when: dt.datetime) -> str:
    """Write a moment as HTTP does.

    >>> http_date(dt.datetime(2021, 10, 1, 8, 30, tzinfo=dt.UTC))
    'Fri, 01 Oct 2021 08:30:00 GMT'
    """
    return format_datetime(when.astimezone(dt.UTC), usegmt=True)


def is_among(tag: str, told: str) -> bool:
    """Tell whether a tag stands in an If-None-Match, which compares weakly.

    >>> [is_among('"a"', told) for told in ('"a"', 'W/"b", W/"a"', "*", '"b"', "a")]
    [True, True, True, False, False]
    """
    told = told[:MOST].strip()
    return told == "*" or tag in ENTITY_TAG.findall(told)


def is_unchanged_since(modified: dt.datetime, told: str) -> bool:
    """Tell whether an If-Modified-Since is no earlier than the last change; nonsense is not.

    >>> since = "Fri, 01 Oct 2021 08:30:00 GMT"
    >>> [is_unchanged_since(dt.datetime(2021, 10, 1, 8, 30, second, tzinfo=dt.UTC), since)
    ...  for second in (0, 1)]
    [True, False]
    """
    try:
        since = parsedate_to_datetime(told[:100])
        since = since if since.tzinfo else since.replace(tzinfo=dt.UTC)
        return modified.replace(microsecond=0) <= since
    except (ValueError, TypeError, OverflowError, IndexError):
        return False
