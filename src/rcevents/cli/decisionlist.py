"""What was decided, for a person or as JSON: a decision each, and whether it still applies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rcevents.cli.output import encoded
from rcevents.cli.terminal import harmless, write, write_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from rcevents.decisions.entries import Entry
    from rcevents.decisions.review import Reviewed
    from rcevents.store.contract import Reading, Remembered

NOTHING = """\
Nothing is decided: there is no decision in {file}.
  rcevents doubts lists what is in doubt, with the commands that decide it.
"""
NO_STORE = "There is no store yet, so whether these apply is not known.\n"
WORDS = {
    "same": "the same",
    "different": "different",
    "correction": "corrected",
    "withdrawn": "withdrawn",
}


def show_decisions(
    entries: Sequence[Entry], file: Path, reading: Reading | None, output: str
) -> None:
    """Print decisions, with what the store says of each."""
    from rcevents.decisions.review import Reviewed, review

    reviewed = review(entries, reading) if reading is not None else list(map(Reviewed, entries))
    known = _known(reviewed, reading)
    if output == "json":
        whole = {"file": str(file), "decisions": [_as_json(each, known) for each in reviewed]}
        write(encoded(whole, indent=2) + b"\n")
        return
    if not entries:
        write_text(NOTHING.format(file=file))
        return
    lines = [line for each in reviewed for line in _lines(each, file, reading, known)]
    write_text("\n".join(lines) + "\n" + ("" if reading is not None else NO_STORE))


def name_lines(reading: Reading | None, name: str) -> Iterator[str]:
    """Yield a line for each event that a name means now: its title, its days, its name."""
    from rcevents.decisions.review import uids_of

    uids = uids_of(name, reading) if reading is not None else ()
    known = reading.events(uids) if reading is not None else {}
    if not known:
        yield harmless(f"  {name}")
    for uid in known:
        yield harmless(
            f"  {event_words(known[uid])}  {name}" + (f" ({uid})" if uid != name else "")
        )


def event_words(remembered: Remembered) -> str:
    """Give an event's title and days on one line."""
    from rcevents.render import when_words

    event = remembered.record.event
    return f"{' '.join(event.title.split())}, {when_words(event)}"


def entry_words(entry: Entry) -> str:
    """Say a decision on one line.

    >>> from rcevents.decisions.entries import Entry
    >>> entry_words(Entry("same", 0, ("a", "b"), 3, "renamed"))
    'the same: a, b (renamed)'
    """
    keys = [one.key for one in entry.corrections]
    what = f"{WORDS[entry.sort]}: {', '.join(entry.names)}"
    what += f": {', '.join(keys)}" if keys else ""
    return harmless(f"{what} ({' '.join(entry.why.split())})" if entry.why else what)


def warnings_of(reviewed: Reviewed) -> list[str]:
    """Give what a person should look at, each on one line."""
    unknown = [f"{name}: {what}" for name, what in reviewed.unknown.items()]
    return [*unknown, *(f"{each.correction.key}: {each.what}" for each in reviewed.cautions)]


def _known(reviewed: Iterable[Reviewed], reading: Reading | None) -> Collection[str]:
    """Give the uids of all events, where one is asked for that is none."""
    from rcevents.cli.naming import titles_of

    is_asked = reading is not None and any(each.unknown for each in reviewed)
    return titles_of(reading) if reading is not None and is_asked else ()


def _warnings(reviewed: Reviewed, known: Collection[str]) -> list[str]:
    """Give what a person should look at, with the events that were probably meant."""
    from rcevents.cli.naming import near
    from rcevents.decisions.entries import is_place

    uids = [name for name in reviewed.unknown if not is_place(name)]
    nearest = [uid for name in uids for uid in near(name, known)[:1]]
    return [*warnings_of(reviewed), *(f"did you mean {uid}?" for uid in nearest)]


def _lines(
    reviewed: Reviewed, file: Path, reading: Reading | None, known: Collection[str]
) -> Iterator[str]:
    from rcevents.cli.correcting import shown_values

    entry = reviewed.entry
    why = f" ({' '.join(entry.why.split())})" if entry.why else ""
    yield harmless(f"{file}:{entry.line}: {WORDS[entry.sort]}{why}")
    for name in entry.names:
        yield from name_lines(reading, name)
    for one in entry.corrections:
        was = {one.key: one.was} if one.was is not None else {}
        (line,) = shown_values({one.key: one.value}, was, "it was")
        yield harmless(line + (", pinned" * one.pinned))
    for warning in _warnings(reviewed, known):
        yield harmless(f"  ! {warning}")


def _as_json(reviewed: Reviewed, known: Collection[str]) -> dict[str, Any]:
    entry = reviewed.entry
    corrections = [
        {"key": one.key, "value": one.value, "was": one.was, "pinned": one.pinned}
        for one in entry.corrections
    ]
    return {
        "sort": entry.sort,
        "line": entry.line,
        "events": list(entry.names),
        "now": {name: list(uids) for name, uids in reviewed.uids.items()},
        "why": entry.why,
        "corrections": corrections,
        "warnings": _warnings(reviewed, known),
    }
