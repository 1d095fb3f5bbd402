"""The folder's lists: what the feeds are, and which files were written by us and no one else."""

from __future__ import annotations

import datetime as dt
import functools
import json
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.configuration import parse_configuration
from rcevents.publication import publish as publish_all
from rcevents.publication.folder import LISTING, listed_feeds, manifest
from rcevents.publication.strangers import MANIFEST
from tests.render.samples import EVERYTHING, record

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2021, 10, 1)
publish = functools.partial(publish_all, today=TODAY, allow_drop=True)


def test_programs_find_every_feed(tmp_path: Path) -> None:
    configuration = parse_configuration("""
        [[feeds]]
        name = "soon"
        title = "Soon"
        description = "What comes."
        filter = {from = "today", kinds = ["talk"], max_cost = "20 EUR"}
        formats = ["ics", "atom"]
        window = {before = 0, after = 30}
    """)
    publish(EVERYTHING, tmp_path, configuration=configuration, site=False)
    feeds = listed_feeds(tmp_path) or []
    assert len(feeds) == 9
    assert feeds[0]["query"] == ""
    assert feeds[0]["files"] == {"ics": ["all.ics"], "json": ["all.json"]}
    assert feeds[0]["events"] > 0
    assert feeds[-1] == {
        "name": "soon",
        "title": "Soon",
        "description": "What comes.",
        "filter": {"from": "today", "kinds": ["talk"], "max_cost": "20 EUR"},
        "query": "max_cost=20%20EUR&kinds=talk&from=today",
        "deadlines": False,
        "window": {"before": 0, "after": 30},
        "formats": ["ics", "atom"],
        "files": {"ics": ["soon.ics"], "atom": ["soon.atom"]},
        "events": 0,
    }


def test_every_file_is_listed_with_its_size(tmp_path: Path) -> None:
    publish(EVERYTHING, tmp_path)
    held = {
        path.relative_to(tmp_path).as_posix(): [path.stat().st_size]
        for path in tmp_path.rglob("*")
        if path.is_file()
    }
    del held[MANIFEST]
    assert manifest(tmp_path) == held


def test_what_is_written_no_more_is_removed(tmp_path: Path) -> None:
    """Feeds that are configured no more, later pages, pages of events that are gone."""
    own = parse_configuration("[[feeds]]\nname = 'mine'\nformats = ['csv', 'ics']")
    many = [record(f"tea-{number}", start="2021-10-20") for number in range(501)]
    url = "https://tea.example.org/"
    publish(many, tmp_path, configuration=own, base_url=url)
    done = publish(many[:500], tmp_path, base_url=url)
    gone = {path.relative_to(tmp_path).as_posix() for path in done.removed}
    assert gone == {
        "mine.csv", "mine.ics", "all-2.json", "events/tea-500.html", "events/tea-500.ics"
    }  # fmt: skip
    assert not any((tmp_path / name).exists() for name in gone)
    assert publish(many[:500], tmp_path, base_url=url).removed == ()


def test_what_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    """Files that nobody listed, and listed ones that somebody put another in place of."""
    own = parse_configuration("[[feeds]]\nname = 'mine'")
    publish(EVERYTHING, tmp_path, configuration=own)
    (tmp_path / "notes.html").write_text("of somebody else")
    (tmp_path / "events" / "notes.html").write_text("of somebody else")
    (tmp_path / "mine.ics").write_text("of somebody else, too")
    publish(EVERYTHING, tmp_path, site=False)
    assert {path.name for path in (tmp_path / "events").iterdir()} == {"notes.html"}
    assert (tmp_path / "mine.ics").exists()
    assert not (tmp_path / "mine.json").exists()
    assert (tmp_path / "notes.html").exists()


@pytest.mark.parametrize(
    "name",
    ["../out.txt", "events/../../out.txt", "/out.txt", "a/b.ics", ".hidden", "events/", "..", ""],
)
def test_a_list_that_somebody_changed_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "feeds"
    publish(EVERYTHING, folder, site=False)
    (tmp_path / "out.txt").write_text("tea")
    told: dict[str, Any] = json.loads((folder / MANIFEST).read_bytes())
    told["files"] |= {name: 3}
    (folder / MANIFEST).write_text(json.dumps(told))
    assert publish(EVERYTHING, folder, site=False).removed == ()
    assert (tmp_path / "out.txt").exists()


def test_no_feed_is_taken_for_one_that_is_gone_by_its_capital_letter(tmp_path: Path) -> None:
    """On a disk that knows no case, "Free.ics" is the feed that was written just now."""
    publish(EVERYTHING, tmp_path, site=False)
    told: dict[str, Any] = json.loads((tmp_path / MANIFEST).read_bytes())
    told["files"]["Free.ics"] = told["files"]["free.ics"]
    (tmp_path / MANIFEST).write_text(json.dumps(told))
    (tmp_path / "Free.ics").write_bytes((tmp_path / "free.ics").read_bytes())
    assert publish(EVERYTHING, tmp_path, site=False).removed == ()


def test_links_to_elsewhere_are_left_alone(tmp_path: Path) -> None:
    folder, other = tmp_path / "feeds", tmp_path / "other"
    publish(EVERYTHING, folder)
    (folder / "events").rename(other)
    (folder / "events").symlink_to(other)
    many = len(list(other.iterdir()))
    publish(EVERYTHING, folder, site=False)
    assert len(list(other.iterdir())) == many


@pytest.mark.parametrize("content", ["", "[]", '{"files": 3}', '{"files": {"all.ics": null}}'])
@pytest.mark.parametrize("name", [LISTING, MANIFEST])
def test_broken_lists_are_written_anew(tmp_path: Path, name: str, content: str) -> None:
    publish(EVERYTHING, tmp_path, site=False)
    before = (tmp_path / name).read_bytes()
    (tmp_path / name).write_text(content)
    publish(EVERYTHING, tmp_path, site=False)
    assert (tmp_path / name).read_bytes() == before
