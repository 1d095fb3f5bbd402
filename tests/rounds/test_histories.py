"""Whole histories, from documents to events: in order, in reverse and shuffled, on each store."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from rcevents.store.contract import Search
from rcevents.store.opening import connection_of, open_store
from rcevents.store.transfer import export
from tests.rounds.chronicles import places_of, read_chronicles, retell, unsaid, values_of

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.model import Record
    from rcevents.store.contract import Store
    from tests.rounds.chronicles import Chronicle

CHRONICLES = read_chronicles()
NAMES = {chronicle.name: chronicle for chronicle in CHRONICLES}
ORDERS = ("in reverse", "shuffled", "shuffled again")
EVERY = [
    pytest.param(
        chronicle,
        id=chronicle.name,
        marks=[pytest.mark.xfail(reason=chronicle.known, strict=True)] if chronicle.known else [],
    )
    for chronicle in CHRONICLES
]
every_chronicle = pytest.mark.parametrize("name", NAMES)


def test_there_are_histories() -> None:
    assert len(CHRONICLES) > 15


@pytest.mark.parametrize("chronicle", EVERY)
def test_a_history_ends_in_its_events(chronicle: Chronicle, tmp_path: Path) -> None:
    """Neither one too many nor one too few, and each says what it must; nothing is unread."""
    with closing(open_store(str(tmp_path / "store.sqlite"))) as store:
        reports = retell(chronicle, store, tmp_path / "in", "in order")
        found = {places_of(record.event): record.event for record in _records(store)}
    assert [each for each in reports if each.unread or each.exit_code] == []
    assert set(found) == {told.places for told in chronicle.events}
    wrong = [line for told in chronicle.events for line in unsaid(found[told.places], told.says)]
    assert wrong == []


@pytest.mark.parametrize("afterwards", [False, True], ids=["as it came", "afterwards"])
@every_chronicle
def test_the_order_makes_no_difference(name: str, tmp_path: Path, *, afterwards: bool) -> None:
    """Each event is made up of the same announcements, and says the same; doubts are the same."""
    found = {}
    for order in ("in order", *ORDERS):
        with closing(open_store(str(tmp_path / f"{order}.sqlite"))) as store:
            retell(NAMES[name], store, tmp_path / order, order, afterwards=afterwards)
            found[order] = (values_of(_records(store)), _doubts(store))
    assert {order: told for order, told in found.items() if told != found["in order"]} == {}


@every_chronicle
def test_both_stores_hold_the_same(name: str, postgres: str, tmp_path: Path) -> None:
    """Byte by byte, but for the name that each store has of its own."""
    exports = []
    for address in (str(tmp_path / "store.sqlite"), postgres):
        with closing(open_store(address)) as store:
            retell(NAMES[name], store, tmp_path / "in", "shuffled")
            with store.reading() as reading:
                exports.append(
                    [line for line in export(connection_of(reading)) if _is_shared(line)]
                )
        shutil.rmtree(tmp_path / "in")
    assert exports[0] == exports[1]


def _is_shared(line: bytes) -> bool:
    return not line.startswith((b'["notes","identity"', b'{"end"'))


def _records(store: Store) -> list[Record]:
    with store.reading() as reading:
        return list(reading.search(Search()))


def _doubts(store: Store) -> set[frozenset[frozenset[str]]]:
    """Give the doubtful pairs, by the places of each."""
    with store.reading() as reading:
        doubts = reading.doubts()
        uids = {uid for doubt in doubts for uid in (doubt.one, doubt.other)}
        places = {uid: places_of(each.record.event) for uid, each in reading.events(uids).items()}
    return {frozenset((places[doubt.one], places[doubt.other])) for doubt in doubts}
