from __future__ import annotations

import pytest

from rcevents.reading.headlines import is_dateline, is_label, is_title

from .linear import assert_linear


@pytest.mark.parametrize(
    "text",
    ["Tea Days", "Is Tea Over?", "How to Steep", "What's New in Tea", "Tea Time", "Tea: A Call"],
)
def test_titles(text: str) -> None:
    """Names, questions in title case, and words that labels hold as well."""
    assert is_title(text)


@pytest.mark.parametrize(
    "text",
    ["", "(Tea", "The tea (hot", "Organised by", "what to bring", "We will meet", "Event dates"],
)
def test_no_titles(text: str) -> None:
    """Sentences, fragments and labels of facts."""
    assert not is_title(text)


@pytest.mark.parametrize("text", ["Day 2", "Tickets", "Speakers: Ada", "CFP", "Call for Talks"])
def test_labels(text: str) -> None:
    """Parts of an event and facts of it are announced below the event."""
    assert is_label(text)


@pytest.mark.parametrize("unit", ["3 May, ", "Tea ", "is. ", "(", "a, ", "- "])
def test_time_grows_with_the_text_only(unit: str) -> None:
    """No hostile text takes quadratic time."""
    assert_linear(is_title, lambda size: unit * (size // len(unit)))
    assert_linear(is_dateline, lambda size: unit * (size // len(unit)))
