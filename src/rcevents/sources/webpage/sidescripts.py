"""Side scripts: which of a page's scripts stand in a part that its classes call an aside.

The calendars of many sites print their data beside each of their lists, and so into side bars. A
script in a footer says nothing of where its events are shown, nor does one in a plain "widget",
by which page builders call every part of a page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.nesting import shallow
from rcevents.sources.webpage.asides import WORDS, Element, is_aside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

NO_SIDES = frozenset("widget widgets footer nav navigation".split())
SIDES = WORDS - NO_SIDES
NAMES = re.compile(r"[A-Za-z0-9_-]{1,80}")
WIDGET_AREA = frozenset({"widget-area", "widgetarea", "widget_area"})
DEEPEST = 300


def side_scripts(html: str) -> frozenset[str]:
    """Give the texts of the JSON-LD scripts that stand in asides.

    >>> page = '<div class="sidebar"><script type="application/ld+json">1</script></div>'
    >>> side_scripts(page + '<p class="has-sidebar"><script type="application/ld+json">2</script>')
    frozenset({'1'})
    """
    lowered = html.lower()
    around = lowered[: lowered.rfind("<script")]  # whatever stands around one begins before it
    if not any(word in around for word in (*SIDES, *WIDGET_AREA)):
        return frozenset()
    from selectolax.lexbor import LexborHTMLParser

    scripts = LexborHTMLParser(shallow(html)).css("script[type*='ld' i]")
    return frozenset(each.text() for each in scripts if is_aside(_around(each)))


def _around(node: LexborNode) -> Iterator[Element]:
    parent = node.parent
    for _ in range(DEEPEST):
        if parent is None:
            return
        told = parent.attributes
        names = NAMES.findall(f"{told.get('class') or ''} {told.get('id') or ''}"[:2000])
        tag = parent.tag or ""
        yield Element("div" if tag == "footer" else tag, "", " ".join(_sides(names)))
        parent = parent.parent


def _sides(names: list[str]) -> Iterator[str]:
    """Yield the names that may tell an aside of which events are shown."""
    for name in names:
        if name.lower() in WIDGET_AREA:
            yield "sidebar"
        elif not NO_SIDES.intersection(re.split(r"[-_]+", name.lower())):
            yield name
