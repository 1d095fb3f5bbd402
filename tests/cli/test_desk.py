"""Where a command that decides works: a file that is changed as a whole, or left as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.cli.desk import Desk
from rcevents.errors import BadDecisions, BadFilter, InputError, NoStore
from tests.cli.stocked import stock

if TYPE_CHECKING:
    from pathlib import Path

SAME = '[[same]]\nevents = ["a", "b"]\n'
DIFFERENT = '[[different]]\nevents = ["a", "b"]\n'


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the current folder, which is empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def desk(decisions: str | None = None, store: str | None = None) -> Desk:
    """Give a desk in the current folder."""
    return Desk(None, decisions, store)


def test_a_file_that_is_not_there_yet(here: Path) -> None:
    """It decides nothing, unless it was named; it is made by the first decision."""
    assert desk().entries() == ()
    assert desk("mine.toml").entries_there() == ()
    with pytest.raises(InputError):
        desk("mine.toml").entries()
    desk().change(lambda text: text + SAME)
    assert (here / "decisions.toml").read_text() == SAME
    assert [entry.sort for entry in desk().entries()] == ["same"]


def test_a_folder_that_is_not_there_is_a_mistake(here: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        desk("far/mine.toml").change(lambda text: text + SAME)
    assert list(here.iterdir()) == []


def test_what_cannot_be_beside_what_is_decided_is_not_written(here: Path) -> None:
    (here / "decisions.toml").write_text(SAME)
    with pytest.raises(BadFilter, match="nothing is written") as caught:
        desk().change(lambda text: text + DIFFERENT)
    assert "told to be the same" in str(caught.value)
    assert (here / "decisions.toml").read_text() == SAME


def test_a_file_with_problems_of_its_own_is_left_alone(here: Path) -> None:
    (here / "decisions.toml").write_text("[[sames]]\n")
    with pytest.raises(BadDecisions):
        desk().change(lambda text: text + SAME)
    assert (here / "decisions.toml").read_text() == "[[sames]]\n"


def test_a_store_may_be_missing_unless_it_was_named(here: Path) -> None:
    with desk().kept() as reading:
        assert reading is None
    with pytest.raises(NoStore), desk(store="a.sqlite").kept():
        pass
    stock(here / "a.sqlite")
    with desk(store="a.sqlite").kept() as reading:
        assert reading is not None
