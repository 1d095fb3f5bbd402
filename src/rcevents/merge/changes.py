"""Changes: what differs between an event as it was and as it is.

Every change is kept. Some alter what a subscriber sees (`is_shown`: LAST-MODIFIED moves), and of
these some are worth telling (`is_noticed`: SEQUENCE rises, and a client may ring).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from rcevents.identity import link_key
from rcevents.model import Event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

QUIET = frozenset({
    "uid", "description", "remark", "topics", "speakers", "organizer", "sightings", "inferred",
})  # fmt: skip
"""Keys whose change nobody needs to notice."""
UNSEEN = frozenset({"uid", "withdrawn"})
"""Keys that no feed words differently."""
_EMPTY: tuple[Any, ...] = (None, [], {}, "")
_CLOCKED = frozenset({"start", "end", "sessions", "deadlines"})
"""Hours that are equal may be written on another clock."""
_WORD = re.compile(r"\w+")


class Change(NamedTuple):
    """A value of an event that changed: its key in the event's JSON, before and after.

    Of `sightings`, and only of them, those that went and those that came are listed.
    """

    key: str
    before: Any
    after: Any


def changes(before: Event | None, after: Event) -> tuple[Change, ...]:
    """Give what changed, in the order of the event's keys; of a new event, what it tells.

    >>> old = Event(uid="a", title="Tea Days", format="virtual")
    >>> changes(old, old.model_copy(update={"format": "hybrid"}))
    (Change(key='format', before='virtual', after='hybrid'),)
    >>> [change.key for change in changes(None, old)]
    ['title', 'kind', 'status', 'schedule', 'format']
    """
    if before is None:
        told = after.model_dump(mode="json", exclude={"uid", "sightings"})
        return tuple(Change(key, None, value) for key, value in told.items() if value not in _EMPTY)
    keys = [key for key in Event.model_fields if _differs(key, before, after)]
    if not keys:
        return ()
    was, now = (one.model_dump(mode="json", include={*keys}) for one in (before, after))
    return tuple(_change(key, was[key], now[key]) for key in keys if was[key] != now[key])


def _differs(key: str, before: Event, after: Event) -> bool:
    one, other = getattr(before, key), getattr(after, key)
    if one is other:
        return False
    return bool(one != other) or (key in _CLOCKED and str(one) != str(other))


def _change(key: str, was: Any, now: Any) -> Change:  # noqa: ANN401 - any JSON
    if key != "sightings":
        return Change(key, was, now)
    gone = [each for each in was if each not in now]
    return Change(key, gone, [each for each in now if each not in was])


def is_noticed(changes: Iterable[Change]) -> bool:
    """Tell whether a subscriber would notice: another day, price, place, state, title or link.

    Not where the same is told in other words: a price's text, a title's capitals, a link's
    counter; nor what is told about the event beside that.

    >>> is_noticed([Change("title", "Tea days", "Tea Days")])
    False
    >>> is_noticed([Change("status", "confirmed", "cancelled")])
    True
    """
    return any(
        change.key not in QUIET
        and change.key in Event.model_fields
        and _gist(change.key, change.before) != _gist(change.key, change.after)
        for change in changes
    )


def is_shown(changes: Iterable[Change]) -> bool:
    """Tell whether a feed shows it, in its calendar or in the words of its JSON.

    Descriptions name where an event was announced and what was inferred, and a series is
    believed in for as long as it is announced, so that counts as well; at which line of a
    document it stood does not.

    >>> seen = {"source": None, "document": "a.md", "line": 3, "issued": None}
    >>> is_shown([Change("sightings", [seen], [seen | {"line": 4}])])
    False
    """
    return any(
        change.key not in UNSEEN
        and (change.key != "sightings" or _named(change.before) != _named(change.after))
        for change in changes
    )


def _named(sightings: Iterable[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    keys = ("source", "document", "issued")
    return sorted(tuple(str(each.get(key)) for key in keys) for each in sightings or ())


def _gist(key: str, value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Give what of a value matters."""
    gist = _GISTS.get(key)
    return gist(value) if gist and value else value or None


def _cost(cost: Mapping[str, Any]) -> object:
    keys = ("min", "max", "currency", "for", "format", "until")
    tiers = sorted(str([tier.get(key) for key in keys]) for tier in cost["tiers"])
    return (cost["free"], tiers) if tiers or cost["free"] is not None else cost["text"]


_GISTS: Mapping[str, Callable[[Any], Any]] = {
    "title": lambda title: " ".join(_WORD.findall(title.casefold())),
    "url": lambda url: link_key(url) or url,
    "cost": _cost,
    "place": lambda place: (" ".join(_WORD.findall(place["text"].casefold())), place["city"]),
    "recurrence": lambda told: told["rrule"] or told["text"],
    "deadlines": lambda told: sorted((each["kind"], each["date"]) for each in told),
}
