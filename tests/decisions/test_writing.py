"""A file of decisions is edited as a person would: one table is touched, all else stays."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.decisions.reading import parse_entries
from rcevents.decisions.writing import with_table, with_value, without_table
from rcevents.errors import BadDecisions

WHY = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NAMES = st.sampled_from(["tea", "pots", "water"])
TABLES = st.lists(st.tuples(NAMES, st.none() | WHY), min_size=1, max_size=4)


def written(tables: list[tuple[str, str | None]]) -> str:
    """Write tables one after the other."""
    text = "# Mine\n"
    for name, why in tables:
        text = with_table(text, "withdrawn", {"event": name, "why": why})
    return text


def read(text: str) -> list[tuple[str, str | None]]:
    """Read them again."""
    return [(entry.names[0].partition("@")[0], entry.why) for entry in parse_entries(text)]


@given(tables=TABLES)
def test_what_is_written_is_read(tables: list[tuple[str, str | None]]) -> None:
    """Whatever words a person gives for a reason, line ends and quotes among them."""
    assert read(written(tables)) == tables
    assert written(tables).startswith("# Mine\n")


@given(tables=TABLES, place=st.integers(0, 3))
def test_one_table_is_taken_away(tables: list[tuple[str, str | None]], place: int) -> None:
    place %= len(tables)
    text = written(tables)
    left = without_table(text, parse_entries(text)[place])
    assert read(left) == tables[:place] + tables[place + 1 :]
    assert left.startswith("# Mine\n")


@given(tables=TABLES, place=st.integers(0, 3), why=st.none() | WHY)
def test_one_value_is_changed(
    tables: list[tuple[str, str | None]], place: int, why: str | None
) -> None:
    """Set, put in place of another one, or dropped."""
    place %= len(tables)
    text = written(tables)
    changed = with_value(text, parse_entries(text)[place], "why", why)
    assert read(changed) == [*tables[:place], (tables[place][0], why), *tables[place + 1 :]]


@pytest.mark.parametrize(
    "value",
    [["a", "b"], {"title": "Tea"}, True, 5, 'with "quotes"', "two\nlines", "tab\tand \\ slash"],
)
def test_values_of_every_kind(value: Any) -> None:  # noqa: ANN401 - any value of TOML
    import tomllib

    text = with_table("", "correction", {"event": "tea", "was": value})
    assert tomllib.loads(text)["correction"] == [{"event": "tea", "was": value}]


def test_a_comment_behind_the_last_table_stays() -> None:
    text = "[[withdrawn]]\nevent = 'a'\n\n# the end\n"
    assert without_table(text, parse_entries(text)[0]) == "# the end\n"


def test_a_table_in_a_list_is_left_to_the_person() -> None:
    text = "withdrawn = [{event = 'a'}]\n"
    with pytest.raises(BadDecisions, match="1 problem"):
        without_table(text, parse_entries(text)[0])
