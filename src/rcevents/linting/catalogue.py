"""The catalogue: every rule, by its code; and which of them a person wants."""

from __future__ import annotations

from string import digits
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from rcevents.linting import (
    components,
    contentlines,
    dates,
    identity,
    octets,
    properties,
    recurrence,
    revisions,
    spans,
    subscription,
    texts,
    transport,
    values,
    zones,
)
from rcevents.linting.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_HOMES: Final = (
    *(octets, contentlines, components, properties, values, dates, spans, zones),
    *(identity, recurrence),
    *(subscription, texts, revisions, transport),
)

RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        rule.code: rule
        for rule in sorted(
            (value for home in _HOMES for value in vars(home).values() if isinstance(value, Rule)),
            key=lambda rule: rule.code,
        )
    }
)
"""Every rule by its code, in the codes' order."""


def rules_named(given: str, rules: Mapping[str, Rule] = RULES) -> frozenset[str]:
    """Give the codes that are meant by a code, the beginning of codes, or a rule's name.

    The beginning of codes holds their letters at least; `rules` are those that may be meant.

    >>> sorted(rules_named("ics00"))[:3], rules_named("floating-time"), rules_named("XYZ")
    (['ICS001', 'ICS002', 'ICS003'], frozenset({'ICS308'}), frozenset())
    """
    wanted = given.strip()
    begun = wanted.upper()
    return frozenset(
        code
        for code, rule in rules.items()
        if rule.name == wanted.lower()
        or (begun.startswith(code.rstrip(digits)) and code.startswith(begun))
    )


def near(given: str, rules: Mapping[str, Rule] = RULES) -> str | None:
    """Give the name of a rule, or a code, that is spelt nearly like this."""
    from difflib import get_close_matches

    words: Iterable[str] = [*rules, *(rule.name for rule in rules.values())]
    found = get_close_matches(given.strip(), list(words), n=1, cutoff=0.7)
    return found[0] if found else None
