"""Losers: what was told of an event and does not hold, and why; the history shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from rcevents.merge.combination import SINGLE, Choice, named_sightings
from rcevents.merge.containment import precision
from rcevents.merge.weighing import DAYS, WHEN, in_telling_order, is_outright, is_told, weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.merge.telling import Telling
    from rcevents.model import Event, Sighting

KEYS = ("title", "url", "kind", "status", *WHEN, *SINGLE[3:], "deadlines")
"""What can be told in more than one way, in the order of an event's keys."""


class Lost(NamedTuple):
    """A value (as in the event's JSON) that one telling told and that does not hold.

    `why` is "superseded" (its document tells it otherwise by now), "inferred", "trust", "later
    telling", "more precise", or "decided" (a person said otherwise).
    """

    key: str
    value: Any
    sighting: Sighting | None
    why: str


def losers(tellings: Sequence[Telling], event: Event) -> tuple[Lost, ...]:
    """Give what these tellings told otherwise than the event, each value as it was told last."""
    if len(tellings) < 2 and tellings and tellings[0].event is event:  # noqa: PLR2004 - alone
        return ()
    choice = Choice([each for each in tellings if not _is_superseded(each)] or tellings)
    latest = in_telling_order(tellings)[::-1]
    return tuple(lost for key in KEYS for lost in _lost(key, latest, choice, event))


def _is_superseded(telling: Telling) -> bool:
    """Tell whether its document tells it otherwise by now."""
    return telling.until is not None and telling.gone is None and not telling.is_silent


def _lost(key: str, latest: Sequence[Telling], choice: Choice, event: Event) -> Iterator[Lost]:
    held = getattr(event, key)
    known: list[Any] = [held]
    for telling in latest:
        value = getattr(telling.event, key)
        if value in known or not _says(telling.event, key):
            continue
        known.append(value)
        written = telling.event.model_dump(mode="json", include={key})[key]
        if key == "deadlines":
            written = _otherwise(written, event)
        if written:
            yield Lost(key, written, _seen(telling), _why(key, telling, choice, held))


def _seen(telling: Telling) -> Sighting | None:
    return next(reversed(named_sightings(telling)), None)


def _says(event: Event, key: str) -> bool:
    if key in WHEN:
        return is_told(event, DAYS) and bool(getattr(event, key))
    return event.status != "confirmed" if key == "status" else is_told(event, key)


def _otherwise(written: list[dict[str, Any]], event: Event) -> list[dict[str, Any]]:
    """Leave those deadlines that do not hold."""
    held = [(each.kind, each.date.isoformat()) for each in event.deadlines]
    return [each for each in written if (each["kind"], each["date"]) not in held]


def _why(key: str, telling: Telling, choice: Choice, held: object) -> str:
    if not any(each is telling for each in choice.weighing.counted):
        return "superseded"
    winner = choice.winners.get(key)
    if key != "deadlines" and winner is not None and getattr(winner.event, key) != held:
        return "decided"
    if winner is None:
        return "later telling"
    told = DAYS if key in WHEN else key
    if is_outright(winner.event, told) and not is_outright(telling.event, told):
        return "inferred"
    return _by_weight(told, telling, winner)


def _by_weight(key: str, telling: Telling, winner: Telling) -> str:
    alike = weight(telling) == weight(winner)
    exact = alike and precision(key, winner.event) > precision(key, telling.event)
    if exact or weight(telling) > weight(winner):
        return "more precise"
    return "trust" if telling.trust < winner.trust else "later telling"
