"""Nesting: HTML that is nested deeper than any writer nests it, made shallow before it is parsed.

HTML's own rules look through all open elements at many tags, and open formatting anew in every
paragraph (HTML standard, section 13.2.4), which takes quadratic time and room where thousands
are open. Browsers have such a limit, too. Tags beyond it are dropped, no text is.
"""

from __future__ import annotations

import re
from collections import Counter

MANY = 2_000
"""HTML of fewer tags is parsed quickly, however they are nested."""
DEEPEST = 200
DEEPEST_FORMATTING = 20
FORMATTING = frozenset("b big code em font i nobr s small span strike strong tt u".split())
"""Elements that are often left open, and that no outline shows."""
LEVEL = frozenset(
    """
    a area base body br caption col colgroup dd dt embed h1 h2 h3 h4 h5 h6 head hr html img input
    li link meta optgroup option p param rp rt source tbody td tfoot th thead tr track wbr
    """.split()
)
"""Elements that hold nothing, or whose end needs no tag, so that open tags say nothing of depth."""
TAG = re.compile(
    r"""
      <!-- .*? (?: --> | \Z )
    | <(?P<raw> script | style ) \b .*? (?: </(?P=raw) | \Z )   # tags in there are text
    | <(?P<close> /? ) (?P<name> [a-z] [^\s/<>]{0,40}+ ) [^<>]*+ >?
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def shallow(html: str) -> str:
    """Give HTML without the tags that nest too deep.

    >>> deep = "<div>" * 5000 + "tea" + "</div>" * 5000 + "<p>pot"
    >>> shallow(deep) == "<div>" * 200 + "tea" + "</div>" * 200 + "<p>pot"
    True
    """
    if html.count("<") <= MANY:
        return html
    depths: Counter[int] = Counter()

    def kept(tag: re.Match[str]) -> str:
        name = (tag["name"] or "").lower()
        if not name or name in LEVEL:
            return tag.group()
        deepest = DEEPEST_FORMATTING if name in FORMATTING else DEEPEST
        if not tag["close"]:
            depths[deepest] += 1
        too_deep = depths[deepest] > deepest
        if tag["close"]:
            depths[deepest] = max(0, depths[deepest] - 1)
        return "" if too_deep else tag.group()

    return TAG.sub(kept, html)
