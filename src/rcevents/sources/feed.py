"""The kind "feed": items of RSS, Atom and JSON Feed, each an event, an issue, or neither.

What tells most is believed first: the fields of event modules; then what an item says of itself
in so many words ("When: ..."); then an issue's many announcements in it; then a date in its
title. The day on which an item was published is never an event's, unless the source is set so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rcevents.model import Event, Sighting, Unread, first_day
from rcevents.reading.claims import Fault
from rcevents.reading.listing import Habits, Listing, read
from rcevents.reading.outline import flat
from rcevents.sources.facts import Facts
from rcevents.sources.feeditems import Known, announced, bare_title, names_event
from rcevents.sources.feedlabels import Labels
from rcevents.sources.feedmodules import module_facts, moment_of
from rcevents.sources.jsonfeed import is_json_feed, json_items
from rcevents.sources.kind import Kind
from rcevents.sources.links import whole_link
from rcevents.sources.newsletter import of_source, outline, read_newsletter
from rcevents.sources.records.whenwords import Habit
from rcevents.sources.telling import event_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.document import Document, FeedItem
    from rcevents.model import When
    from rcevents.sources.feeditems import Told
    from rcevents.sources.settings import Settings

UNDATED: Final = (
    "it seems to be an event, and tells no day that can be read; its day of publication counts "
    'only where the source is set so (dates = "published")'
)
BY_SETTING: Final = "the feed's settings: the day of publication is the event's"
SHOWN: Final = 500
AMONG_EVENTS: Final = re.compile(r"/(?:events?|veranstaltung(?:en)?|termine?|eventos?|agenda)/")
PROSE_LENGTH: Final = 50_000
NO_TOPICS: Final = frozenset("uncategorized uncategorised event events news general other".split())


def _recognizes(document: Document) -> bool:
    if document.media_type == "application/json":
        return is_json_feed(document.text)
    return document.item is not None


def read_feed(document: Document, settings: Settings) -> Iterator[Event | Unread]:
    """Yield what an item, or all the items of a JSON Feed, tell."""
    if document.media_type != "application/json":
        yield from _read_item(document, settings)
        return
    items = json_items(document)
    if isinstance(items, str):
        text = " ".join(document.text[:SHOWN].split())
        yield Unread(document=document.address, line=document.first_line, text=text, reason=items)
        return
    for item in items:
        yield from _read_item(item, settings)


def _read_item(document: Document, settings: Settings) -> Iterator[Event | Unread]:
    item, title = document.item, document.title or ""
    if item is None:
        yield from read_newsletter(document, settings)
        return
    listed = AMONG_EVENTS.search(document.address) is not None
    known = Known(item.published, settings.today, settings.day_first, listed)
    facts = module_facts(item, title, Habit(settings.day_first, None, item.published))
    if facts is not None:
        if facts.start is not None:
            facts.title = bare_title(title, first_day(facts.start), known)
        yield event_of(_filled(facts, document, item), document, settings)
        return
    prose = _prose(document)
    told = announced(title, prose, known)
    if told is not None and told.sure:
        yield from _read_told(told, prose, document, settings)
        return
    if settings.dates == "published" and item.published is not None and told is None:
        facts = Facts(title=title, start=_published(item), inferred={"start": BY_SETTING})
        yield event_of(_filled(facts, document, item), document, settings)
        return
    found = list(read_newsletter(document, settings))
    if any(isinstance(each, Event) for each in found):
        yield from found
    elif told is not None:
        yield from _read_told(told, prose, document, settings)
    elif found:
        yield from found
    elif known.is_ahead or names_event(title, item.tags):
        yield Unread(document=document.address, text=title[:SHOWN], reason=UNDATED)


def _published(item: FeedItem) -> When | None:
    """Give the day of publication, with its hour where one is told: midnight is none."""
    told = moment_of(item.fields.get("published", ""), "", Habit())
    return item.published if isinstance(told, Fault) or not told.has_hour else told.when


def _filled(facts: Facts, document: Document, item: FeedItem) -> Facts:
    """Add what the item itself tells: its link, its text, its categories."""
    facts.id = item.id
    facts.url = _link(document)
    facts.text = document.title or ""
    facts.issued = item.published or document.issued
    prose = _prose(document)
    if len(facts.description) < len(prose):
        facts.description = prose
    told = Labels(prose).told
    facts.price = facts.price or told.get("cost", "")
    facts.location = facts.location or told.get("where", "")
    facts.topics = _topics(item)
    return facts


def _topics(item: FeedItem) -> tuple[str, ...]:
    """Give the categories that name a subject: a day or "News" is none."""
    return tuple(
        tag
        for tag in item.tags
        if tag.casefold() not in NO_TOPICS and not tag[:1].isdigit() and len(tag) <= 60  # noqa: PLR2004 - longer is no topic
    )


def _link(document: Document) -> str | None:
    """Give an item's own link; "feed.xml#3" is only the name of an item without one."""
    address = document.address.partition("#")
    is_ours = address[2].isdigit() and address[1]
    return None if is_ours else whole_link(document.address, document.address)


def _prose(document: Document) -> str:
    """Give the text of an item's content as a person sees it, block by block."""
    blocks = outline(document)
    return "\n\n".join(block.text for block in flat(blocks) if block.text)[:PROSE_LENGTH]


def _read_told(
    told: Told, prose: str, document: Document, settings: Settings
) -> Iterator[Event | Unread]:
    """Read an announcement by the readers of newsletters."""
    item = document.item
    issued = (item.published if item else None) or document.issued
    listing = Listing(told.title, told.dateline, prose, _link(document))
    habits = Habits(issued, settings.day_first, settings.currency)
    sighting = Sighting(
        document=document.address,
        id=item.id if item else None,
        issued=issued,
        text=f"{document.title or told.title}"[:SHOWN],
    )
    for result in read(listing, habits):
        if isinstance(result, Event):
            topics = _topics(item) if item else ()
            changes = {"sightings": (sighting,), "topics": topics}
            yield of_source(result.model_copy(update=changes), settings)
        else:
            yield result.model_copy(update={"document": document.address})


KIND = Kind(
    name="feed",
    about="items of feeds (RSS, Atom, JSON Feed): events, or issues that announce several",
    recognizes=_recognizes,
    read=read_feed,
    media_types=("text/html", "text/plain", "text/markdown", "application/json"),
)
