"""The catalogue: every rule that an issue is read by, by its code."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from rcevents.linting.rule import Rule
from rcevents.proofreading import (
    clocks,
    costs,
    days,
    deadlines,
    legibility,
    links,
    retellings,
    seasons,
    weekdays,
    whereabouts,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

CHECKS: Final = (
    weekdays,
    days,
    deadlines,
    clocks,
    seasons,
    costs,
    whereabouts,
    links,
    legibility,
)
"""The modules whose rules look at one issue alone; those of `retellings` look at several."""

_ALL: Final = [
    value
    for home in (*CHECKS, retellings)
    for value in vars(home).values()
    if isinstance(value, Rule)
]

RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {rule.code: rule for rule in sorted(_ALL, key=lambda rule: rule.code)}
)
"""Every rule by its code, in the codes' order."""
