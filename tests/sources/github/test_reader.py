"""Issues read to events."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.document import Document
from rcevents.model import Event, Unread
from rcevents.sources.github import KIND
from rcevents.sources.settings import Settings


def document(*issues: dict[str, Any]) -> Document:
    """Give an answer with these issues, numbered from 1."""
    known = {"created_at": "2031-03-01T10:00:00Z", "state": "open", "labels": []}
    told = [
        {"html_url": f"https://github.com/tea/days/issues/{n}", "number": n, **known, **issue}
        for n, issue in enumerate(issues, 1)
    ]
    return Document("https://api.github.com/x", json.dumps(told), "application/json")


def read(*issues: dict[str, Any], **settings: Any) -> list[Event | Unread]:  # noqa: ANN401 - any field
    """Read issues with the settings of their source."""
    return list(KIND.read(document(*issues), Settings(**settings)))


def dated(day: str) -> dict[str, str]:
    """Give an issue whose form tells that day."""
    return {"title": "Tea", "body": f"### Name\n\nTea {day}\n\n### Date\n\n{day}"}


def test_the_order_of_day_and_month_is_that_of_the_repository() -> None:
    """One date that can be read in one way shows it for all."""
    found = read(dated("05/06"), dated("05/28"))
    assert [str(event.start) for event in found if isinstance(event, Event)] == [
        "2031-05-06",
        "2031-05-28",
    ]
    found = read(dated("05/06"))
    assert isinstance(found[0], Unread)
    assert "ambiguous" in found[0].reason
    found = read(dated("05/06"), day_first=True)
    assert isinstance(found[0], Event)
    assert str(found[0].start) == "2031-06-05"


def test_an_event_is_seen_at_its_issue() -> None:
    """Its own address comes first; without one, the issue's stands for it, and is marked."""
    (event,) = read({"title": "Tea, 3 May 2031", "body": ""}, name="teas")
    assert isinstance(event, Event)
    assert event.url == "https://github.com/tea/days/issues/1"
    assert event.inferred["url"] == "the issue that tells it"
    (sighting,) = event.sightings
    assert (sighting.source, sighting.document, sighting.id) == ("teas", event.url, "tea/days#1")


def test_fences_without_a_day_leave_the_form_to_be_read() -> None:
    """Data that tells no event is passed over."""
    body = "```yaml\nteapot: short\n```\n\n### Name\n\nTea\n\n### Date\n\n3 May 2031"
    (event,) = read({"title": "x", "body": body})
    assert isinstance(event, Event)
    assert event.title == "Tea"


@pytest.mark.parametrize(
    ("issue", "reason"),
    [
        ({"title": "Tea", "body": "Come!"}, "no date"),
        ({"title": "[EVENT]", "body": "### Name\n\n_No response_"}, "a form that is not filled in"),
        (dated("3 May 2031") | {"labels": ["spam"]}, 'withdrawn: labelled "spam"'),
        (
            dated("3 May 2031") | {"state": "closed", "state_reason": "not_planned"},
            "withdrawn: closed as not planned",
        ),
        (
            {"title": "A blank page", "body": "Since 3 May 2031 it is.", "labels": ["bug"]},
            'labelled "bug", and no form tells an event',
        ),
        (dated("31 Feb 2031"), '"31 Feb 2031": February has no 31st day'),
    ],
)
def test_what_is_no_event_is_unread_with_its_reason(issue: dict[str, Any], reason: str) -> None:
    """Nothing vanishes."""
    (found,) = read(issue)
    assert isinstance(found, Unread)
    assert found.reason == reason


def test_a_title_tells_what_its_form_leaves_out() -> None:
    """The name without its day, and that the event is off."""
    (event,) = read({"title": "Tea on 3 May 2031", "body": "### Date\n\n3 May 2031"})
    assert event.model_dump()["title"] == "Tea"
    (event,) = read(
        {"title": "[CANCELLED] Tea", "body": "### Name\n\nTea\n\n### Date\n\n3 May 2031"}
    )
    assert isinstance(event, Event)
    assert (event.title, event.status) == ("Tea", "cancelled")


@pytest.mark.parametrize(
    ("day", "start"),
    [("04/03/2031 (dd/mm/yyyy)", "2031-03-04"), ("04/03/2031 (MM/DD/YYYY)", "2031-04-03")],
)
def test_a_hint_behind_the_day_tells_its_order(day: str, start: str) -> None:
    """People copy what the form says."""
    (event,) = read({"title": "Tea", "body": f"### Name\n\nTea\n\n### Date\n\n{day}"})
    assert isinstance(event, Event)
    assert str(event.start) == start


def test_a_question_about_attending_tells_the_form() -> None:
    """Its boxes are ticked."""
    body = "### Name\n\nTea\n\n### Date\n\n3 May 2031\n\n### How can people attend?\n\n- [X] Online"
    (event,) = read({"title": "Tea", "body": body})
    assert isinstance(event, Event)
    assert event.format == "virtual"


def test_a_vague_day_is_an_undated_event() -> None:
    """The words are kept."""
    (event,) = read({"title": "Tea", "body": "### Name\n\nTea\n\n### Date\n\nAutumn 2031"})
    assert isinstance(event, Event)
    assert (event.schedule, event.remark) == ("undated", "Autumn 2031")


def test_other_json_is_not_recognised() -> None:
    """Only what tells issues."""
    assert KIND.recognizes(document({"title": "Tea", "body": ""}))
    assert not KIND.recognizes(Document("a.json", '[{"title": "Tea"}]', "application/json"))


@given(st.text(max_size=200), st.text(max_size=300))
def test_any_title_and_body_is_read(title: str, body: str) -> None:
    """To one event, or to a reason why there is none."""
    assert len(read({"title": title, "body": body})) == 1
