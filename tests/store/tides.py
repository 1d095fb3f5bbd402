"""Tides: a folder with three lists of events that change from round to round, always the same."""

from __future__ import annotations

import csv
import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LISTS = ("harbour", "estuary", "lagoon")
LONG = 30
"""So many events a list has at first; each round brings one more to each."""

FIRST = dt.date(2031, 3, 3)
CONFIGURATION = '[store]\npath = "store.sqlite"\n' + "".join(
    f'[[sources]]\nname = "{name}"\npath = "{name}.csv"\n' for name in LISTS
)
HEADINGS = ("id", "title", "start", "end", "url", "price")


def write(folder: Path, number: int) -> None:
    """Write what the lists hold in a round, numbered from 0."""
    folder.mkdir(exist_ok=True)
    (folder / "rcevents.toml").write_text(CONFIGURATION)
    for place, name in enumerate(LISTS):
        with (folder / f"{name}.csv").open("w", newline="") as file:
            table = csv.writer(file)
            table.writerow(HEADINGS)
            table.writerows(_row(name, place, each, number) for each in range(LONG + number))


def address(name: str, each: int) -> str:
    """Give the address of an event, which no other has."""
    return f"https://{name}.example.org/events/{each}"


def _row(name: str, place: int, each: int, number: int) -> tuple[str, ...]:
    """Tell an event: in every round a seventh of them is moved or dearer than before."""
    changes = (number + each) // 7
    day = FIRST + dt.timedelta(days=17 * each + place * 5 + changes % 2)
    title = f"{WORDS[each % len(WORDS)]} at the {name}, sitting {each}"
    price = f"{100 + changes} EUR"
    return (f"{name}-{each}", title, str(day), str(day), address(name, each), price)


WORDS = (
    "Sediment sampling workshop",
    "Tidal modelling course",
    "Conference on salt marshes",
    "Hackathon for buoys",
    "Seal counting training",
)
