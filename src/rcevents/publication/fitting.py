"""Fitting: which pieces a calendar has room for."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from rcevents.publication.pieces import widest
from rcevents.render import Feed
from rcevents.render.ics import CALENDAR_END, calendar_head
from rcevents.render.windows import CAP, MAX_BYTES, most_fitting

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rcevents.publication.candidates import Candidate


def fitting(pieces: Sequence[Candidate], sizes: Mapping[int, int], *, utc: bool) -> int:
    """Give how many of these pieces a calendar has room for; `sizes` are by their numbers."""
    sums = [0, *accumulate(sizes[piece.id] for piece in pieces)]
    empty = Feed("", "", utc=utc)

    def size(many: int) -> int:
        zones = widest((piece.tzid, piece.since, piece.until) for piece in pieces[:many])
        head = calendar_head(empty, zones, empty=not many)
        return len(head) + sums[many] + len(CALENDAR_END)

    return most_fitting(len(pieces), MAX_BYTES, size)


def latest(pieces: Iterable[Candidate]) -> Sequence[Candidate]:
    """Give the undated pieces of which there was news last, as many as there is room for.

    Those that no dated document told come first; equal ones stay in their order.
    """
    ordered = sorted(pieces, key=lambda piece: piece.announced or "A", reverse=True)
    return ordered[:CAP]
