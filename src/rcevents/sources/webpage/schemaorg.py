"""schema.org: what an Event, a CourseInstance or a Course tells becomes the facts of an event.

Whatever syntax an item was written in, it is read here, each property by its meaning: times in
`timetable`, places in `locations`, costs in `offers`. What an item leaves open is left to the
readers of prose, by its name and description.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from rcevents.model import first_day
from rcevents.reading.claims import Fault
from rcevents.reading.costs import find_costs
from rcevents.reading.kinds import of_title
from rcevents.reading.schedules import find_on_demand
from rcevents.sources.facts import Facts
from rcevents.sources.links import whole_link
from rcevents.sources.richtext import one_line, plain
from rcevents.sources.telling import PROSE_LENGTH
from rcevents.sources.webpage.bookings import deadlines_of
from rcevents.sources.webpage.items import first_text, items, texts, types, values
from rcevents.sources.webpage.locations import where_of
from rcevents.sources.webpage.moments import read_moment
from rcevents.sources.webpage.offers import cost_of_offers, offers_of
from rcevents.sources.webpage.timetable import timetable_of
from rcevents.sources.webpage.vocabulary import COURSE, INSTANCE, KINDS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from rcevents.model import Cost, Kind, Schedule, Status, When
    from rcevents.sources.webpage.items import Item
    from rcevents.sources.webpage.timetable import Timetable

TITLES = ("name", "headline", "title", "alternateName")
DESCRIPTIONS = ("description", "abstract", "disambiguatingDescription")
ORGANIZERS = ("organizer", "organiser", "hostInstitution", "provider", "host")
SPEAKERS = ("performer", "performers", "speaker", "instructor")
PLACEHOLDERS = frozenset({"organization", "organisation", "person", "performinggroup", "name"})
"""What templates leave where nobody was named."""
MOST_NAMES = 40
MOST_ORGANIZERS = 5
LONGEST_TOPIC = 60
SOLD_OUT = "sold out"
MOVED_FROM = "rescheduled from {before}"
BY_TYPE = "its schema.org type: {name}"
_STATUSES: tuple[tuple[re.Pattern[str], Status], ...] = (
    (re.compile(r"cancel", re.IGNORECASE), "cancelled"),
    (re.compile(r"postpon", re.IGNORECASE), "postponed"),
    (re.compile(r"tentativ", re.IGNORECASE), "tentative"),
    (re.compile(r"schedul|confirm|moved|resched", re.IGNORECASE), "confirmed"),
)
_SELF_PACED = re.compile(r"(?<!non-)asynchronous|self-?\s?(?:paced|study|guided)", re.IGNORECASE)
_ESCAPED_BREAK = re.compile(r"(?:(?<=>)|(?=\\[nr]\Z))\\[nr]")
_COMMA = re.compile(r"[,;|]")


def facts_of(
    item: Item, address: str, *, day_first: bool | None = None, currency: str | None = None
) -> Facts:
    """Give what an item tells of an event, in the fields of its facts.

    Relative addresses are made whole by the document's; `day_first` and `currency` are the
    source's habits.

    >>> facts = facts_of({"@type": ["Hackathon"], "name": ["Tea &amp; Code"], "url": ["/hack"],
    ...     "startDate": ["2031-05-03"], "eventStatus": ["https://schema.org/EventPostponed"],
    ...     "keywords": ["tea, code"]}, "https://tea.example.org/")
    >>> facts.url, facts.kind, facts.status, facts.topics
    ('https://tea.example.org/hack', 'hackathon', 'postponed', ('tea', 'code'))
    """
    table = timetable_of(item, day_first)
    where = where_of(item)
    kind, by_type = _kind(item)
    start = table.start or (table.sessions[0].start if table.sessions else None)
    title = first_text(item, *TITLES)
    organizers = tuple(_names(item, ORGANIZERS))[:MOST_ORGANIZERS]
    return Facts(
        title=title,
        id=_identifier(item),
        url=_url(item, address),
        start=table.start,
        end=table.end,
        timezone=table.timezone,
        sessions=table.sessions,
        recurrence=table.recurrence,
        schedule=_schedule(item, table),
        status=_status(item),
        kind=kind,
        format=where.format,
        place=where.place,
        location=where.words,
        cost=_cost(item, start, currency),
        deadlines=deadlines_of(item, offers_of(item), start),
        description=prose(first_text(item, *DESCRIPTIONS)),
        organizer=", ".join(organizers) or None,
        speakers=tuple(name for name in _names(item, SPEAKERS) if name not in organizers),
        topics=tuple(_topics(item)),
        remark=_remark(item, table),
        issued=_issued(item),
        text=_words(item, title),
        inferred={**table.inferred, **where.inferred, **by_type},
        fault=table.fault,
    )


def _cost(item: Item, start: When | None, currency: str | None) -> Cost | None:
    """Give what the offers tell; nothing where only the description tells how much it costs."""
    cost = cost_of_offers(item, start, currency)
    if cost is None or cost.free or cost.tiers:
        return cost
    text = plain(prose(first_text(item, *DESCRIPTIONS)))[:PROSE_LENGTH]
    return None if find_costs(text, currency=currency, prose=True) else cost


def prose(text: str) -> str:
    r"""Give a description as it was before it was escaped twice on its way into the page.

    >>> prose(r"&lt;p&gt;Tea &amp;amp; talks&lt;/p&gt;\n")
    '<p>Tea &amp; talks</p> '
    """
    if "&lt;" in text and "<" not in text:
        text = html.unescape(text)
    return _ESCAPED_BREAK.sub(" ", text)


def _identifier(item: Item) -> str | None:
    told = item.get("@id")
    return (told if isinstance(told, str) else first_text(item, "identifier")) or None


def _url(item: Item, address: str) -> str | None:
    """Give the event's own address: its `url`, else a page about it, else its "@id"."""
    for key in ("url", "mainEntityOfPage", "sameAs", "@id"):
        for link in links(item, key):
            whole = whole_link(link, address)
            if whole and whole.startswith("http"):
                return whole
    return None


