"""The keys of front matter, and the lines that tell them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLE_KEYS: Final = ("title", "subject")
DATE_KEYS: Final = (
    "date",
    "published",
    "pubdate",
    "publishdate",
    "publicationdate",
    "publishedon",
    "publishedat",
    "issued",
    "sent",
)
OTHER_KEYS: Final = frozenset(
    """
    aliases author authors categories category comments cover description draft editor excerpt
    featured hidden id image keywords lang language lastmod layout link linktitle menu modified
    number output parent permalink redirectfrom series slug status subtitle summary tag tags
    template thumbnail toc type updated url weight
    bcc cc contenttransferencoding contenttype from listid listunsubscribe messageid mimeversion
    received replyto returnpath sender to
    """.split()
)
"""Keys that tell front matter from two rules with text in between (- and _ are left out)."""

EVENT_KEYS: Final = frozenset(
    """
    name event eventname eventdate start startdate starttime starts startsat begin dates when time
    end enddate endtime location venue city place where
    titel titre titulo datum termin beginn uhrzeit ort fecha lugar lieu
    """.split()
)
"""Keys of pages about events, which tell front matter between fences."""

ENOUGH: Final = 2

LINE: Final = re.compile(
    r"""
    [\"']? (?P<key> [A-Za-z] [\w\ -]{0,60}? ) [\"']? [ ]{0,9}
    (?: = | : (?= [ ] | $ ) )      # "https://" is no key
    (?P<value> .* )
    """,
    re.VERBOSE,
)


def lines_told(text: str) -> Iterator[tuple[str, str]]:
    """Yield key and value of every line that tells them, whatever the rest is."""
    for line in text.split("\n"):
        match = LINE.match(line)
        if match:
            yield plain_key(match["key"]), match["value"].strip().strip("\"'")


def plain_key(written: str) -> str:
    """Give a key without its spelling.

    >>> plain_key("Publish-Date"), plain_key("publish_date")
    ('publishdate', 'publishdate')
    """
    return written.casefold().replace("-", "").replace("_", "").replace(" ", "")


def is_known(key: str) -> bool:
    """Tell whether site generators or mail programs write such a key."""
    return key in OTHER_KEYS or key in TITLE_KEYS or key in DATE_KEYS


def has_known_key(text: str) -> bool:
    """Tell whether any line tells a known key, or several of those that events have."""
    keys = {key for key, _ in lines_told(text)}
    return any(map(is_known, keys)) or len(keys & EVENT_KEYS) >= ENOUGH
