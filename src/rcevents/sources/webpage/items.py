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

_LISTS = (list, tuple)
_NUMBERS = (int, float)
_TOLD = (*_NUMBERS, dict, Mapping)
"""Kinds of values, as tuples that stand ready: a union would be made anew at each question."""

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
        listed = told if isinstance(told, _LISTS) else (told,)
        found: list[Value] = [
            value
            for value in listed
            if (value.strip() if isinstance(value, str) else isinstance(value, _TOLD))
        ]
        if found:
            return found
    return []


def items(item: Item, *keys: str) -> list[Item]:
    """Give those values of the first property that has any which are items."""
    for key in keys:
        if key in item and (told := values(item, key)):
            return [value for value in told if isinstance(value, Mapping)]
    return []


def texts(item: Item, *keys: str) -> list[str]:
    """Give the values of the first property that has any in words: an item's name is its word."""
    for key in keys:
        if key in item and (told := values(item, key)):
            return [text for text in map(text_of, told) if text]
    return []


def first_text(item: Item, *keys: str) -> str:
    """Give the first property that has words, in the order of the keys; else an empty text."""
    for key in keys:
        told = item.get(key)
        if told is None:
            continue
        for value in told if isinstance(told, _LISTS) else (told,):
            text = value.strip() if isinstance(value, str) else _in_words(value)
            if text:
                return text
    return ""


def _in_words(value: object) -> str:
    return text_of(value) if isinstance(value, _TOLD) else ""


def types(item: Item) -> tuple[str, ...]:
    """Give the bare names of an item's types, in their order."""
    told = item.get("@type")
    listed = told if isinstance(told, _LISTS) else (told,)
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
    if isinstance(value, _NUMBERS):
        return f"{value}"
    return _name(value)


def _name(item: Item) -> str:
    for key in NAMES:
        for value in values(item, key):
            if not isinstance(value, Mapping):
                return text_of(value)
    address = item.get("@id")
    return address if isinstance(address, str) and item.keys() <= {"@id", "@type"} else ""
