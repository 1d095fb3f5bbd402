from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from rcevents.remembering.garbage import MANY, seldom_collected

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _thresholds() -> Iterator[None]:
    """Put back what a test changes for the whole process."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_the_collector_looks_seldom_and_then_as_before() -> None:
    @seldom_collected()
    def fail() -> None:
        seen.append(gc.get_threshold())
        raise ValueError("broken")

    seen: list[tuple[int, int, int]] = []
    gc.set_threshold(700, 10, 10)
    with pytest.raises(ValueError, match="broken"):
        fail()
    assert (seen, gc.get_threshold()) == ([(MANY, 10, 10)], (700, 10, 10))


@pytest.mark.parametrize("chosen", [0, 2 * MANY])
def test_who_has_it_look_more_seldom_keeps_that(chosen: int) -> None:
    gc.set_threshold(chosen, 10, 10)
    with seldom_collected():
        assert gc.get_threshold()[0] == chosen
