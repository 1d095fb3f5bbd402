from __future__ import annotations

from typing import Any

import pytest

from rcevents.document import Document
from rcevents.sources.webpage.identification import Page, plain_address
from rcevents.sources.webpage.items import Found
from rcevents.sources.webpage.selection import Selection

ADDRESS = "https://tea.example.org/days/"


def own(html: str, *items: dict[str, Any]) -> list[str]:
    """Give the names of what is a page's own."""
    candidates = Selection(Found(item) for item in items).candidates.values()
    found = Page(Document(ADDRESS, html, "text/html")).own(candidates)
    return [each.item["name"][0] for each in candidates if each.origin in found]  # type: ignore[index]


def event(name: str, **told: str) -> dict[str, Any]:
    """Make an event."""
    return {"@type": ["Event"], "name": [name], **{key: [value] for key, value in told.items()}}


@pytest.mark.parametrize(
    ("html", "item"),
    [
        ("", event("Tea", url="http://www.tea.example.org/days?utm_source=mail")),
        ("", event("Tea", mainEntityOfPage="https://tea.example.org/days#top")),
        ("<link rel=canonical href='/e/1'>", event("Tea", url="/e/1/")),
        (
            "<meta property='og:url' content='https://tea.example.org/e/1'>",
            event("Tea", url="/e/1"),
        ),
        ("<h1> Tea\n Days </h1>", event("Tea Days")),
        ("<title>Tea Days | Leaf Lab</title>", event("Tea Days")),
    ],
)
def test_one_event_is_the_pages_own(html: str, item: dict[str, Any]) -> None:
    """By its address, else by the name of the page's heading."""
    assert own(html, event("Pots", url="/pots"), item) == [item["name"][0]]


def test_of_two_events_neither_is_the_pages_own() -> None:
    """A list of events at one address is a list."""
    assert own("", event("Tea", url=ADDRESS), event("Pots", url=ADDRESS)) == []
    assert own("<h1>Tea</h1><h1>Pots</h1>", event("Tea"), event("Pots")) == []


def test_all_days_of_one_event_are_the_pages_own() -> None:
    """They share its name."""
    assert own("<h1>Tea</h1>", event("Tea", startDate="2031-05-03"), event("Tea")) == ["Tea", "Tea"]


@pytest.mark.parametrize(
    ("html", "aside"),
    [
        ("<main>x</main><aside>Pots</aside>", True),
        ("<main>Pots</main><aside>Pots</aside>", False),
        ("<div class='related-events'><p>POTS</p></div>", True),
        ("<nav><ul><li>Pots</ul></nav>", True),
        ("<p>nothing</p><script>Pots</script>", False),
        ("<body class='has-sidebar'>Pots", False),
    ],
)
def test_what_stands_in_the_sides_alone_is_known(html: str, aside: bool) -> None:
    """Scripts are no text."""
    assert Page(Document(ADDRESS, html, "text/html")).stands_aside("pots") is aside


@pytest.mark.parametrize("address", ["https://[", "", "mailto:a@example.org", "//", "%"])
def test_odd_addresses_are_compared_like_others(address: str) -> None:
    """Nothing raises."""
    plain_address(address)
    assert own("", event("Tea", url=address), event("Pots", url=address)) == []
