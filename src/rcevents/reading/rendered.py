"""Rendered markdown cut at its headings, so that only the sections asked for need be parsed.

This holds only where no HTML of the author's own can reach from one section into the next, and
where every heading stands at the margin, for others may be inside a list or a quote.
"""

from __future__ import annotations

import re
from itertools import pairwise

RAW = re.compile(r"<(?!br\s?/?>|https?://|!--[^<>]{0,200}-->|[^A-Za-z/!?])")
"""What may begin an element of the author's; breaks, comments and addresses do no harm."""
PAIR = re.compile(
    r"""<(a|b|code|em|i|small|span|strong|su[bp]|u)\b [^<>\n]{0,300}> [^<>\n]{0,300} </\1>""",
    re.VERBOSE | re.IGNORECASE,
)
"""An element that ends where it begins reaches into no other section, either."""
HEADING = re.compile(r'<h[1-6] data-sourcepos="\d{1,9}:(\d{1,9})-')


def cut_at_headings(markdown: str, html: str) -> tuple[str, list[tuple[str, str]]] | None:
    r"""Give what stands before the first heading, then each heading with what stands below it.

    `html` is what cmark makes of `markdown`, with the source position of every block. None where
    the headings do not surely part it.

    >>> html = '<p>Hi</p><h1 data-sourcepos="3:1-3:5">Tea</h1><p>Hot.</p>'
    >>> cut_at_headings("Hi\n\n# Tea\n\nHot.", html)
    ('<p>Hi</p>', [('<h1 data-sourcepos="3:1-3:5">Tea</h1>', '<p>Hot.</p>')])
    >>> cut_at_headings("<div>\n\n# Tea", html)
    """
    if RAW.search(PAIR.sub("", markdown) if "</" in markdown else markdown):
        return None
    found = list(HEADING.finditer(html))
    if any(heading[1] != "1" for heading in found):
        return None
    starts = [heading.start() for heading in found]
    sections: list[tuple[str, str]] = []
    for start, stop in pairwise([*starts, len(html)]):
        end = html.index("</h", start) + len("</h1>")
        sections.append((html[start:end], html[end:stop]))
    return html[: starts[0]] if starts else html, sections
