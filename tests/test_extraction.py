from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from rcevents.document import Document
from rcevents.extraction import extract_documents
from rcevents.fetch import find_documents
from rcevents.model import Extraction
from rcevents.opening import open_text

EXAMPLES = Path(__file__).parent.parent / "examples"
FORMS = {
    "markdown": ["issues/0011.md", "issues/0019.md"],
    "text": ["forms/0011.txt", "forms/0019.txt"],
    "page": ["forms/0011.html", "forms/0019.html"],
    "rss": ["forms/rss.xml"],
    "atom": ["forms/atom.xml"],
}
WHERE = {"sightings", "description"}


def told(form: str) -> list[dict[str, Any]]:
    """Give the events of two issues in one form, without where and how prose is laid out."""
    found = find_documents([str(EXAMPLES / name) for name in FORMS[form]])
    events = extract_documents(document for document in found if isinstance(document, Document))
    told = [event.model_dump(mode="json", exclude=WHERE) for event in events.events]
    return sorted(told, key=lambda event: str(event["start"]))


def read(text: str, *, issued: dt.date | None = dt.date(2021, 4, 2)) -> Extraction:
    """Read a markdown issue."""
    return extract_documents([Document("0001.md", text, "text/markdown", issued, first_line=4)])


@pytest.mark.parametrize("form", ["page", "rss", "atom"])
def test_the_forms_of_an_issue_tell_the_same_events(form: str) -> None:
    """Page and feeds give to the letter what the markdown gives."""
    assert told(form) == told("markdown")


def test_plain_text_tells_the_same_but_for_links() -> None:
    """A mail without markup gives the same events; only the links are not there."""
    events = told("markdown")
    for event in events:
        event["url"] = None
    assert told("text") == events


def test_the_six_events_come_out_whole() -> None:
    """Two real issues' facts, with the tiers of the last conference told in line and prose."""
    events = {event["title"].split()[0]: event for event in told("markdown")}
    assert [(e["start"], e["end"], e["format"]) for e in events.values()] == [
        ("2021-08-09", "2021-08-12", "virtual"),
        ("2021-08-29", "2021-09-01", "virtual"),
        ("2021-08-30", "2021-09-03", "virtual"),
        ("2021-10-06", "2021-10-08", "virtual"),
        ("2021-10-11", "2021-10-15", "hybrid"),
        ("2021-10-26", "2021-10-28", None),
    ]
    free = [event["cost"] and event["cost"]["free"] for event in events.values()]
    assert free == [None, True, False, True, True, True]
    tiers = events["KubeCon"]["cost"]["tiers"]
    assert [(t["min"], t["max"], t["currency"], t["for"], t["format"]) for t in tiers] == [
        ("75", "75", "USD", None, "virtual"),
        ("150", "1650", "USD", None, "in_person"),
        ("0", "0", None, None, "virtual"),
        ("150", "150", "USD", "academics", "in_person"),
    ]
    assert events["KubeCon"]["place"]["text"] == "Los Angeles"


def test_every_event_knows_where_it_was_announced() -> None:
    """A sighting names the document, its line, its day of issue and the words."""
    (event,) = read("## Events\n\n[Tea Days](/t) - 3 May, Free").events
    assert json.loads(event.model_dump_json())["sightings"] == [
        {
            "source": None,
            "document": "0001.md",
            "id": None,
            "line": 6,
            "issued": "2021-04-02",
            "text": "Tea Days - 3 May, Free",
        }
    ]


def test_impossible_days_are_unread_with_line_and_reason() -> None:
    """What looks like an announcement and cannot be read does not vanish."""
    found = read("## Events\n\n[Tea Days](/t) - 31 Feb, Free\n\n[Pot Days](/p) - 3 May")
    assert [event.title for event in found.events] == ["Pot Days"]
    (unread,) = found.unread
    assert (unread.document, unread.line) == ("0001.md", 6)
    assert "31 Feb" in unread.reason
    assert unread.text == "Tea Days - 31 Feb, Free"


def test_what_seems_announced_in_no_known_shape_is_unread() -> None:
    """Among the events, a date beside a link that no entry takes is told, with its line."""
    text = (
        "## Events\n\nWhat is on:\n\n* Not on 5 June: [tea](/t), Leeds\n* [Pots](/p) - 3 May\n"
        "* On 6 June there is [more](/m)\n\n---\n\n[Cups](/c) - 4 May\n\nSee [x](/x) of 1 May."
    )
    found = read(text)
    assert [event.title for event in found.events] == ["Pots", "Cups"]
    assert [(one.line, one.text) for one in found.unread] == [
        (8, "Not on 5 June: tea, Leeds"),
        (10, "On 6 June there is more"),
    ]


