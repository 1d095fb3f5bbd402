"""The page does little work for 2,000 events; benchmarks/page.py tells how long it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.pages import TODAY, find, shown, type_at_once, visit
from tests.website.made import records

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver import Chrome

    from tests.browser.conftest import Serve

EVENTS = 2_000
HELD = records(TODAY, EVENTS)
WATCH = """
window.writes = 0;
new MutationObserver(seen => { window.writes += seen.length; }).observe(
  document.body, {subtree: true, childList: true, attributes: true, characterData: true});
"""
QUIET = """
const done = arguments[0];
let seen = -1;
const look = () => {
  if (window.writes === seen) return done();
  seen = window.writes;
  setTimeout(look, 300);
};
look();
"""


def watched(driver: Chrome) -> None:
    """Wait until the page has done what it does later, then count what it writes."""
    driver.execute_script(WATCH)
    driver.execute_async_script(QUIET)
    driver.execute_script("window.writes = 0")


def writes(driver: Chrome) -> int:
    """Give how often the page was written to since this was last asked."""
    return int(
        driver.execute_async_script(
            "setTimeout(() => { arguments[0](window.writes); window.writes = 0; }, 0)"
        )
    )


def test_a_key_writes_what_changes_alone(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """An event that comes or goes is one write; days, months and what is told are few."""
    visit(driver, serve, tmp_path, HELD)
    watched(driver)
    before = shown(driver)
    for text in ("p", "py", "pyt", "pyth", "pytho", "python", "pytho", "python d", ""):
        type_at_once(driver, text)
        after = shown(driver)
        assert writes(driver) <= len(before ^ after) + 400
        before = after


def test_a_key_that_changes_nothing_writes_next_to_nothing(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    visit(driver, serve, tmp_path, HELD, "?text=python")
    watched(driver)
    type_at_once(driver, "python ")
    assert writes(driver) < 5


def test_what_is_far_from_the_window_is_not_laid_out(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    """Of 2,000 events a browser lays out those that are near."""
    visit(driver, serve, tmp_path, HELD)
    skipped = driver.execute_script(
        "return [...document.querySelectorAll('.event h4')]"
        ".filter(one => !one.checkVisibility({contentVisibilityAuto: true})).length"
    )
    assert skipped > EVENTS * 0.9


@pytest.mark.parametrize("view", ["agenda", "month"])
def test_the_page_is_not_many_elements(
    driver: Chrome, serve: Serve, tmp_path: Path, view: str
) -> None:
    """Fifteen or so an event; a month is made of what is in it alone."""
    visit(driver, serve, tmp_path, HELD, f"?view={view}")
    elements = driver.execute_script("return document.querySelectorAll('*').length")
    assert elements < 20 * EVENTS
    assert find(driver, "#calendar").is_displayed() is (view == "month")
