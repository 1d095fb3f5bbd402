"""The history of an event as its page tells it: when, why, what changed, and who said so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from rcevents.render.changewords import NAMES, value_words
from rcevents.render.clocks import utc_instant
from rcevents.render.moments import run_words
from rcevents.render.provenance import public_address, public_name
from rcevents.render.words import one_line
from rcevents.website.addresses import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rcevents.merge.changes import Change
    from rcevents.model import Sighting
    from rcevents.store.contract import Revision

CAUSES = {
    "announced": "Announced",
    "announced again": "Announced again",
    "changed": "Changed",
    "not seen": "No longer listed by its source",
    "seen again": "Listed again by its source",
    "still listed": "Still listed by its source",
    "joined": "Found to be one with another event",
    "parted": "Told apart from another event",
    "decided": "Decided by a person",
}
BEGINNINGS = ("announced", "parted")
BESIDE = ("inferred", "sightings", "uid")
"""What is told about an event's values, and not by them."""
EMPTY: tuple[Any, ...] = (None, [], {}, "", False)
NOTHING = "not told"


class Turned(NamedTuple):
    """A value that changed: its name, what it was ("" where that was not told) and what it is."""

    name: str
    before: str
    after: str


class Entry(NamedTuple):
    """A revision in words; `is_first` tells that its values are all that was told at first."""

    when: str
    datetime: str
    cause: str
    note: str
    teller: str
    turned: tuple[Turned, ...]
    is_first: bool = False


def entries(revisions: Sequence[Revision], uid: str) -> list[Entry]:
    """Give the revisions of an event in words, the newest first.

    Those of another uid are of an event that turned out to be this one.
    """
    return [_entry(revision, uid) for revision in reversed(revisions)]


def _entry(revision: Revision, uid: str) -> Entry:
    at = utc_instant(revision.at)
    notes = (revision.note, f"as {revision.uid}" if revision.uid != uid else None)
    return Entry(
        when=f"{run_words(at.date(), at.date())}, {at:%H:%M} UTC",
        datetime=at.isoformat(timespec="minutes"),
        cause=CAUSES.get(revision.cause, one_line(revision.cause).capitalize()),
        note=one_line(", ".join(filter(None, notes))),
        teller=teller(revision.sighting) if revision.sighting else "",
        turned=tuple(_turned(revision.changes)),
        is_first=revision.cause in BEGINNINGS,
    )


def _turned(changes: Iterable[Change]) -> Iterator[Turned]:
    """Yield what changed of the values; where none did, which are inferred and which no more."""
    told = tuple(changes)
    plain = [change for change in told if change.key not in BESIDE]
    yield from map(_in_words, plain)
    if not plain:
        yield from (each for change in told if change.key == "inferred" for each in _rules(change))


def _in_words(change: Change) -> Turned:
    before = "" if change.before in EMPTY else _words(change.key, change.before)
    after = _words(change.key, change.after)
    if before == after:
        after = f"{after}, in other words"
    return Turned(called(change.key), before, after)


def _words(key: str, value: Any) -> str:  # noqa: ANN401 - any value of an event's JSON
    """Tell a value; of a link, what the public is told: it may have been its document's own."""
    is_link = key == "url" and isinstance(value, str) and "://" in value
    return value_words(key, public_address(value) if is_link else value)


def _rules(change: Change) -> Iterator[Turned]:
    before, after = change.before or {}, change.after or {}
    yield from (Turned(called(key), "", "told outright now") for key in before if key not in after)
    new = (pair for pair in after.items() if pair not in before.items())
    yield from (Turned(called(key), "", f"inferred: {one_line(str(rule))}") for key, rule in new)


def called(key: str) -> str:
    """Give what a person calls a key of an event.

    >>> called("url"), called("cost.tiers"), called("place")
    ('link', 'cost, tiers', 'place')
    """
    return NAMES.get(key, one_line(key).replace("_", " ").replace(".", ", "))


def teller(sighting: Sighting) -> str:
    """Name who announced something, and nothing of the address that is not for everybody.

    >>> from rcevents.model import Sighting
    >>> teller(Sighting(source="Weekly", document="https://example.org/a?token=tea"))
    'Weekly (example.org/a?token=…)'
    """
    where = shown(sighting.document).text
    name = one_line(public_name(sighting.source or ""))
    name = f"{name} ({where})" if name else where
    day = sighting.issued
    return f"{name}, {run_words(day, day)}" if day else name
