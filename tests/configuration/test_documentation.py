"""The page on sources tells of every key, kind and fact."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rcevents.configuration import (
    Configuration,
    FeedTable,
    Fetching,
    Paging,
    Publishing,
    Source,
    Storing,
    parse_configuration,
)
from rcevents.configuration.model import Around
from rcevents.sources.records.mapping import Mapping
from rcevents.sources.registry import BUILT_IN

PAGE = (Path(__file__).parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")
SOURCES, _, FETCH = (
    PAGE.partition("### `[[sources]]`")[2].partition("## Mappings")[0].partition("### `[fetch]`")
)
MAPPINGS = PAGE.partition("## Mappings")[2]
INNER = {"name", "about", "signs", "sittings", "instances", "closings"}
"""What mappings that come with rcevents say of themselves, and what only odd sources need."""


@pytest.mark.parametrize("key", Source.model_fields)
def test_every_key_of_a_source_is_told(key: str) -> None:
    assert f"\n| `{key}` |" in SOURCES


@pytest.mark.parametrize("key", Fetching.model_fields)
def test_every_key_of_fetching_is_told_with_its_default(key: str) -> None:
    (line,) = (line for line in FETCH.splitlines() if line.startswith(f"| `{key}` |"))
    assert line.strip("| ").rpartition(" | ")[2].startswith(written(Fetching().model_dump()[key]))


def written(default: bool | float | None) -> str:
    """Write a default as the page does."""
    if default is None:
        return "none"
    return f"`{str(default).lower()}`" if isinstance(default, bool) else f"{default:g}"


@pytest.mark.parametrize("kind", BUILT_IN)
def test_every_kind_is_told(kind: str) -> None:
    assert f"\n| `{kind}` |" in PAGE


@pytest.mark.parametrize("key", sorted(set(Mapping.model_fields) - INNER))
def test_every_fact_of_a_mapping_is_told(key: str) -> None:
    assert f"`{key}`" in MAPPINGS or f"`{key} =" in MAPPINGS


def test_the_window_s_usual_days_are_told() -> None:
    around = Around()
    assert f"`{{before = {around.before}, after = {around.after}}}`" in SOURCES
    assert set(Configuration.model_fields) == {
        "fetch", "store", "publish", "site", "serve", "feeds", "sources"
    }  # fmt: skip


FEEDS = (Path(__file__).parents[2] / "docs" / "feeds.md").read_text(encoding="utf-8")
OWN = FEEDS.partition("## Feeds of your own")[2].partition("\n## ")[0]


@pytest.mark.parametrize(
    ("table", "model"), [("publish", Publishing), ("feeds", FeedTable), ("site", Paging)]
)
def test_every_key_of_feeds_is_told(
    table: str, model: type[Publishing | FeedTable | Paging]
) -> None:
    part = OWN.partition(f"### `[[{table}]]`" if table == "feeds" else f"### `[{table}]`")[2]
    told = re.findall(r"\n\| `(\w+)` \|", part.partition("\n### ")[0])
    assert set(told) == set(model.model_fields)


@pytest.mark.parametrize("text", re.findall(r"```toml\n(.*?)```", OWN, re.DOTALL))
def test_what_is_told_of_feeds_can_be_configured(text: str) -> None:
    assert parse_configuration(text) != Configuration()


@pytest.mark.parametrize("key", Storing.model_fields)
def test_every_key_of_storing_is_told(key: str) -> None:
    assert f"\n| `{key}` |" in FETCH.partition("### `[store]`")[2]
