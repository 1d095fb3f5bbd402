"""Whole issues of our own making, each beside the facts that a careful reader finds in it.

`golden/*.json` lists the entries of `golden/*.md`; what is absent there is not told, `open` names
the facts on which readers may differ, `unsolved` says in which form an entry is not read yet.
"""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from rcevents.document import Document
from rcevents.extraction import extract_documents
from rcevents.fetch import find_documents

from .plainform import plain_form

GOLDEN: Final = Path(__file__).parent / "golden"
FORMS: Final = ("markdown", "plain")
Facts = dict[str, Any]


def entries(name: str) -> list[Facts]:
    """Give the labelled entries of an issue."""
    found: list[Facts] = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))["entries"]
    return found


ISSUES: Final = sorted(path.stem for path in GOLDEN.glob("*.md"))
CASES: Final = [
    pytest.param(
        name,
        form,
        entry,
        id=f"{name}-{form}-{entry['title']}",
        marks=[pytest.mark.xfail(strict=True, reason=entry["unsolved"][form])]
        if form in entry.get("unsolved", {})
        else [],
    )
    for name in ISSUES
    for form in FORMS
    for entry in entries(name)
    if entry.get("schedule") != "none"
]


@cache
def read(name: str, form: str) -> list[Facts]:
    """Read an issue in a form to its events, as JSON."""
    (issue,) = find_documents([str(GOLDEN / f"{name}.md")])
    assert isinstance(issue, Document)
    assert str(issue.issued) == name
    if form == "plain":
        issue = Document(name, plain_form(issue.text), "text/plain", issue.issued)
    events = extract_documents([issue]).events
    return [event.model_dump(mode="json", by_alias=True) for event in events]


@pytest.mark.parametrize(("name", "form", "entry"), CASES)
def test_an_entry_is_read_whole(name: str, form: str, entry: Facts) -> None:
    """Every fact of an entry comes out, and none that it does not tell."""
    found = [event for event in read(name, form) if event["title"] == entry["title"]]
    assert len(found) == 1, [event["title"] for event in read(name, form)]
    wanted, got = asked(entry, form), told(found[0], entry)
    assert {fact: got[fact] for fact in wanted} == wanted


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ISSUES)
def test_nothing_is_invented(name: str, form: str) -> None:
    """No event comes out that is no entry, and no article becomes a dated one."""
    titles = {entry["title"] for entry in entries(name) if entry.get("schedule") != "none"}
    unsolved = sum(form in entry.get("unsolved", {}) for entry in entries(name))
    others = {event["title"] for event in read(name, form) if event["start"]} - titles
    assert len(others) <= unsolved, others


def asked(entry: Facts, form: str) -> Facts:
    """Give the facts that a form of an entry is to tell."""
    facts: Facts = {
        "url": entry.get("url") if form == "markdown" else None,
        "schedule": entry.get("schedule", "dated"),
        "start": entry.get("start"),
        "end": entry.get("end", entry.get("start")),
        "start_time": entry.get("start_time"),
        "end_time": entry.get("end_time"),
        "days": days(entry["spans"]) if "spans" in entry else None,
        "zone": entry.get("zone"),
        "format": entry.get("format"),
        "free": entry.get("free"),
        "tiers": prices(entry.get("tiers", [])),
        "deadlines": sorted(
            (each.get("kind"), each["date"]) for each in entry.get("deadlines", [])
        ),
        "place": entry.get("place"),
        "recurs": "recurs" in entry,
    }
    return {fact: facts[fact] for fact in facts if fact not in entry.get("open", [])}


def told(event: Facts, entry: Facts) -> Facts:
    """Give the facts that an event tells, as labels word them."""
    sessions = event["sessions"] or [{"start": None, "end": None}]
    cost = event["cost"] or {"free": None, "tiers": []}
    place = event["place"] and event["place"]["text"]
    return {
        "url": event["url"],
        "schedule": event["schedule"],
        "start": event["start"] and event["start"][:10],
        "end": event["end"] and event["end"][:10],
        "start_time": clock(sessions[0]["start"]),
        "end_time": clock(sessions[0]["end"]),
        "days": days([[each["start"], each["end"]] for each in sessions])
        if "spans" in entry
        else None,
        "zone": event["timezone"],
        "format": None
        if "format" in event["inferred"] and "format" not in entry
        else event["format"],
        "free": cost["free"],
        "tiers": prices(cost["tiers"]),
        "deadlines": sorted((each["kind"], each["date"][:10]) for each in event["deadlines"]),
        "place": entry["place"] if place and entry.get("place", "-") in place else place,
        "recurs": event["recurrence"] is not None,
    }


def clock(when: str | None) -> str | None:
    """Give the hour and minute of a date-time, None of a day."""
    return when[11:16] or None if when else None


def days(spans: list[list[str]]) -> list[str]:
    """List every day of some runs of days, both ends inclusive."""
    found: set[str] = set()
    for start, end in spans:
        first, last = (dt.date.fromisoformat((day or start)[:10]) for day in (start, end))
        found |= {str(first + dt.timedelta(days=n)) for n in range((last - first).days + 1)}
    return sorted(found)


def prices(tiers: list[Facts]) -> list[tuple[str, str, str, str]]:
    """Give the amounts, currencies and forms of the prices that are not nothing."""
    return sorted(
        (tier["min"], tier.get("max") or "", tier["currency"], tier.get("format") or "")
        for tier in tiers
        if tier.get("max") != "0"
    )
