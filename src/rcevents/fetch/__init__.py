"""Fetching: inputs in, documents out. What cannot be read comes out as an error, never raised."""

from __future__ import annotations

from rcevents.fetch.inputs import find_documents

__all__ = ["find_documents"]
