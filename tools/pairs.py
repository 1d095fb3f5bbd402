"""Find pairs of events that look alike in files, for a person to judge.

    python -m tools.pairs FOLDER... [--least 0.5] [--days 60] [--only same|different|doubtful]

Every two events are compared by their titles' words, their links and their days, in a way that
has nothing to do with the rules: so what the rules never compare is listed as well. Under each
pair stands what the rules say of it. A folder counts as one source. What a person judged stands
in `tests/merge/pairs`.
"""

from __future__ import annotations

import argparse
import re
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rcevents.identity import link_key
from rcevents.letters import fold
from rcevents.merge.judgement import judge
from rcevents.merge.telling import telling_of
from rcevents.merge.traits import traits_of
from rcevents.model import Event, first_day
from rcevents.sources.settings import Settings
from tools.sweep import results

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

WORD = re.compile(r"[^\W\d_]{2,}")
NOISE = frozenset(
    "annual and at conference for in international of on the to with workshop".split()
)
ONE_LINK = 0.3


class Seen(NamedTuple):
    """An event with what is compared of it."""

    event: Event
    words: frozenset[str]
    link: str | None
    day: dt.date | None


def main() -> None:
    """Print the pairs, the most alike first."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--least", type=float, default=0.5, help="how much alike, from 0 to 1.3")
    parser.add_argument("--days", type=int, default=60, help="how far apart they may begin")
    parser.add_argument("--only", choices=["same", "different", "doubtful"], help="the verdict")
    options = parser.parse_args()
    seen = [look(event) for folder in options.folders for event in events(folder)]
    pairs = [
        (likeness(*pair), *pair) for pair in combinations(seen, 2) if is_near(*pair, options.days)
    ]
    for score, one, other in sorted(pairs, key=lambda pair: -pair[0]):
        if score >= options.least:
            show(score, one.event, other.event, options.only)


def events(folder: Path) -> Iterator[Event]:
    """Read the events of every file below a folder, as told by one source."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        for result in results(path, Settings()):
            if isinstance(result, Event):
                yield told_by(result, folder.name)


def told_by(event: Event, source: str) -> Event:
    """Say of an event which source told it."""
    named = tuple(seen.model_copy(update={"source": source}) for seen in event.sightings)
    return event.model_copy(update={"sightings": named})


def look(event: Event) -> Seen:
    """Take from an event what is compared."""
    words = frozenset(WORD.findall(fold(event.title)))
    day = first_day(event.start) if event.start else None
    return Seen(event, words - NOISE or words, link_key(event.url), day)


def is_near(one: Seen, other: Seen, days: int) -> bool:
    """Tell whether two events begin near each other, as far as is known."""
    return one.day is None or other.day is None or abs((one.day - other.day).days) <= days


def likeness(one: Seen, other: Seen) -> float:
    """Give the share of words that both titles have, and more where they share a link."""
    every = one.words | other.words
    shared = len(one.words & other.words) / len(every) if every else 0
    return shared + (ONE_LINK if one.link and one.link == other.link else 0)


def show(score: float, one: Event, other: Event, only: str | None) -> None:
    """Print a pair and what the rules say of it."""
    verdict = judge(*(traits_of(telling_of(event)) for event in (one, other)))
    if only in {None, verdict.outcome}:
        print(f"{score:.2f} {verdict.outcome} {verdict.score:.2f}: {verdict.rule}")
        print(f"  {line(one)}\n  {line(other)}")


def line(event: Event) -> str:
    """Tell an event in one line."""
    told = event.sightings[-1]
    place = event.place.text if event.place else ""
    where = f"{Path(told.document).name}#{told.id or told.line or ''} {told.issued or ''}"
    return " | ".join((event.title, f"{event.start}..{event.end}", place, event.url or "", where))


if __name__ == "__main__":
    main()
