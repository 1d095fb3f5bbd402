"""When a source is due: its own pace, patience with what fails, and clocks that lie."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rcevents.configuration import Source
from rcevents.rounds.fingerprint import fingerprint
from rcevents.rounds.pace import HOUR, is_due, next_pace, wait
from rcevents.store.contract import SourceState
from tests.rounds.rehearsal import NOON, TEAS, calendar

if TYPE_CHECKING:
    from tests.rounds.rehearsal import Stage

TEA = Source(name="teas", address="https://tea.example.org/")
STATE = SourceState("teas", fingerprint(TEA, NOON.date()), due=NOON)


def due_hours(stage: Stage) -> float:
    """Give in how many hours the source is due, after a round at the time when it was."""
    state = stage.state("teas")
    stage.now = state.due or stage.now
    stage.round()
    due = stage.state("teas").due
    assert due is not None
    return (due - stage.now) / dt.timedelta(hours=1)


def test_what_never_changes_is_asked_ever_more_rarely(stage: Stage) -> None:
    stage.source("teas")
    stage.serve("teas", calendar(*TEAS), ETag='"1"')
    stage.round()
    assert stage.state("teas").pace == 12 * HOUR
    assert [due_hours(stage) for _ in range(5)] == [24, 48, 96, 168, 168]


def test_what_changes_is_asked_more_often(stage: Stage) -> None:
    stage.source("teas")
    stage.serve("teas", calendar(*TEAS))
    stage.round()
    for hour, hours in ((10, 6), (11, 6), (11, 12)):
        stage.serve("teas", calendar(*TEAS, hour=hour))
        assert due_hours(stage) == hours


def test_other_bytes_that_tell_the_same_are_no_change(stage: Stage) -> None:
    stage.source("teas")
    stage.serve("teas", calendar(*TEAS))
    stage.round()
    stage.serve("teas", calendar(*TEAS).replace("//EN", "//FR"))
    assert due_hours(stage) == 24


def test_who_tells_how_often_is_heeded(stage: Stage) -> None:
    stage.source("teas", every="90 minutes")
    stage.serve("teas", calendar(*TEAS))
    stage.round()
    assert [due_hours(stage) for _ in range(2)] == [1.5, 1.5]


def test_what_fails_is_tried_again_with_patience(stage: Stage) -> None:
    stage.source("teas")
    stage.serve("teas", status=404)
    stage.round()
    assert [due_hours(stage) for _ in range(6)] == [2, 4, 8, 16, 24, 24]
    stage.serve("teas", calendar(*TEAS))
    assert due_hours(stage) == 12


def test_a_server_that_wants_to_be_left_alone(stage: Stage) -> None:
    stage.source("teas")
    stage.serve("teas", status=429, Retry_After=str(5 * HOUR))
    stage.round()
    due = stage.state("teas").due
    assert due is not None
    assert due - stage.now == dt.timedelta(hours=5)


def test_no_server_is_obeyed_for_ever() -> None:
    assert wait(1, 10**12) == 7 * 24 * HOUR


@pytest.mark.parametrize(
    ("hours", "due"),
    [(0, True), (-1, True), (1, False), (24 * 7, False), (24 * 7 + 1, True), (24 * 365, True)],
)
def test_a_clock_set_back_stops_nothing(hours: int, due: bool) -> None:
    """What is due further away than any pace reaches was noted by a clock that was wrong."""
    state = replace(STATE, due=NOON + dt.timedelta(hours=hours))
    assert is_due(TEA, state, STATE.fingerprint, NOON) is due


def test_what_is_asked_once_in_a_month_is_not_taken_for_a_wrong_clock() -> None:
    rare = TEA.model_copy(update={"every": "30 days"})
    state = replace(STATE, due=NOON + dt.timedelta(days=30))
    assert not is_due(rare, state, STATE.fingerprint, NOON)


def test_a_path_is_always_due() -> None:
    path = Source(name="teas", path="teas.ics")
    state = replace(STATE, due=NOON + dt.timedelta(hours=1))
    assert is_due(path, state, STATE.fingerprint, NOON)


def test_the_pace_of_a_source_that_was_slow_before() -> None:
    assert next_pace(TEA, 7 * 24 * HOUR, changed=True) == 84 * HOUR


@pytest.mark.parametrize("key", ["every", "vanished", "enabled", "headers", "token_env"])
def test_keys_that_change_nothing_of_what_is_read(key: str) -> None:
    other = {"every": "1 day", "vanished": "cancel", "enabled": False}
    changed = TEA.model_copy(update={key: other.get(key, "TEA")})
    assert fingerprint(changed, NOON.date()) == fingerprint(TEA, NOON.date())


def test_a_window_moves_with_the_days(stage: Stage) -> None:
    """What is in it is read anew when it is due; nothing is due for that."""
    stage.source("teas", window={"before": 7})
    stage.serve("teas", calendar(*TEAS), ETag='"1"')
    stage.round()
    stage.later(hours=11.9)
    assert stage.round()["teas"].outcome == "not due"
    stage.later(hours=1)
    assert stage.round()["teas"].documents == 1


def test_a_source_that_fails_and_is_set_otherwise_is_tried_at_once(stage: Stage) -> None:
    """And then with patience again."""
    stage.source("teas")
    stage.serve("teas", status=404)
    stage.round()
    stage.source("teas", topics=["tea"])
    assert stage.round()["teas"].outcome == "failed"
    assert stage.round()["teas"].outcome == "not due"
