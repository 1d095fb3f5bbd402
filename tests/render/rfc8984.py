"""What RFC 8984 asks of a JSCalendar Group, checked by hand, property by property."""

from __future__ import annotations

import re
import zoneinfo
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

LOCAL = re.compile(r"\d{4}-(0\d|1[0-2])-[0-3]\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d*[1-9])?")
UTC = re.compile(LOCAL.pattern + "Z")
DURATION = re.compile(
    r"P(?=.)(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d*[1-9])?S)?)?"
)  # section 1.4.6
IDENTIFIER = re.compile("[A-Za-z0-9_-]{1,255}")
URI = re.compile(r"[a-z][a-z0-9+.-]*:[!-~]+")
GEO = re.compile(r"geo:-?\d+(\.\d+)?,-?\d+(\.\d+)?")
COLOR = re.compile("[a-z]+|#[0-9a-fA-F]{6}")
LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
ZONES = zoneinfo.available_timezones()
WEEKDAYS = {"mo", "tu", "we", "th", "fr", "sa", "su"}


def _like(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _text(value: Any) -> bool:  # noqa: ANN401 - any JSON
    return isinstance(value, str)


def _unsigned(value: Any) -> bool:  # noqa: ANN401 - any JSON
    return type(value) is int and 0 <= value < 2**53


def _positive(value: Any) -> bool:  # noqa: ANN401 - any JSON
    return _unsigned(value) and value > 0


def _number(value: Any) -> bool:  # noqa: ANN401 - any JSON
    return type(value) is int and abs(value) < 2**53 and value != 0


def _one_of(*words: str) -> Callable[[Any], bool]:
    return lambda value: value in words


def _set(value: Any) -> bool:  # noqa: ANN401 - any JSON
    """Tell whether it is a String[Boolean] (section 1.4.9): every value is true."""
    return isinstance(value, dict) and bool(value) and all(each is True for each in value.values())


def _map(of: str) -> Callable[[Any], bool]:
    """Tell whether it is an Id[Type]."""
    return lambda value: (
        isinstance(value, dict)
        and all(IDENTIFIER.fullmatch(key) and is_valid(of, each) for key, each in value.items())
    )


def _list(of: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and bool(value) and all(map(of, value))


def _features(value: Any) -> bool:  # noqa: ANN401 - any JSON
    known = {"audio", "chat", "feed", "moderator", "phone", "screen", "video"}
    return _set(value) and value.keys() <= known


def _roles(value: Any) -> bool:  # noqa: ANN401 - any JSON
    known = {"owner", "attendee", "optional", "informational", "chair", "contact"}
    return _set(value) and value.keys() <= known


def _relation(value: Any) -> bool:  # noqa: ANN401 - any JSON
    return _set(value) and value.keys() <= {"first", "next", "child", "parent"}


def _related(value: Any) -> bool:  # noqa: ANN401 - any JSON
    return isinstance(value, dict) and all(is_valid("Relation", each) for each in value.values())


COMMON: dict[str, Callable[[Any], bool]] = {
    "uid": lambda value: _text(value) and bool(value),
    "prodId": _text,
    "created": _like(UTC),
    "updated": _like(UTC),
    "title": _text,
    "description": _text,
    "descriptionContentType": _one_of("text/plain", "text/html"),
    "links": _map("Link"),
    "locale": _like(LANGUAGE),
    "keywords": _set,
    "color": _like(COLOR),
}
PROPERTIES: dict[str, dict[str, Callable[[Any], bool]]] = {
    "Group": COMMON
    | {
        "entries": lambda value: (
            isinstance(value, list) and all(is_valid("Event", each) for each in value)
        ),
        "source": _like(URI),
    },
    "Event": COMMON
    | {
        "relatedTo": _related,
        "sequence": _unsigned,
        "showWithoutTime": lambda value: type(value) is bool,
        "locations": _map("Location"),
        "virtualLocations": _map("VirtualLocation"),
        "participants": _map("Participant"),
        "recurrenceRules": _list(lambda value: is_valid("RecurrenceRule", value)),
        "status": _one_of("confirmed", "cancelled", "tentative"),
        "freeBusyStatus": _one_of("free", "busy"),
        "start": _like(LOCAL),
        "timeZone": lambda value: value in ZONES,
        "duration": _like(DURATION),
    },
    "Link": {
        "href": _like(URI),
        "rel": _one_of("alternate", "describedby", "self"),
        "contentType": _text,
        "title": _text,
    },
    "Location": {"name": _text, "description": _text, "coordinates": _like(GEO)},
    "VirtualLocation": {"name": _text, "uri": _like(URI), "features": _features},
    "Participant": {"name": _text, "description": _text, "roles": _roles},
    "Relation": {"relation": _relation},
    "RecurrenceRule": {
        "frequency": _one_of("yearly", "monthly", "weekly", "daily"),
        "interval": _positive,
        "firstDayOfWeek": lambda value: value in WEEKDAYS,
        "byDay": _list(lambda value: is_valid("NDay", value)),
        "byMonthDay": _list(_number),
        "byMonth": _list(lambda value: value in {str(month) for month in range(1, 13)}),
        "bySetPosition": _list(_number),
        "count": _positive,
        "until": _like(LOCAL),
    },
    "NDay": {"day": lambda value: value in WEEKDAYS, "nthOfPeriod": _number},
}
"""The properties of each type that we write, and the type of their values."""

MANDATORY = {
    "Group": {"uid", "updated", "entries"},
    "Event": {"uid", "updated", "start"},
    "Link": {"href"},
    "Location": set(),
    "VirtualLocation": {"uri"},
    "Participant": {"roles"},
    "Relation": set(),
    "RecurrenceRule": {"frequency"},
    "NDay": {"day"},
}


def is_valid(kind: str, value: Any) -> bool:  # noqa: ANN401 - any JSON
    """Check an object; the first thing that is wrong is told as it is found."""
    assert isinstance(value, dict), (kind, value)
    assert value.get("@type") == kind, (kind, value)
    missing = MANDATORY[kind] - value.keys()
    assert not missing, (kind, missing)
    for name, inner in value.items():
        if name != "@type":
            assert name in PROPERTIES[kind], (kind, name)
            assert PROPERTIES[kind][name](inner), (kind, name, inner)
    if kind == "Event":
        _check_event(value)
    if kind == "RecurrenceRule":
        assert not {"count", "until"} <= value.keys(), value
    return True


def _check_event(event: dict[str, Any]) -> None:
    """Check what several properties of an event say together."""
    if event.get("showWithoutTime"):  # section 4.2.4: whole days, on no zone's clock
        assert event["start"].endswith("T00:00:00"), event
        assert "timeZone" not in event, event
        assert re.fullmatch(r"P\d+D", event["duration"]), event
    else:
        assert event["timeZone"], event
    assert event.get("created", "") <= event["updated"], event
