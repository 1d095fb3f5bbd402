"""Event modules of feeds: the elements in which calendars tell an item's day, hour and place.

Read are RSS 1.0's event module, xCal, The Events Calendar's, Modern Events Calendar's, Trumba's,
BiblioCommons' and Google's elements, and those of others that use the same words, with or without
a prefix.
"""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from rcevents.iana import zone_info
from rcevents.model import Place
from rcevents.reading.claims import Fault
from rcevents.reading.formats import find_formats
from rcevents.reading.kinds import of_title
from rcevents.reading.places import best_place, find_places
from rcevents.sources.facts import Facts
from rcevents.sources.records.record import fold
from rcevents.sources.records.whenwords import Habit, Moment, read_when
from rcevents.sources.richtext import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rcevents.document import FeedItem
    from rcevents.model import When

KEYS: Final[dict[str, tuple[str, ...]]] = {
    "start": tuple(
        """
        startdate startdatetime dtstart whenstarttime eventstart eventstartdate eventstarttime
        startsat starts start begindate begin eventdate datestart starttime eventdatetime date
        """.split()
    ),
    "end": tuple(
        """
        enddate enddatetime dtend whenendtime eventend eventenddate eventendtime endsat ends end
        dateend endtime
        """.split()
    ),
    "local_start": ("localstart", "localstartdate", "startdatelocal", "localtime"),
    "local_end": ("localend", "localenddate", "enddatelocal"),
    "start_hour": ("starthour", "starttime", "eventtime"),
    "end_hour": ("endhour", "endtime"),
    "zone": ("timezone", "tzid", "tz"),
    "all_day": ("alldayevent", "cdoalldayevent", "allday"),
    "location": ("location", "wherevaluestring", "where", "eventlocation"),
    "venue": ("venue", "venuename", "place", "locationname", "name", "campus"),
    "address": ("venueaddress", "address", "locationaddress", "street"),
    "city": ("venuecity", "city", "locality"),
    "country": ("country", "countryname"),
    "organizer": ("organizer", "organiser", "host", "organizername"),
    "cost": ("cost", "price", "fee", "admission", "ticketprice"),
    "type": ("eventtype", "type", "category"),
    "description": ("description", "notes"),
    "status": ("eventstatus", "status", "eventstatusvalue"),
    "cancelled": ("iscancelled", "cancelled"),
    "virtual": ("isvirtual", "virtual", "isonline", "online"),
    "point": ("point",),
    "latitude": ("lat", "latitude"),
    "longitude": ("long", "lng", "longitude"),
}
"""The last part of elements' names, without case and marks, that tell a fact."""
YES: Final = frozenset({"true", "1", "yes"})
EXCLUSIVE: Final = ("dtend", "whenendtime")
"""Where calendars' rules stand behind an end, a day is the one behind the last."""
NIGHT: Final = "the end is the day behind the last, as calendars write it"
NO_HOUR: Final = "midnight without an end: a day"
HOUR: Final = re.compile(
    r"\d{1,2}(?:[:.]\d\d){0,2}\s{0,3}(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,5})?", re.IGNORECASE
)
UNREAD: Final = '"{text}": {reason}'


