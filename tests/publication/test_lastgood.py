"""What subscribers have is read back from the files of the last good feeds, whoever wrote them."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest

from rcevents.configuration import parse_configuration
from rcevents.publication import publish
from rcevents.publication.edition import Edition, edition_of
from rcevents.publication.lastgood import Former, formers, is_future, standing_events
from tests.render.samples import record

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2031, 5, 1)
DAY = dt.timedelta(days=1)
RECORDS = [
    record(f"tea-{n}", f'Tea "{n}", \\ „Ä“', start=TODAY + DAY * n) for n in range(-40, 9, 6)
]
COMING = {each.event.uid for each in RECORDS if each.event.start and each.event.start >= TODAY}


def edition(folder: Path, text: str = "") -> Edition:
    """Give what would be published next."""
    return edition_of(folder, parse_configuration(text) if text else None, today=TODAY)


@pytest.mark.parametrize("extension", ["json", "jsonl", "ics"])
def test_events_are_read_back_from_any_format_that_can_be(tmp_path: Path, extension: str) -> None:
    text = f'[publish]\nformats = ["{extension}"]\n'
    configured = parse_configuration(text)
    publish(RECORDS, tmp_path, configuration=configured, today=TODAY, window="all", site=False)
    former = formers(edition(tmp_path, text))["all"]
    assert former.files == {extension: (f"all.{extension}",)}
    found = standing_events(former, edition(tmp_path, text))
    assert found.keys() >= COMING
    for each in RECORDS:
        if each.event.uid in COMING:
            event = found[each.event.uid].read()
            assert event is not None
            assert (event.title, event.start) == (each.event.title, each.event.start)


def test_a_feed_that_asks_something_else_by_now_is_another(tmp_path: Path) -> None:
    """Its events are not lost: they are not asked for."""
    feed = (
        '[publish]\ndefault_feeds = false\n[[feeds]]\nname = "tea"\ntitle = "Tea"\nfilter = {%s}\n'
    )
    first = feed % "free = true"
    publish(RECORDS, tmp_path, configuration=parse_configuration(first), today=TODAY, site=False)
    assert formers(edition(tmp_path, first)).keys() == {"tea"}
    assert formers(edition(tmp_path, feed % "virtual = true")) == {}


def test_without_a_list_files_are_taken_for_the_default_feeds(tmp_path: Path) -> None:
    """As an rcevents before the list left them."""
    publish(RECORDS, tmp_path, today=TODAY, site=False)
    (tmp_path / "feeds.json").unlink(missing_ok=True)
    former = formers(edition(tmp_path))["all"]
    assert standing_events(former, edition(tmp_path)).keys() >= COMING


@pytest.mark.parametrize(
    "listing",
    [b"", b"{", b"[]", b'{"feeds": 3}', b'{"feeds": [3, {}, {"name": ["all"], "files": 3}]}'],
)
def test_a_list_that_says_nothing_stops_nobody(tmp_path: Path, listing: bytes) -> None:
    (tmp_path / "feeds.json").write_bytes(listing)
    for former in formers(edition(tmp_path)).values():
        assert standing_events(former, edition(tmp_path)) == {}


def test_a_list_does_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    publish(RECORDS, tmp_path / "a", today=TODAY, site=False)
    publish(RECORDS, tmp_path / "b", today=TODAY, site=False)
    listing = tmp_path / "b" / "feeds.json"
    told = json.loads(listing.read_bytes())
    for feed in told["feeds"]:
        feed["files"] = {"json": ["../a/all.json"], "ics": ["..\\a\\all.ics", 3]}
    listing.write_text(json.dumps(told))
    for former in formers(edition(tmp_path / "b")).values():
        assert not any(former.files.values())


def test_an_item_that_cannot_be_read_is_known_by_its_uid(tmp_path: Path) -> None:
    """Something stands there; what it is nobody can say."""
    publish(RECORDS, tmp_path, today=TODAY, site=False)
    path = tmp_path / "all.json"
    path.write_bytes(path.read_bytes().replace(b'"schedule": "dated"', b'"schedule": "odd"'))
    found = standing_events(Former({"json": ("all.json",)}), edition(tmp_path))
    assert found.keys() >= COMING
    assert all(item.read() is None for item in found.values())


def test_what_a_day_takes_is_not_lost(tmp_path: Path) -> None:
    """Only what is to come, and within the window of the feed."""
    near = edition(
        tmp_path, '[[feeds]]\nname = "near"\ntitle = "Near"\nwindow = {before = 0, after = 3}\n'
    )
    (plan,) = (each for each in near.plans if each.name == "near")
    days = {
        n: is_future(record("tea", start=TODAY + DAY * n).event, plan, near) for n in range(-2, 6)
    }
    assert [n for n, future in days.items() if future] == [0, 1, 2, 3]
    assert not is_future(record("tea").event, plan, near)
