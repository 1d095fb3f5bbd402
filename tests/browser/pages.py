"""The first page in a browser: written, opened at a stopped clock, and looked at."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from selenium.webdriver.common.by import By

from rcevents.website.assets import asset, asset_names
from rcevents.website.indexpage import index_page
from tests.browser.browser import remove_script, stop_the_clock
from tests.website.made import site

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

    from rcevents.model import Record
    from tests.browser.conftest import Serve

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
TODAY = NOON.date()
"""A Sunday."""


def write(folder: Path, held: Sequence[Record], **facts: Any) -> None:  # noqa: ANN401 - a site's
    """Write the first page of these events, with its script and style."""
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_bytes(index_page(site(TODAY, records=held, **facts)))
    for name in asset_names():
        (folder / "assets" / name).write_bytes(asset(name))


def shown(driver: Chrome) -> set[str]:
    """Give the ids of the events that are not hidden, nor any of what they stand in."""
    return set(
        driver.execute_script(
            "return [...document.querySelectorAll('.event')]"
            ".filter(one => !one.closest('[hidden]')).map(one => one.id)"
        )
    )


def find(driver: Chrome, selector: str) -> WebElement:
    """Give the first element of a CSS selector."""
    return driver.find_element(By.CSS_SELECTOR, selector)


def find_all(driver: Chrome, selector: str) -> list[WebElement]:
    """Give all elements of a CSS selector."""
    return driver.find_elements(By.CSS_SELECTOR, selector)


def text_of(driver: Chrome, selector: str) -> str:
    """Give the text of an element, shown or not, on one line."""
    return " ".join(str(find(driver, selector).get_attribute("textContent")).split())


def load(driver: Chrome, address: str, moment: dt.datetime = NOON) -> None:
    """Open an address at a moment; the clock stands in this page, not in those opened later."""
    script = stop_the_clock(driver, moment)
    driver.get(address)
    remove_script(driver, script)


def visit(
    driver: Chrome,
    serve: Serve,
    folder: Path,
    held: Sequence[Record],
    query: str = "",
    **facts: Any,  # noqa: ANN401 - a site's
) -> str:
    """Open the first page of these events, with a query; give the address of its folder."""
    write(folder, held, **facts)
    base = serve(folder)
    load(driver, f"{base}index.html{query}")
    return base


def ask(driver: Chrome, query: str) -> None:
    """Let the page that is open take over a query, as going back to its address does."""
    driver.execute_script(
        "history.replaceState(null, '', `?${arguments[0]}`);"
        "dispatchEvent(new PopStateEvent('popstate'))",
        query,
    )


def type_at_once(driver: Chrome, text: str) -> None:
    """Put a text into the text filter, in place of what stands there."""
    driver.execute_script(
        "const field = document.querySelector('#f-text'); field.value = arguments[0];"
        "field.dispatchEvent(new InputEvent('input', {bubbles: true}))",
        text,
    )
