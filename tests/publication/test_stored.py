"""Publishing from a store gives the files that publishing its records afresh gives, always."""

from __future__ import annotations

import datetime as dt
import random
import shutil
import sqlite3
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.configuration import parse_configuration
from rcevents.errors import PublishFailed
from rcevents.filters import Filter
from rcevents.model import Cost, Deadline, Place, Record, Recurrence, Tier
from rcevents.publication import catchup, publish, publish_stored, usual_cache
from rcevents.publication.kept import kept_in
from rcevents.publication.pieces import pieces_of
from rcevents.store.contract import Remembered, Search
from rcevents.store.sqlite import SqliteStore
from tests.render.samples import EVERYTHING, record, timed
from tests.thoroughness import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.configuration import Configuration
    from rcevents.publication import Published

TODAY = dt.date(2021, 10, 1)
KINDS = ("conference", "workshop", "talk")
ZONES = ("Europe/Paris", "America/New_York", None)
FREE = Cost(free=True, tiers=(Tier(min=Decimal(0), max=Decimal(0), format="virtual"),))


def made(number: int, chance: random.Random) -> Record:
    """Make some record of a number: dated or not, over or not, with or without anything else."""
    day = TODAY + dt.timedelta(days=chance.randint(-60, 60))
    hour, zone = f"{day}T{chance.randint(8, 20):02}:00", chance.choice(ZONES)
    when = chance.choice(
        (
            {"start": day, "end": day + dt.timedelta(days=chance.randint(0, 3))},
            {"start": hour, "timezone": zone, "sessions": timed(hour)[: chance.randint(0, 1)]},
            {"start": day, "recurrence": Recurrence(text="weekly", rrule="FREQ=WEEKLY")},
            {"schedule": "on_demand"},
            {"schedule": "undated"},
        )
    )  # fmt: skip
    by = TODAY + dt.timedelta(days=chance.randint(-60, 60))
    deadlines = [Deadline(kind="registration", date=by, text="by")] * chance.randint(0, 2)
    told = record(
        f"event-{number}",
        f"Event {chance.randint(1, 30)}, a\u00e9\u4e2d",
        kind=chance.choice(KINDS),
        format=chance.choice(("virtual", "in_person", "hybrid", None)),
        cost=chance.choice((None, FREE)),
        place=Place(text="Lyon"),
        deadlines=tuple(deadlines),
        **when,
    )
    days = [TODAY - dt.timedelta(days=chance.randint(1, 600)) for _ in range(2)]
    announced = {"created": min(days), "modified": max(days), "sequence": chance.randint(0, 3)}
    event = told.event.model_copy(update={"sightings": ()})
    return told.model_copy(update={"event": event, **announced})


def put(store: SqliteStore, records: Sequence[Record], *, withdrawn: bool = False) -> None:
    """Save records."""
    with store.writing() as writing:
        writing.put_events(Remembered(one, withdrawn=withdrawn) for one in records)


def stored(store: SqliteStore) -> list[Record]:
    """Give all that the store has to publish."""
    with store.reading() as reading:
        return list(reading.search(Search()))


