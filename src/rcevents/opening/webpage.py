"""What a web page says of itself: its titles, and the day it was published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.normalization import clean
from rcevents.opening.titles import LONGEST
from rcevents.reading.nesting import shallow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser

WITHIN = 200_000
"""A page says what it is within so many characters: the rest is not looked at."""

_TITLES = ("title", "meta[property='og:title']", "h1")
_PUBLISHED = (
    "meta[property='article:published_time']",  # the Open Graph protocol, "article"
    "[itemprop='datePublished']",  # schema.org
    *(
        f"meta[name='{name}' i]"
        for name in (
            "date",
            "pubdate",
            "publish-date",
            "dc.date",
            "dc.date.issued",
            "dcterms.date",
            "dcterms.issued",
            "dcterms.created",
            "citation_publication_date",
        )
    ),
    "time[pubdate]",
    "time.dt-published",  # microformats, h-entry
    "time.published",
    "time.entry-date",
    "header time[datetime]",
)
_JSON_LD = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{4,40})"')


@dataclass(frozen=True, slots=True)
class Page:
    """A page's titles, the likeliest first, and its days of publication as written."""

    titles: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


def read_page(html: str) -> Page:
    """Read what a page says of itself.

    >>> read_page("<title>Issue 3 | Tea</title><h1>Issue 3</h1><time pubdate>2021-10-01</time>")
    Page(titles=('Issue 3', 'Issue 3 | Tea'), dates=('2021-10-01',))
    """
    from selectolax.lexbor import LexborHTMLParser

    head = html[:WITHIN]
    tree = LexborHTMLParser(shallow(head))
    dates = [*_told(tree, _PUBLISHED), *_JSON_LD.findall(head)]
    return Page(tuple(_titles(tree)), tuple(dates))


def text_of(html: str) -> str:
    """Give the text of a piece of HTML.

    >>> text_of("Tea &amp; <i>talks</i>")
    'Tea & talks'
    """
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(shallow(html)).body
    return body.text() if body else ""


def _titles(tree: LexborHTMLParser) -> list[str]:
    """Give the titles once each; first one that the <title> goes on from with the site's name."""
    titles = list(dict.fromkeys(_told(tree, _TITLES)))
    whole = titles[0] if titles else ""
    return sorted(titles, key=lambda title: title == whole or not whole.startswith(title))


def _told(tree: LexborHTMLParser, selectors: tuple[str, ...]) -> Iterator[str]:
    """Yield what the first element of each selector tells, by its attribute or by its text."""
    for selector in selectors:
        node = tree.css_first(selector)
        if node is None:
            continue
        attributes = node.attributes
        told = attributes.get("datetime") or attributes.get("content") or node.text()
        words = " ".join(clean(told or "").split())
        if 0 < len(words) <= LONGEST:
            yield words
