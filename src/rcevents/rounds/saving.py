"""Saving: what a source told and its state, in a transaction that is kept whole or not at all.

What is very much goes before it in portions: others that write wait half a minute at most.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.remembering.remember import Remembering
from rcevents.remembering.told import Tally
from rcevents.store.attempts import attempted

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from rcevents.merge.decisions import Decisions
    from rcevents.remembering.told import Told
    from rcevents.store.contract import Reading, SourceState, Store, Writing


class _Lost(Exception):  # noqa: N818 - it is no error
    """Another round has been here."""


class _Saving:
    """A source on its way into a store, as long as nobody else has saved it."""

    def __init__(
        self, store: Store, source: str, seen: SourceState | None, keep: Callable[[], bool]
    ) -> None:
        self._store = store
        self._source = source
        self._seen = seen
        self._keep = keep

    def compare(self, reading: Reading) -> None:
        """Raise _Lost where the source's state is not as it was seen."""
        if reading.source(self._source) not in (self._seen, _unmarked(self._seen)):
            raise _Lost

    def portions(self, remembering: Remembering, *, tried: bool) -> Tally:
        """Save what goes before the rest, a portion at a time; what is tried is done at once."""
        tally = Tally()
        if not remembering.is_much:
            return tally
        with self._store.reading() as reading:
            self.compare(reading)
            remembering.compare(reading)
        if tried:
            return tally
        for portion in remembering.portions():
            with self._store.writing() as writing:
                self.compare(writing)
                self._unmark(writing)
                tally += remembering.save(writing, portion)
            if not self._keep():
                raise _Lost
        return tally

    def _unmark(self, writing: Writing) -> None:
        """Forget by what the last answer is known again: half of another one is stored by now."""
        bare = _unmarked(self._seen)
        if bare is not None and bare != self._seen:
            writing.put_source(bare)


def _unmarked(state: SourceState | None) -> SourceState | None:
    return replace(state, validators={}) if state is not None else None


def save(
    store: Store,
    source: str,
    seen: SourceState | None,
    told: Told | None,
    state: Callable[[Tally], SourceState | None],
    *,
    now: dt.datetime,
    decisions: Decisions,
    keep: Callable[[], bool],
    tried: bool = False,
) -> Tally | None:
    """Save, and give what became of the events; None where another round has been here.

    `seen` is the state as it was when the lease was taken: where it is another by now, somebody
    else has saved this source since, and nothing is changed. Nor is it where it is only `tried`.
    Where `state` gives none, the source's stays as it is: more of it is to come. `keep` tells
    whether the source is still ours, and is asked between portions.
    """
    saving = _Saving(store, source, seen, keep)
    remembering = Remembering(told, now=now, decisions=decisions) if told is not None else None
    try:
        tally = saving.portions(remembering, tried=tried) if remembering else Tally()
        with attempted(store, tried=tried) as writing:
            saving.compare(writing)
            if remembering is not None:
                tally += remembering.finish(writing)
            noted = state(tally)
            if noted is not None:
                writing.put_source(noted)
    except _Lost:
        return None
    return tally
