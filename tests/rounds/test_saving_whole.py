"""What a source told and its state are saved together, by the round that has the source, once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rcevents.merge.decisions import NONE
from rcevents.remembering import Tally, Told, ToldDocument
from rcevents.rounds.saving import save
from rcevents.store.contract import Search, SourceState
from tests.announcing import listed
from tests.rounds.rehearsal import NOON
from tests.store.conftest import back_end, store

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.store.contract import Store

__all__ = ["back_end", "store"]

LIST = "https://tea.example.org/events.ics"
TOLD = Told("tea", (ToldDocument(LIST, None, "1", (listed("Tea Days"),)),))
STATE = SourceState("tea", "as it is read", told=1, checked=NOON)


def saved(
    store: Store,
    seen: SourceState | None,
    told: Told | None = TOLD,
    state: Callable[[Tally], SourceState | None] = lambda _: STATE,
    *,
    tried: bool = False,
) -> Tally | None:
    """Save what was told."""
    return save(
        store,
        "tea",
        seen,
        told,
        state,
        now=NOON,
        decisions=NONE,
        keep=lambda: True,
        tried=tried,
    )


def held(store: Store) -> tuple[list[str], SourceState | None]:
    """Give the titles of what is stored, and the state of the source."""
    with store.reading() as reading:
        titles = [record.event.title for record in reading.search(Search())]
        return titles, reading.source("tea")


def test_what_is_told_is_kept_with_the_state(store: Store) -> None:
    tally = saved(store, None)
    assert tally is not None
    assert tally.new == 1
    assert held(store) == (["Tea Days"], STATE)


def test_a_state_without_anything_told(store: Store) -> None:
    assert saved(store, None, None) == Tally()
    assert held(store) == ([], STATE)


def test_more_is_to_come_so_the_state_stays(store: Store) -> None:
    """A source that is read in parts is due until its last part is saved."""
    assert saved(store, None, state=lambda _: None) is not None
    assert held(store) == (["Tea Days"], None)


@pytest.mark.parametrize("seen", [None, replace(STATE, checked=None)])
def test_what_another_round_has_saved_since_is_not_touched(
    store: Store, seen: SourceState | None
) -> None:
    saved(store, None, None)
    assert saved(store, seen, state=lambda _: replace(STATE, told=9)) is None
    assert held(store) == ([], STATE)


def test_what_is_tried_is_counted_and_not_kept(store: Store) -> None:
    tried = saved(store, None, tried=True)
    assert held(store) == ([], None)
    assert tried == saved(store, None)


def test_what_fails_half_way_leaves_nothing(store: Store) -> None:
    """Neither events nor a state which tells that they were read."""

    def failing(_: Tally) -> SourceState:
        raise KeyError

    with pytest.raises(KeyError):
        saved(store, None, state=failing)
    assert held(store) == ([], None)
