"""Feeds that would lose most of their future events are not written, unless that is wanted."""

from __future__ import annotations

import datetime as dt
import functools
import json
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.configuration import parse_configuration
from rcevents.errors import FeedsDropped, PublishFailed
from rcevents.filters import Filter
from rcevents.model import Cost, Deadline
from rcevents.publication import publish as publish_all
from rcevents.publication import publish_stored
from rcevents.publication.guarding import FEW
from rcevents.store.contract import Remembered
from rcevents.store.sqlite import SqliteStore
from tests.render.samples import record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rcevents.model import Record

TODAY = dt.date(2031, 5, 1)
FREE = Cost(free=True)
publish = functools.partial(publish_all, site=False)


def tea(number: int, **facts: Any) -> Record:  # noqa: ANN401 - of an event
    """Make an event of a day of May, in the year of today."""
    told = {"start": dt.date(2031, 5, 1) + dt.timedelta(days=number), "cost": FREE}
    return record(f"tea-{number}", f"Tea {number}", **(told | facts))


TEN = [tea(number) for number in range(10)]


def state(folder: Path) -> dict[str, bytes]:
    """Give what a folder holds."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_drop_stops_before_anything_is_replaced(tmp_path: Path) -> None:
    """It is told which feeds lose how many events, some by name, and how to overrule."""
    publish(TEN, tmp_path, today=TODAY)
    before = state(tmp_path)
    with pytest.raises(FeedsDropped) as dropped:
        publish(TEN[:3], tmp_path, today=TODAY)
    assert isinstance(dropped.value, PublishFailed)
    assert dropped.value.exit_code == 5
    named = '"Tea 3" (4 May 2031), "Tea 4" (5 May 2031), "Tea 5" (6 May 2031) and 4 more'
    lost = f"7 of 10 are gone: {named}"
    assert dropped.value.losses == (f"all: {lost}", f"free: {lost}")
    assert "--allow-drop" in str(dropped.value)
    assert state(tmp_path) == before
    publish(TEN[:3], tmp_path, today=TODAY, allow_drop=True)
    assert state(tmp_path) != before


@pytest.mark.parametrize(("left", "stops"), [(10, False), (5, False), (4, True), (0, True)])
def test_more_than_the_share_stops(tmp_path: Path, left: int, *, stops: bool) -> None:
    publish(TEN, tmp_path, today=TODAY)
    if stops:
        with pytest.raises(FeedsDropped):
            publish(TEN[:left], tmp_path, today=TODAY)
    else:
        publish(TEN[:left], tmp_path, today=TODAY)


@pytest.mark.parametrize(("share", "left", "stops"), [(0.9, 0, True), (1, 0, False), (0, 7, True)])
def test_the_share_is_configured(tmp_path: Path, share: float, left: int, *, stops: bool) -> None:
    configuration = parse_configuration(f"[publish]\nmost_lost = {float(share)}")
    publish(TEN, tmp_path, today=TODAY)
    if stops:
        with pytest.raises(FeedsDropped):
            publish(TEN[:left], tmp_path, today=TODAY, configuration=configuration)
    else:
        publish(TEN[:left], tmp_path, today=TODAY, configuration=configuration)


def test_what_is_over_is_not_lost(tmp_path: Path) -> None:
    """Nor what is cancelled, nor what was moved into the past: it stays in the feed."""
    publish(TEN, tmp_path, today=TODAY)
    later = TODAY + dt.timedelta(days=8)
    publish(TEN[8:], tmp_path, today=later)
    publish([tea(8, status="cancelled"), tea(9, start="2031-01-01")], tmp_path, today=later)


def test_days_that_a_filter_tells_take_events_without_loss(tmp_path: Path) -> None:
    """An event that comes nearer than a week is in no feed of what is a week ahead."""
    text = "[publish]\ndefault_feeds = false\n[[feeds]]\nname = 'ahead'\nfilter = {from = '+7d'}"
    ahead = parse_configuration(f"{text}\nwindow = 'all'")
    many = [tea(number) for number in range(7, 17)]
    publish(many, tmp_path, today=TODAY, configuration=ahead)
    publish(many, tmp_path, today=TODAY + dt.timedelta(days=9), configuration=ahead)
    publish(many, tmp_path, today=TODAY, configuration=ahead)
    with pytest.raises(FeedsDropped, match=r"ahead: 9 of 9 are gone"):
        publish([], tmp_path, today=TODAY + dt.timedelta(days=1), configuration=ahead)


@pytest.mark.parametrize("many", range(1, FEW))
def test_a_few_may_go(tmp_path: Path, many: int) -> None:
    """One that was called off, one that was another's double: no build stops for that."""
    others = [tea(number, cost=None) for number in range(20, 25)]
    publish([*TEN[:many], *others], tmp_path, today=TODAY)
    publish(others, tmp_path, today=TODAY)


def test_the_last_one_may_go_but_not_the_last_two(tmp_path: Path) -> None:
    publish(TEN[:2], tmp_path, today=TODAY)
    with pytest.raises(FeedsDropped, match="2 of 2 are gone"):
        publish([], tmp_path, today=TODAY)
    publish(TEN[:1], tmp_path, today=TODAY)
    publish([], tmp_path, today=TODAY)


def test_an_event_that_belongs_into_a_feed_no_more_is_lost_to_it(tmp_path: Path) -> None:
    """A source that tells no prices any more empties the feed of free events all the same."""
    publish(TEN, tmp_path, today=TODAY)
    with pytest.raises(FeedsDropped) as dropped:
        publish([tea(number, cost=None) for number in range(10)], tmp_path, today=TODAY)
    assert [loss.partition(":")[0] for loss in dropped.value.losses] == ["free"]


