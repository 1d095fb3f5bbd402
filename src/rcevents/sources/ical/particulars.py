"""Particulars: what one VEVENT tells in fields of its own, as the facts of an event."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.model import Session, first_day
from rcevents.reading.kinds import of_heading
from rcevents.sources.facts import Facts
from rcevents.sources.ical.joining import form_of, joining_link, only_link, whereabouts
from rcevents.sources.ical.producers import series_uid
from rcevents.sources.ical.texts import list_of, text_of
from rcevents.sources.ical.told import SWAPPED, Told, day_before
from rcevents.sources.links import whole_link
from rcevents.sources.richtext import plain
from rcevents.sources.rooms import is_room
from rcevents.sources.standing import standing
from rcevents.sources.wording import without_mail

if TYPE_CHECKING:
    from rcevents.document import Document
    from rcevents.model import Status, When

STATUSES: dict[str, Status] = {
    "CONFIRMED": "confirmed",
    "TENTATIVE": "tentative",
    "CANCELLED": "cancelled",
    "CANCELED": "cancelled",
}
COORDINATES = re.compile(
    r"\s?(?:geo:)?(-?\d{1,3}(?:\.\d{1,20})?)\s?[;,]\s?(-?\d{1,3}(?:\.\d{1,20})?)\s?"
)
EARLIEST = dt.date(1971, 1, 1)
PRICE_FIELD = re.compile(r"(?:event )?(?:costs?|fees?|prices?|admission)", re.IGNORECASE)
POLE, DATE_LINE = 90, 180
NOBODY = re.compile(r"\b(?:no-?\s?reply|do not reply|reminders?|notifications?)\b", re.IGNORECASE)
"""Who sends a service's mail organises nothing."""
FIRST_LINE = "the first line of its description"
LONGEST_LINE = 120
ONLY_LINK = "the one link of its description"


def facts_of(told: Told, document: Document) -> Facts:
    """Give the facts of an event, with the bounds of its first sitting."""
    title, status = _title_and_status(told)
    facts = Facts(
        title=title,
        id=series_uid(told.entry.uid, told.entry.head),
        line=told.entry.line,
        status=status,
        description=_description(told),
        topics=list_of([each.value for each in told.properties.get("CATEGORIES", ())]),
        organizer=_organizer(told),
        issued=_issued(told),
        price=_price(told),
        fault=told.fault,
        text=told.text("SUMMARY"),
    )
    if not title and (line := _first_line(facts.description)):
        facts.title, facts.inferred["title"] = line, FIRST_LINE
    facts.coordinates = _coordinates(told)
    facts.location, link = whereabouts(told.text("LOCATION"))
    facts.section = next(filter(_tells_kind, facts.topics), told.entry.head.name)
    _add_times(facts, told)
    _add_links(facts, told, document, link)
    return facts


@lru_cache(maxsize=1024)
def _tells_kind(category: str) -> bool:
    return of_heading(category) is not None


def session_of(told: Told, start: When, end: When) -> Session:
    """Give a sitting; days with their last one, a time with its end if one is told.

    A period among further dates has an end of its own, even where the event tells none.
    """
    if isinstance(start, dt.datetime):
        return Session(start=start, end=end if told.ends or end != start else None)
    return Session(start=start, end=max(start, day_before(first_day(end))))


def _title_and_status(told: Told) -> tuple[str, Status | None]:
    title = told.text("SUMMARY")
    status = STATUSES.get(told.text("STATUS").upper())
    if told.entry.head.told.get("METHOD", "").upper() == "CANCEL":
        status = "cancelled"
    title, told_status = standing(title)
    return title, told_status or status


def _description(told: Told) -> str:
    return told.text("DESCRIPTION") or told.text("X-ALT-DESC") or told.text("COMMENT")


def _first_line(description: str) -> str:
    """Give the first line where it may be a title: short, and not an address or a label."""
    line = plain(description).partition("\n")[0].strip()
    is_title = 0 < len(line) <= LONGEST_LINE and "://" not in line and line[-1] not in ".:;,"
    return line if is_title else ""


def _organizer(told: Told) -> str | None:
    """Give the name of who organises it; never an address of mail."""
    organizer = told.first("ORGANIZER")
    name = organizer.parameter("CN") if organizer else None
    name = without_mail(text_of(name)) if name else ""
    return None if not name or NOBODY.search(name) else name


def _issued(told: Told) -> dt.date | None:
    """Give the day on which it was last changed, where that is told.

    DTSTAMP is left out: most calendars write the moment at which they were asked.
    """
    when = told.moment("LAST-MODIFIED")
    day = first_day(when) if when else None
    return day if day is not None and day >= EARLIEST else None


def _price(told: Told) -> str:
    fields = [each.value for each in told.properties.get("X-TRUMBA-CUSTOMFIELD", ())
              if PRICE_FIELD.fullmatch(each.parameter("NAME") or "")]  # fmt: skip
    named = (told.text(name) for name in ("X-COST", "X-COST-TYPE"))
    return " ".join(filter(None, (*named, *map(text_of, fields))))


def _coordinates(told: Told) -> tuple[float, float] | None:
    geo = told.first("GEO") or told.first("X-APPLE-STRUCTURED-LOCATION")
    found = COORDINATES.fullmatch(geo.value.replace("\\", "")) if geo else None
    if found is None:
        return None
    latitude, longitude = float(found[1]), float(found[2])
    on_earth = abs(latitude) <= POLE and abs(longitude) <= DATE_LINE
    return (latitude, longitude) if on_earth and (latitude or longitude) else None


def _add_times(facts: Facts, told: Told) -> None:
    if told.start is None or told.end is None:
        return
    session = session_of(told, told.start, told.end)
    facts.start, facts.end = session.start, session.end
    if told.begins is not None:
        facts.start, facts.end = told.begins, told.last_day
    if isinstance(told.start, dt.datetime):
        facts.timezone = told.clocks.name(told.start)
    if told.swapped and told.begins is None:
        facts.inferred["end"] = SWAPPED


def _add_links(facts: Facts, told: Told, document: Document, link: str | None) -> None:
    """Add the page of an event, and its form where it can be joined by a link.

    `link` is that of its location.
    """
    facts.url = _url(told, document)
    if facts.url is None and link and not is_room(link):
        facts.url = link
    if facts.url is None and (only := only_link(facts.description)):
        facts.url, facts.inferred["url"] = only, ONLY_LINK
    if joining_link(told) or (link and is_room(link)):
        facts.format, facts.inferred["format"] = form_of(facts.location)


def _url(told: Told, document: Document) -> str | None:
    property_ = told.first("URL")
    url = text_of(property_.value) if property_ else ""
    if url.lower().startswith(("http://", "https://")):
        return url
    is_path = url.startswith("/") and document.address.startswith("http")
    return whole_link(url, document.address) if is_path else None
