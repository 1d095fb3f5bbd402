"""Expansion: JSON values become items with bare names, linked where one names another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from rcevents.sources.webpage.contexts import KEYWORDS
from rcevents.sources.webpage.scripts import Script
from rcevents.sources.webpage.vocabulary import LINKS, type_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.sources.webpage.contexts import Context

Node = dict[str, Any]

PLAIN = (str, int, float)
NESTED = (list, dict)
DEEPEST = 60
"""What is nested deeper is not looked at: an event's facts stand within four or five levels."""
LANGUAGE = re.compile(r"[a-z]{2}(?:-[A-Za-z0-9]{2,8})?|@none")
UNLIKE = ("name", "startDate", "@type")
"""Two descriptions that differ in one of these are of two things, though they share an address."""


class Expansion:
    """Collects the items of a page; `linked` gives the top-level ones when all are there."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.nodes: list[Node] = []
        self.roots: list[tuple[Node, Script]] = []
        self.reverses: list[tuple[Node, str, Node]] = []
        self._script = Script("", 1)

    def add(self, value: object, context: Context, script: Script) -> None:
        """Take in a value of the top level: an object, a graph, or a list of them."""
        self._script = script
        waiting: list[tuple[object, Context, int]] = [(value, context, 0)]
        while waiting:
            told, around, depth = waiting.pop()
            if isinstance(told, list):
                waiting += [(each, around, depth) for each in reversed(told)]
            elif isinstance(told, dict) and depth < DEEPEST:
                inside = around.with_(told["@context"]) if "@context" in told else around
                for key in ("@graph", "@included"):
                    if key in told and isinstance(told[key], list | dict):
                        waiting.append((told[key], inside, depth + 1))
                node = self._node(told, around, 0)
                if not node.keys() <= {"@id"}:
                    self.roots.append((node, script))

    def _node(self, told: dict[str, Any], around: Context, depth: int) -> Node:
        context = around.with_(told["@context"]) if "@context" in told else around
        node: Node = {}
        for key, value in told.items():
            name = context.name(key)
            if name in KEYWORDS and KEYWORDS[name] not in told:
                name = KEYWORDS[name] if _is_keyword(name, value, context) else name
            if name is None or value is None:
                continue
            if name[0] != "@":
                plain = isinstance(value, PLAIN)  # as most values are
                values = [value] if plain else self._values(value, context, depth + 1)
                node[name] = node[name] + values if name in node else values
            else:
                self._keyword(node, name, value, context, depth)
        self.nodes.append(node)
        return node

    def _keyword(self, node: Node, name: str, value: object, context: Context, depth: int) -> None:
        if name == "@id" and isinstance(value, str) and value.strip():
            node["@id"] = self._whole(value.strip())
        elif name == "@type":
            node["@type"] = _types(value, context)
        elif name == "@reverse" and isinstance(value, dict):
            for key, told in value.items():
                for other in self._values(told, context, depth + 1):
                    if isinstance(other, dict):
                        self.reverses.append((other, context.name(key) or "", node))
                        self.roots.append((other, self._script))

    def _whole(self, address: str) -> str:
        if not self.address.startswith("http") or address.startswith("_:"):
            return address
        try:
            return urljoin(self.address, address)
        except ValueError:  # "https://[": no address
            return address

    def _values(self, value: object, context: Context, depth: int) -> list[Any]:
        if isinstance(value, list):
            listed = _english_first(value)
            return [one for each in listed for one in self._one(each, context, depth + 1)]
        return self._one(value, context, depth)

    def _one(self, value: object, context: Context, depth: int) -> list[Any]:
        """Give what a value stands for: itself, an item, a list's members, a word's languages."""
        if isinstance(value, PLAIN):
            return [value]
        if depth > DEEPEST or not isinstance(value, NESTED):
            return []
        inner = _inner(value)
        if inner is value:
            return [self._node(value, context, depth + 1)]
        return self._values(inner, context, depth + 1)

    def linked(self) -> Iterator[tuple[Node, Script]]:
        """Yield the top-level items once each, every reference replaced by what it names."""
        index, same = self._described()
        for other, name, node in self.reverses:
            other.setdefault(name, []).append(node)
        for node in self.nodes:
            for name, values in node.items():
                if name in LINKS or (name[0] != "@" and not all(map(_is_plain, values))):
                    node[name] = [_target(each, name, index, same) for each in values]
        seen: set[int] = set()
        for node, script in self.roots:
            whole = same.get(id(node), node)
            if id(whole) not in seen:
                seen.add(id(whole))
                yield whole, script

    def _described(self) -> tuple[dict[str, Node], dict[int, Node]]:
        """Index what is described by its address; several descriptions of one thing become one."""
        index: dict[str, Node] = {}
        same: dict[int, Node] = {}
        for node in self.nodes:
            name = node.get("@id")
            if not name or node.keys() == {"@id"}:
                continue
            whole = index.setdefault(name, node)
            if whole is not node and not any(_differ(whole, node, key) for key in UNLIKE):
                whole.update({key: told for key, told in node.items() if key not in whole})
                same[id(node)] = whole
        return index, same


def _is_plain(value: object) -> bool:
    return isinstance(value, PLAIN)


def _inner(value: Any) -> Any:  # noqa: ANN401 - whatever stands in the JSON
    """Give what a list, a value object or a map of languages holds; an item holds itself."""
    if isinstance(value, list):
        return list(value)
    for key in ("@value", "@list", "@set"):
        if key in value:
            return value[key]
    if value and all(map(LANGUAGE.fullmatch, value)):
        told = sorted(value.items(), key=lambda pair: not pair[0].startswith("en"))
        return [words for _, words in told]
    return value


def _is_keyword(name: str, value: object, context: Context) -> bool:
    """Tell whether "id" and "type" stand for the keywords: schema.org has no such properties."""
    if name != "type":
        return isinstance(value, str)
    return any(known[:1].isupper() for known in _types(value, context))


def _types(value: object, context: Context) -> list[str]:
    told = value if isinstance(value, list) else [value]
    names = (context.name(each.strip()) for each in told if isinstance(each, str))
    return [type_name(name) for name in names if name]


def _english_first(values: list[object]) -> list[object]:
    """Put the words that are told in English before their translations."""
    if not any(isinstance(value, Mapping) and "@language" in value for value in values):
        return values
    return sorted(values, key=lambda value: not _is_english(value))


def _is_english(value: object) -> bool:
    return isinstance(value, Mapping) and str(value.get("@language", "en")).startswith("en")


def _differ(one: Node, other: Node, key: str) -> bool:
    return key in one and key in other and one[key] != other[key]


def _target(value: object, name: str, index: dict[str, Node], same: dict[int, Node]) -> object:
    """Give what a reference names; what names nothing that is described stays as it is."""
    if isinstance(value, dict):
        if value.keys() == {"@id"}:
            return index.get(value["@id"], value)
        return same.get(id(value), value)
    if name in LINKS and isinstance(value, str):
        return index.get(value.strip(), value)
    return value
