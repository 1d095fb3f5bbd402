"""What is only tried is as if it were done, for whoever tries it, and then as if it never was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.store.attempts import attempted
from tests.store.contents import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.store.contract import Remembered, Store


def failing() -> Iterator[Remembered]:
    """Yield an event, and fail before another."""
    yield remembered("a")
    raise KeyError


@pytest.mark.parametrize("tried", [False, True])
def test_what_is_tried_leaves_nothing(store: Store, tried: bool) -> None:
    """Neither events nor stamps; what is done for good stays."""
    with attempted(store, tried=tried) as writing:
        writing.put_events([remembered("a")])
        assert set(writing.events(["a"])) == {"a"}
        assert writing.stamp() == 1
    with store.reading() as reading:
        assert set(reading.events(["a"])) == (set() if tried else {"a"})
        assert reading.stamp() == int(not tried)


@pytest.mark.parametrize("tried", [False, True])
def test_what_fails_is_raised_and_undone(store: Store, tried: bool) -> None:
    with pytest.raises(KeyError), attempted(store, tried=tried) as writing:
        writing.put_events(failing())
    with store.reading() as reading:
        assert reading.events(["a"]) == {}
