"""What is very much is saved in portions, and nobody can tell that afterwards."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.remembering import remember
from rcevents.store.checking import check
from rcevents.store.opening import connection_of, open_store
from tests.rounds import portioned
from tests.rounds.portioned import LATER, NAME, PORTION, begin, go_on, then, told

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.store.contract import Store
    from tests.store.backends import BackEnd


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a portion hold three entries."""
    for name in ("MOST_AT_ONCE", "PORTION"):
        monkeypatch.setattr(sys.modules[remember.__module__], name, PORTION)


def facts(store: Store) -> dict[str, Any]:
    """Give all events as they are, with their histories and their tellings in every version."""
    with store.reading() as reading:
        found = dict(reading.changed(0))
        histories = {uid: reading.revisions(uid) for uid in found}
        versions = {
            uid: sorted(str(replace(each, number=None)) for each in reading.versions(uid))
            for uid in found
        }
        return {
            "events": found,
            "histories": histories,
            "versions": versions,
            "doubts": reading.doubts(),
            "documents": reading.documents(NAME),
        }


@pytest.fixture
def expected(tmp_path: Path) -> dict[str, Any]:
    """Give what is stored where all of it is saved in one transaction."""
    with closing(open_store(str(tmp_path / "whole.sqlite"))) as store:
        begin(store)
        with store.writing() as writing:
            remember(writing, told(then(), "then"), now=LATER)
        return facts(store)


def test_it_is_the_same_as_in_one_go(back_end: BackEnd, expected: dict[str, Any]) -> None:
    """What is told under another name is the same event, not one beside it."""
    with back_end.opened() as store:
        seen = begin(store)
        portions: list[int] = []

        def keep() -> bool:
            portions.append(PORTION)
            return True

        tally = go_on(store, seen, keep)
        assert len(portions) == 3
        assert facts(store) == expected
    assert tally is not None
    assert (tally.told, tally.same, tally.gone) == (12, 2, 1)
    assert (tally.new, tally.changed) == (6, 2)


@pytest.mark.parametrize("portions", [1, 2, 3])
def test_killed_between_portions(
    back_end: BackEnd, expected: dict[str, Any], portions: int
) -> None:
    """The document is not noted as read, nor the source; the next round does the rest."""
    with back_end.opened() as store:
        begin(store)
    command = [sys.executable, "-m", portioned.__name__, back_end.address, str(portions)]
    done = subprocess.run(command, check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    with back_end.opened() as store:
        with store.reading() as reading:
            (document,) = reading.documents(NAME)
            state = reading.source(NAME)
            assert document.digest == "unfinished then"
            assert state is not None
            assert (state.fingerprint, state.validators) == ("ab:2021-04-02", {})
            is_file = back_end.name == "sqlite"
            assert list(check(connection_of(reading), is_file=is_file)) == []
        assert go_on(store, state, lambda: True) is not None
        assert facts(store) == expected


def test_what_is_told_otherwise_after_a_kill(back_end: BackEnd) -> None:
    """The list is as it was at first: what was saved of the other is told no more."""
    with back_end.opened() as store:
        begin(store)
        before = facts(store)
        command = [sys.executable, "-m", portioned.__name__, back_end.address, "2"]
        subprocess.run(command, check=False, capture_output=True)
        with store.writing() as writing:
            remember(writing, told(portioned.first(), "first"), now=LATER)
        after = facts(store)
    for uid, event in before["events"].items():
        assert after["events"][uid].record.event.start == event.record.event.start
    new = set(after["events"]) - set(before["events"])
    assert new
    assert all(after["events"][uid].record.unseen == LATER.date() for uid in new)


def test_another_round_that_saves_in_between(back_end: BackEnd) -> None:
    """The latecomer saves no more of it; what it has saved is what the other tells as well."""
    with back_end.opened() as store, back_end.opened() as other:
        seen = begin(store)

        def overtaken() -> bool:
            with other.reading() as reading:
                state = reading.source(NAME)
            return go_on(other, state, lambda: True) is None

        assert go_on(store, seen, overtaken) is None
        with store.reading() as reading:
            state = reading.source(NAME)
            (document,) = reading.documents(NAME)
        assert (state and state.fingerprint, document.digest) == ("done", "then")


def test_a_source_that_is_lost_in_between(back_end: BackEnd) -> None:
    with back_end.opened() as store:
        assert go_on(store, begin(store), lambda: False) is None
        with store.reading() as reading:
            (document,) = reading.documents(NAME)
        assert document.digest == "unfinished then"


def test_an_event_that_is_joined_in_between(back_end: BackEnd) -> None:
    """What is told otherwise counts to the event that it is by then."""
    from rcevents.merge.decisions import Decisions
    from rcevents.remembering import settle

    with back_end.opened() as store:
        seen = begin(store)
        with store.reading() as reading:
            one, other = sorted(dict(reading.changed(0)))[1:3]
        same = Decisions(same=((one, other),))

        def joined() -> bool:
            with store.writing() as writing:
                settle(writing, same, now=LATER)
            return True

        assert go_on(store, seen, joined) is not None
        with store.reading() as reading:
            assert list(check(connection_of(reading), is_file=back_end.name == "sqlite")) == []


def test_another_round_that_saves_portions_in_between(back_end: BackEnd) -> None:
    """It took this one for dead, and is no further: no entry is stored twice."""
    with back_end.opened() as store, back_end.opened() as other:
        seen = begin(store)
        calls: list[int] = []

        def meanwhile() -> bool:
            calls.append(1)
            if len(calls) == 1:
                go_on(other, seen, lambda: False)
            return True

        assert go_on(store, seen, meanwhile) is not None
        with store.reading() as reading:
            assert list(check(connection_of(reading), is_file=back_end.name == "sqlite")) == []
