"""Merge: which tellings are of one event, what holds where they differ, and what changed."""

from __future__ import annotations

from rcevents.merge.records import merge

__all__ = ["merge"]
