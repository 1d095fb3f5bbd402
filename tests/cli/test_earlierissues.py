"""What earlier issues told, without what the issue that is checked tells itself."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.cli.earlierissues import Earlier
from rcevents.cli.intake import Intake
from rcevents.document import Document
from rcevents.errors import InputError, NoStore
from rcevents.sources.settings import NO_PROFILE

if TYPE_CHECKING:
    from pathlib import Path

ISSUE = "# Events\n\n[Tea Days](https://tea.example.org) - 4 May 2032, free, online\n"


@pytest.fixture(autouse=True)
def issues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder of two issues that tell the same."""
    for name in ("2032-03-20.md", "2032-04-20.md"):
        (tmp_path / name).write_text(ISSUE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*inputs: str, checked: str = "2032-04-20.md") -> list[dt.date | None]:
    """Give the days of issue of what these inputs told, as an issue is checked."""
    document = Document(checked, ISSUE, "text/markdown")
    earlier = Earlier(inputs, None, from_store=False, config=None)
    events = earlier.events(Intake((checked,)), [document], NO_PROFILE)
    return [event.sightings[0].issued for event in events]


def test_nothing_is_asked_and_nothing_is_told() -> None:
    assert told() == []


@pytest.mark.parametrize(
    "checked", ["2032-04-20.md", "./2032-04-20.md", "nowhere/../2032-04-20.md"]
)
def test_an_issue_is_no_earlier_one_of_itself(issues: Path, checked: str) -> None:
    """However its path is written, and whatever else is beside it."""
    (issues / "nowhere").mkdir()
    assert told(".", checked=checked) == [dt.date(2032, 3, 20)]
    assert told(str(issues), checked=checked) == [dt.date(2032, 3, 20)]
    assert told("2032-04-20.md", checked=checked) == []


def test_an_address_is_compared_as_it_is() -> None:
    assert len(told(".", checked="https://tea.example.org/2032-04-20.md")) == 2


def test_what_is_not_there_is_told_with_its_option() -> None:
    """An earlier issue that is missing must not pass for one that says nothing."""
    with pytest.raises(InputError, match=r"no such file or folder \(--against\)"):
        told("nowhere.md")


def test_a_store_that_is_not_there(issues: Path) -> None:
    earlier = Earlier((), str(issues / "none.sqlite"), from_store=False, config=None)
    with pytest.raises(NoStore):
        earlier.events(Intake(()), [], NO_PROFILE)