def files(folder: Path) -> dict[str, bytes]:
    """Give what a folder holds."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def told(published: Published) -> list[tuple[object, ...]]:
    """Give what is reported of each feed."""
    return [(one.name, one.events, one.undated, one.left_out, one.notes) for one in published.feeds]


class Shelf:
    """A store with a cache and a folder beside it."""

    def __init__(self, folder: Path, configuration: Configuration | None = None) -> None:
        self.folder = folder
        self.store = SqliteStore(folder / "store.sqlite")
        self.cache = folder / "cache" / "kept.sqlite"
        self.feeds = folder / "feeds"
        self.configuration = configuration

    def publish(
        self,
        window: Literal["default", "all"] | None = "default",
        today: dt.date = TODAY,
        base_url: str | None = None,
    ) -> Published:
        """Publish with the cache, and see that the files are those of publishing afresh."""
        asked: dict[str, Any] = {"window": window, "today": today, "base_url": base_url}
        asked |= {"configuration": self.configuration, "site": False, "allow_drop": True}
        done = publish_stored(self.store, self.feeds, cache=self.cache, **asked)
        plain = publish(stored(self.store), self.folder / "plain", **asked)
        assert files(self.feeds) == files(self.folder / "plain")
        assert told(done) == told(plain)
        return done


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """Give a store that holds one event of every kind."""
    shelf = Shelf(tmp_path)
    put(shelf.store, EVERYTHING)
    yield shelf
    shelf.store.close()


@settings(max_examples=10 if WHOLE else 5, deadline=None)
@given(st.data())
def test_whatever_changes_the_files_are_those_of_all_records(data: st.DataObject) -> None:
    """Events come, change, are withdrawn and joined, days pass, windows and folders differ."""
    chance = random.Random(data.draw(st.integers(0, 9_999)))  # noqa: S311 - no secret
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        put(shelf.store, [made(number, chance) for number in range(chance.randint(0, 30))])
        today = TODAY
        for _ in range(4):
            _change(shelf.store, chance)
            today += dt.timedelta(days=chance.randint(0, 20))
            url = chance.choice((None, "https://example.org/feeds"))
            shelf.publish(chance.choice(("default", "all")), today, url)
        shelf.store.close()


CONFIGURED = parse_configuration("""
[publish]
formats = ["ics", "json", "atom"]
window = {before = 10, after = 40}
matrix = ["free", "format"]
[[feeds]]
name = "soon"
filter = {from = "today", to = "+30d"}
window = "all"
formats = ["jsonld", "csv", "ics"]
[[feeds]]
name = "open"
filter = {deadline_open = "-3d"}
deadlines = true
[[feeds]]
name = "past"
filter = {to = "yesterday"}
window = "all"
[[feeds]]
name = "never"
filter = {from = "today", to = "2021-10-05"}
[[feeds]]
name = "all"
title = "All of it"
formats = ["json", "jsonl", "jscalendar"]
""")


@settings(max_examples=10 if WHOLE else 5, deadline=None)
@given(st.data())
def test_configured_feeds_are_those_of_all_records(data: st.DataObject) -> None:
    """In all formats, with windows of their own, and with filters that mean other days daily."""
    chance = random.Random(data.draw(st.integers(0, 9_999)))  # noqa: S311 - no secret
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder), CONFIGURED)
        put(shelf.store, [made(number, chance) for number in range(chance.randint(0, 30))])
        today = TODAY
        for _ in range(4):
            _change(shelf.store, chance)
            today += dt.timedelta(days=chance.randint(-9, 20))
            shelf.configuration = chance.choice((CONFIGURED, CONFIGURED, CONFIGURED, UTC))
            shelf.publish(chance.choice((None, "all")), today, "https://example.org/feeds")
        shelf.store.close()


UTC = parse_configuration("""
[publish]
utc = true
default_feeds = false
matrix = true
""")


def test_a_day_that_passes_moves_events_without_reading_them_all(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only those near the days that a filter tells are judged again."""
    shelf.configuration = CONFIGURED
    put(shelf.store, [record(f"tea-{n}", start=TODAY + dt.timedelta(n)) for n in range(200)])
    shelf.publish(None)
    read: list[int] = []

    def noted(*told: Any) -> Any:  # noqa: ANN401 - whatever it is called with
        read.append(1)
        return pieces_of(*told)

    monkeypatch.setattr(catchup, "pieces_of", noted)
    done = shelf.publish(None, TODAY + dt.timedelta(days=2))
    assert 0 < len(read) < 40
    assert {feed.name: feed.events for feed in done.feeds}["soon"] >= 31


def test_another_configuration_is_never_answered_with_what_was_kept(shelf: Shelf) -> None:
    """Feeds of other filters, in another order, in more formats, with fewer of them."""
    tables = ("name = 'a'\nfilter = {free = true}", "name = 'b'\nfilter = {virtual = true}")
    texts = (
        f"[[feeds]]\n{tables[0]}\n[[feeds]]\n{tables[1]}",
        f"[[feeds]]\n{tables[1]}\n[[feeds]]\n{tables[0]}",
        f"[[feeds]]\n{tables[1]}\ntitle = 'Tea'",
        f"[[feeds]]\n{tables[1]}\nformats = ['csv', 'ics']",
        "[publish]\nutc = true",
        "",
    )
    for text in (*texts, *texts):
        shelf.configuration = parse_configuration(text)
        shelf.publish()


