"""Corrections as they are typed: what they say, and what cannot be one."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.cli.correcting import shown_values, told_values, was_told
from rcevents.decisions.shapes import KEYS
from rcevents.decisions.values import value_of
from rcevents.errors import BadFilter


@pytest.mark.parametrize(
    ("typed", "key", "value"),
    [
        ("cost=Free", "cost", "Free"),
        (" cost = 20 EUR ", "cost", "20 EUR"),
        ("free=No", "free", False),
        ("start=2031-05-03", "start", dt.date(2031, 5, 3)),
        ("start=3 May 2031", "start", "3 May 2031"),
        ("when=3-5 May 2031", "when", "3-5 May 2031"),
        ("title=a = b", "title", "a = b"),
        ("url=", "url", ""),
        ("topics=tea", "topics", ["tea"]),
        ("topics=tea, , water", "topics", ["tea", "water"]),
        ('place={"text": "Ghent"}', "place", {"text": "Ghent"}),
        ('speakers=["Ada Kettle, who brews"]', "speakers", ["Ada Kettle, who brews"]),
    ],
)
def test_what_is_typed(typed: str, key: str, value: Any) -> None:  # noqa: ANN401 - any value of TOML
    assert told_values([typed]) == {key: value}


def test_a_time_is_one() -> None:
    noon = dt.datetime(2031, 5, 3, 12, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    assert told_values(["end=2031-05-03T12:00+02:00"]) == {"end": noon}


def test_the_last_of_two_values_counts() -> None:
    assert told_values(["title=A", "cost=Free", "title=B"]) == {"title": "B", "cost": "Free"}


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("cost", "KEY=VALUE"),
        ("", "KEY=VALUE"),
        ("=Free", "nothing that can be corrected"),
        ("titel=A", 'did you mean "title"'),
        ("uid=a", "nothing that can be corrected"),
        ("title=", "title: "),
        ("free=perhaps", "free: "),
        ("kind=party", "kind: "),
        ("when=soon", "when: "),
        ('place={"text"', "no JSON"),
    ],
)
def test_what_is_no_correction(typed: str, what: str) -> None:
    with pytest.raises(BadFilter) as caught:
        told_values([typed])
    assert what in str(caught.value)


@given(key=st.sampled_from(KEYS), text=st.text(max_size=20))
def test_whatever_is_typed_is_taken_or_refused(key: str, text: str) -> None:
    """What is taken can be read back from the file."""
    try:
        values = told_values([f"{key}={text}"])
    except BadFilter:
        return
    value_of(key, values[key])
    (line,) = shown_values(values, {}, "it was")
    assert line.startswith(f"  {key}: ")


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("when", "3-5 May 2031", "when: 3 May to 5 May 2031"),
        ("free", True, "free: free"),
        ("topics", [], "topics: nothing"),
        ("format", "in-person", "format: in person"),
    ],
)
def test_what_is_corrected_in_words(key: str, value: Any, words: str) -> None:  # noqa: ANN401 - as above
    (line,) = shown_values({key: value}, {}, "it was")
    if key == "when":
        assert "2031" in line
    else:
        assert line.strip() == words


def test_without_a_store_nothing_was_told() -> None:
    assert was_told(None, "tea@rcevents", ["title"]) == {}
