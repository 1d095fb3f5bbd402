from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from selectolax.lexbor import LexborHTMLParser

from rcevents.document import Document
from rcevents.extraction import extract_documents
from rcevents.merge.changes import Change
from rcevents.render import RENDERERS, Feed
from rcevents.render.contentlines import seen
from rcevents.website.eventpage import calendar_path, event_calendar, event_page, event_path
from tests.render.events import records
from tests.website.samples import (
    HOSTILE,
    NOON,
    NOTHING_KNOWN,
    REVISIONS,
    WHOLE,
    record,
    site,
)
from tests.website.wellformed import problems

if TYPE_CHECKING:
    from rcevents.model import Record


READ = [told for told in HOSTILE if not told.event.title.startswith("<")]
"""A title that is markup and nothing else is none for a reader of other people's pages."""


def _page(told: Record, **facts: Any) -> LexborHTMLParser:  # noqa: ANN401 - a site's
    return LexborHTMLParser(event_page(site(told, **facts), told).decode())


def _text(told: Record, **facts: Any) -> str:  # noqa: ANN401 - a site's
    main = _page(told, **facts).css("main")[0]
    return " ".join(main.text(separator=" ").split())


def _rows(page: LexborHTMLParser) -> dict[str, str]:
    """Give what the list of facts tells, by its labels."""
    told = {}
    for row in page.css("dl.facts > div"):
        label, *values = (node.text(strip=True) for node in row.iter())
        told[label] = "\n".join(values)
    return told


def test_all_that_is_known_is_told() -> None:
    told = _rows(_page(WHOLE))
    assert told["When"].startswith("3–4 May 2031, 10:00–17:00 (Europe/Paris)")
    assert told["Where"].startswith("Ghent, Belgium")
    assert told["Format"] == "hybrid"
    assert told["Cost"].startswith("free virtual; €150–1,650 until 20 Apr 2031 on site; from €20")
    assert "free online, €150-1650 on site" in told["Cost"]
    assert told["Organised by"] == "The Tea House"
    assert told["Speakers"] == "Ann Adler, Bo Böhm"
    assert told["Topics"] == "tea, pots"
    assert "Registration closes: 28 Apr 2031" in told["Deadlines"]
    assert told["timezone"] == "the zone of its place"
    text = _text(WHOLE)
    for words in ("Bring a cup.", "with Ann Adler", "papers by 1 April AoE", WHOLE.event.uid):
        assert words in text


def test_every_price_is_a_row_of_a_table() -> None:
    rows = [
        [cell.text(strip=True) for cell in row.css("td")] for row in _page(WHOLE).css("tbody tr")
    ]
    assert rows == [
        ["free", "everybody", "online", "no day told"],
        ["€150–1,650", "everybody", "on site", "20 Apr 2031"],
        ["from €20", "students", "not told", "no day told"],
    ]


def test_one_price_for_everybody_needs_no_table() -> None:
    page = _page(record(cost={"tiers": [{"min": "20", "max": "20", "currency": "EUR"}]}))
    assert not page.css("table")
    assert _rows(page)["Cost"] == "€20"
    told = _page(record(cost={"free": True, "text": "Free (?)"}))
    assert _rows(told)["Cost"] == "freeFree (?)"


def test_sittings_are_told_one_by_one_with_their_instants() -> None:
    times = _page(WHOLE).css(".sessions time.instant")
    assert [time.attributes["datetime"] for time in times] == [
        "2031-05-03T10:00+02:00",
        "2031-05-04T10:00+02:00",
    ]
    assert times[0].attributes["data-end"] == "2031-05-03T17:00+02:00"


@pytest.mark.parametrize("start", ["2031-05-03", "2031-05-03T10:00"])
def test_what_is_no_instant_is_not_moved_into_another_zone(start: str) -> None:
    page = _page(record(start=start))
    assert [time.attributes["datetime"] for time in page.css("main dl time")] == [start]
    assert not page.css("time.instant")


def test_an_event_of_one_sitting_has_no_list_of_them() -> None:
    page = _page(record(start="2031-05-03T10:00+02:00"))
    assert not page.css(".sessions")
    assert [time.attributes["datetime"] for time in page.css("time.instant")] == [
        "2031-05-03T10:00+02:00"
    ]


def test_coordinates_lead_to_a_map_that_is_only_asked_by_who_wants_to_see_it() -> None:
    links = [str(a.attributes["href"]) for a in _page(WHOLE).css("main a")]
    assert "https://www.openstreetmap.org/?mlat=51.05000&mlon=3.72000#map=14/51.05000/3.72000" in (
        links
    )
    beyond = WHOLE.event.place.model_copy(update={"latitude": 91.0}) if WHOLE.event.place else None
    assert "openstreetmap" not in event_page(site(), record(place=beyond)).decode()


