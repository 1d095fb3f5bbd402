"""Rounds: fetch what is due, read, merge, save; a report for each source."""

from __future__ import annotations

from rcevents.rounds.report import Outcome, SourceReport
from rcevents.rounds.round import collect

__all__ = ["Outcome", "SourceReport", "collect"]
