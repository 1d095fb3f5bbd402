"""What calendars will show of an issue, and what they will not."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.cli.preview import Preview, day_words, preview
from rcevents.cli.previewpage import in_words
from rcevents.model import Cost, Deadline, Event, Place, Record, Session, Sighting, Unread

if TYPE_CHECKING:
    from collections.abc import Mapping

TODAY = dt.date(2032, 4, 20)
SEEN = (Sighting(document="7.md", line=12, issued=TODAY),)
DAY: Mapping[str, Any] = {"schedule": "dated", "start": "2032-05-04"}
HOUR: Mapping[str, Any] = {"schedule": "dated", "start": "2032-05-04T15:00:00"}


def record(**told: Any) -> Record:  # noqa: ANN401 - whatever an event has
    """Give an event of one announcement."""
    values = {"uid": "tea", "title": "Tea Days", "sightings": SEEN, **told}
    return Record(event=Event.model_validate(values))


def shown(*records: Record, unread: tuple[Unread, ...] = ()) -> Preview:
    """Give what calendars show of them."""
    return preview(records, unread, TODAY)


def facts(**told: Any) -> dict[str, str]:  # noqa: ANN401 - as above
    """Give the facts of an event by name, with a star where they are inferred."""
    (entry, *_) = shown(record(**told)).entries
    return {fact.name: f"{fact.text}{'*' if fact.rules else ''}" for fact in entry.facts}


@pytest.mark.parametrize(
    ("told", "when", "calendar"),
    [
        (DAY, "4 May 2032, all day", None),
        ({**DAY, "end": "2032-05-06"}, "4-6 May 2032, all day", None),
        (
            HOUR,
            "4 May 2032, 15:00 (time zone not told)",
            "shows the whole day, as the hour has no time zone",
        ),
        (
            {**DAY, "start": "2032-05-04T15:00:00+02:00", "timezone": "Europe/Paris"},
            "4 May 2032, 15:00 (Europe/Paris)",
            "shows an hour, as no end is told",
        ),
        (
            {
                **DAY,
                "start": "2032-05-04T15:00:00+02:00",
                "end": "2032-05-04T16:30:00+02:00",
                "timezone": "Europe/Paris",
            },
            "4 May 2032, 15:00-16:30 (Europe/Paris)",
            None,
        ),
    ],
)
def test_when_it_is_and_what_a_calendar_makes_of_it(
    told: dict[str, Any], when: str, calendar: str | None
) -> None:
    """In the words of the feeds; a calendar cannot show an hour of no zone."""
    found = facts(**told)
    assert (found["when"], found.get("calendar")) == (when, calendar)


def test_facts_are_those_of_the_feeds() -> None:
    found = facts(
        **DAY,
        format="in_person",
        place=Place(text="Limoges"),
        cost=Cost(free=True),
        deadlines=[Deadline(kind="registration", date=dt.date(2032, 5, 1), text="by 1 May")],
        url="https://tea.example.org",
    )
    assert list(found.items()) == [
        ("when", "4 May 2032, all day"),
        ("format", "in person (Limoges)"),
        ("cost", "free"),
        ("deadline", "Registration closes: 1 May 2032"),
        ("link", "https://tea.example.org"),
    ]


def test_what_is_not_told_is_said() -> None:
    """An editor sees what is missing."""
    found = facts(**DAY)
    assert (found["format"], found["cost"], found["link"]) == ("not told",) * 3


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("start", "when"),
        ("end", "when"),
        ("timezone", "when"),
        ("sessions", "when"),
        ("format", "format"),
        ("cost.free", "cost"),
        ("url", "link"),
        ("deadlines", "deadline"),
        ("sightings", "issued"),
        ("recurrence", "when"),
    ],
)
def test_what_was_inferred_is_marked(key: str, name: str) -> None:
    """Wherever it stands; the rule is told below."""
    deadline = Deadline(kind="registration", date=dt.date(2032, 5, 1), text="by 1 May")
    told = shown(record(**DAY, deadlines=[deadline], inferred={key: "a rule"}))
    (marked,) = [fact for fact in told.entries[0].facts if fact.rules]
    assert (marked.name, marked.rules) == (name, ("a rule",))
    assert f"* inferred, not told:\n    {name} (a rule)\n" in in_words(told)


def test_each_sitting_stands_on_its_own_day() -> None:
    """The facts stand with the first one."""
    days = [dt.date(2032, 5, day) for day in (4, 11, 18)]
    sessions = [Session(start=day, end=day) for day in days]
    told = shown(record(**DAY, end="2032-05-18", sessions=sessions))
    assert [entry.day for entry in told.entries] == days
    assert [entry.again for entry in told.entries] == [False, True, True]
    assert "Tue 11 May 2032\n  Tea Days (again; told above)\n" in in_words(told)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({}, "no date is told"),
        ({"schedule": "on_demand"}, "on demand: no calendar shows it"),
        ({**DAY, "start": "2032-04-01"}, "is over: 1 Apr 2032"),
    ],
)
def test_what_is_on_no_calendar_is_told_with_the_reason(told: dict[str, Any], reason: str) -> None:
    found = shown(record(**told))
    (missing,) = found.missing
    assert (missing.title, missing.document, missing.line, missing.reason) == (
        *("Tea Days", "7.md", 12),
        reason,
    )
    assert not found.entries


@pytest.mark.parametrize(
    ("issued", "today", "is_over"),
    [
        ("2032-04-20", "2032-04-20", False),
        ("2032-04-20", "2032-05-05", True),
        ("2032-04-20", "2033-01-01", False),
        ("2032-05-05", "2032-04-20", True),
        ("2032-05-04", "2032-05-04", False),
        (None, "2032-05-05", True),
        (None, "2032-05-04", False),
    ],
)
def test_what_is_over_is_over_on_the_day_of_the_issue(
    issued: str | None, today: str, is_over: bool
) -> None:
    """A draft is read as of today, an issue of long ago as of its own day."""
    seen = Sighting.model_validate({"document": "7.md", "issued": issued})
    found = preview([record(**DAY, sightings=[seen])], (), dt.date.fromisoformat(today))
    assert (len(found.entries), len(found.missing)) == ((0, 1) if is_over else (1, 0))


def test_a_kind_that_was_inferred_is_shown() -> None:
    assert facts(**DAY, kind="talk", inferred={"kind": "a rule"})["kind"] == "talk*"
    assert "kind" not in facts(**DAY, inferred={"kind": "nothing tells it"})


def test_a_cancelled_event_is_shown_as_such() -> None:
    (entry,) = shown(record(**DAY, status="cancelled")).entries
    assert entry.title == "Cancelled: Tea Days"


def test_days_are_in_order() -> None:
    records = [record(**{**DAY, "start": f"2032-05-{day:02}"}) for day in (9, 4, 4)]
    assert [entry.day.day for entry in shown(*records).entries] == [4, 4, 9]
    assert in_words(shown(*records)).count("Tue 4 May 2032\n") == 1


def test_days_have_names() -> None:
    assert day_words(dt.date(2032, 2, 29)) == "Sun 29 Feb 2032"