class _Fields:
    """An item's own elements by the last part of their names; the first that says something."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        self.told: dict[str, str] = {}
        for key, text in fields.items():
            prefix, _, name = key.partition("_")
            for known in (fold(name), fold(key)) if name else (fold(prefix),):
                if text.strip():
                    self.told.setdefault(known, text.strip())

    def day(self, fact: str) -> str:
        """Give the first that is told of a bound and is no bare hour."""
        told = (self.told[name] for name in KEYS[fact] if name in self.told)
        return next((text for text in told if not HOUR.fullmatch(text)), "")

    def hour(self, bound: str) -> str:
        """Give the hour that is told of a bound in an element of its own."""
        names = (*KEYS[f"{bound}_hour"], *KEYS[bound])
        told = (self.told[name] for name in names if name in self.told)
        return next((text for text in told if HOUR.fullmatch(text)), "")

    def key(self, fact: str) -> str:
        """Give the name under which a fact is told, or an empty text."""
        return next((name for name in KEYS[fact] if name in self.told), "")

    def get(self, fact: str) -> str:
        """Give what is told of a fact, or an empty text."""
        return self.told.get(self.key(fact), "")


def module_facts(item: FeedItem, title: str, habit: Habit) -> Facts | None:
    """Give what event modules tell of an item; None where they tell no day at all.

    >>> from rcevents.document import FeedItem
    >>> fields = {"mec_startdate": "2031-05-03", "mec_starthour": "9:00 am", "mec_cost": "€20"}
    >>> facts = module_facts(FeedItem(fields=fields), "Tea Days", Habit())
    >>> facts.start, facts.end, facts.price
    (datetime.datetime(2031, 5, 3, 9, 0), None, '€20')
    """
    fields = _Fields(item.fields)
    told = fields.get("local_start") or fields.day("start")
    if not told:
        return None
    facts = Facts(title=title)
    start = moment_of(told, fields.hour("start"), habit)
    if isinstance(start, Fault):
        facts.fault = UNREAD.format(text=one_line(told)[:80], reason=start.reason)
        return facts
    _set_bounds(facts, fields, start, habit)
    _set_rest(facts, fields)
    return facts


def moment_of(told: str, hour: str, habit: Habit) -> Moment | Fault:
    """Read a moment: ISO 8601, words, or RFC 822's dates; a lone day takes the hour beside it.

    >>> moment_of("Sat, 03 May 2031 10:00:00 -0500", "", Habit()).when.isoformat()
    '2031-05-03T10:00:00-05:00'
    """
    text = one_line(told).replace(" @ ", ", ")
    found = read_when(text, habit)
    if isinstance(found, Fault) or "," in text:
        mailed = _mailed(text)
        found = (found if mailed is None else read_when(mailed, habit)) or found
    if isinstance(found, Fault):
        return found
    moment = found[0].start
    if hour and not isinstance(moment.when, dt.datetime):
        beside = read_when(f"{moment.when.isoformat()} {one_line(hour)}", habit)
        return moment if isinstance(beside, Fault) else beside[0].start
    return moment


def _mailed(text: str) -> dt.datetime | None:
    """Read a date as mails and feeds write it (RFC 822, section 5.1)."""
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _set_bounds(facts: Facts, fields: _Fields, start: Moment, habit: Habit) -> None:
    told, hour = fields.get("local_end") or fields.day("end"), fields.hour("end")
    end = moment_of(told, hour, habit) if told else None
    until: When | None = None if end is None or isinstance(end, Fault) else end.when
    if until is None and hour and isinstance(start.when, dt.datetime):
        beside = moment_of(start.when.date().isoformat(), hour, habit)
        until = None if isinstance(beside, Fault) else beside.when
    facts.start, facts.end = _with_offset(start.when, fields, "start", habit), until
    if until is not None:
        facts.end = _with_offset(until, fields, "end", habit)
    zone = fields.get("zone")
    facts.timezone = start.zone or (zone if zone_info(zone) else None)
    _as_days(facts, fields)


def _with_offset(when: When, fields: _Fields, side: str, habit: Habit) -> When:
    """Give a local time the offset that the same moment, told in UTC beside it, shows."""
    exact = fields.day(side) if fields.get(f"local_{side}") else ""
    found = moment_of(exact, "", habit) if exact else None
    if (
        found is None
        or isinstance(found, Fault)
        or not isinstance(when, dt.datetime)
        or not isinstance(found.when, dt.datetime)
        or when.tzinfo is not None
        or found.when.tzinfo is None
    ):
        return when
    offset = when - found.when.astimezone(dt.UTC).replace(tzinfo=None)
    if abs(offset) > dt.timedelta(hours=14) or offset % dt.timedelta(minutes=15):
        return when
    return when.replace(tzinfo=dt.timezone(offset))


def _as_days(facts: Facts, fields: _Fields) -> None:
    """Take for days what is told as such, and midnight where no end tells that it is an hour."""
    start, end = facts.start, facts.end
    whole = fields.get("all_day").casefold() in YES
    idle = isinstance(start, dt.datetime) and start.time() == dt.time() and end in (None, start)
    if isinstance(start, dt.datetime) and (whole or idle):
        facts.start = start.date()
        facts.inferred["start"] = NO_HOUR
        if isinstance(end, dt.datetime):
            is_behind = end.time() == dt.time() and end.date() > start.date()
            facts.end = end.date() - dt.timedelta(days=1) if is_behind else end.date()
    elif (
        not isinstance(start, dt.datetime)
        and not isinstance(end, dt.datetime)
        and not fields.get("local_end")
        and fields.key("end") in EXCLUSIVE
        and start is not None
        and end is not None
        and end > start
    ):
        facts.end = end - dt.timedelta(days=1)
        facts.inferred["end"] = NIGHT


def _set_rest(facts: Facts, fields: _Fields) -> None:
    """Set what event modules tell beside the day."""
    parts = [fields.get("venue"), fields.get("address"), fields.get("city"), fields.get("country")]
    words = map(one_line, filter(None, parts))
    facts.location = one_line(fields.get("location")) or ", ".join(dict.fromkeys(words))
    facts.price = one_line(fields.get("cost"))
    facts.organizer = one_line(fields.get("organizer")) or None
    facts.description = fields.get("description")
    facts.kind = of_title(one_line(fields.get("type"))[:200])
    if "cancel" in fields.get("status").casefold() or fields.get("cancelled").casefold() in YES:
        facts.status = "cancelled"
    if fields.get("virtual").casefold() in YES:
        facts.format = "virtual"
    point = _point(fields)
    if facts.location and point and not find_formats(facts.location):
        place = best_place(find_places(facts.location)) or Place(text=facts.location)
        where = {"text": facts.location, "latitude": point[0], "longitude": point[1]}
        facts.place = place.model_copy(update=where)


def _point(fields: _Fields) -> tuple[float, float] | None:
    told = fields.get("point").split() or [fields.get("latitude"), fields.get("longitude")]
    try:
        latitude, longitude = map(float, told)
    except ValueError:
        return None
    known = abs(latitude) <= 90 and abs(longitude) <= 180 and (latitude, longitude) != (0, 0)  # noqa: PLR2004 - the bounds of the earth
    return (latitude, longitude) if known else None
