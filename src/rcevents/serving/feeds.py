"""Feeds: what answers a query, and the feeds that have a name, as `publish` writes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rcevents.filters import Filter
from rcevents.filters.searching import search_of
from rcevents.render.atom import newest
from rcevents.render.feed import Feed, page_file
from rcevents.render.registry import FORMATS
from rcevents.render.windows import span_of
from rcevents.serving.answers import READABLE, Content
from rcevents.serving.choosing import Chosen, Limits, Omitted, fitting, inside
from rcevents.serving.entries import Entry, admission
from rcevents.serving.parameters import Asked
from rcevents.serving.problems import Refused
from rcevents.serving.writing import CALENDAR, Parts, size_of, written

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rcevents.filters import Rates
    from rcevents.model import Record
    from rcevents.publication.plans import FeedPlan
    from rcevents.render.formats import Format
    from rcevents.render.windows import Span
    from rcevents.serving.catalogue import State, View
    from rcevents.serving.shelf import Shelf
    from rcevents.store.contract import Search

EVENTS = "events"
"""The name of the feed that answers any filter."""

SHIFTED = {"from": "from", "to": "until", "deadline_open": "with a deadline open"}
LONGEST_TITLE = 200
USUAL_CURRENCIES, USUAL_FORMATS = ("EUR", "USD", "GBP"), ("ics", "json")


@dataclass(frozen=True, slots=True)
class QueryFeed(Feed):
    """A feed that answers a query: its address tells what is asked."""

    asked: Asked = Asked()  # noqa: RUF009 - it is frozen

    def address(self, extension: str, page: int = 1) -> str | None:
        """Give the address of a page of this feed in a format, where the folder's is known."""
        if self.folder_url is None:
            return None
        query = self.asked.address(page)
        return f"{self.folder_url.rstrip('/')}/{self.name}.{extension}{query}"


class Feeds:
    """Gives feeds of a store at a moment; parts that were rendered are kept for the next one."""

    def __init__(self, shelf: Shelf, rates: Rates | None, limits: Limits, parts: Parts) -> None:
        self._shelf = shelf
        self._rates = rates
        self._limits = limits
        self._parts = parts

    def prepare(self, view: View) -> None:
        """Work out what many filters look at: words, usual currencies, and parts of usual feeds."""
        for entry in view.state.snapshot.entries if view.state.snapshot else ():
            _ = entry.words
        for currency in USUAL_CURRENCIES:
            self.answer(view, FORMATS["csv"], Asked({"max_cost": f"1 {currency}"}, window="all"))
        for name in USUAL_FORMATS:
            self.answer(view, FORMATS[name], Asked())

    def answer(self, view: View, form: Format, asked: Asked) -> Content:
        """Give the feed that answers a query. Raises Refused."""
        wanted = asked.filter(view.today)
        _refuse_zone(form, asked)
        if asked.page > 1 and not form.paged:
            remedy = "only .json is given in pages"
            raise Refused(400, f".{form.name} has no pages", "page", remedy)
        is_near = asked.window == "default" and wanted.from_ is None
        span = span_of(view.today) if is_near else None
        found = inside(self._entries(view.state, wanted, span), self._admission(wanted), span, None)
        if form.newest:
            found = _newest(found, form.newest)
        feed: Feed = _query_feed(asked, view)
        if form.paged:
            chosen, feed = _page(found, form.paged, feed, asked.page)
        else:
            near = None if span is not None else view.today
            chosen = self._fitting(found, feed, form, Omitted(), near)
        daily = asked.changes_daily or bool(chosen.left_out)  # what is nearest, by the day
        return self._content(feed, form, chosen, asked, daily=daily)

    def named(self, view: View, form: Format, plan: FeedPlan, asked: Asked, page: int) -> Content:
        """Give a page of a feed that has a name, as `publish` writes it. Raises Refused."""
        _refuse_zone(form, asked)
        feed, span = plan.feed(view.base, has_schema=True), plan.window.span(view.today)
        feed = replace(feed, utc=plan.utc or asked.utc)
        chosen = self._chosen(view, plan, feed, span)
        feed = replace(feed, left_out=chosen.left_out, notes=chosen.notes)
        if form.newest:
            chosen = replace(chosen, entries=tuple(_newest(chosen.entries, form.newest)))
        if form.paged:
            paged, feed = _page(chosen.entries, form.paged, feed, page)
            chosen = replace(chosen, entries=paged.entries)
        daily = span is not None or plan.is_timed or bool(chosen.left_out)
        return self._content(feed, form, chosen, asked, daily=daily)

    def count(self, view: View, plan: FeedPlan) -> int:
        """Give how many events a feed that has a name holds."""
        feed = plan.feed(view.base)
        return len(self._chosen(view, plan, feed, plan.window.span(view.today)).entries)

    def current(self, view: View) -> tuple[list[Record], tuple[str, ...]]:
        """Give the events of the window, as many as an answer holds, and what is left out."""
        asked, omitted = Filter(), Omitted()
        span = span_of(view.today)
        found = inside(self._entries(view.state, asked, span), self._admission(asked), span, None)
        chosen = fitting(found, self._limits, omitted, None)
        return [entry.record for entry in chosen.entries], chosen.notes

    def _chosen(self, view: View, plan: FeedPlan, feed: Feed, span: Span | None) -> Chosen:
        omitted = Omitted()
        found = self._of_plan(view.state, plan, span, omitted) if plan.asked is not None else []
        near = None if span is not None else view.today
        return self._fitting(found, feed, FORMATS[CALENDAR], omitted, near)

    def _of_plan(
        self, state: State, plan: FeedPlan, span: Span | None, omitted: Omitted
    ) -> list[Entry]:
        assert plan.asked is not None  # noqa: S101 - the caller saw to it
        entries, admits = self._entries(state, plan.asked, None), self._admission(plan.asked)
        if not plan.deadlines:
            return inside(entries, admits, span, omitted)
        deadlines = (each for entry in entries if admits(entry) for each in entry.deadlines)
        ordered = sorted(deadlines, key=lambda entry: entry.place)
        return inside(ordered, lambda _: True, span, omitted)

    def _admission(self, wanted: Filter) -> Callable[[Entry], bool]:
        return admission(wanted, self._rates)

    def _entries(self, state: State, wanted: Filter, span: Span | None) -> Iterable[Entry]:
        """Give all entries in order, those that the store may leave out apart."""
        self._parts.follow(state.snapshot)
        if state.snapshot is not None:
            return state.snapshot.entries
        search = search_of(wanted)
        if span is not None and search.since is None:
            search = replace(search, since=span.since)
        return self._read(search)

    def _read(self, search: Search) -> Iterator[Entry]:
        with self._shelf.reading() as reading:
            yield from map(Entry, reading.search(search))

    def _fitting(
        self,
        found: Sequence[Entry],
        feed: Feed,
        form: Format,
        omitted: Omitted,
        near: dt.date | None,
    ) -> Chosen:
        size = None
        if form.name == CALENDAR:
            size = size_of(Feed("", "", utc=feed.utc), form, self._parts)
        return fitting(found, self._limits, omitted, size, near)

    def _content(
        self, feed: Feed, form: Format, chosen: Chosen, asked: Asked, *, daily: bool
    ) -> Content:
        body = written(_told(feed, chosen), form, chosen.entries, self._parts)
        name = page_file(feed.name, form.name, feed.page)
        kind = "attachment" if asked.download else "inline"
        headers = {**READABLE, "content-disposition": f'{kind}; filename="{name}"'}
        if chosen.left_out:
            headers["x-left-out"] = str(chosen.left_out)
        return Content(body, form.media_type, headers, daily=daily)


