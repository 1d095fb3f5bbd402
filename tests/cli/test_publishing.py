"""`rcevents publish`: feeds as they are configured, their site, and the guard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rcevents.cli.publishing import _files

if TYPE_CHECKING:
    from tests.cli.conftest import Run

TOML = """
[publish]
formats = ["ics", "csv", "json"]
default_feeds = false
[site]
title = "Tea of the world"
[[feeds]]
name = "free-talks"
title = "Free talks"
filter = {free = true}
[[feeds]]
name = "all"
formats = ["ics"]
window = "all"
"""
ISSUE = "".join(
    f"- [Tea Days {number}](https://tea.example.org/{number}) - {number} May 2031, Free, Virtual\n"
    for number in range(1, 9)
)


@pytest.fixture
def configured(folder: Path) -> Path:
    """Give the current folder, with a configuration and an issue."""
    (folder / "rcevents.toml").write_text(TOML, encoding="utf-8")
    (folder / "tea.md").write_text(ISSUE, encoding="utf-8")
    return folder


DAY = ("--today", "2031-04-01")


def test_feeds_are_those_of_the_configuration(run: Run, configured: Path) -> None:
    """A line of each, which stays short however many files there are."""
    ran = run("publish", "tea.md", "--to", "feeds", *DAY)
    assert ran.code == 0
    assert ran.out.splitlines()[:2] == [
        "free-talks: 8 events in feeds/free-talks.{ics,csv,json}",
        f"all: 8 events in feeds/all.ics ({(configured / 'feeds/all.ics').stat().st_size:,} bytes)",
    ]
    assert "site: " in ran.out
    assert "Tea of the world" in (configured / "feeds" / "index.html").read_text(encoding="utf-8")
    assert not (configured / "feeds" / "virtual.ics").exists()


def test_a_configuration_without_any_feed_is_told(run: Run, configured: Path) -> None:
    (configured / "rcevents.toml").write_text("[publish]\ndefault_feeds = false\n")
    ran = run("publish", "tea.md", "--to", "feeds", *DAY)
    assert ran.code == 0
    assert "asks for no feed: default_feeds is false" in ran.err


@pytest.mark.parametrize(("pages", "told"), [(2, "and 1 more page"), (3, "and 2 more pages")])
def test_pages_of_a_feed_are_counted(pages: int, told: str) -> None:
    later = [Path(f"all-{page}.json") for page in range(2, pages + 1)]
    paths = [Path("all.ics"), Path("all.json"), *later]
    assert _files(paths) == f"all.{{ics,json}} {told}"


def test_another_configuration_can_be_named(run: Run, configured: Path) -> None:
    (configured / "other.toml").write_text("[site]\nenabled = false\n", encoding="utf-8")
    ran = run("publish", "tea.md", "--to", "feeds", "--config", "other.toml", *DAY)
    assert ran.code == 0
    assert len(list((configured / "feeds").iterdir())) == 18


def test_pages_can_be_left_out(run: Run, configured: Path) -> None:
    """And those of an earlier publishing go."""
    assert "removed" not in run("publish", "tea.md", "--to", "feeds", *DAY).out
    ran = run("publish", "tea.md", "--to", "feeds", "--no-site", *DAY)
    assert "removed: " in ran.out
    assert "site: " not in ran.out
    assert not (configured / "feeds" / "index.html").exists()


def test_a_drop_stops_and_can_be_overruled(run: Run, configured: Path) -> None:
    run("publish", "tea.md", "--to", "feeds", *DAY)
    before = (configured / "feeds" / "all.ics").read_bytes()
    (configured / "tea.md").write_text(ISSUE.splitlines()[0], encoding="utf-8")
    ran = run("publish", "tea.md", "--to", "feeds", *DAY)
    assert (ran.code, ran.out) == (5, "")
    assert "free-talks: 7 of 8 are gone: " in ran.err
    assert '"Tea Days 2" (2 May 2031)' in ran.err
    assert "--allow-drop" in ran.err
    assert (configured / "feeds" / "all.ics").read_bytes() == before
    assert run("publish", "tea.md", "--to", "feeds", "--allow-drop", *DAY).code == 0


@pytest.mark.usefixtures("configured")
def test_a_filter_trips_no_guard(run: Run) -> None:
    """What is narrowed for once is another feed; what comes after it is, too."""
    for narrow in ((), ("--in-person",), ()):
        assert run("publish", "tea.md", "--to", "feeds", *narrow, *DAY).code == 0


def test_a_mistake_in_the_configuration_is_told_with_its_line(run: Run, configured: Path) -> None:
    text = TOML.replace("free = true", "fre = true")
    (configured / "rcevents.toml").write_text(text, encoding="utf-8")
    ran = run("publish", "tea.md", "--to", "feeds", *DAY)
    assert ran.code == 2
    assert 'rcevents.toml:10: filter.fre of "free-talks": no such filter' in ran.err
