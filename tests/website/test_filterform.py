"""What the form offers: what the events differ in."""

from __future__ import annotations

import datetime as dt

from rcevents.filters.admission import FORMATS
from rcevents.model import Event, Record
from rcevents.website import filterform
from rcevents.website.filterform import choices_of, currencies_of
from tests.filters.happenings import cost, happening, tier
from tests.website.made import HalfRates, records

TODAY = dt.date(2026, 11, 22)


def test_the_form_offers_what_the_events_are() -> None:
    held = [
        Record(event=happening(kind=kind, place=place and {"text": place}))
        for kind, place in (("talk", "Łódź"), ("talk", None), ("other", "Bern"))
    ]
    choices = choices_of(held, None)
    assert choices.kinds == [("talk", "Talks"), ("other", "Other events")]
    assert choices.places == ["Bern", "Łódź"]
    assert choices.currencies == []


def test_the_formats_are_those_of_the_filter() -> None:
    assert {value for value, _ in filterform.FORMATS if value} == set(FORMATS)


def test_currencies_are_those_told_the_commonest_first() -> None:
    told = ("5 CHF", "5 NOK", "6 CHF", "7")
    held = [Record(event=happening(cost=cost(*map(tier, told)))), Record(event=happening())]
    assert currencies_of(held, None) == ["CHF", "NOK"]
    assert currencies_of(held, HalfRates()) == ["EUR", "USD", "GBP", "CHF", "NOK"]


def test_many_currencies_and_places_are_cut() -> None:
    codes = [f"A{a}{b}" for a in "ABCDEF" for b in "ABCDEF"]
    event = Event(uid="a", title="A", cost=cost(*(tier(f"5 {code}") for code in codes)))
    assert len(currencies_of([Record(event=event)], HalfRates())) == filterform.MOST_CURRENCIES
    assert len(choices_of(records(TODAY, 500), None).places) <= filterform.MOST_PLACES
