"""The service: every answer that the server gives, worked out once and kept while it holds."""

from __future__ import annotations

import datetime as dt
from threading import Lock
from typing import TYPE_CHECKING

from rcevents.configuration import Configuration
from rcevents.publication.planning import plans_of
from rcevents.serving.answers import SETTLED, Answer, Content
from rcevents.serving.asking import base_of
from rcevents.serving.catalogue import View
from rcevents.serving.choosing import Limits
from rcevents.serving.events import Events
from rcevents.serving.feeds import Feeds
from rcevents.serving.keeping import Kept
from rcevents.serving.pages import Pages
from rcevents.serving.problems import Refused
from rcevents.serving.writing import Parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.filters import Rates
    from rcevents.publication.plans import FeedPlan
    from rcevents.serving.asking import Request
    from rcevents.serving.catalogue import Catalogue, State

MEGABYTE = 1_000_000
TURNS = 64
"""So many locks keep two from working out the same answer at the same time."""

MIDNIGHT = dt.time(tzinfo=dt.UTC)


class Service:
    """Answers requests from the store of a catalogue; `now` tells the time in UTC."""

    def __init__(
        self,
        catalogue: Catalogue,
        configuration: Configuration | None,
        rates: Rates | None,
        now: Callable[[], dt.datetime],
    ) -> None:
        told = (configuration or Configuration()).serve
        half = told.memory * MEGABYTE // 2
        shelf = catalogue.shelf
        self.catalogue = catalogue
        self.configuration = configuration
        self.base_url = told.base_url.rstrip("/") if told.base_url else None
        self.feeds = Feeds(shelf, rates, Limits(told.max_events, told.max_bytes), Parts(half))
        self.events = Events(shelf)
        self.pages = Pages(shelf, self.feeds, configuration, rates)
        self._max_age = told.max_age
        self._now = now
        self._of_events, self._of_sources = Kept(half), Kept(half // 8)
        self._turns = [Lock() for _ in range(TURNS)]

    def at_hand(self, request: Request) -> tuple[Answer, bool] | None:
        """Give an answer that is kept, and whether it is settled; None where there is none yet.

        It waits for nothing.
        """
        state = self.catalogue.at_hand()
        if state is None:
            return None
        now = self._now()
        answer = self._kept(state, now.date(), request)
        return (answer, self._is_settled(state, now)) if answer is not None else None

    def reply(
        self, request: Request, root_path: str, content: Callable[[View], Content]
    ) -> tuple[Answer, bool]:
        """Give the answer to a request, worked out by `content` where it is not kept.

        Raises Refused, and StoreError where the store cannot be read.
        """
        with self._turns[hash(request) % TURNS]:
            state, now = self.catalogue.state(), self._now()
            answer = self._kept(state, now.date(), request)
            if answer is None:
                base = self.base_url or base_of(request, root_path)
                view = View(state, now.date(), base)
                answer = self._answer(view, request, content, now)
                self._keep(state, now.date(), request, answer)
            return answer, self._is_settled(state, now)

    def prepare(self) -> None:
        """Read the store and render what is asked for most. Raises StoreError."""
        view = View(self.catalogue.state(), self._now().date(), self.base_url)
        self.feeds.prepare(view)

    def plans(self, today: dt.date) -> tuple[FeedPlan, ...]:
        """Give the feeds that have a name."""
        return plans_of(self.configuration, today)

    def counted(self, view: View) -> list[tuple[FeedPlan, int]]:
        """Give the feeds that have a name, each with the number of its events."""
        return [(plan, self.feeds.count(view, plan)) for plan in self.plans(view.today)]

    def close(self) -> None:
        """Let go of the store."""
        self.catalogue.close()

    def _answer(
        self, view: View, request: Request, content: Callable[[View], Content], now: dt.datetime
    ) -> Answer:
        plain = self._kept(view.state, view.today, request.plain)
        told = plain.content if plain is not None else content(view)
        modified = view.state.modified if told.dated else None
        if modified is not None and told.daily:
            modified = max(modified, dt.datetime.combine(view.today, MIDNIGHT))
        if modified is not None and modified > now:  # by the clock of whoever collected
            modified = None
        return Answer(told, gzip=request.gzip, modified=modified, max_age=self._max_age)

    def _kept(self, state: State, today: dt.date, request: Request) -> Answer | None:
        moment = state.moment
        return self._of_events.get((moment.events, today), request) or self._of_sources.get(
            (moment, today), request
        )

    def _keep(self, state: State, today: dt.date, request: Request, answer: Answer) -> None:
        moment = state.moment
        if answer.content.of_sources:
            self._of_sources.put((moment, today), request, answer)
        else:
            self._of_events.put((moment.events, today), request, answer)

    def _is_settled(self, state: State, now: dt.datetime) -> bool:
        return state.modified is None or now - state.modified >= SETTLED


def find_plan(plans: tuple[FeedPlan, ...], name: str, *, paged: bool) -> tuple[FeedPlan, int]:
    """Give the feed of a file's name, and which page of it that is. Raises Refused."""
    known = {plan.name: plan for plan in plans}
    if name in known:
        return known[name], 1
    stem, _, page = name.rpartition("-")
    if paged and stem in known and page.isascii() and page.isdigit():
        number = int(page[:9])
        if number > 1 and page[0] != "0":
            return known[stem], number
    raise Refused(
        404,
        f'there is no feed "{name[:80]}"',
        remedy=f"there are: {', '.join([*known][:40])}; /events answers any filter",
    )
