"""Histories of events told in issues, remembered in order, in reverse and shuffled."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from tests.merge.retelling import ORDERS, lines_of, read_histories, unsaid

if TYPE_CHECKING:
    from rcevents.model import Event
    from tests.merge.retelling import History
    from tests.remembering.memory import Memory

SOME = 3
IN_ISSUES = [
    history
    for history in read_histories()
    if not history.known and all(not telling.living for telling in history.tellings)
][::SOME]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("history", IN_ISSUES, ids=lambda history: history.name)
def test_a_history_is_remembered(history: History, order: str, memory: Memory) -> None:
    """Every event once, whichever issue is read first."""
    for source, events in issues(history, order):
        memory.issue(*events, source=source)
    groups = {lines_of(each.event.sightings): each.event for each in memory.records()}
    assert set(groups) == {event.tellings for event in history.events}
    for event in history.events:
        assert list(unsaid(groups[event.tellings], event.says)) == []


def issues(history: History, order: str) -> list[tuple[str, list[Event]]]:
    """Give the issues of a history with the source of each, in the order in which they are read."""
    found: dict[tuple[str, str], list[Event]] = {}
    for telling in history.ordered("in order"):
        found.setdefault((telling.source, telling.document), []).append(telling.event)
    told = [(source, events) for (source, _), events in found.items()]
    if order == "shuffled":
        random.Random(history.name).shuffle(told)  # noqa: S311 - the same in every run
    return told[::-1] if order == "in reverse" else told
