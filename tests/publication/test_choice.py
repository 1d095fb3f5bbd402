"""Every feed holds what its window lets in, chosen among pieces as it is among whole events."""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rcevents.publication.catchup import take_in
from rcevents.publication.choice import choose
from rcevents.publication.edition import edition_of
from rcevents.publication.feeds import build_feeds
from rcevents.publication.kept import kept_in
from rcevents.publication.pieces import feeds_of, part_of, rendered
from rcevents.publication.planning import plans_of
from rcevents.publication.plans import DEFAULT_FEEDS, Bounds
from rcevents.render.windows import CAP
from tests.render.samples import EVERYTHING, record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rcevents.model import Record
    from rcevents.publication.choice import Chosen, Wanted
    from rcevents.publication.kept import Kept
    from rcevents.publication.plans import FeedPlan, Spell
    from rcevents.render import Feed

DAYS = (dt.date(2021, 8, 1), dt.date(2021, 10, 21), dt.date(2022, 1, 1), dt.date(2031, 1, 1))

ALL = plans_of(None, DAYS[0], "all")


class Shelf:
    """Pieces of some records; it notes which of them were rendered on demand."""

    def __init__(self, kept: Kept, records: Sequence[Record]) -> None:
        self.kept = kept
        self.records = {each.event.uid: each for each in records}
        self.rendered: list[int] = []
        take_in(kept, self.records.items(), None, anew=True)

    def render(self, wanted: Iterable[Wanted]) -> None:
        """Render pieces."""
        for number, uid, part, _ in wanted:
            self.rendered.append(number)
            told = rendered(part_of(self.records[uid], part), self.kept.formats)
            self.kept.put_rendered(uid, number, told)

    def chosen(self, day: dt.date) -> Chosen:
        """Choose for a day."""
        return choose(self.kept, day, self.render)


@contextmanager
def shelved(
    records: Sequence[Record], plans: Sequence[FeedPlan] = DEFAULT_FEEDS
) -> Iterator[Shelf]:
    """Give a shelf with these records."""
    with kept_in(None, "", plans) as kept:
        yield Shelf(kept, records)


def built(records: Sequence[Record], day: dt.date, window: Spell | None = None) -> list[Feed]:
    """Give the feeds of whole records."""
    return build_feeds(records, edition_of(Path(), None, today=day, window=window))


def assert_alike(chosen: Chosen, feeds: Sequence[Feed]) -> None:
    """Compare what is chosen with feeds that were made of whole records."""
    parts: list[list[bytes]] = [[] for _ in feeds]
    for plans, told in chosen.rendered((1 << len(feeds)) - 1):
        for place in feeds_of(plans):
            parts[place].append(b"".join(part or b"" for part in told))
    for feed, choice, found in zip(feeds, chosen.feeds, parts, strict=True):
        assert choice.events == len(feed.records)
        assert choice.left_out == feed.left_out
        assert choice.notes == tuple(feed.notes)
        assert choice.undated == sum(one.event.start is None for one in feed.records)
        assert sorted(found) == sorted(
            b"".join(rendered(one, ("ics", "json")).values()) for one in feed.records
        )


@pytest.mark.parametrize("day", DAYS)
def test_a_window_lets_in_what_it_lets_in_of_whole_records(day: dt.date) -> None:
    with shelved(EVERYTHING) as shelf:
        assert_alike(shelf.chosen(day), built(EVERYTHING, day))


def test_without_a_window_everything_is_chosen() -> None:
    with shelved(EVERYTHING, ALL) as shelf:
        assert_alike(shelf.chosen(DAYS[3]), built(EVERYTHING, DAYS[0], "all"))


def test_each_piece_is_rendered_once_whoever_holds_it() -> None:
    with shelved(EVERYTHING) as shelf:
        for day in DAYS:
            shelf.chosen(day)
        assert len(shelf.rendered) == len(set(shelf.rendered))


def test_windows_that_overlap_hold_an_event_once_each() -> None:
    """Also where the first window to be chosen is what has it rendered."""
    soon = replace(DEFAULT_FEEDS[0], name="soon", window=Bounds(0, 60))
    plans = (*DEFAULT_FEEDS, soon)
    with shelved(EVERYTHING, plans) as shelf:
        edition = replace(edition_of(Path(), None, today=DAYS[1]), plans=plans)
        assert_alike(shelf.chosen(DAYS[1]), build_feeds(EVERYTHING, edition))


def test_what_is_over_is_not_rendered() -> None:
    old = [record(f"old-{number}", start="2020-01-01") for number in range(9)]
    with shelved(old) as shelf:
        chosen = shelf.chosen(DAYS[1])
        assert shelf.rendered == []
        assert chosen.feeds[0].left_out == len(old)
        assert chosen.feeds[0].notes


def test_a_feed_has_an_end() -> None:
    """The first ones stay; how many others there are, and some by name, is told."""
    many = [record(f"day-{each:04}", start="2021-11-01") for each in range(CAP + 3)]
    with shelved(many) as shelf:
        chosen = shelf.chosen(DAYS[1])
        assert_alike(chosen, built(many, DAYS[1]))
        assert (chosen.feeds[0].events, chosen.feeds[0].left_out) == (CAP, 3)
        assert len(shelf.rendered) <= CAP


def test_nothing_at_all() -> None:
    with shelved([]) as shelf:
        assert_alike(shelf.chosen(DAYS[0]), built([], DAYS[0]))
    with shelved([], ALL) as shelf:
        assert_alike(shelf.chosen(DAYS[0]), built([], DAYS[0], "all"))
