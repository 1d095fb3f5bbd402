from __future__ import annotations

import datetime as dt
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.configuration.model import Configuration
from rcevents.merge.changes import Change
from rcevents.model import Event, Record, Sighting
from rcevents.publication import sitefacts
from rcevents.publication.sitefacts import site_feed, site_of_records, site_of_store
from rcevents.store.contract import Remembered, Revision, SourceState
from rcevents.store.sqlite import SqliteStore
from rcevents.website import Site, site_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rcevents.store.contract import Store

TODAY = dt.date(2031, 4, 15)
NOON = dt.datetime(2031, 4, 2, 12, tzinfo=dt.UTC)
ABOUT = Site(title="Tea", today=TODAY)


def _record(uid: str, start: str | None = "2031-05-03", **facts: Any) -> Record:  # noqa: ANN401 - a record's
    dated = {"schedule": "dated", "start": start} if start else {}
    seen = (Sighting(source="Leaf Letter", document="7.md", issued=dt.date(2031, 4, 2)),)
    event = Event.model_validate({"uid": uid, "title": uid, "sightings": seen, **dated})
    return Record(event=event, **{"created": NOON, "modified": NOON, **facts})


def _day(days: int) -> str:
    return (TODAY + dt.timedelta(days=days)).isoformat()


def _uids(records: Any) -> list[str]:  # noqa: ANN401 - records
    return [record.event.uid for record in records]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give an empty store."""
    with closing(SqliteStore(tmp_path / "a.sqlite")) as store:
        yield store


def _keep(store: Store, *records: Record, revisions: tuple[Revision, ...] = ()) -> None:
    with store.writing() as writing:
        events = (Remembered(one, revisions=2, sources=("Leaf Letter", "Pots")) for one in records)
        writing.put_events(events)
        writing.add_revisions(revisions)


def _revision(uid: str, days: int, cause: str = "announced", *told: Change) -> Revision:
    return Revision(
        uid, 1 if cause == "announced" else 2, NOON + dt.timedelta(days), cause, 0, told
    )


OVER = [_record("a", _day(-366)), _record("b", _day(-300)), _record("c", _day(-1))]
SHOWN = [_record("d", _day(3)), _record("e", None)]


def test_what_was_over_lately_keeps_its_page() -> None:
    made = site_of_records(SHOWN, [*OVER, *SHOWN], ABOUT)
    assert _uids(made.records) == ["d", "e"]
    assert _uids(made.paged) == ["d", "e", "c", "b"]


def test_a_store_gives_the_same_pages(store: Store) -> None:
    _keep(store, *OVER, *SHOWN)
    with store.reading() as reading:
        made = site_of_store(SHOWN, reading, ABOUT)
        assert _uids(made.records) == ["d", "e"]
        assert _uids(made.paged) == ["d", "e", "c", "b"]
        assert made.revisions == dict.fromkeys("decb", 2)


def test_without_a_day_only_what_is_shown_has_a_page(store: Store) -> None:
    _keep(store, *OVER, *SHOWN)
    about = Site(title="Tea")
    assert _uids(site_of_records(SHOWN, [*OVER, *SHOWN], about).paged) == ["d", "e"]
    with store.reading() as reading:
        assert _uids(site_of_store(SHOWN, reading, about).paged) == ["d", "e"]


def test_what_stands_in_another_feed_has_a_page_too(store: Store) -> None:
    far = _record("f", _day(900))
    about = Site(title="Tea", pages=(far, SHOWN[0]))
    assert _uids(site_of_records(SHOWN, SHOWN, about).paged) == ["d", "e", "f"]
    with store.reading() as reading:
        assert _uids(site_of_store(SHOWN, reading, about).paged) == ["d", "e", "f"]


def test_no_more_pages_of_the_past_than_there_is_room_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The latest are kept, and a store is not asked for more than these."""
    monkeypatch.setattr(sitefacts, "MOST_OVER", 3)
    past = [_record(f"p{days:03}", _day(-days)) for days in range(1, 300, 20)]
    made = site_of_records(SHOWN, [*past, *SHOWN], ABOUT)
    assert _uids(made.paged) == ["d", "e", "p001", "p021", "p041"]
    _keep(store, *past)
    with store.reading() as reading:
        assert _uids(site_of_store(SHOWN, reading, ABOUT).paged) == _uids(made.paged)


