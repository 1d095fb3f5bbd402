"""Issues of many newsletters, of our own making, each beside the entries that a reader finds.

`newsletters/NAME.jsonl` lists the entries of the issue beside it, one a line, with the line of the
title: `also` are other lines that announce the same, `open` the facts on which readers may differ,
`unsolved` says why an entry is not read yet. A record with `doubtful` gives lines that may be an
event or none; one with `invented` names what comes out and is no entry.
"""

from __future__ import annotations

import datetime as dt
import json
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest

from rcevents.document import Document
from rcevents.extraction import extract_once
from rcevents.fetch import find_documents

FOLDER: Final = Path(__file__).parent / "newsletters"
ALIKE: Final = 0.8
"""So alike are two titles of one entry, wherever they stand."""
BESIDE: Final = 0.3
"""So alike at least are they on one line."""
Facts = dict[str, Any]


def _records(name: str) -> list[Facts]:
    lines = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _entries(name: str) -> list[Facts]:
    return [each for each in _records(name) if "title" in each]


ISSUES: Final = {path.stem: path for path in FOLDER.iterdir() if path.suffix != ".jsonl"}
CASES: Final = [
    pytest.param(
        name,
        entry,
        id=f"{name}:{entry['line']}",
        marks=[pytest.mark.xfail(strict=True, reason=entry["unsolved"])]
        if "unsolved" in entry
        else [],
    )
    for name in sorted(ISSUES)
    for entry in _entries(name)
]


@cache
def read(name: str) -> list[Facts]:
    """Read an issue to its events, as JSON."""
    documents = find_documents([str(ISSUES[name])])
    issues = [each for each in documents if isinstance(each, Document)]
    events = extract_once(issues).events
    return [event.model_dump(mode="json", by_alias=True) for event in events]


def likeness(one: str, other: str) -> float:
    """Tell how alike two titles are, from 0 to 1."""
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()


def of_entry(name: str, entry: Facts) -> Facts | None:
    """Give the event that an entry was read to: the one of its line, else of its title."""
    lines = {entry["line"], *entry.get("also", [])}
    near = [each for each in read(name) if lines & {seen["line"] for seen in each["sightings"]}]
    named = [each for each in near if likeness(each["title"], entry["title"]) > BESIDE]
    named += [each for each in read(name) if likeness(each["title"], entry["title"]) > ALIKE]
    return max(named, key=lambda each: likeness(each["title"], entry["title"]), default=None)


@pytest.mark.parametrize(("name", "entry"), CASES)
def test_an_entry_is_read_whole(name: str, entry: Facts) -> None:
    """Every fact of an entry comes out, and none that it does not tell."""
    event = of_entry(name, entry)
    assert event is not None, [each["title"] for each in read(name)]
    wanted, got = entry["facts"], told(event, entry)
    assert {fact: got[fact] for fact in wanted} == wanted


@pytest.mark.parametrize("name", sorted(ISSUES))
def test_nothing_is_invented(name: str) -> None:
    """No dated event comes out that is no entry, but for those that are known."""
    entries = _entries(name)
    lines = {line for entry in entries for line in (entry["line"], *entry.get("also", []))}
    lines |= {line for each in _records(name) for line in each.get("doubtful", [])}
    read_to = [of_entry(name, entry) for entry in entries]
    others = {
        event["title"]
        for event in read(name)
        if event["start"] and event not in read_to and event["sightings"][0]["line"] not in lines
    }
    known = {title for each in _records(name) for title in each.get("invented", [])}
    assert others == known


def told(event: Facts, entry: Facts) -> Facts:
    """Give the facts that an event tells, as the entries word them."""
    first = (event["sessions"] or [{"start": event["start"], "end": event["end"]}])[0]
    cost = event["cost"] or {"free": None, "tiers": []}
    inferred = "format" in event["inferred"] and entry["facts"].get("format") is None
    return {
        "start": (event["start"] or "")[:10] or None,
        "end": (event["end"] or "")[:10] or None,
        "start_time": _clock(first["start"]),
        "end_time": _clock(first["end"]),
        "zone": _zone(event["timezone"], entry["facts"]),
        "format": None if inferred else event["format"],
        "free": cost["free"],
        "tiers": sorted(each for each in map(_amount, cost["tiers"]) if each[1]),
        "deadlines": sorted(each["date"][:10] for each in event["deadlines"]),
    }


def _zone(name: str | None, facts: Facts) -> str | None:
    """Give the entry's name of a zone whose clocks show the same on its day."""
    wanted = facts.get("zone")
    if name is None or wanted is None:
        return name
    noon = dt.datetime.fromisoformat(f"{facts['start']}T12:00")
    one, other = (noon.replace(tzinfo=ZoneInfo(each)).utcoffset() for each in (name, wanted))
    return wanted if one == other else name


def _clock(when: str | None) -> str | None:
    return when[11:16] or None if when else None


def _amount(tier: Facts) -> list[Any]:
    low = float(tier["min"])
    return [low, float(tier["max"]) if tier["max"] is not None else low, tier["currency"]]
