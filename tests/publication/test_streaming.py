"""Files that are written piece by piece are those that are rendered whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.atomic import replacing
from rcevents.publication import streaming
from rcevents.publication.choice import Choice
from rcevents.publication.pieces import pieces_of, rendered, widest
from rcevents.publication.plans import DEFAULT_FEEDS
from rcevents.publication.streaming import Streams
from rcevents.render import render_ics, render_json
from tests.render.samples import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rcevents.model import Record

UNDATED = [record for record in EVERYTHING if record.event.start is None]


def write(records: Sequence[Record], to: Path) -> None:
    """Write the feeds of all these records."""
    pieces = sorted(
        ((piece, rendered(told)) for each in records for piece, told in pieces_of(each, None)),
        key=lambda pair: pair[0],
    )
    feeds = []
    for place, _ in enumerate(DEFAULT_FEEDS):
        held = [piece for piece, _ in pieces if piece.plans >> place & 1]
        zones = widest((one.tzid, one.since or 0, one.until or 0) for one in held)
        feeds.append(Choice(len(held), sum(piece.undated for piece in held), zones=zones))
    with replacing(to) as replacement:
        streams = Streams(replacement, to, feeds, "https://tea.example.org/")
        streams.write((piece.plans, ics, item) for piece, (ics, item) in pieces)
        streams.finish()


@pytest.mark.parametrize("records", [EVERYTHING, EVERYTHING[:1], UNDATED, []])
@pytest.mark.parametrize("room", [0, streaming.ROOM])
@pytest.mark.parametrize("at_once", [1, 3, streaming.AT_ONCE])
def test_files_are_those_that_are_rendered_whole(
    records: Sequence[Record],
    room: int,
    at_once: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """However much is gathered before it is written; with nothing in them, too."""
    monkeypatch.setattr(streaming, "ROOM", room)
    monkeypatch.setattr(streaming, "AT_ONCE", at_once)
    write(records, tmp_path)
    for plan in DEFAULT_FEEDS:
        feed = plan.feed("https://tea.example.org/", plan.records(records, None))
        assert (tmp_path / f"{plan.name}.ics").read_bytes() == render_ics(feed)
        assert (tmp_path / f"{plan.name}.json").read_bytes() == render_json(feed)
    assert len(list(tmp_path.iterdir())) == 2 * len(DEFAULT_FEEDS)
