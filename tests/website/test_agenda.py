"""The agenda: every event in one place, in words, nothing said that is not told."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.model import Event, Record
from rcevents.website.agenda import SUMMARY, about, agenda_of, entry_of, unseen_words
from tests.website.made import records

TODAY = dt.date(2026, 11, 22)


def record(unseen: dt.date | None = None, **facts: object) -> Record:
    """Make a record of an event with these facts."""
    return Record(event=Event.model_validate({"uid": "a@x", "title": "A", **facts}), unseen=unseen)


def test_each_event_stands_in_one_place() -> None:
    """Months and days are in order, each once, and hold what begins on them."""
    held = records(TODAY, 300)
    agenda = agenda_of(held, lambda _: {})
    days = [day for month in agenda.months for day in month.days]
    assert [day.date for day in days] == sorted({day.date for day in days})
    assert all(
        month.first == day.date.replace(day=1) for month in agenda.months for day in month.days
    )
    entries = [one for day in days for one in day.entries] + [*agenda.on_demand, *agenda.undated]
    assert len(entries) == len({one.name for one in entries}) == len(held)


def test_what_has_no_date_stands_apart() -> None:
    held = [record(schedule="on_demand"), record(schedule="undated")]
    agenda = agenda_of(held, lambda _: {})
    assert not agenda.months
    assert (len(agenda.on_demand), len(agenda.undated)) == (1, 1)
    assert agenda.on_demand[0].when == "on demand"


def test_months_and_days_have_names() -> None:
    month = agenda_of([record(schedule="dated", start="2026-11-22")], lambda _: {}).months[0]
    assert month.title == "November 2026"
    assert month.days[0].weekday == "Sunday"


def test_an_entry_tells_what_is_told() -> None:
    entry = entry_of(
        record(
            title="Tea\n Days",
            schedule="dated",
            start="2026-11-22",
            end="2026-11-24",
            status="postponed",
            kind="workshop",
            format="hybrid",
            place={"text": "Łódź"},
            cost={"free": True, "tiers": [{"min": 100, "max": 1650, "currency": "EUR"}]},
            url="https://www.example.org/tea",
            deadlines=[{"kind": "submission", "date": "2026-11-01", "text": "x"}],
        ),
        {"k": "workshop"},
    )
    assert (entry.state, entry.title) == ("Postponed: ", "Tea Days")
    assert entry.when == "22–24 Nov 2026"
    assert (entry.kind, entry.form) == ("Workshop", "Hybrid (Łódź + online)")
    assert entry.cost == "Free; €100–1,650"
    assert (entry.link, entry.host) == ("https://www.example.org/tea", "example.org")
    assert entry.deadlines == (("2026-11-01", "Submissions close: 1 Nov 2026"),)
    assert entry.facts == (("k", "workshop"),)


def test_an_entry_tells_nothing_else() -> None:
    entry = entry_of(record(url="javascript:alert(1)"), {})
    told = (entry.state, entry.start, entry.kind, entry.form, entry.cost, entry.about, entry.link)
    assert not any((*told, entry.host, entry.unseen, entry.deadlines, entry.facts))


@pytest.mark.parametrize("text", ["word " * 100, "w" * 500])
def test_long_words_are_cut(text: str) -> None:
    """Between two words, where there are two; the dots say so."""
    cut = about(Event(uid="a", title="A", description=text))
    assert cut.endswith(" …")
    assert len(cut) <= SUMMARY + 2
    assert text.startswith(cut.removesuffix(" …"))


def test_what_is_not_listed_any_more_is_told() -> None:
    """A cancelled event says enough."""
    gone = record(unseen=TODAY)
    assert unseen_words(gone).startswith("Not seen lately: no longer listed by its source since 22")
    assert unseen_words(record(unseen=TODAY, status="cancelled")) == ""
    assert unseen_words(record()) == ""


def test_a_bare_number_is_said_to_be_a_price() -> None:
    """A price without a currency is no more than a number."""
    bare = record(cost={"tiers": [{"min": 99, "max": 99}]})
    assert entry_of(bare, {}).cost == "Costs 99"
