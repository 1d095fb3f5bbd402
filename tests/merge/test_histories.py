"""Histories of events, replayed in order, in reverse and shuffled: each event once, as it ended.

The table of how well the pairs within a history are joined stands at the end of the tests' output.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.merge.planning import plan
from tests.merge.retelling import ORDERS, pairs_of, read_histories, unsaid

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.merge.retelling import History

HISTORIES = read_histories()
WALKED = [
    pytest.param(
        history,
        id=history.name,
        marks=[pytest.mark.xfail(reason=history.known, strict=True)] if history.known else [],
    )
    for history in HISTORIES
]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("history", WALKED)
def test_a_history_ends_in_its_events(
    history: History, order: str, record_property: Callable[[str, object], None]
) -> None:
    """Neither one too many nor one too few, and each says what it must in the end."""
    events = plan(history.ordered(order)).events
    groups = {frozenset(each.number or 0 for each in event.tellings): event for event in events}
    joined, one = pairs_of(groups), history.pairs
    if order == "in order":
        counts = (len(joined & one), len(joined - one), len(one - joined))
        whole = set(groups) == {event.tellings for event in history.events}
        record_property("history", [history.group, whole, *counts])
    assert set(groups) == {event.tellings for event in history.events}
    for event in history.events:
        assert list(unsaid(groups[event.tellings].event, event.says)) == []


def test_many_histories_are_walked() -> None:
    assert len(HISTORIES) >= 100
    assert sum(history.held for history in HISTORIES) >= 20
    assert sum(bool(history.known) for history in HISTORIES) <= 3
