"""A feed as linked data: schema.org's DataFeed of Events, in JSON-LD 1.1.

What an announcement does not tell is absent, so an event without a price, a place or a date has
none here. What schema.org has no word for (deadlines other than as actions, tentative events, how
a value was inferred) is in the JSON feed alone. Every event stands on a line of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rcevents.render.clocks import utc_instant
from rcevents.render.contentlines import seen
from rcevents.render.geography import degrees_of
from rcevents.render.jsonfeed import moment
from rcevents.render.jsontext import json_line
from rcevents.render.linked import node
from rcevents.render.links import safe_link
from rcevents.render.offerings import offers
from rcevents.render.provenance import public_link, published
from rcevents.render.rhythms import rhythm
from rcevents.render.vevents import ONLINE
from rcevents.render.words import DEADLINES, one_line

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.model import Event, Kind, Place, Record, Sighting, When
    from rcevents.render.feed import Feed

CONTEXT = "https://schema.org"
BREAK = b",\n"
TAIL = b"\n]}\n"

TYPES: dict[Kind, list[str] | str] = {
    "conference": ["Event", "ConferenceEvent"],
    "workshop": "EducationEvent",
    "training": "EducationEvent",
    "talk": "Event",
    "hackathon": "Hackathon",
    "meeting": "Event",
    "other": "Event",
}
"""ConferenceEvent is new (schema.org 29): who does not know it yet takes the event for an Event."""

STATUSES = {
    "confirmed": "https://schema.org/EventScheduled",
    "postponed": "https://schema.org/EventPostponed",
    "cancelled": "https://schema.org/EventCancelled",
}
RESCHEDULED = "https://schema.org/EventRescheduled"
MODES = {
    "virtual": "https://schema.org/OnlineEventAttendanceMode",
    "in_person": "https://schema.org/OfflineEventAttendanceMode",
    "hybrid": "https://schema.org/MixedEventAttendanceMode",
}
ACTIONS = {"registration": "RegisterAction", "application": "ApplyAction"}
SELF_PACED = {"@type": ["EducationEvent", "CourseInstance"], "courseMode": "asynchronous"}
_COURSES = ("training", "workshop")


def render_jsonld(feed: Feed) -> bytes:
    """Render all records of a feed, those without a date included: UTF-8, an event a line."""
    changed = [when for record in feed.records if (when := record.modified or record.created)]
    modified = max(map(utc_instant, changed), default=None)
    head, tail = jsonld_frame(feed, modified, empty=not feed.records)
    return b"".join((head, BREAK.join(map(item_jsonld, feed.records)), tail))


def jsonld_frame(
    feed: Feed, modified: dt.datetime | None = None, *, empty: bool
) -> tuple[bytes, bytes]:
    """Render what stands before and behind the events of a feed; its records are not looked at."""
    address = safe_link(feed.address("jsonld"))
    about = {
        "@context": CONTEXT,
        "@id": address,
        "@type": "DataFeed",
        "name": one_line(feed.title),
        "description": feed.about,
        "url": safe_link(feed.home_url),
        "dateModified": moment(modified),
    }
    whole = json_line(node(**about) | {"dataFeedElement": []}).removesuffix("]}")
    return f"{whole}\n".encode(), TAIL[1:] if empty else TAIL


def item_jsonld(record: Record) -> bytes:
    """Render the line of one record: the event, when it was first listed, and last changed."""
    about = {
        "@type": "DataFeedItem",
        "dateCreated": moment(record.created),
        "dateModified": moment(record.modified),
        "item": event_jsonld(published(record)),
    }
    return json_line(node(**about)).encode()


def event_jsonld(
    record: Record, *, page_url: str | None = None, previous_start: When | None = None
) -> dict[str, Any]:
    """Give an event as schema.org tells one, without a context.

    `page_url` is the address of the page about it; `previous_start` is when it was to start
    before it was moved, where that is known.

    >>> from rcevents.model import Event, Record
    >>> tea = Event(uid="tea@rcevents", title="Tea Days", kind="hackathon", format="virtual",
    ...             schedule="dated", start="2031-05-03", url="https://tea.example.org/")
    >>> for key, value in event_jsonld(Record(event=tea)).items(): print(key, value)
    @type Hackathon
    identifier tea@rcevents
    name Tea Days
    url https://tea.example.org/
    startDate 2031-05-03
    eventStatus https://schema.org/EventScheduled
    eventAttendanceMode https://schema.org/OnlineEventAttendanceMode
    location {'@type': 'VirtualLocation', 'url': 'https://tea.example.org/'}
    additionalType hackathon
    """
    event = record.event
    page = safe_link(page_url)
    about: dict[str, Any] = {
        "@type": TYPES[event.kind],
        "@id": f"{page}#event" if page else None,
        "identifier": event.uid,
        "name": one_line(event.title),
        "url": safe_link(event.url),
        "mainEntityOfPage": page,
        "description": "\n\n".join(filter(None, (event.description, event.remark))),
        "startDate": event.start.isoformat() if event.start else None,
        "endDate": event.end.isoformat() if event.end else None,
        "eventStatus": STATUSES.get(event.status),
        "eventAttendanceMode": MODES[event.format] if event.format else None,
        "location": _location(event),
        "isAccessibleForFree": event.cost.free if event.cost else None,
        "offers": offers(event),
        "organizer": _named("Organization", event.organizer),
        "performer": [_named("Person", speaker) for speaker in event.speakers],
        "keywords": [one_line(topic) for topic in event.topics],
        "additionalType": event.kind if event.kind != "other" else None,
        "potentialAction": _actions(event),
        "subjectOf": [_telling(one) for one in event.sightings if public_link(one.document)],
        **_ways(event, previous_start),
    }
    return node(**about | rhythm(event, about))


def _ways(event: Event, previous_start: When | None) -> dict[str, Any]:
    """Give what tells that an event was moved, or that everybody attends when they like."""
    told: dict[str, Any] = {}
    if previous_start is not None:
        told["previousStartDate"] = previous_start.isoformat()
        if event.status == "confirmed":
            told["eventStatus"] = RESCHEDULED
    if event.schedule == "on_demand":
        at_will = {"@type": "Schedule", "description": "on demand"}
        told |= SELF_PACED if event.kind in _COURSES else {"eventSchedule": at_will}
    return told


def _location(event: Event) -> list[dict[str, Any]]:
    """Give where one attends: at a place, online, or either."""
    where = []
    if event.place is not None and event.format != "virtual":
        where += _place(event.place)
    if event.format in ONLINE:
        where.append(node(**{"@type": "VirtualLocation", "url": safe_link(event.url)}))
    return where


def _place(place: Place) -> list[dict[str, Any]]:
    """Give a place, if anything is known of it."""
    parts = {
        "addressLocality": place.city,
        "addressRegion": place.region,
        "addressCountry": place.country,
    }
    known = node(**parts)
    name = one_line(place.text)
    about = node(name=name, address={"@type": "PostalAddress", **known} if known else name)
    if degrees := degrees_of(place):
        latitude, longitude = map(float, degrees)
        about["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": latitude,
            "longitude": longitude,
        }
    return [{"@type": "Place", **about}] if about else []


def _named(kind: str, name: str | None) -> dict[str, str] | None:
    told = one_line(seen(name or ""))
    return {"@type": kind, "name": told} if told else None


def _actions(event: Event) -> list[dict[str, Any]]:
    """Give what can be done until a day: schema.org has no other word for a deadline."""
    return [
        {
            "@type": ACTIONS.get(deadline.kind, "Action"),
            "name": DEADLINES[deadline.kind],
            "endTime": deadline.date.isoformat(),
        }
        for deadline in event.deadlines
        if deadline.kind != "notification"
    ]


def _telling(sighting: Sighting) -> dict[str, Any]:
    """Give the page or issue that announced it."""
    return node(**{
        "@type": "CreativeWork",
        "name": one_line(sighting.source or ""),
        "url": public_link(sighting.document),
        "datePublished": sighting.issued.isoformat() if sighting.issued else None,
    })  # fmt: skip
