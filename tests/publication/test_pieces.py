"""What is known of a piece before it is rendered is what its rendering shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.publication.pieces import feeds_of, part_of, pieces_of, rendered, widest
from rcevents.publication.plans import DEFAULT_FEEDS
from rcevents.render import render_ics, render_json
from tests.render.samples import EVERYTHING

if TYPE_CHECKING:
    from rcevents.model import Record

BITS = st.integers(0, 2 ** len(DEFAULT_FEEDS) - 1)
YEARS = st.tuples(st.sampled_from(["Asia/Tokyo", "Europe/Paris", None]), st.just(2031), BITS)


@pytest.mark.parametrize("record", EVERYTHING, ids=lambda record: record.event.uid)
def test_a_piece_stands_in_the_feeds_that_admit_it(record: Record) -> None:
    """Once for the event, and once for each of its deadlines."""
    pieces = list(pieces_of(record, DEFAULT_FEEDS, None))
    for place, plan in enumerate(DEFAULT_FEEDS):
        held = [told for piece, told in pieces if place in feeds_of(piece.plans)]
        assert held == list(plan.records((record,), None))


@pytest.mark.parametrize("record", EVERYTHING, ids=lambda record: record.event.uid)
def test_a_piece_can_be_found_again(record: Record) -> None:
    """By its part alone, when it must be rendered later."""
    for piece, told in pieces_of(record, DEFAULT_FEEDS, None):
        assert piece.uid == record.event.uid
        assert part_of(record, piece.part) == told
        assert piece.undated == (told.event.start is None)
        assert piece.name == told.event.uid


@pytest.mark.parametrize("record", EVERYTHING, ids=lambda record: record.event.uid)
def test_a_rendered_piece_is_part_of_every_feed_that_holds_it(record: Record) -> None:
    for piece, told in pieces_of(record, DEFAULT_FEEDS, None):
        ics, item = rendered(told, ("ics", "json")).values()
        plan = DEFAULT_FEEDS[next(feeds_of(piece.plans))]
        feed = plan.feed(None, (told,))
        assert ics in render_ics(feed)
        assert item in render_json(feed)
        assert (ics == b"") == bool(piece.undated)
        assert piece.tzid is None or f"TZID={piece.tzid}".encode() in ics


def test_pieces_are_in_the_order_of_a_feed() -> None:
    plan = DEFAULT_FEEDS[0]
    pieces = [piece for record in EVERYTHING for piece in pieces_of(record, DEFAULT_FEEDS, None)]
    own = sorted(piece for piece, _ in pieces if piece.part == 0)
    whole = render_json(plan.feed(None, EVERYTHING)).decode()
    places = [whole.index(f'"id": "{piece.name}"') for piece in own]
    assert places == sorted(places)


def test_there_is_no_part_that_was_not_told() -> None:
    with pytest.raises(IndexError):
        part_of(EVERYTHING[0], 99)


@given(plans=BITS)
def test_bits_are_the_places_of_feeds(plans: int) -> None:
    assert sum(1 << place for place in feeds_of(plans)) == plans


@given(told=st.lists(YEARS))
def test_zones_are_told_for_all_years_in_which_they_are_used(
    told: list[tuple[str | None, int, int]],
) -> None:
    zones = widest(told)
    assert set(zones) == {zone for zone, _, _ in told if zone is not None}
    for zone, since, until in told:
        if zone is not None:
            assert zones[zone][0] <= since
            assert until <= zones[zone][1]
