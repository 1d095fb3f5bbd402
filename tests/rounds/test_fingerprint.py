"""All of a source is read anew where it would be read otherwise, and for nothing else."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.configuration import Source
from rcevents.rounds.fingerprint import BEHIND, DAYS, fingerprint, is_other, is_stale, tried

TODAY = dt.date(2031, 3, 1)
TEA: dict[str, Any] = {"name": "tea", "address": "https://tea.example.org/events.ics"}
DATES = st.dates(dt.date(2001, 1, 1), dt.date(2090, 1, 1))


def of(day: dt.date = TODAY, **keys: Any) -> str:  # noqa: ANN401 - any key of a source
    """Give the fingerprint of a source with these keys."""
    return fingerprint(Source.model_validate(TEA | keys), day)


READ_BY: dict[str, Any] = {
    "name": "pots",
    "address": "https://tea.example.org/other.ics",
    "path": "tea.ics",
    "kind": "ical",
    "mapping": "indico",
    "zone": "Europe/Paris",
    "topics": ["tea"],
    "trust": 9,
    "window": {"before": 10},
    "whole": True,
    "dates": "published",
    "day_first": True,
    "currency": "EUR",
    "options": {"leaf": "green"},
    "profile": {"sections": ["Tea"]},
}
NOT_READ_BY: dict[str, Any] = {
    "every": "1 day",
    "vanished": "cancel",
    "enabled": False,
    "headers": {"Accept-Language": "nl"},
    "token_env": "TEA",
}


@pytest.mark.parametrize("key", Source.model_fields)
def test_every_key_of_a_source_is_one_that_it_is_read_by_or_not(key: str) -> None:
    """How often it is asked and with which token changes nothing of what an answer tells."""
    told = {key: (READ_BY | NOT_READ_BY)[key]}
    if key == "path":
        told["address"] = None
    assert is_other(of(), of(**told)) == (key in READ_BY)


def test_keys_that_are_not_read_by_are_those_of_the_table() -> None:
    assert set(NOT_READ_BY) == BEHIND


@given(one=DATES, other=DATES)
def test_a_day_is_no_other_setting(one: dt.date, other: dt.date) -> None:
    """But all is read anew in time, by a clock that was wrong as well."""
    known, now = of(one), of(other)
    assert not is_other(known, now)
    assert is_stale(known, now) == (abs((other - one).days) >= DAYS)
    assert is_stale(known, now, 1) == (one != other)


@given(day=DATES)
def test_what_was_tried_is_still_to_be_read(day: dt.date) -> None:
    now = of(day)
    assert not is_other(tried(now), now)
    assert is_stale(tried(now), now)
    assert tried(tried(now)) == tried(now)


def test_what_was_never_read_is_to_be_read() -> None:
    assert is_stale("", of())
    assert is_other("", of())
