"""`list`, `show` and `publish` of what is stored."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest

from rcevents.store.contract import Remembered
from rcevents.store.sqlite import SqliteStore
from tests.cli.stocked import stock
from tests.render.samples import record

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

TODAY = dt.datetime.now().astimezone().date()
SOON, LONG_AGO = TODAY + dt.timedelta(days=9), dt.date(2021, 5, 3)


def titles(text: str) -> list[str]:
    """Give the titles of a list in JSON."""
    return [event["title"] for event in json.loads(text)["events"]]


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the store's path: it holds a past event, one to come, and one that is withdrawn."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "store.sqlite"
    monkeypatch.setenv("RCEVENTS_STORE", str(path))
    with SqliteStore(path) as store, store.writing() as writing:
        past = record("past-tea", start=LONG_AGO, format="virtual")
        soon = record("soon-tea", start=SOON, format="virtual")
        other = record("other-tea", start=SOON, format="in_person")
        gone = record("gone-tea", start=SOON)
        writing.put_events(Remembered(one) for one in (past, soon, other))
        writing.put_events([Remembered(gone, withdrawn=True), Remembered(record("old-name"))])
        writing.join("old-name@rcevents", "soon-tea@rcevents")
    return path


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ((), ["Other tea", "Soon tea"]),
        (("--from", "2000-01-01"), ["Past tea", "Other tea", "Soon tea"]),
        (("--to", "2021-12-31"), ["Past tea"]),
        (("--to", "+30d", "--virtual"), ["Soon tea"]),
        (("--virtual", "--from", "2021-01-01"), ["Past tea", "Soon tea"]),
    ],
)
def test_what_is_over_is_listed_if_asked_for(
    run: Run, asked: tuple[str, ...], expected: list[str]
) -> None:
    ran = run("list", *asked)
    assert (ran.code, titles(ran.out)) == (0, expected)
    assert ("--from DAY" in ran.err) == ("Past tea" not in expected)
    assert run("list", *asked, "--quiet").err == ""


@pytest.mark.usefixtures("stored")
def test_nothing_that_matches_is_told(run: Run) -> None:
    ran = run("list", "--hybrid")
    assert (ran.code, titles(ran.out)) == (0, [])
    assert "no event of the store matches: hybrid events" in ran.err


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("soon-tea@rcevents", "Soon tea"),
        ("soon-tea", "Soon tea"),
        ("old-name", "Soon tea"),
        ("past t", "Past tea"),
        ("gone-tea", "Gone tea"),
    ],
)
def test_show_follows_joins_and_knows_the_past(run: Run, asked: str, title: str) -> None:
    ran = run("show", asked, "--output", "json")
    assert (ran.code, titles(ran.out)) == (0, [title])
    assert ("is withdrawn" in ran.err) == (asked == "gone-tea")


@pytest.mark.usefixtures("stored")
def test_show_asks_which_is_meant(run: Run) -> None:
    ran = run("show", "ea")
    assert (ran.code, ran.out) == (2, "")
    assert "may be any of 3 events" in ran.err
    assert "rcevents list --output csv" in run("show", "coffee").err


@pytest.mark.usefixtures("stored")
def test_publish_of_the_store(run: Run, tmp_path: Path) -> None:
    ran = run("publish", "--to", "feeds")
    assert ran.code == 0
    assert "all: 2 events in" in ran.out
    assert "1 left out, over before" in ran.err
    assert len(list((tmp_path / "feeds").glob("*.ics"))) == 8
    assert (tmp_path / "feeds" / "index.html").exists()
    assert run("publish", "--to", "feeds").out == ran.out
    assert "virtual: 1 event in" in run("publish", "--to", "narrow", "--virtual").out


def test_an_empty_store_empties_no_feed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "feeds").mkdir()
    SqliteStore(tmp_path / "new.sqlite").close()
    where = str(tmp_path / "feeds")
    ran = run("publish", "--to", where, "--store", str(tmp_path / "new.sqlite"))
    assert (ran.code, ran.out) == (0, "")
    assert "no feed was written" in ran.err
    assert list((tmp_path / "feeds").iterdir()) == []


def test_what_was_decided_is_applied_first(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A decision stands in a file, and holds for the next list already; so it does for inputs."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RCEVENTS_STORE", "store.sqlite")
    stock(tmp_path / "store.sqlite")
    past = ("list", "--from", "2021-01-01")
    assert "Water Week" in titles(run(*past).out)
    assert run("decide", "withdraw", "water-week-2021").code == 0
    assert "Water Week" not in titles(run(*past).out)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    there = run(*past, "--store", "../store.sqlite")
    assert "Water Week" not in titles(there.out), "no file here: nothing is taken back"


@pytest.mark.parametrize("command", [("list",), ("show", "tea"), ("publish", "--to", "feeds")])
def test_without_a_store_it_is_told_what_to_do(
    run: Run, command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run(*command, "--store", "none.sqlite")
    assert (ran.code, ran.out) == (6, "")
    assert "rcevents collect" in ran.err
    assert f"rcevents {command[0]} INPUT..." in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "wrong", [("issues", "--store", "a.sqlite"), ("--issued", "2021-05-03"), ("--form", "json")]
)
@pytest.mark.usefixtures("stored")
def test_a_store_and_inputs_are_two_things(run: Run, wrong: tuple[str, ...]) -> None:
    assert run("list", *wrong).code == 2
