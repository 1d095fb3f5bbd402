"""Fields of a feed's item outside its text: what event modules and other extensions tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from rcevents.normalization import clean

OF_FEEDS: Final = frozenset(
    """
    author comments content created expired guidislink id language license link name published
    publisher rights source subtitle summary title updated url href value type
    """.split()
)
"""What RSS and Atom tell by themselves, which feedparser's own keys hold."""
OF_OTHERS: Final = (
    *("admin_", "atom_", "content_", "creativecommons_", "dc_", "dcterms_", "feedburner_"),
    *("image_", "itunes_", "media_", "prism_", "rdf_", "slash_", "sy_", "thr_", "wfw_", "xml"),
)
"""The beginnings of keys that tell nothing of an event."""
ENDINGS: Final = ("_parsed", "_detail")
LONGEST: Final = 20_000
MOST_TAGS: Final = 50

_WITH_ATTRIBUTES: Final = re.compile(
    r"""
    < ( (?: x-trumba | ev | xcal | mec | s | bc | gc | event | events | tribe ) : [\w.-]{1,40} )
    \s [^<>]{0,500} (?<!/) > (?= [^<>\s] | <!\[CDATA )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def bared(xml: str) -> str:
    """Take the attributes off event modules' elements that hold text: feedparser drops it there.

    >>> bared('<x-trumba:localstart tzAbbr="PDT">2031-05-03</x-trumba:localstart><gd:when at="x"/>')
    '<x-trumba:localstart>2031-05-03</x-trumba:localstart><gd:when at="x"/>'
    """
    return _WITH_ATTRIBUTES.sub(r"<\1>", xml)


def fields_of(entry: Mapping[str, Any]) -> dict[str, str]:
    """Give an item's own elements by their names ("ev_startdate"), attributes by both names.

    >>> fields_of({"title": "Tea", "ev_startdate": "2031-05-03", "gd_when": {"starttime": "3 May"}})
    {'ev_startdate': '2031-05-03', 'gd_when_starttime': '3 May'}
    """
    return {key: text for key, text in _fields(entry) if text}


def _fields(entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in entry.items():
        if key == "where":
            yield "georss_point", _point(value)
        elif key in OF_FEEDS or key.startswith(OF_OTHERS) or key.endswith(ENDINGS):
            continue
        elif isinstance(value, str):
            yield key, clean(value)[:LONGEST].strip()
        elif isinstance(value, Mapping):
            for name, told in value.items():
                if isinstance(told, str) and not name.startswith("xmlns"):
                    yield f"{key}_{name.replace(':', '_')}", clean(told)[:LONGEST].strip()


def _point(where: object) -> str:
    """Give the latitude and longitude that georss tells: feedparser turns them around."""
    told = where.get("coordinates") if isinstance(where, Mapping) else None
    if isinstance(told, tuple) and len(told) == 2 and all(isinstance(n, float) for n in told):  # noqa: PLR2004 - latitude and longitude
        return f"{told[1]} {told[0]}"
    return ""


def tags_of(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """Give an item's categories, each once, as people see them.

    >>> tags_of({"tags": [{"term": "tea", "label": "Tea"}, {"term": "tea", "label": None}]})
    ('Tea', 'tea')
    """
    told = (tag.get("label") or tag.get("term") or "" for tag in entry.get("tags", ())[:MOST_TAGS])
    tags = (" ".join(clean(tag).split()) for tag in told if isinstance(tag, str))
    return tuple(dict.fromkeys(filter(None, tags)))
