"""JSON-LD as pages write it: scripts and documents become linked items (JSON-LD 1.1, schema.org).

Terms keep their bare names, whatever the context calls schema.org: nothing, a vocabulary, a
prefix. What is described in one place and named by its "@id" in others is one item, in every
script of the page; so items may lead to themselves, and whoever walks them remembers where one was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.reading.claims import Fault
from rcevents.sources.webpage.contexts import NO_CONTEXT
from rcevents.sources.webpage.expansion import Expansion
from rcevents.sources.webpage.items import Flaw, Found
from rcevents.sources.webpage.mending import decoded
from rcevents.sources.webpage.scripts import Script, find_scripts
from rcevents.sources.webpage.sidescripts import side_scripts
from rcevents.sources.webpage.vocabulary import CLAIMS, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHOWN = 500


def find_jsonld(html: str, address: str, first_line: int = 1) -> Iterator[Found | Flaw]:
    """Yield the top-level items of a page's scripts, and the scripts that claim an event in vain.

    >>> page = '<script type="application/ld+json">{"@type": "schema:Event", "name": "Tea"}'
    >>> [found.item for found in find_jsonld(page, "https://tea.example.org/")]
    [{'@type': ['Event'], 'name': ['Tea']}]
    """
    scripts = list(find_scripts(html, first_line))
    if any(TYPES.search(script.text) for script in scripts):
        sides = side_scripts(html)
        scripts = [s._replace(aside=s.aside or s.text in sides) for s in scripts]
    return _linked(scripts, address)


def read_jsonld(text: str, address: str, first_line: int = 1) -> Iterator[Found | Flaw]:
    """Yield the top-level items of a document that is JSON-LD as a whole."""
    return _linked([Script(text, first_line)], address)


def _linked(scripts: Iterable[Script], address: str) -> Iterator[Found | Flaw]:
    expansion = Expansion(address)
    flaws: list[Flaw] = []
    for script in scripts:
        values = decoded(script.text)
        if isinstance(values, Fault):
            if CLAIMS.search(script.text):
                text = " ".join(script.text[:SHOWN].split())
                flaws.append(Flaw(text, values.reason, script.line))
            continue
        for value in values:
            expansion.add(value, NO_CONTEXT, script)
    for item, script in expansion.linked():
        yield Found(item, "json-ld", script.line, script.aside)
    yield from flaws
