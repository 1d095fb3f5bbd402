"""The page of what changed lately: what is new, moved, dearer, cancelled or back, by day."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from rcevents.render.clocks import utc_instant
from rcevents.render.links import safe_link
from rcevents.render.moments import run_words
from rcevents.render.provenance import published_event
from rcevents.render.vevents import headline
from rcevents.render.words import format_words, when_words
from rcevents.website.agenda import typeset
from rcevents.website.eventpage import event_path
from rcevents.website.framing import page_bytes, shortened
from rcevents.website.histories import teller
from rcevents.website.turnwords import news

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from rcevents.website.model import Site, Turn
    from rcevents.website.turnwords import News

PATH = "changes.html"
FEED = "all"
"""The feed whose Atom tells of what is newly listed."""


LONGEST = 200
"""So many characters of a text are shown: an event's own page has it all."""


class Line(NamedTuple):
    """An event of which there is news, on one day."""

    title: str
    link: str
    when: str
    form: str
    news: tuple[News, ...]
    teller: str


class Day(NamedTuple):
    """A day with its news, the latest first."""

    iso: str
    words: str
    lines: tuple[Line, ...]


def changes_page(site: Site) -> bytes:
    """Render the page of what changed lately."""
    atom = next((feed for feed in site.feeds if feed.name == FEED and "atom" in feed.formats), None)
    return page_bytes(
        site,
        PATH,
        days=list(_days(site)),
        atom=f"{atom.name}.atom" if atom else "",
    )


def _days(site: Site) -> Iterator[Day]:
    known = {record.event.uid for record in site.paged}
    told = [
        (utc_instant(turn.revision.at).date(), line)
        for turn in site.changes
        if (line := _line(turn, known)).news
    ]
    for day, group in groupby(told, key=lambda pair: pair[0]):
        yield Day(day.isoformat(), run_words(day, day), tuple(line for _, line in group))


def _line(turn: Turn, known: Collection[str]) -> Line:
    event, revision = published_event(turn.record.event), turn.revision
    told = teller(revision.sighting) if revision.sighting else ""
    own = event_path(event.uid) if event.uid in known else None
    return Line(
        title=shortened(headline(event), LONGEST),
        link=own or safe_link(event.url) or "",
        when=shortened(typeset(when_words(event)), LONGEST),
        form=shortened(format_words(event) or "", LONGEST),
        news=news(revision),
        teller=shortened(told, LONGEST),
    )
