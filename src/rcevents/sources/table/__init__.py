"""Tables and lists of events as a source."""

from __future__ import annotations

from rcevents.sources.table.kind import KIND

__all__ = ["KIND"]
