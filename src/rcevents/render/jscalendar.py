"""A feed as a JSCalendar Group of Events (RFC 8984): what an iCalendar feed holds, in JSON.

Runs, series, assumed ends and uids are those of the iCalendar feed, so that a client which turns
one into the other finds the same events. An hour without a zone is shown as its day: a start
without a time zone would float. What has no date is in none of both. Every event stands on a line.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from rcevents.render.atom import urn
from rcevents.render.clocks import on_clock, utc_instant
from rcevents.render.descriptions import describe
from rcevents.render.geography import geo_uri
from rcevents.render.jsonfeed import moment
from rcevents.render.jsontext import json_line
from rcevents.render.links import safe_link
from rcevents.render.occurrences import occurrences
from rcevents.render.provenance import published
from rcevents.render.rules import read_rule
from rcevents.render.vevents import NEVER, ONLINE, STATUSES, headline, run_uid, tags
from rcevents.render.words import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.model import Event, Record
    from rcevents.render.feed import Feed
    from rcevents.render.occurrences import Occurrence
    from rcevents.render.rules import Rule

BREAK = b",\n"
TAIL = b"\n]}\n"
PRODUCT = "-//rcevents//rcevents//EN"
UTC = "Etc/UTC"
FEATURES = {"audio": True, "video": True}
_MINUTE, _HOUR = 60, 3600


def render_jscalendar(feed: Feed) -> bytes:
    """Render the dated events of a feed: UTF-8, an event a line."""
    parts = [part for record in feed.records if (part := group_entries(record))]
    changed = [when for record in feed.records if (when := record.modified or record.created)]
    modified = max(map(utc_instant, changed), default=None)
    head, tail = jscalendar_frame(feed, modified, empty=not parts)
    return b"".join((head, BREAK.join(parts), tail))


def jscalendar_frame(
    feed: Feed, modified: dt.datetime | None = None, *, empty: bool
) -> tuple[bytes, bytes]:
    """Render what stands before and behind the events of a feed; its records are not looked at.

    The group is known by its address, one without is by its name; `modified` is when any of its
    events changed last.
    """
    address, home = safe_link(feed.address("jscalendar")), safe_link(feed.home_url)
    links = {"1": {"@type": "Link", "href": home, "rel": "alternate"}} if home else None
    about: dict[str, Any] = {
        "@type": "Group",
        "uid": urn(address or f"feed {feed.name}"),
        "prodId": PRODUCT,
        "updated": moment(modified or NEVER),
        "title": one_line(feed.title),
        "description": feed.about or None,
        "source": address,
        "links": links,
        "locale": "en",
        "color": feed.color,
        "entries": [],
    }
    whole = json_line(_told(about)).removesuffix("]}")
    return f"{whole}\n".encode(), TAIL[1:] if empty else TAIL


def group_entries(record: Record) -> bytes:
    """Render the lines of one record, one for each of its runs: nothing, if it has no date."""
    runs = occurrences(record)
    if not runs:
        return b""
    event = published(record).event
    facts = _facts(record, event, runs)
    entries = []
    for place, run in enumerate(runs):
        uid = run_uid(record.event.uid, run.ordinal, run.part) if place else record.event.uid
        entry = {"@type": "Event", "uid": uid, **facts, **_when(run)}
        if place:
            relation = {"@type": "Relation", "relation": {"first": True}}
            entry["relatedTo"] = {event.uid: relation}
        entries.append(json_line(entry))
    return ",\n".join(entries).encode()


def _told(facts: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in facts.items() if value is not None and value != {}}


def _facts(record: Record, event: Event, runs: Sequence[Occurrence]) -> dict[str, Any]:
    """Give the properties that all runs of an event share, as the public may have it."""
    end_assumed = any(run.assumed_end for run in runs)
    link = safe_link(event.url)
    return _told(
        {
            "prodId": PRODUCT,
            "created": moment(record.created),
            "updated": moment(record.modified or record.created or NEVER),
            "sequence": record.sequence,
            "title": headline(event),
            "description": describe(event, end_assumed=end_assumed, unseen=record.unseen),
            "locations": _locations(event),
            "virtualLocations": _online(link) if event.format in ONLINE else None,
            "links": {"1": {"@type": "Link", "href": link, "rel": "alternate"}} if link else None,
            "keywords": dict.fromkeys((*tags(event), *map(one_line, event.topics)), True),
            "participants": _participants(event),
            "status": STATUSES[event.status].lower(),
            "freeBusyStatus": "free",
        }
    )


def _locations(event: Event) -> dict[str, Any] | None:
    if event.place is None or event.format == "virtual":
        return None
    name = one_line(event.place.text)
    told = {"@type": "Location", "name": name or None, "coordinates": geo_uri(event.place)}
    return {"1": _told(told)}


def _online(link: str | None) -> dict[str, Any] | None:
    """Give where one attends online: a virtual location must have an address (section 4.2.6)."""
    if link is None:
        return None
    about = {"@type": "VirtualLocation", "name": "Attend online", "uri": link}
    return {"1": about | {"features": FEATURES}}


def _participants(event: Event) -> dict[str, Any]:
    """Give who organises it and who speaks; none has an address, so nobody is asked to answer."""
    people: list[dict[str, Any]] = [
        {
            "@type": "Participant",
            "name": one_line(speaker),
            "description": "Speaker",
            "roles": {"attendee": True},
        }
        for speaker in event.speakers
    ]
    if event.organizer:
        name = one_line(event.organizer)
        people.insert(0, {"@type": "Participant", "name": name, "roles": {"owner": True}})
    return {str(number): person for number, person in enumerate(people, start=1)}


def _when(run: Occurrence) -> dict[str, Any]:
    start, end = run.start, run.end
    if not isinstance(start, dt.datetime) or not isinstance(end, dt.datetime):
        told: dict[str, Any] = {"start": f"{start.isoformat()}T00:00:00"}
        told |= {"duration": f"P{(end - start).days}D", "showWithoutTime": True}
    else:
        elapsed = end.astimezone(dt.UTC) - start.astimezone(dt.UTC)
        told = {
            "start": start.isoformat()[:19],
            "timeZone": run.tzid or UTC,
            "duration": duration(elapsed),
        }
    rule = read_rule(run.rrule) if run.rrule else None
    return told | ({"recurrenceRules": [recurrence_rule(rule, start)]} if rule else {})


def duration(elapsed: dt.timedelta) -> str:
    """Write a time that has passed by a stop-watch: days may be longer (section 1.4.6).

    >>> duration(dt.timedelta(days=1, hours=1, minutes=30)), duration(dt.timedelta(seconds=5))
    ('PT25H30M', 'PT5S')
    """
    seconds = int(elapsed.total_seconds())
    parts = ((seconds // _HOUR, "H"), (seconds % _HOUR // _MINUTE, "M"), (seconds % _MINUTE, "S"))
    return f"PT{''.join(f'{many}{unit}' for many, unit in parts if many) or '0S'}"


def recurrence_rule(rule: Rule, start: dt.date | dt.datetime) -> dict[str, Any]:
    """Write a rule as section 4.3.3 wants it, its end on the clock of the event.

    >>> from rcevents.render.rules import read_rule
    >>> weekly = read_rule("FREQ=MONTHLY;BYDAY=1TU;UNTIL=20320101")
    >>> for key, value in recurrence_rule(weekly, dt.date(2031, 5, 6)).items(): print(key, value)
    @type RecurrenceRule
    frequency monthly
    byDay [{'@type': 'NDay', 'day': 'tu', 'nthOfPeriod': 1}]
    until 2032-01-01T23:59:59
    """
    days = [
        _told({"@type": "NDay", "day": day.lower(), "nthOfPeriod": place})
        for place, day in rule.days
    ]
    told = {
        "frequency": rule.frequency.lower(),
        "interval": rule.interval if rule.interval > 1 else None,
        "firstDayOfWeek": rule.week_start.lower() if rule.week_start != "MO" else None,
        "byDay": days,
        "byMonthDay": list(rule.month_days),
        "byMonth": [str(month) for month in rule.months],
        "bySetPosition": list(rule.positions),
        "count": rule.count,
        "until": _until(rule.until, start) if rule.until else None,
    }
    return {"@type": "RecurrenceRule"} | {key: value for key, value in told.items() if value}


def _until(until: dt.date | dt.datetime, start: dt.date | dt.datetime) -> str:
    """Give the end of a rule as a local time; a day counts to its end."""
    if not isinstance(until, dt.datetime):
        return f"{until.isoformat()}T23:59:59"
    if until.tzinfo is not None and isinstance(start, dt.datetime):
        until = on_clock(until, start.tzinfo)
    return until.isoformat()[:19]
