"""Publication: every feed in all its formats and the site, as files of one folder, atomically.

All is rendered before any file is moved to its place: a run that fails leaves the last good files.
From a store, what was rendered is kept beside the feeds' data, so that the next run renders only
what has changed since.
"""

from __future__ import annotations

from rcevents.publication.edition import Edition, edition_of
from rcevents.publication.feeds import build_feeds, publish
from rcevents.publication.planning import plans_of
from rcevents.publication.plans import DEFAULT_FEEDS, Bounds, FeedPlan, Spell
from rcevents.publication.published import Published, PublishedFeed
from rcevents.publication.stored import publish_stored, usual_cache

__all__ = [
    "DEFAULT_FEEDS",
    "Bounds",
    "Edition",
    "FeedPlan",
    "Published",
    "PublishedFeed",
    "Spell",
    "build_feeds",
    "edition_of",
    "plans_of",
    "publish",
    "publish_stored",
    "usual_cache",
]
