"""Verdict: whether two tellings are of one event, how sure that is, and what speaks for it."""

from __future__ import annotations

from typing import Literal, NamedTuple

Outcome = Literal["same", "different", "doubtful"]


class Verdict(NamedTuple):
    """An outcome, with the rule that decided and the evidence that it saw.

    `score` says how sure it is that both are one event, from 0 to 1. What is `hard` stays apart
    whatever else is told: no chain of other tellings joins them.
    """

    outcome: Outcome
    score: float
    rule: str
    evidence: tuple[str, ...] = ()
    hard: bool = False
