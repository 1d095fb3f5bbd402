"""Every rule tells what to do, and why."""

from __future__ import annotations

import re

import pytest

from rcevents.linting import RULES, Rule, near, rules_named


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_is_whole(rule: Rule) -> None:
    """Code, name, reason and remedy are told, in whole sentences."""
    assert re.fullmatch(r"ICS\d{3}", rule.code)
    assert re.fullmatch("[a-z0-9-]{4,40}", rule.name)
    assert rule.why.endswith(".")
    assert rule.fix.endswith((".", "?"))
    assert rule.source or rule.name == "everything-vanished"


def test_no_two_rules_have_one_name() -> None:
    assert len({rule.name for rule in RULES.values()}) == len(RULES)


def test_rules_are_found_by_code_and_name() -> None:
    assert rules_named(" Floating-Time ") == rules_named("ics308") == {"ICS308"}
    assert rules_named("ICS") == set(RULES)
    assert rules_named("308") == rules_named("") == set()
    assert near("floting-time") == "floating-time"
    assert near("zzz") is None
