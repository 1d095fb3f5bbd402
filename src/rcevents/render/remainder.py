"""What the words of a VEVENT cannot tell of its event: the value of its `X-RCEVENTS`.

Clients pass a property by that they do not know; another rcevents reads it, so that nothing is
lost on the way that a calendar can hold. It is JSON, as short as can be: only the keys of the
Event whose values cannot be made again of the other properties and of the description's words.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from json import JSONEncoder
from typing import TYPE_CHECKING, Any

from rcevents.iana import zone_info
from rcevents.render.contentlines import PLAIN, seen
from rcevents.render.descriptions import announced, shortened
from rcevents.render.links import safe_link
from rcevents.render.occurrences import sittings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from rcevents.model import Cost, Event, Place, Tier
    from rcevents.render.occurrences import Occurrence

_encode = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_MOST_DIGITS = 15


PARAGRAPHS = ("Announced in ", "Inferred, not told: ", "Organised by ", "Speakers: ", "Topics: ")
"""What the lines begin with that stand behind an announcement's own text."""

NOWHERE = ("", "on site", "online")
"""Locations that name no place."""


def remainder(event: Event, runs: Sequence[Occurrence], prefix: str = "") -> str | None:
    """Give what is to stand in X-RCEVENTS, not escaped yet; None where words tell everything.

    `prefix` is what stands before the titles of events of this status.

    >>> from rcevents.model import Deadline, Event
    >>> by = Deadline(kind="registration", date="2021-10-08", text="by 8 Oct")
    >>> remainder(Event(uid="a", title="A", deadlines=[by]), ())
    '{"deadlines":["by 8 Oct"]}'
    """
    found: dict[str, Any] = {}
    if prefix and event.title.startswith(prefix):
        found["title"] = event.title
    if event.url and safe_link(event.url) not in (event.url, None):
        found["url"] = event.url
    _add_times(found, event, runs)
    if event.cost is not None and (cost := _cost(event.cost)):
        found["cost"] = cost
    if event.place is not None and (place := _place(event.place, event.format)):
        found["place"] = place
    if event.deadlines:
        found["deadlines"] = [_deadline(one.date, one.text) for one in event.deadlines]
    _add_texts(found, event)
    return _as_json(found) if found else None


def _as_json(found: dict[str, Any]) -> str:
    text = _encode(found)
    return text if "\\" not in text and PLAIN.fullmatch(text) else _encode(_seen(found))


def _seen(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Leave out of all texts what cannot be seen."""
    if isinstance(value, str):
        return seen(value)
    if isinstance(value, dict):
        return {key: _seen(inner) for key, inner in value.items()}
    return [_seen(inner) for inner in value] if isinstance(value, list | tuple) else value


def _add_times(found: dict[str, Any], event: Event, runs: Sequence[Occurrence]) -> None:
    if event.recurrence is not None:
        told = event.recurrence
        found["recurrence"] = {"text": told.text, "rrule": told.rrule}
    if _are_sittings_lost(event, runs):
        found |= event.model_dump(mode="json", include={"start", "end", "timezone", "sessions"})
    elif event.timezone is not None and not isinstance(event.start, dt.datetime):
        found["timezone"] = event.timezone


def _are_sittings_lost(event: Event, runs: Sequence[Occurrence]) -> bool:
    """Tell whether a calendar shows the sittings otherwise than they were told."""
    if event.recurrence is not None and event.recurrence.rrule and len(event.sessions) > 1:
        return True
    timed = isinstance(event.start, dt.datetime)
    assumed = False
    for run in runs:
        if isinstance(run.start, dt.datetime) is not timed:
            return True  # hours that stand in words alone
        if timed and run.tzid is None and zone_info(event.timezone) is None:
            return True
        assumed = assumed or run.assumed_end
    return assumed and any(isinstance(end, dt.datetime) for _, end in sittings(event))


def _cost(cost: Cost) -> dict[str, Any] | None:
    """Give the words that told a cost; prices as well where ours do not tell them whole."""
    if not cost.tiers:
        plain = cost.text is None and cost.free is not None
        return None if plain else cost.model_dump(mode="json", exclude_none=True)
    nothing = False
    for tier in cost.tiers:
        nothing = nothing or not tier.min
    if (cost.free and not nothing) or not _are_plain(cost.tiers):
        return cost.model_dump(mode="json", exclude_none=True)
    rest: dict[str, Any] = {} if cost.text is None else {"text": cost.text}
    return rest if cost.free == nothing else rest | {"free": cost.free}


def _are_plain(tiers: Sequence[Tier]) -> bool:
    """Tell whether the words of prices tell all of them, in their order.

    "Free" alone is said of what has no price as well.
    """
    formats: list[str | None] = []
    before: Tier | None = None
    for tier in tiers:
        low, high = tier.min, tier.max
        if tier.audience is not None or tier.until is not None:
            return False
        if not low and (high is None or (not high and tier.currency)):
            return False
        if not _is_short(low) or (high and high is not low and not _is_short(high)):
            return False
        if before is not None and before.format == tier.format:
            if low <= before.min:
                return False
        elif tier.format in formats:
            return False
        formats.append(tier.format)
        before = tier
    return len(tiers) > 1 or bool(tiers[0].min or tiers[0].max or tiers[0].format)


@lru_cache(maxsize=1024)
def _is_short(amount: Decimal) -> bool:
    """Tell whether words have all of an amount: up to a cent, and no power of ten."""
    text = str(amount)
    return len(text) <= _MOST_DIGITS and "E" not in text and text.find(".") in (-1, len(text) - 3)


def _place(place: Place, form: str | None) -> dict[str, Any] | None:
    """Give what a location leaves open: which country it is in, where nobody has to go."""
    parts: dict[str, Any] = {}
    if place.city:
        parts["city"] = place.city
    if place.region:
        parts["region"] = place.region
    if place.country:
        parts["country"] = place.country
    if form == "virtual" or place.text in NOWHERE:
        parts["text"] = place.text
    return parts


def _deadline(date: dt.date, text: str) -> str | list[str]:
    """Give the words that told a deadline, its moment before them where it has an hour."""
    return [date.isoformat(), text] if isinstance(date, dt.datetime) else text


def _add_texts(found: dict[str, Any], event: Event) -> None:
    if event.remark:
        found["remark"] = len(seen(shortened(event.remark.strip())))
    if _has_our_words(event.description) or _has_our_words(event.remark):
        found["text"] = len(seen(announced(event)))
    if event.speakers and ", " in "\n".join(event.speakers):
        found["speakers"] = event.speakers
    if event.topics and ", " in "\n".join(event.topics):
        found["topics"] = event.topics


def _has_our_words(text: str | None) -> bool:
    """Tell whether a line of a text begins as those do that stand behind it."""
    if not text:
        return False
    if "\n" not in text:
        return text.lstrip().startswith(PARAGRAPHS)
    lines = text.split("\n")
    return any(line.startswith(PARAGRAPHS) for line in lines)
