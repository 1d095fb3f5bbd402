"""Several rounds at once share a store: nothing is fetched twice, nothing is lost."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from rcevents.configuration import Configuration
from rcevents.rounds import collect
from rcevents.store.opening import open_store
from tests.rounds.rehearsal import NOON, TEAS, calendar

if TYPE_CHECKING:
    from tests.rounds.rehearsal import Stage

COLOURS = "Amber Black Cream Denim Ebony Flame Green Hazel Ivory Jade Khaki Lilac".split()
NAMES = [f"teas{number}" for number in range(12)]


@pytest.fixture
def twelve(shared: Stage) -> Stage:
    """Give a stage with twelve calendars of five events each, all of them different."""
    for number, name in enumerate(NAMES):
        shared.source(name)
        shared.serve(name, calendar(*(f"{COLOURS[number]} {title}" for title in TEAS)))
    return shared


def given(stage: Stage) -> tuple[str, str]:
    """Give what another process has to know."""
    return stage.address or "", stage.configuration.model_dump_json(exclude_unset=True)


def go(address: str, configuration: str) -> list[str]:
    """Go through a round with a store of one's own, and give the sources that were read."""
    with closing(open_store(address)) as store:
        told = Configuration.model_validate_json(configuration, strict=False)
        reports = collect(told, store, clock=lambda: NOON, environ={})
        return [report.source for report in reports if report.outcome == "read"]


def assert_shared(stage: Stage, read: list[list[str]]) -> None:
    """Each source was fetched once, by one round; all that they tell is there."""
    assert Counter(name for each in read for name in each) == Counter(NAMES)
    assert Counter(stage.asked) == Counter(NAMES)
    assert len(stage.titles()) == len(set(stage.titles())) == 12 * len(TEAS)
    assert {outcome.outcome for outcome in stage.round().values()} == {"not due"}


def test_rounds_in_threads(twelve: Stage) -> None:
    address, configuration = given(twelve)
    with ThreadPoolExecutor(4) as pool:
        read = list(pool.map(go, [address] * 4, [configuration] * 4))
    assert_shared(twelve, read)


def test_rounds_in_processes(twelve: Stage) -> None:
    address, configuration = given(twelve)
    context = multiprocessing.get_context("spawn")
    with context.Pool(2) as pool:
        read = pool.starmap(go, [(address, configuration)] * 2)
    assert_shared(twelve, read)


def test_everything_is_read_once_by_two_who_want_it_all(twelve: Stage) -> None:
    """The second sees that the first has just been there, though nothing keeps it from going."""
    one = collect(
        twelve.configuration, twelve.store, clock=lambda: NOON, environ={}, everything=True
    )
    first = next(one).source
    twelve.round(everything=True)
    assert {report.outcome for report in one} <= {"read", "elsewhere"}
    assert Counter(twelve.asked) == Counter([*NAMES, first])
    assert len(twelve.titles()) == 12 * len(TEAS)
