"""The guard: feeds that would lose most of their future events are not written.

A source that tells nothing for a day, or no prices any more, a folder of inputs with the wrong
name: whoever subscribed would see events vanish that take place all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol, get_args

from rcevents.errors import FeedsDropped
from rcevents.model import DeadlineKind, first_day
from rcevents.publication.lastgood import formers, is_future, standing_events
from rcevents.render.moments import run_words
from rcevents.render.windows import LONGEST_TITLE
from rcevents.render.words import one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from rcevents.model import Event
    from rcevents.publication.edition import Edition
    from rcevents.publication.lastgood import Item
    from rcevents.publication.plans import FeedPlan

FEW = 3
"""So many events must be lost at least: fewer are called off, or found to be another's double."""

NAMED = 3
"""So many of the lost events are named."""


class Known(Protocol):
    """What the build knows of events, by the place of a feed among the plans."""

    def uids(self, place: int) -> Collection[str]:
        """Give the uids of all that belongs into a feed, whether there is room for it or not."""

    def excused(self, uids: Collection[str]) -> Collection[str]:
        """Give those of these that a person withdrew, or that are known to be another's double."""


class Loss(NamedTuple):
    """What a feed would lose of its future events, how many these are, and whether any is left.

    Where few are lost, the others are not counted.
    """

    feed: str
    lost: tuple[Event, ...]
    future: int
    has_left: bool

    @property
    def share(self) -> float:
        """The share of the future events that would be lost."""
        return len(self.lost) / self.future if self.future else 0.0

    def words(self) -> str:
        """Tell it on one line."""
        names = ", ".join(map(_named, self.lost[:NAMED]))
        more = f" and {len(self.lost) - NAMED:,} more" if len(self.lost) > NAMED else ""
        verb = "is" if len(self.lost) == 1 else "are"
        return f"{self.feed}: {len(self.lost):,} of {self.future:,} {verb} gone: {names}{more}"


def guard(edition: Edition, known: Known, feeds: Collection[str] | None = None) -> None:
    """Compare what is to be published with the good feeds that stand in the folder.

    `feeds` are the names of those that may have lost anything, None for all. Raises FeedsDropped
    where one would lose `FEW` events or more, and more than the share that an edition allows; and
    where the feeds together would lose all of several.
    """
    if edition.most_lost is None:
        return
    losses = list(_losses(edition, known, feeds))
    most = edition.most_lost
    bad = [loss for loss in losses if len(loss.lost) >= FEW and loss.share > most]
    if not bad and most < 1 and feeds is None and not any(loss.has_left for loss in losses):
        bad = [loss for loss in losses if len(loss.lost) > 1]
    if bad:
        raise FeedsDropped(str(edition.to), [loss.words() for loss in sorted(bad, key=_by_size)])


def events_of(uid: str) -> Iterator[str]:
    """Yield the uids of events whose deadline may have this uid.

    >>> list(events_of("gitdays-2021-early-bird-2@rcevents"))
    ['gitdays-2021@rcevents']
    """
    name, at, domain = uid.partition("@")
    for kind in get_args(DeadlineKind):
        found = re.fullmatch(rf"(.+)-{kind.replace('_', '-')}(?:-\d{{1,4}})?", name)
        if found:
            yield f"{found[1]}{at}{domain}"


def _losses(edition: Edition, known: Known, feeds: Collection[str] | None) -> Iterator[Loss]:
    good = formers(edition)
    for place, plan in enumerate(edition.plans):
        if plan.name in good and (feeds is None or plan.name in feeds):
            items = standing_events(good[plan.name], edition)
            if items:
                missing = items.keys() - set(known.uids(place))
                missing -= set(known.excused(missing)) if missing else set()
                yield _loss(plan, edition, items, missing)


def _loss(
    plan: FeedPlan, edition: Edition, items: Mapping[str, Item], missing: Collection[str]
) -> Loss:
    lost = list(_future(plan, edition, (items[uid] for uid in missing)))
    left = _future(plan, edition, (item for uid, item in items.items() if uid not in missing))
    has_left = next(left, None) is not None
    others = has_left + (sum(1 for _ in left) if len(lost) >= FEW else 0)
    return Loss(plan.name, tuple(_in_order(lost)), len(lost) + others, has_left)


def _future(plan: FeedPlan, edition: Edition, items: Iterable[Item]) -> Iterator[Event]:
    events = (item.read() for item in items)
    return (each for each in events if each is not None and is_future(each, plan, edition))


def _in_order(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=lambda event: (str(event.start), event.title, event.uid))


def _by_size(loss: Loss) -> tuple[int, str]:
    return -len(loss.lost), loss.feed


def _named(event: Event) -> str:
    title = f'"{one_line(event.title)[:LONGEST_TITLE]}"'
    if event.start is None:
        return title
    day = first_day(event.start)
    return f"{title} ({run_words(day, day)})"
