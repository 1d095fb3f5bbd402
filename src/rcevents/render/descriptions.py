"""An event as plain text, for clients that show neither URL, price nor form.

The first lines say when, in which form, for how much, where to read on and until when to
register; what the announcement says follows; then where it was announced, and what was inferred.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.model import first_day
from rcevents.render.links import safe_link
from rcevents.render.moments import run_words
from rcevents.render.occurrences import sittings
from rcevents.render.provenance import public_address
from rcevents.render.words import deadline_words, one_line, summary_of

if TYPE_CHECKING:
    from rcevents.model import Event, Sighting
    from rcevents.render.words import Summary

LONGEST = 4_000
"""The most characters of an announcement's own text in a calendar; the JSON feed has it all."""

MOST_SIGHTINGS = 5
UNSEEN = "Not seen lately: no longer listed by its source since {day}. Check before you go."


def describe(
    event: Event,
    *,
    end_assumed: bool = False,
    unseen: dt.date | None = None,
    longest: int = LONGEST,
    summary: Summary | None = None,
) -> str:
    """Tell an event in plain text, a paragraph after a blank line.

    `unseen` is the day since which its sources list it no more; an announcement's own text is cut
    after `longest` characters. A `summary` of the event that is there already is not made again.

    >>> from rcevents.model import Cost, Event
    >>> event = Event(uid="a", title="Git Days", schedule="dated", start="2021-10-11",
    ...               format="virtual", cost=Cost(free=True), url="https://example.org/git")
    >>> print(describe(event))
    11 Oct 2021 · virtual
    Cost: free
    https://example.org/git
    """
    lines = _facts(event, summary or summary_of(event), end_assumed=end_assumed)
    if unseen is not None and event.status != "cancelled":
        lines.insert(1, UNSEEN.format(day=run_words(unseen, unseen)))
    if text := announced(event, longest):
        lines += ("", text)
    for paragraph in (_people(event), _provenance(event)):
        if paragraph:
            lines += ("", *paragraph)
    return "\n".join(lines)


def _facts(event: Event, summary: Summary, *, end_assumed: bool) -> list[str]:
    when, form, cost = summary
    if end_assumed:
        when += f" ({_end_note(event)})"
    lines = [f"{when} · {form}" if form else when]
    if event.status != "confirmed":
        lines.append(event.status.capitalize())
    if cost:
        lines.append(f"Cost: {cost}")
    if link := safe_link(event.url):
        lines.append(link)
    return lines + [deadline_words(deadline, event.timezone) for deadline in event.deadlines]


def _end_note(event: Event) -> str:
    """Say what the calendar's hour of an event is worth."""
    told = any(isinstance(end, dt.datetime) for _, end in sittings(event))
    return "end assumed where none is told" if told else "end assumed"


def announced(event: Event, longest: int = LONGEST) -> str:
    """Give what an announcement itself says: its description, then its remark."""
    texts = [text.strip() for text in (event.description, event.remark) if text]
    return "\n".join([shortened(text, longest) for text in texts if text])


def shortened(text: str, longest: int = LONGEST) -> str:
    """Cut a text that is too long for a calendar.

    >>> shortened("Talks and tools", 6)
    'Talks ...'
    """
    return text if len(text) <= longest else f"{text[:longest].rstrip()} ..."


def _people(event: Event) -> list[str]:
    lines = []
    if event.organizer:
        lines.append(f"Organised by {one_line(event.organizer)}")
    if event.speakers:
        lines.append(f"Speakers: {', '.join(map(one_line, event.speakers))}")
    if event.topics:
        lines.append(f"Topics: {', '.join(map(one_line, event.topics))}")
    return lines


def _provenance(event: Event) -> list[str]:
    lines = [f"Announced in {sighting_words(one)}" for one in event.sightings[:MOST_SIGHTINGS]]
    if (more := len(event.sightings) - MOST_SIGHTINGS) > 0:
        lines.append(f"and {more} more")
    for key, rule in sorted(event.inferred.items()):
        lines.append(f"Inferred, not told: {key} ({one_line(rule)})")
    return lines


def sighting_words(sighting: Sighting) -> str:
    """Name where an event was announced; of a file's path, its name says enough."""
    where = sighting.document
    if not where.startswith(("http://", "https://")):
        where = public_address(where)
    where = one_line(where)
    name = f"{one_line(sighting.source)} ({where})" if sighting.source else where
    day = first_day(sighting.issued) if sighting.issued else None
    return f"{name}, {run_words(day, day)}" if day else name
