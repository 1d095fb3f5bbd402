"""Linting: whether the clients of the world show a calendar as it is meant."""

from __future__ import annotations

from rcevents.linting.catalogue import RULES, near, rules_named
from rcevents.linting.linter import lint
from rcevents.linting.rule import Finding, Level, Rule, Spot
from rcevents.linting.transport import Delivery, check_delivery

__all__ = [
    "RULES",
    "Delivery",
    "Finding",
    "Level",
    "Rule",
    "Spot",
    "check_delivery",
    "lint",
    "near",
    "rules_named",
]
