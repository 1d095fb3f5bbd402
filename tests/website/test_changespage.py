from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from rcevents.merge.changes import Change
from rcevents.store.contract import Revision
from rcevents.website.changespage import changes_page
from rcevents.website.model import Site, Turn
from tests.website.samples import FEEDS, HOSTILE, NOON, REVISIONS, WHOLE, record, site
from tests.website.wellformed import problems

CALLED_OFF = record("pots@rcevents", title="Pots", start="2031-06-01", status="cancelled")
STATUS = (Change("status", "confirmed", "cancelled"),)
LATER = Revision("pots@rcevents", 2, NOON + dt.timedelta(days=7, hours=1), "changed", 1, STATUS)


def _page(made: Site) -> LexborHTMLParser:
    return LexborHTMLParser(changes_page(made).decode())


def _lines(page: LexborHTMLParser) -> list[str]:
    return [" ".join(item.text(separator=" ").split()) for item in page.css(".rows > li")]


@pytest.fixture
def made() -> Site:
    """Give a site of three changes on two days."""
    turns = [Turn(CALLED_OFF, LATER), *(Turn(WHOLE, each) for each in reversed(REVISIONS))]
    return site(WHOLE, changes=turns)


def test_changes_stand_under_their_days_the_latest_first(made: Site) -> None:
    page = _page(made)
    assert [day.text(strip=True) for day in page.css("h2")] == ["9 Apr 2031", "2 Apr 2031"]
    cancelled, moved, new = _lines(page)
    assert cancelled == "Cancelled: Pots cancelled 1 Jun 2031"
    assert moved.startswith("Tea Days moved from 1 May 2031 to 3 May 2031, 10:00 (UTC+02:00)")
    assert "free now (was not free)" in moved
    assert "told by Pots (3.md), 9 Apr 2031" in moved
    assert "newly listed" in new


def test_a_change_leads_to_its_event_s_page_where_it_has_one(made: Site) -> None:
    links = [str(a.attributes["href"]) for a in _page(made).css(".rows a")]
    assert links == ["events/tea-days-2031.html"] * 2
    linked = record("pots@rcevents", url="https://pots.example.org/", start="2031-06-01")
    page = _page(site(changes=[Turn(linked, LATER)]))
    assert [a.attributes["href"] for a in page.css(".rows a")] == ["https://pots.example.org/"]


def test_what_nobody_would_notice_is_not_told() -> None:
    quiet = replace(REVISIONS[1], changes=(Change("topics", [], ["tea"]),))
    page = _page(site(WHOLE, changes=[Turn(WHOLE, quiet)]))
    assert not page.css("h2")
    assert "Nothing is known to have changed." in (page.css("main")[0].text())


def test_what_is_newly_listed_can_be_followed_where_there_is_an_atom_feed(made: Site) -> None:
    assert _page(made).css("link[type='application/atom+xml']")[0].attributes["href"] == (
        "all.atom"
    )
    without = replace(made, feeds=[replace(one, formats=("ics",)) for one in FEEDS])
    assert not _page(without).css("link[type='application/atom+xml'], .lede a")


def test_the_page_is_well_formed_whatever_has_changed(made: Site) -> None:
    beside = ("events/tea-days-2031.html", "all.atom")
    assert problems({"changes.html": changes_page(made)}, beside) == []
    turns = [
        Turn(
            told,
            Revision(
                told.event.uid,
                2,
                NOON,
                told.event.title,
                1,
                tuple(
                    Change(key, told.event.title, {"text": told.event.title})
                    for key in ("title", "cost", "place", "start", "deadlines", "url", "format")
                ),
                told.event.sightings[0],
                told.event.title,
            ),
        )
        for told in HOSTILE
    ]
    assert problems({"changes.html": changes_page(site(changes=turns))}, ["all.atom"]) == []


def test_endless_texts_are_shortened() -> None:
    page = _page(site(changes=[Turn(one, LATER) for one in HOSTILE]))
    assert max(len(line) for line in _lines(page)) < 1_500
