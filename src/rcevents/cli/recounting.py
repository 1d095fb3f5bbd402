"""`rcevents history`: what became of one event, told by whom, and what was told otherwise."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from rcevents.cli.desk import Desk, desk_options
from rcevents.cli.help import Page
from rcevents.cli.output import encoded, json_option
from rcevents.cli.stored import opened
from rcevents.cli.terminal import harmless, write, write_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.cli.recounted import History
    from rcevents.merge.changes import Change
    from rcevents.model import Sighting

EPILOG = """\b
Examples:
  rcevents history tea-days-2031
  rcevents history tea-days-2031 --output json
"""
WHY = {
    "superseded": "its document tells it otherwise by now",
    "inferred": "it was inferred, and another telling says it outright",
    "trust": "a source that is trusted more tells otherwise",
    "later telling": "it was told otherwise later",
    "more precise": "another telling is more precise",
    "decided": "a person said otherwise",
}
MOST_QUOTED = 60
BESIDE = ("inferred", "sightings")
"""What is told about an event's values, and not by them."""


@click.command(
    cls=Page, epilog=EPILOG, short_help="Tell what became of one event, and who told it."
)
@click.argument("uid", metavar="UID")
@json_option("text")
@desk_options
def history(*, uid: str, output: str, desk: Desk) -> int:
    """Tell what became of an event: each change, when, by which announcement; the newest last.

    Behind it stand all announcements with their places, the values that were told and do not
    hold, and what a person decided. UID is the event's uid, or a part of it or of the title, where
    one event alone has it; that of an event which was joined with another leads there.
    """
    from rcevents.cli.recounted import recount

    entries = desk.entries()
    with (
        opened(desk.store, _configured(desk), create=False) as store,
        store.reading() as reading,
    ):
        told = recount(reading, uid, entries)
    if output == "json":
        write(encoded(_as_json(told), indent=2) + b"\n")
    else:
        write_text(harmless("\n".join(_lines(told, desk))) + "\n")
    return 0


def _configured(desk: Desk) -> Any:  # noqa: ANN401 - a Configuration, loaded late
    from rcevents.cli.configured import configured

    return configured(desk.config)


def _lines(told: History, desk: Desk) -> Iterator[str]:
    from rcevents.cli.decisionlist import entry_words, event_words

    yield event_words(told.remembered)
    yield told.uid
    if told.asked != told.uid:
        yield f"  {told.asked} is one with this event"
    for uid in told.joined:
        if uid != told.asked:
            yield f"  {uid} is one with this event, too"
    if told.remembered.withdrawn:
        yield "  withdrawn: no list and no feed has it"
    if told.remembered.record.unseen:
        yield f"  not seen since {told.remembered.record.unseen}: no list tells it any more"
    yield from _revisions(told)
    yield from _tellings(told)
    yield from _lost(told)
    if told.entries:
        yield from ("", "Decided")
        yield from (f"  {desk.file}:{entry.line}: {entry_words(entry)}" for entry in told.entries)


def _revisions(told: History) -> Iterator[str]:
    from rcevents.render.changewords import change_words

    for revision in told.revisions:
        yield ""
        when = f"{revision.at:%Y-%m-%d %H:%M}"
        whose = f" ({revision.uid})" if revision.uid != told.uid else ""
        note = f" {revision.note}" if revision.note else ""
        yield f"{when}  {revision.cause}{note}, sequence {revision.sequence}{whose}"
        if revision.sighting is not None:
            yield f"  told by {place_words(revision.sighting)}"
        plain = [change for change in revision.changes if change.key not in BESIDE]
        yield from (f"    {change_words(change)}" for change in plain)
        if not plain:
            yield from _inferences(revision.changes)


def _inferences(changes: Iterable[Change]) -> Iterator[str]:
    """Say which values are told outright now, and which are inferred, where no value changed."""
    for change in changes:
        if change.key == "inferred":
            before, after = change.before or {}, change.after or {}
            yield from (f"    {key}: told outright now" for key in before if key not in after)
            inferred = (pair for pair in after.items() if pair not in before.items())
            yield from (f"    {key}: inferred ({rule})" for key, rule in inferred)


def _tellings(told: History) -> Iterator[str]:
    yield from ("", "Announced")
    for telling in told.tellings:
        seen = telling.sighting
        place = place_words(seen, telling.source) if seen else "a place not told"
        state = f"; told no more since {telling.gone}" if telling.gone else ""
        if telling.is_silent:
            state = f"; listed no more since {telling.told}"
        elif telling.until is not None and not state:
            state = "; told otherwise since"
        words = " ".join((seen.text or telling.event.title).split()) if seen else ""
        yield f"  {place}{state}: {words[:MOST_QUOTED]}"


def _lost(told: History) -> Iterator[str]:
    from rcevents.render.changewords import NAMES, value_words

    if told.lost:
        yield from ("", "Told, and does not hold")
    for lost in told.lost:
        by = f", by {place_words(lost.sighting)}" if lost.sighting else ""
        why = WHY.get(lost.why, lost.why)
        yield f"  {NAMES.get(lost.key, lost.key)}: {value_words(lost.key, lost.value)}{by}: {why}"


def place_words(seen: Sighting, source: str = "") -> str:
    """Name an announcement: its source, its place as `rcevents decide` takes it, its day.

    >>> from rcevents.model import Sighting
    >>> place_words(Sighting(source="Weekly", document="0005.md", line=12))
    'Weekly, 0005.md:12'
    """
    line = f":{seen.line}" if seen.line is not None else f"#{seen.id}" if seen.id else ""
    name = seen.source or source
    source = f"{name}, " if name else ""
    return f"{source}{seen.document}{line}" + (f" ({seen.issued})" if seen.issued else "")


def _as_json(told: History) -> dict[str, Any]:
    from rcevents.render import event_json

    record = told.remembered.record
    return {
        "uid": told.uid,
        "asked": told.asked,
        "joined": list(told.joined),
        "withdrawn": told.remembered.withdrawn,
        "unseen": record.unseen.isoformat() if record.unseen else None,
        "sequence": record.sequence,
        "event": event_json(record.event),
        "revisions": [_revision_json(revision) for revision in told.revisions],
        "tellings": [
            {
                "source": telling.source,
                "told": telling.told.isoformat() if telling.told else None,
                "gone": gone.isoformat() if gone else None,
                "superseded": telling.number not in told.latest,
                "event": telling.event.model_dump(mode="json"),
            }
            for telling in told.tellings
            for gone in (telling.told if telling.is_silent else telling.gone,)
        ],
        "lost": [lost._asdict() | {"sighting": _sighting_json(lost)} for lost in told.lost],
        "decided": [asdict(entry) for entry in told.entries],
    }


def _revision_json(revision: Any) -> dict[str, Any]:  # noqa: ANN401 - a Revision, loaded late
    return {
        "uid": revision.uid,
        "number": revision.number,
        "at": revision.at.isoformat(),
        "cause": revision.cause,
        "sequence": revision.sequence,
        "note": revision.note,
        "changes": [change._asdict() for change in revision.changes],
        "sighting": _sighting_json(revision),
    }


def _sighting_json(told: Any) -> dict[str, Any] | None:  # noqa: ANN401 - what has a sighting
    return told.sighting.model_dump(mode="json") if told.sighting is not None else None
