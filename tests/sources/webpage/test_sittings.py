"""Items of one name, address and place are one event; all others stay what they are."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.model import Place, Recurrence, Session
from rcevents.sources.facts import Facts
from rcevents.sources.webpage.sittings import as_one, sittings_of

PAGE = "https://tea.example.org/"


def tea(day: int, **told: Any) -> Facts:  # noqa: ANN401 - of an event
    """Tell of one item."""
    usual: dict[str, Any] = {"title": "Tea", "url": PAGE, "start": dt.date(2031, 5, day)}
    return Facts(**(usual | told))


@pytest.mark.parametrize(
    "other",
    [
        {"title": "Tea Days"},
        {"url": "https://tea.example.org/2"},
        {"url": None},
        {"location": "Wien"},
        {"place": Place(text="Wien")},
        {"status": "cancelled"},
        {"start": None},
        {"fault": "cannot be read"},
        {"recurrence": Recurrence(text="weekly")},
    ],
    ids=lambda other: next(iter(other)),
)
def test_what_tells_events_apart(other: dict[str, Any]) -> None:
    told = [tea(3), tea(10, **other)]
    assert as_one(told) == told


def test_letters_and_spaces_do_not_tell_events_apart() -> None:
    (one,) = as_one([tea(3), tea(10, title=" TEA\n")])
    assert one.title == "Tea"
    assert len(one.sessions) == 2


@given(st.permutations([3, 10, 17, 24]))
def test_sittings_are_in_the_order_of_time(days: list[int]) -> None:
    (one,) = as_one([tea(day, end=dt.date(2031, 5, day + 1)) for day in days])
    assert (one.start, one.end) == (dt.date(2031, 5, 3), dt.date(2031, 5, 25))
    assert [session.start for session in one.sessions] == [
        dt.date(2031, 5, day) for day in sorted(days)
    ]


def test_the_same_sitting_told_twice_is_one() -> None:
    (one,) = as_one([tea(3), tea(3)])
    assert (one.start, one.end, one.sessions) == (dt.date(2031, 5, 3), None, ())


def test_sessions_of_items_are_kept() -> None:
    told = tuple(Session(start=dt.datetime(2031, 5, 3, hour, tzinfo=dt.UTC)) for hour in (9, 14))
    (one,) = as_one([tea(10), tea(3, sessions=told)])
    assert [session.start for session in one.sessions] == [
        *(session.start for session in told),
        dt.date(2031, 5, 10),
    ]


def test_events_stay_in_their_order() -> None:
    told = [tea(3), tea(4, title="Pots"), tea(10), tea(11, title="Cups")]
    assert [each.title for each in as_one(told)] == ["Tea", "Pots", "Cups"]


def part(start: str, end: str = "", name: str = "Tea") -> dict[str, list[object]]:
    """Make an item of schema.org."""
    told: dict[str, list[object]] = {"name": [name], "startDate": [start]}
    return told | ({"endDate": [end]} if end else {})


@pytest.mark.parametrize(
    ("parts", "sittings"),
    [
        (
            [part("2031-05-03"), part("2031-05-10", "2031-05-11")],
            ["2031-05-03", "2031-05-10/2031-05-11"],
        ),
        ([part("2031-05-03")], []),
        ([part("2031-05-03"), part("2031-05-10", name="Pots")], []),
        ([part("2031-05-03"), part("some day")], []),
        ([part("2031-05-03"), part("")], []),
        ([part("2031-05-03", name=""), part("2031-05-10", name="")], []),
        ([], []),
    ],
)
def test_parts_are_sittings_if_all_have_the_name_and_a_time(
    parts: list[Any], sittings: list[str]
) -> None:
    assert sittings_of({"name": ["Tea"]}, parts) == sittings
