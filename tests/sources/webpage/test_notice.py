from __future__ import annotations

import datetime as dt

import pytest

from rcevents.document import Document
from rcevents.model import Event, Unread
from rcevents.sources.settings import Settings
from rcevents.sources.webpage.notice import LABELLED, read_notice
from tests.reading.linear import assert_linear

HEADING = "<h1>Third Workshop on Tea</h1>"


def read(html: str, issued: dt.date | None = None) -> list[Event | Unread]:
    """Read a page of prose."""
    return list(read_notice(Document("a.html", html, "text/html", issued), Settings()))


@pytest.mark.parametrize(
    "html",
    [
        f"{HEADING}<p><b>When:</b> 3-5 May 2031</p>",
        f"{HEADING}<p>Come!</p><p>Dates: 3-5 May 2031</p>",
        f"{HEADING}<dl><dt>Date</dt><dd>3-5 May 2031</dd></dl>",
        f"{HEADING}<table><tr><th>When</th><td>3-5 May 2031</td></tr></table>",
        f"<p>Leaf Lab</p>{HEADING}<p>3-5 May 2031, Oslo</p>",
    ],
)
def test_a_page_that_is_one_events_notice(html: str) -> None:
    """Headed by its name, its days behind a label or right below as a range."""
    (event,) = read(html)
    assert isinstance(event, Event)
    assert (event.title, str(event.start), str(event.end)) == (
        "Third Workshop on Tea", "2031-05-03", "2031-05-05",
    )  # fmt: skip
    assert set(event.inferred) >= {"title", "start"}


@pytest.mark.parametrize(
    "html",
    [
        f"{HEADING}<p>3 May 2031</p>",
        "<h1>Tea Newsletter, workshop edition</h1><p>Date: 3 May 2031</p>",
        "<h1>Report from the Tea Workshop</h1><p>Date: 3 May 2031</p>",
        "<h1>Upcoming workshops</h1><p>When: 3 May 2031</p>",
        "<h1>Issue #12</h1><p>Date: 3 May 2031</p>",
        "<h1>Our team</h1><p>When: 3 May 2031</p>",
        "<h2>Workshop on Tea</h2><p>When: 3 May 2031</p>",
        HEADING,
        "",
    ],
)
def test_what_may_be_something_else_is_no_notice(html: str) -> None:
    """A lone day may be that of the writing; newsletters, reports and lists announce otherwise."""
    assert read(html) == []


def test_days_that_cannot_be_read_are_told() -> None:
    """The page claims an event."""
    (unread,) = read(f"{HEADING}<p>When: 31 Feb 2031</p>")
    assert isinstance(unread, Unread)
    assert "31" in unread.reason
    (unread,) = read(f"{HEADING}<p>When: soon</p>")
    assert isinstance(unread, Unread)


def test_hours_zone_place_and_price_are_read_too() -> None:
    """As in a dateline."""
    html = (
        f"{HEADING}<p>When: 3 May, 10:00-12:00 CEST</p><p>Venue: Blue Hall, Oslo</p><p>Fee: €20</p>"
    )
    (event,) = read(html, dt.date(2031, 3, 1))
    assert isinstance(event, Event)
    assert str(event.start) == "2031-05-03 10:00:00+02:00"
    assert event.place is not None
    assert event.cost is not None
    assert (event.place.city, event.cost.free) == ("Oslo", False)


@pytest.mark.parametrize("unit", ["> ", ">when", "<p>When: ", "<dt>Date</dt>"])
def test_hostile_pages_take_linear_time(unit: str) -> None:
    """Labels without end."""
    assert_linear(LABELLED.search, lambda n: unit * (n // len(unit)))
    assert_linear(lambda text: read(HEADING + text), lambda n: unit * (n // len(unit)))


@pytest.mark.parametrize(
    "html",
    [
        (
            "<dl><dt>When</dt><dd>3 May 2031, 10:00-12:00</dd><dt>Where</dt><dd>Online</dd>"
            "<dt>Cost</dt><dd>Free</dd><dt>Registration deadline</dt><dd>1 April 2031</dd></dl>"
        ),
        (
            "<table><tr><th>Date</th><td>3 May 2031</td></tr>"
            "<tr><th>Time</th><td>10:00-12:00</td></tr>"
            "<tr><th>Location</th><td>Online</td></tr><tr><th>Fee</th><td>free</td></tr>"
            "<tr><th>Registration deadline</th><td>1 April 2031</td></tr></table>"
        ),
        (
            "<p>Termin: 3. Mai 2031</p><p>Uhrzeit: 10 bis 12 Uhr</p><p>Ort: Online</p>"
            "<p>Kosten: gratis</p><p>Anmeldeschluss: 1. April 2031</p>"
        ),
    ],
)
def test_each_label_with_what_it_labels(html: str) -> None:
    """In blocks of their own, in rows, in other languages."""
    (event,) = read(HEADING + html)
    assert isinstance(event, Event)
    assert (str(event.start), str(event.end)) == ("2031-05-03 10:00:00", "2031-05-03 12:00:00")
    assert event.cost is not None
    assert (event.format, event.cost.free) == ("virtual", True)
    assert [str(deadline.date) for deadline in event.deadlines] == ["2031-04-01"]
