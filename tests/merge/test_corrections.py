"""Values that a person corrected, and what is said where the sources have changed since."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.merge.corrections import corrected
from rcevents.merge.decisions import NONE, Correction, Decisions
from rcevents.model import Cost, Event, Place

EVENT = Event(
    uid="tea@rcevents",
    title="Tea Days",
    kind="workshop",
    schedule="dated",
    start=dt.date(2031, 5, 3),
    end=dt.date(2031, 5, 5),
    place=Place(text="Ghent", country="BE"),
    cost=Cost(free=False, text="€20"),
    topics=("tea",),
    inferred={"kind": "its length", "start": "the year of issue", "format": "the place"},
)


def decided(*corrections: tuple[Any, ...], **values: Any) -> Decisions:  # noqa: ANN401 - values of corrections
    return Decisions(
        corrections=tuple(Correction("tea@rcevents", *each, **values) for each in corrections)
    )


def test_nothing_decided_changes_nothing() -> None:
    assert corrected(EVENT, NONE) == (EVENT, ())
    assert corrected(EVENT, decided(("title", "X")), "other@rcevents") == (EVENT, ())


def test_an_event_that_was_joined_keeps_its_corrections() -> None:
    event = EVENT.model_copy(update={"uid": "new@rcevents"})
    better, _ = corrected(event, decided(("title", "X")), names=("tea@rcevents",))
    assert (better.uid, better.title) == ("new@rcevents", "X")


def test_the_uid_s_own_correction_goes_before_that_of_a_joined_one() -> None:
    both = Decisions(
        corrections=(Correction("b", "title", "B"), Correction("tea@rcevents", "title", "A"))
    )
    assert corrected(EVENT, both, names=("b",))[0].title == "A"


@pytest.mark.parametrize(
    ("key", "value", "held"),
    [
        ("title", "Tea Week", "Tea Week"),
        ("kind", "talk", "talk"),
        ("kind", "", "other"),
        ("status", "cancelled", "cancelled"),
        ("place", "", None),
        ("cost", "", None),
        ("topics", "", ()),
        ("cost", {"free": True}, Cost(free=True)),
        ("topics", ["water"], ("water",)),
        ("start", "2031-05-04", dt.date(2031, 5, 4)),
        ("schedule", "on_demand", "on_demand"),
    ],
)
def test_a_corrected_value_is_told(key: str, value: object, held: object) -> None:
    """It takes the place of the sources' value, and is inferred no more."""
    event, cautions = corrected(EVENT, decided((key, value)))
    assert getattr(event, key) == held
    assert key not in event.inferred
    assert event.uid == EVENT.uid
    assert not cautions


def test_when_tells_all_days_anew() -> None:
    days = {"start": "2031-06-01", "end": "2031-06-02", "sessions": [{"start": "2031-06-01"}]}
    event, _ = corrected(EVENT, decided(("when", days)))
    assert (event.start, event.end) == (dt.date(2031, 6, 1), dt.date(2031, 6, 1))
    assert set(event.inferred) == {"kind", "format"}


def test_when_can_be_nothing() -> None:
    event, _ = corrected(EVENT, decided(("when", "")))
    assert (event.schedule, event.start, event.sessions) == ("undated", None, ())


def test_days_that_cannot_be_stay_as_told() -> None:
    """The other corrections hold, and the line of the wrong one is told."""
    event, (caution,) = corrected(EVENT, decided(("title", "X"), ("end", "2031-05-01"), line=7))
    assert (event.title, event.end) == ("X", EVENT.end)
    assert caution.words("d.toml") == (
        "d.toml:7: end of tea@rcevents: cannot be, and the days stay as the sources tell them: "
        "it ends (2031-05-01) before it starts (2031-05-03)"
    )


@pytest.mark.parametrize(
    ("key", "was"),
    [
        ("title", "Tea Days"),
        ("title", None),
        ("cost", {"free": False, "tiers": [], "text": "twenty euros"}),
        ("place", {"text": "Ghent", "city": "Ghent"}),
        ("start", "2031-05-03"),
        ("format", ""),
        ("when", {"start": "2031-05-03", "end": "2031-05-05", "sessions": [{"start": "x"}]}),
        ("url", ""),
        ("topics", ["tea"]),
    ],
)
def test_no_word_where_the_sources_tell_what_they_told(key: str, was: object) -> None:
    values = {"title": "X", "start": "2031-05-04", "when": "", "topics": "", "format": "hybrid"}
    decisions = decided((key, values.get(key, ""), was))
    assert not corrected(EVENT, decisions)[1]


@pytest.mark.parametrize(
    ("key", "was", "what"),
    [
        ("title", "Tee Days", 'now tell "Tea Days"; when this was corrected, they told "Tee Days"'),
        ("start", "2031-05-02", "now tell 2031-05-03; when"),
        ("format", "virtual", 'now tell nothing; when this was corrected, they told "virtual"'),
        ("when", {"start": "2031-05-02"}, "tell 2031-05-03 to 2031-05-05; when"),
        ("cost", {"tiers": [{"min": "5", "max": "9", "currency": "EUR"}]}, "told 5-9 EUR"),
    ],
)
def test_a_word_where_they_tell_something_else(key: str, was: object, what: str) -> None:
    values = {"title": "X", "start": "2031-05-04", "when": "", "format": "hybrid"}
    decision = (key, values.get(key, ""), was)
    ((caution,), pinned) = (
        corrected(EVENT, decided(decision, pinned=pin))[1] for pin in (False, True)
    )
    assert what in caution.what
    assert not pinned


def test_a_correction_that_the_sources_have_taken_up_is_needed_no_more() -> None:
    _, (caution,) = corrected(EVENT, decided(("title", "Tea Days", "Tee Days")))
    assert caution.what == "the sources now tell the same: the correction is needed no more"


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "title": st.sampled_from(["Tea Week", "Tea Days"]),
            "start": st.dates(dt.date(2031, 4, 1), dt.date(2031, 6, 1)).map(str),
            "end": st.dates(dt.date(2031, 4, 1), dt.date(2031, 6, 1)).map(str),
            "place": st.sampled_from(["", {"text": "Leeds"}]),
            "kind": st.sampled_from(["", "talk"]),
        },
    )
)
def test_correcting_once_more_changes_nothing(values: dict[str, Any]) -> None:
    """And the event keeps its uid and its sightings."""
    decisions = decided(*values.items())
    once, cautions = corrected(EVENT, decisions)
    again, still = corrected(once, decisions)
    assert once == again
    assert len(cautions) == len(still) <= 1
    assert (once.uid, once.sightings) == (EVENT.uid, EVENT.sightings)
