"""Sources on this computer: looked at in every round, read where their bytes have changed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from rcevents.rounds import judging
from tests.rounds.rehearsal import MORE, TEAS, calendar

if TYPE_CHECKING:
    from pathlib import Path

    from tests.rounds.rehearsal import Stage

ISSUE = (
    "# Issue of 1 March 2031\n\n## Events\n\n- [{}](https://tea.example.org/{}) - 3 May, Virtual\n"
)


@pytest.fixture
def lists(stage: Stage) -> Path:
    """Give a folder that is a source, with two calendars in it."""
    folder = stage.folder / "lists"
    folder.mkdir()
    (folder / "teas.ics").write_text(calendar(*TEAS), encoding="utf-8")
    (folder / "more.ics").write_text(calendar(*MORE), encoding="utf-8")
    stage.source("lists", str(folder))
    return folder


@pytest.mark.usefixtures("lists")
def test_a_folder_is_read_once(stage: Stage) -> None:
    report = stage.round()["lists"]
    assert (report.outcome, report.fetched, report.documents) == ("read", 2, 2)
    report = stage.round()["lists"]
    assert (report.outcome, report.fetched, report.documents) == ("unchanged", 2, 0)
    assert report.due is None


def test_a_file_that_changed_is_read_alone(stage: Stage, lists: Path) -> None:
    stage.round()
    (lists / "more.ics").write_text(calendar(*MORE, "Honey Hour"), encoding="utf-8")
    report = stage.round()["lists"]
    assert (report.documents, report.tally.told, report.tally.new) == (1, 4, 1)
    assert stage.unseen() == []


def test_what_a_file_told_that_is_gone(stage: Stage, lists: Path) -> None:
    """It was a list: its events are not seen any more, until it is back."""
    stage.round()
    text = (lists / "teas.ics").read_text(encoding="utf-8")
    (lists / "teas.ics").write_text(calendar(*TEAS[:4]), encoding="utf-8")
    stage.round()
    (lists / "more.ics").unlink()
    report = stage.round()["lists"]
    assert (report.outcome, report.tally.gone) == ("alarm", 0)
    report = stage.round(accept=["lists"])["lists"]
    assert (report.outcome, report.tally.gone) == ("read", 3)
    assert stage.round()["lists"].outcome == "unchanged"
    (lists / "teas.ics").write_text(text, encoding="utf-8")
    (lists / "more.ics").write_text(calendar(*MORE), encoding="utf-8")
    stage.round()
    assert stage.unseen() == []
    assert len(stage.titles()) == 8


def test_a_second_file_that_told_the_same_may_go(stage: Stage, lists: Path) -> None:
    """What it told is told by another file, which has not changed: that alarms nobody."""
    (lists / "copy.ics").write_text(calendar(*TEAS), encoding="utf-8")
    stage.round()
    (lists / "copy.ics").unlink()
    report = stage.round()["lists"]
    assert (report.outcome, report.tally.gone, stage.unseen()) == ("read", 0, [])


@pytest.mark.usefixtures("lists")
def test_much_is_saved_in_parts(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another round would begin where this one was stopped."""
    monkeypatch.setattr(judging, "MOST_AT_ONCE", 3)
    report = stage.round()["lists"]
    assert (report.outcome, report.documents, report.tally.new) == ("read", 2, 8)
    assert stage.round()["lists"].outcome == "unchanged"
    stage.later(days=31)
    report = stage.round()["lists"]
    assert (report.documents, report.tally.same, report.tally.changed) == (2, 8, 0)
    assert len(stage.titles()) == 8


def test_a_part_that_alarms_is_not_saved(
    stage: Stage, lists: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "MOST_AT_ONCE", 1)
    stage.round()
    (lists / "teas.ics").write_text(calendar(TEAS[0]), encoding="utf-8")
    assert stage.round()["lists"].outcome == "alarm"
    assert stage.unseen() == []
    stage.round(accept=["lists"])
    assert stage.unseen() == sorted(TEAS[1:])


def test_an_issue_that_is_gone_was_told_all_the_same(stage: Stage) -> None:
    folder = stage.folder / "issues"
    folder.mkdir()
    for number, title in enumerate(("Tea Days", "Cake Fair")):
        text = f"---\ndate: 2031-03-0{number + 1}\n---\n" + ISSUE.format(title, number)
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    stage.source("issues", str(folder))
    assert stage.round()["issues"].tally.new == 2
    (folder / "0.md").unlink()
    assert stage.round()["issues"].outcome == "unchanged"
    assert stage.unseen() == []


def test_a_folder_of_another_kind_of_file_alarms_nobody(stage: Stage, lists: Path) -> None:
    stage.round()
    (lists / "issue.md").write_text(ISSUE.format("Tea Days", "days"), encoding="utf-8")
    report = stage.round()["lists"]
    assert (report.outcome, report.tally.new) == ("read", 1)


def test_a_file_that_cannot_be_read_keeps_what_it_told(stage: Stage, lists: Path) -> None:
    stage.round()
    (lists / "more.ics").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    (lists / "teas.ics").write_text(calendar(*TEAS, hour=11), encoding="utf-8")
    report = stage.round()["lists"]
    assert (report.outcome, report.faults, report.exit_code) == ("read", 1, 3)
    assert report.tally.changed == 5
    assert stage.unseen() == []


def test_a_path_where_nothing_is(stage: Stage, lists: Path) -> None:
    stage.round()
    lists.rename(stage.folder / "elsewhere")
    report = stage.round()["lists"]
    assert (report.outcome, report.exit_code) == ("unreadable", 3)
    assert stage.unseen() == []


@pytest.mark.usefixtures("lists")
def test_a_document_has_one_name_from_every_folder(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.round()
    names = {seen.document for record in stage.records() for seen in record.event.sightings}
    assert names == {"lists/teas.ics", "lists/more.ics"}
    monkeypatch.chdir(stage.folder)
    stage.source("lists", "lists")
    stage.round(folder=stage.folder.relative_to(stage.folder))
    monkeypatch.chdir("/")
    stage.source("lists", os.path.relpath(stage.folder / "lists"))
    stage.round()
    with stage.store.reading() as reading:
        assert {state.address for state in reading.documents("lists")} == names
    assert len(stage.records()) == 8


def test_a_file_that_is_gone_alone(stage: Stage) -> None:
    """What was known of it stays; it is told how to look again."""
    path = stage.folder / "teas.ics"
    path.write_text(calendar(*TEAS), encoding="utf-8")
    stage.source("teas", str(path))
    stage.round()
    path.unlink()
    report = stage.round()["teas"]
    assert (report.outcome, report.exit_code, report.tally.gone) == ("unreadable", 3, 0)
    assert report.what
    assert stage.unseen() == []
    path.write_text(calendar(*TEAS), encoding="utf-8")
    assert stage.round()["teas"].outcome == "unchanged"
