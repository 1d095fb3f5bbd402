"""Leading links: those of a text that lead to an event's page, not to a person or a network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.reading.passage import Link

SOCIAL = re.compile(
    r"""(?:^|\.)(?: twitter | x | facebook | linkedin | instagram | youtube | tiktok | bsky
          | slack | discord | discordapp | mastodon | fosstodon | t )
        \.(?: com | gg | me | app | social | org )$ | ^youtu\.be$ | ^mastodon\. """,
    re.VERBOSE,
)


def leading_url(links: Iterable[Link]) -> str | None:
    """Give the address of the first link that leads to a page of an event, None without one.

    >>> from rcevents.reading.passage import Link
    >>> urls = ("mailto:ada@example.org", "#tea", "https://x.com/tea", "https://tea.example.org")
    >>> leading_url(Link(0, 1, url) for url in urls)
    'https://tea.example.org'
    """
    return next((link.url for link in links if leads_on(link)), None)


def leads_on(link: Link) -> bool:
    """Whether a link leads to a page: no person's address, no place in the newsletter."""
    try:
        parts = urlsplit(link.url)
    except ValueError:  # a host in brackets that is none
        return False
    if not link.url or link.url.startswith("#") or parts.scheme not in {"http", "https", ""}:
        return False
    return not SOCIAL.search((parts.hostname or "").removeprefix("www."))
