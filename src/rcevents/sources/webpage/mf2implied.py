"""Implied properties: the name and the address of an item that names neither (microformats2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.sources.webpage.mf2classes import named

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode


def implied_name(root: LexborNode) -> str | None:
    """Give the words of an image or abbreviation that is all of an item, None where there is none.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = LexborHTMLParser('<a class="h-event"><img alt="Tea Days"></a>')
    >>> implied_name(page.css_first("a"))
    'Tea Days'
    """
    node: LexborNode | None = root
    for _ in range(3):  # itself, its only child, and that one's
        if node is None or (node is not root and _is_root(node)):
            return None
        name = "title" if node.tag == "abbr" else "alt"
        if node.tag in ("img", "area", "abbr") and node.attributes.get(name):
            return (node.attributes[name] or "").strip()
        inner = list(node.iter(include_text=False))
        node = inner[0] if len(inner) == 1 else None
    return None


def implied_link(root: LexborNode) -> str | None:
    """Give where an item leads: its own link, or the only one in it.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = LexborHTMLParser('<p class="h-event"><b></b><a href="/tea">Tea Days</a></p>')
    >>> implied_link(page.css_first("p"))
    '/tea'
    """
    node = root
    if node.tag in ("a", "area") and node.attributes.get("href") is not None:
        return node.attributes["href"]
    for _ in range(2):  # among its children, and among those of its only child
        inner = list(node.iter(include_text=False))
        links = [each for each in inner if each.tag == "a" and each.attributes.get("href")]
        if len(links) == 1 and not _is_root(links[0]):
            return links[0].attributes["href"]
        if len(inner) != 1 or _is_root(inner[0]):
            return None
        node = inner[0]
    return None


def _is_root(node: LexborNode) -> bool:
    return bool(named(node.attributes.get("class") or "", None).roots)