def links(item: Item, key: str) -> Iterator[str]:
    """Yield the addresses that a property tells: as text, or as a thing's own."""
    for value in values(item, key):
        if isinstance(value, str):
            yield value.strip()
        elif isinstance(value, Mapping):
            told = value.get("@id")
            yield told if isinstance(told, str) else first_text(value, "url")


def _schedule(item: Item, table: Timetable) -> Schedule | None:
    modes = " ".join(texts(item, "courseMode", "courseWorkload"))
    if table.start is None and (_SELF_PACED.search(modes) or find_on_demand(modes)):
        return "on_demand"
    return None


def _status(item: Item) -> Status | None:
    for text in texts(item, "eventStatus"):
        name = text.rpartition("/")[2]
        told = next((status for pattern, status in _STATUSES if pattern.search(name)), None)
        if told:
            return told
    return None


def _kind(item: Item) -> tuple[Kind | None, dict[str, str]]:
    """Give the kind that the type tells where the name tells none."""
    name = next((name for name in types(item) if name in KINDS), None)
    if name is None or of_title(one_line(first_text(item, *TITLES))):
        return None, {}
    told = name in {INSTANCE, COURSE, "Hackathon", "ConferenceEvent"}
    return KINDS[name], {} if told else {"kind": BY_TYPE.format(name=name)}


def _names(item: Item, keys: tuple[str, ...]) -> Iterator[str]:
    """Yield the names that the first of some properties tells, but no addresses."""
    told = (texts(item, key)[:MOST_NAMES] for key in keys)
    names = [one_line(text) for text in next(filter(None, told), [])]
    for name in dict.fromkeys(names):
        if name and "://" not in name and name.casefold() not in PLACEHOLDERS:
            yield name


def _topics(item: Item) -> Iterator[str]:
    words = [word for text in texts(item, "keywords") for word in _COMMA.split(one_line(text))]
    words += [first_text(each, "name") for each in items(item, "about")]
    words += [value for value in values(item, "about") if isinstance(value, str)]
    for word in words[:MOST_NAMES]:
        topic = " ".join(word.split())
        if 0 < len(topic) <= LONGEST_TOPIC and "://" not in topic:
            yield topic


def _remark(item: Item, table: Timetable) -> str | None:
    """Tell what has no field of its own: from when it was moved, that no place is left."""
    moved = first_text(item, "previousStartDate")
    told = [MOVED_FROM.format(before=moved)] if moved else []
    if table.left and table.start is None:
        told.append(f"start: {one_line(table.left)}")
    if _is_sold_out(item):
        told.append(SOLD_OUT)
    return "; ".join(told) or None


def _is_sold_out(item: Item) -> bool:
    """Tell whether every offer is sold out."""
    left = [first_text(each, "availability").rpartition("/")[2] for each in items(item, "offers")]
    return bool(left) and all(each.casefold() in {"soldout", "sold out"} for each in left)


def _issued(item: Item) -> dt.date | None:
    for key in ("dateModified", "datePublished", "dateCreated"):
        told = first_text(item, key)
        moment = read_moment(told) if told else None
        if moment is not None and not isinstance(moment, Fault):
            return first_day(moment.start)
    return None


def _words(item: Item, title: str) -> str:
    """Give the words that told the event: its name and its days as they are written."""
    return ", ".join(
        filter(None, (title, first_text(item, "startDate"), first_text(item, "endDate")))
    )