def test_changes_of_records_are_what_was_newly_listed() -> None:
    earlier = _record("x", created=NOON.date() - dt.timedelta(days=9))
    unknown = _record("y", created=None)
    long_ago = _record("z", created=NOON - dt.timedelta(days=40))
    made = site_of_records([earlier, unknown, long_ago, *SHOWN], [], ABOUT)
    assert [turn.record.event.uid for turn in made.changes] == ["e", "d", "x"]
    assert {turn.revision.cause for turn in made.changes} == {"announced"}
    assert made.changes[0].revision.sighting == SHOWN[0].event.sightings[0]


def test_changes_of_a_store_are_its_latest_news_of_events_with_a_page(store: Store) -> None:
    moved = Change("start", "2031-05-01", "2031-05-03")
    told = (
        _revision("d", 1),
        _revision("d", 9, "changed", moved),
        _revision("e", 8, "announced again", Change("topics", [], ["tea"])),
        _revision("c", 5, "not seen", Change("unseen", None, "2031-04-07")),
        _revision("a", 7),
    )
    _keep(store, *OVER, *SHOWN, revisions=told)
    with store.reading() as reading:
        made = site_of_store(SHOWN, reading, ABOUT)
        assert [(turn.record.event.uid, turn.revision.cause) for turn in made.changes] == [
            ("d", "changed"),
            ("c", "not seen"),
            ("d", "announced"),
        ]
        assert [one.number for one in made.history("d")] == [1, 2]


def test_a_history_is_that_of_joined_events_too(store: Store) -> None:
    told = (_revision("d", 1), _revision("x", 0), _revision("y", 0))
    _keep(store, *SHOWN, _record("x"), _record("y"), revisions=told)
    with store.writing() as writing:
        writing.join("x", "d")
        joined = Revision("d", 2, NOON + dt.timedelta(2), "joined", 0, note="with x, y, z")
        writing.add_revisions([joined])
    with store.reading() as reading:
        history = site_of_store(SHOWN, reading, ABOUT).history("d")
    assert [(one.uid, one.cause) for one in history] == [
        ("x", "announced"),
        ("d", "announced"),
        ("d", "joined"),
    ]


def test_changes_are_told_for_so_long_and_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    records = [_record(f"r{n:02}", created=NOON - dt.timedelta(days=n)) for n in range(60)]
    assert len(site_of_records(records, [], ABOUT).changes) == 31
    monkeypatch.setattr(sitefacts, "MOST_TURNS", 7)
    assert len(site_of_records(records, [], ABOUT).changes) == 7


def test_a_withdrawn_event_is_nowhere(store: Store) -> None:
    with store.writing() as writing:
        gone = _record("w", _day(-5))
        writing.put_events([Remembered(gone, withdrawn=True)])
        writing.add_revisions([_revision("w", 1)])
    with store.reading() as reading:
        made = site_of_store(SHOWN, reading, ABOUT)
    assert "w" not in _uids(made.paged)
    assert not made.changes


def test_sources_tell_how_they_stand(store: Store) -> None:
    _keep(store, *SHOWN)
    with store.writing() as writing:
        writing.put_source(SourceState("Pots", checked=NOON, fault="404"))
    with store.reading() as reading:
        (pots,) = site_of_store(SHOWN, reading, ABOUT, Configuration()).sources
    assert (pots.name, pots.events, pots.fault, pots.checked) == ("Pots", 2, "404", NOON)
    (leaf,) = site_of_records(SHOWN, [], ABOUT).sources
    assert (leaf.name, leaf.events, leaf.checked) == ("Leaf Letter", 2, None)


def test_the_site_of_a_store_is_written_while_it_is_open(store: Store) -> None:
    _keep(store, *OVER, *SHOWN, revisions=(_revision("d", 1),))
    with store.reading() as reading:
        files = dict(site_files(site_of_store(SHOWN, reading, ABOUT)))
    page = next(
        page
        for path, page in files.items()
        if path.startswith("events/d--") and path.endswith("html")
    )
    assert b"3 Apr 2031, 12:00 UTC" in page


def test_a_planned_feed_is_told_as_it_is() -> None:
    from rcevents.publication.plans import DEFAULT_FEEDS

    for plan in DEFAULT_FEEDS:
        told = site_feed(plan, 7)
        assert (told.name, told.title, told.events) == (plan.name, plan.title, 7)
        assert told.deadlines == plan.deadlines
        assert told.formats == plan.formats
