"""The site: a page where a person finds the feed they want and looks around, as static files."""

from __future__ import annotations

from rcevents.website.model import Site, SiteFeed, SourceHealth, Turn
from rcevents.website.pages import site_files

__all__ = ["Site", "SiteFeed", "SourceHealth", "Turn", "site_files"]
