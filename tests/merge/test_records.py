from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.identity import event_uid
from rcevents.merge.records import merge
from rcevents.model import Deadline, Event, Recurrence, Session, Sighting
from tests.announcing import MAY, price, told
from tests.reading.linear import assert_linear


def test_two_announcements_are_one_event_with_two_sightings() -> None:
    """The same title at the same time is the same event."""
    (record,) = merge([told(), told(issue=2)])
    assert [sighting.document for sighting in record.event.sightings] == ["0001.md", "0002.md"]
    assert (record.sequence, record.modified) == (0, dt.date(2021, 4, 2))


def test_the_later_price_and_date_win() -> None:
    """A dearer, moved event keeps its uid and counts its changes."""
    moved = MAY + dt.timedelta(days=40)
    (record,) = merge([told(cost=price("20")), told(start=moved, issue=3, cost=price("30"))])
    assert record.event.uid == "tea-days-2021@rcevents"
    assert record.event.start == record.event.end == moved
    assert record.event.cost == price("30")
    assert (record.sequence, record.created) == (1, dt.date(2021, 4, 2))
    assert record.modified == dt.date(2021, 4, 16)


def test_what_a_later_announcement_leaves_out_stays() -> None:
    """Silence is no change."""
    first = told(cost=price("20"), format="virtual", description="All about tea.")
    (record,) = merge([first, told(issue=2)])
    assert record.event.cost == price("20")
    assert record.event.format == "virtual"
    assert record.event.description == "All about tea."


def test_a_bare_day_does_not_take_an_hour_away() -> None:
    """An hour told once holds while the days stay the same."""
    hour = dt.datetime(2021, 5, 3, 10, tzinfo=dt.UTC)
    first = told(start=hour, end=hour, sessions=(Session(start=hour),), timezone="UTC")
    (record,) = merge([first, told(issue=2)])
    assert record.event.start == hour
    assert record.event.timezone == "UTC"


def test_a_told_value_beats_a_later_guess() -> None:
    """What is only inferred never replaces what was told; its mark does not come along."""
    guess = told(issue=2, format="in_person", inferred={"format": "a place alone"})
    (record,) = merge([told(format="hybrid"), guess])
    assert record.event.format == "hybrid"
    assert record.event.inferred == {}


def test_deadlines_of_another_kind_stay() -> None:
    """An extended submission leaves the registration deadline alone."""
    registration = Deadline(kind="registration", date=dt.date(2021, 4, 20), text="register by")
    early = Deadline(kind="submission", date=dt.date(2021, 4, 10), text="papers due")
    late = Deadline(kind="submission", date=dt.date(2021, 4, 17), text="papers due")
    first = told(deadlines=(early, registration))
    (record,) = merge([first, told(issue=2, deadlines=(late,))])
    assert record.event.deadlines == (late, registration)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told("The 5th Tea Days 2021"), told("Tea Days", issue=2)),
        (told("Tea Days"), told("TEA DAYS!", issue=2, url=None)),
        (told("Steeping and Pouring"), told("Steeping & pouring", issue=2)),
        (told("Tea Days, London"), told("Tea Days London", MAY + dt.timedelta(7), issue=2)),
        (
            told("Tea Seminar", recurrence=Recurrence(text="monthly")),
            told("Tea Seminar", MAY + dt.timedelta(60), issue=9),
        ),
    ],
)
def test_the_same(one: Event, other: Event) -> None:
    """One event however it is told."""
    assert len(merge([one, other])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told("Tea Days 2020"), told("Tea Days 2021", issue=2)),
        (told("On green leaves"), told("On black leaves", issue=1)),
        (told("Brewing, part 1"), told("Brewing, part 2")),
        (
            told("ISC 2021", url="https://supercups.example.org"),
            told("ISC 2021", dt.date(2021, 11, 1), url="https://infusions.example.com", issue=2),
        ),
        (told("Tea course"), told("Tea course", dt.date(2021, 9, 1), issue=9)),
    ],
)
def test_different(one: Event, other: Event) -> None:
    """Editions, talks under one link, namesakes and courses held again are events of their own."""
    records = merge([one, other])
    assert len({record.event.uid for record in records}) == 2


@given(st.permutations([(1, "Tea Days"), (2, "Tea Days"), (2, "Pot Days"), (3, "The Tea Days")]))
def test_the_order_of_arrival_does_not_matter(order: list[tuple[int, str]]) -> None:
    """Merging depends on what is told, not on when it arrives."""
    events = [told(title, issue=issue, cost=price(str(issue))) for issue, title in order]
    usual = [told(t, issue=i, cost=price(str(i))) for i, t in sorted(order)]
    assert merge(events) == merge(usual)


def test_merging_again_changes_nothing() -> None:
    """What was merged once is the same when merged again."""
    once = merge([told(), told(issue=2, cost=price("5")), told("Pot Days")])
    again = merge([record.event for record in once])
    assert [record.event for record in again] == [record.event for record in once]


def test_undated_and_dated_tellings_are_one() -> None:
    """An event without a date gets one by a later issue."""
    (record,) = merge([told(start=None), told(issue=2)])
    assert record.event.schedule == "dated"
    assert record.event.start == MAY


def test_many_talks_under_one_link_stay_apart() -> None:
    """A series page names none of its talks."""
    topics = ("leaf", "pot", "cup", "lid", "spout", "tray", "sieve", "kettle")
    titles = [f"On the {topic} of {other}s" for topic in topics for other in topics]
    assert len(merge([told(title) for title in titles])) == len(titles)


@pytest.mark.parametrize("told_again", ["title", "link", "date"])
def test_merging_costs_its_number_of_events(told_again: str) -> None:
    """However many announcements there are of one event, or of one link or day."""

    def events(count: int) -> list[Event]:
        return [
            told(
                "Tea Days" if told_again == "title" else f"Tea {n} on Pot {n}",
                issue=n % 50,
                url=None if told_again == "date" else "https://tea.example.org",
            )
            for n in range(count)
        ]

    some = events(2_000)
    assert_linear(lambda text: merge(some[: len(text) // 16]), lambda size: "x" * size)


def named(title: str, id: str, start: dt.date, document: str = "tea.ics") -> Event:  # noqa: A002 - the field is called so
    """Give an event of a calendar, with the calendar's own name for it."""
    seen = Sighting(document=document, id=id, issued=dt.date(2031, 1, 1))
    return Event(
        uid=event_uid(title, start.year), title=title, schedule="dated", start=start,
        sightings=(seen,),
    )  # fmt: skip


def test_a_source_tells_its_events_apart() -> None:
    """Two sittings with one title and two names are two; a renamed, moved one stays the same."""
    may, june = dt.date(2031, 5, 3), dt.date(2031, 6, 3)
    first, second = named("Tea", "a", may), named("Tea", "b", june)
    assert len(merge([first, second])) == len({r.event.uid for r in merge([first, second])}) == 2
    (record,) = merge([first, named("Tea for all", "a", june)])
    assert record.event.uid == first.uid


def test_a_name_means_nothing_in_another_document() -> None:
    may = dt.date(2031, 5, 3)
    assert len(merge([named("Tea", "1", may), named("Pots", "1", may, "pots.ics")])) == 2
    assert len(merge([named("Tea", "1", may), named("Tea", "2", may, "pots.ics")])) == 1
