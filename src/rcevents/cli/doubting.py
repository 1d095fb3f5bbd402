"""`rcevents doubts`: the events that may be one, and the commands that decide it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from rcevents.cli.desk import Desk, desk_options
from rcevents.cli.help import Page
from rcevents.cli.intake import Intake, input_options
from rcevents.cli.notes import close
from rcevents.cli.output import encoded, json_option
from rcevents.cli.terminal import harmless, tell, write, write_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rcevents.decisions.entries import Entry
    from rcevents.model import Event

EPILOG = """\b
Examples:
  rcevents doubts
  rcevents doubts --output json
  rcevents doubts issues/
"""
NONE = "Nothing is in doubt.\n"


class Pair(NamedTuple):
    """Two events that may be one, and what speaks for it."""

    one: Event
    other: Event
    score: float
    rule: str
    evidence: tuple[str, ...]


@click.command(cls=Page, epilog=EPILOG, short_help="List events that may be one, to be decided.")
@functools.partial(input_options, required=False)
@json_option("table")
@desk_options
def doubts(*, intake: Intake, output: str, desk: Desk) -> int:
    """List the events that may be one: nothing joins them, and nothing keeps them apart for sure.

    Each pair comes with the rule that saw it, the evidence, and the two commands that decide it.
    They are those of the store; or of INPUTs, where any are given.
    """
    entries = desk.entries()
    unread: Sequence[Any] = ()
    if intake.inputs:
        extraction = intake.extraction()
        unread = extraction.unread
        found = list(_of_inputs(extraction.events, entries))
    else:
        found = list(_of_store(desk, quiet=intake.quiet))
    open_, decided = _parted(found, entries)
    if output == "json":
        write(encoded({"doubts": list(map(_as_json, open_))}, indent=2) + b"\n")
    else:
        write_text(harmless("\n".join(_in_words(open_))) + "\n" if open_ else NONE)
    if decided and not intake.quiet:
        plural = "s are" if decided > 1 else " is"
        tell(f"rcevents: {decided} more{plural} decided already, in {desk.file}")
    return close(intake, unread)


def _of_store(desk: Desk, *, quiet: bool) -> Iterator[Pair]:
    """Yield the doubts of the store, the surest first. Raises NoStore where there is none."""
    from rcevents.cli.configured import configured
    from rcevents.cli.stored import opened

    with (
        opened(desk.store, configured(desk.config), create=False) as store,
        store.reading() as reading,
    ):
        if not quiet:
            desk.tell_cautions(reading)
        doubts = reading.doubts()
        known = reading.events({uid for doubt in doubts for uid in (doubt.one, doubt.other)})
        for doubt in doubts:
            one, other = known.get(doubt.one), known.get(doubt.other)
            if one and other and not (one.withdrawn or other.withdrawn):
                events = one.record.event, other.record.event
                yield Pair(*events, doubt.score, doubt.rule, doubt.evidence)


def _of_inputs(events: Iterable[Event], entries: Sequence[Entry]) -> list[Pair]:
    """Give the doubts between events as they are told, the surest first."""
    from rcevents.decisions.entries import decisions_of
    from rcevents.merge.planning import plan
    from rcevents.merge.telling import telling_of

    planned = plan(map(telling_of, events), decisions_of(entries))
    known = {each.uid: each.event for each in planned.events}
    pairs = [
        Pair(known[one], known[other], verdict.score, verdict.rule, verdict.evidence)
        for one, other, verdict in planned.doubts
    ]
    return sorted(pairs, key=lambda pair: (-pair.score, pair.one.uid, pair.other.uid))


def _parted(found: Iterable[Pair], entries: Sequence[Entry]) -> tuple[list[Pair], int]:
    """Give the pairs that nobody decided yet, and how many somebody did."""
    named = [set(e.names) for e in entries if e.sort in ("same", "different")]
    pairs = list(found)
    left = [
        pair
        for pair in pairs
        if not any({pair.one.uid, pair.other.uid} <= names for names in named)
    ]
    return left, len(pairs) - len(left)


def _in_words(pairs: Sequence[Pair]) -> Iterator[str]:
    for number, pair in enumerate(pairs, start=1):
        if number > 1:
            yield ""
        evidence = f": {'; '.join(pair.evidence)}" if pair.evidence else ""
        yield f"{number}. {pair.rule} (score {pair.score:.2f}){evidence}"
        yield from _event_lines(pair.one)
        yield from _event_lines(pair.other)
        yield from (f"   {command}" for command in commands(pair))


def _event_lines(event: Event) -> Iterator[str]:
    from rcevents.cli.recounting import place_words
    from rcevents.render import when_words

    link = f"  {event.url}" if event.url else ""
    yield f"   - {' '.join(event.title.split())}, {when_words(event)}{link}"
    if event.sightings:
        more = f", and {len(event.sightings) - 1} more" if len(event.sightings) > 1 else ""
        yield f"     {event.uid}, told by {place_words(event.sightings[-1])}{more}"
    else:
        yield f"     {event.uid}"


def commands(pair: Pair) -> tuple[str, str]:
    """Give the two commands that decide a pair."""
    uids = f"{pair.one.uid.removesuffix('@rcevents')} {pair.other.uid.removesuffix('@rcevents')}"
    return f"rcevents decide same {uids}", f"rcevents decide different {uids}"


def _as_json(pair: Pair) -> dict[str, Any]:
    from rcevents.render import event_json

    same, different = commands(pair)
    return {
        "one": event_json(pair.one),
        "other": event_json(pair.other),
        "score": pair.score,
        "rule": pair.rule,
        "evidence": list(pair.evidence),
        "same": same,
        "different": different,
    }
