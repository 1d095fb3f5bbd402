"""The matrix has a feed for every combination, and says in words what each holds."""

from __future__ import annotations

import re

from rcevents.configuration.feedchecks import AXES as CONFIGURED
from rcevents.configuration.feedchecks import NAME, RESERVED
from rcevents.publication.matrix import AXES, matrix_of


def test_every_combination_is_there_once() -> None:
    plans = list(matrix_of(AXES))
    assert len(plans) == len({plan.asked for plan in plans}) == 2 * 4 * 8
    for of in ("name", "title", "description"):
        assert len({getattr(plan, of) for plan in plans}) == len(plans)


def test_names_are_those_of_files_and_titles_are_words() -> None:
    for plan in matrix_of(AXES):
        assert NAME.fullmatch(plan.name)
        assert plan.name not in RESERVED
        assert re.fullmatch(r"[A-Z][A-Za-z -]+", plan.title)
        assert re.fullmatch(r"[A-Z][A-Za-z ,-]+\.", plan.description)


def test_axes_are_those_that_can_be_configured() -> None:
    assert tuple(AXES) == CONFIGURED


def test_one_axis_alone() -> None:
    names = ["all", "virtual", "in-person", "hybrid"]
    assert [plan.name for plan in matrix_of(["format"])] == names
