"""The month: a grid of weeks that keys move through, with a bar for each event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.browser import become
from tests.browser.pages import TODAY, find, find_all, text_of, visit
from tests.browser.test_agenda import COMING, HELD, LONG, PAST, event
from tests.website.made import records

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver import Chrome

    from tests.browser.conftest import Serve

CHOSEN = "#calendar [aria-selected=true]"


def test_the_month_of_the_next_event_is_shown(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """Today is marked, and chosen where something is on."""
    visit(driver, serve, tmp_path, HELD, "?view=month")
    assert text_of(driver, "#month-title") == "November 2026"
    assert find(driver, "[aria-current=date]").get_attribute("data-day") == "20261122"
    assert find(driver, CHOSEN).get_attribute("data-day") == "20261122"
    assert len(find_all(driver, "#calendar td")) == 6 * 7
    assert not find(driver, "#agenda").is_displayed()


def test_an_event_of_several_days_is_a_bar_a_week(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    """It spans its days, and says in each week that it goes on."""
    visit(driver, serve, tmp_path, [event("days", "2026-11-25", "2026-12-01")], "?view=month")
    bars = [one.get_attribute("class") for one in find_all(driver, "#calendar .bar")]
    assert bars == ["bar span5 continues", "bar span2 continued"]
    first = find(driver, "#calendar .bar")
    cell = find(driver, '[data-day="20261125"]')
    assert abs(first.size["width"] - 5 * cell.size["width"]) < 12


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([Keys.ARROW_RIGHT], "20261123"),
        ([Keys.ARROW_LEFT], "20261121"),
        ([Keys.ARROW_UP, Keys.ARROW_UP], "20261108"),
        ([Keys.ARROW_DOWN, Keys.ARROW_DOWN], "20261206"),
        ([Keys.HOME], "20261116"),
        ([Keys.HOME, Keys.END], "20261122"),
        ([Keys.PAGE_DOWN], "20261222"),
        ([Keys.PAGE_UP, Keys.PAGE_UP], "20260922"),
        ([Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.PAGE_DOWN], "20270101"),
    ],
)
def test_keys_move_through_days(
    driver: Chrome, serve: Serve, tmp_path: Path, keys: list[str], day: str
) -> None:
    """The focus goes along, from month to month; one day alone is reached by the tab key."""
    visit(driver, serve, tmp_path, HELD, "?view=month")
    for key in keys:
        find(driver, CHOSEN).send_keys(key)
    focused = driver.switch_to.active_element
    assert focused.get_attribute("data-day") == day
    assert focused.get_attribute("aria-selected") == "true"
    assert len(find_all(driver, "#calendar td[tabindex='0']")) == 1
    assert f"month={day[:4]}-{day[4:6]}" in driver.current_url or day[:6] == "202611"


def test_a_day_tells_its_events(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """By a click or by Enter, which leads to them."""
    visit(driver, serve, tmp_path, HELD, "?view=month")
    find(driver, '[data-day="20261120"] .number').click()
    assert [one.text for one in find_all(driver, ".day-panel a")] == ["Long", "Past"]
    find(driver, CHOSEN).send_keys(Keys.ENTER)
    assert driver.switch_to.active_element.text == "Friday 20 November 2026"
    find(driver, '[data-day="20261102"] .number').click()
    assert [one.text for one in find_all(driver, ".day-panel a")] == ["Long"]


def test_a_day_of_nothing_says_so(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    visit(driver, serve, tmp_path, [COMING], "?view=month")
    find(driver, '[data-day="20261201"]').click()
    assert text_of(driver, ".day-panel p") == "Nothing on this day."


def test_buttons_turn_the_month(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """They keep the focus, and the month stands in the address."""
    visit(driver, serve, tmp_path, HELD, "?view=month&month=2026-12")
    find(driver, "[aria-label='Next month']").click()
    assert text_of(driver, "#month-title") == "January 2027"
    assert driver.switch_to.active_element.get_attribute("aria-label") == "Next month"
    assert driver.current_url.endswith("?view=month&month=2027-01")


def test_filters_hold_in_the_month(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """What is over is in its place as well: a month is looked back on."""
    visit(driver, serve, tmp_path, [LONG, PAST], "?view=month&text=past&month=2026-11")
    assert [one.text for one in find_all(driver, "#calendar .bar")] == ["Past"]


def test_what_has_no_room_is_counted(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    held = [event(f"talk{place}", "2026-11-25") for place in range(5)]
    visit(driver, serve, tmp_path, held, "?view=month")
    assert [one.text for one in find_all(driver, ".more")] == ["2 more"]
    assert len(find_all(driver, "#calendar .bar")) == 3


def test_views_are_switched(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    visit(driver, serve, tmp_path, records(TODAY, 60))
    find(driver, "[data-view=month]").click()
    assert find(driver, "#calendar table").is_displayed()
    assert find(driver, "[data-view=month]").get_attribute("aria-pressed") == "true"
    driver.back()
    assert find(driver, "#agenda").is_displayed()


def test_on_a_phone_days_have_dots(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    become(driver, width=390, height=800)
    visit(driver, serve, tmp_path, HELD, "?view=month")
    assert not find(driver, "#calendar .bar").is_displayed()
    assert find(driver, "[data-day='20261122'] .dots").text == "••"
    assert find(driver, ".day-panel").is_displayed()


def test_more_opens_the_day(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """What does not fit into a day's cell is a click away, and has the focus."""
    held = [event(f"e{number}", "2026-12-24") for number in range(5)]
    visit(driver, serve, tmp_path, held, "?view=month&month=2026-12")
    find(driver, ".more").click()
    assert driver.switch_to.active_element.text == "Thursday 24 December 2026"
    assert len(find_all(driver, ".day-panel li")) == 5