@pytest.mark.parametrize(
    ("facts", "unseen", "words"),
    [
        ({"status": "cancelled"}, None, "This event is cancelled."),
        ({"status": "postponed"}, None, "This event is postponed"),
        ({"status": "tentative"}, None, "It is not certain yet"),
        ({}, dt.date(2031, 4, 20), "Not seen lately"),
    ],
)
def test_what_one_must_know_stands_at_the_top(
    facts: dict[str, str], unseen: dt.date | None, words: str
) -> None:
    told = record(start="2031-05-03", **facts).model_copy(update={"unseen": unseen})
    page = _page(told)
    after = page.css("h1 + p")[0]
    assert after.attributes["class"] == "alarm"
    assert after.text().startswith(words)
    assert not _page(record(start="2031-05-03")).css(".alarm")


def test_the_history_tells_when_what_changed_and_who_said_so() -> None:
    told = _page(WHOLE, history=lambda _: REVISIONS).css("ol.history > li")
    newest, first = (" ".join(item.text(separator=" ").split()) for item in told)
    assert "9 Apr 2031, 12:00 UTC : Changed , told by Pots (3.md), 9 Apr 2031" in newest
    assert "was 1 May 2031" in newest
    assert "is now 3 May 2031, 10:00 (UTC+02:00)" in newest
    assert "was not free → , is now free" in newest
    assert "Announced , told by Leaf Letter (leaf.example.org/7.html), 2 Apr 2031" in first
    assert "What was told at first" in first


def test_without_a_history_the_record_tells_its_days() -> None:
    assert "First listed 2 Apr 2031; last changed 2 Apr 2031." in _text(WHOLE)
    assert "History" not in _text(NOTHING_KNOWN)


def test_every_announcement_is_named_and_quoted() -> None:
    first, second = _page(WHOLE).css("ol.sightings > li")
    assert first.css("a")[0].attributes["href"] == "https://leaf.example.org/7.html"
    words = " ".join(first.text().split())
    assert words == (
        "Leaf Letter: leaf.example.org/7.html, line 12, 2 Apr 2031 Tea Days - 3-4 May, free online"
    )
    assert not second.css("a")
    assert "3.md, line 4" in second.text()
    assert "/home/ann" not in event_page(site(WHOLE), WHOLE).decode()


def test_a_secret_of_a_document_is_not_on_the_page() -> None:
    pots = {"source": "Pots", "document": "https://pots.example.org/api?token=s3cret"}
    told = record(start="2031-05-03", sightings=[pots])
    history = [replace(REVISIONS[0], sighting=told.event.sightings[0])]
    assert "s3cret" not in event_page(site(told, history=lambda _: history), told).decode()


@pytest.mark.parametrize("told", [WHOLE, NOTHING_KNOWN, *HOSTILE], ids=range(2 + len(HOSTILE)))
@pytest.mark.parametrize("base_url", [None, "https://example.org/events/"])
def test_whatever_an_event_says_its_page_is_well_formed_and_keeps_the_policy(
    told: Record, base_url: str | None
) -> None:
    revisions = [
        replace(
            REVISIONS[1],
            note=told.event.title,
            cause=told.event.title,
            sighting=next(iter(told.event.sightings), None),
            changes=(Change(told.event.title, told.event.title, {"a": told.event.title}),),
        )
    ]
    made = site(told, base_url=base_url, history=lambda _: revisions)
    files = {event_path(told.event.uid): event_page(made, told)}
    assert problems(files, [calendar_path(told.event.uid)]) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(told=records())
def test_every_event_has_a_page(told: Record) -> None:
    """It is well formed, and what search engines are told is JSON."""
    files = {event_path(told.event.uid): event_page(site(told), told)}
    assert problems(files, [calendar_path(told.event.uid)]) == []
    assert json.loads(_page(told).css("script[type]")[0].text())["identifier"]


@pytest.mark.parametrize("told", HOSTILE, ids=range(len(HOSTILE)))
def test_what_a_hostile_event_says_is_text(told: Record) -> None:
    """No element of a page comes from an event, and no address that a click would run."""
    page, usual = _page(told), _page(record(start="2031-05-03T10:00+02:00"))
    tags = {node.tag for node in page.css("*")}
    known = {node.tag for node in _page(WHOLE, history=lambda _: REVISIONS).css("*")}
    assert tags <= known | {"q", "blockquote"}
    assert len(page.css("script")) == len(usual.css("script"))
    schemes = {urlsplit(str(link.attributes["href"])).scheme for link in page.css("[href]")}
    assert schemes <= {"", "https", "data"}
    assert "s3cret" not in page.css("main")[0].text()
    text = page.html or ""
    assert not {"\u202e", "\u2066", "\x00", "\x07", "\x1b"} & set(text)


def test_a_title_that_looks_like_a_template_is_shown_as_it_is() -> None:
    page = _page(HOSTILE[3])
    assert page.css("h1")[0].text() == HOSTILE[3].event.title


