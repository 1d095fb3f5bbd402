"""Microdata (HTML standard, section 5), read by extruct where a page names an event's type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from rcevents.reading.nesting import shallow
from rcevents.sources.webpage.asides import elements_around, is_aside
from rcevents.sources.webpage.items import Flaw, Found
from rcevents.sources.webpage.vocabulary import type_name

MAY: Final = re.compile(
    r"itemtype \s{0,9} = \s{0,9} [\"']? [^\"'>]{0,300}? (?:Event|Course|Festival|Hackathon)",
    re.VERBOSE | re.IGNORECASE,
)
"""A page that does not name the type of an event holds none in microdata."""
LONGEST: Final = 10_000_000
TOO_LONG: Final = "a page of {length:,} characters: its microdata is not looked for"
OLD_NAMES: Final = {
    "summary": "name",
    "dtstart": "startDate",
    "dtend": "endDate",
    "eventType": "additionalType",
    "photo": "image",
}
"""What schema.org's forerunners (data-vocabulary.org, hCalendar) called its properties."""


def find_microdata(html: str, address: str) -> Iterator[Found | Flaw]:
    """Yield the items of a page in its order; asides are marked. Cheap where there are none.

    >>> page = '<p itemscope itemtype="https://schema.org/Event"><b itemprop=name>Tea Days</b>'
    >>> [found.item for found in find_microdata(page, "")]
    [{'@type': ['Event'], 'name': ['Tea Days']}]
    """
    if not MAY.search(html):
        return
    if len(html) > LONGEST:
        yield Flaw(html[:80], TOO_LONG.format(length=len(html)))
        return
    from rcevents.sources.webpage.bounded import TooMuch, items_of_page

    try:
        for told, node in items_of_page(shallow(html), address):
            yield Found(
                item_of(told), "microdata", node.sourceline, is_aside(elements_around(node))
            )
    except (TooMuch, RecursionError, ValueError) as error:
        yield Flaw(html[:80], f"microdata that cannot be read: {error}")


def item_of(told: Mapping[str, Any]) -> dict[str, object]:
    """Write an item as extruct gives it in the common form.

    >>> item_of({"type": "http://schema.org/Event", "properties": {"url": "/tea"}, "id": "#t"})
    {'@type': ['Event'], '@id': '#t', 'url': ['/tea']}
    """
    types = told.get("type") or ()
    names = [type_name(bare(name)) for name in ([types] if isinstance(types, str) else types)]
    item: dict[str, object] = {"@type": ["Event" if n == "vevent" else n for n in names]}
    if isinstance(told.get("id"), str):
        item["@id"] = told["id"]
    if isinstance(told.get("value"), str):
        item["name"] = [told["value"]]
    for name, value in told.get("properties", {}).items():
        listed = value if isinstance(value, list) else [value]
        known = bare(name)
        values = [_value(each) for each in listed if each is not None]
        item.setdefault(OLD_NAMES.get(known, known), values)
    return item


def _value(value: Any) -> object:  # noqa: ANN401 - extruct's own form
    return item_of(value) if isinstance(value, Mapping) else value


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """Give the last part of a name that is an address.

    >>> bare("https://schema.org/Event"), bare("schema:Event"), bare("http://x.org/a#vevent")
    ('Event', 'Event', 'vevent')
    """
    return re.split(r"[/#:]", name.rstrip("/#"))[-1]
