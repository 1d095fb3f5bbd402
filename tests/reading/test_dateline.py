"""Facts of datelines as many newsletters write them, and what looks like a fact and is none.

`datelines.txt` holds them by kind: a dateline (behind "//" the entry's prose), an arrow, and what
is told; "-" tells nothing.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rcevents.model import Event
from rcevents.reading.dateline import read_dateline
from rcevents.reading.listing import read_listing
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.model import Tier

ISSUED = dt.date(2031, 2, 20)


def _cases() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    kind = ""
    told = Path(__file__).with_name("datelines.txt").read_text(encoding="utf8")
    for line in filter(None, told.splitlines()):
        if line.startswith("# "):
            kind = line[2:]
        else:
            text, _, facts = line.rpartition(" -> ")
            found[kind].append((text, facts))
    return found


CASES = _cases()


def event(text: str) -> Event:
    """Read a dateline, and the prose behind "//"."""
    line, _, prose = text.partition(" // ")
    found = read_listing("Leaf Days", line, prose, issued=ISSUED)
    assert isinstance(found, Event)
    return found


def _moment(when: dt.date | dt.datetime) -> str:
    return f"{when:%m-%d %H:%M}" if isinstance(when, dt.datetime) else f"{when:%m-%d}"


def sittings(one: Event) -> str:
    """Show the sittings: "03-12 09:00/03-12 12:00", days alone where no hours are told."""
    shown: list[str] = []
    for session in one.sessions:
        end = "" if session.end in {None, session.start} else f"/{_moment(session.end)}"
        shown.append(_moment(session.start) + end)
    return " ".join([*shown, *([one.timezone] if one.timezone else [])]) or "-"


def costs(one: Event) -> str:
    """Show whether it is free, and its prices in their order as text."""
    if one.cost is None:
        return "-"
    terms = {True: "free", False: "paid", None: "?"}[one.cost.free]
    return " ".join([terms, *sorted(_prices(one.cost.tiers))])


def _prices(tiers: tuple[Tier, ...]) -> Iterator[str]:
    for tier in tiers:
        if tier.min or tier.max is None:
            amount = f"{tier.min.normalize():f}" + ("+" if tier.max is None else "")
            yield f"{amount}{tier.currency or ''}"


def deadlines(one: Event) -> str:
    """Show the deadlines, and behind a bar the event's own days."""
    told = " ".join(f"{each.kind}:{each.date:%m-%d}" for each in one.deadlines)
    return f"{told}|{'' if one.start is None else sittings(one)}"


def form_and_place(one: Event) -> str:
    """Show the format and the place."""
    return f"{one.format or '-'} @ {one.place.text if one.place else '-'}"


@pytest.mark.parametrize(("text", "told"), CASES["dates"] + CASES["times"])
def test_days_and_hours(text: str, told: str) -> None:
    """European, American and Australian habits are read; versions, rooms and lengths are none."""
    assert sittings(event(text)) == told


@pytest.mark.parametrize(("text", "told"), CASES["costs"])
def test_costs(text: str, told: str) -> None:
    """What attending costs is read; prizes, grants, lunches and free software are not."""
    assert costs(event(text)) == told


@pytest.mark.parametrize(("text", "told"), CASES["deadlines"])
def test_deadlines(text: str, told: str) -> None:
    """By when to register or submit is read; openings, results and closed offices are not."""
    assert deadlines(event(text)) == told


@pytest.mark.parametrize(("text", "told"), CASES["places"])
def test_forms_and_places(text: str, told: str) -> None:
    """Unknown towns and houses are read where a place stands; speakers and subjects are not."""
    assert form_and_place(event(text)) == told


def test_a_place_by_position_is_marked() -> None:
    """What no gazetteer knows is inferred, and says so."""
    told = event("3 June, Kannenau").inferred
    assert told["place"] == "a name where the place stands"


@pytest.mark.parametrize("piece", ["3 May, Kannenau, ", "20.05., ", "Mo 3. ", "a, ", "10h-", ". "])
def test_linear(piece: str) -> None:
    """Hostile lines cost time in proportion to their length."""
    assert_linear(
        lambda text: read_dateline(text, issued=ISSUED),
        lambda length: piece * (length // len(piece) + 1),
    )
