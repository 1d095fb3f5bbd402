"""Our own calendars, read back: an event as it was, as far as a calendar can hold it.

The properties tell the times, the description's first lines what clients hide (price, form,
deadlines), and X-RCEVENTS, a JSON object, the rest: its keys are those of the Event.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING, Any, get_args

from pydantic import ValidationError

from rcevents.identity import DOMAIN, event_uid
from rcevents.model import Event, Format, Kind, Session, Sighting, Unread, first_day
from rcevents.reading.costs import cost_of, find_costs
from rcevents.sources.ical.ownwords import OwnWords, cost_told, own_words
from rcevents.sources.ical.particulars import STATUSES
from rcevents.sources.ical.times import by_time
from rcevents.sources.instants import bounded
from rcevents.sources.telling import event_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.document import Document
    from rcevents.model import Cost
    from rcevents.sources.facts import Facts
    from rcevents.sources.ical.ownwords import Hours
    from rcevents.sources.ical.told import Told
    from rcevents.sources.settings import Settings

KINDS: dict[str, Kind] = {kind.capitalize(): kind for kind in get_args(Kind)}
FORMS: dict[str, Format] = {"Virtual": "virtual", "In person": "in_person", "Hybrid": "hybrid"}
PREFIXES = {"cancelled": "Cancelled: ", "postponed": "Postponed: "}
ESCAPED = re.compile(r"\\(.)")
ASSUMED = dt.timedelta(hours=1)
MOST_DAYS = 366
SHOWN = 500


def own_event(
    facts: Facts, group: Sequence[Told], document: Document, settings: Settings
) -> Event | Unread:
    """Give the event of one of our own VEVENTs, or of several that share a UID."""
    if facts.fault or facts.start is None:
        return event_of(facts, document, settings)
    told = next((one for one in group if "X-RCEVENTS" in one.properties), group[0])
    rest = _rest(told)
    words = own_words(exact(told, "DESCRIPTION"), _length(rest, "text"))
    try:
        whole = _event(facts, told, words, rest)
        seen = _sighting(facts, document, settings)
        topics = tuple(dict.fromkeys((*whole.topics, *settings.topics)))
        return whole.model_copy(update={"sightings": (seen,), "topics": topics})
    except (ValidationError, TypeError, ValueError):  # someone else's X-RCEVENTS
        return event_of(facts, document, settings)


def exact(told: Told, name: str) -> str:
    r"""Give a text as it was before its escapes (section 3.3.11), and nothing else of it."""
    first = told.first(name)
    if first is None:
        return ""
    return ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], first.value)


def _rest(told: Told) -> dict[str, Any]:
    try:
        rest = json.loads(exact(told, "X-RCEVENTS") or "{}")
    except (ValueError, RecursionError):
        return {}
    return rest if isinstance(rest, dict) else {}


def _length(rest: dict[str, Any], key: str) -> int | None:
    """Take a count of characters out of the rest."""
    length = rest.pop(key, None)
    return length if isinstance(length, int) and length >= 0 else None


def _event(facts: Facts, told: Told, words: OwnWords, rest: dict[str, Any]) -> Event:
    whole = _as_told(facts, told, words)
    remark = _length(rest, "remark")
    if remark:
        whole["description"] = words.announced[:-remark].removesuffix("\n") or None
        whole["remark"] = words.announced[-remark:]
    texts = rest.pop("deadlines", None)
    if texts is not None:
        whole["deadlines"] = _deadlines(words, texts)
    for part in ("cost", "place"):
        if isinstance(rest.get(part), dict):
            rest[part] = _merged(whole[part], rest[part])
    if rest.get("recurrence") and "sessions" not in rest:
        _restrict(whole, rest["recurrence"])
    if "sessions" in rest or rest.get("recurrence"):
        whole["inferred"].pop("sessions", None)
    return Event.model_validate(whole | {k: v for k, v in rest.items() if k in Event.model_fields})


def _as_told(facts: Facts, told: Told, words: OwnWords) -> dict[str, Any]:
    """Give the values that properties and words tell, by the keys of an Event."""
    tags = [tag for tag in exact(told, "CATEGORIES").split(",") if tag]
    form = next((FORMS[tag] for tag in tags if tag in FORMS), None)
    status = words.status or STATUSES.get(exact(told, "STATUS"), "confirmed")
    title = exact(told, "SUMMARY").removeprefix(PREFIXES.get(status, ""))
    start = facts.start or dt.date.min
    inferred = {k: v for k, v in facts.inferred.items() if k == "sessions"}
    return {
        "uid": _uid(facts) or event_uid(title, first_day(start).year),
        "title": title,
        "url": exact(told, "URL") or None,
        "kind": next((KINDS[tag] for tag in tags if tag in KINDS), "other"),
        "status": status,
        "format": form,
        "cost": _cost(words.cost),
        "place": _place(exact(told, "LOCATION"), form, told),
        "deadlines": words.deadlines,
        "description": words.announced or None,
        "organizer": words.organizer,
        "speakers": words.speakers,
        "topics": words.topics,
        "inferred": inferred | words.inferred,
        "recurrence": facts.recurrence,
        **_times(facts, words),
    }


def _uid(facts: Facts) -> str | None:
    return facts.id if facts.id and facts.id.endswith(f"@{DOMAIN}") else None


def _sighting(facts: Facts, document: Document, settings: Settings) -> Sighting:
    return Sighting(
        source=settings.name,
        document=document.address,
        id=facts.id,
        line=facts.line,
        issued=facts.issued or document.issued,
        text=facts.text[:SHOWN],
    )


def _cost(words: str) -> Cost | None:
    if not words:
        return None
    return cost_told(words) or cost_of(find_costs(words))


def _place(location: str, form: str | None, told: Told) -> dict[str, Any] | None:
    """Give the place of a location, which says "online" beside it or instead of it."""
    if form == "hybrid":
        location = location.removesuffix(" + online")
        location = "" if location == "on site" else location
    elif form == "virtual":
        location = ""
    latitude, semicolon, longitude = exact(told, "GEO").partition(";")
    place: dict[str, Any] = {"text": location} if location else {}
    if semicolon:
        place |= {"latitude": float(latitude), "longitude": float(longitude)}
    return {"text": "", **place} if place else None


def _merged(told: Any, rest: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - a part of an Event, or its JSON
    """Give a part of an event with what its words could not tell."""
    if told is None:
        return rest
    known = told if isinstance(told, dict) else told.model_dump(mode="json")
    return {**known, **rest} if "tiers" not in rest else rest


def _deadlines(words: OwnWords, rest: list[Any]) -> list[dict[str, Any]]:
    """Give the deadlines with the words that told them, and their exact moments."""
    told = [deadline.model_dump(mode="json") for deadline in words.deadlines]
    for deadline, one in zip(told, rest, strict=True):
        date, text = one if isinstance(one, list) else (deadline["date"], one)
        deadline |= {"date": date, "text": text}
    return told


def _times(facts: Facts, words: OwnWords) -> dict[str, Any]:
    """Give the sittings on the clock of their zone, without what was assumed for calendars."""
    if words.zone is not None:
        facts.timezone = words.zone
    if words.is_end_assumed:
        _forget_ends(facts)
    if words.hours is not None:
        _tell_hours(facts, words.hours)
    facts.sessions = tuple(sorted(facts.sessions, key=lambda sitting: by_time(sitting.start)))
    bounds = bounded(facts, None)
    return {
        "schedule": "dated",
        "start": bounds.start,
        "end": bounds.end,
        "sessions": bounds.sessions,
        "timezone": bounds.timezone,
    }


def _restrict(whole: dict[str, Any], recurrence: Any) -> None:  # noqa: ANN401 - of a JSON
    """Leave of a series its first sitting: its rule tells the others."""
    if isinstance(recurrence, dict) and recurrence.get("rrule"):
        first = whole["sessions"][0]
        whole["sessions"] = (first,)
        whole["end"] = first.end or first_day(first.start)


def _sittings(facts: Facts) -> tuple[Session, ...]:
    if facts.sessions or facts.start is None:
        return facts.sessions
    return (Session(start=facts.start, end=facts.end),)


def _tell_hours(facts: Facts, hours: Hours) -> None:
    """Give each day its hours, which no calendar holds of a clock that is not known."""
    begins, ends = hours
    days = [
        day
        for told in _sittings(facts)
        for day in _days(first_day(told.start), first_day(told.end or told.start))
    ]
    facts.sessions = tuple(
        Session(
            start=dt.datetime.combine(day, begins),
            end=None if ends is None else dt.datetime.combine(day, ends),
        )
        for day in days
    )
    if facts.sessions:
        facts.start, facts.end = facts.sessions[0].start, facts.sessions[0].end


def _days(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + dt.timedelta(days=n) for n in range(min((last - first).days + 1, MOST_DAYS))]


def _forget_ends(facts: Facts) -> None:
    sessions = tuple(Session(start=s.start) if _is_assumed(s) else s for s in _sittings(facts))
    facts.sessions = sessions
    facts.end = sessions[0].end if sessions else None


def _is_assumed(session: Session) -> bool:
    if not isinstance(session.start, dt.datetime) or not isinstance(session.end, dt.datetime):
        return False
    return session.end - session.start == ASSUMED
