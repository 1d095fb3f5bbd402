"""A round looks at what is wanted and due, and knows what it may know of it beforehand."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from rcevents.configuration import Configuration, Source
from rcevents.errors import InputError
from rcevents.rounds.fingerprint import fingerprint, tried
from rcevents.rounds.planning import Job, Wish, jobs, wanted
from rcevents.store.contract import SourceState

NOON = dt.datetime(2031, 3, 1, 12, tzinfo=dt.UTC)
TODAY = NOON.date()
MARKS = {"https://tea.example.org/": {"etag": '"1"'}}


def source(name: str, **keys: Any) -> Source:  # noqa: ANN401 - any key of a source
    """Make a source at an address of its own."""
    return Source.model_validate({"name": name, "address": f"https://{name}.example.org/"} | keys)


TEA, POTS, OLD = source("tea"), source("Pots"), source("old", enabled=False)
ALL = Configuration(sources=(TEA, POTS, OLD))


def state(of: Source, due: dt.datetime = NOON, days: int = 0) -> SourceState:
    """Give how a source stands that was read so many days ago."""
    read_by = fingerprint(of, TODAY - dt.timedelta(days=days))
    return SourceState(of.name, read_by, MARKS, due=due, checked=NOON)


def job(of: Source, known: SourceState | None) -> Job:
    """Make a job of today."""
    return Job(of, known, fingerprint(of, TODAY))


@pytest.mark.parametrize(
    ("wish", "names"),
    [
        (Wish(), ["tea", "Pots"]),
        (Wish(everything=True), ["tea", "Pots"]),
        (Wish(only=("Pots",)), ["Pots"]),
        (Wish(only=("Pots", "tea", "Pots")), ["Pots", "tea"]),
        (Wish(accept=("tea",)), ["tea", "Pots"]),
    ],
)
def test_what_is_asked_for(wish: Wish, names: list[str]) -> None:
    """Each source once; none that is left out."""
    assert [each.name for each in wanted(ALL, wish)] == names


@pytest.mark.parametrize(
    ("name", "hint"),
    [("pots", '"Pots"'), ("Teas", '"tea"'), ("old", "enabled = false"), ("water", "lists them")],
)
@pytest.mark.parametrize("is_accepted", [False, True])
def test_what_cannot_be_asked_for(name: str, hint: str, is_accepted: bool) -> None:
    wish = Wish(accept=(name,)) if is_accepted else Wish(only=(name,))
    with pytest.raises(InputError) as caught:
        wanted(ALL, wish)
    assert caught.value.where == name
    assert hint in str(caught.value.remedy)


TOMORROW = NOON + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("wish", "due"),
    [
        (Wish(), [True, False]),
        (Wish(everything=True), [True, True]),
        (Wish(only=("tea", "Pots")), [True, True]),
        (Wish(trial=True), [True, False]),
    ],
)
def test_what_is_due_is_done_and_what_is_named_in_any_case(wish: Wish, due: list[bool]) -> None:
    known = {"tea": state(TEA), "Pots": state(POTS, TOMORROW)}
    found = list(jobs((TEA, POTS), known, wish, NOON))
    assert [each.source for each, _ in found] == [TEA, POTS]
    assert [is_due for _, is_due in found] == due


def test_a_source_that_was_never_read_is_due() -> None:
    ((first, is_due),) = jobs((TEA,), {}, Wish(), NOON)
    assert is_due
    assert first.is_afresh
    assert first.marks == {}
    assert first.kept_fingerprint == first.fingerprint


def test_what_is_known_again_by_its_marks_keeps_the_day_of_its_whole_reading() -> None:
    """Else nothing would ever be read anew that is asked every day."""
    known = state(TEA, days=9)
    again = job(TEA, known)
    assert not again.is_afresh
    assert again.marks == MARKS
    assert again.kept_fingerprint == known.fingerprint


@pytest.mark.parametrize(
    "known",
    [
        state(TEA, days=30),
        state(TEA, days=-30),
        SourceState("tea", tried(fingerprint(TEA, TODAY)), MARKS),
        state(source("tea", zone="Europe/Paris")),
    ],
)
def test_what_is_read_anew_is_asked_for_whole(known: SourceState) -> None:
    again = job(TEA, known)
    assert again.is_afresh
    assert again.marks == {}
    assert again.kept_fingerprint == again.fingerprint


def test_a_window_moves_every_day() -> None:
    around = source("tea", window={"before": 3, "after": 30})
    assert not job(around, state(around)).is_afresh
    assert job(around, state(around, days=1)).is_afresh


@pytest.mark.parametrize(
    ("keys", "host"),
    [
        ({}, "tea.example.org"),
        ({"address": "https://TEA.example.org:8443/a?b"}, "tea.example.org"),
        ({"address": None, "path": "teas"}, ""),
    ],
)
def test_the_host_that_is_asked(keys: dict[str, Any], host: str) -> None:
    assert job(source("tea", **keys), None).host == host
