"""Forgetting: a source that nobody reads any more stops telling what is to come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.remembering.remember import remember
from rcevents.remembering.settling import settle
from rcevents.remembering.told import Tally, Told

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.merge.decisions import Decisions
    from rcevents.store.contract import Reading, Writing


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What became of a source: how many lists were closed, how many issues stay, what is gone."""

    lists: int
    issues: int
    tally: Tally


def is_known(reading: Reading, source: str) -> bool:
    """Tell whether a source may be forgotten: a state is kept of it, or a list of its is open."""
    if reading.source(source) is not None:
        return True
    return any(each.present and each.issued is None for each in reading.documents(source))


def forget(writing: Writing, source: str, *, now: dt.datetime, decisions: Decisions) -> Forgotten:
    """Close the lists of a source as of now, and drop its state; past issues stay told.

    What its lists alone told, and is not over, is not seen from now on. Read again, the source
    tells it as before.
    """
    settle(writing, decisions, now=now)
    documents = writing.documents(source)
    lists = sum(each.present and each.issued is None for each in documents)
    tally = remember(writing, Told(source, ()), now=now, decisions=decisions)
    writing.forget_source(source)
    return Forgotten(lists, sum(each.issued is not None for each in documents), tally)
