"""The page on sameness tells of every respect, outcome and key by which values are weighed."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from rcevents.merge import differingtitles, equaltitles, sameness
from rcevents.merge.relations import EVIDENCE, Relations

PAGE = (Path(__file__).parents[2] / "docs" / "sameness.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("respect", Relations._fields)
def test_every_respect_is_told(respect: str) -> None:
    assert f"\n| `{respect}` |" in PAGE


def test_the_respects_are_those_that_have_words() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)) == set(EVIDENCE)


def test_the_rows_that_are_shown_are_those_of_the_table() -> None:
    """Word by word."""
    (shown,) = re.findall(r"```python\n(different.*?)```", PAGE, re.DOTALL)
    blocks = "".join(map(inspect.getsource, (sameness, equaltitles, differingtitles)))
    table = " ".join(blocks.split())
    assert all(" ".join(row.split()) in table for row in shown.strip().splitlines())


@pytest.mark.parametrize("outcome", ["same", "different", "doubtful"])
def test_every_outcome_is_told(outcome: str) -> None:
    assert f"\n| {outcome} |" in PAGE
