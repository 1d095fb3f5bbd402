"""Decisions: `decisions.toml`, in which a person says what holds of events, read and written."""

from __future__ import annotations

from rcevents.decisions.reading import NAME, parse_decisions, read_decisions

__all__ = ["NAME", "parse_decisions", "read_decisions"]
