"""What is noted of a source: what was known stays, and it is due again in its own time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from rcevents.configuration import Source
from rcevents.errors import FetchFailed, InputError
from rcevents.rounds import states
from rcevents.rounds.fingerprint import fingerprint, is_stale, tried
from rcevents.rounds.pace import FIRST, SLOWEST, is_due
from rcevents.store.contract import SourceState

NOON = dt.datetime(2031, 3, 1, 12, tzinfo=dt.UTC)
LATER = NOON + dt.timedelta(days=2)
ADDRESS = "https://tea.example.org/events.ics"
TEA = Source(name="tea", address=ADDRESS)
FOLDER = Source(name="tea", path="teas")
PRINT = fingerprint(TEA, NOON.date())
MARKS = {ADDRESS: {"etag": '"1"'}}


def read(source: Source = TEA, before: SourceState | None = None, **values: Any) -> SourceState:  # noqa: ANN401 - what `read` takes
    """Note that a source was read."""
    usual: dict[str, Any] = {"changed": True, "fingerprint": PRINT, "marks": MARKS}
    return states.read(source, before, NOON, **(usual | {"kind": "ical", "coming": 7} | values))


FAULT = InputError("this is no calendar")
GOOD = read()


def looked_at(how: str, before: SourceState | None, source: Source = TEA) -> SourceState:
    """Note what a look two days later found."""
    if how == "unchanged":
        return states.unchanged(source, before, MARKS, LATER)
    if how == "failed":
        return states.failed(source, before, PRINT, FAULT, LATER)
    return states.alarmed(source, before, PRINT, "far fewer events", LATER)


def test_a_first_reading() -> None:
    due = NOON + dt.timedelta(seconds=FIRST)
    assert replace(GOOD, validators={}) == SourceState(
        "tea", PRINT, {}, "ical", 7, due=due, checked=NOON, changed=NOON, pace=FIRST
    )
    assert GOOD.validators == MARKS


def test_a_reading_without_a_change_tells_when_there_was_one() -> None:
    again = read(before=replace(GOOD, changed=NOON - dt.timedelta(days=9)), changed=False)
    assert again.changed == NOON - dt.timedelta(days=9)
    assert again.pace > GOOD.pace
    assert read(before=GOOD).pace < GOOD.pace


def test_a_reading_that_cannot_tell_its_kind_keeps_it() -> None:
    assert read(before=GOOD, kind=None).kind == "ical"


@pytest.mark.parametrize("how", ["unchanged", "failed", "alarmed"])
def test_what_was_known_stays(how: str) -> None:
    """The marks of the last good answer, its kind, its count, its day of change."""
    kept = looked_at(how, GOOD)
    names = ("name", "fingerprint", "validators", "kind", "told", "changed")
    assert [getattr(kept, name) for name in names] == [getattr(GOOD, name) for name in names]
    assert kept.checked == LATER
    assert kept.due is not None
    assert LATER < kept.due <= LATER + dt.timedelta(seconds=SLOWEST)


@pytest.mark.parametrize("how", ["failed", "alarmed"])
def test_what_goes_wrong_is_counted_until_it_is_right(how: str) -> None:
    once = looked_at(how, GOOD)
    twice = looked_at(how, once)
    assert (once.failures, twice.failures) == (1, 2)
    assert once.due is not None
    assert twice.due is not None
    assert twice.due > once.due
    for fine in (looked_at("unchanged", twice), read(before=twice)):
        assert (fine.failures, fine.fault, fine.alarm) == (0, None, None)


def test_a_fault_leaves_the_alarm_and_an_alarm_takes_the_faults_place() -> None:
    """Silence is no answer to an alarm; another answer is."""
    alarmed = looked_at("alarmed", GOOD)
    assert (alarmed.alarm, alarmed.fault) == ("far fewer events", None)
    silent = looked_at("failed", alarmed)
    assert (silent.alarm, silent.fault) == ("far fewer events", "this is no calendar")
    assert looked_at("alarmed", silent).fault is None


def test_a_server_that_asks_to_be_left_alone() -> None:
    fault = FetchFailed("too many requests", retry_after=5 * 3600)
    noted = states.failed(TEA, GOOD, PRINT, fault, NOON)
    assert noted.due == NOON + dt.timedelta(hours=5)


@pytest.mark.parametrize("how", ["unchanged", "failed", "alarmed"])
def test_a_path_is_never_waited_for(how: str) -> None:
    noted = looked_at(how, read(FOLDER), FOLDER)
    assert noted.due is None
    assert is_due(FOLDER, noted, PRINT, LATER)


@pytest.mark.parametrize("how", ["failed", "alarmed"])
@pytest.mark.parametrize(
    "before", [None, replace(GOOD, fingerprint="of other settings:2031-02-01")]
)
def test_what_could_not_be_read_is_not_tried_at_once_and_is_read_whole_in_the_end(
    how: str, before: SourceState | None
) -> None:
    noted = looked_at(how, before)
    assert noted.fingerprint == tried(PRINT)
    assert not is_due(TEA, noted, PRINT, LATER)
    assert is_stale(noted.fingerprint, PRINT)
