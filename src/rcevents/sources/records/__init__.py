"""The kind "records": files whose entries are events, each in fields of its own."""

from __future__ import annotations

from rcevents.sources.records.reader import KIND

__all__ = ["KIND"]