def test_without_a_day_of_issue_what_needs_no_year_is_read() -> None:
    """A told year needs no guess; a missing one is said to be missing."""
    text = "## Events\n\n[Tea Days](/t) - 3 May\n\n[Pot Days](/p) - 3 May 2021, €5"
    found = read(text, issued=None)
    assert [event.title for event in found.events] == ["Pot Days"]
    assert "year" in found.unread[0].reason


def test_a_day_of_issue_that_was_inferred_is_marked() -> None:
    """A month in the title stands for its first day, and the event says so."""
    text = "# #3 - April 2021\n\n## Events\n\n[Tea Days](/t) - 3 May"
    documents = [each for each in open_text(text, address="x") if isinstance(each, Document)]
    (event,) = extract_documents(documents).events
    assert event.start == dt.date(2021, 5, 3)
    assert "month" in event.inferred["sightings"]


def test_a_link_is_kept_as_its_author_wrote_it() -> None:
    """What markdown's renderer escapes is told back."""
    (event,) = read("## Events\n\n[Tea Days](https://tea.example.org/#a|b) - 3 May").events
    assert event.url == "https://tea.example.org/#a|b"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "mailto:tea@example.org", "data:text/html,x"]
)
def test_what_leads_to_no_page_is_no_link(url: str) -> None:
    """Nobody is sent to a script from a calendar."""
    (event,) = read(f"## Events\n\n[Tea Days]({url}) - 3 May").events
    assert event.url is None


def test_sections_that_announce_no_events_are_left_alone() -> None:
    """Articles, jobs and calls with dates are no events."""
    text = "## Reading\n\n[On tea](/a) - Ada Bell, 3 May\n\n## Calls\n\n[Tea prize](/b) - due 3 May"
    assert read(text) == Extraction()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "## Events",
        "## Events\n\n[",
        "## Events\n\n[](",
        "## Events\n\n[a](b) - " + "3 May, " * 5_000,
        "## Events\n\n[a](b) - 3 May, $" + "9" * 1_000_000,
        "## Events\n\n[a](b) - " + "x" * 100_000,
        "## Events\n\n[" * 2_000,
        "## Events\n\n[\u202etea\u202c](/t) - 3 May",
        "## Events\n\n[a](b) - 9999999999 May 99999999999, 31:99am",
    ],
)
def test_hostile_issues_are_read_or_reported(text: str) -> None:
    """Nothing that stands in an issue breaks the reading of it."""
    found = read(text)
    assert isinstance(found, Extraction)


def test_an_item_of_a_feed_whose_text_looks_like_data_is_read() -> None:
    """It is a text nevertheless, and its feed's own fields tell the event."""
    rss = """<rss version="2.0" xmlns:ev="http://purl.org/rss/1.0/modules/event/"><channel><item>
      <title>Tea Days</title><link>https://tea.example.org/</link>
      <ev:startdate>2031-05-03</ev:startdate><description>[["Come!"]]</description>
    </item></channel></rss>"""
    (document,) = open_text(rss, address="https://tea.example.org/feed")
    assert isinstance(document, Document)
    assert document.media_type == "text/plain"
    assert hash(document)
    assert [event.title for event in extract_documents([document]).events] == ["Tea Days"]


@pytest.mark.parametrize("unseen", ["\\ud800", "\\u0000", "\\u0007"])
def test_nothing_is_told_that_no_database_holds(unseen: str) -> None:
    """NUL and halves of surrogate pairs are gone from addresses and names, too."""
    told = f'{{"title": "Tea{unseen} Days", "start": "2031-05-03", "id": "tea{unseen}"'
    told += f', "url": "https://tea.example.org/{unseen}days"}}'
    events = extract_documents([Document("tea.json", f"[{told}]", "application/json")]).events
    assert [event.url for event in events] == ["https://tea.example.org/days"]
    text = events[0].model_dump_json()
    assert text == text.encode().decode()
    assert "\\u00" not in text


def test_an_unseen_character_of_markdown_is_gone() -> None:
    """Where a reference to a character spells it."""
    (event,) = read("- [Tea&#7; Days](https://tea.example.org/) - 3-5 May 2021, Ghent\n").events
    assert event.title == "Tea Days"
    assert "\x07" not in event.sightings[0].text


def test_what_no_word_names_is_unread() -> None:
    """Pictures alone are no title, and their line is told."""
    found = read("## Events\n\n[🎉🎉](/p) - 3 May\n\n[Tea Days](/t) - 4 May")
    assert [event.title for event in found.events] == ["Tea Days"]
    assert [one.line for one in found.unread] == [6]
