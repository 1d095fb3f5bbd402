"""Settling: decisions of a person that changed since they were last applied are applied."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from rcevents.remembering.garbage import seldom_collected
from rcevents.remembering.merging import Touched, merged
from rcevents.remembering.told import Tally

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from rcevents.merge.decisions import Decisions
    from rcevents.store.contract import Reading, Writing

NOTE = "decisions"
"""The store's note of the decisions that were last applied."""


def is_settled(reading: Reading, decisions: Decisions) -> bool:
    """Tell whether these decisions are those that were last applied."""
    return (reading.note(NOTE) or "{}") == _text(_told(decisions))


@seldom_collected()
def settle(writing: Writing, decisions: Decisions, *, now: dt.datetime) -> Tally:
    """Apply what was decided, and take back what is decided no more, since the last time."""
    told = _told(decisions)
    text = _text(told)
    noted = writing.note(NOTE) or "{}"
    if noted == text:
        return Tally()
    before: dict[str, list[str]] = json.loads(noted)
    names = {
        name
        for line in told.keys() ^ before.keys()
        for name in (told.get(line) or before.get(line) or ())
    }
    uids = writing.meant(names) | {uid for name in names if (uid := writing.resolve(name))}
    tally = merged(writing, Touched(uids=uids, decided=True), now=now, decisions=decisions)
    writing.put_note(NOTE, text)
    return tally


def _told(decisions: Decisions) -> dict[str, list[str]]:
    """Give each decision as a line, with the names in it."""
    return dict(sorted(_lines(decisions)))


def _lines(decisions: Decisions) -> Iterator[tuple[str, list[str]]]:
    for names in decisions.same:
        yield f"same {json.dumps(names)}", list(names)
    for names in decisions.different:
        yield f"different {json.dumps(names)}", list(names)
    for each in decisions.corrections:
        said = {key: value for key, value in asdict(each).items() if key != "line"}
        yield f"correct {json.dumps(said, default=str, sort_keys=True)}", [each.event]
    for uid in decisions.withdrawn:
        yield f"withdraw {uid}", [uid]


def _text(told: dict[str, list[str]]) -> str:
    return json.dumps(told, ensure_ascii=False)
