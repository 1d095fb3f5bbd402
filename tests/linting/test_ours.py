"""Our own feeds, in every way that a configuration can ask for them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

import rcevents
from rcevents.linting import Level, lint

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.linting import Finding

TODAY = dt.date(2021, 10, 1)
WINDOWS = ('"all"', '"default"', "{before = 400, after = 60}")
CONFIGURATION = """
[publish]
window = {window}
utc = {utc}
matrix = true
formats = ["ics"]
base_url = "https://tea.example.org/feeds/"

[[feeds]]
name = "own"
title = "Tea; cups, and \\\\ more: «thés»"
description = "All of it"
color = "teal"
deadlines = true
filter = {{free = true, from = "today"}}
"""


@pytest.fixture(scope="module")
def events() -> tuple[rcevents.Event, ...]:
    return rcevents.extract("examples/issues").events


def faults(path: Path) -> list[Finding]:
    """Give the errors and the warnings of a file; a day is told, so that no stamp is too late."""
    found = lint(path.read_bytes(), today=dt.date(2026, 12, 31))
    return [finding for finding in found if finding.level != Level.HINT]


@pytest.mark.parametrize("utc", ["true", "false"])
@pytest.mark.parametrize("window", WINDOWS)
def test_feeds_of_every_window_in_either_way_of_time(
    events: tuple[rcevents.Event, ...], tmp_path: Path, window: str, utc: str
) -> None:
    """A matrix of all formats, prices and kinds, a feed of one's own, and each event's own file."""
    configuration = tmp_path / "rcevents.toml"
    configuration.write_text(CONFIGURATION.format(window=window, utc=utc), encoding="utf-8")
    rcevents.publish(events, tmp_path / "to", today=TODAY, configuration=configuration)
    paths = sorted((tmp_path / "to").rglob("*.ics"))
    assert len(paths) > 40
    assert {path.name: faults(path) for path in paths if faults(path)} == {}


def test_two_builds_are_one_to_a_subscriber(
    events: tuple[rcevents.Event, ...], tmp_path: Path
) -> None:
    """Built on another day from the same issues, nothing has changed, moved or vanished."""
    for folder, today in (("old", TODAY), ("new", TODAY + dt.timedelta(days=1))):
        rcevents.publish(events, tmp_path / folder, today=today, window="all", site=False)
    for path in sorted((tmp_path / "new").glob("*.ics")):
        old = (tmp_path / "old" / path.name).read_bytes()
        assert [one.code for one in lint(path.read_bytes(), against=old) if one.code > "ICS9"] == []
