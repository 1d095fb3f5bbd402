"""Microformats in a page, as their parsing specification says (microformats2, and hCalendar).

The best known library passes half of the public tests for events: it changes offsets, drops
value titles, forgets "7:00 am"'s zero, and knows no itemref.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin

from rcevents.reading.nesting import shallow
from rcevents.sources.webpage.mf2classes import Named, Property, named
from rcevents.sources.webpage.mf2implied import implied_link, implied_name
from rcevents.sources.webpage.valueclass import IS_TIME, clock, moment, parts_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

DEEPEST_ITEM: Final = 20
DEEPEST: Final = 256
"""Elements nested deeper, in the page or within an item, are not looked at."""
MOST_STEPS: Final = 200_000
"""So many elements are looked at in all: references can lead to the same ones without end."""
MOST_ITEMS: Final = 20_000
MOST_CHARACTERS: Final = 20_000_000
"""So much text is copied in all: that of properties within properties is copied for each."""
MOST_REFERENCES: Final = 20
HIDDEN: Final = ["script", "style", "template", "noscript"]

ADDRESSES: Final = {
    **dict.fromkeys(("a", "area", "link"), "href"),
    **dict.fromkeys(("img", "audio", "video", "source", "iframe"), "src"),
    "object": "data",
}
WORDS: Final = {
    **dict.fromkeys(("abbr", "link"), "title"),
    **dict.fromkeys(("data", "input"), "value"),
    **dict.fromkeys(("img", "area"), "alt"),
}
TIMES: Final = {
    **dict.fromkeys(("time", "ins", "del"), "datetime"),
    "abbr": "title",
    **dict.fromkeys(("data", "input"), "value"),
}


@dataclass(slots=True)
class Microformat:
    """An item: its types, its properties' values in the page's order, items within, its element.

    `value` is what stands for it where it is a property's value itself.
    """

    types: tuple[str, ...]
    node: LexborNode
    properties: dict[str, list[Any]] = field(default_factory=dict)
    children: list[Microformat] = field(default_factory=list)
    value: str | None = None

    def json(self) -> dict[str, Any]:
        """Give the item in the form that microformats' parsers agree on."""
        told: dict[str, Any] = {"type": list(self.types), "properties": {}}
        for name, values in self.properties.items():
            told["properties"][name] = [
                value.json() if isinstance(value, Microformat) else value for value in values
            ]
        if self.children:
            told["children"] = [child.json() for child in self.children]
        if self.value is not None:
            told["value"] = self.value
        return told


def microformats(html: str, address: str) -> list[Microformat]:
    """Give the items of a page that stand in no other item, in the page's order.

    >>> [item.json() for item in microformats('<p class="h-event">Tea <b>Days</b>', "")]
    [{'type': ['h-event'], 'properties': {'name': ['Tea Days']}}]
    """
    from selectolax.lexbor import LexborHTMLParser

    page = LexborHTMLParser(shallow(html))
    page.strip_tags(HIDDEN)
    return _Parser(page, address).items()


class _Parser:
    """Reads one page: its base address, what its elements are called, how much was done."""

    def __init__(self, page: LexborHTMLParser, address: str) -> None:
        self.root = page.root
        base = page.css_first("base[href]")
        told = (base.attributes.get("href") or "") if base else ""
        self.base = _joined(address, told) if told else address
        referring = page.css_first("[itemref], .include") is not None
        self.known: dict[str, LexborNode] = {}
        for node in page.css("[id]") if referring else ():
            self.known.setdefault(node.attributes.get("id") or "", node)
        self.steps = MOST_STEPS
        self.left = MOST_ITEMS
        self.characters = MOST_CHARACTERS

    def items(self) -> list[Microformat]:
        """Give the items outside of others."""
        found: list[Microformat] = []
        for node, classes in self.elements(self.root, None, 0):
            if classes.roots:
                found.append(_Item(self, node, classes, 0).read())
        return found

    def elements(
        self, top: LexborNode | None, former: str | None, depth: int
    ) -> Iterator[tuple[LexborNode, Named]]:
        """Yield elements with classes, and what these say, in the page's order; none in roots."""
        if top is None:
            return
        waiting: list[tuple[LexborNode, int]] = [
            (node, depth) for node in reversed(self.within(top))
        ]
        while waiting and self.steps > 0 and self.left > 0:
            self.steps -= 1
            node, deep = waiting.pop()
            classes = node.attributes.get("class")
            says = named(classes, former) if classes else NOTHING
            if classes:
                yield node, says
            if not says.roots and deep < DEEPEST:
                waiting += [(inner, deep + 1) for inner in reversed(self.within(node))]

    def within(self, node: LexborNode) -> list[LexborNode]:
        """Give the elements in an element, and those that it refers to from elsewhere."""
        inner = list(node.iter(include_text=False))
        return inner + self.referred(node) if self.known else inner

    def referred(self, node: LexborNode) -> list[LexborNode]:
        """Give what an element takes in by name; never what it stands in itself."""
        names = _names(node)[:MOST_REFERENCES]
        if not names:
            return []
        around = {node.mem_id}
        while (parent := node.parent) is not None:
            around.add(parent.mem_id)
            node = parent
        found = (self.known.get(name) for name in dict.fromkeys(names))
        return [each for each in found if each is not None and each.mem_id not in around]

    def text(self, node: LexborNode) -> str:
        """Give the text of an element and of what it refers to, as it stands."""
        told = node.text(deep=True) or ""
        if self.known:
            told += "".join(each.text(deep=True) or "" for each in self.referred(node))
        self.characters -= len(told)
        return told.strip() if self.characters > 0 else ""

    def whole(self, address: str) -> str:
        """Give an address whole, as far as the page's own is known."""
        return _joined(self.base, address.strip())


