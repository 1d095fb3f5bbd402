"""A store with a few events, as three issues of a newsletter told them, for tests of commands."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.remembering import Told, ToldDocument, remember
from rcevents.store.contract import Doubt
from rcevents.store.sqlite import SqliteStore
from tests.announcing import FIRST_ISSUE, price, told

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.model import Event

BEGIN = dt.datetime(2021, 4, 2, 8, tzinfo=dt.UTC)
WATER = "https://water.example.org/"
ISSUES: tuple[tuple[Event, ...], ...] = (
    (
        told("Tea Days 2021", dt.date(2021, 5, 3), issue=1, cost=price("20")),
        told("Water Week", dt.date(2021, 6, 7), issue=1, url=WATER),
    ),
    (
        told("Tea Days 2021", dt.date(2021, 5, 3), issue=2, cost=price("25")),
        told("Days of Beans", dt.date(2021, 6, 8), issue=2, url="https://beans.example.org/1"),
    ),
    (told("Days of the Pot", dt.date(2021, 9, 10), issue=3, url="https://pot.example.org/"),),
)


def stock(path: Path) -> None:
    """Make a store of the issues, read week by week; the pot's days are told to be in doubt."""
    with SqliteStore(path) as store:
        documents: list[ToldDocument] = []
        for week, events in enumerate(ISSUES):
            day = FIRST_ISSUE + dt.timedelta(weeks=week)
            documents.append(ToldDocument(f"{week + 1:04}.md", day, str(week), events))
            with store.writing() as writing:
                source = Told("weekly", tuple(documents))
                remember(writing, source, now=BEGIN + dt.timedelta(weeks=week))
        with store.writing() as writing:
            pair = ("days-of-pot-2021@rcevents", "tea-days-2021@rcevents")
            doubt = Doubt(*pair, score=0.5, rule="titles alike", evidence=("days",))
            writing.replace_doubts(set(pair), [doubt])
