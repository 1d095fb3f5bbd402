"""What all pages of findings share: counts, carets, rules in words."""

from __future__ import annotations

from typing import Any

import pytest

from rcevents.cli.checkpage import MANNER as OF_ISSUES
from rcevents.cli.findingpage import (
    Sheet,
    columns,
    counted,
    explained,
    listed,
    rule_json,
    words,
)
from rcevents.cli.lintpage import MANNER as OF_FEEDS
from rcevents.linting import RULES, Finding
from rcevents.linting.rule import Spot
from rcevents.proofreading import RULES as PROOFREADING

RULE = RULES["ICS308"]


def quoted(excerpt: str, meant: str) -> list[str]:
    """Give the line that is shown and the one below it, for words of a line that are meant."""
    spot = Spot(7, 1, excerpt, excerpt.index(meant), len(meant))
    sheet = Sheet("a.ics", [RULE.at(spot, "tea")])
    return words([sheet], OF_FEEDS, most=0, colour=False).splitlines()[1:3]


def test_levels_are_counted() -> None:
    assert counted([RULE.at(Spot(), "tea")] * 3) == {"error": 3}


@pytest.mark.parametrize(
    ("excerpt", "meant"),
    [
        ("tea, 4 May, cups", "4 May"),
        ("日本語の茶, 4 May, cups", "4 May"),
        ("tea ☕, 4 May", "4 May"),
        ("te\u0301a, 4 May", "4 May"),
        ("tea, 日本, 4 May", "日本"),
        ("\ttea\t4 May", "4 May"),
        ("tea \x1b[31m 4 May", "4 May"),
        ("tea\u200b 4 May", "4 May"),
        ("Tea\u00a0Days, 4\u202fMay", "4\u202fMay"),
    ],
)
def test_the_caret_stands_under_what_is_meant(excerpt: str, meant: str) -> None:
    """Wide letters take two columns, marks above letters none."""
    line, marks = quoted(excerpt, meant)
    start = len(marks) - len(marks.lstrip(" |"))
    first = next(n for n in range(len(line)) if columns(line[:n]) == start)
    assert marks.strip(" |") == "^" * columns(meant)
    assert line[first:].startswith(meant[0])


@pytest.mark.parametrize(
    ("rules", "manner"), [(RULES, OF_FEEDS), (PROOFREADING, OF_ISSUES)], ids=["lint", "check"]
)
def test_every_rule_can_be_explained_and_listed(rules: Any, manner: Any) -> None:  # noqa: ANN401 - of two kinds
    """With its name, its level, the reason and the remedy."""
    every = list(rules.values())
    assert "".join(explained(every, manner)).count("= why: ") == len(every)
    assert len(listed(every).splitlines()) == len(every)
    assert {frozenset(rule_json(rule)) for rule in every} == {
        frozenset({"code", "name", "level", "why", "fix", "source"})
    }


def test_a_file_as_a_whole_has_no_line_to_show() -> None:
    """A finding without an excerpt takes one line, and the reasons."""
    sheet: Sheet[Finding] = Sheet("a.ics", [RULE.at(Spot(), "tea")])
    told = words([sheet], OF_FEEDS, most=0, colour=False)
    assert told.startswith("a.ics:1:1: error[ICS308] tea\n      = why: ")
