from __future__ import annotations

import datetime as dt

from selectolax.lexbor import LexborHTMLParser

from rcevents.website.model import SourceHealth
from rcevents.website.sourcespage import sources_page
from tests.website.samples import BREAKING_OUT, LINKS, NOON, site
from tests.website.wellformed import problems

FINE = SourceHealth(
    "Leaf Letter",
    "https://leaf.example.org/feed.xml",
    "feed",
    1_200,
    14,
    checked=NOON,
    changed=NOON - dt.timedelta(days=3),
    due=NOON + dt.timedelta(hours=12),
    latest=dt.date(2031, 4, 2),
)
FAULTY = SourceHealth("Pots", checked=NOON, failures=4, fault="answers 404")
ODD = SourceHealth("Kettle", checked=NOON, alarm="far fewer events: 0 of 40")
PARTLY = SourceHealth("Cups", checked=NOON, unread=3)
WAITING = SourceHealth("Saucers")


def _page(*sources: SourceHealth) -> LexborHTMLParser:
    return LexborHTMLParser(sources_page(site(sources=sources)).decode())


def _cells(page: LexborHTMLParser) -> list[list[str]]:
    return [
        [" ".join(cell.text(separator=" ").split()) for cell in row.css("th, td")]
        for row in page.css("tbody tr")
    ]


def test_every_source_is_a_row_with_all_that_is_known() -> None:
    page = _page(FINE)
    titles = [cell.text(strip=True) for cell in page.css("thead th")]
    assert dict(zip(titles, _cells(page)[0], strict=True)) == {
        "Source": "Leaf Letter leaf.example.org/feed.xml",
        "State": "in order",
        "Kind": "feed",
        "Events here": "1,200",
        "Yet to come": "14",
        "Latest issue": "2 Apr 2031",
        "Last looked at": "2 Apr 2031, 12:00 UTC",
        "Last changed": "30 Mar 2031, 12:00 UTC",
        "Next look": "3 Apr 2031, 00:00 UTC",
    }
    assert (
        "come from 1 source; all that were looked at could be read." in page.css(".lede")[0].text()
    )


def test_the_worst_come_first_and_say_in_words_what_is_the_matter() -> None:
    page = _page(FINE, WAITING, PARTLY, ODD, FAULTY)
    told = [(row[0].partition(" ")[0], row[1]) for row in _cells(page)]
    assert told == [
        ("Pots", "cannot be read Fault: answers 404 4 times in a row"),
        ("Kettle", "looks wrong Alarm: far fewer events: 0 of 40"),
        ("Cups", "in part not understood"),
        ("Saucers", "not looked at yet"),
        ("Leaf", "in order"),
    ]
    assert "2 of them have trouble" in page.css(".lede")[0].text()


def test_what_was_never_looked_at_has_no_state() -> None:
    """Records that are at hand name their sources, and nothing more."""
    named = SourceHealth("Leaf Letter", events=3, latest=dt.date(2031, 4, 2))
    page = _page(named, SourceHealth("Pots", events=1))
    titles = [cell.text(strip=True) for cell in page.css("thead th")]
    assert titles == ["Source", "Events here", "Latest issue"]
    assert _cells(page) == [["Leaf Letter", "3", "2 Apr 2031"], ["Pots", "1", "–"]]


def test_a_document_without_a_source_is_called_by_its_name() -> None:
    path = "/home/ann/issues/12.md"
    address = "https://leaf.example.org/12.html"
    page = _page(SourceHealth(path, path), SourceHealth(address, address))
    assert [row[0] for row in _cells(page)] == ["12.md", "leaf.example.org/12.html"]
    assert [a.attributes["href"] for a in page.css("td a, th a")] == [address]
    assert "/home" not in (page.html or "")


def test_no_secret_of_an_address_is_shown() -> None:
    address = "https://pots.example.org/ical/private-s3cret/basic.ics?token=s3cret"
    told = SourceHealth("Pots", address, checked=NOON, fault=f"{address} answers 404")
    page = _page(told)
    assert "s3cret" not in (page.html or "")
    assert "Fault: pots.example.org/ical/…/basic.ics?token=… answers 404" in _cells(page)[0][1]


def test_the_page_is_well_formed_whatever_sources_say() -> None:
    hostile = [
        SourceHealth(f"{text}{n}", link, text, 1, checked=NOON, failures=2, fault=text, alarm=text)
        for n, (text, link) in enumerate(zip(BREAKING_OUT, LINKS, strict=True))
    ]
    for sources in ([], [FINE, FAULTY], hostile):
        made = site(sources=sources)
        assert problems({"sources.html": sources_page(made)}) == []
