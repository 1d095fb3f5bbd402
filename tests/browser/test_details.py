"""The pages beside the first one: of an event, of what changed, of the sources, of the feeds."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.support.wait import WebDriverWait

from rcevents.merge.changes import Change
from rcevents.store.contract import Revision
from rcevents.website import Turn, site_files
from rcevents.website.eventpage import event_path
from rcevents.website.model import SourceHealth
from tests.browser.axe import violations
from tests.browser.browser import become, complaints, outside, requested
from tests.browser.pages import find, find_all, load, text_of
from tests.browser.screenshots import shoot
from tests.website.samples import (
    HOSTILE,
    LINKS,
    NOON,
    NOTHING_KNOWN,
    REVISIONS,
    WHOLE,
    record,
    site,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from selenium.webdriver import Chrome

    from rcevents.model import Record
    from rcevents.website import Site
    from tests.browser.browser import Scheme
    from tests.browser.conftest import Serve

    Open = Callable[[str], str]


CALLED_OFF = record(
    "pots@rcevents", title="Pots and Kettles", start="2031-06-01", status="cancelled"
)
STATUS = (Change("status", "confirmed", "cancelled"),)
SOURCES = (
    SourceHealth("Leaf Letter", "https://leaf.example.org/feed.xml", "feed", 12, 14, NOON, NOON),
    SourceHealth("Pots", LINKS[4], "records", 3, 3, NOON, failures=4, fault="answers 404"),
    SourceHealth("Kettle " * 9, None, "ical", 0, 0, NOON, alarm="far fewer events: 0 of 40"),
    SourceHealth("New"),
)  # fmt: skip
PAGES = (
    event_path(WHOLE.event.uid),
    event_path(NOTHING_KNOWN.event.uid),
    event_path(CALLED_OFF.event.uid),
    event_path(HOSTILE[8].event.uid),
    "changes.html",
    "sources.html",
    "feeds.html",
)
"""One of each kind; the fourth is of an event whose title is endless."""

LOADED = "return document.readyState === 'complete'"
TOO_WIDE = "return document.documentElement.scrollWidth > document.documentElement.clientWidth"


def _path(told: Record) -> str:
    return event_path(told.event.uid)


def _site() -> Site:
    later = dt.timedelta(days=8)
    called_off = Revision(CALLED_OFF.event.uid, 2, NOON + later, "changed", 1, STATUS)
    hostile = (Turn(one, replace(REVISIONS[0], sighting=one.event.sightings[0])) for one in HOSTILE)
    return site(
        WHOLE,
        CALLED_OFF,
        NOTHING_KNOWN,
        *HOSTILE,
        base_url="https://example.org/events/",
        history=lambda uid: REVISIONS if uid == WHOLE.event.uid else (),
        changes=[
            Turn(CALLED_OFF, called_off),
            *(Turn(WHOLE, each) for each in reversed(REVISIONS)),
            *hostile,
        ],
        sources=SOURCES,
    )


@pytest.fixture
def visit(driver: Chrome, serve: Serve, tmp_path: Path) -> Open:
    """Give what opens a page of a site of all kinds of events, by its path."""
    for path, content in site_files(_site()):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    base = serve(tmp_path)

    def opened(path: str) -> str:
        driver.get(base + path)
        # Asked again and again: where scripts are off, no listener of a page is called.
        WebDriverWait(driver, 10).until(lambda _: driver.execute_script(LOADED))
        return base

    return opened


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_everybody_can_use_it(driver: Chrome, visit: Open, path: str, scheme: Scheme) -> None:
    """No rule of axe is broken; on the smallest phones nothing is wider than the window."""
    visit(path)
    for width in (320, 1280):
        become(driver, width=width, scheme=scheme)
        assert not driver.execute_script(TOO_WIDE)
        assert [str(found) for found in violations(driver)] == []


@pytest.mark.parametrize("path", dict.fromkeys([*PAGES, *map(_path, HOSTILE)]))
def test_nothing_is_asked_of_anybody_else(driver: Chrome, visit: Open, path: str) -> None:
    """Whatever an event says: no request, no dialogue, no complaint of the policy."""
    requested(driver)
    visit(path)
    asked = requested(driver)
    assert asked
    assert outside(asked) == []
    assert complaints(driver) == []


def test_hours_are_told_on_the_visitor_s_clock(driver: Chrome, visit: Open) -> None:
    become(driver, zone="America/New_York")
    visit(event_path(WHOLE.event.uid))
    told = [
        " ".join(str(li.get_attribute("textContent")).split())
        for li in find_all(driver, ".sessions li")
    ]
    assert "04:00–11:00" in told[0]
    assert "10:00–17:00 (Europe/Paris)" in told[0]


def test_without_scripts_all_of_it_is_there(driver: Chrome, visit: Open) -> None:
    become(driver, scripts=False)
    visit(event_path(WHOLE.event.uid))
    main = text_of(driver, "main")
    for words in ("Tea Days", "3–4 May 2031", "€150–1,650", "Leaf Letter", "History"):
        assert words in main


def test_from_what_changed_one_comes_to_the_event_and_back(driver: Chrome, visit: Open) -> None:
    visit("changes.html")
    find(driver, ".rows a[href*='tea-days']").click()
    assert text_of(driver, "h1") == "Tea Days"
    find(driver, ".brand a").click()
    assert driver.current_url.endswith("/some/where/index.html")


def test_an_address_is_copied(driver: Chrome, visit: Open) -> None:
    visit("feeds.html")
    find(driver, "[data-copy]").click()
    button = find(driver, "[data-copy]")
    assert str(button.get_attribute("data-copy")) == "https://example.org/events/all.ics"
    driver.execute_async_script("setTimeout(arguments[0], 100)")
    assert button.text.startswith(("Copied", "Select"))


@pytest.mark.parametrize(
    ("path", "name"),
    [(PAGES[0], "event"), *((path, path.removesuffix(".html")) for path in PAGES[4:])],
)
def test_pictures_for_a_person_s_eye(driver: Chrome, visit: Open, path: str, name: str) -> None:
    visit(path)
    for file in (
        shoot(driver, f"{name}-light", whole=True),
        shoot(driver, f"{name}-dark", scheme="dark", whole=True),
        shoot(driver, f"{name}-phone", 390, 844, whole=True),
    ):
        assert file.stat().st_size > 10_000


def test_deadlines_say_how_near_they_are_and_an_event_that_is_over_so(
    driver: Chrome, visit: Open
) -> None:
    """By the visitor's clock: long before, when all is over, and shortly before a deadline."""
    visit(event_path(WHOLE.event.uid))
    load(driver, driver.current_url)
    assert find_all(driver, ".left, .has-passed, .over") == []
    late = dt.datetime(2040, 1, 1, tzinfo=dt.UTC)
    load(driver, driver.current_url, late)
    assert [one.text for one in find_all(driver, ".has-passed")] == ["(passed)"] * 2
    assert text_of(driver, ".over") == "This event is over."
    soon = dt.datetime(2031, 4, 26, 12, tzinfo=dt.UTC)
    load(driver, driver.current_url, soon)
    assert text_of(driver, ".left") == "in 2 days"
    assert find_all(driver, ".over") == []
