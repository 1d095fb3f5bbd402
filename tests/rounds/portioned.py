"""A list that is saved in portions, by a process that may be killed in between."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from rcevents.merge.decisions import NONE
from rcevents.remembering import Told, ToldDocument, remember
from rcevents.rounds.saving import save
from rcevents.store.contract import SourceState
from rcevents.store.opening import open_store
from tests.announcing import MAY, listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.model import Event
    from rcevents.remembering import Tally
    from rcevents.store.contract import Store

NAME = "Tea list"
PORTION = 3
NOW = dt.datetime(2021, 4, 2, 12, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(days=1)
TEAS = "Amber Black Cream Denim Ebony Flame Green Hazel Ivory Jade Khaki Lilac".split()


def tea(number: int, name: str | None = None, day: int = 0) -> Event:
    """Make a day of a tea of its own."""
    title = f"{TEAS[number]} Tea Day"
    start = MAY + dt.timedelta(days=7 * number + day)
    url = f"https://tea.example.org/{TEAS[number].lower()}"
    return listed(title, start, name=name or f"{number}", url=url)


def first() -> tuple[Event, ...]:
    """Give what the list tells first."""
    return tuple(map(tea, range(6)))


def then() -> tuple[Event, ...]:
    """Give what it tells then: two moved, one renamed, one dropped, six new, one of them twice."""
    moved = (tea(1, day=1), tea(2, day=1), tea(3, name="three"))
    return (tea(0), *moved, *(tea(number) for number in range(5, 12)), tea(11))


def told(events: tuple[Event, ...], digest: str) -> Told:
    """Give what the list tells, as a round does."""
    return Told(NAME, (ToldDocument("https://tea.example.org/events.ics", None, digest, events),))


def begin(store: Store) -> SourceState:
    """Have the list told first, all at once, and give how the source stands behind that."""
    state = SourceState(NAME, fingerprint="ab:2021-04-02", validators={"a": {"etag": "1"}})
    with store.writing() as writing:
        remember(writing, told(first(), "first"), now=NOW)
        writing.put_source(state)
    return state


def go_on(store: Store, seen: SourceState | None, keep: Callable[[], bool]) -> Tally | None:
    """Save what the list tells then."""
    end = SourceState(NAME, fingerprint="done")
    new = told(then(), "then")
    return save(store, NAME, seen, new, lambda _: end, now=LATER, decisions=NONE, keep=keep)


def main(address: str, portions: int) -> None:
    """Save it in portions, and be killed behind so many."""
    left = [portions]

    def keep() -> bool:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        return True

    for name in ("MOST_AT_ONCE", "PORTION"):
        setattr(sys.modules[remember.__module__], name, PORTION)
    with closing(open_store(address)) as store:
        with store.reading() as reading:
            seen = reading.source(NAME)
        go_on(store, seen, keep)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
