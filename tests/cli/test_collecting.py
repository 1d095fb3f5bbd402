"""`rcevents collect`: what it prints, how it ends, and what it leaves behind."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.rounds.rehearsal import MORE, TEAS, calendar

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer

    from tests.cli.conftest import Run

CONFIGURATION = """
[store]
path = "store.sqlite"

[fetch]
robots = false
retries = 0

[[sources]]
name = "Tea days"
path = "teas.ics"
"""
REMOTE = """
[[sources]]
name = "Far teas"
address = "{}"
"""


@pytest.fixture
def here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the current folder, which holds a configuration with a calendar."""
    monkeypatch.delenv("RCEVENTS_STORE", raising=False)
    (folder / "rcevents.toml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "teas.ics").write_text(calendar(*TEAS), encoding="utf-8")
    return folder


@pytest.fixture
def far(here: Path, httpserver: HTTPServer) -> HTTPServer:
    """Give a server, one address of which is a source, too."""
    text = CONFIGURATION + REMOTE.format(httpserver.url_for("/teas"))
    (here / "rcevents.toml").write_text(text, encoding="utf-8")
    return httpserver


def rows(table: str) -> list[list[str]]:
    """Give the words of a table's lines."""
    return [line.split() for line in table.splitlines()]


@pytest.mark.usefixtures("here")
def test_a_line_a_source(run: Run) -> None:
    ran = run("collect")
    assert (ran.code, ran.err) == (0, "")
    assert rows(ran.out) == [
        [
            "Source",
            "Outcome",
            "Fetched",
            "Told",
            "New",
            "Changed",
            "Gone",
            "Back",
            "Unread",
            "Next",
        ],
        ["Tea", "days", "read", "1", "5", "5"],
    ]
    assert rows(run("collect").out)[1] == ["Tea", "days", "unchanged", "1"]


@pytest.mark.usefixtures("here")
def test_json_has_it_all(run: Run) -> None:
    ran = run("collect", "--output", "json")
    told = json.loads(ran.out)
    (source,) = told["sources"]
    assert (source["source"], source["outcome"], source["new"]) == ("Tea days", "read", 5)
    assert source["again"] == ["rcevents", "collect", "--only", "Tea days"]
    assert told["outcomes"] == {"read": 1}
    assert told["total"]["told"] == 5
    assert told["saved"] is True


def test_what_does_not_answer_is_told_with_what_repeats_it(run: Run, far: HTTPServer) -> None:
    """The others are read all the same."""
    far.expect_request("/teas").respond_with_data("", status=503)
    ran = run("collect", "--allow-private")
    assert ran.code == 4
    assert [row[:3] for row in rows(ran.out)[1:]] == [
        ["Tea", "days", "read"],
        ["Far", "teas", "failed"],
    ]
    assert 'rcevents: "Far teas" did not answer: http://localhost' in ran.err
    assert "  again: rcevents collect --only 'Far teas' --allow-private\n" in ran.err
    last = run("collect", "--allow-private").out.splitlines()[-1]
    assert last.startswith("1 source is not due yet; the next at ")


def test_what_has_an_alarm_can_be_accepted(run: Run, far: HTTPServer) -> None:
    far.expect_ordered_request("/teas").respond_with_data(calendar(*TEAS, *MORE))
    far.expect_request("/teas").respond_with_data(calendar(*MORE))
    assert run("collect", "--allow-private").code == 0
    ran = run("collect", "--allow-private", "--all")
    assert ran.code == 3
    assert '"Far teas" raised an alarm' in ran.err
    assert "it told 8 events to come, and now it tells 3" in ran.err
    assert "  again: rcevents collect --only 'Far teas' --accept --allow-private\n" in ran.err
    assert run("collect", "--allow-private", "--only", "Far teas", "--accept").code == 0


def test_accept_needs_a_name(run: Run) -> None:
    ran = run("collect", "--accept")
    assert ran.code == 2
    assert "--only NAME" in ran.err


@pytest.mark.usefixtures("here")
def test_a_name_that_none_has(run: Run) -> None:
    ran = run("collect", "--only", "Tae days")
    assert ran.code == 3
    assert 'Did you mean "Tea days"?' in ran.err


def test_a_dry_run_leaves_nothing_behind(run: Run, here: Path) -> None:
    before = sorted(here.rglob("*"))
    ran = run("collect", "--dry-run")
    assert ran.code == 0
    assert ran.out.endswith("Nothing was saved.\n")
    assert rows(ran.out)[1][:5] == ["Tea", "days", "read", "1", "5"]
    assert sorted(here.rglob("*")) == before
    run("collect")
    (here / "teas.ics").write_text(calendar(*TEAS, *MORE), encoding="utf-8")
    for _ in range(2):
        told = json.loads(run("collect", "--dry-run", "--output", "json").out)
        assert (told["saved"], told["total"]["new"]) == (False, 3)


def test_without_a_source(run: Run, folder: Path) -> None:
    assert run("collect").code == 3
    (folder / "rcevents.toml").write_text("", encoding="utf-8")
    ran = run("collect")
    assert ran.code == 3
    assert "no source is configured here" in ran.err


def test_what_could_not_be_read_is_told(run: Run, here: Path) -> None:
    text = calendar(*TEAS, "Kettle Hour").replace("DTSTART:", "X-DTSTART:", 1)
    (here / "teas.ics").write_text(text, encoding="utf-8")
    ran = run("collect")
    assert ran.code == 0
    assert ran.err.startswith("rcevents: 1 announcement could not be read:\n  teas.ics:4: ")
    assert rows(ran.out)[1] == ["Tea", "days", "read", "1", "5", "5", "1"]


@pytest.mark.usefixtures("here")
def test_quiet_says_nothing(run: Run) -> None:
    ran = run("collect", "--quiet")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_a_file_that_is_gone(run: Run, here: Path) -> None:
    run("collect")
    (here / "teas.ics").unlink()
    ran = run("collect")
    assert ran.code == 3
    assert 'rcevents: "Tea days" cannot be read: teas.ics: ' in ran.err
    assert "  again: rcevents collect --only 'Tea days'\n" in ran.err


def test_a_source_that_has_another_name(run: Run, here: Path) -> None:
    """The old one is told, with the command that forgets it."""
    run("collect")
    path = here / "rcevents.toml"
    path.write_text(CONFIGURATION.replace("Tea days", "Teas"), encoding="utf-8")
    ran = run("collect")
    assert (ran.code, ran.err.count("\n")) == (0, 1)
    assert '"Tea days"; what nobody reads' in ran.err
    assert ran.err.endswith("rcevents store forget 'Tea days'\n")
    assert run("collect", "--quiet").err == ""
    ran = run("store", "forget", "tea day")
    assert (ran.code, 'Did you mean "Tea days"?' in ran.err) == (3, True)
    ran = run("store", "forget", "Tea days", "--dry-run")
    assert (ran.code, ran.err) == (0, "rcevents: nothing was changed\n")
    assert run("store", "forget", "Tea days").out == ran.out == '"Tea days": 1 list closed\n'
    assert run("collect").err == ""
    ran = run("store", "forget", "Teas")
    assert ran.out == '"Teas": 1 list closed, 5 events not seen from now on\n'
    assert '"Teas" is still configured here' in ran.err
    assert rows(run("collect").out)[1] == ["Teas", "read", "1", "5", "5"]
