"""What is in doubt, and the commands that decide it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.stocked import stock

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

SAME = "rcevents decide same days-of-pot-2021 tea-days-2021"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the current folder, which holds a store."""
    stock(tmp_path / "store.sqlite")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RCEVENTS_STORE", "store.sqlite")
    return tmp_path


def test_both_events_and_what_decides_it(run: Run) -> None:
    ran = run("doubts")
    assert ran.code == 0
    assert "1. titles alike (score 0.50): days" in ran.out
    assert "- Tea Days 2021, 3 May 2021  https://tea.example.org/days" in ran.out
    assert "told by weekly, 0002.md:10 (2021-04-09), and 1 more" in ran.out
    assert f"   {SAME}\n" in ran.out


def test_as_json(run: Run) -> None:
    (doubt,) = json.loads(run("doubts", "-o", "json").out)["doubts"]
    assert (doubt["score"], doubt["rule"], doubt["evidence"]) == (0.5, "titles alike", ["days"])
    assert doubt["one"]["title"] == "Days of the Pot"
    assert doubt["same"] == SAME


@pytest.mark.parametrize("sort", ["same", "different"])
def test_what_was_decided_is_in_doubt_no_more(run: Run, sort: str) -> None:
    run("decide", sort, "days-of-pot-2021", "tea-days-2021")
    ran = run("doubts")
    assert ran.out == "Nothing is in doubt.\n"
    assert "1 more is decided already" in ran.err


def test_without_a_store(run: Run) -> None:
    assert run("doubts", "--store", "none.sqlite").code == 6


def test_of_inputs(run: Run, folder: Path) -> None:
    ran = run("doubts", str(folder / "issues"), "--output", "json")
    assert ran.code == 0
    assert json.loads(ran.out) == {"doubts": []}


def test_what_the_sources_changed_under_a_correction(here: Path, run: Run) -> None:
    (here / "decisions.toml").write_text(
        '[[correction]]\nevent = "tea-days-2021"\ntitle = "T"\nwas = {title = "Tee"}\n',
        encoding="utf-8",
    )
    warning = "decisions.toml:3: title of tea-days-2021@rcevents: the sources now tell"
    assert warning in run("doubts").err
    assert warning in run("list", "--from", "2021-01-01").err
    assert run("doubts", "--quiet").err == ""
