"""What lists write beside a title when an event does not take place as planned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.table.statuses import WORDS, parted_status
from tests.reading.linear import assert_linear


@pytest.mark.parametrize("word", sorted(WORDS))
@pytest.mark.parametrize(
    "written",
    ["Tea Days ({})", "Tea Days - **{}**", "Tea Days: {}!", "[{}] Tea Days", "{} – Tea Days"],
)
def test_words_beside_a_title(word: str, written: str) -> None:
    for told in (word, word.upper(), word.capitalize()):
        assert parted_status(written.format(told)) == ("Tea Days", WORDS[word])


@pytest.mark.parametrize("title", ["", "Tea Days", "cancelled", "Uncancelled Tea", "Postponedly"])
def test_titles_without(title: str) -> None:
    assert parted_status(title) == (title, None)


@given(st.text(max_size=60))
def test_a_title_never_becomes_longer(title: str) -> None:
    told, status = parted_status(title)
    assert len(told) <= len(title)
    assert status or told == title


@pytest.mark.parametrize("unit", ["*", "cancelled", " - ", "(", "!"])
def test_hostile_titles_take_linear_time(unit: str) -> None:
    assert_linear(parted_status, lambda size: unit * (size // len(unit)))
