"""Microdata by extruct, with its work bounded: pages can refer to the same things without end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import extruct  # noqa: F401 - a part of it must not be loaded while another thread loads it
import lxml.html
from extruct.w3cmicrodata import MicrodataExtractor
from lxml.etree import ParserError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST_PROPERTIES: Final = 50_000
MOST_CHARACTERS: Final = 20_000_000
"""So much text is copied in all: that of properties within properties is copied for each."""
DEEPEST: Final = 60
"""Items nested deeper are left out: an event's facts stand within four or five levels."""
NAMES: Final = frozenset({"name", "summary", "description"})
HIDDEN: Final = frozenset({"script", "style", "meta", "link"})


class TooMuch(Exception):  # noqa: N818 - no error of ours: it ends the reading of one page
    """A page with more properties than any that is written for people."""


class Bounded(MicrodataExtractor):  # type: ignore[misc] # extruct has no types
    """extruct's reader, but for how deep it goes, how much it takes in, and plain text's haste."""

    def __init__(self) -> None:
        super().__init__(add_html_node=True)
        self.left = MOST_PROPERTIES
        self.characters = MOST_CHARACTERS
        self.depth = 0

    def _extract_item(self, node: Any, **context: Any) -> Any:  # noqa: ANN401 - as extruct's
        if self.depth >= DEEPEST:
            return None
        self.depth += 1
        try:
            return super()._extract_item(node, **context)
        finally:
            self.depth -= 1

    def _extract_property(self, node: Any, **context: Any) -> Any:  # noqa: ANN401 - as extruct's
        self._spend(1)
        return super()._extract_property(node, **context)

    def _extract_property_refs(self, node: Any, refid: str, **context: Any) -> Any:  # noqa: ANN401 - the library has no types
        self._spend(1)
        for referred in node.xpath("id($refid)[1]", refid=refid):
            self._spend(int(referred.xpath("count(descendant-or-self::*[@itemprop])")))
        return super()._extract_property_refs(node, refid, **context)

    def _extract_property_value(self, node: Any, **context: Any) -> Any:  # noqa: ANN401 - as above
        """Give a value as extruct does, but for what pages write in the wrong place.

        A time without its attribute tells itself in words (HTML standard, section 4.5.14); a link
        that is called a name is the name's, not its address.
        """
        if node.get("itemscope") is None:
            if node.tag == "time" and not node.get("datetime"):
                return node.get("content") or self._extract_textContent(node)
            if node.tag == "a" and NAMES.intersection((node.get("itemprop") or "").split()):
                return self._extract_textContent(node)
        try:
            return super()._extract_property_value(node, **context)
        except ValueError:  # "https://[": no address
            return node.get("href") or node.get("src") or ""

    def _extract_textContent(self, node: Any) -> str:  # noqa: ANN401, N802 - extruct's name
        """Give an element's text; where it holds no other, without copying and cleaning it."""
        if not len(node) and node.tag not in HIDDEN:
            return " ".join((node.text or "").split())
        self.characters -= int(node.xpath("string-length()"))
        if self.characters < 0:
            raise TooMuch(f"more than {MOST_CHARACTERS:,} characters of properties in properties")
        return str(super()._extract_textContent(node))

    def _spend(self, properties: int) -> None:
        self.left -= properties
        if self.left < 0:
            raise TooMuch(f"more than {MOST_PROPERTIES:,} properties")


def items_of_page(html: str, address: str) -> Iterator[tuple[Mapping[str, Any], Any]]:
    """Yield extruct's top-level items, each with its element."""
    parser = lxml.html.HTMLParser(encoding="UTF-8")
    try:
        page = lxml.html.fromstring(html.encode("utf-8", "replace"), parser=parser)
    except ParserError:  # nothing in it
        return
    for item in Bounded().extract_items(page, address or None):
        yield item, item["htmlNode"]