def _refuse_zone(form: Format, asked: Asked) -> None:
    if asked.utc and form.name != CALENDAR:
        remedy = "only .ics is given so; others tell each time with its offset"
        raise Refused(400, f".{form.name} has no zones to leave out", "tz", remedy)


def _told(feed: Feed, chosen: Chosen) -> Feed:
    """Say in a query's feed what had no room in it; a named one says what its file says."""
    if not (chosen.left_out and isinstance(feed, QueryFeed)):
        return feed
    description = " ".join((feed.description, *(f"{note}." for note in chosen.notes)))
    return replace(feed, description=description, left_out=chosen.left_out, notes=chosen.notes)


def _page(found: Sequence[Entry], size: int, feed: Feed, page: int) -> tuple[Chosen, Feed]:
    pages = max(-(-len(found) // size), 1)
    if page > pages:
        what = "there is one page" if pages == 1 else f"there are {pages:,} pages"
        raise Refused(404, what, "page", "begin with page 1")
    chosen = Chosen(tuple(found[(page - 1) * size : page * size]))
    return chosen, replace(feed, page=page, pages=pages)


def _newest(found: Sequence[Entry], most: int) -> list[Entry]:
    """Give what was listed last, the newest first."""
    entries = {id(entry.record): entry for entry in found}
    return [entries[id(record)] for record in newest((e.record for e in found), most)]


def _query_feed(asked: Asked, view: View) -> QueryFeed:
    words = _title(asked, view.today)
    return QueryFeed(
        name=EVENTS,
        title=words[:1].upper() + words[1:],
        description=f"What was announced, as far as it is asked for: {words}.",
        home_url=view.base,
        folder_url=view.base,
        color="steelblue",
        schema_url=f"{view.base}/schema.json" if view.base else None,
        utc=asked.utc,
        asked=asked,
    )


def _title(asked: Asked, today: dt.date) -> str:
    """Say what is asked for; days that are told from today stay told so.

    >>> import datetime as dt
    >>> _title(Asked({"free": "true", "from": "today", "to": "+30d"}), dt.date(2021, 10, 1))
    'free events from today until +30d'
    """
    words = asked.absolute().filter(today).words()
    days = (
        f"{says} {asked.query[name].strip().lower()}"
        for name, says in SHIFTED.items()
        if asked.is_relative(name)
    )
    return " ".join((words, *days))[:LONGEST_TITLE]
