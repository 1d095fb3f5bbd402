"""Rich text: what sources write in their fields, HTML or not, as the plain text that people see."""

from __future__ import annotations

import re
from functools import lru_cache

from rcevents.normalization import clean
from rcevents.reading.outline import flat, html_outline

TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\s[^<>]{0,2000})?/?>|&(?:#\d{1,7}|[a-z]{2,8});")
"""A tag or a character reference: what tells HTML from text about "a < b"."""
BLANK_LINES = re.compile(r"\n(?:[ ]{0,99}\n){2,99}")


def is_html(text: str) -> bool:
    """Tell whether a field holds HTML.

    >>> is_html("Tea &amp; talks"), is_html("a <b>day</b>"), is_html("a < b & c > d")
    (True, True, False)
    """
    return ("<" in text or "&" in text) and TAG.search(text) is not None


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    r"""Give a field's text with its paragraphs, without markup.

    >>> plain("<p>Tea &amp; <i>talks</i>.</p><ul><li>Cups<li>Pots</ul>")
    'Tea & talks.\n\nCups\n\nPots'
    """
    if is_html(text):
        text = "\n\n".join(block.text for block in flat(html_outline(clean(text), 1)) if block.text)
    return BLANK_LINES.sub("\n\n", clean(text)).strip()


def one_line(text: str) -> str:
    r"""Give a field's text as one line.

    >>> one_line(" Tea\n &amp;  talks ")
    'Tea & talks'
    """
    return " ".join((plain(text) if is_html(text) else clean(text)).split())
