"""Candidates: kept pieces as they are chosen from."""

from __future__ import annotations

from typing import NamedTuple


class Candidate(NamedTuple):
    """A piece that may stand in a feed: first its place, then what `Piece` tells of it."""

    undated: int
    start: str
    title: str
    name: str
    sequence: int
    uid: str
    part: int
    shelf: int
    last: str | None
    announced: str | None
    tzid: str | None
    since: int
    until: int
    listed: str
    modified: str | None
    size: int | None
    id: int


COLUMNS = ", ".join(Candidate._fields)
"""The columns of a candidate, for SQL."""
