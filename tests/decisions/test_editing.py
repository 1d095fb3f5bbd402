"""Decisions files as commands change them: a person's comments and order stay."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.decisions import NAME, parse_decisions
from rcevents.decisions.editing import (
    with_correction,
    with_pair,
    with_withdrawal,
    without,
    written,
)
from rcevents.decisions.reading import parse_entries
from rcevents.decisions.writing import change, with_value
from rcevents.errors import BadDecisions, PublishFailed
from rcevents.model import Cost, Event, Place

if TYPE_CHECKING:
    from pathlib import Path

TEXT = '''\
# Ours.

# renamed
[[same]]
events = [
  "a", # the elder
  "b",
]
why = """
because # of
[[that]]
"""

# odd
[[withdrawn]]   # gone
event = "c"

# The end.
'''


def test_a_decision_is_added_at_the_end() -> None:
    text = with_pair(TEXT, "different", ["a@rcevents", "d@rcevents"], 'a "quoted"\nreason')
    assert text.startswith(TEXT)
    added = parse_entries(text)[-1]
    assert (added.sort, added.why) == ("different", 'a "quoted"\nreason')


def test_what_is_decided_already_is_not_added_again() -> None:
    assert with_pair(TEXT, "same", ["b@rcevents", "a@rcevents"], None) == TEXT
    assert with_withdrawal(TEXT, "c@rcevents", "why not") == TEXT


def test_a_decision_is_taken_back_with_its_own_comment() -> None:
    first, last = parse_entries(TEXT)
    assert without(TEXT, first) == (
        '# Ours.\n\n# odd\n[[withdrawn]]   # gone\nevent = "c"\n\n# The end.\n'
    )
    assert without(TEXT, last) == TEXT[: TEXT.index("# odd")] + "# The end.\n"


def test_the_last_decision_leaves_an_empty_file() -> None:
    text = with_withdrawal("", "c@rcevents", None)
    assert without(text, parse_entries(text)[0]) == ""


NAMES = st.text(alphabet="def", min_size=1, max_size=3).map(lambda name: f"{name}@rcevents")


@given(st.lists(NAMES, min_size=2, max_size=6, unique=True), st.text(max_size=20), st.data())
def test_adding_and_taking_back_leaves_what_was_there(
    names: list[str], why: str, data: st.DataObject
) -> None:
    text = TEXT
    for one, other in pairwise(names):
        text = with_pair(text, "different", [one, other], why.replace("\x00", ""))
    entries = parse_entries(text)
    assert len(entries) == 2 + len(names) - 1
    for _ in names[1:]:
        left = [entry for entry in parse_entries(text) if entry.sort == "different"]
        text = without(text, data.draw(st.sampled_from(left)))
    assert text.rstrip("\n") == TEXT.rstrip("\n")


def test_corrections_are_added_with_what_the_sources_told() -> None:
    start = dt.date(2031, 5, 3)
    text = with_correction("", "a@rcevents", {"start": start, "cost": "Free"}, {"cost": ""})
    assert text == (
        '[[correction]]\nevent = "a@rcevents"\nstart = 2031-05-03\ncost = "Free"\n'
        'was = {cost = ""}\n'
    )


def test_a_value_is_corrected_once_more_in_its_place() -> None:
    text = with_correction(TEXT, "a@rcevents", {"title": "A", "free": True}, {"title": "B"})
    text = with_correction(text, "a@rcevents", {"cost": "€5"}, {"cost": "Free"}, why="later")
    text = with_correction(text, "a@rcevents", {"title": "C", "url": ""}, {"title": "D"})
    *_, table, added = parse_entries(text)
    assert [(one.key, one.line) for one in table.corrections] == [("title", 22), ("cost", 24)]
    assert table.corrections[0].was == "D"
    assert table.corrections[1].was["free"] is True
    assert [one.key for one in added.corrections] == ["url"]
    assert text.startswith(TEXT)


def test_pinning_one_value_pins_no_other() -> None:
    text = with_correction("", "a@rcevents", {"title": "A", "url": ""}, {"title": "B", "url": "x"})
    with pytest.raises(BadDecisions):  # what a source told as a link is a link
        parse_entries(text)
    text = with_correction("", "a@rcevents", {"title": "A", "remark": ""}, {"title": "B"})
    text = with_correction(text, "a@rcevents", {"title": "A"}, {"title": "C"}, pinned=True)
    assert [(one.key, one.was, one.pinned) for one in parse_decisions(text).corrections] == [
        ("remark", None, False), ("title", "C", True),
    ]  # fmt: skip


def test_a_value_of_many_lines_is_replaced_as_a_whole() -> None:
    first, _ = parse_entries(TEXT)
    text = with_value(TEXT, first, "why", "so")
    assert parse_entries(text)[0].why == "so"
    assert with_value(TEXT, first, "why", None).count("that") == 0
    assert parse_entries(with_value(TEXT, first, "events", ["x", "y"]))[0].names[0] == "x@rcevents"


def test_decisions_in_a_list_are_left_to_the_person() -> None:
    text = 'withdrawn = [{event = "a"}, {event = "b"}]\n'
    with pytest.raises(BadDecisions, match="stands in a list"):
        without(text, parse_entries(text)[0])


EVENT = Event(
    uid="a",
    title="Tea Days",
    schedule="dated",
    start=dt.date(2031, 5, 3),
    end=dt.date(2031, 5, 5),
    place=Place(text="Ghent", city="Ghent"),
    cost=Cost(free=False, text="a story of prices"),
)


def test_what_the_sources_told_is_written_as_a_person_would() -> None:
    assert written(EVENT, "title") == "Tea Days"
    assert written(EVENT, "start") == dt.date(2031, 5, 3)
    assert written(EVENT, "when") == {"start": dt.date(2031, 5, 3), "end": dt.date(2031, 5, 5)}
    assert written(EVENT, "place") == "Ghent"
    assert written(EVENT, "format") == ""
    assert written(EVENT, "cost") == written(EVENT, "free") == {"free": False}


def test_a_file_keeps_its_line_ends_and_its_mark(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(b"\xef\xbb\xbf# Tea\r\n")
    change(path, lambda text: with_withdrawal(text, "a@rcevents", None))
    assert path.read_bytes() == (
        b'\xef\xbb\xbf# Tea\r\n\r\n[[withdrawn]]\r\nevent = "a@rcevents"\r\n'
    )


def test_a_change_that_makes_no_sense_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(BadDecisions):
        change(path, lambda text: with_pair(text, "different", ["a@rcevents", "b@rcevents"], None))
    assert path.read_text(encoding="utf-8") == TEXT
    assert [each.name for each in tmp_path.iterdir()] == [NAME]


def test_a_link_to_a_file_stays_one(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    real = tmp_path / "kept" / "ours.toml"
    real.write_text(TEXT, encoding="utf-8")
    link = tmp_path / NAME
    link.symlink_to(real)
    change(link, lambda text: with_withdrawal(text, "d@rcevents", None))
    assert link.is_symlink()
    assert "d@rcevents" in real.read_text(encoding="utf-8")


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.mkdir()
    with pytest.raises(PublishFailed) as told:
        change(path, lambda text: text)
    assert "feed" not in str(told.value)


def test_two_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / NAME

    def decide(number: int) -> None:
        change(path, lambda text: with_withdrawal(text, f"e{number}@rcevents", None))

    threads = [Thread(target=decide, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(parse_decisions(path.read_text(encoding="utf-8")).withdrawn) == 8
