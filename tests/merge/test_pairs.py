"""Pairs of announcements that a person judged: the rules must decide as the person did.

What a person calls different or doubtful must never be merged; what a person calls one must be.
A pair that the rules doubt is put before a person: that is no merge, and is counted apart. The
table of precision and recall stands at the end of the tests' output.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.merge.blocking import keys_of
from rcevents.merge.candidates import sought
from rcevents.merge.judgement import judge
from rcevents.merge.traits import traits_of
from tests.merge.judged import read_pairs

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.merge.judged import Pair

PAIRS = read_pairs()
JUDGED = [
    pytest.param(
        pair,
        id=pair.name,
        marks=[pytest.mark.xfail(reason=pair.known, strict=True)] if pair.known else [],
    )
    for pair in PAIRS
]
ONE = [pair for pair in PAIRS if pair.verdict == "same" and not pair.known]


def shares_a_key(pair: Pair) -> bool:
    """Tell whether both sides are compared at all, among whatever else is known."""
    mine, theirs = (
        {key.text for key in keys_of(traits_of(side))} for side in (pair.one, pair.other)
    )
    return not theirs.isdisjoint(each for text in mine for each in sought(text))


@pytest.mark.parametrize("pair", JUDGED)
def test_a_pair_is_judged_as_a_person_does(
    pair: Pair, record_property: Callable[[str, object], None]
) -> None:
    """Whichever side was told first."""
    outcome = judge(traits_of(pair.one), traits_of(pair.other)).outcome
    record_property("judged", [pair.group, pair.verdict, outcome, shares_a_key(pair)])
    assert judge(traits_of(pair.other), traits_of(pair.one)).outcome == outcome
    assert (outcome == "same") == (pair.verdict == "same")


@pytest.mark.parametrize("pair", ONE, ids=lambda pair: pair.name)
def test_what_is_one_is_compared(pair: Pair) -> None:
    assert shares_a_key(pair)


def test_many_pairs_are_judged_on_both_sides() -> None:
    verdicts = [pair.verdict for pair in PAIRS]
    assert len(PAIRS) >= 220
    assert verdicts.count("same") >= 100
    assert verdicts.count("different") >= 100
    assert sum(pair.real for pair in PAIRS) >= 120
