"""The page on `rcevents check` tells of every rule, as it is."""

from __future__ import annotations

from pathlib import Path

from tools.check_rules import PAGE, written

from rcevents.proofreading import RULES


def test_the_table_of_rules_is_that_of_the_rules() -> None:
    """If it is not: python tools/check_rules.py."""
    page = PAGE.read_text(encoding="utf-8")
    assert written(page) == page
    rows = [f"\n| {code} | {rule.level} | {rule.name} | " for code, rule in RULES.items()]
    assert all(row in page for row in rows)


def test_the_example_has_one_issue() -> None:
    """The page and the README show places in it."""
    issue = Path(__file__).parent.parent / "examples" / "check" / "issue.md"
    assert issue.read_text(encoding="utf-8").splitlines()[14].startswith("- [Cups and Saucers](")
