"""Candidates: the tellings that one is compared with at all, those that share a key with it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from rcevents.merge.blocking import MOST_NEAR, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rcevents.merge.traits import Traits

HALF = MOST_NEAR // 2
ACRONYM, INITIALS = "a:", "s:"
"""How the key of an acronym begins, and that of a title's initials, which may be one spelt out."""


def sought(text: str) -> tuple[str, ...]:
    """Give the texts under which a key's likes stand: an acronym's also as initials, and back.

    >>> sought("a:tbd"), sought("s:tbd"), sought("t:teabrewingdays")
    (('a:tbd', 's:tbd'), ('a:tbd',), ('t:teabrewingdays',))
    """
    if text.startswith(ACRONYM):
        return (text, f"{INITIALS}{text[len(ACRONYM) :]}")
    if text.startswith(INITIALS):  # of two titles the initials of both say nothing
        return (f"{ACRONYM}{text[len(INITIALS) :]}",)
    return (text,)


class Neighbourhood:
    """Tellings by their places, each under its keys, in order of time.

    Most keys are one telling's alone, so that a place stands there by itself, and in a list only
    beside others: there are several keys for every telling, and as many lists would take more
    time than all the rest. All keys of a telling have one day, which is kept once.
    """

    def __init__(self, traits: Iterable[Traits]) -> None:
        self._texts: list[tuple[str, ...]] = []
        self._days: list[int] = []
        self._held: dict[str, int | list[int]] = {}
        self._ordered: set[str] = set()
        for each in traits:
            self._add(each)

    def near(self, place: int) -> set[int]:
        """Give all that share a key with a telling; of a key with many, the nearest in time.

        The nearest are half of them before and half behind, as a store gives them.
        """
        near: set[int] = set()
        stands = self._texts[place]
        for text in (each for own in stands for each in sought(own)):
            held = self._held.get(text)
            if isinstance(held, int):
                near.add(held)
            elif held is not None:
                near.update(held if len(held) <= MOST_NEAR else self._around(text, held, place))
        near.discard(place)
        return near

    def _add(self, traits: Traits) -> None:
        keys = keys_of(traits)
        place = len(self._texts)
        self._texts.append(tuple([key.text for key in keys]))
        self._days.append(keys[0].day if keys else 0)
        for key in keys:
            held = self._held.setdefault(key.text, place)
            if held == place:
                continue
            if isinstance(held, int):
                self._held[key.text] = [held, place]
            else:
                held.append(place)

    def _around(self, text: str, held: list[int], place: int) -> Sequence[int]:
        if text not in self._ordered:
            held.sort(key=self._time)
            self._ordered.add(text)
        at = bisect_left(held, self._time(place), key=self._time)
        return held[max(0, at - HALF) : at + HALF + 1]

    def _time(self, place: int) -> tuple[int, int]:
        return (self._days[place], place)
