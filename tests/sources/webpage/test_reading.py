from __future__ import annotations

import json
from typing import Any

import pytest

from rcevents.document import Document, FeedItem
from rcevents.extraction import extract_documents
from rcevents.model import Event, Extraction
from rcevents.sources.registry import kind_for
from rcevents.sources.settings import Settings
from rcevents.sources.webpage import KIND
from tests.reading.linear import assert_linear

ADDRESS = "https://tea.example.org/days"
TEA = {"@context": "https://schema.org", "@type": "Event", "name": "Tea", "startDate": "2031-05-03"}


def page(*values: object, body: str = "") -> str:
    """Write a page with so many scripts."""
    scripts = (
        f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in values
    )
    return f"<html><head>{''.join(scripts)}</head><body>{body}</body></html>"


def read(html: str) -> Extraction:
    """Read a page as any document is read."""
    return extract_documents([Document(ADDRESS, html, "text/html")])


def titles(html: str) -> list[str]:
    """Give the titles of what a page tells."""
    return [event.title for event in read(html).events]


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        (Document(ADDRESS, page(TEA), "text/html"), "webpage"),
        (Document("a.json", json.dumps(TEA), "application/json"), "webpage"),
        (Document(ADDRESS, "<p>Tea</p>", "text/html"), "newsletter"),
        (Document(ADDRESS, page(TEA), "text/html", item=FeedItem()), "feed"),
        (Document("a.txt", f"Paste this:\n\n{page(TEA)}", "text/plain"), "webpage"),
        (Document("a.txt", "We tell our events as schema.org has it.", "text/plain"), "newsletter"),
    ],
)
def test_pages_are_known_by_their_marks(document: Document, kind: str) -> None:
    """What a feed brings is the feed's."""
    known = kind_for(document, Settings())
    assert known is not None
    assert known.name == kind


def test_json_of_other_kinds_is_left_to_them() -> None:
    """Without a context it is no JSON-LD."""
    assert not KIND.recognizes(Document("a.json", '[{"name": "Tea"}]', "application/json"))


def test_an_event_told_twice_is_one() -> None:
    """By two plug-ins of one site; of the tellings that counts which says more."""
    more = TEA | {"startDate": "2031-05-03T10:00:00+02:00", "url": ADDRESS, "location": "Oslo"}
    (event,) = read(page(TEA, more)).events
    assert event.place is not None
    assert len(read(page([TEA, TEA | {"url": "/a"}], TEA | {"url": "/b"})).events) == 2


def test_days_of_one_name_address_and_place_are_sittings() -> None:
    """One event; elsewhere, or under another address, it is another."""
    days = [TEA | {"url": "/tea", "startDate": f"2031-05-{day:02d}"} for day in (3, 10)]
    (event,) = read(page(days)).events
    assert [str(session.start) for session in event.sessions] == ["2031-05-03", "2031-05-10"]
    assert len(read(page(days[0], days[1] | {"location": "Oslo"})).events) == 2
    assert len(read(page(days[0], days[1] | {"url": "/tea/2"})).events) == 2
    courses = [day | {"@type": "CourseInstance"} for day in days]
    assert len(read(page(courses)).events) == 2


def test_what_a_page_with_a_subject_lists_is_left_out() -> None:
    """By a list of its own, or by standing in its sides."""
    own = TEA | {"url": ADDRESS}
    other = TEA | {"name": "Pots", "url": "/pots"}
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": other}]}
    aside = "<h1>Tea</h1><aside><a href='/pots'>Pots</a></aside>"
    assert titles(page(own, listed)) == ["Tea"]
    assert titles(page(own, other, body=aside)) == ["Tea"]
    assert titles(page(own, other, body="<p>Tea, then Pots</p>")) == ["Tea", "Pots"]
    assert titles(page(listed)) == ["Pots"]


def test_a_talks_own_page_announces_the_talk() -> None:
    """Elsewhere it counts for its conference."""
    whole = {"@type": "Event", "name": "TeaConf", "startDate": "2031-05-03"}
    talk = TEA | {"superEvent": whole}
    assert titles(page(talk | {"url": ADDRESS})) == ["Tea"]
    assert titles(page(talk)) == ["TeaConf"]


def test_structured_data_in_an_aside_is_not_the_pages() -> None:
    """Whether or not the page has a subject."""
    widget = f"<aside>{page(TEA)}</aside>"
    assert titles(f"<h1>About us</h1>{widget}") == []


