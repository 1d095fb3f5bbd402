"""Every rule tells what to do, and why."""

from __future__ import annotations

import re

import pytest

from rcevents.linting import RULES as OF_CALENDARS
from rcevents.linting import Level, Rule, near, rules_named
from rcevents.proofreading import RULES


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_is_whole(rule: Rule) -> None:
    """Code, name, reason, remedy and source are told, in whole sentences."""
    assert re.fullmatch(r"NEWS[1-69]\d{2}", rule.code)
    assert re.fullmatch("[a-z-]{4,40}", rule.name)
    assert rule.why.endswith(".")
    assert rule.fix.endswith((".", '.")', '").'))
    assert rule.source


def test_codes_and_names_are_of_one_rule_each() -> None:
    """Rules of calendars included, so that a name means one of them."""
    names = [rule.name for rule in (*RULES.values(), *OF_CALENDARS.values())]
    assert len(set(names)) == len(names)
    assert list(RULES) == sorted(RULES)


def test_rules_are_named_by_code_beginning_and_name() -> None:
    """As those of calendars are."""
    assert rules_named("news101", RULES) == {"NEWS101"}
    assert rules_named("weekday-mismatch", RULES) == {"NEWS101"}
    assert len(rules_named("NEWS1", RULES)) > 5
    assert rules_named("NEW", RULES) == frozenset()
    assert near("weekday-mismach", RULES) == "weekday-mismatch"


def test_every_level_is_used() -> None:
    """Some are surely wrong, some mislead, some could be better."""
    assert {rule.level for rule in RULES.values()} == set(Level)