NOTHING: Final = Named((), ())


def _names(node: LexborNode) -> list[str]:
    """Give the names of what an element takes in: by itemref, or as hCalendar's include pattern."""
    told = node.attributes
    if "include" in (told.get("class") or "").split():
        link = told.get("href") or told.get("data") or ""
        return [link[1:]] if link.startswith("#") else []
    return (told.get("itemref") or "").split()


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address) if base.startswith("http") else address
    except ValueError:  # "https://[": no address
        return address


class _Item:
    """Reads one item; `day` is the last day told in it, to which a lone hour belongs."""

    def __init__(self, page: _Parser, node: LexborNode, classes: Named, depth: int) -> None:
        self.page = page
        self.node = node
        self.former = classes.former
        self.depth = depth
        self.day: str | None = None
        self.told = Microformat(classes.roots, node)
        self.prefixes: set[str] = set()

    def read(self) -> Microformat:
        """Give the item with its properties, told or implied."""
        self.page.left -= 1
        if self.depth > DEEPEST_ITEM:
            return self.told
        for node, classes in self.page.elements(self.node, self.former, 0):
            self._take(node, classes)
        if self.former is None:
            self._imply()
        return self.told

    def _take(self, node: LexborNode, classes: Named) -> None:
        if classes.roots:
            self.prefixes.add("h")
        if classes.roots and not classes.properties:
            self.told.children.append(_Item(self.page, node, classes, self.depth + 1).read())
        for each in classes.properties:
            self.prefixes.add(each.prefix)
            value: Any = self._value(each, node)
            if classes.roots:
                inner = _Item(self.page, node, classes, self.depth + 1).read()
                inner.value = _standing(inner, each, value)
                value = inner
            if value is not None:
                self.told.properties.setdefault(each.name, []).append(value)

    def _value(self, each: Property, node: LexborNode) -> Any:  # noqa: ANN401 - text or an object
        if each.prefix == "dt":
            return self._time(node)
        if each.prefix == "u":
            return self._address(node)
        if each.prefix == "e":
            return {"html": (node.inner_html or "").strip(), "value": self.page.text(node)}
        return self._words(node)

    def _words(self, node: LexborNode) -> str:
        parts = parts_of(node)
        if parts:
            return "".join(words_of(parts))
        told = node.attributes.get(WORDS.get(node.tag or "", ""))
        return self.page.text(node) if told is None else told.strip()

    def _address(self, node: LexborNode) -> Any:  # noqa: ANN401 - text, or an image's object
        told = node.attributes.get(ADDRESSES.get(node.tag or "", ""))
        if told is None:
            return self.page.whole(self._words(node))
        alt = node.attributes.get("alt") if node.tag == "img" else None
        whole = self.page.whole(told)
        return whole if alt is None else {"value": whole, "alt": alt}

    def _time(self, node: LexborNode) -> str | None:
        parts = parts_of(node)
        if parts:
            told, self.day = moment(words_of(parts), self.day)
            return told or None
        word = node.attributes.get(TIMES.get(node.tag or "", ""))
        word = (word or self.page.text(node)).strip()
        if IS_TIME.fullmatch(word) and self.day:
            return f"{self.day} {clock(word)}"
        self.day = word[:10] if word[4:5] == "-" else self.day
        return word or None

    def _imply(self) -> None:
        """Take name and address from the item's own element where no property tells any."""
        if not self.prefixes & {"p", "e", "h"}:
            name = implied_name(self.node)
            self.told.properties.setdefault("name", [name or self.page.text(self.node)])
        if not self.prefixes & {"u", "h"}:
            link = implied_link(self.node)
            if link is not None:
                self.told.properties.setdefault("url", [self.page.whole(link)])


def _standing(inner: Microformat, each: Property, value: Any) -> str:  # noqa: ANN401 - as _value
    """Give what stands for an item that is a property's value: its name, or its address."""
    told = inner.properties.get("url" if each.prefix == "u" else "name", [None])[0]
    told = value if told is None else told
    if isinstance(told, Microformat):
        return told.value or ""
    return str(told.get("value", "")) if isinstance(told, dict) else told or ""