def test_what_has_no_room_is_not_lost(tmp_path: Path) -> None:
    far = [tea(number) for number in range(10, 410)]
    publish(far, tmp_path, today=TODAY)
    near = [record(f"near-{number}", start="2031-05-02", cost=FREE) for number in range(1_000)]
    done = publish([*near, *far], tmp_path, today=TODAY)
    assert done.feeds[0].left_out == 400


def test_deadlines_are_guarded_too(tmp_path: Path) -> None:
    by = Deadline(kind="registration", date=dt.date(2031, 5, 20), text="by")
    publish([tea(number, deadlines=(by,)) for number in range(4)], tmp_path, today=TODAY)
    with pytest.raises(FeedsDropped, match=r"deadlines: 4 of 4 are gone"):
        publish(TEN[:4], tmp_path, today=TODAY)


def test_a_feed_that_asks_something_else_now_is_not_compared(tmp_path: Path) -> None:
    """Be it by its configuration, or narrowed for this once."""
    text = "[publish]\ndefault_feeds = false\n[[feeds]]\nname = 'mine'\n"
    first = parse_configuration(f"{text}filter = {{free = true}}")
    other = parse_configuration(f"{text}filter = {{kinds = 'talk'}}")
    publish(TEN, tmp_path, today=TODAY, configuration=first)
    publish(TEN, tmp_path, today=TODAY, configuration=other)
    publish(TEN, tmp_path, today=TODAY)
    publish(TEN, tmp_path, today=TODAY, wanted=Filter(virtual_only=True))
    publish(TEN, tmp_path, today=TODAY)


@pytest.mark.parametrize("formats", [["ics"], ["jsonl"], ["csv", "ics"], ["json"]])
def test_it_reads_back_what_there_is(tmp_path: Path, formats: list[str]) -> None:
    configuration = parse_configuration(f"[publish]\nformats = {json.dumps(formats)}")
    publish(TEN, tmp_path, today=TODAY, configuration=configuration)
    with pytest.raises(FeedsDropped, match="all: 10 of 10 are gone"):
        publish([], tmp_path, today=TODAY, configuration=configuration)


def test_pages_of_a_long_feed_count_too(tmp_path: Path) -> None:
    many = [tea(number) for number in range(700)]
    asked: dict[str, Any] = {"today": TODAY, "window": "all", "base_url": "https://a.example.org/"}
    publish(many, tmp_path, **asked)
    assert (tmp_path / "all-2.json").exists()
    with pytest.raises(FeedsDropped, match="all: 400 of 700 are gone"):
        publish(many[:300], tmp_path, **asked)


def test_feeds_of_an_earlier_version_are_compared(tmp_path: Path) -> None:
    """There is no list of them: default feeds ask what their names say."""
    publish(TEN, tmp_path, today=TODAY)
    for name in ("feeds.json", "files.json"):
        (tmp_path / name).unlink()
    with pytest.raises(FeedsDropped):
        publish([], tmp_path, today=TODAY)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b'{"items": [3]}', b"\xff\xfe", b'{"feeds": [{"name": "all"}]}']
)
def test_files_that_hold_nothing_of_ours_stop_nothing(tmp_path: Path, content: bytes) -> None:
    for broken in ("all.json", "feeds.json"):
        publish(TEN, tmp_path, today=TODAY)
        for path in tmp_path.glob("*.json" if broken == "all.json" else broken):
            if path.name not in ("feeds.json", "files.json") or broken == path.name:
                path.write_bytes(content)
        publish([tea(99)], tmp_path, today=TODAY, allow_drop=broken == "feeds.json")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """Give a store of many events."""
    with SqliteStore(tmp_path / "store.sqlite") as store:
        put(store, [tea(number) for number in range(200)])
        yield store


def put(store: SqliteStore, records: list[Record], *, withdrawn: bool = False) -> None:
    """Save records."""
    with store.writing() as writing:
        writing.put_events(Remembered(one, withdrawn=withdrawn) for one in records)


@pytest.mark.parametrize("cached", [True, False])
def test_a_store_is_guarded_with_its_cache_and_without(
    tmp_path: Path, store: SqliteStore, *, cached: bool
) -> None:
    cache = tmp_path / "cache" if cached else None
    asked: dict[str, Any] = {"today": TODAY, "cache": cache, "site": False}
    publish_stored(store, tmp_path / "feeds", **asked)
    put(store, [tea(number, cost=None) for number in range(150)])
    before = state(tmp_path / "feeds")
    for _ in range(2):
        with pytest.raises(FeedsDropped, match="1 feed would lose") as dropped:
            publish_stored(store, tmp_path / "feeds", **asked)
        assert dropped.value.losses[0].startswith("free: 150 of 200 are gone")
    assert state(tmp_path / "feeds") == before
    publish_stored(store, tmp_path / "feeds", **asked, allow_drop=True)
    publish_stored(store, tmp_path / "feeds", **asked)


def test_what_a_person_withdrew_or_joined_is_not_lost(tmp_path: Path, store: SqliteStore) -> None:
    asked: dict[str, Any] = {"today": TODAY, "site": False}
    by = Deadline(kind="registration", date=dt.date(2031, 5, 20), text="by")
    put(store, [tea(number, deadlines=(by,)) for number in range(200)])
    publish_stored(store, tmp_path / "feeds", **asked)
    put(store, [tea(number) for number in range(100)], withdrawn=True)
    with store.writing() as writing:
        for number in range(100, 180):
            writing.join(tea(number).event.uid, tea(199).event.uid)
    publish_stored(store, tmp_path / "feeds", **asked)
