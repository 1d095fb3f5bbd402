from __future__ import annotations

import datetime as dt
from typing import Any

from rcevents.model import Deadline
from rcevents.render import deadline_records, render_ics
from tests.render.lint import lint, unfolded
from tests.render.samples import CONFERENCE, EVERYTHING, feed, record

AOE = dt.timezone(-dt.timedelta(hours=12))


def until(kind: Any, date: dt.date) -> Deadline:  # noqa: ANN401 - a literal
    """Make a deadline."""
    return Deadline(kind=kind, date=date, text="told so")


def test_a_deadline_is_an_event_of_its_own() -> None:
    (told,) = deadline_records([CONFERENCE])
    event = told.event
    assert event.uid == "kubecon-cloudnativecon-north-america-2021-registration@rcevents"
    assert event.title == "Registration closes: KubeCon + CloudNativeCon North America 2021"
    assert (event.start, event.end) == (dt.date(2021, 10, 8), dt.date(2021, 10, 8))
    assert (event.format, event.place, event.cost, event.deadlines) == (None, None, None, ())
    assert event.description is not None
    assert "11-15 Oct 2021 · hybrid (Los Angeles + online) · free or US$75" in event.description
    assert (told.created, told.modified, told.sequence) == (
        CONFERENCE.created, CONFERENCE.modified, CONFERENCE.sequence,
    )  # fmt: skip


def test_deadlines_of_one_kind_are_numbered_by_time() -> None:
    deadlines = (
        until("submission", dt.date(2021, 12, 1)),
        until("submission", dt.date(2021, 11, 1)),
        until("registration", dt.date(2021, 11, 2)),
    )
    told = deadline_records([record("e", deadlines=deadlines)])
    assert [(one.event.uid, str(one.event.start)) for one in told] == [
        ("e-submission@rcevents", "2021-11-01"),
        ("e-registration@rcevents", "2021-11-02"),
        ("e-submission-2@rcevents", "2021-12-01"),
    ]


def test_an_hour_anywhere_on_earth_is_an_instant() -> None:
    """AoE is twelve hours behind UTC, whatever zone the event is held in."""
    at = dt.datetime(2021, 10, 8, 23, 59, tzinfo=AOE)
    one = record("e", deadlines=(until("application", at),), timezone="Europe/Paris")
    (told,) = deadline_records([one])
    assert told.event.timezone is None
    stream = render_ics(feed(told))
    assert "DTSTART:20211009T115900Z" in unfolded(stream)
    assert lint(stream) == []


def test_an_hour_of_the_events_own_zone_keeps_it() -> None:
    at = dt.datetime(2021, 10, 8, 17, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    one = record("e", deadlines=(until("application", at),), timezone="Europe/Paris")
    (told,) = deadline_records([one])
    assert "DTSTART;TZID=Europe/Paris:20211008T170000" in unfolded(render_ics(feed(told)))


def test_what_was_inferred_of_a_deadline_is_told_of_it() -> None:
    one = record(
        "e",
        deadlines=(until("other", dt.date(2021, 10, 8)),),
        inferred={"deadlines": "year: next", "format": "the link's host", "kind": "its title"},
    )
    (told,) = deadline_records([one])
    assert told.event.inferred == {"kind": "its title", "start": "year: next"}


def test_events_without_deadlines_have_none() -> None:
    assert len(deadline_records(EVERYTHING)) == 1
