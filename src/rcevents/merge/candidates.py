"""Candidates: the tellings that one is compared with at all, those that share a key with it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from rcevents.merge.blocking import MOST_NEAR, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.merge.blocking import Key
    from rcevents.merge.traits import Traits

HALF = MOST_NEAR // 2


class Neighbourhood:
    """Tellings by their places, each under its keys, in order of time."""

    def __init__(self, traits: Sequence[Traits]) -> None:
        self._keys: list[tuple[Key, ...]] = [keys_of(each) for each in traits]
        self._held: dict[str, list[tuple[int, int]]] = {}
        for place, keys in enumerate(self._keys):
            for key in keys:
                self._held.setdefault(key.text, []).append((key.day, place))
        for held in self._held.values():
            held.sort()

    def near(self, place: int) -> set[int]:
        """Give all that share a key with a telling; of a key with many, the nearest in time.

        The nearest are half of them before and half behind, as a store gives them.
        """
        return {other for key in self._keys[place] for other in self._around(key, place)} - {place}

    def _around(self, key: Key, place: int) -> Iterator[int]:
        held = self._held[key.text]
        first, last = 0, len(held)
        if last > MOST_NEAR:
            at = bisect_left(held, (key.day, place))
            first, last = max(0, at - HALF), at + HALF + 1
        return (other for _, other in held[first:last])
