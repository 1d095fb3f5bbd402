"""The history of an event: what changed when, who told it, what lost, what was decided."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rcevents.decisions import parse_decisions
from rcevents.remembering import Told, ToldDocument, remember, settle
from rcevents.store.sqlite import SqliteStore
from tests.announcing import MAY, listed, told
from tests.cli.stocked import BEGIN, stock

if TYPE_CHECKING:
    from tests.cli.conftest import Run

TEA, POT = "tea-days-2021@rcevents", "days-of-pot-2021@rcevents"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the current folder, which holds a store."""
    stock(tmp_path / "store.sqlite")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RCEVENTS_STORE", "store.sqlite")
    return tmp_path


def decide(folder: Path, text: str) -> None:
    """Write decisions, and apply them to the store."""
    (folder / "decisions.toml").write_text(text, encoding="utf-8")
    with SqliteStore(folder / "store.sqlite") as store, store.writing() as writing:
        settle(writing, parse_decisions(text), now=BEGIN + dt.timedelta(weeks=5))


def test_changes_stand_in_their_order(run: Run) -> None:
    ran = run("history", "tea")
    assert ran.code == 0, ran.err
    lines = ran.out.splitlines()
    assert lines[:2] == ["Tea Days 2021, 3 May 2021", TEA]
    first = lines.index("2021-04-02 08:00  announced, sequence 0")
    assert lines[first + 1] == "  told by 0001.md:10 (2021-04-02)"
    second = lines.index("2021-04-09 08:00  changed, sequence 1")
    assert lines[second + 2] == "    cost: €20 -> €25"
    assert first < second


def test_announcements_are_named_as_decisions_name_them(run: Run) -> None:
    out = run("history", "tea").out
    assert "  weekly, 0001.md:10 (2021-04-02): Tea Days 2021" in out
    assert "cost: €20, by weekly, 0001.md:10 (2021-04-02): it was told otherwise later" in out


def test_a_joined_event_leads_to_the_other(here: Path, run: Run) -> None:
    decide(here, f'[[same]]\nevents = ["{TEA}", "{POT}"]\nwhy = "renamed"\n')
    ran = run("history", "days-of-pot-2021")
    assert ran.code == 0, ran.err
    assert f"{POT} is one with this event" in ran.out
    assert f"announced, sequence 0 ({POT})" in ran.out
    assert f"joined with {POT}" in ran.out
    assert "decisions.toml:1: the same" in ran.out
    told = json.loads(run("history", POT, "--output", "json").out)
    assert (told["asked"], told["uid"], told["joined"]) == (POT, TEA, [POT])


def test_what_a_person_corrected_is_told(here: Path, run: Run) -> None:
    decide(here, f'[[correction]]\nevent = "{TEA}"\ncost = "Free"\n')
    out = run("history", TEA).out
    assert "cost: €25 -> free" in out
    assert "a person said otherwise" in out
    assert f"decisions.toml:1: corrected: {TEA}: cost" in out


def test_what_was_inferred_and_is_told_now_says_so(run: Run) -> None:
    """A revision never says that something changed, and not what."""
    first = dt.date(2021, 4, 2)
    year = {"start": "year: the nearest"}
    events = [
        told("Days of Salt", dt.date(2021, 8, 3), issue=4).model_copy(update={"inferred": year}),
        told("Days of Salt", dt.date(2021, 8, 3), issue=5),
    ]
    with SqliteStore(Path("store.sqlite")) as store:
        for week, event in enumerate(events, 4):
            document = ToldDocument(f"{week}.md", first + dt.timedelta(weeks=week), "1", (event,))
            with store.writing() as writing:
                said = Told("weekly", (document,), whole=False)
                remember(writing, said, now=BEGIN + dt.timedelta(weeks=week))
    assert "    start: told outright now" in run("history", "days-of-salt").out.splitlines()


def test_a_withdrawn_event_has_a_history(here: Path, run: Run) -> None:
    decide(here, f'[[withdrawn]]\nevent = "{TEA}"\n')
    assert "withdrawn: no list and no feed has it" in run("history", TEA).out


def test_as_json(run: Run) -> None:
    told = json.loads(run("history", TEA, "-o", "json").out)
    assert [each["sequence"] for each in told["revisions"]] == [0, 1]
    assert told["revisions"][1]["at"] == "2021-04-09T08:00:00+00:00"
    assert told["revisions"][1]["sighting"]["document"] == "0002.md"
    assert [each["told"] for each in told["tellings"]] == ["2021-04-02", "2021-04-09"]
    assert told["lost"][0]["why"] == "later telling"
    assert told["event"]["title"] == "Tea Days 2021"


def test_a_name_that_no_event_has(run: Run) -> None:
    ran = run("history", "tee-days-2021")
    assert ran.code == 2
    assert f"did you mean:\n  {TEA}  (Tea Days 2021)" in ran.err
    assert run("history", "nothing-like-it").code == 2


@pytest.mark.parametrize("part", ["days 2021", "TEA DAYS", "ea-days"])
def test_a_part_of_the_title_or_the_uid_will_do(run: Run, part: str) -> None:
    """As for `show`: a list tells titles."""
    assert run("history", part).out.splitlines()[1] == TEA


def test_without_a_store(run: Run) -> None:
    assert run("history", TEA, "--store", "none.sqlite").code == 6


def test_what_a_list_dropped_was_told_otherwise_by_nobody(here: Path, run: Run) -> None:
    """A list that drops what is cancelled says so by its silence: until it tells it again."""
    place, url = "https://kettle.example.org/events.ics", "https://kettle.example.org"
    fair = listed("Kettle Fair", MAY, document=place, name="fair", url=url)
    states = []
    with SqliteStore(here / "store.sqlite") as store:
        for round_, events in enumerate(((fair,), (), (fair,))):
            read = ToldDocument(place, None, f"{round_}", events)
            silent = Told("Kettles", (read,), vanished="cancel")
            with store.writing() as writing:
                remember(writing, silent, now=BEGIN + dt.timedelta(days=round_))
            told = json.loads(run("history", "kettle-fair", "-o", "json").out)["tellings"]
            states.append([(each["gone"], each["superseded"]) for each in told])
    dropped = (BEGIN.date() + dt.timedelta(days=1)).isoformat()
    assert states == [
        [(None, False)],
        [(None, True), (dropped, False)],
        [(None, True), (dropped, True), (None, False)],
    ]
