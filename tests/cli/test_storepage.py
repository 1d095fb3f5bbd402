"""What is told of a store: its size and contents in words, and its faults, not too many."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rcevents.cli.storepage import HELD, MOST_TOLD, counted, in_words, tell_faults, write_faults
from rcevents.store.checking import Fault

ROWS = dict.fromkeys(HELD, 2)
FAULTS = [Fault("a rule", f"event {number} is bad", "mend it") for number in range(MOST_TOLD + 5)]


def about(**values: Any) -> dict[str, Any]:  # noqa: ANN401 - any fact
    """Give what is known of a store."""
    told = {"address": "a.sqlite", "told_by": None, "exists": True, "rows": ROWS}
    return told | {"database": "SQLite", "schema": 2, "size": 4096} | values


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 kB"), (4096, "4 kB"), (999_499, "999 kB"), (1_000_000, "1.0 MB"), (2e9, "2,000.0 MB")],
)
def test_the_size_of_a_store(size: int, words: str) -> None:
    assert f" {words}\n" in in_words(about(size=size))


def test_a_store_that_is_not_there_yet() -> None:
    told = in_words({"address": "a.sqlite", "told_by": "--store", "exists": False})
    assert "a.sqlite" in told
    assert "--store" in told
    assert "rcevents collect" in told


@pytest.mark.parametrize("count", [0, 1, 2, 1234])
def test_counts_are_words_of_the_language(count: int) -> None:
    for words in counted(dict.fromkeys(HELD, count)).split(", "):
        assert words.startswith(f"{count:,} ")
        assert words.endswith("s") == (count != 1)


def test_a_sound_store(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert tell_faults([], "a.sqlite", ROWS) == 0
    assert "a.sqlite is sound: 2 sources" in capsysbinary.readouterr().out.decode()


def test_many_faults_of_a_kind_are_counted(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The first ones are told, what to do once; another kind is told beside them."""
    other = Fault("another rule", "event \x1b[31m is bad", "mend that")
    assert tell_faults([*FAULTS, other], "a.sqlite", ROWS) == 6
    told = capsysbinary.readouterr().out.decode()
    assert told.count("is bad") == MOST_TOLD + 1
    assert told.count("mend it") == 1
    assert f"{len(FAULTS)} times it does not hold that a rule" in told
    assert "mend that" in told
    assert "\x1b" not in told


def test_json_has_every_fault(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert write_faults(FAULTS, "a.sqlite", ROWS) == 6
    told = json.loads(capsysbinary.readouterr().out)
    assert (told["sound"], len(told["faults"]), told["rows"]) == (False, len(FAULTS), ROWS)
    assert write_faults([], "a.sqlite", ROWS) == 0
    assert json.loads(capsysbinary.readouterr().out)["sound"] is True
