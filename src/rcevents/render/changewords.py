"""A change of an event in words, as a history tells it: "start: 3 May 2021 -> 10 May 2021"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from rcevents.model import Cost, Deadline, Session, Sighting, When, first_day
from rcevents.render.clocks import zone_name
from rcevents.render.descriptions import sighting_words
from rcevents.render.moments import run_words, sittings_words, zone_words
from rcevents.render.words import cost_words, deadline_words, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rcevents.merge.changes import Change

LONGEST = 80
NOTHING = "not told"
NAMES = {
    "url": "link", "sightings": "announced in",
    "unseen": "not seen since", "seen": "still listed on",
}  # fmt: skip
"""What a key is called where it is not called by itself."""


def change_words(change: Change) -> str:
    """Tell a change on one line; of what was not told before, only what is told now.

    >>> from rcevents.merge.changes import Change
    >>> change_words(Change("start", "2021-05-03", "2021-05-10"))
    'start: 3 May 2021 -> 10 May 2021'
    >>> change_words(Change("status", "confirmed", "cancelled"))
    'status: confirmed -> cancelled'
    >>> change_words(Change("format", None, "in_person")), change_words(Change("url", "a", None))
    ('format: in person', 'link: a -> not told')
    """
    name = NAMES.get(change.key, change.key)
    if change.key == "sightings":
        return f"{name}: {_sightings(change.before, change.after)}"
    before, after = (value_words(change.key, value) for value in (change.before, change.after))
    if before == after and change.before and change.after:
        return f"{name}: {after}, in other words"
    return f"{name}: {before} -> {after}" if change.before not in _EMPTY else f"{name}: {after}"


_EMPTY: tuple[Any, ...] = (None, [], {}, "", False)


def value_words(key: str, value: Any) -> str:  # noqa: ANN401 - any value of an event's JSON
    """Tell a value of an event's JSON on one line.

    >>> tier = {"min": "20", "max": "20", "currency": "EUR"}
    >>> value_words("cost", {"free": False, "tiers": [tier]})
    '€20'
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value in _EMPTY:
        return NOTHING
    try:
        words = _WORDS.get(key, _plain)(value)
    except (
        ValidationError,
        TypeError,
        KeyError,
        AttributeError,
    ):  # of a later or a damaged version
        words = _plain(value)
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()} ..."


def _plain(value: Any) -> str:  # noqa: ANN401 - any JSON
    if isinstance(value, list):
        return ", ".join(map(_plain, value))
    if isinstance(value, dict):
        return ", ".join(f"{key} {_plain(of)}" for key, of in value.items() if of is not None)
    return one_line(str(value))


def _moment(value: str) -> str:
    when = _WHEN.validate_python(value)
    words = run_words(first_day(when), first_day(when))
    if not isinstance(when, dt.datetime):
        return words
    return f"{words}, {when:%H:%M} ({zone_words(when, zone_name(when, None))})"


def _sessions(value: list[dict[str, Any]]) -> str:
    told = [Session.model_validate(each) for each in value]
    return sittings_words([(session.start, session.end) for session in told], None)


def _deadlines(value: list[dict[str, Any]]) -> str:
    return ", ".join(deadline_words(Deadline.model_validate(each)) for each in value)


def _sightings(before: list[dict[str, Any]] | None, after: list[dict[str, Any]] | None) -> str:
    came = [sighting_words(Sighting.model_validate(each)) for each in after or ()]
    went = [f"no more in {sighting_words(Sighting.model_validate(each))}" for each in before or ()]
    return "; ".join([*came, *went])


_WHEN: TypeAdapter[When] = TypeAdapter(When)
_WORDS: Mapping[str, Callable[[Any], str]] = {
    "start": _moment,
    "end": _moment,
    "unseen": _moment,
    "seen": _moment,
    "sessions": _sessions,
    "cost": lambda value: cost_words(Cost.model_validate(value)) or NOTHING,
    "place": lambda value: one_line(value["text"]),
    "recurrence": lambda value: one_line(value["text"]),
    "deadlines": _deadlines,
    "format": lambda value: value.replace("_", " "),
    "schedule": lambda value: value.replace("_", " "),
    "inferred": lambda value: ", ".join(f"{key} ({rule})" for key, rule in value.items()),
}
