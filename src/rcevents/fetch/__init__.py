"""Fetching: inputs in, documents out. What cannot be read comes out as an error, never raised."""

from __future__ import annotations

from rcevents.fetch.inputs import find_documents
from rcevents.fetch.opening import open_text

__all__ = ["find_documents", "open_text"]
