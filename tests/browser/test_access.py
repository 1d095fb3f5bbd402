"""Anyone can use the pages: by keyboard, by ear, in any light, at any size, on paper."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import pytest
from selenium.webdriver.common.keys import Keys

from rcevents.website import SourceHealth, Turn, site_files
from tests.browser.axe import violations
from tests.browser.browser import become
from tests.browser.pages import TODAY, find, find_all, visit
from tests.browser.test_agenda import event
from tests.website import samples
from tests.website.made import records

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver import Chrome

    from tests.browser.conftest import Serve

HELD = records(TODAY, 80)
VIEWS = (
    "",
    "?view=month",
    "?free=true&text=mpi&kinds=talk,workshop",
    "?text=nowhere",
    "?past=shown",
)
SOURCES = (
    SourceHealth("Leaf Letter", "https://leaf.example.org/", "newsletter", events=3, told=9),
    SourceHealth(
        "Pots", failures=4, fault="it does not answer", alarm="half of it is gone", unread=2
    ),
)
OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true; })"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", VIEWS)
def test_axe_finds_nothing_wrong(
    driver: Chrome, serve: Serve, tmp_path: Path, query: str, scheme: Literal["light", "dark"]
) -> None:
    """With all that can be opened open."""
    become(driver, scheme=scheme)
    visit(driver, serve, tmp_path, HELD, query)
    driver.execute_script(OPEN_ALL)
    assert [str(one) for one in violations(driver)] == []


@pytest.mark.parametrize("query", VIEWS[:3])
def test_axe_finds_nothing_wrong_on_a_phone(
    driver: Chrome, serve: Serve, tmp_path: Path, query: str
) -> None:
    become(driver, width=360, height=740)
    visit(driver, serve, tmp_path, HELD, query)
    assert [str(one) for one in violations(driver)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_on_the_other_pages(
    driver: Chrome, serve: Serve, tmp_path: Path, scheme: Literal["light", "dark"]
) -> None:
    """Of events that tell all that can be told, and of others that tell nothing."""
    written = samples.site(
        samples.WHOLE,
        samples.NOTHING_KNOWN,
        history=lambda uid: samples.REVISIONS if uid == samples.WHOLE.event.uid else (),
        changes=[Turn(samples.WHOLE, one) for one in samples.REVISIONS],
        sources=SOURCES,
    )
    for path, content in site_files(written):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    base = serve(tmp_path)
    become(driver, scheme=scheme)
    pages = sorted(page.relative_to(tmp_path) for page in tmp_path.rglob("*.html"))
    assert len(pages) == 6
    for page in pages:
        driver.get(f"{base}{page}")
        assert [str(one) for one in violations(driver)] == [], page


@pytest.mark.parametrize("width", [320, 390, 640, 768, 1024, 1280, 1920])
@pytest.mark.parametrize("query", ["", "?view=month"])
def test_nothing_is_wider_than_the_window(
    driver: Chrome, serve: Serve, tmp_path: Path, query: str, width: int
) -> None:
    """From a small phone (or 400 % on a screen) to a wide screen, with all opened."""
    become(driver, width=width, height=800)
    visit(driver, serve, tmp_path, HELD, query)
    driver.execute_script(OPEN_ALL)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width


def test_the_first_key_leads_to_the_content(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    visit(driver, serve, tmp_path, HELD)
    find(driver, "body").send_keys(Keys.TAB)
    skip = driver.switch_to.active_element
    assert skip.text == "Skip to the content"
    assert skip.is_displayed()
    skip.send_keys(Keys.ENTER)
    assert driver.switch_to.active_element.get_attribute("id") == "main"


def test_all_that_acts_is_reached_by_the_tab_key(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    """In the order in which it stands in the page, and each shows that it has the focus."""
    visit(driver, serve, tmp_path, HELD[:8])
    seen = []
    for _ in range(80):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        focused = driver.switch_to.active_element
        if focused.tag_name == "body":
            break
        seen.append(focused)
        outline = focused.value_of_css_property("outline-style")
        assert outline != "none", focused.get_attribute("outerHTML")
    reachable = driver.execute_script(
        "return [...document.querySelectorAll('a[href], button, input, select, summary')]"
        ".filter(one => one.checkVisibility()).length"
    )
    assert len({one.id for one in seen}) >= reachable


def test_headings_make_an_outline(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """One of the first order, and none skips one."""
    for query in ("", "?view=month"):
        visit(driver, serve, tmp_path, HELD, query)
        headings = [one for one in find_all(driver, "h1, h2, h3, h4, h5") if one.is_displayed()]
        levels = [int(one.tag_name[1]) for one in headings]
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_wishes_of_the_visitor_are_met(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """Dark or light as they like; no scrolling moves by itself for whoever wants none of it."""
    grounds = set()
    for scheme, still in (("light", True), ("dark", False)):
        become(driver, scheme=scheme, still=still)  # type: ignore[arg-type]
        visit(driver, serve, tmp_path, HELD[:3])
        root = find(driver, "html")
        grounds.add(root.value_of_css_property("background-color"))
        assert (root.value_of_css_property("scroll-behavior") == "auto") is still
    assert len(grounds) == 2


def test_on_paper_there_are_events_and_their_addresses(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    """No form, no buttons, no colours; the month becomes the agenda."""
    become(driver, width=800)
    visit(driver, serve, tmp_path, HELD, "?view=month")
    become(driver, width=800, media="print")
    shown = (
        "return [...document.querySelectorAll(arguments[0])]"
        ".filter(one => one.checkVisibility()).length"
    )
    assert driver.execute_script(shown, "form, button, nav, table, .side") == 0
    assert driver.execute_script(shown, ".event h4") > 50
    content = driver.execute_script(
        "return getComputedStyle(document.querySelector('.links a[href^=http]'), '::after').content"
    )
    assert "https://www.example.org/events/" in content


def test_what_a_narrow_window_folds_a_wide_one_opens(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    """A tablet that is turned loses no filter: in a wide window nothing opens them."""
    become(driver, width=768, height=1024)
    visit(driver, serve, tmp_path, HELD[:8])
    assert not find(driver, "#f-place").is_displayed()
    become(driver, width=1024, height=768)
    assert find(driver, "#f-place").is_displayed()
    assert find(driver, "#feed-address").is_displayed()
    assert not [one for one in find_all(driver, ".fold > summary") if one.is_displayed()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", ["nothing", "past", "hostile", "soon"])
def test_axe_finds_nothing_wrong_in_rare_states(
    driver: Chrome, serve: Serve, tmp_path: Path, state: str, scheme: Literal["light", "dark"]
) -> None:
    """No event, only past ones, hostile ones, and deadlines that are near."""
    near = [{"kind": "registration", "date": "2026-11-25", "text": "x"}]
    held = {
        "nothing": [],
        "past": records(TODAY.replace(year=2019), 12),
        "hostile": samples.HOSTILE,
        "soon": [
            event("soon", "2026-12-01", deadlines=near),
            *(event(f"e{number}", "2026-12-24") for number in range(5)),
        ],
    }[state]
    become(driver, scheme=scheme)
    for view in ("", "?view=month"):
        visit(driver, serve, tmp_path, held, view)
        driver.execute_script(OPEN_ALL)
        assert [str(one) for one in violations(driver)] == []


@pytest.mark.parametrize("query", ["?free=true&kinds=talk", "?view=month&month=2026-12"])
def test_what_is_pressed_is_large_enough(
    driver: Chrome, serve: Serve, tmp_path: Path, query: str
) -> None:
    """A finger needs 24 pixels (WCAG 2.5.8), but for links within a sentence."""
    become(driver, width=390, height=844)
    held = [event(f"e{number}", "2026-12-24", url="https://example.org/") for number in range(5)]
    visit(driver, serve, tmp_path, [*HELD, *held], query)
    driver.execute_script(OPEN_ALL)
    small = driver.execute_script(
        "return [...document.querySelectorAll('button, input, select, summary, .links a, nav a')]"
        ".filter(one => one.checkVisibility() && !one.closest('.vh, .skip'))"
        ".filter(one => (one.closest('label') || one).getBoundingClientRect().height < 24)"
        ".map(one => one.outerHTML.slice(0, 99))"
    )
    assert small == []
