"""The page on decisions tells of every table and every key, and its example is read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rcevents.decisions import parse_decisions
from rcevents.decisions.tables import ABOUT, SORTS
from rcevents.decisions.values import KEYS, value_of

PAGE = (Path(__file__).parents[2] / "docs" / "decisions.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| `")]


@pytest.mark.parametrize("key", [*KEYS, *ABOUT])
def test_every_key_is_told(key: str) -> None:
    assert any(f"`{key}`" in row.split(" | ")[0] for row in ROWS)


@pytest.mark.parametrize("sort", SORTS)
def test_every_table_is_told(sort: str) -> None:
    assert f"\n### `[[{sort}]]`" in PAGE or f" and `[[{sort}]]`" in PAGE


def test_the_example_is_read() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    decisions = parse_decisions(example)
    assert (len(decisions.same), len(decisions.different), len(decisions.withdrawn)) == (1, 1, 1)
    assert [each.key for each in decisions.corrections] == ["when", "cost", "title"]


@pytest.mark.parametrize("key", ["title", "url", "when", "timezone", "recurrence", "cost", "place"])
def test_the_examples_of_values_are_read(key: str) -> None:
    (row,) = (row for row in ROWS if row.startswith(f"| `{key}` |"))
    for example in re.findall(r'`"([^`"]+)"`', row):
        assert value_of(key, example)
