"""Configuration: `rcevents.toml`, which names the sources, checked as a whole."""

from __future__ import annotations

from rcevents.configuration.checks import Known
from rcevents.configuration.model import (
    Configuration,
    FeedDays,
    FeedTable,
    Fetching,
    Paging,
    ProfileTable,
    Publishing,
    Serving,
    Source,
    Storing,
)
from rcevents.configuration.reading import (
    NAME,
    parse_configuration,
    read_configuration,
    read_profile,
)

__all__ = [
    "NAME",
    "Configuration",
    "FeedDays",
    "FeedTable",
    "Fetching",
    "Known",
    "Paging",
    "ProfileTable",
    "Publishing",
    "Serving",
    "Source",
    "Storing",
    "parse_configuration",
    "read_configuration",
    "read_profile",
]
