"""Transactions: kept whole or not at all, one writer at a time, readers undisturbed."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from rcevents.errors import StoreBusy
from rcevents.store.contract import Doubt, Search, SourceState
from tests.store.backends import WAIT
from tests.store.contents import fill, keep, remembered, revision, told

if TYPE_CHECKING:
    from rcevents.store.contract import Reading, Store, Writing
    from tests.store.backends import BackEnd

MANY = 4


class StoppedError(Exception):
    """What stops a writer halfway."""


def everything_of(reading: Reading) -> list[object]:
    """Give all that a reader can tell."""
    uids = "ab"
    return [
        *(reading.sources(), reading.documents("Tea news"), reading.versions("a")),
        *(reading.events(uids), reading.taken(uids), reading.stamp(), reading.note("n")),
        *(reading.revisions("a"), reading.doubts(), reading.near(told("a", 1).keys)),
        *(list(reading.search(Search())), list(reading.changed(0)), reading.meant(["12.md:3"])),
    ]


def change_everything(writing: Writing) -> None:
    """Change something of all kinds."""
    writing.put_source(SourceState("Tea news"))
    writing.supersede(keep(writing, "a", told("a", 1)), until=2)
    keep(writing, "a", told("a", 1))
    writing.put_events([remembered("a"), remembered("b")])
    writing.join("b", "a")
    writing.add_revisions([revision("a", 1)])
    writing.replace_doubts("ac", [Doubt("a", "c", 0.5, "r")])
    writing.put_note("n", "1")


def change_and_stop(store: Store) -> None:
    """Change something of all kinds, and fail at the end."""
    with store.writing() as writing:
        change_everything(writing)
        raise StoppedError


def test_an_exception_undoes_all(store: Store) -> None:
    with store.reading() as reading:
        before = everything_of(reading)
    with pytest.raises(StoppedError):
        change_and_stop(store)
    with store.reading() as reading:
        assert everything_of(reading) == before
    with store.writing() as writing:
        change_everything(writing)
        assert everything_of(writing) != before


def test_a_reader_sees_one_moment(back_end: BackEnd) -> None:
    """It goes on beside a writer, and sees nothing of it, kept or not."""
    with back_end.opened() as store, back_end.opened() as other:
        fill(store, remembered("a"))
        with store.reading() as reading, other.writing() as writing:
            change_everything(writing)
            assert list(reading.events("ab")) == ["a"]
        with store.reading() as reading:
            fill(other, remembered("z"))
            assert list(reading.events("abz")) == ["a"]
            with store.reading() as later:
                assert list(later.events("abz")) == ["a", "z"]


def test_what_was_kept_is_there_for_the_next(back_end: BackEnd) -> None:
    with back_end.opened() as store:
        fill(store, remembered("a"))
        identity = store.identity
    with back_end.opened() as store, store.reading() as reading:
        assert list(reading.events("a")) == ["a"]
        assert store.identity == identity != ""


def test_writers_take_turns(back_end: BackEnd) -> None:
    """No number is given twice, and no change is lost."""

    def write(name: int) -> list[int]:
        with back_end.opened() as store:
            numbers = []
            for turn in range(5):
                with store.writing() as writing:
                    seen = int(writing.note("turns") or "0")
                    numbers += keep(writing, "a", told(f"{name}-{turn}"))
                    writing.put_events([remembered(f"{name}-{turn}")])
                    writing.put_note("turns", str(seen + 1))
            return numbers

    with back_end.opened() as store, ThreadPoolExecutor(MANY) as threads:
        numbers = list(chain.from_iterable(threads.map(write, range(MANY))))
        with store.reading() as reading:
            assert reading.note("turns") == str(5 * MANY)
            assert sorted(numbers) == [telling.number for telling in reading.tellings("a")]
            assert reading.stamp() == len(list(reading.changed(0))) == 5 * MANY


def test_threads_share_a_store(store: Store) -> None:
    def read(uid: str) -> list[str]:
        fill(store, remembered(uid))
        with store.reading() as reading:
            return list(reading.events([uid]))

    with ThreadPoolExecutor(MANY) as threads:
        assert list(threads.map(read, "abcdefgh")) == [[uid] for uid in "abcdefgh"]


def test_who_waited_too_long_is_told(back_end: BackEnd) -> None:
    with back_end.opened() as store, back_end.opened(WAIT) as impatient:
        with (
            store.writing(),
            pytest.raises(StoreBusy, match="another process"),
            impatient.writing(),
        ):
            pytest.fail("two write at once")
        fill(impatient, remembered("a"))


def test_a_store_is_made_once(back_end: BackEnd) -> None:
    """Many that open it at once make one store of one identity."""
    together = threading.Barrier(MANY)

    def make(_: int) -> str:
        together.wait()
        with back_end.opened() as store:
            return store.identity

    with ThreadPoolExecutor(MANY) as threads:
        assert len(set(threads.map(make, range(MANY)))) == 1
