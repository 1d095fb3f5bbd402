"""Chronicles: newsletters and calendars as they came in, day after day, and what they tell.

A folder of `histories` is one. What came on a day stands in a folder of that day, by its source: an
issue of a newsletter once, a list that is kept up to date under the same name each time. Its
`truth.toml` tells the events: what each `says` in the end, and where it was `told` (document and
line or id). All of it is invented.
"""

from __future__ import annotations

import datetime as dt
import random
import tomllib
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rcevents.configuration import Configuration, Source
from rcevents.rounds import collect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.model import Event, Record, Sighting
    from rcevents.rounds import SourceReport
    from rcevents.store.contract import Store

HISTORIES = Path(__file__).parent / "histories"
TRUTH = "truth.toml"
AFTERWARDS = dt.date(2033, 1, 3)
"""A day on which all is over that the chronicles tell."""


@dataclass(frozen=True, order=True)
class Arrival:
    """A document that came in on a day: its place in the folders of the sources, and its bytes."""

    day: dt.date
    place: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Told:
    """An event: the places at which it is told, and what it says in the end."""

    places: frozenset[str]
    says: dict[str, Any]


@dataclass(frozen=True)
class Chronicle:
    """What came in, in order, and which events that makes up; `known` says why it does not yet."""

    name: str
    arrivals: tuple[Arrival, ...]
    events: tuple[Told, ...]
    trust: dict[str, int]
    known: str | None = None

    @property
    def sources(self) -> list[str]:
        """The names of the sources."""
        return sorted({arrival.place.partition("/")[0] for arrival in self.arrivals})

    def ordered(self, order: str) -> list[Arrival]:
        """Give what came in another order; the versions of one list stay in their own."""
        mixed = list(self.arrivals)
        if order == "in reverse":
            mixed.reverse()
        elif order != "in order":
            random.Random(f"{order} {self.name}").shuffle(mixed)  # noqa: S311 - the same every time
        versions = {
            place: iter([each for each in self.arrivals if each.place == place])
            for place in {arrival.place for arrival in mixed}
        }
        return [next(versions[arrival.place]) for arrival in mixed]


def read_chronicles() -> list[Chronicle]:
    """Read all of them, by name."""
    return [_read(path.parent) for path in sorted(HISTORIES.glob(f"*/{TRUTH}"))]


def _read(folder: Path) -> Chronicle:
    truth = tomllib.loads((folder / TRUTH).read_text("utf-8"))
    arrivals = sorted(
        Arrival(
            dt.date.fromisoformat(day.name), path.relative_to(day).as_posix(), path.read_bytes()
        )
        for day in folder.iterdir()
        if day.is_dir()
        for path in day.rglob("*.*")
    )
    events = tuple(Told(frozenset(each["told"]), each["says"]) for each in truth["event"])
    trust = truth.get("trust", {})
    return Chronicle(folder.name, tuple(arrivals), events, trust, truth.get("known"))


def retell(
    chronicle: Chronicle, store: Store, folder: Path, order: str, *, afterwards: bool = False
) -> list[SourceReport]:
    """Go through a round for everything that came, each on its day, or all of it `afterwards`."""
    names = chronicle.sources
    tables = (
        {"name": name, "path": str(folder / name), "trust": chronicle.trust.get(name, 5)}
        for name in names
    )
    told = Configuration(sources=tuple(map(Source.model_validate, tables)))
    reports: list[SourceReport] = []
    for number, arrival in enumerate(chronicle.ordered(order)):
        path = folder / arrival.place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(arrival.content)
        day = AFTERWARDS + dt.timedelta(number) if afterwards else arrival.day
        now = dt.datetime.combine(day, dt.time(12), dt.UTC)
        known = [name for name in names if (folder / name).exists()]
        wishes: dict[str, Any] = {"only": known, "accept": known, "environ": {}, "folder": folder}
        reports += collect(told, store, clock=partial(_given, now), **wishes)
    return reports


def _given(now: dt.datetime) -> dt.datetime:
    return now


def place_of(seen: Sighting) -> str:
    """Name where something was told, as the truth does."""
    return f"{seen.document}#{seen.id}" if seen.id else f"{seen.document}:{seen.line}"


def places_of(event: Event) -> frozenset[str]:
    """Give all places at which an event was told."""
    return frozenset(map(place_of, event.sightings))


def unsaid(event: Event, says: dict[str, Any]) -> Iterator[str]:
    """Tell what an event says otherwise than it must; a price is that of its first tier."""
    told = event.model_dump(mode="json")
    place, cost = told["place"] or {}, told["cost"] or {}
    told["city"] = place.get("city")
    told["price"] = next((f"{t['min']} {t['currency']}" for t in cost.get("tiers", ())), None)
    for key, value in says.items():
        if told[key] != value:
            yield f"{key}: {told[key]!r}, not {value!r}"


def values_of(records: Sequence[Record]) -> dict[frozenset[str], dict[str, Any]]:
    """Give all that each event says, by its places: but neither uid nor order of telling."""
    found = {}
    for record in records:
        told = record.event.model_dump(mode="json", exclude={"uid", "sightings"})
        seen = sorted(each.model_dump_json() for each in record.event.sightings)
        found[places_of(record.event)] = told | {"sightings": seen}
    return found
