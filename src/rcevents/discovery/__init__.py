"""Discovery: from a site's address to its calendar or feed."""

from __future__ import annotations

from rcevents.discovery.candidates import Candidate
from rcevents.discovery.search import Found, find_sources

__all__ = ["Candidate", "Found", "find_sources"]
