"""Identification: which of the events on a page is the page's own subject, if one is."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rcevents.normalization import clean
from rcevents.reading.nesting import shallow
from rcevents.sources.links import joined
from rcevents.sources.webpage.asides import WORDS, Element, is_aside
from rcevents.sources.webpage.schemaorg import links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from rcevents.document import Document
    from rcevents.sources.webpage.selection import Candidate

ADDRESSES = ("url", "@id", "mainEntityOfPage")
UNSEEN = ["script", "style", "template", "noscript", "svg"]
BY_ELEMENT = "aside, nav, footer, [role]"
BY_CLASS = f"{BY_ELEMENT}, [class], [id]"
SITE_BEHIND = re.compile(r"\S[ ][|–—:•·-][ ]\S")
BEHIND_TITLE = re.compile(r"\s{0,3}[|–—:•·-]\s")


class Page:
    """A page's own address and headings, and which words stand only in its sides.

    The HTML is parsed when something of it is first asked for.
    """

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The page's elements."""
        from selectolax.lexbor import LexborHTMLParser

        return LexborHTMLParser(shallow(self.document.text))

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The addresses that are the page's own: asked for, canonical, and Open Graph's."""
        told = [self.document.address]
        for selector, name in (
            ("link[rel=canonical]", "href"),
            ("meta[property='og:url']", "content"),
        ):
            node = self.tree.css_first(selector)
            if node is not None:
                told.append((node.attributes.get(name) or "").strip())
        whole = (_joined(self.document.address, each) for each in told if each)
        return frozenset(filter(None, map(plain_address, whole)))

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The headings of the first rank, then the titles."""
        found = [node.text() for node in self.tree.css("h1")[:5]]
        title, og = self.tree.css_first("title"), self.tree.css_first("meta[property='og:title']")
        found += [(og.attributes.get("content") or "") if og else "", title.text() if title else ""]
        return tuple(dict.fromkeys(filter(None, (" ".join(clean(each).split()) for each in found))))

    def without_site(self, title: str) -> str:
        """Give a title as the page is headed, without the site's name that page titles end with."""
        if not SITE_BEHIND.search(title):
            return title
        for heading in self.headings:
            at = len(heading)
            if title[:at].casefold() == heading.casefold() and BEHIND_TITLE.match(title, at):
                site = title[at:].casefold()
                if any(each.casefold().endswith(site) for each in self.headings):
                    return title[:at]
        return title

    def own(self, candidates: Iterable[Candidate]) -> frozenset[int]:
        """Give the items that are the page's subject: one event, by its address, else its name."""
        listed = list(candidates)
        for found in (filter(self._has_address, listed), filter(self._has_name, listed)):
            told = list(found)
            if told and len({each.name for each in told}) == 1:
                return frozenset(each.origin for each in told)
        return frozenset()

    def _has_address(self, candidate: Candidate) -> bool:
        told = [link for key in ADDRESSES for link in links(candidate.item, key)]
        whole = (_joined(self.document.address, link) for link in told)
        return any(plain_address(each) in self.addresses for each in whole if each)

    def _has_name(self, candidate: Candidate) -> bool:
        return bool(candidate.name) and any(
            is_titled(heading.casefold(), candidate.name) for heading in self.headings
        )

    def stands_aside(self, name: str) -> bool:
        """Tell whether a name stands in the page's sides, and nowhere else in it."""
        whole, sides = self._words
        told = sides.count(name) if name else 0
        return told > 0 and whole.count(name) == told

    @cached_property
    def _words(self) -> tuple[str, str]:
        """The words that people see on the page, and those of its sides, in one case."""
        tree = self.tree
        tree.strip_tags(UNSEEN)
        body = tree.body
        if body is None:
            return "", ""
        sides = "\n".join(node.text() for node in self._sides())
        return _folded(body.text()), _folded(sides)

    def _sides(self) -> Iterator[LexborNode]:
        """Yield the elements that are asides, but those inside of others."""
        text = self.document.text.lower()
        classes = any(word in text for word in WORDS)  # a page without has none by their class
        known: set[int] = set()
        for node in self.tree.css(BY_CLASS if classes else BY_ELEMENT):
            if is_aside([_element(node)]):
                known.add(node.mem_id)
                if not any(each.mem_id in known for each in _ancestors(node)):
                    yield node


def is_titled(heading: str, name: str) -> bool:
    """Tell whether a heading is a name, or goes on from it with the name of the site.

    >>> is_titled("tea days | leaf lab", "tea days"), is_titled("tea days out", "tea days")
    (True, False)
    """
    if not heading.startswith(name):
        return False
    return len(heading) == len(name) or BEHIND_TITLE.match(heading, len(name)) is not None


def plain_address(address: str) -> str:
    """Give an address without what two addresses of one page differ in.

    >>> plain_address("http://www.tea.example.org/days/?utm_source=x#top")
    'tea.example.org/days'
    """
    try:
        parts = urlsplit(address)
    except ValueError:  # "https://[": no address
        return ""
    host = parts.netloc.casefold().removeprefix("www.")
    query = "&".join(
        each for each in parts.query.split("&") if each and not each.startswith("utm_")
    )
    return f"{host}{parts.path.rstrip('/')}" + (f"?{query}" if query else "")


def _joined(base: str, address: str) -> str:
    try:
        return joined(base, address)
    except ValueError:  # as above
        return ""


def _folded(text: str) -> str:
    return " ".join(clean(text).split()).casefold()


def _ancestors(node: LexborNode) -> Iterator[LexborNode]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def _element(node: LexborNode) -> Element:
    told = node.attributes
    names = f"{told.get('class') or ''} {told.get('id') or ''}"
    return Element(node.tag or "", (told.get("role") or "").lower(), names)
