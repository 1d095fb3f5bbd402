from __future__ import annotations

import datetime as dt
import functools
import json
from pathlib import Path

import icalendar
import pytest

from rcevents.errors import PublishFailed
from rcevents.publication import DEFAULT_FEEDS, build_feeds, edition_of
from rcevents.publication import publish as publish_all
from tests.render.lint import lint
from tests.render.samples import CONFERENCE, EVERYTHING, record

NAMES = [
    "all", "free", "virtual", "free-virtual", "in-person", "conferences", "training", "deadlines",
]  # fmt: skip
TODAY = dt.date(2021, 10, 1)
FORMATS = ("ics", "json")
OUR_LISTS = {"feeds.json", "files.json"}
publish = functools.partial(publish_all, site=False)


def uids(folder: Path, name: str) -> set[str]:
    """Give the events of a feed, as its JSON has them."""
    items = json.loads((folder / f"{name}.json").read_bytes())["items"]
    return {item["id"].partition("@")[0] for item in items}


def test_every_feed_in_every_format(tmp_path: Path) -> None:
    done = publish(EVERYTHING, tmp_path, today=TODAY)
    expected = {f"{name}.{extension}" for name in NAMES for extension in ("ics", "json")}
    assert {path.name for path in tmp_path.iterdir()} == expected | OUR_LISTS
    assert [path.name for path in done.paths] == [f"{n}.{x}" for n in NAMES for x in FORMATS]
    assert done.changed == (*done.paths, tmp_path / "feeds.json", tmp_path / "files.json")
    assert [feed.name for feed in done.feeds] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_calendar_is_sound(tmp_path: Path, name: str) -> None:
    publish(EVERYTHING, tmp_path, window="all", base_url="https://example.org/feeds")
    stream = (tmp_path / f"{name}.ics").read_bytes()
    assert lint(stream) == []
    calendar = icalendar.Calendar.from_ical(stream)
    assert [fault for part in calendar.walk() for fault in part.errors] == []
    assert f"SOURCE;VALUE=URI:https://example.org/feeds/{name}.ics".encode() in stream


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("free", {"two-afternoons", "self-paced", CONFERENCE.event.uid.partition("@")[0]}),
        ("free-virtual", {"two-afternoons", CONFERENCE.event.uid.partition("@")[0]}),
        ("conferences", {CONFERENCE.event.uid.partition("@")[0]}),
        ("training", {"two-afternoons", "three-mondays", "winter-school", "self-paced"}),
        ("in-person", {"three-mondays", "no-zone-told", CONFERENCE.event.uid.partition("@")[0]}),
        ("deadlines", {f"{CONFERENCE.event.uid.partition('@')[0]}-registration"}),
        ("all", {one.event.uid.partition("@")[0] for one in EVERYTHING}),
    ],
)
def test_what_each_feed_holds(tmp_path: Path, name: str, holds: set[str]) -> None:
    publish(EVERYTHING, tmp_path, window="all")
    assert uids(tmp_path, name) == holds


def test_events_without_a_date_are_counted(tmp_path: Path) -> None:
    """They are in the JSON alone, so that a count of the calendar's needs them told apart."""
    done = {feed.name: feed for feed in publish(EVERYTHING, tmp_path, window="all").feeds}
    assert (done["training"].events, done["training"].undated) == (4, 1)
    assert done["conferences"].undated == 0


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    """The same records give the same files, down to the time of their last change."""
    before = publish(EVERYTHING, tmp_path, today=TODAY)
    times = {path: path.stat().st_mtime_ns for path in before.paths}
    after = publish(EVERYTHING[::-1], tmp_path, today=TODAY)
    assert after.changed == ()
    assert {path: path.stat().st_mtime_ns for path in after.paths} == times


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    publish(EVERYTHING, tmp_path, today=TODAY)
    more = record("one-more", start="2021-10-20", kind="conference")
    changed = publish([*EVERYTHING, more], tmp_path, today=TODAY).changed
    assert {path.stem for path in changed} == {"all", "conferences", "feeds", "files"}


def test_the_window_is_bounded_unless_lifted(tmp_path: Path) -> None:
    """What is over is left out, counted and named; "all" lets it in."""
    late = dt.date(2031, 1, 1)
    done = publish(EVERYTHING, tmp_path, today=late)
    assert uids(tmp_path, "conferences") == set()
    held = {feed.name: feed for feed in done.feeds}["conferences"]
    assert (held.events, held.left_out) == (0, 1)
    assert any(
        warning.startswith("conferences: 1 left out, over before 2 Dec 2030: ")
        for warning in done.warnings
    )
    done = publish(EVERYTHING, tmp_path, today=late, window="all")
    assert uids(tmp_path, "conferences") != set()
    assert done.warnings == ()


def test_a_deadline_outlives_no_window() -> None:
    """A deadline is over when its own day is, however far off its event may be."""
    edition = edition_of(Path(), None, today=dt.date(2021, 11, 10))
    held = {feed.name: feed for feed in build_feeds([CONFERENCE], edition)}
    assert len(held["conferences"].records) == 1
    assert len(held["deadlines"].records) == 0


def test_a_failing_run_leaves_the_last_good_feeds(tmp_path: Path) -> None:
    publish(EVERYTHING, tmp_path, today=TODAY)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    blocked = tmp_path / "training.json"
    del before[blocked]
    blocked.unlink()
    blocked.mkdir()
    with pytest.raises(PublishFailed, match=r"training\.json"):
        publish([], tmp_path, today=TODAY, allow_drop=True)
    blocked.rmdir()
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_nothing_at_all_is_published_too(tmp_path: Path) -> None:
    """A source without events gives feeds without events, which clients take."""
    done = publish([], tmp_path)
    assert {feed.events for feed in done.feeds} == {0}
    assert lint((tmp_path / "all.ics").read_bytes()) == []


def test_every_feed_has_its_own_name_and_color() -> None:
    for of in ("name", "title", "color", "description"):
        assert len({getattr(plan, of) for plan in DEFAULT_FEEDS}) == len(DEFAULT_FEEDS)


def test_a_window_that_is_none_is_refused(tmp_path: Path) -> None:
    """A slip of the pen does not quietly mean the default."""
    with pytest.raises(ValueError, match="no window is called"):
        publish([], tmp_path / "feeds", window="every")  # type: ignore[arg-type]
