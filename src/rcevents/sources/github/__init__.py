"""Issues of GitHub's repositories as a source of events."""

from __future__ import annotations

from rcevents.sources.github.kind import KIND

__all__ = ["KIND"]