def test_the_site_is_of_what_the_feeds_hold(shelf: Shelf) -> None:
    """Written by both ways, renewed where anything changed, and gone where it is not wanted."""
    asked: dict[str, Any] = {"today": TODAY, "cache": shelf.cache}
    done = publish_stored(shelf.store, shelf.feeds, **asked)
    assert shelf.feeds / "index.html" in done.pages
    assert done.removed == ()
    held = {path for path in shelf.feeds.rglob("*") if path.is_file()}
    assert held == {
        *done.paths,
        *done.pages,
        shelf.feeds / "feeds.json",
        shelf.feeds / "files.json",
    }
    again = publish_stored(shelf.store, shelf.feeds, **asked)
    assert (again.changed, again.pages) == ((), done.pages)
    put(shelf.store, [record("one-more", start="2021-10-20")])
    more = publish_stored(shelf.store, shelf.feeds, **asked)
    events = {path.name for path in more.changed if path.parent.name == "events"}
    assert events == {"one-more.html", "one-more.ics"}
    afresh = publish_stored(shelf.store, shelf.folder / "afresh", today=TODAY)
    assert [path.name for path in afresh.pages] == [path.name for path in more.pages]
    for path in more.pages:
        other = shelf.folder / "afresh" / path.relative_to(shelf.feeds)
        assert path.read_bytes() == other.read_bytes()
    put(shelf.store, [record("one-more", start="2021-10-20")], withdrawn=True)
    less = publish_stored(shelf.store, shelf.feeds, **asked)
    assert {path.name for path in less.removed} == {"one-more.html", "one-more.ics"}
    publish_stored(shelf.store, shelf.feeds, **asked, site=False)
    assert not (shelf.feeds / "events").exists()
    assert len(files(shelf.feeds)) == 18


def _change(store: SqliteStore, chance: random.Random) -> None:
    """Change a few events of a store."""
    put(store, [made(chance.randint(0, 40), chance) for _ in range(chance.randint(0, 4))])
    known = [one.event.uid for one in stored(store)]
    if len(known) > 3:
        one, other, third = chance.sample(known, 3)
        with store.writing() as writing:
            if chance.random() < 0.5:
                writing.join(one, other)
            gone = writing.events([third])[third]
            writing.put_events([Remembered(gone.record, withdrawn=chance.random() < 0.5)])


@pytest.mark.parametrize("words", [0, 200])
def test_the_cap_is_the_same(tmp_path: Path, words: int) -> None:
    """By events, and by bytes: what has no room is counted and named alike."""
    shelf = Shelf(tmp_path)
    day, text = TODAY.isoformat(), "tea and more " * words
    dated = [record(f"tea-{n}", start=day, description=text) for n in range(1_100)]
    undated = [record(f"pot-{n}") for n in range(1_100)]
    put(shelf.store, [*undated, *dated] if words == 0 else dated[:500])
    done = shelf.publish()
    assert "beyond the cap" in done.feeds[0].notes[-1]
    put(shelf.store, [record("a-day-sooner", start="2021-09-30"), dated[-1]])
    shelf.publish()
    shelf.store.close()


def test_nothing_new_touches_nothing(shelf: Shelf) -> None:
    """Neither the files nor what is kept, and no event is read."""
    assert len(shelf.publish().changed) == 18
    before = {path: path.stat().st_mtime_ns for path in shelf.feeds.iterdir()}
    assert shelf.publish().changed == ()
    assert {path: path.stat().st_mtime_ns for path in shelf.feeds.iterdir()} == before


def test_only_feeds_that_changed_are_written(shelf: Shelf) -> None:
    shelf.publish()
    put(shelf.store, [record("one-more", start="2021-10-20", kind="conference")])
    changed = {path.stem for path in shelf.publish().changed}
    assert changed == {"all", "conferences", "feeds", "files"}


def test_a_file_that_somebody_touched_is_written_again(shelf: Shelf) -> None:
    """What the folder holds is looked at, and not only remembered."""
    shelf.publish()
    (shelf.feeds / "free.ics").write_bytes(b"of somebody else")
    (shelf.feeds / "free.json").unlink()
    assert {path.name for path in shelf.publish().changed} == {"free.ics", "free.json"}


def test_several_folders_share_what_is_kept(shelf: Shelf) -> None:
    shelf.publish()
    shelf.feeds = shelf.folder / "others"
    assert len(shelf.publish("all").changed) == 18


@pytest.mark.parametrize("content", [b"", b"no database at all" * 500])
def test_a_broken_cache_is_thrown_away(shelf: Shelf, content: bytes) -> None:
    shelf.publish()
    shelf.cache.write_bytes(content)
    put(shelf.store, [record("one-more", start="2021-10-20")])
    shelf.publish()
    shelf.publish("all")
    assert shelf.cache.read_bytes()[:6] != content[:6] or not shelf.cache.exists()


def test_a_foreign_database_is_thrown_away(shelf: Shelf) -> None:
    """Be it of another version, or of another program."""
    shelf.cache.parent.mkdir()
    with sqlite3.connect(shelf.cache) as other:
        other.execute("CREATE TABLE facts (tea TEXT)")
        other.execute("CREATE VIEW pieces AS SELECT * FROM facts")
    other.close()
    shelf.publish()
    shelf.publish()
    with kept_in(shelf.cache, "another version") as kept:
        assert kept.fact("stamp") is None
    shelf.publish()


