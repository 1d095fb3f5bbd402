from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.merge.decisions import Decisions
from rcevents.merge.planning import plan
from rcevents.merge.telling import Telling, telling_of
from tests.announcing import MAY, told

if TYPE_CHECKING:
    from rcevents.model import Event

TEA = "tea-days-2021@rcevents"


def known(event: Event, uid: str, born: str | None = None) -> Telling:
    """Give a telling that was counted to an event before."""
    return replace(telling_of(event), uid=uid, born=born or uid)


def test_a_new_event_gets_the_uid_of_its_first_telling() -> None:
    (event,) = plan([telling_of(told("The Tea Days", issue=2)), telling_of(told())]).events
    assert event.uid == event.event.uid == TEA


def test_a_known_event_keeps_its_uid_whatever_is_told_first() -> None:
    """An older issue that arrives later changes no uid."""
    (event,) = plan([known(told("Tea Day", issue=2), "x@rcevents"), telling_of(told())]).events
    assert event.uid == "x@rcevents"


def test_a_new_event_never_gets_a_uid_that_is_taken() -> None:
    (event,) = plan([telling_of(told())], taken={TEA}).events
    assert event.uid.startswith("tea-days-2021-")


def test_namesakes_get_uids_of_their_own() -> None:
    other = told(url="https://leaves.example.com", start=dt.date(2021, 11, 8), issue=30)
    uids = [each.uid for each in plan([telling_of(told()), telling_of(other)]).events]
    assert len(set(uids)) == 2


def test_of_two_events_that_are_one_the_elder_stays() -> None:
    tellings = [known(told(), "b@rcevents"), known(told(issue=2), "a@rcevents")]
    ages = {"a@rcevents": ("2",), "b@rcevents": ("1",)}
    (event,) = plan(tellings, age=ages.__getitem__).events
    assert (event.uid, event.joined) == ("b@rcevents", ("a@rcevents",))


def test_of_one_event_that_is_two_the_larger_part_keeps_the_uid() -> None:
    far = told("Pot Fair", issue=1, url="https://pots.example.org", start=MAY + dt.timedelta(200))
    tellings = [known(far, TEA), known(told(issue=2), TEA), known(told(issue=3), TEA)]
    uids = {each.event.title: each.uid for each in plan(tellings).events}
    assert uids["Tea Days"] == TEA
    assert uids["Pot Fair"] != TEA


def test_a_joined_event_gets_its_uid_back() -> None:
    """Where nothing joins them any more, the swallowed event is itself again."""
    pots = told("Pot Fair", issue=1, url="https://pots.example.org", start=MAY + dt.timedelta(200))
    tellings = [
        known(pots, TEA, born="pots@rcevents"),
        known(told(), TEA),
        known(told(issue=2), TEA),
    ]
    plans = plan(tellings, taken={TEA, "pots@rcevents"}, joined={"pots@rcevents"})
    assert {each.uid for each in plans.events} == {TEA, "pots@rcevents"}


def test_a_decision_names_events_as_they_are_without_it() -> None:
    """A namesake that got a uid of its own is not meant by the other's."""
    other = told(url="https://leaves.example.com", start=dt.date(2021, 11, 8), issue=30)
    pots = told("Pot Fair", url="https://pots.example.org", start=MAY + dt.timedelta(200))
    decided = Decisions(same=((TEA, pots.uid),))
    events = plan(map(telling_of, (told(), other, pots)), decided).events
    assert sorted(len(each.tellings) for each in events) == [1, 2]


def test_what_is_new_stands_with_those_that_it_is_the_same_as() -> None:
    """Of two that a person keeps apart, it is the one's that it has a name in common with."""
    tea, weeks = known(told(), TEA), known(named(told(issue=2)), "weeks@rcevents")
    new = telling_of(named(told("Cups in Spring", issue=3)))
    decided = Decisions(different=((TEA, "weeks@rcevents"),))
    plans = plan((tea, weeks, new), decided, taken={TEA, "weeks@rcevents"})
    assert {each.uid: len(each.tellings) for each in plans.events} == {TEA: 1, "weeks@rcevents": 2}


def named(event: Event) -> Event:
    """Let an announcement have a name that no other source gives to anything else."""
    (seen,) = event.sightings
    name = {"id": "tea-2021@days.example.org"}
    return event.model_copy(update={"sightings": (seen.model_copy(update=name),)})
