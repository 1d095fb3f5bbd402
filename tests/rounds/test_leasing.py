"""One round at a time reads a source; who dies leaves it to others."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from rcevents.rounds.leasing import LENGTH, Leases, is_dead, owner_here
from tests.rounds.rehearsal import NOON, TEAS, calendar

if TYPE_CHECKING:
    from tests.rounds.rehearsal import Stage

OURS = "from rcevents.rounds.leasing import owner_here; print(owner_here())"


def dead_owner() -> str:
    """Give the owner of a round that ran in a process which has ended."""
    ran = subprocess.run([sys.executable, "-c", OURS], capture_output=True, text=True, check=True)
    return ran.stdout.strip()


def test_a_process_that_is_gone_is_seen_at_once() -> None:
    assert is_dead(dead_owner())
    assert not is_dead(owner_here())


def test_another_process_of_the_same_number_is_told_apart() -> None:
    """By when it was started."""
    here, process, started, number = owner_here().split("/")
    assert is_dead(f"{here}/{process}/{int(started) + 1}/{number}")


def test_a_process_for_whose_end_nobody_has_asked_is_gone() -> None:
    asked = [sys.executable, "-c", f"{OURS}; import sys; sys.stdout.flush()"]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        owner = process.stdout.readline().strip()
        process.stdout.read()  # to its end
        while not is_dead(owner):
            assert process.returncode is None
    assert is_dead(owner)


def test_what_is_not_known_is_not_dead() -> None:
    """Another machine, another container, somebody else's process, anything else."""
    here, _, started, number = owner_here().split("/")
    for owner in ("", "elsewhere", f"elsewhere/1/{started}/{number}", f"{here}/x/1/{number}"):
        assert not is_dead(owner)


def test_a_source_is_one_rounds_at_a_time(stage: Stage) -> None:
    one, other = (Leases(stage.store, lambda: stage.now) for _ in range(2))
    assert one.take("teas")
    assert not other.take("teas")
    one.release("teas")
    assert other.take("teas")


def test_a_lease_is_renewed_while_its_round_lives(stage: Stage) -> None:
    one, other = (Leases(stage.store, lambda: stage.now) for _ in range(2))
    one.take("teas")
    for _ in range(4):
        stage.now += LENGTH * 0.6
        one.renew()
        assert not other.take("teas")
    assert one.keep("teas")


def test_a_lease_that_ran_out_is_taken_over(stage: Stage) -> None:
    one, other = (Leases(stage.store, lambda: stage.now) for _ in range(2))
    one.take("teas")
    stage.now += LENGTH
    assert other.take("teas")
    assert not one.keep("teas")
    one.release("teas")
    assert not Leases(stage.store, lambda: stage.now).take("teas")


def test_the_lease_of_a_dead_process_is_taken_over_at_once(stage: Stage) -> None:
    assert stage.store.lease("teas", dead_owner(), NOON, NOON + LENGTH)
    assert Leases(stage.store, lambda: NOON).take("teas")


def test_a_lease_by_a_clock_that_was_wrong(stage: Stage) -> None:
    """It ends later than any lease given now could."""
    far = NOON + dt.timedelta(days=400)
    assert stage.store.lease("teas", "elsewhere/1/1/a", far, far + LENGTH)
    assert Leases(stage.store, lambda: NOON).take("teas")


def test_what_another_round_has_is_left_to_it(stage: Stage) -> None:
    stage.source("teas")
    stage.serve("teas", calendar(*TEAS))
    stage.store.lease("teas", "elsewhere/1/1/a", NOON, NOON + LENGTH)
    report = stage.round()["teas"]
    assert (report.outcome, report.exit_code) == ("elsewhere", 0)
    assert stage.asked == []
    stage.now += LENGTH
    assert stage.round()["teas"].outcome == "read"


def test_what_was_taken_over_meanwhile_is_not_saved(stage: Stage) -> None:
    """The other round's word counts; this one says so."""
    stage.source("teas")
    stage.serve("teas", calendar(*TEAS))
    times = iter([NOON] * 4)

    def clock() -> dt.datetime:
        now = next(times, None)
        if now is None:  # the answer is there, and it took too long
            late = NOON + LENGTH
            stage.store.lease("teas", "elsewhere/1/1/a", late, late + LENGTH)
            return late
        return now

    report = stage.round(clock=clock)["teas"]
    assert (report.outcome, stage.titles()) == ("lost", [])
    assert "took too long" in (report.what or "")


def test_a_round_that_is_left_gives_its_leases_back(stage: Stage) -> None:
    from rcevents.rounds import collect

    for name in ("one", "two"):
        stage.source(name)
        stage.serve(name, calendar(*TEAS))
    reports = collect(stage.configuration, stage.store, clock=lambda: NOON, environ={})
    next(reports)
    reports.close()  # type: ignore[attr-defined]
    assert all(stage.store.holder(name) is None for name in ("one", "two"))


def test_an_owner_is_one_rounds_alone() -> None:
    assert owner_here() != owner_here()
    assert f"/{os.getpid()}/" in owner_here()
