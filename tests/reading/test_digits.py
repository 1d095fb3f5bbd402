"""Where digits stand, in short and long texts, few and many."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.digits import digit_runs
from tests.reading.linear import assert_linear

TEXTS = st.lists(st.sampled_from(["3", "2031", "tea ", "1", " ", "٣", "x" * 200]), max_size=80)


@given(TEXTS.map("".join))
def test_all_runs_are_found(text: str) -> None:
    """Both ways of looking give the same, which a pattern gives."""
    assert digit_runs(text) == tuple(found.span() for found in re.finditer(r"\d+", text))


def test_time_is_linear() -> None:
    """Many digits take no longer, each."""
    assert_linear(digit_runs.__wrapped__, lambda size: "1 " * (size // 2))