def test_half_of_a_cache_is_thrown_away(shelf: Shelf) -> None:
    """A copy that broke off, or a page that went bad."""
    shelf.publish("all")
    whole = shelf.cache.read_bytes()
    for cut in (whole[: len(whole) // 2], whole[:8192] + bytes(8192) + whole[16384:]):
        shelf.cache.write_bytes(cut)
        put(shelf.store, [record("one-more", f"More {len(cut)}", start="2021-10-20")])
        shelf.publish("all")


def test_a_folder_that_takes_no_cache(shelf: Shelf) -> None:
    """Then all is rendered each time."""
    shelf.cache.parent.write_text("a file where the folder should be")
    shelf.publish()
    assert shelf.publish().changed == ()


def test_a_store_put_back_from_a_copy(shelf: Shelf, tmp_path: Path) -> None:
    """It tells the stamps that are known already, of other changes."""
    copy = tmp_path / "copy.sqlite"
    put(shelf.store, [record("tea", start="2021-10-19")])
    shelf.store.close()
    shutil.copy(shelf.folder / "store.sqlite", copy)
    for ahead in (1, 3, 5):
        shutil.copy(copy, shelf.folder / "store.sqlite")
        shelf.store = SqliteStore(shelf.folder / "store.sqlite")
        shelf.publish()
        put(shelf.store, [record(f"lost-{ahead}-{n}", start="2021-10-20") for n in range(3)])
        shelf.publish()
        shelf.store.close()
        shutil.copy(copy, shelf.folder / "store.sqlite")
        shelf.store = SqliteStore(shelf.folder / "store.sqlite")
        for n in range(ahead):
            put(shelf.store, [record(f"new-{n}", start="2021-10-21")])
        shelf.publish()
        shelf.store.close()


def test_a_filter_narrows_every_feed(shelf: Shelf) -> None:
    """Nothing is kept of that, and what is kept stays right."""
    shelf.publish()
    wanted = Filter(virtual=True)
    asked: dict[str, Any] = {"today": TODAY, "wanted": wanted, "site": False}
    publish_stored(shelf.store, shelf.folder / "a", **asked, cache=shelf.cache)
    publish(stored(shelf.store), shelf.folder / "b", **asked)
    assert files(shelf.folder / "a") == files(shelf.folder / "b")
    assert shelf.publish().changed == ()


def test_a_failing_run_leaves_files_and_cache_right(shelf: Shelf) -> None:
    shelf.publish()
    blocked = shelf.feeds / "training.json"
    blocked.unlink()
    blocked.mkdir()
    put(shelf.store, [record("one-more", start="2021-10-20", kind="training")])
    with pytest.raises(PublishFailed, match=r"training\.json"):
        publish_stored(shelf.store, shelf.feeds, today=TODAY, cache=shelf.cache)
    blocked.rmdir()
    shelf.publish()


def test_the_usual_cache_is_each_stores_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy of a store is another store, if it is at another place."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    SqliteStore(tmp_path / "one.sqlite").close()
    shutil.copy(tmp_path / "one.sqlite", tmp_path / "other.sqlite")
    with (
        SqliteStore(tmp_path / "one.sqlite") as one,
        SqliteStore(tmp_path / "other.sqlite") as other,
    ):
        assert one.identity == other.identity
        assert usual_cache(one).parent == tmp_path / "caches" / "rcevents" / "publication"
        assert usual_cache(one) != usual_cache(other)


def test_an_event_that_turned_out_to_be_another_leads_there(shelf: Shelf) -> None:
    """Its page stays as one that leads on, until the two are parted again."""
    asked: dict[str, Any] = {"today": TODAY, "cache": shelf.cache, "allow_drop": True}
    old, new = (record(name, start="2021-10-20") for name in ("tea-party", "tea-days"))
    page = shelf.feeds / "events" / "tea-party.html"
    put(shelf.store, [old, new])
    publish_stored(shelf.store, shelf.feeds, **asked)
    assert b"url=tea-days.html" not in page.read_bytes()
    with shelf.store.writing() as writing:
        writing.join(old.event.uid, new.event.uid)
    done = publish_stored(shelf.store, shelf.feeds, **asked)
    assert b"url=tea-days.html" in page.read_bytes()
    assert done.removed == (page.with_suffix(".ics"),)
    assert publish_stored(shelf.store, shelf.feeds, **asked).changed == ()
    put(shelf.store, [old])
    publish_stored(shelf.store, shelf.feeds, **asked)
    assert b"url=tea-days.html" not in page.read_bytes()
