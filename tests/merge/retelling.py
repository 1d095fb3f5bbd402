"""Histories: what was told of events, telling after telling, and which of it is one event.

A file of `histories` is a family. A history states its events; an event what it must say in the
end (`says`), and its tellings (`told`) by the keys of `judged.read_side`, over what all of them
share (`all`). An `issue` is the day of an issue of its source, `list` a list that is kept up to
date and `on` the day on which that was read.
"""

from __future__ import annotations

import datetime as dt
import random
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rcevents.merge.telling import in_order
from tests.merge.judged import read_price, read_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rcevents.merge.telling import Telling
    from rcevents.model import Event

HISTORIES = Path(__file__).parent / "histories"
ORDERS = ("in order", "in reverse", "shuffled")
SPLIT_VALUES = ("city", "country")


@dataclass(frozen=True)
class ToldEvent:
    """An event by the numbers of its tellings, and what it must say in the end."""

    tellings: frozenset[int]
    says: dict[str, Any]


@dataclass(frozen=True)
class History:
    """Tellings by their numbers, and the events that they are of.

    `held` marks one that was kept apart while the rules were made; `known` says why the rules
    give something else.
    """

    name: str
    tellings: tuple[Telling, ...]
    events: tuple[ToldEvent, ...]
    held: bool = False
    known: str | None = None

    @property
    def group(self) -> str:
        """The line of the table that counts it."""
        return "held" if self.held else "seen"

    @property
    def pairs(self) -> frozenset[frozenset[int]]:
        """Every two tellings that are of one event."""
        return pairs_of(event.tellings for event in self.events)

    def ordered(self, order: str) -> list[Telling]:
        """Give the tellings in the order in which they come in."""
        told = sorted(self.tellings, key=in_order)
        if order == "shuffled":
            random.Random(self.name).shuffle(told)  # noqa: S311 - the same in every run
        return told[::-1] if order == "in reverse" else told


def read_histories(folder: Path = HISTORIES) -> list[History]:
    """Read every family's histories, in the order of their files."""
    return [
        read_history(told)
        for path in sorted(folder.glob("*.toml"))
        for told in tomllib.loads(path.read_text("utf-8"))["history"]
    ]


def read_history(told: dict[str, Any]) -> History:
    """Read a history from its table."""
    tellings: list[Telling] = []
    events = []
    for event in told["event"]:
        first = len(tellings)
        sides = (event.get("all", {}) | facts for facts in event["told"])
        tellings += [read_telling(facts, first + number) for number, facts in enumerate(sides)]
        events.append(ToldEvent(frozenset(range(first, len(tellings))), event["says"]))
    known, held = told.get("known"), told.get("held", False)
    return History(told["name"], tuple(tellings), tuple(events), held, known)


def read_telling(facts: dict[str, Any], number: int) -> Telling:
    """Read a telling; its number is also the line where it stands."""
    source = facts["source"]
    if "issue" in facts:
        where = {"document": f"{source}/{facts['issue']}.md", "issued": facts["issue"]}
    else:
        where = {"document": facts["list"], "told": facts["on"]}
    return replace(read_side(facts | where | {"line": number + 1}), number=number)


def pairs_of(groups: Iterable[Iterable[int]]) -> frozenset[frozenset[int]]:
    """Give every two members of one group."""
    return frozenset(
        frozenset((one, other)) for group in map(list, groups) for one in group for other in group
        if one < other
    )  # fmt: skip


def unsaid(event: Event, says: dict[str, Any]) -> Iterator[str]:
    """Tell what an event says otherwise than it must."""
    for key, value in says.items():
        told: object
        if key in SPLIT_VALUES:
            told = getattr(event.place, key, None)
        elif key == "price":
            told = event.cost and event.cost.tiers
        else:
            told = getattr(event, key)
        must = read_price(value).tiers if key == "price" else value
        if told != must or isinstance(told, dt.datetime) != isinstance(must, dt.datetime):
            yield f"{key}: {told!r}, not {must!r}"


def lines_of(sightings: Sequence[Any]) -> frozenset[int]:
    """Give the numbers of the tellings that stand at sightings."""
    return frozenset(seen.line - 1 for seen in sightings)
