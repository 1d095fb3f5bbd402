"""Asides: the parts of a page that are not about the page's own subject, and how they are known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ELEMENTS: Final = frozenset({"aside", "nav", "footer"})
ROLES: Final = frozenset({"complementary", "contentinfo", "navigation"})
WHOLE: Final = frozenset({"html", "body", "main", "article"})
"""What wraps the subject itself, whatever its class says of the page's layout."""
WORDS: Final = frozenset(
    """
    sidebar rightbar leftbar related recommended recommendations similar widget widgets
    footer navigation nav alsolike youmaylike otherevents moreevents
    """.split()
)
AREAS: Final = frozenset({"widget-area", "widget_area", "side-bar", "side_bar"})
LAYOUT: Final = frozenset(
    "has with no without layout content elementor page main container wrapper body".split()
)
"""Beside these, a word of a class tells how a page is laid out: "has-sidebar", "page-sidebar"."""
NAMES: Final = re.compile(r"[A-Za-z0-9_-]{1,80}")
MOST_NAMES: Final = 40


class Element(NamedTuple):
    """What tells of an element whether it is an aside: its tag, role, and classes with its id."""

    tag: str
    role: str
    names: str


def elements_around(node: Any) -> Iterator[Element]:  # noqa: ANN401 - lxml has no types
    """Yield what tells of an element of lxml's, and of those around it, from the inside out."""
    for each in (node, *node.iterancestors()):
        names = f"{each.get('class') or ''} {each.get('id') or ''}"
        yield Element(str(each.tag).lower(), (each.get("role") or "").lower(), names)


def is_aside(around: Iterable[Element]) -> bool:
    """Tell whether one of the elements around something is an aside.

    >>> is_aside([Element("div", "", "related-events"), Element("body", "", "")])
    True
    >>> is_aside([Element("div", "", "has-sidebar entry"), Element("body", "", "sidebar")])
    False
    """
    return any(map(_is_aside, around))


def _is_aside(element: Element) -> bool:
    if element.tag in ELEMENTS or element.role in ROLES:
        return True
    if element.tag in WHOLE or not element.names:
        return False
    return any(map(_names_aside, NAMES.findall(element.names[:1000])[:MOST_NAMES]))


def _names_aside(name: str) -> bool:
    if name.lower() in AREAS:
        return True
    parts = set(re.split(r"[-_]+", name.lower()))
    return bool(parts & WORDS) and not parts & LAYOUT
