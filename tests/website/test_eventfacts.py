"""What the page's script asks of an event: few letters that say the same as the event."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from rcevents.filters import Filter
from rcevents.filters.folding import words_of
from rcevents.filters.money import Money
from rcevents.model import Event, Record
from rcevents.website.agenda import about
from rcevents.website.eventfacts import cost_of, facts_of, instants_of
from tests.filters.happenings import cost, happening, tier
from tests.website.made import HalfRates, records

if TYPE_CHECKING:
    from rcevents.model import Cost

TODAY = dt.date(2026, 11, 22)
LIMITS = [Decimal(text) for text in ("0", "10", "74.99", "75", "150", "480", "481", "99999")]
WAYS: dict[str, dict[str, bool]] = {
    "any": {},
    "online": {"virtual": True},
    "there": {"in_person": True},
}


def facts(**told: object) -> dict[str, str]:
    """Give the attributes of an event with these facts."""
    return facts_of(Record(event=happening(**told)), ("EUR", "USD"), HalfRates())


def test_nothing_is_said_of_what_is_not_told() -> None:
    assert facts() == {"k": "other", "h": "undated"}


def test_facts_of_an_event() -> None:
    told = facts(
        kind="talk",
        status="cancelled",
        format="hybrid",
        start="2026-11-22",
        end="2026-11-24",
        place={"text": "Łódź, Poland", "city": "Łódź", "country": "PL", "region": "LD"},
        deadlines=[
            {"kind": "registration", "date": "2026-10-01", "text": "x"},
            {"kind": "submission", "date": "2026-09-01T12:00+00:00", "text": "x"},
            {"kind": "notification", "date": "2026-12-01", "text": "x"},
        ],
        organizer="Café Scientifique",
    )
    assert told == {
        "k": "talk",
        "s": "cancelled",
        "f": "hybrid",
        "d": "20261122-20261124",
        "l": "20261001",
        "p": "PL-LD",
        "q": "lodz poland|lodz|ld|pl",
        "w": "cafe scientifique",
    }


@pytest.mark.parametrize(
    ("told", "written"),
    [
        (cost(free=True), "1"),
        (cost(free=False), "0,?,?"),
        (cost(), "?,?,?"),
        (cost(tier("75 EUR")), "0,7500,15000"),
        (cost(tier("75 CHF")), "0,?,?"),
        (cost(tier("0.005 EUR")), "0,1,1"),
        (cost(tier("75 EUR"), tier("9 CHF")), "0,7500?,15000?"),
        (cost(tier("75 EUR", "virtual"), tier("150 EUR", "in_person")), "?"),
        (cost(tier("9e30 EUR")), f"0,{9 * 10**15},{9 * 10**15}"),
    ],
)
def test_costs_are_written_short(told: Cost, written: str) -> None:
    event = happening(start="2026-11-22", cost=told)
    if written == "?":
        written = "0,7500,15000|0,7500,15000|0,15000,30000"
    assert cost_of(event, ("EUR", "USD"), HalfRates()) == written


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_costs_say_what_the_filter_says(way: dict[str, bool]) -> None:
    """In every way to attend, for every limit: yes, no, or unknown."""
    for record in records(TODAY, 300):
        event = record.event.model_copy(update={"format": record.event.format or "hybrid"})
        written = cost_of(event, ("EUR", "USD"), HalfRates()).split("|")
        place = list(WAYS.values()).index(way) if len(written) > 1 else 0
        for currency, column in (("EUR", 1), ("USD", 2)):
            for limit in LIMITS:
                asked = Filter.parse(way | {"max_cost": Money(limit, currency)})
                unknown = asked.model_copy(update={"unknown_cost": True})
                plain = Filter.parse(way)
                if not plain.admits(event):
                    continue
                answers = [one.admits(event, rates=HalfRates()) for one in (asked, unknown)]
                assert answers == [read(written[place], column, limit, of) for of in (False, True)]


def read(written: str, column: int, limit: Decimal, unknown: bool) -> bool:
    """Read a cost as the script does."""
    free, *prices = written.split(",") if written else ("?", "?", "?")
    if free == "1":
        return True
    price = prices[column - 1]
    if price != "?" and Decimal(price.removesuffix("?")) <= limit * 100:
        return True
    return unknown if price.endswith("?") else False


def test_words_are_told_once() -> None:
    """What is shown is left out; with it, the words are all that the filter looks at."""
    for record in records(TODAY, 200):
        event = record.event
        told = facts_of(record, (), None).get("w", "").split()
        shown = words_of(f"{event.title}\n{about(event)}")
        texts = (event.title, event.description or "", event.organizer or "")
        meant = words_of("\n".join((*texts, *event.speakers, *event.topics)))
        assert {*told, *shown} == set(meant)
        assert not {*told} & {*shown}


def test_a_title_that_is_not_shown_as_it_is_gives_no_words() -> None:
    """Marks of direction part words, and are not shown: all words are told instead."""
    assert facts(title="ab\u202ecd")["w"] == "= ab cd"


def test_a_series_has_all_its_days() -> None:
    told = facts(start="2026-11-03", recurrence={"text": "x", "rrule": "FREQ=WEEKLY;COUNT=3"})
    assert told["d"] == "20261103 20261110 20261117"


@pytest.mark.parametrize(
    ("told", "instants"),
    [
        ({"start": "2026-11-22"}, []),
        ({"start": "2026-11-22T10:00"}, []),
        ({"start": "2026-11-22T10:00", "timezone": "Asia/Tokyo"}, ["29921820+0@540"]),
        ({"start": "2026-11-22T10:00+01:00", "end": "2026-11-22T11:30+01:00"}, ["29922300+90@60"]),
        (
            {
                "start": "2026-11-22T10:00+00:00",
                "end": "2026-11-23",
                "sessions": [{"start": "2026-11-22T10:00Z"}, {"start": "2026-11-23"}],
            },
            ["29922360+0@0"],
        ),
    ],
)
def test_instants_are_those_of_hours_in_a_zone(
    told: dict[str, object], instants: list[str]
) -> None:
    assert list(instants_of(happening(**told))) == instants


def test_an_event_on_the_agenda_is_small() -> None:
    """Some hundred letters of attributes; the texts themselves stand in the page."""
    sizes = sorted(
        sum(len(name) + len(text) + 9 for name, text in facts_of(one, ("EUR", "USD"), None).items())
        for one in records(TODAY, 300)
    )
    assert sizes[len(sizes) // 2] < 200


def test_the_facts_are_the_same_each_time() -> None:
    event = Event(uid="a", title="A", description=" ".join(f"word{place}" for place in range(300)))
    told = facts_of(Record(event=event), (), None)["w"].split()
    assert told == sorted(told)
