"""The site tells of the feed without a filter; every event of any feed has a page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from rcevents.configuration import parse_configuration
from rcevents.publication import build_feeds, edition_of
from rcevents.publication.feeds import publish
from rcevents.publication.published import PublishedFeed
from rcevents.publication.siting import first_page, site_at_hand
from tests.render.samples import CONFERENCE, EVERYTHING

if TYPE_CHECKING:
    from rcevents.publication.edition import Edition
    from rcevents.website import Site

TODAY = dt.date(2021, 10, 1)
NO_DEFAULTS = "[publish]\ndefault_feeds = false\n"


def edition(text: str) -> Edition:
    """Give an edition of a configuration."""
    return edition_of(Path("feeds"), parse_configuration(text), today=TODAY)


def site(text: str) -> Site:
    """Give the site of all samples."""
    asked = edition(text)
    feeds = build_feeds(EVERYTHING, asked)
    reports = [PublishedFeed(feed.name, (), len(feed.records), 0, 0, ()) for feed in feeds]
    return site_at_hand(asked, reports, feeds, EVERYTHING)


def test_the_first_page_is_of_the_feed_without_a_filter() -> None:
    assert first_page(edition("")) == [0]
    told = f"{NO_DEFAULTS}[[feeds]]\nname = 'a'\nfilter = {{free = true}}\n"
    assert first_page(edition(f"{told}[[feeds]]\nname = 'b'")) == [1]


def test_without_such_a_feed_it_is_of_what_any_holds() -> None:
    told = f"{NO_DEFAULTS}[[feeds]]\nname = 'a'\nwindow = 'all'\nfilter = {{free = true}}\n"
    more = "[[feeds]]\nname = 'b'\nwindow = 'all'\nfilter = {kinds = 'conference'}"
    wanted = {
        one.event.uid
        for one in EVERYTHING
        if one.event.kind == "conference" or (one.event.cost and one.event.cost.free)
    }
    assert {one.event.uid for one in site(told + more).records} == wanted


def test_an_event_of_which_a_deadline_is_told_has_a_page() -> None:
    told = f"{NO_DEFAULTS}[[feeds]]\nname = 'a'\nwindow = 'all'\ndeadlines = true"
    assert CONFERENCE.event.uid in {one.event.uid for one in site(told).paged}


def test_what_is_configured_is_told() -> None:
    told = site(
        '[publish]\nwindow = "all"\nutc = true\n[site]\ntitle = "Tea"\nserver = "https://a.example.org/"'
    )
    assert (told.title, told.server, told.utc, told.today) == (
        "Tea", "https://a.example.org/", True, None
    )  # fmt: skip
    assert site("").today == TODAY


def test_with_all_events_the_day_changes_nothing(tmp_path: Path) -> None:
    """The same bytes may be written down for ever."""
    for number, today in enumerate((TODAY, dt.date(2031, 5, 3))):
        publish(EVERYTHING, tmp_path / str(number), today=today, window="all")
    one, other = (held(tmp_path / number) for number in ("0", "1"))
    assert one == other


def held(folder: Path) -> dict[str, bytes]:
    """Give what a folder holds."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
