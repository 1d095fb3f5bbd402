"""Corrected values in words ("Free", "3-5 May 2021"), read by the readers that read sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from rcevents.configuration.checks import meant
from rcevents.decisions.shapes import shaped
from rcevents.iana import zone_info
from rcevents.merge.overtaken import WHOLE
from rcevents.model import Format, Kind, Place, Schedule, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CHOICES: Mapping[str, tuple[str, ...]] = {
    key: get_args(choice)
    for key, choice in {
        "kind": Kind,
        "status": Status,
        "schedule": Schedule,
        "format": Format,
    }.items()
}


def _line(told: str) -> str:
    return " ".join(told.split())


def _words(told: str) -> str:
    return told.strip()


def _choice(key: str) -> Callable[[str], str]:
    """Give the reader of a word out of a few."""

    def read(told: str) -> str:
        word = told.strip().casefold().replace("-", "_").replace(" ", "_")
        if word in CHOICES[key]:
            return word
        if (other := _in_other_words(key, told)) is not None:
            return other
        raise ValueError(f'"{told}" is no {key}{meant(word, CHOICES[key])}')

    return read


def _in_other_words(key: str, told: str) -> str | None:
    """Read "canceled", "online" and their like, where a reader takes the whole of it."""
    from rcevents.reading.schedules import find_status
    from rcevents.sources.wording import formats_of

    text = told.strip()
    claims: Any = ()
    if key == "status":
        claims = find_status(text)
    elif key == "format":
        claims = formats_of(text)
    values = {claim.value for claim in claims if claim.text == text}
    return values.pop() if len(values) == 1 else None


def _cost(told: str) -> dict[str, Any]:
    """Read a price as one of a dateline."""
    from rcevents.reading.costs import cost_of, find_costs

    text = _line(told)
    cost = cost_of(find_costs(text))
    if cost is None:
        raise ValueError(f'"{text}" tells no cost; write it as "Free", "€20" or "20 EUR"')
    return cost.model_copy(update={"text": text}).model_dump(mode="json")


def _place(told: str) -> dict[str, Any]:
    """Read a place; what is no known town or country stands in its own words."""
    from rcevents.sources.wording import place_in

    text = _line(told)
    known = place_in(text)
    place = known.model_copy(update={"text": text}) if known else Place(text=text)
    return place.model_dump(mode="json")


def _zone(told: str) -> str:
    from rcevents.configuration.checks import Wrong, zone

    if zone_info(told.strip()):
        return told.strip()
    try:
        return zone(told.strip())
    except Wrong as error:
        raise ValueError(error.message()) from None


def _url(told: str) -> str:
    from rcevents.configuration.checks import WEB

    if not WEB.fullmatch(told.strip()):
        raise ValueError(f'"{told}" is no address of the web; write https://...')
    return told.strip()


def _recurrence(told: str) -> dict[str, Any]:
    """Read a rhythm, such as "every Tuesday"; what has no rule stands in its own words."""
    from rcevents.reading.recurrences import find_recurrences

    text = _line(told)
    rules = [claim.value.rrule for claim in find_recurrences(text)]
    return {"text": text, "rrule": rules[0] if len(rules) == 1 else None}


def _when(told: str) -> dict[str, Any]:
    """Read days and hours as those of a dateline; a year must be told."""
    from rcevents.sources.facts import Facts
    from rcevents.sources.instants import bounded
    from rcevents.sources.labelled.dating import dated
    from rcevents.sources.labelled.surroundings import Surroundings

    text = _line(told)
    read = dated(text, Surroundings())
    if read.line.on_demand and not read.sessions:
        return {"schedule": "on_demand"}
    faults = [claim.value.reason for claim in read.line.faults]
    if read.fault or faults or not read.sessions:
        fault = read.fault or "; ".join(faults) or "no day can be read"
        raise ValueError(f'{fault}; write it like "3-5 May 2021"')
    sessions = tuple(read.sessions)
    facts = Facts(title="", start=sessions[0].start, sessions=sessions, timezone=read.zone)
    bounds = bounded(facts, None)
    value: dict[str, Any] = {
        key: shaped(key, getattr(bounds, key)) for key in ("start", "end", "sessions")
    }
    value |= {"timezone": bounds.timezone} if bounds.timezone else {}
    rhythm = read.recurrence
    return value | ({"recurrence": rhythm.model_dump(mode="json")} if rhythm else {})


def _moment(told: str) -> str:
    """Read a day, or a time: "2021-05-03", "3 May 2021", "3 May 2021, 14:00 CEST"."""
    try:
        return str(shaped("start", told.strip()))
    except ValueError:
        when = _when(told)
    sessions = when.get("sessions", ())
    if len(sessions) != 1 or sessions[0]["end"] not in (None, sessions[0]["start"]):
        raise ValueError(f'"{_line(told)}" tells more than one moment; write it as "when"')
    return str(when["start"])


def _sitting(told: str) -> dict[str, Any]:
    """Read one sitting in words."""
    sessions = _when(told).get("sessions", ())
    if len(sessions) != 1:
        raise ValueError(f'"{_line(told)}" is not one sitting')
    return dict(sessions[0])


def _deadline(told: str) -> dict[str, Any]:
    from rcevents.model import Deadline
    from rcevents.reading.deadlines import find_deadlines

    text = _line(told)
    found = [claim.value for claim in find_deadlines(text, issued=None)]
    if len(found) != 1 or not isinstance(found[0], Deadline):
        raise ValueError(f'"{text}" tells no deadline; write it like "Register by 1 May 2021"')
    return found[0].model_dump(mode="json")


READERS: Mapping[str, Callable[[str], Any]] = {
    "title": _line,
    "url": _url,
    "kind": _choice("kind"),
    "status": _choice("status"),
    "schedule": _choice("schedule"),
    "format": _choice("format"),
    "start": _moment,
    "end": _moment,
    "timezone": _zone,
    "recurrence": _recurrence,
    "cost": _cost,
    "place": _place,
    "description": _words,
    "organizer": _line,
    "remark": _line,
    WHOLE: _when,
}
ITEMS: Mapping[str, Callable[[str], Any]] = {
    "sessions": _sitting,
    "deadlines": _deadline,
    "speakers": _line,
    "topics": _line,
}
