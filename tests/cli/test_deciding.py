"""What a person decides: commands that write it, show it and take it back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from rcevents.decisions import parse_decisions
from tests.cli.stocked import stock

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.merge.decisions import Decisions
    from tests.cli.conftest import Run

TEA, WATER = "tea-days-2021@rcevents", "water-week-2021@rcevents"
BEANS, POT = "days-of-beans-2021@rcevents", "days-of-pot-2021@rcevents"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the current folder, with a store beside it."""
    stock(tmp_path / "store.sqlite")
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("RCEVENTS_STORE", str(tmp_path / "store.sqlite"))
    return folder


def decisions(folder: Path, name: str = "decisions.toml") -> Decisions:
    """Read what was written."""
    return parse_decisions((folder / name).read_text(encoding="utf-8"))


def test_nothing_is_decided_at_first(desk: Path, run: Run) -> None:
    ran = run("decide")
    assert ran.code == 0
    assert "Nothing is decided" in ran.out
    assert not list(desk.iterdir())


def test_events_that_are_one(desk: Path, run: Run) -> None:
    """Uids may be written without their end, and begun only; both events are shown."""
    ran = run("decide", "same", "tea-days-2021", "days-of-p", "--why", "renamed")
    assert ran.code == 0, ran.err
    assert decisions(desk).same == ((TEA, POT),)
    assert "Tea Days 2021, 3 May 2021" in ran.out
    assert "Days of the Pot, 10 Sep 2021" in ran.out
    assert "from now on" in ran.out
    assert f"rcevents decide undo {TEA} {POT}" in ran.out


def test_an_announcement_that_is_of_another_event(desk: Path, run: Run) -> None:
    ran = run("decide", "different", TEA, "0002.md:10")
    assert ran.code == 0
    assert decisions(desk).different == ((TEA, "0002.md:10"),)


def test_a_contradiction_is_not_written(desk: Path, run: Run) -> None:
    run("decide", "same", TEA, POT)
    run("decide", "same", POT, BEANS)
    ran = run("decide", "different", TEA, BEANS)
    assert ran.code == 2
    assert "nothing is written" in ran.err
    assert "told to be the same on lines 1 and 4" in ran.err
    assert not decisions(desk).different


def test_corrections_note_what_the_sources_told(desk: Path, run: Run) -> None:
    ran = run("decide", "correct", "tea", "when=3-5 May 2021", "cost=Free", "--pin")
    assert ran.code == 0, ran.err
    when, cost = decisions(desk).corrections
    assert (when.event, when.value["end"], when.pinned) == (TEA, "2021-05-05", True)
    assert when.was["start"] == "2021-05-03"
    assert cost.was["tiers"][0]["min"] == "25"
    assert "cost: free; the sources tell €25" in ran.out


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ("cost=twenty", "tells no cost"),
        ("tilte=A", 'did you mean "title"'),
        ("title", "write KEY=VALUE"),
        ("sessions=[1", "no JSON"),
    ],
)
def test_corrections_that_mean_nothing(desk: Path, run: Run, told: str, what: str) -> None:
    ran = run("decide", "correct", TEA, told)
    assert (ran.code, what in ran.err) == (2, True)
    assert not list(desk.iterdir())


def test_a_withdrawn_event(desk: Path, run: Run) -> None:
    assert run("decide", "withdraw", "days-of-b", "--why", "no such talk").code == 0
    assert decisions(desk).withdrawn == {BEANS: "no such talk"}


def test_an_event_that_no_store_has_is_let_pass(desk: Path, run: Run) -> None:
    """With a word: it may be told some day, or be a slip."""
    ran = run("decide", "withdraw", "tee-days-2021")
    assert ran.code == 0
    assert f"did you mean {TEA}" in ran.err
    assert decisions(desk).withdrawn == {"tee-days-2021@rcevents": ""}


def test_a_beginning_that_several_have(desk: Path, run: Run) -> None:
    for part in ("days-of", "", "d"):
        assert run("decide", "withdraw", part).code == 2
    assert not list(desk.iterdir())


def test_one_event_is_no_pair(desk: Path, run: Run) -> None:
    ran = run("decide", "same", "tea", TEA)
    assert (ran.code, "two different events" in ran.err) == (2, True)
    assert not list(desk.iterdir())


def test_a_decision_is_taken_back(desk: Path, run: Run) -> None:
    run("decide", "withdraw", "days-of-b")
    run("decide", "correct", "days-of-b", "title=Beans")
    ran = run("decide", "undo", "days-of-b")
    assert ran.code == 2
    assert "4: corrected: days-of-beans-2021@rcevents: title" in ran.err
    assert run("decide", "undo", "days-of-b", "--line", "4").code == 0
    assert run("decide", "undo", "days-of-b").code == 0
    assert (desk / "decisions.toml").read_text(encoding="utf-8") == ""
    assert run("decide", "undo", "days-of-b").code == 2
    assert run("decide", "undo").code == 2


def test_the_list_tells_what_applies_no_more(desk: Path, run: Run) -> None:
    (desk / "decisions.toml").write_text(
        f'[[same]]\nevents = ["{TEA}", "tee-days-2021"]\n'
        f'[[different]]\nevents = ["{TEA}", "0009.md:1"]\n'
        f'[[correction]]\nevent = "{WATER}"\ntitle = "Water Days"\nwas = {{title = "Waters"}}\n',
        encoding="utf-8",
    )
    ran = run("decide")
    assert ran.code == 0
    assert "tee-days-2021@rcevents: no event of the store is called so" in ran.out
    assert f"did you mean {TEA}?" in ran.out
    assert "0009.md:1: no announcement that is stored stands there" in ran.out
    assert 'the sources now tell "Water Week"' in ran.out
    told = json.loads(run("decide", "--output", "json").out)
    assert [len(each["warnings"]) for each in told["decisions"]] == [2, 1, 1]
    assert told["decisions"][2]["corrections"][0]["value"] == "Water Days"


def test_decisions_can_be_made_before_there_is_a_store(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RCEVENTS_STORE", str(tmp_path / "none.sqlite"))
    assert run("decide", "same", "a", "b").code == 0
    assert run("decide", "correct", "a", "title=A").code == 0
    ran = run("decide")
    assert "There is no store yet" in ran.out
    assert not (tmp_path / "none.sqlite").exists()
    assert run("decide", "--store", "other.sqlite").code == 6


def test_the_file_stands_beside_the_configuration(desk: Path, run: Run) -> None:
    (desk / "etc").mkdir()
    (desk / "etc" / "rcevents.toml").write_text("", encoding="utf-8")
    assert run("decide", "--config", "etc/rcevents.toml", "withdraw", "days-of-b").code == 0
    assert decisions(desk, "etc/decisions.toml").withdrawn
    assert run("decide", "withdraw", "days-of-b", "--decisions", "mine.toml").code == 0
    assert decisions(desk, "mine.toml").withdrawn
    assert run("decide", "--decisions", "none.toml").code == 3
    assert run("decide", "withdraw", "days-of-b", "--decisions", "none/mine.toml").code == 3


def test_a_broken_file_is_left_alone(desk: Path, run: Run) -> None:
    (desk / "decisions.toml").write_text("[[same]]\nevents = 1\n", encoding="utf-8")
    for asked in (("decide",), ("decide", "withdraw", "days-of-b")):
        ran = run(*asked)
        assert (ran.code, "decisions.toml:2: events of same" in ran.err) == (2, True)
    assert (desk / "decisions.toml").read_text(encoding="utf-8") == "[[same]]\nevents = 1\n"
