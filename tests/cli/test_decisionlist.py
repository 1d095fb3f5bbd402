"""What was decided, and whether it still applies, for a person and for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.cli.decisionlist import entry_words, event_words, name_lines, show_decisions
from rcevents.decisions.entries import Entry
from rcevents.merge.decisions import Correction
from rcevents.store.sqlite import SqliteStore
from tests.cli.stocked import stock
from tests.store.contents import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.store.contract import Reading

FILE = Path("decisions.toml")
TEA, WATER = "tea-days-2021@rcevents", "water-week-2021@rcevents"
ENTRIES = (
    Entry("different", 0, (TEA, WATER), 1, "two\nthings"),
    Entry(
        "correction", 0, (TEA,), 5, None, (Correction(TEA, "title", "Tea", "Pots", pinned=True),)
    ),
    Entry("withdrawn", 0, ("tea-dais-2021@rcevents",), 9),
)


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[Reading]:
    """Look into a store with a few events."""
    stock(tmp_path / "store.sqlite")
    with SqliteStore(tmp_path / "store.sqlite") as store, store.reading() as reading:
        yield reading


def told(reading: Reading | None, output: str, capsysbinary: pytest.CaptureFixture[bytes]) -> str:
    """Give what is printed of the decisions."""
    show_decisions(ENTRIES, FILE, reading, output)
    return capsysbinary.readouterr().out.decode()


def test_for_a_person(reading: Reading, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    lines = told(reading, "text", capsysbinary).splitlines()
    assert lines[0] == "decisions.toml:1: different (two things)"
    assert lines[1] == f"  Tea Days 2021, 3 May 2021  {TEA}"
    assert "  title: Tea; it was Pots, pinned" in lines
    assert any("did you mean tea-days-2021@rcevents?" in line for line in lines)


def test_for_programs(reading: Reading, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    whole: dict[str, Any] = json.loads(told(reading, "json", capsysbinary))
    first, second, third = whole["decisions"]
    assert first["now"] == {TEA: [TEA], WATER: [WATER]}
    assert (first["why"], first["warnings"], first["line"]) == ("two\nthings", [], 1)
    assert second["corrections"] == [
        {"key": "title", "value": "Tea", "was": "Pots", "pinned": True}
    ]
    assert third["now"] == {third["events"][0]: []}
    assert third["warnings"]


def test_without_a_store(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = told(None, "text", capsysbinary)
    assert "There is no store yet" in text
    assert "!" not in text


def test_nothing_decided(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    show_decisions((), FILE, None, "text")
    assert "no decision in decisions.toml" in capsysbinary.readouterr().out.decode()


def test_a_place_is_told_with_the_event_that_it_means(reading: Reading) -> None:
    lines = list(name_lines(reading, "0001.md:10"))
    assert sorted(lines) == [
        f"  Tea Days 2021, 3 May 2021  0001.md:10 ({TEA})",
        f"  Water Week, 7 Jun 2021  0001.md:10 ({WATER})",
    ]
    assert list(name_lines(None, TEA)) == [f"  {TEA}"]


def test_words_are_harmless_and_on_one_line() -> None:
    entry = Entry("same", 0, ("a", "b\x1b[31m"), 1, "as\n told")
    assert entry_words(entry).startswith("the same: a, b")
    assert "\x1b" not in entry_words(entry)
    assert "\n" not in entry_words(entry)
    assert "\n" not in event_words(remembered("a", title="Tea\nDays"))
