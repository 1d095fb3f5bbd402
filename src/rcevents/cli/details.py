"""One event in words, a fact a line: what `rcevents show` prints."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from rcevents.cli.terminal import harmless, width
from rcevents.render import cost_words, deadline_words, format_words, when_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from rcevents.model import Event, Record, Sighting

MARGIN = 13
WIDEST = 100


def in_full(record: Record) -> str:
    """Give every fact that is known of an event, where it was told, and what was inferred."""
    event = record.event
    columns = min(width(), WIDEST)
    lines = [harmless(" ".join(event.title.split())), ""]
    for label, text in _facts(record):
        lines += _paragraph(label, harmless(text), columns)
    return "\n".join(lines) + "\n"


def _facts(record: Record) -> Iterator[tuple[str, str]]:
    event = record.event
    told = {
        "when": when_words(event),
        "kind": event.kind,
        "status": event.status if event.status != "confirmed" else None,
        "format": format_words(event) or "not told",
        "cost": cost_words(event.cost) or "not told",
        "place": event.place.text if event.place else None,
        "link": event.url,
        "organizer": event.organizer,
        "speakers": ", ".join(event.speakers),
        "topics": ", ".join(event.topics),
        "remark": event.remark,
    }
    yield from ((label, text) for label, text in told.items() if text)
    for deadline in event.deadlines:
        yield "deadline", deadline_words(deadline, event.timezone)
    if event.description:
        yield "told", event.description
    yield from _provenance(record, event)


def _provenance(record: Record, event: Event) -> Iterator[tuple[str, str]]:
    for sighting in event.sightings:
        yield "announced", _sighting_words(sighting)
    for key, rule in sorted(event.inferred.items()):
        yield "inferred", f"{key} ({rule})"
    if record.sequence:
        times = "once" if record.sequence == 1 else f"{record.sequence} times"
        yield "changed", f"{times}, last on {_day(record.modified)}"
    if record.unseen:
        yield "not seen", f"since {record.unseen}: no list tells it any more"
    yield "uid", event.uid


def _day(moment: dt.date | dt.datetime | None) -> str:
    clock = getattr(moment, "hour", None)
    return str(moment or "a day not told") if clock is None else f"{moment:%Y-%m-%d %H:%M} UTC"


def _sighting_words(sighting: Sighting) -> str:
    where = f"{sighting.document}:{sighting.line}" if sighting.line else sighting.document
    source = f"{sighting.source}, " if sighting.source else ""
    day = f" ({sighting.issued})" if sighting.issued else ""
    text = f": {' '.join(sighting.text.split())}" if sighting.text else ""
    return f"{source}{where}{day}{text}"


def _paragraph(label: str, text: str, columns: int) -> list[str]:
    """Set a fact beside its label; links and paths are never broken."""
    lines = [
        line
        for paragraph in text.splitlines()
        for line in textwrap.wrap(
            paragraph, columns - MARGIN, break_long_words=False, break_on_hyphens=False
        )
        or [""]
    ]
    first, *rest = lines or [""]
    return [
        f"{label:<{MARGIN}}{first}".rstrip(),
        *((" " * MARGIN + line).rstrip() for line in rest),
    ]
