"""What is taken for a list of events, and what is not."""

from __future__ import annotations

import json

import pytest

from rcevents.document import Document
from rcevents.sources.records.reader import KIND
from tests.sources.records.entries import read, recognized

TEA = {"name": "Tea Days", "startDate": "2031-05-03", "endDate": "2031-05-05"}
MILK = {"name": "Milk Days", "startDate": "2031-06-03", "endDate": "2031-06-05"}


@pytest.mark.parametrize(
    "data",
    [
        TEA,
        [TEA],
        {"events": [TEA]},
        {"data": {"result": {"list": [TEA]}}},
        {"hits": [{"_id": 1, "_source": TEA}]},
        {"features": [{"type": "Feature", "properties": TEA}]},
        {"data": {"events": {"edges": [{"node": TEA}]}}},
        {"tea": TEA, "milk": MILK},
        {"upcoming": [TEA], "past": [MILK]},
        [{"month": "May", "events": [TEA]}, {"month": "June", "events": [MILK]}],
        [{"title": "Tea", "when": "3 May 2031", "where": "Ghent"}],
        [{"title": "Tea", "date": "2031-05-03", "location": "Ghent"}],
        {"talks": [{"title": "Tea", "date": "2031-05-03"}]},
        [{"title": {"rendered": "Tea"}, "date": "2031-01-01", "acf": {"event_date": "20310503"}}],
        [TEA, {"name": "Milk", "startDate": "TBA"}, {"name": "Pot", "startDate": "tbd"}],
        {"data": {"group": {"upcoming": {"edges": [{"node": TEA}], "count": 1}}}},
        {
            "object": "list",
            "results": [
                {
                    "properties": {
                        "Name": {"type": "title", "title": [{"plain_text": "Tea Days"}]},
                        "Date": {"type": "date", "date": {"start": "2031-05-03", "end": None}},
                    }
                }
            ],
        },
        {
            "@context": "https://www.w3.org/ns/activitystreams",
            "type": "Event",
            "name": "Tea",
            "startTime": "2031-05-03T10:00:00Z",
        },
        {"meetings": [{"topic": "Tea", "start_time": "2031-05-03T10:00:00Z"}]},
        [{"post_title": "Tea", "event_start": "2031-05-03"}],
        [{"Kurs": "Tee", "Von": "03.05.2031", "Bis": "04.05.2031"}],
        {"list": [{"meeting_name": "Tea", "meeting_date": "2031-05-03", "meeting_city": "Ghent"}]},
        [{"Name der Veranstaltung": "Tee", "Datum der Veranstaltung": "03.05.2031"}],
    ],
)
def test_lists_of_events(data: object) -> None:
    assert recognized(json.dumps(data))


@pytest.mark.parametrize(
    "data",
    [
        {"name": "tea", "version": "1.0.0", "dependencies": {}},
        [{"name": "Ada", "joined": "2020-01-01"}],
        [{"name": "Ada", "start": "2020-01-01", "orcid": "0000"}],
        [{"title": "A post", "date": "2031-05-03", "author": "Ada"}],
        [{"title": "A paper", "date": "2031-05-03", "venue": "Journal", "doi": "10.1/2"}],
        {"work": [{"name": "Mill", "startDate": "2020-01-01", "endDate": "2021-01-01"}]},
        {"categories": [{"id": "1", "name": "Talks"}]},
        [{"name": "Ada Brewer", "start_date": "2029-09-01", "city": "Ghent"}],
        [{"name": "Ada Brewer", "start": "2029-09-01", "end": "2032-08-31"}],
        {"members": [{"name": "Ada", "start": "2029-09-01", "end": "2031-01-01"}]},
        {"team": [{"title": "Ada", "start": "2029"}]},
        [{"title": "On pots", "start": "2029-01-01", "end": "2032-12-31"}],
        [{"title": "Pots", "start": "2031-01-01", "end": "2031-12-31", "funder": "Council"}],
        [{"title": "M 4 - Ghent", "time": 1930000000000, "mag": 4, "place": "Ghent"}],
        [{"time": "2031-01-01T00:00:00Z", "event": "started", "msg": "x"}],
        {"sessions": [{"title": "A talk", "start": "2031-05-03T10:00"}]},
        {"calendars": [{"name": "All", "start": "2023-01-01"}]},
        [{"tag_name": "v1", "name": "v1", "published_at": "2031-05-03T00:00:00Z"}],
        {"@context": "https://schema.org", "name": "Tea", "startDate": "2031-05-03"},
        [1, "2", None],
        {},
        "2031-05-03",
    ],
)
def test_other_data(data: object) -> None:
    assert not recognized(json.dumps(data))


def test_what_a_file_is_called_may_tell_what_its_dates_are() -> None:
    post = json.dumps([{"title": "Tea", "date": "2031-05-03"}])
    assert recognized(post, address="https://tea.example.org/events.json")
    assert not recognized(post, address="https://tea.example.org/posts.json")


@pytest.mark.parametrize(
    ("address", "is_taken"),
    [
        ("data.json", True),
        ("_data/staff.json", False),
        ("people/index.json", True),
        ("projects.json", False),
    ],
)
def test_what_a_file_is_called_may_tell_that_it_holds_others(
    address: str,
    is_taken: bool,
) -> None:
    assert recognized(json.dumps([TEA]), address=address) is is_taken


@pytest.mark.parametrize(
    ("address", "front", "is_taken"),
    [
        ("blog/tea.md", "title: Tea\ndate: 2031-05-03\nlocation: Ghent\n", False),
        ("pages/tea.md", "title: Tea\ndate: 2031-05-03\nlocation: Ghent\n", True),
        ("blog/tea.md", "title: Tea\nevent_date: 2031-05-03\n", True),
        ("events/tea.md", "title: Tea\ndate: TBA\nlocation: Ghent\n", True),
        ("events/tea.md", "title: Tea\ndate: anytime\nlocation: online\n", True),
        ("project/tea.md", "title: Tea\nstart_date: 2031-05-03\n", False),
    ],
)
def test_pages(address: str, front: str, is_taken: bool) -> None:
    page = Document(address, "", "text/markdown", front=f"---\n{front}---\n")
    assert KIND.recognizes(page) is is_taken


@pytest.mark.parametrize(
    "text",
    [
        "name: CI\non:\n  push:\njobs:\n  test:\n    runs-on: x\n",
        "name: Submit an event\nbody:\n  - type: input\n    id: start_date\n",
        "site_name: Tea\nnav:\n  - a: b.md\n",
        "cff-version: 1.2.0\ntitle: Tea\ndate-released: 2031-05-03\n",
    ],
)
def test_files_of_settings(text: str) -> None:
    assert not recognized(text, "application/yaml", "a.yml")


def test_an_event_that_cannot_be_read_is_told_among_others() -> None:
    told = read(json.dumps([TEA, {**MILK, "startDate": "2031-02-30"}, {"note": "x"}, {}]))
    assert [type(each).__name__ for each in told] == ["Event", "Unread", "Unread"]
