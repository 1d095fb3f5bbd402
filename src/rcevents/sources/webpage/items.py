"""Items: what structured data says of one thing, in one form whatever its syntax was.

An item is like expanded JSON-LD without prefixes: "@type" is the list of its types' bare names
("Event", "CourseInstance", "h-event"), "@id" its own address (text, absent where it has none), and
every other key is a property's bare name ("startDate") with the list of its values: text, numbers,
booleans, or items. Whoever finds items writes them so; whoever reads them uses what stands here,
and nothing here raises for an item of another shape.

>>> tea = {"@type": ["Event"], "name": ["Tea Days"],
...        "location": [{"@type": ["Place"], "name": ["Ghent"]}, "Online"]}
>>> types(tea), first_text(tea, "name"), first_text(tea, "location")
(('Event',), 'Tea Days', 'Ghent')
>>> items(tea, "location"), texts(tea, "location")
([{'@type': ['Place'], 'name': ['Ghent']}], ['Ghent', 'Online'])
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Item = Mapping[str, object]
Value = str | int | float | bool | Item
Syntax = Literal["json-ld", "microdata", "rdfa", "microformats"]

NAMES = ("name", "legalName", "alternateName", "@value")
"""What tells a thing's name, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Found:
    """A top-level item of a page: in which syntax, at which line of the page (from 1).

    `aside` tells that it stands in a part of the page that is not about the page's own subject
    (an aside, a navigation, a footer, a list of related things).
    """

    item: Item
    syntax: Syntax = "json-ld"
    line: int | None = None
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Flaw:
    """Structured data that cannot be read: where it begins, what it says, and why not."""

    text: str
    reason: str
    line: int | None = None


def values(item: Item, *keys: str) -> list[Value]:
    """Give the values of the first of some properties that has any; empty texts are none."""
    for key in keys:
        told = item.get(key)
        if told is None:
            continue  # most properties are not told: this is asked a hundred times of an item
        listed = told if isinstance(told, list | tuple) else (told,)
        found: list[Value] = [value for value in listed if _is_value(value)]
        if found:
            return found
    return []


def _is_value(value: object) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    return isinstance(value, int | float | bool | Mapping)


def items(item: Item, *keys: str) -> list[Item]:
    """Give those values of the first property that has any which are items."""
    return [value for value in values(item, *keys) if isinstance(value, Mapping)]


def texts(item: Item, *keys: str) -> list[str]:
    """Give the values of the first property that has any in words: an item's name is its word."""
    return [text for text in map(text_of, values(item, *keys)) if text]


def first_text(item: Item, *keys: str) -> str:
    """Give the first property that has words, in the order of the keys; else an empty text."""
    for key in keys:
        for value in values(item, key):
            if text := text_of(value):
                return text
    return ""


def types(item: Item) -> tuple[str, ...]:
    """Give the bare names of an item's types, in their order."""
    told = item.get("@type")
    listed = told if isinstance(told, list | tuple) else (told,)
    return tuple(name for name in listed if isinstance(name, str))


def is_a(item: Item, names: frozenset[str]) -> bool:
    """Tell whether an item is of one of some types."""
    return any(name in names for name in types(item))


def text_of(value: Value) -> str:
    """Give a value in words; an item's are its name, or its address where nothing else is told."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value}"
    return _name(value)


def _name(item: Item) -> str:
    for key in NAMES:
        for value in values(item, key):
            if not isinstance(value, Mapping):
                return text_of(value)
    address = item.get("@id")
    return address if isinstance(address, str) and item.keys() <= {"@id", "@type"} else ""
