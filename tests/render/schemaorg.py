"""What schema.org asks of the types that we write (version 29), checked by hand.

A property may stand on its type alone, and has values of the types that it expects; text may stand
for any of them (schema.org, "Conformance").
"""

from __future__ import annotations

import re
import zoneinfo
from typing import Any

DAY = re.compile(r"\d{4}-\d\d-\d\d")
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)?)?")
CLOCK = re.compile(r"\d\d:\d\d:\d\d([+-]\d\d:\d\d)?")
URL = re.compile(r"https?://[!-~]+")
AMOUNT = re.compile(r"\d+(\.\d+)?")
PERIOD = re.compile(r"P\d+[DWMY]")
BY_DAY = re.compile(r"https://schema\.org/[A-Z][a-z]+day|[+-]?\d{1,2}(MO|TU|WE|TH|FR|SA|SU)")
TEXT = re.compile(r".+", re.DOTALL)

THING = {
    "@id": URL, "name": TEXT, "description": TEXT, "url": URL, "identifier": TEXT,
    "additionalType": TEXT, "mainEntityOfPage": URL, "subjectOf": "CreativeWork",
    "potentialAction": "Action",
}  # fmt: skip
EVENT = THING | {
    "startDate": MOMENT,
    "endDate": MOMENT,
    "previousStartDate": MOMENT,
    "eventStatus": re.compile(
        "https://schema.org/Event(Scheduled|Postponed|Cancelled|Rescheduled)"
    ),
    "eventAttendanceMode": re.compile(
        "https://schema.org/(Online|Offline|Mixed)EventAttendanceMode"
    ),
    "location": ("Place", "VirtualLocation"),
    "isAccessibleForFree": bool,
    "offers": ("Offer", "AggregateOffer"),
    "organizer": "Organization",
    "performer": "Person",
    "keywords": TEXT,
    "subEvent": "Event",
    "eventSchedule": "Schedule",
}
OFFER = THING | {
    "price": AMOUNT,
    "priceCurrency": re.compile("[A-Z]{3}"),
    "eligibleCustomerType": TEXT,
    "validThrough": DAY,
}
ACTION = THING | {"endTime": MOMENT}
TYPES: dict[str, dict[str, Any]] = {
    "DataFeed": THING | {"dataFeedElement": "DataFeedItem", "dateModified": MOMENT},
    "DataFeedItem": THING | {"item": "Event", "dateCreated": MOMENT, "dateModified": MOMENT},
    "Event": EVENT,
    "ConferenceEvent": EVENT,
    "EducationEvent": EVENT,
    "Hackathon": EVENT,
    "CourseInstance": EVENT | {"courseMode": TEXT},
    "Place": THING | {"address": ("PostalAddress", TEXT), "geo": "GeoCoordinates"},
    "VirtualLocation": THING,
    "PostalAddress": THING
    | {
        "addressLocality": TEXT,
        "addressRegion": TEXT,
        "addressCountry": re.compile("[A-Z]{2}"),
    },
    "GeoCoordinates": THING | {"latitude": float, "longitude": float},
    "Offer": OFFER,
    "AggregateOffer": OFFER | {"lowPrice": AMOUNT, "highPrice": AMOUNT},
    "Organization": THING,
    "Person": THING,
    "CreativeWork": THING | {"datePublished": DAY},
    "Schedule": THING
    | {
        "startDate": DAY,
        "endDate": DAY,
        "startTime": CLOCK,
        "endTime": CLOCK,
        "repeatFrequency": PERIOD,
        "repeatCount": int,
        "byDay": BY_DAY,
        "byMonthDay": int,
        "byMonth": int,
        "scheduleTimezone": re.compile("|".join(map(re.escape, zoneinfo.available_timezones()))),
    },
    "Action": ACTION,
    "RegisterAction": ACTION,
    "ApplyAction": ACTION,
}
SUBTYPES = {
    "Event": {"Event", "ConferenceEvent", "EducationEvent", "Hackathon", "CourseInstance"},
    "Action": {"Action", "RegisterAction", "ApplyAction"},
}
MUST = {
    "Offer": {"price", "description"},
    "AggregateOffer": {"lowPrice"},
    "GeoCoordinates": {"latitude"},
    "Place": {"name", "address", "geo"},
    "Event": {"name"},
}
"""Of these properties, a thing of the type has one."""


def check(value: Any, expected: Any) -> None:  # noqa: ANN401 - any JSON
    """Check a value of a property, or each in a list of them."""
    if isinstance(value, list):
        assert len(value) != 1, value  # a lone value stands alone
        for each in value:
            check(each, expected)
        return
    options = expected if isinstance(expected, tuple) else (expected,)
    assert any(_fits(value, option) for option in options), (value, expected)


def _fits(value: Any, option: Any) -> bool:  # noqa: ANN401 - any JSON
    if isinstance(option, re.Pattern):
        return isinstance(value, str) and option.fullmatch(value) is not None
    if isinstance(option, type):
        return type(value) is option
    return isinstance(value, dict) and check_thing(value, option)


def check_thing(thing: dict[str, Any], kind: str) -> bool:
    """Check a thing of a type: whether it is of that type, and each of its properties."""
    told = thing["@type"] if isinstance(thing["@type"], list) else [thing["@type"]]
    if not set(told) & SUBTYPES.get(kind, {kind}):
        return False
    known = {key: expected for name in told for key, expected in TYPES[name].items()}
    for key, value in thing.items():
        if key != "@type":
            assert key in known, (told, key)
            check(value, known[key])
    assert not MUST.get(kind) or MUST[kind] & thing.keys(), thing
    return True