def test_the_only_event_has_the_pages_address_and_heading() -> None:
    """Both are marked; an event without a name and a start is Unread."""
    nameless = {key: value for key, value in TEA.items() if key != "name"}
    (event,) = read(page(nameless, body="<h1>Tea for All</h1>")).events
    assert (event.title, event.url) == ("Tea for All", ADDRESS)
    assert set(event.inferred) >= {"title", "url"}
    (unread,) = read(page({"@type": "Event"})).unread
    assert unread.reason == "an event without a title"


def test_a_price_in_the_description_is_read_where_no_offer_tells_one() -> None:
    """That it is not free is told beside it, or alone."""
    paid = TEA | {"isAccessibleForFree": False}
    (told,) = read(page(paid | {"description": "Registration costs €50."})).events
    (untold,) = read(page(paid)).events
    assert told.cost is not None
    assert untold.cost is not None
    assert (told.cost.free, len(told.cost.tiers)) == (False, 1)
    assert (untold.cost.free, untold.cost.tiers) == (False, ())


def test_a_fault_never_stops_the_rest() -> None:
    """The event is Unread with its line; the others are read."""
    found = read(
        page(TEA, TEA | {"name": "Pots", "startDate": "2031-02-30"}, TEA | {"name": "Cups"})
    )
    assert [event.title for event in found.events] == ["Tea", "Cups"]
    assert [(one.line, "2031-02-30" in one.reason) for one in found.unread] == [(1, True)]


def test_a_page_of_prose_is_read_as_a_newsletter_is() -> None:
    """Structured data of other things changes nothing."""
    body = "<h2>Events</h2><p><a href='/t'>Tea Days</a> - 3 May 2031, free</p>"
    article = {"@context": "https://schema.org", "@type": "BlogPosting", "headline": "Issue 3"}
    assert titles(page(article, body=body)) == titles(body) == ["Tea Days"]
    assert read(page(article, body="<h1>Issue 3</h1><p>3 May 2031</p>")) == Extraction()


def test_a_script_that_cannot_be_read_does_not_hide_the_prose() -> None:
    """Both are told."""
    broken = '<script type="application/ld+json">{"@type": "Event", </script>'
    found = read(f"{broken}<h2>Events</h2><p><a href='/t'>Tea Days</a> - 3 May 2031, free</p>")
    assert [event.title for event in found.events] == ["Tea Days"]
    assert [one.line for one in found.unread] == [1]


def test_a_source_may_name_the_kind() -> None:
    """Then a page without any mark is read, too."""
    document = Document(ADDRESS, "<p>Nothing</p>", "text/html")
    assert extract_documents([document], Settings(kind="webpage")) == Extraction()


@pytest.mark.parametrize(
    "hostile",
    [
        lambda n: page([TEA | {"name": f"Tea {i}"} for i in range(n // 90)]),
        lambda n: page([{"@id": "#a", "@type": "Event", "name": f"{i}"} for i in range(n // 60)]),
        lambda n: page(
            [
                {"@id": f"#{i}", "@type": "Event", "subEvent": {"@id": f"#{i + 1}"}}
                for i in range(n // 70)
            ]
        ),
        lambda n: page(TEA | {"location": [{"@id": "#a"}] * (n // 15)}, {"@id": "#a", "name": "A"}),
        lambda n: page(TEA) * (n // 160),
        lambda n: page(
            TEA, TEA | {"name": "Pots"}, body="<h1>Tea</h1>" + "<aside class=x>" * (n // 15)
        ),
        lambda n: page(TEA | {"offers": [{"price": i} for i in range(n // 15)]}),
        lambda n: page(TEA | {"description": "<p>$1, " * (n // 7)}),
    ],
)
def test_hostile_pages_take_linear_time(hostile: Any) -> None:  # noqa: ANN401 - a table's function
    """Many events, references, circles, offers, asides."""

    def work(html: str) -> list[object]:
        return list(KIND.read(Document(ADDRESS, html, "text/html"), Settings()))

    assert_linear(work, hostile)


@pytest.mark.parametrize(
    "html", ["", "<", "<script type='application/ld+json'>", page(None, 1, "x", [])]
)
def test_pages_that_tell_nothing(html: str) -> None:
    """Nothing raises."""
    assert not [each for each in KIND.read(Document("x", html, "text/html"), Settings())
                if isinstance(each, Event)]  # fmt: skip


def test_a_title_ends_before_the_sites_name() -> None:
    """Where the page is headed without it."""
    event = {"@type": "Event", "name": "Tea Days \u2014 Leaf Lab", "startDate": "2031-05-03"}
    body = "<h1>Tea Days</h1>"
    html = page(event, body=body).replace("<body>", "<title>Days \u2014 Leaf Lab</title><body>")
    if "<title>" not in html:
        html = f"<title>Days \u2014 Leaf Lab</title>{html}"
    assert titles(html) == ["Tea Days"]
