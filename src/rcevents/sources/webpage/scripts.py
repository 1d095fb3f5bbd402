"""Scripts: the texts of a page's JSON-LD, with their lines, found without parsing the page.

A script counts where a browser would see it: not in a comment, nor in text that only looks like
one. One inside of an `aside` or `nav` element belongs to what stands there. (A footer is none of
these: many pages load every script at their foot.)
"""

from __future__ import annotations

import html as entities
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(
    r"""
      <!--
    | < (?P<close>/?) (?P<aside> aside | nav ) (?![\w-])
    | < (?P<raw> script | style | textarea | title | xmp | template ) (?![\w-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TAG_END = re.compile(r"""(?:[^"'>]++|"[^"]*+"|'[^']*+')*+[^>]*+>""")
_TYPE = re.compile(
    r"""\btype \s{0,9} = \s{0,9} (?: "([^"]{0,99})" | '([^']{0,99})' | ([^\s"'>]{0,99}) )""",
    re.VERBOSE | re.IGNORECASE,
)
_IS_LD = re.compile(
    r"\s*(?:application|text)/(?:x-)?(?:ld[+ _-]?json|json[+ ]ld)\b",
    re.IGNORECASE,
)
_ENDS = {
    name: re.compile(rf"</{name}(?![\w-])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "template")
}
LONGEST_TAG = 5_000


class Script(NamedTuple):
    """A script's text, the line on which it begins, and whether it stands aside."""

    text: str
    line: int
    aside: bool = False


def find_scripts(html: str, first_line: int = 1) -> Iterator[Script]:
    r"""Yield the JSON-LD scripts of a page, in its order.

    >>> page = '<!-- <script type="application/ld+json">{}</script> -->\n<SCRIPT '
    >>> page += "data-a='>' type=application/ld+json;charset=utf-8>{\n}</script>"
    >>> list(find_scripts(page))
    [Script(text='{\n}', line=2, aside=False)]
    """
    line, counted, asides, at = first_line, 0, 0, 0
    while mark := _MARK.search(html, at):
        if mark["aside"]:
            asides = max(0, asides - 1 if mark["close"] else asides + 1)
            at = mark.end()
            continue
        start, end = _raw(html, mark)
        if mark["raw"] and _is_ld(html, mark, start):
            line += html.count("\n", counted, start)
            counted = start
            yield Script(html[start:end], line, asides > 0)
        at = end


def _raw(html: str, mark: re.Match[str]) -> tuple[int, int]:
    """Give where the text of a comment or of an element without markup begins and ends."""
    if not mark["raw"]:
        end = html.find("-->", mark.end())
        return mark.end(), len(html) if end < 0 else end
    tag = _TAG_END.match(html, mark.end(), mark.end() + LONGEST_TAG)
    start = tag.end() if tag else mark.end()
    closed = _ENDS[mark["raw"].lower()].search(html, start)
    return start, closed.start() if closed else len(html)


def _is_ld(html: str, mark: re.Match[str], start: int) -> bool:
    if mark["raw"].lower() != "script":
        return False
    told = _TYPE.search(html, mark.end(), start)
    words = next(filter(None, told.groups()), "") if told else ""
    return _IS_LD.match(entities.unescape(words)) is not None
