"""Saving: what a source told and its state, in a transaction that is kept whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.remembering.remember import remember
from rcevents.remembering.told import Tally

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from rcevents.merge.decisions import Decisions
    from rcevents.remembering.told import Told
    from rcevents.store.contract import SourceState, Store


class _Undone(Exception):  # noqa: N818 - it is no error
    """Leads out of a transaction that is only tried."""


def save(
    store: Store,
    source: str,
    seen: SourceState | None,
    told: Told | None,
    state: Callable[[Tally], SourceState | None],
    *,
    now: dt.datetime,
    decisions: Decisions,
    tried: bool = False,
) -> Tally | None:
    """Save, and give what became of the events; None where another round has been here.

    `seen` is the state as it was when the lease was taken: where it is another by now, somebody
    else has saved this source since, and nothing is changed. Nor is it where it is only `tried`.
    Where `state` gives none, the source's stays as it is: more of it is to come.
    """
    tally = Tally()
    try:
        with store.writing() as writing:
            if writing.source(source) != seen:
                return None
            if told is not None:
                tally = remember(writing, told, now=now, decisions=decisions)
            noted = state(tally)
            if noted is not None:
                writing.put_source(noted)
            if tried:
                raise _Undone  # noqa: TRY301 - it undoes the transaction
    except _Undone:
        return tally
    return tally