def test_a_long_title_is_whole_on_the_page_and_short_in_the_windows_bar() -> None:
    page = _page(record(title="tea " * 2_500))
    assert len(page.css("h1")[0].text()) > 9_000
    assert len(page.css("title")[0].text()) < 300
    assert len(str(page.css("meta[name=description]")[0].attributes["content"])) < 400


def test_the_folders_address_makes_the_page_one_of_the_web() -> None:
    page = _page(WHOLE, base_url="https://example.org/events")
    address = "https://example.org/events/events/tea-days-2031.html"
    assert page.css("link[rel=canonical]")[0].attributes["href"] == address
    assert page.css('meta[property="og:url"]')[0].attributes["content"] == address
    assert not _page(WHOLE).css("link[rel=canonical]")


def test_search_engines_are_told_the_event() -> None:
    script = _page(WHOLE, base_url="https://example.org/events").css("script[type]")[0]
    told = json.loads(script.text())
    assert told["@context"] == "https://schema.org"
    assert told["name"] == "Tea Days"
    assert told["startDate"].startswith("2031-05-03")
    assert "previousStartDate" not in told
    script = _page(WHOLE, history=lambda _: REVISIONS).css("script[type]")[0]
    assert json.loads(script.text())["previousStartDate"] == "2031-05-01"


@pytest.mark.parametrize("told", HOSTILE, ids=range(len(HOSTILE)))
def test_search_engines_are_told_a_hostile_title_as_it_is(told: Record) -> None:
    name = json.loads(_page(told).css("script[type]")[0].text())["name"]
    assert name == seen(" ".join(told.event.title.split()))


@pytest.mark.parametrize("told", [WHOLE, *READ], ids=range(1 + len(READ)))
def test_our_own_reader_reads_the_event_from_its_page(told: Record) -> None:
    text = event_page(site(told), told).decode()
    page = Document("https://example.org/tea.html", text, "text/html", dt.date(2031, 4, 2))
    found = extract_documents([page]).events
    assert [(one.start, one.status) for one in found] == [(told.event.start, "confirmed")]


def test_a_page_is_the_same_each_time_and_tells_nothing_of_other_events() -> None:
    """So that it need not be written anew when others change."""
    alone = event_page(site(WHOLE), WHOLE)
    among = site(NOTHING_KNOWN, WHOLE, window="a year", notes=["3 left out"], today=NOON.date())
    assert event_page(among, WHOLE) == alone == event_page(site(WHOLE), WHOLE)


def test_the_calendar_of_an_event_is_what_the_feeds_hold_of_it() -> None:
    whole = event_calendar(site(WHOLE), WHOLE)
    feed = RENDERERS["ics"](Feed("all", "All", records=(NOTHING_KNOWN, WHOLE)))
    start = whole.index(b"BEGIN:VEVENT")
    assert whole[start:] == feed[feed.index(b"BEGIN:VEVENT") :]
    assert calendar_path(WHOLE.event.uid) == "events/tea-days-2031.ics"
    page = _page(WHOLE)
    assert page.css("a[download]")[0].attributes["href"] == "tea-days-2031.ics"


def test_an_event_without_a_date_has_no_calendar() -> None:
    assert not _page(NOTHING_KNOWN).css("a[download], link[type='text/calendar']")


def test_it_leads_back_to_its_place_in_the_list() -> None:
    back = _page(WHOLE).css("#back")[0]
    assert back.attributes["href"] == "../index.html#e-tea-days-2031"


def test_what_can_be_copied_is_what_one_tells_a_friend() -> None:
    told = _page(WHOLE).css("[data-copy]")[0].attributes["data-copy"]
    assert str(told).splitlines() == [
        "Tea Days",
        "3–4 May 2031, 10:00–17:00 (Europe/Paris)",
        "Ghent, Belgium, hybrid",
        "https://tea.example.org/",
    ]


def test_online_calendars_are_named_where_a_link_to_them_is_right() -> None:
    """For a day; not for daily hours, of which a link can tell the first alone."""
    adding = _page(record(start="2031-05-03")).css(".adding a")
    assert [one.text() for one in adding] == ["Google Calendar", "a feed"]
    assert [one.text() for one in _page(WHOLE).css(".adding a")] == ["a feed"]
    assert _page(NOTHING_KNOWN).css(".adding") == []


def test_many_prices_are_told_in_their_table_alone() -> None:
    tiers = [
        {"min": each, "max": each, "currency": "EUR", "for": f"of {each}"} for each in range(9)
    ]
    page = _page(record(start="2031-05-03", cost={"free": False, "tiers": tiers}))
    assert _rows(page)["Cost"] == "9 prices, in a table"
    assert len(page.css("#prices ~ .table tbody tr")) == 9
