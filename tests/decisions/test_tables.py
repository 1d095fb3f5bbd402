"""All that is wrong with a file is told at once, each on its line; never a bug, never by halves."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.configuration.lines import key_lines
from rcevents.configuration.snippet import toml_key, toml_value
from rcevents.decisions.entries import decisions_of
from rcevents.decisions.shapes import KEYS
from rcevents.decisions.tables import SORTS, Tables

WORDS = st.text(max_size=5) | st.sampled_from(["tea-2031", "5.md:12", "Free", "2031-05-03"])
VALUES = st.recursive(
    st.booleans() | st.integers() | st.floats() | st.dates() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=2),
    max_leaves=4,
)
TABLE_KEYS = st.sampled_from(["event", "events", "why", "was", "pinned", "wyh", *KEYS])
TABLES = st.dictionaries(TABLE_KEYS, VALUES, max_size=4)
FILES = st.dictionaries(
    st.sampled_from([*SORTS, "sames"]), st.lists(TABLES, max_size=2) | VALUES, max_size=3
)


@given(data=FILES)
def test_whatever_a_file_holds_is_read_or_told(data: dict[str, Any]) -> None:
    tables = Tables(data, {})
    entries = tables.entries()
    decisions_of(entries)
    for problem in tables.problems:
        assert "\n" not in problem.words("d.toml")
    wanted = sum(len(data[sort]) for sort in SORTS if isinstance(data.get(sort), list))
    assert len(entries) == wanted or tables.problems


WRONG = {
    "sames": "[[sames]]\n",
    "events": '[[same]]\nevents = ["a"]\n',
    "names": '[[different]]\nevents = ["a", ""]\n',
    "event": '[[withdrawn]]\nevent = "5.md:12"\n',
    "why": '[[withdrawn]]\nevent = "a"\nwhy = 5\n',
    "key": '[[correction]]\nevent = "b"\ntitel = "B"\n',
    "value": '[[correction]]\nevent = "c"\nkind = "party"\n',
    "was": '[[correction]]\nevent = "d"\ntitle = "D"\nwas = {cost = "Free"}\n',
    "pinned": '[[correction]]\nevent = "e"\ntitle = "E"\npinned = 1\n',
    "nothing": '[[correction]]\nevent = "f"\n',
}


def read(text: str) -> Tables:
    """Read the tables of a text."""
    import tomllib

    tables = Tables(tomllib.loads(text), key_lines(text))
    tables.entries()
    return tables


@pytest.mark.parametrize("what", WRONG)
def test_each_problem_is_told_on_a_line_of_its_own_table(what: str) -> None:
    before = '# Mine\n\n[[same]]\nevents = ["x", "y"]\n\n'
    (problem,) = read(before + WRONG[what]).problems
    assert 6 <= problem.line <= 6 + WRONG[what].count("\n")


def test_all_problems_are_told_at_once() -> None:
    assert len(read("".join(WRONG.values())).problems) == len(WRONG)


@given(
    names=st.lists(st.from_regex(r"[a-z]{1,5}(-20[0-9]{2})?", fullmatch=True), min_size=2).filter(
        lambda names: len(set(names)) > 1
    ),
    why=st.none() | st.text(),
)
def test_what_is_right_is_taken_as_it_is(names: list[str], why: str | None) -> None:
    values = {"events": names} | ({"why": why} if why is not None else {})
    lines = [f"{toml_key(key)} = {toml_value(value)}" for key, value in values.items()]
    tables = Tables({"same": [values]}, key_lines("\n".join(["[[same]]", *lines])))
    (entry,) = tables.entries()
    assert entry.names == tuple(f"{name}@rcevents" for name in dict.fromkeys(names))
    assert (entry.why, entry.line) == (why, 1)
