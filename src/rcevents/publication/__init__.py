"""Publication: every default feed in every format, as files of one folder, written atomically.

All is rendered before any file is moved to its place: a run that fails leaves the last good files.
From a store, what was rendered is kept beside the feeds' data, so that the next run renders only
what has changed since.
"""

from __future__ import annotations

from rcevents.publication.feeds import FORMATS, build_feeds, publish
from rcevents.publication.plans import DEFAULT_FEEDS, FeedPlan, Spell
from rcevents.publication.published import Published, PublishedFeed
from rcevents.publication.stored import publish_stored, usual_cache

__all__ = [
    "DEFAULT_FEEDS",
    "FORMATS",
    "FeedPlan",
    "Published",
    "PublishedFeed",
    "Spell",
    "build_feeds",
    "publish",
    "publish_stored",
    "usual_cache",
]
