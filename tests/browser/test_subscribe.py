"""Subscribing: the feed of exactly what is asked, or the nearest, and how to have it made."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote

import pytest
from selenium.webdriver.common.keys import Keys

from rcevents.filters import Filter
from rcevents.filters.query import filter_of, query_of
from rcevents.website.model import SiteFeed
from tests.browser.pages import TODAY, ask, find, find_all, text_of, visit
from tests.website.made import FEEDS, records

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from selenium.webdriver import Chrome

    from tests.browser.conftest import Serve

HELD = records(TODAY, 40)
NO_FEED = "No feed has exactly these events. The nearest, "


def address(driver: Chrome) -> str:
    """Give the address that is offered to be copied."""
    return str(find(driver, "#feed-address").get_property("value"))


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("", "all"),
        ("free=true", "free"),
        ("virtual=true&free=1", "free-virtual"),
        ("kinds=workshop,training,hackathon", "training"),
    ],
)
def test_a_feed_that_has_exactly_that_is_offered(
    driver: Chrome, serve: Serve, tmp_path: Path, query: str, name: str
) -> None:
    base = visit(driver, serve, tmp_path, HELD, f"?{query}")
    assert address(driver) == f"{base}{name}.ics"
    assert "has exactly these events" in text_of(driver, "#subscribe .what")


def test_a_feed_that_leaves_out_what_is_over_is_the_same(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    """As the page does; one that is told exactly goes before."""
    feeds = [
        SiteFeed("now", "Now", query={"free": True, "from": "today"}),
        SiteFeed("soon", "Soon", query={"virtual": True, "from": "+7d"}),
    ]
    base = visit(driver, serve, tmp_path, HELD, "?free=true", feeds=feeds)
    assert address(driver) == f"{base}now.ics"
    assert "exactly these events, without what is long over" in text_of(driver, ".what")
    ask(driver, "virtual=true")
    assert "No feed has exactly these events." in text_of(driver, ".what")


def test_clients_are_led_to_it(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """By the address of the site, where that is known."""
    base = "https://example.org/some/events/"
    visit(driver, serve, tmp_path, HELD, base_url=base)
    links = [one.get_attribute("href") for one in find_all(driver, "#subscribe .ways a")]
    webcal = "webcal://example.org/some/events/all.ics"
    assert links == [
        webcal,
        f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}",
        f"https://outlook.live.com/calendar/0/addfromweb?url={quote(f'{base}all.ics', safe='')}",
    ]
    clients = [one.get_attribute("textContent") for one in find_all(driver, ".steps dt")]
    assert clients == ["Google Calendar", "Outlook", "Apple Calendar", "Thunderbird"]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("free=true&kinds=talk", "free"),
        ("free=true&virtual_only=true", "free-virtual"),
        ("hybrid=true&text=mpi", "virtual"),
        ("kinds=workshop&place=Paris", "training"),
        ("max_cost=5%20EUR", "all"),
        ("free=true&in_person=true", "free"),
        ("free=true&unknown_cost=true", "all"),
    ],
)
def test_else_the_nearest_that_has_them_all(
    driver: Chrome, serve: Serve, tmp_path: Path, query: str, name: str
) -> None:
    base = visit(driver, serve, tmp_path, HELD, f"?{query}")
    assert address(driver) == f"{base}{name}.ics"
    assert NO_FEED in text_of(driver, "#subscribe .what")


def test_what_would_make_it_is_told(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """Lines of rcevents.toml that mean the same, whatever the words hold."""
    visit(driver, serve, tmp_path, HELD)
    for query in (
        "free=true&kinds=talk,workshop&from=today",
        "text=%22a%5C%22b%20c",
        "max_cost=5%20EUR",
    ):
        ask(driver, query)
        lines = str(find(driver, "#subscribe pre").get_attribute("textContent"))
        feed = tomllib.loads(lines)["feeds"][0]
        assert query_of(feed["filter"]) == query
        assert feed["name"] == feed["name"].strip("-").lower()
        assert find(driver, "#subscribe [data-copy^='[[feeds']").get_attribute("data-copy") == lines


WIDE: tuple[Mapping[str, object], ...] = (
    {"free": True},
    {"free": True, "virtual": True},
    {"max_cost": "100 EUR"},
    {"max_cost": "100 EUR", "in_person": True},
    {"kinds": ["talk", "workshop"]},
    {"text": "open"},
    {"place": "Paris"},
    {"country": "FR"},
    {"from": "2026-12-01", "to": "2027-06-01"},
    {"hybrid": True},
    {"in_person": True, "unknown_format": True},
    {"free": True, "unknown_cost": True},
    {"status": ["confirmed"]},
    {"schedule": ["dated"]},
)
NARROW = """
free=true
free=true&virtual=true
free=true&virtual=true&in_person=true
free=true&in_person_only=true
free=true&unknown_cost=true
free=true&virtual=true&unknown_format=true
max_cost=50%20EUR
max_cost=50%20EUR&in_person_only=true
max_cost=50%20USD
kinds=talk
kinds=talk,meeting
text=open%20sci
text=opening
place=Paris&free=true
country=FR&kinds=workshop
from=2026-12-24&to=2027-01-09
from=2026-11-01
hybrid=true&free=true
in_person_only=true
status=confirmed&schedule=dated
unknown_date=true&from=2026-12-24&to=2027-01-09
""".split()


def test_a_nearest_feed_has_all_of_the_events(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """Whatever feed is called the nearest admits each event that what is asked admits."""
    held = records(TODAY, 400)
    feeds = [
        SiteFeed(f"f{place}", f"F{place}", query=told, events=place)
        for place, told in enumerate(WIDE)
    ]
    visit(driver, serve, tmp_path, HELD, feeds=feeds)
    found = 0
    for query in NARROW:
        ask(driver, query)
        asked = filter_of(dict(parse_qsl(query)), TODAY)
        for place in offered(driver):
            wide = Filter.parse(WIDE[place])
            found += 1
            assert all(wide.admits(one.event) for one in held if asked.admits(one.event)), query
    assert found > 10


def offered(driver: Chrome) -> list[int]:
    """Give the number of the feed that is offered, if there is one."""
    return [
        int(str(one.get_property("value")).rpartition("/f")[2].removesuffix(".ics"))
        for one in find_all(driver, "#feed-address")
    ]


def test_a_server_gives_exactly_that(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """A file where there is one; else the server, in the one way to write the query."""
    base = visit(driver, serve, tmp_path, HELD, "?free=true", server="https://example.org/any/")
    assert address(driver) == f"{base}free.ics"
    ask(driver, "text=caf%C3%A9&free=true")
    assert address(driver) == "https://example.org/any/events.ics?free=true&text=caf%C3%A9"


def test_the_server_itself_is_asked_beside_the_page(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    base = visit(driver, serve, tmp_path, HELD, "?kinds=talk", server="")
    assert address(driver) == f"{base}events.ics?kinds=talk"


def test_long_addresses_are_told(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """Google takes no more than 256 characters; the server knows a shorter one."""
    text = "a%20" * 60
    base = visit(driver, serve, tmp_path, HELD, f"?text={text}b", server="")
    assert "at most 256 characters" in text_of(driver, "#subscribe .ways .long")
    link = find(driver, "#subscribe .long a").get_attribute("href")
    assert link == f"{base}short?text={text}b"


def test_only_deadlines_are_no_feed_of_events(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    visit(driver, serve, tmp_path, HELD, feeds=[one for one in FEEDS if one.deadlines])
    assert text_of(driver, "#subscribe .what") == "No feed has exactly these events."


def test_deadlines_are_offered_apart(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """Those of what is chosen, where there is such a feed; else of all."""
    feeds = (*FEEDS, SiteFeed("talks-due", "Of talks", query={"kinds": ["talk"]}, deadlines=True))
    base = visit(driver, serve, tmp_path, HELD, feeds=feeds, base_url="https://example.org/e/")
    links = []
    for query in ("", "kinds=talk", "free=true"):
        ask(driver, query)
        links.append(find(driver, "#subscribe .apart a").get_attribute("href"))
    assert base
    names = ("deadlines", "talks-due", "deadlines")
    assert links == [f"webcal://example.org/e/{name}.ics" for name in names]


def test_the_address_is_copied(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    base = visit(driver, serve, tmp_path, HELD)
    driver.execute_cdp_cmd(
        "Browser.grantPermissions",
        {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": base},
    )
    find(driver, "#subscribe .copy").send_keys(Keys.ENTER)
    assert (
        driver.execute_async_script(
            "setTimeout(() => navigator.clipboard.readText().then(arguments[0], arguments[0]), 100)"
        )
        == f"{base}all.ics"
    )
    assert find(driver, "#subscribe .copy").text.startswith("Copied")
    assert text_of(driver, "main > [role=status]") == "Copied the address"


def test_one_leads_to_it_from_the_list(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    visit(driver, serve, tmp_path, HELD)
    find(driver, "#to-subscribe").click()
    assert driver.switch_to.active_element.get_attribute("id") == "feed-address"
