"""Issues in the answers of GitHub's API."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from rcevents.sources.github.issues import issues_in, tells_issues
from rcevents.sources.github.labels import kind_of_labels, topics_of, withdrawn
from rcevents.sources.github.titles import bare_title, is_test, is_unfilled

URL = "https://github.com/tea/days/issues/1"
ISSUE: dict[str, Any] = {"html_url": URL, "number": 1, "title": "Tea", "body": None}


def test_an_answer_is_one_issue_a_list_or_what_a_search_found() -> None:
    """All of the same kind."""
    for answer in (ISSUE, [ISSUE], {"total_count": 1, "items": [ISSUE]}):
        text = json.dumps(answer)
        assert tells_issues(text)
        assert [issue.id for issue in issues_in(text)] == ["tea/days#1"]


def test_what_is_known_of_an_issue_is_kept() -> None:
    """Labels as objects or words, the day of its making under either name."""
    told = ISSUE | {
        "labels": [{"name": "cups"}, "pots", 3, {"name": None}],
        "created_at": "2031-05-03T10:00:00Z",
        "state": "closed",
        "state_reason": "completed",
    }
    (issue,) = issues_in(json.dumps(told))
    assert issue.labels == ("cups", "pots")
    assert issue.created == dt.date(2031, 5, 3)
    assert (issue.closed, issue.reason, issue.body) == (True, "completed", "")


@pytest.mark.parametrize(
    "answer",
    [
        ISSUE | {"pull_request": {"url": "x"}},
        ISSUE | {"title": None},
        ISSUE | {"html_url": "https://github.com/tea/days/pull/1"},
        {"message": "Not Found"},
        {"items": 3},
        [[], 3, None, "x"],
        3,
    ],
)
def test_what_is_no_issue_is_passed_over(answer: Any) -> None:  # noqa: ANN401 - any JSON
    """Pull requests, errors, and other JSON."""
    assert list(issues_in(json.dumps(answer))) == []


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, '{"a": 1}'])
def test_broken_json_holds_no_issues(text: str) -> None:
    """Nor does it raise."""
    assert list(issues_in(text)) == []
    assert not tells_issues(text)


@pytest.mark.parametrize(
    ("labels", "reason"),
    [
        (["declined"], 'withdrawn: labelled "declined"'),
        ([":no_entry: not an event"], 'withdrawn: labelled ":no_entry: not an event"'),
        (["wontfix"], 'withdrawn: labelled "wontfix"'),
        (["add event", "calendar-pr-created"], None),
    ],
)
def test_labels_tell_what_was_withdrawn(labels: list[str], reason: str | None) -> None:
    """As far as they say so."""
    (issue,) = issues_in(json.dumps(ISSUE | {"labels": labels}))
    assert withdrawn(issue) == reason


def test_closed_issues_are_withdrawn_where_they_were_not_done() -> None:
    """Those that were done are published."""
    reasons = {}
    for reason in ("completed", "not_planned", "duplicate", None):
        told = ISSUE | {"state": "closed", "state_reason": reason}
        (issue,) = issues_in(json.dumps(told))
        reasons[reason] = withdrawn(issue) is not None
    assert reasons == {"completed": False, "not_planned": True, "duplicate": True, None: False}


def test_labels_tell_subjects_and_kinds() -> None:
    """Those of the work on an issue tell neither."""
    labels = ["add event", "needs review", "type: workshop", "topic/cups", "Europe", "🎉"]
    assert list(topics_of(labels)) == ["cups", "Europe"]
    assert kind_of_labels(labels) == "workshop"


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("[EVENT] Tea Days", "Tea Days"),
        ("[Event]: [2031] Tea Days", "Tea Days"),
        ("Event: Tea Days", "Tea Days"),
        ("New event submission: Tea Days", "Tea Days"),
        ("Add event Tea Days", "Tea Days"),
        ("Add Tea Days", "Tea Days"),
        ("Add-on day", "Add-on day"),
        ("Event horizons: a talk", "Event horizons: a talk"),
        ("[EVENT]", "[EVENT]"),
    ],
)
def test_what_templates_put_before_a_name_is_left_out(title: str, bare: str) -> None:
    """A name is left."""
    assert bare_title(title) == bare


@pytest.mark.parametrize(
    "title",
    ["EVENT_NAME", "<CONFERENCE NAME>", "[EVENT] <Event Name>", "Event name", "[EVENT]", "..."],
)
def test_names_of_the_template_are_none(title: str) -> None:
    """They were left as they stood."""
    assert is_unfilled(title)


def test_a_test_is_called_so_and_leads_nowhere() -> None:
    """One alone is not enough."""
    assert is_test("Test Conf 2031", "", "https://example.com")
    assert is_test("test", "test", None)
    assert not is_test("Testing Tea", "", "https://tea.example.org/")
    assert not is_test("Tea Days", "EVENT_NAME", None)
