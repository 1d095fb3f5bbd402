"""Configuration: `rcevents.toml`, which names the sources, checked as a whole."""

from __future__ import annotations

from rcevents.configuration.checks import Known
from rcevents.configuration.model import Configuration, Fetching, Source, Storing
from rcevents.configuration.reading import NAME, parse_configuration, read_configuration

__all__ = [
    "NAME",
    "Configuration",
    "Fetching",
    "Known",
    "Source",
    "Storing",
    "parse_configuration",
    "read_configuration",
]
