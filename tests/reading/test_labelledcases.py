"""What boxes, labelled lines and tables of many newsletters announce, and what they do not.

The cases stand in `labelledcases.txt`: a name behind "====", the markdown of an issue of 15 January
2031, and behind "--->" each event: title, start and end, place, form, price, deadlines, link.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rcevents.document import Document
from rcevents.model import Event
from rcevents.sources.newsletter import read_newsletter
from rcevents.sources.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

ISSUED = dt.date(2031, 1, 15)


def events(markdown: str) -> list[Event]:
    """Read an issue."""
    read = read_newsletter(issue(markdown), Settings())
    return [each for each in read if isinstance(each, Event)]


def issue(text: str) -> Document:
    """Give an issue of the day."""
    return Document(address="issue.md", text=text, media_type="text/markdown", issued=ISSUED)


def show(event: Event) -> str:
    """Tell an event in a line."""
    return "; ".join([f"{event.title} @ {_when(event)}", *_terms(event)])


def _when(event: Event) -> str:
    if event.start is None:
        return "undated"
    start, end = (_short(each.isoformat()) if each else "" for each in (event.start, event.end))
    if isinstance(event.start, dt.datetime):
        last = event.sessions[0].end
        told = f"{start}/{_short(last.isoformat())[11:]}" if last else start
        return f"{told} {event.timezone}" if event.timezone else told
    return start if start == end else f"{start}/{end}"


def _short(text: str) -> str:
    return text[:16]


def _terms(event: Event) -> Iterator[str]:
    if event.place:
        yield event.place.text
    if event.format in {"virtual", "hybrid"}:
        yield event.format
    if event.cost:
        yield from ["free"] if event.cost.free else []
        yield from (f"{tier.min} {tier.currency}" for tier in event.cost.tiers if tier.min)
    yield from (f"{each.kind} {each.date}" for each in event.deadlines)
    if event.url:
        yield event.url


def cases(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Yield each case's name, its text and the events that it announces."""
    for case in path.read_text("utf-8").split("==== ")[1:]:
        name, _, rest = case.partition("\n")
        markdown, *told = rest.split("\n---> ")
        yield name, markdown, [line.strip() for line in told]


CASES = {
    name: (markdown, told)
    for name, markdown, told in cases(Path(__file__).with_name("labelledcases.txt"))
}


@pytest.mark.parametrize("name", CASES)
def test_announced(name: str) -> None:
    """Each case announces its events with their facts, and nothing else."""
    markdown, told = CASES[name]
    assert [show(event) for event in events(f"{markdown}\n")] == told
