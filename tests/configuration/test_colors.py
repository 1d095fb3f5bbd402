"""Colors are those that CSS names."""

from __future__ import annotations

from rcevents.configuration.colors import COLORS
from rcevents.publication import DEFAULT_FEEDS
from rcevents.publication.matrix import AXES, matrix_of


def test_there_are_as_many_as_css_names() -> None:
    assert len(COLORS) == 147


def test_our_feeds_have_none_but_these() -> None:
    assert {plan.color for plan in (*DEFAULT_FEEDS, *matrix_of(AXES))} <= COLORS
