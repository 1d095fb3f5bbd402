"""Judged pairs: two announcements as facts, and whether a person calls them one event.

`pairs/real` holds facts of real announcements, `pairs/invented` what is hard beside them. A file
is a family; a pair states a verdict, why, and both sides by the keys of `read_side`.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rcevents.identity import event_uid
from rcevents.merge.telling import telling_of
from rcevents.model import Cost, Event, Place, Recurrence, Sighting

if TYPE_CHECKING:
    from rcevents.merge.telling import Telling

PAIRS = Path(__file__).parent / "pairs"
AS_TOLD = ("title", "url", "kind", "format", "status", "schedule")


@dataclass(frozen=True)
class Pair:
    """Two tellings, and what a person says of them: same, different or doubtful.

    `held` marks a pair that was kept apart while the rules were made; `known` says why the rules
    decide otherwise.
    """

    name: str
    real: bool
    verdict: str
    one: Telling
    other: Telling
    held: bool = False
    known: str | None = None

    @property
    def group(self) -> str:
        """The line of the table that counts it."""
        return f"{'real' if self.real else 'invented'}, {'held' if self.held else 'seen'}"


def read_pairs(folder: Path = PAIRS) -> list[Pair]:
    """Read every family's pairs, in the order of their files."""
    return [
        read_pair(f"{path.parent.name}-{path.stem}-{number}", path.parent.name == "real", told)
        for path in sorted(folder.glob("*/*.toml"))
        for number, told in enumerate(tomllib.loads(path.read_text("utf-8"))["pair"], 1)
    ]


def read_pair(name: str, real: bool, told: dict[str, Any]) -> Pair:
    """Read a pair from its table."""
    assert told["why"]
    return Pair(
        name,
        real,
        told["verdict"],
        read_side(told["one"]),
        read_side(told["other"]),
        held=told.get("held", False),
        known=told.get("known"),
    )


def read_side(facts: dict[str, Any]) -> Telling:
    """Read an announcement from its facts: what the event is, and who told it where and when.

    A document with a day of issue (`issued`) stays as it is; one without is a list that is kept
    up to date, first read on the day `told`, and tells the event from its reading `since` on,
    `until` another, or until the day it was `gone`.
    """
    telling = telling_of(read_event(facts))
    keys = ("told", "gone", "since", "until")
    return replace(telling, **{key: facts[key] for key in keys if key in facts})


def read_event(facts: dict[str, Any]) -> Event:
    """Read the event that is announced."""
    start = facts.get("start")
    day = start if start is not None and not isinstance(start, dt.datetime) else None
    values = {key: facts[key] for key in AS_TOLD if key in facts}
    place = facts.get("place", facts.get("city"))
    return Event(
        uid=event_uid(facts["title"], start.year if start else None),
        **({"schedule": "dated"} if start else {}) | values,
        start=start,
        end=facts.get("end", day),
        place=Place(text=place, city=facts.get("city"), country=facts.get("country"))
        if place
        else None,
        cost=read_price(facts["price"]) if "price" in facts else None,
        recurrence=Recurrence(text=facts["recurs"]) if "recurs" in facts else None,
        sightings=(read_sighting(facts),),
    )


def read_price(told: str) -> Cost:
    """Read "100 EUR"."""
    amount, currency = told.split()
    return Cost.model_validate({"free": False, "tiers": [{"min": amount, "currency": currency}]})


def read_sighting(facts: dict[str, Any]) -> Sighting:
    """Read where it was announced."""
    keys = ("source", "document", "id", "line", "issued")
    return Sighting(**{key: facts[key] for key in keys if key in facts})
