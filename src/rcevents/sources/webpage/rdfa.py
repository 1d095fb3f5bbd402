"""RDFa (RDFa Core 1.1, RDFa Lite), read by extruct where a page names an event's type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin

from rcevents.reading.nesting import shallow
from rcevents.sources.webpage.asides import elements_around, is_aside
from rcevents.sources.webpage.items import Flaw, Found
from rcevents.sources.webpage.microdata import bare
from rcevents.sources.webpage.positions import Positions
from rcevents.sources.webpage.vocabulary import type_name

if TYPE_CHECKING:
    from collections.abc import Iterable

Node = Mapping[str, Any]

MAY: Final = re.compile(
    r"typeof \s{0,9} = \s{0,9} [\"']? [^\"'>]{0,300}? (?:Event|Course|Festival|Hackathon)",
    re.VERBOSE | re.IGNORECASE,
)
"""A page that does not name the type of an event holds none in RDFa."""
LONGEST: Final = 2_000_000
MOST_MARKS: Final = 20_000
TOO_LONG: Final = "a page of {length:,} characters: its RDFa is not looked for"
TOO_MANY: Final = "a page with more than {most:,} properties in RDFa"
DEEPEST: Final = 8
"""Things within things are told so far: an event's facts stand within four or five."""
LISTS: Final = ("typeof", "property", "rel", "rev", "prefix")
ADDRESSES: Final = ("href", "src", "about", "resource", "vocab")
LONGEST_LIST: Final = 4_000
"""So much of the names in an attribute is read: the library compares each with each."""
MOST_ITEMS: Final = 5_000
"""So many things are told of a page, those within others counted each time."""


def find_rdfa(html: str, address: str) -> Iterator[Found | Flaw]:
    """Yield the items of a page in its order; asides are marked. Cheap where there are none.

    >>> page = '<p vocab="https://schema.org/" typeof="Event"><b property=name>Tea Days</b>'
    >>> [found.item for found in find_rdfa(page, "")]
    [{'@type': ['Event'], 'name': ['Tea Days']}]
    """
    if not MAY.search(html):
        return
    if len(html) > LONGEST:
        yield Flaw(html[:80], TOO_LONG.format(length=len(html)))
        return
    if html.count("property") + html.count("typeof") > MOST_MARKS:
        yield Flaw(html[:80], TOO_MANY.format(most=MOST_MARKS))
        return
    try:
        found, own = _of_page(shallow(html), address)
    except Exception as error:  # noqa: BLE001 - hostile pages make the library raise what it likes
        yield Flaw(html[:80], f"RDFa that cannot be read: {type(error).__name__}: {error}"[:300])
        return
    where = Positions(html)
    for item in sorted(found, key=where.of):
        yield Found(item, "rdfa", where.line(item), item not in own)


def _of_page(html: str, address: str) -> tuple[list[Node], list[Node]]:
    """Give all items of a page, and those that stand outside its asides."""
    import extruct  # noqa: F401 - a part of it must not be loaded while another thread loads it
    from extruct.rdfa import RDFaExtractor
    from extruct.utils import parse_xmldom_html
    from lxml.etree import ParserError

    def items(page: Any) -> list[Node]:  # noqa: ANN401 - lxml has no types
        where = Positions(html)
        graph = RDFaExtractor().extract_items(page, base_url=address or None)
        return Graph(graph, where).items()

    try:
        page = parse_xmldom_html(html.encode("utf-8", "replace"), encoding="UTF-8")
    except ParserError:  # nothing in it
        return [], []
    _prepare(page)
    found = items(page)
    typed = page.xpath("//*[@typeof]")
    asides = [each for each in typed if is_aside(elements_around(each))]
    if not asides:
        return found, found
    for each in asides:
        if each.getparent() is not None:
            each.drop_tree()
    return found, items(page)


def _prepare(page: Any) -> None:  # noqa: ANN401 - lxml has no types
    """Take out of a page what the library stumbles over, and put in what it overlooks."""
    for name in LISTS:
        for each in page.xpath(f"//*[string-length(@{name}) > {LONGEST_LIST}]"):
            each.set(name, each.get(name)[:LONGEST_LIST].rpartition(" ")[0])
    for name in ADDRESSES:
        for each in page.xpath(f"//*[contains(@{name}, '[')]"):
            if not _is_address(each.get(name)):
                del each.attrib[name]
    for each in page.xpath("//*[@property][@datetime][not(@content)]"):
        each.set("content", each.get("datetime"))  # HTML+RDFa 1.1, section 3.1


def _is_address(told: str) -> bool:
    try:
        urljoin("https://example.org/", told)
    except ValueError:  # "https://["
        return False
    return True


class Graph:
    """The things that a page tells in expanded JSON-LD, which name each other.

    They come in no order at all; the page's own order is that of their words in it.
    """

    def __init__(self, nodes: Iterable[Node], where: Positions) -> None:
        self.nodes = {str(node.get("@id", number)): node for number, node in enumerate(nodes)}
        self.where = where
        self.left = MOST_ITEMS

    def items(self) -> list[Node]:
        """Give the things with a type that no other thing has for a value, in the common form.

        Of things that name each other in a circle, the first is told.
        """
        named = {name for node in self.nodes.values() for name in self._named(node)}
        typed = [name for name, node in self.nodes.items() if "@type" in node]
        typed.sort(key=lambda name: (name in named, self.where.of(self._called(name))))
        tops: list[str] = []
        reached: set[str] = set()
        for name in typed:
            if name not in reached:
                tops.append(name)
                self._reach(name, reached)
        return [self._item(self.nodes[name], ()) for name in tops]

    def _called(self, name: str) -> object:
        """Give the words by which a thing is found in the page."""
        node = self.nodes[name]
        told = [value for key, value in node.items() if bare(key) in ("name", "summary")]
        first = told[0][0] if told and isinstance(told[0], list) and told[0] else name
        return first.get("@value", name) if isinstance(first, Mapping) else first

    def _reach(self, name: str, reached: set[str]) -> None:
        """Add a thing's name, and those of all that it names, directly or not."""
        waiting = [name]
        while waiting:
            known = waiting.pop()
            if known in self.nodes and known not in reached:
                reached.add(known)
                waiting.extend(self._named(self.nodes[known]))

    def _named(self, node: Node) -> Iterator[str]:
        for key, values in node.items():
            if key[0] != "@" and isinstance(values, list):
                for value in values:
                    if isinstance(value, Mapping) and value.get("@id") != node.get("@id"):
                        yield str(value.get("@id", ""))

    def _item(self, node: Node, around: tuple[str, ...]) -> Node:
        self.left -= 1
        name = str(node.get("@id", ""))
        types = [type_name(bare(str(each))) for each in node.get("@type", ())]
        item: dict[str, object] = {"@type": sorted(types)} if types else {}
        if name and not name.startswith("_:"):
            item["@id"] = name
        for key, values in sorted(node.items()):
            if key[0] != "@" and isinstance(values, list):
                told = [self._value(value, (*around, name)) for value in values]
                item[bare(key)] = sorted(told, key=self.where.of)
        return item

    def _value(self, value: object, around: tuple[str, ...]) -> object:
        """Give a word, an address, or the thing that an address names."""
        if not isinstance(value, Mapping):
            return value
        if "@value" in value:
            told = value["@value"]
            return " ".join(told.split()) if isinstance(told, str) else told
        name = str(value.get("@id", ""))
        known = self.nodes.get(name)
        if known is None or name in around or len(around) > DEEPEST or self.left <= 0:
            return "" if name.startswith("_:") else name
        return self._item(known, around)
