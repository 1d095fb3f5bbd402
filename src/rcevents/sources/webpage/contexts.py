"""Contexts: what the keys and types of a JSON-LD document are called in schema.org.

Nothing is fetched: a context by its address is taken for schema.org's. One that stands in the
document may name terms, prefixes, a vocabulary, and containers of languages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

MOST_TERMS = 2_000
"""Contexts of more terms are no page's."""
_SCHEMA = re.compile(r"(?i:https?://(?:[a-z]{1,20}\.)?schema\.org/?#?|schema:|sdo:)(?P<name>.*)")
_ABSOLUTE = re.compile(r"[A-Za-z][\w+.-]{0,30}:")
_KNOWN = re.compile(
    r"(?:https?://purl\.org/dc/(?:terms|elements/1\.1)/|dct:|dcterms:|dc:|bioschemas:"
    r"|https?://bioschemas\.org/(?:types/|profiles/|properties/)?)(?P<name>\w+)"
)
"""Other vocabularies whose terms are written beside schema.org's, and mean what they say."""
KEYWORDS = {"id": "@id", "type": "@type"}
"""What schema.org's own context, and many others, call the keywords."""


@dataclass(frozen=True, slots=True)
class Context:
    """Terms by what the document calls them, and prefixes that stand for schema.org."""

    terms: Mapping[str, str] = field(default_factory=dict)

    def with_(self, told: object) -> Context:
        """Give the context with what a "@context" adds to it.

        >>> told = {"s": "http://schema.org/", "titel": "s:name", "art": "@type"}
        >>> context = NO_CONTEXT.with_(["https://schema.org", told])
        >>> [context.name(key) for key in ("titel", "art", "s:url", "url", "ex:url")]
        ['name', '@type', 'url', 'url', None]
        """
        added: dict[str, str] = {}
        for part in told if isinstance(told, list) else [told]:
            if isinstance(part, Mapping):
                added |= {key: _iri(value) for key, value in part.items() if key[:1] != "@"}
        if not added or len(self.terms) + len(added) > MOST_TERMS:
            return self
        return replace(self, terms={**self.terms, **added})

    def name(self, key: str) -> str | None:
        """Give the bare name of a key or type, None for one of a vocabulary that is not ours."""
        if not self.terms:
            return bare(key)
        for _ in range(4):  # a term's own address may be written with a prefix
            told = self.terms.get(key)
            if told is None or told == key:
                break
            key = told
        prefix, colon, rest = key.partition(":")
        if colon and (space := self.terms.get(prefix)):
            key = space + rest
        return bare(key)


NO_CONTEXT = Context()


def _iri(told: object) -> str:
    if isinstance(told, Mapping):
        told = told.get("@id")
    return told if isinstance(told, str) else ""


@lru_cache(maxsize=2048)
def bare(key: str) -> str | None:
    """Give the bare name of a key or type that no context explains.

    >>> [bare(key) for key in ("http://schema.org/Event", "schema:url", "name", "@id", "foaf:nick")]
    ['Event', 'url', 'name', '@id', None]
    """
    told = _SCHEMA.match(key) or _KNOWN.fullmatch(key)
    if told:
        return told["name"].strip("/#") or None
    return None if _ABSOLUTE.match(key) or not key or key[0] == "$" else key
