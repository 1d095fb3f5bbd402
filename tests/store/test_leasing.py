"""Leasing: a source is read by one at a time, wherever the others run."""

from __future__ import annotations

import datetime as dt
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import psycopg

from rcevents.store.postgres import PostgresStore
from tests.store.contents import NOW

if TYPE_CHECKING:
    from rcevents.store.contract import Lease, Store
    from tests.store.backends import BackEnd

LATER = NOW + dt.timedelta(minutes=5)
LAST = LATER + dt.timedelta(minutes=5)


def taken(store: Store, owner: str, now: dt.datetime = NOW, until: dt.datetime = LATER) -> Lease:
    """Take the source, which must be free."""
    lease = store.lease("Tea news", owner, now, until)
    assert lease is not None
    return lease


def test_one_at_a_time(store: Store) -> None:
    lease = taken(store, "one")
    assert (lease.source, lease.owner, lease.until) == ("Tea news", "one", LATER)
    assert store.holder("Tea news") == lease
    assert store.lease("Tea news", "two", NOW, LAST) is None
    other = store.lease("Pot news", "two", NOW, LAST)
    assert other is not None
    assert other.owner == "two"
    assert store.holder("Cup news") is None


def test_who_gives_it_back_frees_it(store: Store) -> None:
    first = taken(store, "one")
    store.release(first)
    assert store.holder("Tea news") is None
    assert taken(store, "two").number > first.number


def test_a_lease_runs_out(store: Store) -> None:
    """The machine that died gave nothing back."""
    first = taken(store, "one")
    assert store.lease("Tea news", "two", LATER - dt.timedelta.resolution, LAST) is None
    assert taken(store, "two", LATER, LAST).number > first.number


def test_zones_do_not_matter(store: Store) -> None:
    west = dt.timezone(dt.timedelta(hours=-9))
    taken(store, "one", NOW.astimezone(west), LATER.astimezone(west))
    assert store.lease("Tea news", "two", NOW, LAST) is None
    assert taken(store, "two", LATER, LAST).until == LAST


def test_its_owner_takes_it_anew(store: Store) -> None:
    first = taken(store, "one")
    second = taken(store, "one", NOW, LAST)
    assert second.until == LAST
    assert second.number > first.number
    assert store.lease("Tea news", "two", LATER, LAST) is None


def test_what_was_lost_is_not_given_back(store: Store) -> None:
    """Who comes too late does not free what another has by now, and learns of it."""
    lost = taken(store, "one")
    held = taken(store, "two", LATER, LAST)
    store.release(lost)
    assert store.holder("Tea news") == held
    store.release(held)
    assert store.holder("Tea news") is None


def test_of_many_at_once_one_gets_it(back_end: BackEnd) -> None:
    together = threading.Barrier(4)

    def take(owner: int) -> Lease | None:
        with back_end.opened() as store:
            together.wait()
            return store.lease("Tea news", str(owner), NOW, LATER)

    with ThreadPoolExecutor(4) as threads:
        leases = [lease for lease in threads.map(take, range(4)) if lease is not None]
    with back_end.opened() as store:
        assert leases == [store.holder("Tea news")]


def test_nobody_waits_for_a_lease_on_a_server(postgres: str) -> None:
    """A row that another has locked is passed over at once, and a writer hinders no lease."""
    with PostgresStore(postgres, wait=0.2) as store, psycopg.connect(postgres) as other:
        store.release(taken(store, "one"))
        other.execute("SELECT * FROM rcevents.leases FOR UPDATE")
        assert store.lease("Tea news", "two", NOW, LATER) is None
        other.rollback()
        with store.writing():
            assert taken(store, "two").owner == "two"
